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

_PAIR = 2
_SCOPE = re.compile(r"(?P<name>\S+(?:\s\S+(?=\sof))?)(?P<of>\s+(?:of|for)\s+.+)", re.IGNORECASE)
_OPPOSITES = {
    one: other
    for pair in ("inner outer", "left right", "upper lower", "local global", "static dynamic", "open closed")
    for one, other in (pair.split(), pair.split()[::-1])
}


def shared_word(labels: Sequence[str], lexicon: Lexicon, *, whole: bool = False) -> list[str]:
    """Return the completed labels if the parts share their last noun or their first, else nothing.

    ``whole``: it is a heading.
    """
    split = [label.split() for label in labels]
    firsts, last = split[:-1], split[-1]
    if deeds := _shared_deed(firsts, last):
        return deeds
    if all(len(words) == 1 for words in firsts) and len(last) >= 2:
        heads = [words[0] for words in firsts]
        if _says_again(heads, last):
            return []
        if shared := _shared_noun(heads, labels[-1], lexicon, whole=whole):
            return shared
        if shared := _shared_scope(heads, labels[-1], lexicon, whole=whole):
            return shared
    if all(_begins_like(words, last) for words in firsts):
        return [*(f"{label} {last[-1]}" for label in labels[:-1]), labels[-1]]
    return _shared_modifier(labels, split, lexicon, whole=whole)


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
    return words[0].lower() == last[0].lower() and len(words) + 1 == len(last) > _PAIR


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
    """Return the labels of "Linear & logistic regression", with what it is for behind each; or nothing."""
    scope = PREPOSITION.search(closing)
    core = closing[: scope.start()].rstrip() if scope else closing
    last = core.split()
    if len(last) < _PAIR:
        return []
    behind = closing[len(core) :]
    noun = noun_behind(heads, last)
    named = [f"{head} {noun}" for head in heads]
    completed = [*(f"{label}{behind}" for label in named), closing]
    alone = any(lexicon.kind_of(head) is not None for head in heads)
    bare = all(map(is_bare, heads))
    if (bare or not alone) and all(lexicon.kind_of(label) is not None for label in named):
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
    noun = of["of"].split()
    fixed = len(noun) == _PAIR and singular(noun[-1]) == noun[-1] and singular(of["name"]) != of["name"]
    return [] if fixed else [*(f"{head}{of['of']}" for head in heads), closing]


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
    if first[0].lower() in SHARED_ADJECTIVES:
        return [labels[0], *completed]
    if whole or first[0].lower() not in GENERAL_NOUNS:
        return []
    if not ACTION_NOUN.search(first[1]) and any(singular(w) != w for w in (first[1], *rest[-1])):
        return []
    if all(ACTION_NOUN.search(words[0]) for words in rest):
        return [labels[0], *completed]
    return []
