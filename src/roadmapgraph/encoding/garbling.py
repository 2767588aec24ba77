"""Garbled text ("mojibake"): UTF-8 that somebody once read as a one-byte encoding, made readable again.

It is repaired line by line, because documents are pasted together from several sources: a line of one may
be garbled while the next is clean. A line is read back as a whole where that gives words of a language and
the line is none. Else come the sequences that clean text does not contain (the bytes of an emoji, a dash or
a curly quote, also where bytes were lost on the way); ftfy then judges what is left.
"""

import re
import unicodedata

import ftfy

from roadmapgraph.encoding.legacy import is_natural

_CODECS = ("sloppy-windows-1252", "mac_roman", "sloppy-windows-1254")
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_LONGEST = 100_000
_NATURAL = 0.8
_STRANGE = 0.7
"""A line with less than this share of natural letters may be garbled."""


def repair(line: str) -> tuple[str, bool]:
    """Return ``line`` with garbling undone, and whether a symbol could not be saved."""
    lost = False
    if len(line) > _LONGEST:
        return line, lost
    line = _read_back(line)
    for _ in range(3):
        before = line
        for garbling in _GARBLINGS:
            line, some_lost = garbling.undo(line)
            lost = lost or some_lost
        line = ftfy.fix_encoding(line)
        if line == before:
            break
    return line, lost


def _read_back(line: str) -> str:
    """Return a line that was garbled as a whole, once or twice, as it was; any other unchanged."""
    for codec in _CODECS:
        once = _undone(line, codec)
        if once is None:
            continue
        if is_natural(line, least=_STRANGE):
            break
        if _is_words(once):
            return once
        for other in _CODECS:
            twice = _undone(once, other)
            if twice is not None and _is_words(twice):
                return twice
    return line


def _undone(line: str, codec: str) -> str | None:
    """Return the line with all that is beyond ASCII read back, or ``None`` where that is no UTF-8."""
    try:
        found = _BEYOND.sub(lambda match: match[0].encode(codec).decode("utf-8"), line)
    except UnicodeError:
        return None
    return found if found != line else None


def _is_words(text: str) -> bool:
    """Whether what is beyond ASCII is letters as a language writes them, or characters of East Asia."""
    beyond = [character for run in _BEYOND.findall(text) for character in run]
    eastern = sum(
        "\u2e80" <= character <= "\ud7a3" or "\uff00" <= character <= "\uffef" for character in beyond
    )
    return (eastern == len(beyond) and eastern >= 2) or is_natural(text, least=_NATURAL)


class _Garbling:
    """UTF-8 read as one encoding: the sequences of characters that its symbols turn into."""

    def __init__(self, codec: str) -> None:
        self._bytes = {}
        for byte in range(0x80, 0x100):
            try:
                self._bytes[bytes([byte]).decode(codec)] = byte
            except UnicodeDecodeError:
                self._bytes[chr(byte)] = byte
        by_byte = {byte: re.escape(character) for character, byte in self._bytes.items()}
        tail = "[" + "".join(by_byte[byte] for byte in range(0x80, 0xC0)) + "]"
        four = "[" + "".join(by_byte[byte] for byte in range(0xF0, 0xF5)) + "]"
        emoji, symbol, variant = by_byte[0xF0] + by_byte[0x9F], by_byte[0xE2], by_byte[0xEF]
        letter = by_byte[0xC3] + tail if codec == "mac_roman" else "(?!)"
        self._doubled = re.compile(
            f"(?:{four}|[{''.join(by_byte[byte] for byte in range(0xC2, 0xF0))}])[^\x00-\x7f]{{3,}}"
        )
        self._sequence = re.compile(
            f"(?P<whole>{four}{tail}{{3}}|{symbol}{tail}{{2}}|{variant}{tail}{{2}}|{letter})"
            f"|(?P<variant>(?<={tail}){variant}{by_byte[0xB8]}|(?<=[\u2190-\u2bff]){variant}{by_byte[0xB8]})"
            f"|(?P<quote>{symbol}{by_byte[0x80]}(?!{tail}))"
            f"|(?P<lost>{emoji}{tail}?(?:{variant}{by_byte[0xB8]})?(?!{tail}))"
        )
        self._lead = re.compile(f"{four}|{symbol}|{variant}|{by_byte[0xC2]}|{by_byte[0xC3]}")

    def undo(self, line: str) -> tuple[str, bool]:
        if not self._lead.search(line):
            return line, False
        line = self._doubled.sub(self._once, line)
        lost = False

        def original(match: re.Match[str]) -> str:
            nonlocal lost
            if match["variant"]:
                return "\ufe0f"
            if match["quote"]:
                return "\u201d"
            if match["lost"]:
                lost = True
                return ""
            try:
                found = bytes(self._bytes[character] for character in match[0]).decode("utf-8")
            except (UnicodeDecodeError, KeyError):
                return match[0]
            return found if _is_symbol(found) or len(match[0]) == 2 else match[0]

        return self._sequence.sub(original, line), lost

    def _once(self, match: re.Match[str]) -> str:
        """Return a run that was garbled twice garbled once; any other run as it is."""
        try:
            found = bytes(self._bytes[character] for character in match[0]).decode("utf-8")
        except (UnicodeDecodeError, KeyError):
            return match[0]
        return found if self._sequence.search(found) else match[0]


def _is_symbol(character: str) -> bool:
    """Whether this is a dash, quote, arrow, emoji: what gets garbled amid text that is otherwise ASCII."""
    if character in "\ufe0f\uf8ff":
        return True
    return unicodedata.category(character)[0] in "PSM" and not "\u0800" <= character < "\u2000"


_GARBLINGS = tuple(_Garbling(codec) for codec in _CODECS)
