"""Names joined by "and", "&", "or" and "/": which are two things, which are one, which share a word.

A modifier that cannot stand alone takes the noun of its neighbour: "Linear & Logistic Regression" is linear
regression and logistic regression, "Norms (L1, L2)" the L1 norm and the L2 norm, "Data Cleaning and
Preprocessing" data cleaning and data preprocessing. Where the vocabulary knows the phrase or its parts, it
decides; otherwise the shape of the words does.
"""

import re
from collections.abc import Sequence

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.counted import differing_in_number
from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    ACTIONS,
    COMES_IN_SORTS,
    GENERAL_NOUNS,
    is_adjective,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.modifiers import NO_TOPICS, PREPOSITION, is_bare, share_noun
from roadmapgraph.mentions.sharing import COMPOUNDS, shared_place, shared_word
from roadmapgraph.mentions.slashes import Part, pieces_of, slashed
from roadmapgraph.mentions.sorts import HOLDS_BOTH, holds_as_one
from roadmapgraph.mentions.suspension import suspended

_AND = re.compile(r"\s+(?:[Aa]nd|AND|[Oo]r|&)\s+(?=\S)|\s*＆\s*|\s+/\s+")
_WORD_AND = re.compile(r"\s(?:and|or)\s", re.IGNORECASE)
_ADJECTIVES = re.compile(r"[A-Z][a-z]+ & [A-Z][a-z]+")
"""A name made of two adjectives alone, if they are some: "Wide & Deep"."""
_PAIR = 2
_SEVERAL = 3
_SPACED_SLASH = re.compile(r"\s+/\s+")
_HYPHEN = re.compile(r"(?<=\w\w)-(?=[A-Z]\w)")
_CONTRAST = re.compile(r"(?<=\S)\s+(?:vs\.?|versus|≠|!=|↔|⇔|<->|<=>)\s+(?=\S)", re.IGNORECASE)
_STATE = re.compile(r"(?:[cntx]y|ty|ion|ness|ism|age|ment|[ae]nce|s)$")
"""How nouns end for what can be learnt by itself: "Consistency", "Locks"."""
_PREFIXED = re.compile(r"\(([a-z]{1,6})-?\)(?=[a-z])", re.IGNORECASE)
"""A part of a word that may be left out: "(un)boxing"."""


def parts_of(name: str, lexicon: Lexicon, *, whole: bool = False, closes: bool = False) -> list[Part]:
    """Return the names that ``name`` joins.

    ``whole``: it is a heading, where "A & B" is one field. ``closes``: it is the end of a list, whose last
    two names an "and" joins.
    """
    everything = [Part(name, 0, len(name))]
    known = lexicon.kind_of(name)
    if known is not None and not _are_alternatives(name, lexicon):
        return everything
    if pair := differing_in_number(name):
        return pair
    if len(sides := pieces_of(name, _CONTRAST)) > 1:
        return _contrasted(sides, lexicon) or everything
    if ends := languages.joined_unspaced(name, whole=whole):
        return [Part(label, start, end) for start, end, label in ends]
    if name.startswith("(") and (prefixed := _PREFIXED.match(name)):
        return [Part(f"{prefixed[1]}{name[prefixed.end() :]}", 0, len(name))]
    if _ADJECTIVES.fullmatch(name) and all(map(is_adjective, name.split(" & "))):
        return everything
    pieces = pieces_of(name, _AND)
    if placed := _placed(pieces):
        return placed
    if " / " in name and (alternatives := _alternatives(name, lexicon, whole=whole)):
        return alternatives
    pieces = _bound(name, pieces, lexicon)
    joins = len(pieces) > 1
    found = _joined(name, pieces, lexicon, whole=whole, closes=closes) if joins else slashed(name, lexicon)
    return found or _hyphenated(name, lexicon) or everything


def _alternatives(name: str, lexicon: Lexicon, *, whole: bool) -> list[Part]:
    """Return the names of "Gamma / beta distribution", or nothing."""
    pieces = pieces_of(name, _SPACED_SLASH)
    labels = [piece.label for piece in pieces]
    if len(pieces) < _PAIR or _is_one(name, labels, lexicon):
        return []
    if shared := suspended(labels) or shared_word(labels, lexicon, whole=whole):
        return [Part(label, piece.start, piece.end) for label, piece in zip(shared, pieces, strict=True)]
    return [
        Part(part.label, piece.start + part.start, piece.start + part.end)
        for piece in pieces
        for part in parts_of(piece.label, lexicon)
    ]


def _placed(pieces: list[Part]) -> list[Part]:
    """Return the parts of "Encryption at rest / in transit", which each say where or for what."""
    place = PREPOSITION.search(pieces[0].label)
    if len(pieces) < 2 or place is None or not place.start() or pieces[0].label.endswith(place[0]):
        return []
    if not all(PREPOSITION.match(piece.label) and " " in piece.label for piece in pieces[1:]):
        return []
    noun = pieces[0].label[: place.start()]
    return [pieces[0], *(Part(f"{noun}{piece.label}", piece.start, piece.end) for piece in pieces[1:])]


def _bound(name: str, pieces: list[Part], lexicon: Lexicon) -> list[Part]:
    """Join pieces again that an "&" binds to one name beside an "or": "Weights & Biases or MLflow"."""
    if len(pieces) < _SEVERAL:
        return pieces
    found = pieces[:1]
    for piece in pieces[1:]:
        both = Part(name[found[-1].start : piece.end].strip(), found[-1].start, piece.end)
        tight = "&" in name[found[-1].end : piece.start] and bool(_WORD_AND.search(name))
        known = lexicon.kind_of(both.label) is not None
        found[-1:] = [both] if known or (tight and not lexicon.kind_of(piece.label)) else [found[-1], piece]
    return found


def _hyphenated(name: str, lexicon: Lexicon) -> list[Part]:
    """Return the parts of "Precision-Recall": two capitalised names, known each and not together."""
    pieces = pieces_of(name, _HYPHEN) if " " not in name else []
    known = all(piece.label[:1].isupper() and lexicon.kind_of(piece.label) is not None for piece in pieces)
    return pieces if len(pieces) > 1 and known else []


def _contrasted(sides: list[Part], lexicon: Lexicon) -> list[Part]:
    """Return the parts of "A vs B", completed ("Batch vs real-time inference"); nothing for a trade-off."""
    labels = [side.label for side in sides]
    tail = labels[-1].split()
    if tail[-1].lower() in HOLDS_BOTH:
        return []
    labels = suspended(labels) or labels
    found = []
    for side, label in zip(sides, labels, strict=True):
        waits = len(tail) > 1 and " " not in label and _waits(label, tail, lexicon)
        if waits or label != side.label:
            full = f"{label} {' '.join(tail[1:])}" if waits else label
            found.append(Part(full, side.start, side.end))
            continue
        inner = parts_of(label, lexicon)
        found.extend(Part(p.label, side.start + p.start, side.start + p.end) for p in inner)
    return found


def _waits(word: str, tail: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a word before "vs" is short of the noun behind it: not if it is a name by itself."""
    noun = " ".join(tail[1:])
    if lexicon.kind_of(f"{word} {noun}") is not None or is_bare(word):
        return True
    if PREPOSITION.match(noun) or tail[-1].lower() in word.lower() or lexicon.kind_of(word) is not None:
        return False
    if tail[-1].lower() in COMES_IN_SORTS and not _STATE.search(word):
        return True
    return word.lower() in NO_TOPICS or share_noun([word], tail, lexicon)


def _are_alternatives(name: str, lexicon: Lexicon) -> bool:
    """Whether "A/B" joins two names that are known by themselves."""
    pieces = name.split("/")
    return len(pieces) > 1 and all(lexicon.kind_of(piece.strip()) is not None for piece in pieces)


def _joined(name: str, pieces: list[Part], lexicon: Lexicon, *, whole: bool, closes: bool) -> list[Part]:
    """Return the parts of "A and B", or nothing if it is one name."""
    labels = [piece.label for piece in pieces]
    if holds_as_one(labels):
        return []
    shared = suspended(labels) or shared_word(labels, lexicon, whole=whole)
    if not shared and len(labels) == _PAIR and " on " in labels[0]:
        shared = shared_place(labels[0], labels[1], lexicon)
    if shared:
        return [Part(label, piece.start, piece.end) for label, piece in zip(shared, pieces, strict=True)]
    if all(lexicon.kind_of(label) is not None for label in labels):
        return pieces
    if whole or _is_one(name, labels, lexicon, closes=closes):
        return []
    found: list[Part] = []
    for piece in pieces:
        inner = (
            differing_in_number(piece.label)
            or slashed(piece.label, lexicon)
            or [Part(piece.label, 0, len(piece.label))]
        )
        found.extend(Part(part.label, piece.start + part.start, piece.start + part.end) for part in inner)
    return found


def _is_one(name: str, labels: Sequence[str], lexicon: Lexicon, *, closes: bool = False) -> bool:
    """Whether "A and B ..." is one name although it has an "and"."""
    first, last = labels[0].split(), labels[-1].split()
    if holds_as_one(labels):
        return True
    if re.search(r"\s/\s", name) and all(len(label.split()) == 1 for label in labels[:-1]):
        return all(label.lower() in GENERAL_NOUNS for label in labels[:-1])
    if re.search(r"\s/\s", name):
        return False
    verb = first[0].lower()
    if len(last) >= 2 and verb == last[0].lower():
        return False
    if len(first) == 1 and len(last) >= 2 and verb.endswith("ing") and last[0].lower().endswith("ing"):
        return True
    if len(first) == 1 and first[0].lower() in GENERAL_NOUNS and len(last) >= 2:
        return labels[-1].lower() not in COMPOUNDS
    names = verb in ACTIONS and len(first) == _PAIR and ACTION_NOUN.search(first[1])
    if (verb in ACTIONS or verb in ACTION_GERUNDS) and not names:
        follows = last[0].lower() in ACTIONS or last[0].lower() in ACTION_GERUNDS
        if len(first) == 1:
            return any(len(label.split()) >= 2 for label in labels[1:])
        return not (follows and len(last) >= 2)
    before = labels[0]
    if before.isupper():
        return False
    return not closes and bool(PREPOSITION.search(before)) and lexicon.kind_of(labels[-1]) is None
