"""Which encoding from before Unicode a document is in, told by how well each reads.

Short documents are the hard case: forty bytes of Big5 are valid Korean too. So every candidate is read
and judged. The East Asian sets order their characters by use, so text has few of the later rows. Text of an
alphabet has letters of one language, mostly its frequent ones, and no capital within a word.
"""

import re
from dataclasses import dataclass

_GOOD_ENOUGH = 0.6
_NEUTRAL = frozenset("“”‘’„‚–—…•«»‹›°·©®™€£§±×÷²³½¼¾µ¿¡†\u00a0\u00ad€№、。，：；（）「」『』・！？《》“”")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class _Rows:
    """A set of two-byte characters: the lead bytes of its characters in daily use, and of its marks."""

    codec: str
    leads: tuple[range, ...]
    marks: tuple[range, ...]
    trail: int = 0xA1
    """The first second byte of a character in daily use."""


_ROWS = (
    _Rows("gb18030", (range(0xB0, 0xD8),), (range(0xA1, 0xA4),)),
    _Rows("big5", (range(0xA4, 0xC7),), (range(0xA1, 0xA4),), trail=0x40),
    _Rows("cp932", (range(0x82, 0x84), range(0x88, 0x98)), (range(0x81, 0x82),), trail=0x40),
    _Rows("euc_jp", (range(0xA4, 0xA6), range(0xB0, 0xD0)), (range(0xA1, 0xA4),)),
    _Rows("cp949", (range(0xB0, 0xC9),), (range(0xA1, 0xA4),)),
)
_LATIN = tuple(
    frozenset(alphabet + alphabet.upper())
    for alphabet in (
        "àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõú", "àèéìíòóùú", "åäöæøé", "ëïéèöüá",
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "çğıöşüâî",
        "āčēģīķļņšūž", "ąčęėįšųūž",
    )
)  # fmt: skip
_SCRIPTS = {
    "cyrillic": ("Ѐ", "ӿ", frozenset("оеаинтсрвлкмдпуя")),
    "greek": ("Ͱ", "Ͽ", frozenset("αοιετσνηυρπκμλςωάίήό")),
    "hebrew": ("֐", "׿", frozenset("יוהלאמרתבשנם")),
    "arabic": ("؀", "ۿ", frozenset("اليمنرتوبةعدسفهحطجخءإ")),
    "thai": ("฀", "๿", frozenset("านรอกงมเยลวดท่้ัี")),
}
_BYTES = (
    *("cp1252", "mac_roman", "cp1250", "cp1254", "cp1251", "koi8_r", "cp866", "mac_cyrillic", "cp1253"),
    *("cp1255", "cp1256", "cp874", "cp1257", "cp850"),
)


def read_legacy(data: bytes) -> tuple[str, str] | None:
    """Return the text of ``data`` and the name of its encoding, or ``None`` where none reads well."""
    sample = data[:20_000]
    best: tuple[float, str] = (_GOOD_ENOUGH, "")
    for rows in _ROWS:
        best = max(best, (_daily_use(sample, rows), rows.codec), key=lambda found: found[0])
    for codec in _BYTES:
        text = sample.decode(codec, errors="replace")
        if (score := _natural(text)) > best[0]:
            best = (score, codec)
    return (data.decode(best[1], errors="replace"), best[1]) if best[1] else None


def is_natural(text: str, *, least: float) -> bool:
    """Whether a share of at least ``least`` (0 to 1) of the text beyond ASCII is letters of one language."""
    return _natural(text) >= least


def _daily_use(sample: bytes, rows: _Rows) -> float:
    """Return the share of two-byte characters that are in daily use, 0 where the bytes are no such text."""
    daily = other = marks = 0
    at, end = 0, len(sample) - 1
    kana = spaced = 0
    while at < end:
        lead = sample[at]
        if lead < 0x80:
            at += 1
            continue
        trail = sample[at + 1]
        if trail < 0x40 or (rows.codec == "cp932" and 0xA1 <= lead <= 0xDF):
            return 0.0
        if any(lead in row for row in rows.marks):
            marks += 1
        elif any(lead in row for row in rows.leads) and trail >= rows.trail:
            daily += 1
            kana += (rows.codec == "euc_jp" and lead < 0xB0) or (rows.codec == "cp932" and lead < 0x84)
            spaced += sample[at + 2 : at + 3] == b" "
        else:
            other += 1
        at += 2
    if not daily:
        return 0.0
    score = daily / (daily + other + 0.5 * (marks > daily))
    if rows.codec in ("cp949", "euc_jp"):
        # Both lie within the rows of gb18030: only what these languages show beside it tells them.
        shown = (
            kana * 8 >= daily
            if rows.codec == "euc_jp"
            else spaced * 12 >= daily or (daily >= 6 and not other)
        )
        return score * (1.0 if shown else 0.9)
    return score * 0.97


def _natural(text: str) -> float:
    """Return how much of the text beyond ASCII is letters as a language writes them, from 0 to 1."""
    beyond = [index for index, character in enumerate(text) if not character.isascii()]
    letters = [text[index] for index in beyond if _is_placed(text, index)]
    judged = sum(1 for index in beyond if text[index] not in _NEUTRAL or _within_word(text, index))
    if not judged:
        return 0.95
    fitting = max(sum(map(alphabet.__contains__, letters)) for alphabet in _LATIN)
    score = fitting / judged
    for first, last, frequent in _SCRIPTS.values():
        of_script = [letter for letter in letters if first <= letter <= last]
        if of_script:
            usual = sum(letter.lower() in frequent for letter in of_script) / len(of_script)
            usual *= 0.8 if sum(letter.isupper() for letter in of_script) > 0.5 * len(of_script) else 1.0
            score = max(score, len(of_script) / judged * min(1.0, usual / 0.6))
    return score


def _is_placed(text: str, index: int) -> bool:
    """Whether a character is a letter in a word of its script, and no capital among small letters."""
    character, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if not (character.isalpha() or "\u0e30" <= character <= "\u0e4e"):
        return False
    if character > "\u024f" and any(other.isascii() and other.isalpha() for other in (before, after)):
        return False
    if not character.isupper() or index == 0:
        return True
    return not (before.islower() or (before.isalpha() and after.islower()))


def _within_word(text: str, index: int) -> bool:
    return (
        text[max(0, index - 1)].isalpha()
        and text[index] not in "’‘·–-"
        and text[index + 1 : index + 2].isalpha()
    )
