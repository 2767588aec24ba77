"""Names joined by "and", "&", "or" and "/": which are two things, which are one, which share a word.

A modifier that cannot stand alone takes the noun of its neighbour: "Linear & Logistic Regression" is linear
regression and logistic regression, "Norms (L1, L2)" the L1 norm and the L2 norm, "Data Cleaning and
Preprocessing" data cleaning and data preprocessing. Where the vocabulary knows the phrase or its parts, it
decides; otherwise the shape of the words does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.words import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    ACTIONS,
    GENERAL_NOUNS,
    TAKES_MODIFIERS,
    is_adjective,
    is_code,
)

_AND = re.compile(r"\s+(?:[Aa]nd|AND|[Oo]r|&|und|oder|et|ou|y|o|e|и|или)\s+(?=\S)|\s*＆\s*|\s+/\s+")
_SPACED_SLASH = re.compile(r"\s+/\s+")
_SLASH = re.compile(r"(?<=[^\s/])/(?=[^\s/])")
_PREPOSITION = re.compile(
    r"\b(?:of|for|in|with|to|from|on|over|between|about|into|by|as|at|through|across|against|without|"
    r"under|per|among|"
    r"within|than|via|using|towards?|de|des|du|der|del)\b(?!-)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:vs?\.?|versus)(?=\s)", re.IGNORECASE)
_PROCESS = re.compile(r"(?:tion|sion|ment|ing)s?$", re.IGNORECASE)
_HYPHENATED = re.compile(
    r"(?:[A-Za-z]|\w{2,4}|multi|semi|inter|intra|single|cross|super|short|first|second)-\w{3,}", re.IGNORECASE
)
_LEADING_AND = re.compile(r"^(?:and|or|&)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One name of a coordination; its words stand from ``start`` to ``end``, its label may have more."""

    label: str
    start: int
    end: int


def parts_of(name: str, lexicon: Lexicon, *, whole: bool = False) -> list[Part]:
    """Return the names that ``name`` joins. ``whole``: it is a heading, where "A & B" is one field."""
    everything = [Part(name, 0, len(name))]
    if lexicon.kind_of(name) is not None and not _are_alternatives(name, lexicon):
        return everything
    if _CONTRAST.search(name):
        return everything
    pieces = _pieces(name, _SPACED_SLASH)
    if len(pieces) > 1 and not _is_one(name, [piece.label for piece in pieces], lexicon):
        return [
            Part(part.label, piece.start + part.start, piece.start + part.end)
            for piece in pieces
            for part in parts_of(piece.label, lexicon)
        ]
    pieces = _pieces(name, _AND)
    joins = len(pieces) > 1
    found = _joined(name, pieces, lexicon, whole=whole) if joins else _slashed(name, lexicon)
    return found or everything


def _are_alternatives(name: str, lexicon: Lexicon) -> bool:
    """Whether "A/B" joins two names that are known by themselves."""
    pieces = name.split("/")
    return len(pieces) > 1 and all(lexicon.kind_of(piece.strip()) is not None for piece in pieces)


def join_series(chunks: Sequence[str], lexicon: Lexicon) -> list[str] | None:
    """Return the labels of "A, B and C N" where A and B wait for the noun N, or one label if it is one name.

    ``None``: the parts of the series are names by themselves.
    """
    bare = [_LEADING_AND.sub("", chunk) for chunk in chunks]
    last = bare[-1].split()
    closes = bool(_LEADING_AND.match(chunks[-1]))
    alone = all(lexicon.kind_of(part) is not None for part in bare)
    if closes and not alone and lexicon.kind_of(", ".join(chunks)):
        return [", ".join(chunks)]
    firsts = bare[:-1]
    if len(last) >= 2 and closes and all(len(part.split()) == 1 for part in firsts):
        if _share_noun(firsts, last[0]):
            return [f"{part} {' '.join(last[1:])}" for part in firsts] + [bare[-1]]
        if all(part.lower() in GENERAL_NOUNS for part in firsts) and last[0].lower() in GENERAL_NOUNS:
            return [", ".join(chunks)]
    opening = firsts[0].split()
    if closes and len(opening) >= 2 and opening[0].lower() in ACTION_GERUNDS and len(last) >= 2:
        middles = [part for part in firsts[1:] if len(part.split()) == 1]
        if len(middles) == len(firsts) - 1 and (is_adjective(last[0]) or _PREPOSITION.search(firsts[0])):
            return [", ".join(chunks)]
    if (
        closes
        and len(opening) >= 4
        and opening[0].lower() in ACTION_GERUNDS
        and _PREPOSITION.search(firsts[0])
    ):
        return [", ".join(chunks)]
    if (
        closes
        and all(part.lower() in ACTION_GERUNDS for part in firsts)
        and last[0].lower() in ACTION_GERUNDS
        and len(last) > 1
    ):
        return [", ".join(chunks)]
    first = firsts[0].split()
    if len(first) == 2 and first[0].lower() in GENERAL_NOUNS and ACTION_NOUN.search(first[1]):
        rest = bare[1:]
        if all(len(part.split()) == 1 and ACTION_NOUN.search(part) for part in rest):
            return [firsts[0], *(_inherited(first[0], part, lexicon) for part in rest)]
    return None


def _inherited(modifier: str, noun: str, lexicon: Lexicon) -> str:
    """Return ``noun`` with the modifier of its neighbour, unless only the noun alone is known."""
    completed = f"{modifier} {noun}"
    return noun if lexicon.kind_of(noun) and not lexicon.kind_of(completed) else completed


def inherit_modifier(chunks: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a list, completed where it ends like "Data Manipulation, Cleaning, Analysis"."""
    labels = list(chunks)
    at = len(labels)
    while at > 0 and len(labels[at - 1].split()) == 1 and ACTION_NOUN.search(labels[at - 1]):
        at -= 1
    opening = labels[at - 1].split() if at > 0 else []
    if len(labels) - at < 2 or len(opening) != 2 or opening[0].lower() not in GENERAL_NOUNS:
        return labels
    completed = [f"{opening[0]} {label}" for label in labels[at:]]
    return labels[:at] + completed if all(lexicon.kind_of(label) for label in completed) else labels


def complete_members(head: str, members: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a head's members, completed where they are only modifiers of it."""
    words = head.split()
    if not words or not members:
        return list(members)
    noun = words[-1]
    whole = _singular(head) if head.isupper() else " ".join([*words[:-1], _singular(noun)])
    completed = []
    takes = noun.lower() in TAKES_MODIFIERS
    operations = noun.lower() in ("operation", "operations") and len(words) >= 2
    singles = [member for member in members if " " not in member]
    modifiers = all(_is_bare(member) or member.lower() in GENERAL_NOUNS for member in singles)
    modifiers = modifiers and (
        any(is_adjective(member) for member in singles)
        or (any(map(_is_bare, singles)) and any(member.lower() in GENERAL_NOUNS for member in singles))
    )
    for member in members:
        full, short = f"{member} {_lowered(whole)}", f"{member} {_singular(noun).lower()}"
        said = noun.lower() in member.lower() or _singular(noun).lower() in member.lower()
        if operations and not said and ACTION_NOUN.search(member):
            completed.append(f"{' '.join(words[:-1])} {member.lower()}")
        elif takes and not said and " " not in member and not _PROCESS.search(member):
            completed.append(short)
        elif modifiers and " " not in member and not takes:
            completed.append(full)
        elif is_code(member) and ACTION_NOUN.search(noun):
            completed.append(short)
        elif (
            lexicon.kind_of(member) is not None
            or noun.lower() in member.lower()
            or _singular(noun).lower() in member.lower()
        ) or (" " in member and not (takes and lexicon.kind_of(short) is not None)):
            completed.append(member)
        elif lexicon.kind_of(short) is not None or lexicon.kind_of(full) is not None:
            completed.append(short if lexicon.kind_of(short) is not None else full)
        else:
            completed.append(member)
    return completed


def _joined(name: str, pieces: list[Part], lexicon: Lexicon, *, whole: bool) -> list[Part]:
    """Return the parts of "A and B", or nothing if it is one name."""
    labels = [piece.label for piece in pieces]
    shared = _shared_noun(labels, lexicon, whole=whole)
    if shared:
        return [Part(label, piece.start, piece.end) for label, piece in zip(shared, pieces, strict=True)]
    if all(lexicon.kind_of(label) is not None for label in labels):
        return pieces
    if whole or _is_one(name, labels, lexicon):
        return []
    found: list[Part] = []
    for piece in pieces:
        inner = _slashed(piece.label, lexicon) or [Part(piece.label, 0, len(piece.label))]
        found.extend(Part(part.label, piece.start + part.start, piece.start + part.end) for part in inner)
    return found


def _shared_noun(labels: Sequence[str], lexicon: Lexicon, *, whole: bool) -> list[str]:
    """Return the completed labels if the parts share their last noun or their first, else nothing."""
    split = [label.split() for label in labels]
    firsts, last = split[:-1], split[-1]
    if all(len(words) == 1 for words in firsts) and len(last) >= 2:
        noun = " ".join(last[1:])
        heads = [words[0] for words in firsts]
        if any(_singular(last[-1]).lower() in head.lower() for head in heads):
            return []
        completed = [f"{head} {noun}" for head in heads]
        alone = _known_alone(heads, lexicon)
        bare = all(_is_bare(word) for word in heads)
        if (bare or not alone) and all(lexicon.kind_of(label) is not None for label in completed):
            return [*completed, labels[-1]]
        if _share_noun(heads, last[0]) and not _is_clause(labels[-1]):
            return [*completed, labels[-1]]
        general = all(word.lower() in GENERAL_NOUNS for word in heads)
        if general and not alone and len(last) == 2 and ACTION_NOUN.search(last[-1]) and not whole:
            return [*completed, labels[-1]]
    if all(words[0] == last[0] and len(words) + 1 == len(last) > 2 for words in firsts):
        return [*(f"{label} {last[-1]}" for label in labels[:-1]), labels[-1]]
    of = re.match(r"(\S+(?:\s\S+)?)(\s+(?:of|for)\s+.+)$", labels[-1], re.IGNORECASE)
    if (
        of
        and all(len(words) == 1 for words in firsts)
        and not whole
        and not split[0][0].lower().endswith("ing")
    ):
        return [*(f"{label}{of[2]}" for label in labels[:-1]), labels[-1]]
    return _shared_modifier(labels, split, lexicon, whole=whole)


def _shared_modifier(
    labels: Sequence[str], split: Sequence[list[str]], lexicon: Lexicon, *, whole: bool
) -> list[str]:
    """ "Data Cleaning and Preprocessing": the parts share their first word."""
    first, rest = split[0], split[1:]
    if len(first) != 2 or not all(len(words) == 1 for words in rest):
        return []
    completed = [f"{first[0]} {words[0]}" for words in rest]
    if all(lexicon.kind_of(label) is not None for label in completed):
        return [labels[0], *completed]
    if any(lexicon.kind_of(words[0]) is not None for words in rest):
        return []
    if whole or first[0].lower() not in GENERAL_NOUNS:
        return []
    if ACTION_NOUN.search(first[1]) and all(ACTION_NOUN.search(words[0]) for words in rest):
        return [labels[0], *completed]
    return []


def _is_one(name: str, labels: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether "A and B ..." is one name although it has an "and"."""
    first, last = labels[0].split(), labels[-1].split()
    if re.search(r"\s/\s", name) and all(len(label.split()) == 1 for label in labels[:-1]):
        return all(label.lower() in GENERAL_NOUNS for label in labels[:-1])
    verb = first[0].lower()
    if len(first) == 1 and len(last) >= 2 and verb.endswith("ing") and last[0].lower().endswith("ing"):
        return True
    if len(first) == 1 and first[0].lower() in GENERAL_NOUNS and len(last) >= 2:
        return True
    if verb in ACTIONS or verb in ACTION_GERUNDS:
        follows = last[0].lower() in ACTIONS or last[0].lower() in ACTION_GERUNDS
        if len(first) == 1:
            return any(len(label.split()) >= 2 for label in labels[1:])
        return not (follows and len(last) >= 2)
    before = labels[0]
    return bool(_PREPOSITION.search(before)) and lexicon.kind_of(labels[-1]) is None


def _slashed(name: str, lexicon: Lexicon) -> list[Part]:
    """Return the parts of "PyTorch/TensorFlow" or "L1/L2 regularization", or nothing."""
    pieces = _pieces(name, _SLASH)
    if len(pieces) < 2:
        return []
    labels = [piece.label for piece in pieces]
    if _PREPOSITION.search(labels[0]):
        return []
    tail = labels[-1].split()
    words = [*labels[:-1], tail[0]]
    if len(tail) > 1 and all(is_code(word) for word in words):
        return _with_tail(pieces, tail)
    if len(tail) > 1:
        completed = _with_tail(pieces, tail)
        if all(lexicon.kind_of(part.label) is not None for part in completed):
            return completed
        if len(tail) == 2 and all(is_adjective(word) for word in words):
            return completed
    if all(lexicon.kind_of(label) is not None for label in labels):
        return pieces
    if any(" " in label for label in labels[1:-1]) or len(labels[0].split()) > 1:
        if all(len(label) > 3 for label in labels) and not _PREPOSITION.search(name):
            return pieces if all(label[:1].isupper() for label in labels) else []
        return []
    if sum(len(word) for word in words) <= 5 and all(word.isupper() for word in words):
        return (
            [] if not (len(tail) > 1 and all(is_code(word) for word in words)) else _with_tail(pieces, tail)
        )
    if len(tail) > 1:
        named = all(_is_named(word) for word in words)
        return pieces if named and lexicon.kind_of(words[0]) is not None else []
    if all(word.islower() for word in words):
        return pieces if len(words) > 2 else []
    if any(len(word) < 2 for word in words):
        return []
    return pieces


def _with_tail(pieces: Sequence[Part], tail: Sequence[str]) -> list[Part]:
    noun = " ".join(tail[1:])
    return [*(Part(f"{piece.label} {noun}", piece.start, piece.end) for piece in pieces[:-1]), pieces[-1]]


def _pieces(name: str, separator: re.Pattern[str]) -> list[Part]:
    found = []
    start = 0
    for match in separator.finditer(name):
        found.append(Part(name[start : match.start()].strip(), start, match.start()))
        start = match.end()
    found.append(Part(name[start:].strip(), start, len(name)))
    return [part for part in found if part.label]


def _is_bare(word: str) -> bool:
    """Whether a word is a modifier that waits for a noun: an adjective, a short code, a hyphenated pair."""
    return is_adjective(word) or is_code(word) or bool(_HYPHENATED.fullmatch(word))


def _share_noun(firsts: Sequence[str], last: str) -> bool:
    """Whether words wait for the noun that ``last`` has: adjectives always, codes beside their like."""
    return all(is_adjective(word) for word in firsts) or all(_is_bare(word) for word in [*firsts, last])


def _is_named(word: str) -> bool:
    return len(word) >= 2 and any(character.isupper() for character in word)


def _known_alone(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(lexicon.kind_of(word) is not None for word in words)


def _is_clause(words: str) -> bool:
    return words.split()[0].lower() in ACTION_GERUNDS


def _singular(word: str) -> str:
    if word.isupper() or len(word) < 4 or word.lower().endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def _lowered(name: str) -> str:
    """Return ``name`` in lower case, but for words that are no ordinary words (acronyms, mixed case)."""
    return " ".join(word.lower() if word.istitle() else word for word in name.split())
