"""Pieces of a line that remember where they stand in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

_OPEN = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】"}
_CLOSE = frozenset(_OPEN.values())
_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_LONGEST_QUOTE = 200
_ENCLOSES = re.compile("[" + re.escape("".join((*_OPEN, *_QUOTES))) + "]")


@dataclass(frozen=True, slots=True)
class Span:
    """Some of a line's words and the offset at which they start."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset just behind the last character."""
        return self.start + len(self.text)

    def part(self, start: int, end: int | None = None) -> "Span":
        """Return the part between two offsets within this span, white space at its ends taken off."""
        words = self.text[start:end]
        if words == self.text and words and not (words[0].isspace() or words[-1].isspace()):
            return self
        lead = len(words) - len(words.lstrip())
        return Span(words.strip(), self.start + start + lead)

    def strip(self, characters: str) -> "Span":
        """Return the span without any of ``characters`` at its ends."""
        rest = self.text.lstrip(characters)
        bare = rest.rstrip(characters)
        return self if bare == self.text else Span(bare, self.start + len(self.text) - len(rest))


@lru_cache(maxsize=64)
def levels(text: str) -> tuple[bool, ...]:
    """Return for each character whether it stands outside all brackets and quotes.

    A bracket that is never closed counts as an ordinary character, so nothing is swallowed by it.
    """
    outside = [True] * len(text)
    for start, end in enclosed(text):
        outside[start:end] = [False] * (end - start)
    return tuple(outside)


@lru_cache(maxsize=64)
def enclosed(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each outermost bracket or quotation."""
    if not _ENCLOSES.search(text):
        return ()
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    quote_until = -1
    for index, character in enumerate(text):
        if index < quote_until:
            continue
        if character in _QUOTES and not stack:
            end = text.find(_QUOTES[character], index + 1, index + _LONGEST_QUOTE)
            if end > 0 and (index == 0 or not text[index - 1].isalnum()):
                pairs.append((index, end + 1))
                quote_until = end + 1
        elif character in _OPEN:
            stack.append((_OPEN[character], index))
        elif character in _CLOSE and stack and stack[-1][0] == character:
            pairs.append((stack.pop()[1], index + 1))
    return _outermost(sorted(pairs))


def _outermost(pairs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found = []
    covered = 0
    for start, end in pairs:
        if start >= covered:
            covered = end
            found.append((start, end))
    return tuple(found)
