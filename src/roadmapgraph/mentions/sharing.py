"""Two names that share a word: "Linear & Logistic Regression", "Data Cleaning and Preprocessing"."""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    GENERAL_NOUNS,
    SHARED_ADJECTIVES,
    is_adjective,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.modifiers import HOLDERS, PREPOSITION, is_bare, share_noun, singular
from roadmapgraph.mentions.words import word_set

_PAIR = 2
_CODE = re.compile(r"\d{1,2}|[IVX]{1,4}|[A-Z]|[a-z]", re.ASCII)
_SCOPE = re.compile(r"(?P<name>\S+(?:\s\S+(?=\sof))?)(?P<of>\s+(?:of|for)\s+.+)", re.IGNORECASE)
_ARTICLES = word_set("a an the this your its each all any some one two")
_RELATIONAL = word_set(
    "types kinds causes effects symptoms signs stages uses properties applications limits benefits risks "
    "principles laws elements components forms functions methods parts aims rules origins sources models"
)
"""Nouns that are always of something: "Causes and symptoms of scurvy"."""
_DONE_TO = word_set(
    "administration hardening forensics initialization initialisation injection internals escalation"
)
"""Nouns for what is done to something that they have to name: "Mac and Linux administration"."""
_DONE_BY = word_set("parsing development")
"""Nouns for what is done in the way of somebody, or on something, whose name is before them."""
_MEASURES = word_set("mean median mode variance covariance proportion total moments skewness kurtosis range")
COMPOUNDS = frozenset(
    ("garbage collection", "pattern matching", "load balancing", "rate limiting", "exception handling")
)
"""Names of two words that nobody shares: "Memory and garbage collection"."""
_OPPOSITES = {
    one: other
    for pair in ("inner outer", "left right", "upper lower", "local global", "static dynamic", "open closed")
    for one, other in (pair.split(), pair.split()[::-1])
}


def shared_word(labels: Sequence[str], lexicon: Lexicon, *, whole: bool = False) -> list[str]:
    """Return the completed labels if the parts share their last noun or their first, else nothing.

    ``whole``: it is a heading.
    """
    *firsts, last = [label.split() for label in labels]
    core, behind = _cut_at_scope(labels[-1])
    words = core.split()
    found = _shared_deed(firsts, words)
    if not found and all(len(first) == 1 for first in firsts) and len(last) >= _PAIR:
        heads = [first[0] for first in firsts]
        if _says_again(heads, words):
            return []
        if len(words) >= _PAIR:
            found = _shared_target(heads, words, lexicon) or _shared_noun(heads, core, lexicon, whole=whole)
        if not found and (scoped := _shared_scope(heads, labels[-1], lexicon, whole=whole)):
            return scoped
    if not found and len(words) == 1 and "-" in core and all(len(first) == 1 for first in firsts):
        found = _shared_prefix([first[0] for first in firsts], core)
    if not found and all(_begins_like(first, words) for first in firsts):
        found = [*(" ".join([*first, *words[len(first) :]]) for first in firsts), core]
    if found:
        return [f"{label}{behind}" for label in found]
    return _shared_modifier(labels, [*firsts, last], lexicon, whole=whole)


def _shared_target(heads: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of "Mac and Linux administration", where the last noun waits for each; or nothing."""
    *_, noun = last
    together = [*heads, last[0]]
    several = any(singular(head) != head and lexicon.kind_of(head) != "tool" for head in heads)
    if len(last) != _PAIR or several or any(map(ACTION_NOUN.search, heads)):
        return []
    capitals = all(word[:1].isupper() or word[1:2].isupper() for word in together) and noun.islower()
    if noun in _DONE_TO or (noun in _DONE_BY and capitals):
        return [*(f"{head} {noun}" for head in heads), " ".join(last)]
    return []


def shared_place(first: str, other: str, lexicon: Lexicon) -> list[str]:
    """Return the labels of "Log rotation on Linux and Windows": what is done on each; or nothing."""
    deed, preposition, place = first.rpartition(" on ")
    if not preposition or not all(lexicon.kind_of(name) == "tool" for name in (place, other)):
        return []
    return [first, f"{deed} on {other}"] if ACTION_NOUN.search(deed) and " " in deed else []


def _shared_prefix(heads: Sequence[str], last: str) -> list[str]:
    """Return the labels of "Few-shot and meta-learning", where a hyphen hides the noun; or nothing."""
    noun = last.partition("-")[2]
    waits = all(head.lower().endswith(("-shot", "-task", "-supervised", "-agent")) for head in heads)
    return [*(f"{head} {noun}" for head in heads), last] if noun == "learning" and waits else []


def _cut_at_scope(name: str) -> tuple[str, str]:
    """Return a name without what it is for, and the words that say it: "tests", " for widgets"."""
    scope = PREPOSITION.search(name)
    core = name[: scope.start()].rstrip() if scope else name
    return (core, name[len(core) :]) if core else (name, "")


def noun_behind(heads: Sequence[str], last: Sequence[str]) -> str:
    """Return the words that the heads wait for: all but the first of the last part, or its noun alone.

    The noun alone where an adjective before it is the opposite of a head: "Inner and left outer joins".
    """
    against = {_OPPOSITES.get(head.lower()) for head in heads}
    return last[-1] if len(last) > _PAIR and last[1].lower() in against else " ".join(last[1:])


def _says_again(heads: Sequence[str], last: Sequence[str]) -> bool:
    """Whether a head says the noun by itself: "Sampling and sampling distributions"."""
    noun = singular(last[-1]).lower()
    return any(noun in head.lower() for head in heads)


def _begins_like(words: Sequence[str], last: Sequence[str]) -> bool:
    """Whether parts differ in a letter or number behind one noun: "Type A and type B uncertainty"."""
    if words[0].lower() != last[0].lower() or len(last) <= _PAIR:
        return False
    coded = len(words) == _PAIR and all(map(_CODE.fullmatch, (words[1], last[1])))
    return coded or len(words) + 1 == len(last)


def _shared_deed(firsts: Sequence[Sequence[str]], last: Sequence[str]) -> list[str]:
    """Return the labels of "Writing short & long essays", where what is done holds for both; or nothing."""
    if len(firsts) != 1 or len(firsts[0]) != _PAIR or len(last) != _PAIR:
        return []
    (deed, modifier), (other, noun) = firsts[0], last
    if deed.lower() not in ACTION_GERUNDS:
        return []
    proper = modifier[:1].isupper() and other[:1].isupper() and noun.islower() and noun not in HOLDERS
    named = proper and singular(noun) != noun and singular(modifier) == modifier
    if named or (is_adjective(modifier) and is_adjective(other)):
        return [f"{deed} {modifier} {noun}", f"{deed} {other} {noun}"]
    return []


def _shared_noun(heads: Sequence[str], closing: str, lexicon: Lexicon, *, whole: bool) -> list[str]:
    """Return the labels of "Linear & logistic regression", or nothing."""
    last = closing.split()
    if closing.lower() in COMPOUNDS:
        return []
    noun = noun_behind(heads, last)
    completed = [*(f"{head} {noun}" for head in heads), closing]
    alone = any(lexicon.kind_of(head) is not None for head in heads)
    bare = all(map(is_bare, heads))
    if (bare or not alone) and all(lexicon.kind_of(label) is not None for label in completed[:-1]):
        return completed
    general = all(head.lower() in GENERAL_NOUNS for head in heads)
    lower = whole and not closing.islower()
    clause = last[0].lower() in ACTION_GERUNDS or (lower and general)
    if not clause and share_noun(heads, last, lexicon):
        return completed
    deeds = general and not alone and len(last) == _PAIR and ACTION_NOUN.search(last[-1])
    return completed if deeds and not lower else []


def _shared_scope(heads: Sequence[str], closing: str, lexicon: Lexicon, *, whole: bool) -> list[str]:
    """Return the labels of "Transpose and inverse of a matrix", or nothing.

    "Degrees of freedom" is a name that nobody shares: its last noun stands in the singular, alone.
    """
    of = _SCOPE.match(closing)
    if of is None or whole or heads[0].lower().endswith("ing"):
        return []
    noun = of["of"].split()[1]
    plain = noun.islower() and noun not in _ARTICLES and singular(noun) == noun
    fixed = plain and singular(of["name"]) != of["name"] and heads[0].lower() not in _RELATIONAL
    return [] if fixed else [*(f"{head}{of['of']}" for head in heads), closing]


def _shared_modifier(
    labels: Sequence[str], split: Sequence[list[str]], lexicon: Lexicon, *, whole: bool
) -> list[str]:
    """ "Data Cleaning and Preprocessing": the parts share their first word."""
    first, rest = split[0], split[1:]
    if len(first) != 2 or not all(len(words) == 1 for words in rest):
        return []
    completed = [f"{first[0]} {words[0]}" for words in rest]
    measures = first[1].lower() in _MEASURES and all(words[0].lower() in _MEASURES for words in rest)
    if measures and first[0].lower() in ("population", "sample"):
        return [labels[0], *completed]
    if all(lexicon.kind_of(label) is not None for label in completed):
        return [labels[0], *completed]
    if any(lexicon.kind_of(words[0]) is not None for words in rest):
        return []
    if first[0].lower() in SHARED_ADJECTIVES:
        return [labels[0], *completed]
    if whole or first[0].lower() not in GENERAL_NOUNS:
        return []
    if not ACTION_NOUN.search(first[1]) and any(singular(w) != w for w in (first[1], *rest[-1])):
        return []
    if all(ACTION_NOUN.search(words[0]) for words in rest):
        return [labels[0], *completed]
    return []
