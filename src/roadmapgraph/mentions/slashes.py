"""Names joined by a slash: alternatives, one name, or names that share a noun ("L1/L2 regularization")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmapgraph.mentions.grammar import ACTION_NOUN, GENERAL_NOUNS, is_adjective, is_code
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.modifiers import PREPOSITION
from roadmapgraph.mentions.sorts import OF_BOTH

_SLASH = re.compile(r"(?<=[^\s/])[/／](?=[^\s/])")
_CUT = re.compile(r"\s+(?:for|in|with|on)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One name of a coordination; its words stand from ``start`` to ``end``, its label may have more."""

    label: str
    start: int
    end: int


def slashed(name: str, lexicon: Lexicon) -> list[Part]:
    """Return the parts of "PyTorch/TensorFlow" or "L1/L2 regularization", or nothing."""
    pieces = pieces_of(name, _SLASH)
    if len(pieces) < 2:
        return []
    labels = [piece.label for piece in pieces]
    if not all(any(character.isalpha() for character in label) for label in labels):
        return []
    if PREPOSITION.search(labels[0]):
        return []
    if (scope := _CUT.search(labels[-1])) and " " not in labels[0]:
        end = pieces[-1].start + scope.start()
        return slashed(name[:end], lexicon)
    if lexicon.same(labels[0], labels[-1]) and len(pieces) == 2:
        return pieces if lexicon.kind_of(labels[0]) == "tool" else pieces[:1]
    return _parted(name, pieces, lexicon)


def _parted(name: str, pieces: list[Part], lexicon: Lexicon) -> list[Part]:
    """Return the pieces, completed where they share a noun; nothing where it is one name."""
    labels = [piece.label for piece in pieces]
    tail = labels[-1].split()
    words = [*labels[:-1], tail[0]]
    if len(tail) == 1 and all(map(is_code, words)) and len({word.strip("0123456789") for word in words}) == 1:
        return pieces
    if len(tail) > 1 and all(is_code(word) for word in words):
        return _with_tail(pieces, tail)
    if len(tail) > 1:
        completed = _with_tail(pieces, tail)
        if all(lexicon.kind_of(part.label) is not None for part in completed):
            return completed
        general = all(word.lower() in GENERAL_NOUNS for word in words)
        deeds = general and ACTION_NOUN.search(tail[1]) and tail[1].lower() not in OF_BOTH
        if all(is_adjective(word) for word in words) or deeds:
            return completed
    if all(lexicon.kind_of(label) is not None for label in labels):
        return pieces
    if any(" " in label for label in labels[1:-1]) or len(labels[0].split()) > 1:
        if all(len(label) > 3 for label in labels) and not PREPOSITION.search(name):
            return pieces if all(label[:1].isupper() for label in labels) else []
        return []
    if len(tail) > 1 and len(pieces) > 2 and all(map(_is_named, words[:-1])) and tail[0].islower():
        return pieces
    if len(words) == 2 and _is_suffixed(words[0], words[1], lexicon):
        return []
    if sum(len(word) for word in words) <= 5 and all(word.isupper() for word in words):
        return (
            [] if not (len(tail) > 1 and all(is_code(word) for word in words)) else _with_tail(pieces, tail)
        )
    if len(tail) > 1:
        named = all(_is_named(word) for word in words)
        if named and len(tail) == 2 and tail[1].islower() and tail[1].endswith("s"):
            return _with_tail(pieces, tail) if lexicon.kind_of(words[0]) is None else pieces
        return pieces if named and lexicon.kind_of(words[0]) is not None else []
    if len(words) == 2 and words[0].istitle() and words[1].islower():
        deeds = all(len(word) > 5 and ACTION_NOUN.search(word) for word in words)
        return pieces if deeds or all(len(word) > 4 and word.endswith("s") for word in words) else []
    if all(word.islower() for word in words):
        deeds = all(len(word) > 5 and ACTION_NOUN.search(word) for word in words)
        return pieces if len(words) > 2 or deeds else []
    if any(len(word) < 2 for word in words):
        return []
    return pieces


def _with_tail(pieces: Sequence[Part], tail: Sequence[str]) -> list[Part]:
    noun = " ".join(tail[1:])
    return [*(Part(f"{piece.label} {noun}", piece.start, piece.end) for piece in pieces[:-1]), pieces[-1]]


def _is_suffixed(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether an abbreviation takes two letters for its further part: "CSMA/CD"."""
    short = len(other) == 2 and len(word) > 3 and f"{word}{other}".isalpha()
    return short and f"{word}{other}".isupper() and lexicon.kind_of(word) is None is lexicon.kind_of(other)


def _is_named(word: str) -> bool:
    return len(word) >= 2 and any(character.isupper() for character in word)


def pieces_of(name: str, separator: re.Pattern[str]) -> list[Part]:
    """Return the parts of ``name`` between separators."""
    found = []
    start = 0
    for match in separator.finditer(name):
        found.append(Part(name[start : match.start()].strip(), start, match.start()))
        start = match.end()
    found.append(Part(name[start:].strip(), start, len(name)))
    return [part for part in found if part.label]
