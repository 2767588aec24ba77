"""What adorns a line without naming anything: emoji, numbering, dates, bullets, trailing marks."""

import re
import unicodedata
from functools import lru_cache

_NUMBERING = re.compile(
    r"(?:(?:\d{4}-\d{2}-(?:\d{2}|\?\?)|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2}))[:,]?(?=\s)"
    r"|\[\d{1,3}\](?=\s)"
    r"|[A-Z]\.\d{1,3}(?:\.\d{1,3}){0,8}[.):]?(?=\s)|0\d(?=\s+[^\W\d_])|\d{1,2}/(?=\s)|\d{1,4}(?:\.\d{1,4}){0,8}[.)](?!\d)|\d{1,4}(?:\.\d{1,4}){1,8}(?=\s)|\(?[a-zA-Z]\)|\((?:\d{1,3}|"
    r"[ivx]{1,5})\)"
    r"|第?[一二三四五六七八九十百]{1,4}[、.．章节部]\s*"
    r"|[A-Z]{2,4}[- ]?\d{3}[A-Z]?(?:[:.)]\s+|\s+(?=[A-Z][a-z]+ [A-Z]))"
    r"|(?:[IVX]{1,5}|[A-H])\.(?=\s)|[ivx]{1,5}[.)](?=\s)|\d{1,3}\s*[-–—:](?=\s))\s*"
)
KEYCAP = re.compile("(?:[0-9#*]{1,3}\ufe0f?\u20e3)+")
DUNDER = re.compile(r"__\w+?__(?!\w)")
"""A name of a program that underscores are part of: "__init__"."""
_LEADER = re.compile(
    r"(?<=\S)\s*(?:\.{3,}|(?:\. ){3,}\.?)\s*"
    r"((?:about |ca\.? |~)?\d{1,4}(?:[.,–-]\d{1,3})?(\s?[^\W\d_]{1,8})?\.?)\s*$"
)
"""Dots between a name and how long it takes or on which page it stands."""
_SYMBOLS = frozenset("\ufe0f\u200d\u20e3\ufffd¦")
_KEPT = frozenset("°©®™№℃℉")


def is_ornament(character: str) -> bool:
    """Whether this is an emoji, an arrow or another symbol that names nothing."""
    if character.isascii() or character in _KEPT:
        return False
    if character in _SYMBOLS:
        return True
    category = unicodedata.category(character)
    return category in ("So", "Cn", "Co", "Sk") or "\u2190" <= character <= "\u21ff"


def without_ornaments(text: str) -> str:
    """Return ``text`` without emoji and other symbols, wherever they stand."""
    if text.isascii():
        return text.strip()
    kept = (
        character
        if character == "\u200d" and not is_ornament(text[max(0, index - 1)])
        else " "
        if is_ornament(character)
        else character
        for index, character in enumerate(KEYCAP.sub(" ", text))
    )
    return " ".join("".join(kept).split())


def without_leader(line: str) -> str:
    """Return a line with a dash for the dots that lead to a duration at its end; a page goes with them.

    >>> without_leader("Joinery ........ 6 h"), without_leader("Joinery . . . . 12")
    ('Joinery – 6 h', 'Joinery')
    """
    match = _LEADER.search(line) if "..." in line or ". . ." in line else None
    if match is None:
        return line
    return f"{line[: match.start()]} – {match[1]}" if match[2] else line[: match.start()]


@lru_cache(maxsize=256)
def adornment(text: str) -> int:
    """Return how many characters of emoji, keycaps, white space and numbering ``text`` starts with."""
    at = 0
    while at < len(text):
        keycap = KEYCAP.match(text, at)
        if keycap:
            at = keycap.end()
        elif DUNDER.match(text, at):
            break
        elif text[at].isspace() or is_ornament(text[at]) or text[at] in "*_#":
            at += 1
        else:
            break
    return at + len(numbering(text[at:]))


def numbering(text: str) -> str:
    """Return the numbering or date ``text`` starts with ("1.2. ", "B.3 ", "2026-03-01 "), or nothing."""
    match = _NUMBERING.match(text)
    return match[0] if match and match.end() < len(text) else ""


def undecorated(text: str) -> str:
    """Return ``text`` without emoji, numbering, bullets and heading marks around it."""
    bare = without_ornaments(text)
    bare = bare[len(numbering(bare)) :]
    return bare.strip(" \t#*_~`|>•◦▪‣·●○■□►➤✓✔☐☑✅-–—:;,").strip() if bare else ""
