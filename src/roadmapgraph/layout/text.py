"""How wide a label is and where its lines break, without a browser.

The widths are the advance widths of a common sans-serif at weight 400; wider than Arial, Segoe UI and
Roboto, so that text measured here fits there. Characters of
other scripts count as one em where Unicode calls them wide.
"""

import unicodedata
from functools import lru_cache

_ASCII_MILLI_EM = (
    "260 269 408 646 572 831 732 225 300 300 551 572 268 322 268 372 572 572 572 572 572 572 572 572 "
    "572 572 268 268 572 572 572 434 899 639 650 632 730 556 519 728 741 339 273 619 524 907 760 781 "
    "605 781 622 549 556 731 600 930 586 566 572 329 372 329 572 444 281 561 615 480 615 564 344 615 "
    "618 258 258 534 258 935 618 605 615 615 413 479 361 618 508 786 529 510 470 380 551 380 572"
)
_ASCII = {chr(32 + at): int(width) / 1000 for at, width in enumerate(_ASCII_MILLI_EM.split())}
_OTHER_EM = 0.66


@lru_cache(maxsize=4096)
def _em(character: str) -> float:
    """The width of one character in em; marks that combine with the letter before them have none."""
    if character in _ASCII:
        return _ASCII[character]
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else _OTHER_EM


def text_width(text: str, size: float) -> float:
    """The width of ``text`` on one line, in the unit of ``size`` (the font size)."""
    return sum(map(_em, text)) * size


def wrap(text: str, size: float, width: float) -> tuple[str, ...]:
    """The lines of ``text`` that fit ``width``, in the fewest lines and then as even as they can be.

    Joined, the lines are the text again: a line that ends at a space keeps it. Only a word wider than
    ``width`` is broken inside.
    """
    lines = _fill(text, size, width)
    if len(lines) == 1:
        return lines
    low, high = width / 2, width
    for _ in range(8):
        middle = (low + high) / 2
        if len(_fill(text, size, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return _fill(text, size, high)


def _fill(text: str, size: float, width: float) -> tuple[str, ...]:
    """Lines filled greedily, word by word."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and text_width((line + word).rstrip(), size) > width:
            lines.append(line)
            line = ""
        while text_width(word.rstrip(), size) > width and len(word) > 1:
            cut = _cut(word, size, width)
            lines.append(word[:cut])
            word = word[cut:]
        line += word
    return (*lines, line)


def _words(text: str) -> list[str]:
    """The words of ``text``, each with the space or hyphen that ends it."""
    words: list[str] = []
    start = 0
    for at, character in enumerate(text):
        if character in " -/" and at + 1 < len(text) and text[at + 1] != " ":
            words.append(text[start : at + 1])
            start = at + 1
    return [*words, text[start:]]


def _cut(word: str, size: float, width: float) -> int:
    """How many characters of a word fit ``width``; at least one."""
    used = 0.0
    for at, character in enumerate(word):
        used += _em(character) * size
        if used > width:
            return max(at, 1)
    return len(word)
