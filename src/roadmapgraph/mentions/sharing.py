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
from roadmapgraph.mentions.modifiers import is_bare, share_noun, singular


def shared_word(labels: Sequence[str], lexicon: Lexicon, *, whole: bool) -> list[str]:
    """Return the completed labels if the parts share their last noun or their first, else nothing."""
    split = [label.split() for label in labels]
    firsts, last = split[:-1], split[-1]
    if len(firsts) == 1 and len(firsts[0]) == 2 and firsts[0][0].lower() in ACTION_GERUNDS and len(last) == 2:
        deed, modifier = firsts[0]
        if is_adjective(modifier) and is_adjective(last[0]):
            return [f"{deed} {modifier} {last[1]}", f"{deed} {labels[-1]}"]
    if all(len(words) == 1 for words in firsts) and len(last) >= 2:
        noun = " ".join(last[1:])
        heads = [words[0] for words in firsts]
        if any(singular(last[-1]).lower() in head.lower() for head in heads):
            return []
        completed = [f"{head} {noun}" for head in heads]
        alone = _known_alone(heads, lexicon)
        bare = all(is_bare(word) for word in heads)
        if (bare or not alone) and all(lexicon.kind_of(label) is not None for label in completed):
            return [*completed, labels[-1]]
        general = _are_general(heads)
        lower = whole and not labels[-1].islower()
        clause = _is_clause(labels[-1]) or (lower and general)
        if not clause and share_noun(heads, last, lexicon):
            return [*completed, labels[-1]]
        if general and not alone and len(last) == 2 and ACTION_NOUN.search(last[-1]) and not lower:
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
    if first[0].lower() in SHARED_ADJECTIVES:
        return [labels[0], *completed]
    if whole or first[0].lower() not in GENERAL_NOUNS:
        return []
    if not ACTION_NOUN.search(first[1]) and any(singular(w) != w for w in (first[1], *rest[-1])):
        return []
    if all(ACTION_NOUN.search(words[0]) for words in rest):
        return [labels[0], *completed]
    return []


def _are_general(words: Sequence[str]) -> bool:
    return all(word.lower() in GENERAL_NOUNS for word in words)


def _known_alone(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(lexicon.kind_of(word) is not None for word in words)


def _is_clause(words: str) -> bool:
    return words.split()[0].lower() in ACTION_GERUNDS
