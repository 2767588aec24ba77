"""Elliptic parts: a modifier that cannot stand alone takes the noun of its neighbour.

"Joint, Marginal, and Conditional Distributions" are three distributions, "Norms (L1, L2)" the L1 norm and the
L2 norm, "Data Manipulation, Cleaning, Analysis" ends in data cleaning and data analysis. Where the vocabulary
knows the completed name, it decides; otherwise the shape of the words does.
"""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.abbreviations import joins_abbreviated
from roadmapgraph.mentions.deeds import stands_out
from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    GENERAL_NOUNS,
    is_adjective,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.modifiers import PREPOSITION, is_bare, is_modifier, share_noun, singular
from roadmapgraph.mentions.sharing import noun_behind
from roadmapgraph.mentions.suspension import suspended

_PAIR = 2
_OPERATIONS = ("operation", "operations")
_WAITS = re.compile(r"-(?:first|only|based|driven|oriented|free|aware)$", re.IGNORECASE)
_NAMED = re.compile(r"-[A-Z]")
_PROPERTY = re.compile(r"\S+(?:ty|ce|cy|ness|ion|ment|ias|th)$", re.IGNORECASE)
_OF = re.compile(r"\sof\s.+$")
_MAY_WAIT = re.compile(r"\w+(?:ent|ant|ing)", re.IGNORECASE)
_BOTH = re.compile(r"(\S+) (?:and|or|&) (\S+) (\S+(?: \S+)?)")
_PLAIN = re.compile(r"\w[\w-]*(?: \w[\w-]*){0,2}")
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_SERIES = 3
_INITIALS = re.compile(r"\s\(([A-Z][A-Z&]{1,8})\)$")
_LEADING_AND = re.compile(r"^(?:and|or|&)\s+", re.IGNORECASE)


def join_series(chunks: Sequence[str], lexicon: Lexicon) -> list[str] | None:
    """Return the labels of "A, B and C N" where A and B wait for the noun N, or one label if it is one name.

    ``None``: the parts of the series are names by themselves.
    """
    bare = [_LEADING_AND.sub("", chunk) for chunk in chunks]
    closes = bool(_LEADING_AND.match(chunks[-1]))
    alone = all(lexicon.kind_of(part) is not None for part in bare)
    together = ", ".join(chunks)
    if chunks[-1].endswith(")") and _are_spelt(together):
        return [together]
    waits = next((at for at, part in enumerate(bare) if part.endswith("-")), len(bare))
    if hyphened := suspended(bare[waits:]) if waits < len(bare) else []:
        return [*bare[:waits], *hyphened] if all(map(_PLAIN.fullmatch, bare[:waits])) else None
    if closes and not alone and lexicon.kind_of(together):
        return [together]
    if closes and (
        shared := _shared_by_compounds(bare) or _shared_noun(bare, lexicon) or _shared_scope(bare)
    ):
        return shared
    if closes and len(bare) > _SERIES and (shared := _shared_behind(bare, lexicon)):
        return shared
    if closes and (sorts := _sorts_behind(bare)):
        return sorts
    *firsts, last = bare
    if len(bare) == _PAIR and not closes and _is_described(firsts[0].split(), last.split()):
        return [together]
    general = all(part.lower() in GENERAL_NOUNS for part in firsts)
    if closes and general and " " in last and last.split()[0].lower() in GENERAL_NOUNS:
        return [together]
    if closes and firsts[0].partition(" ")[0].lower() in ACTION_GERUNDS:
        return [together] if _is_one_deed(bare, lexicon) else None
    return _shared_modifier(bare, lexicon)


def _shared_by_compounds(parts: Sequence[str]) -> list[str]:
    """Return the labels of "one-handed, two-handed and hand-over-hand carrying", or nothing.

    Compounds that differ in their beginning alone wait for a noun as the last one has it.
    """
    *firsts, closing = parts
    last, _, noun = closing.partition(" ")
    if len(firsts) < _PAIR or not noun or " " in noun or not all(map(_COMPOUND.fullmatch, [*firsts, last])):
        return []
    endings = {part.rpartition("-")[2] for part in firsts}
    return (
        [*(f"{part} {noun}" for part in firsts), closing] if len(endings) == 1 and noun not in endings else []
    )


def _shared_behind(parts: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of "Ovens, hot, warm and cold storage", where all but the first share a noun."""
    for start in range(1, len(parts) - _PAIR):
        if not _PLAIN.fullmatch(parts[start - 1]):
            break
        if shared := _shared_noun(parts[start:], lexicon):
            return [*parts[:start], *shared]
    return []


def _are_spelt(series: str) -> bool:
    """Whether initials in brackets spell a series, which is one name then: "Plan, do, check, act (PDCA)"."""
    spelt = _INITIALS.search(series)
    return spelt is not None and joins_abbreviated(series[: spelt.start()], spelt[1])


def _waits_first(heads: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the first of a series may wait as those behind it do: "Covalent, ionic and metallic bonds"."""
    *_, first_noun = last
    if len(heads) < _PAIR or lexicon.kind_of(heads[0]) is not None or singular(first_noun) == first_noun:
        return False
    return bool(_MAY_WAIT.fullmatch(heads[0])) and all(map(is_bare, [*heads[1:], last[0]]))


def _sorts_behind(parts: Sequence[str]) -> list[str]:
    """Return the labels of "ANOVA, one-way and two-way": the name, and its sorts; or nothing."""
    name, *sorts = parts
    if len(sorts) < _PAIR or is_adjective(name.split()[-1]) or not all(map(is_adjective, sorts)):
        return []
    return [name, *(f"{sort} {name}" for sort in sorts)]


def _is_described(opening: Sequence[str], last: Sequence[str]) -> bool:
    """Whether a comma stands between two adjectives of one thing: "Writing clean, testable code"."""
    deed = len(opening) == _PAIR and opening[0].lower().endswith("ing") and opening[1].islower()
    return deed and len(last) == _PAIR and is_adjective(last[0]) and not opening[1].endswith("s")


def _shared_noun(parts: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of "Joint, marginal and conditional distributions", or nothing."""
    *firsts, closing = parts
    last = closing.split()
    heads = [part.split()[-1] for part in firsts]
    if any(head.endswith(f"-{last[-1]}") for head in heads):
        return []
    if len(last) < _PAIR or any(" " in part and not is_adjective(part.split()[-1]) for part in firsts):
        return []
    noun = noun_behind(heads, last)
    completed = [f"{part} {noun}" for part in firsts]
    known = all(lexicon.kind_of(label) is not None for label in completed)
    general = all(part.lower() in GENERAL_NOUNS for part in firsts) and is_bare(last[0])
    leads = (is_modifier(heads[0]) or _waits_first(heads, last, lexicon)) and len(last) == 2
    leads = leads and (is_adjective(last[0]) or not any(map(lexicon.kind_of, firsts)))
    shares = share_noun(heads, last, lexicon) or known or general or leads
    return [*completed, closing] if shares else []


def _shared_scope(parts: Sequence[str]) -> list[str]:
    """Return the labels of "Bias, variance and consistency of estimators", or nothing."""
    *firsts, last = parts
    of = _OF.search(last)
    if of is None or not all(map(_PROPERTY.fullmatch, [*firsts, last[: of.start()]])):
        return []
    return [*(f"{part}{of[0]}" for part in firsts), last]


def _is_one_deed(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a series that starts with a gerund is one thing to do: "Saving, loading and sharing models"."""
    *firsts, closing = parts
    opening, last = firsts[0].split(), closing.split()
    if len(opening) == 1:
        gerunds = all(part.lower() in ACTION_GERUNDS for part in [*firsts, last[0]])
        return gerunds and len(last) > 1
    if any(stands_out(part.split()[0]) or lexicon.kind_of(part) == "tool" for part in parts[1:]):
        return False
    scoped = bool(PREPOSITION.search(firsts[0]))
    singles = all(" " not in part for part in firsts[1:])
    if len(last) >= 2 and singles and (is_adjective(last[0]) or scoped):
        return True
    return len(opening) >= 4 and scoped


def _shared_modifier(parts: Sequence[str], lexicon: Lexicon) -> list[str] | None:
    """Return the labels of "Data cleaning, validation, deduplication", where the first word holds for all."""
    opening, rest = parts[0].split(), parts[1:]
    if len(opening) != 2 or opening[0].lower() not in GENERAL_NOUNS or not ACTION_NOUN.search(opening[1]):
        return None
    if not all(" " not in part and ACTION_NOUN.search(part) for part in rest):
        return None
    return [parts[0], *(_inherited(opening[0], part, lexicon) for part in rest)]


def _awaiting(chunks: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a list that has a series within: "injective, surjective and bijective maps"."""
    labels = list(chunks)
    noun = ""
    for at in range(len(labels) - 1, -1, -1):
        if " " in labels[at]:
            both = _BOTH.fullmatch(labels[at])
            noun = both[3] if both and is_adjective(both[1]) and is_adjective(both[2]) else ""
        elif noun and is_adjective(labels[at]) and lexicon.kind_of(labels[at]) is None:
            labels[at] = f"{labels[at]} {noun}"
        else:
            noun = ""
    return labels


def inherit_modifier(chunks: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a list, completed where it ends like "Data Manipulation, Cleaning, Analysis"."""
    labels = _awaiting(chunks, lexicon)
    at = len(labels)
    while at > 0 and len(labels[at - 1].split()) == 1 and ACTION_NOUN.search(labels[at - 1]):
        at -= 1
    opening = labels[at - 1].split() if at > 0 else []
    if len(labels) - at < 2 or len(opening) != 2 or opening[0].lower() not in GENERAL_NOUNS:
        return labels
    completed = [f"{opening[0]} {label}" for label in labels[at:]]
    return labels[:at] + completed if all(lexicon.kind_of(label) for label in completed) else labels


def _inherited(modifier: str, noun: str, lexicon: Lexicon) -> str:
    """Return ``noun`` with the modifier of its neighbour, unless only the noun alone is known."""
    completed = f"{modifier} {noun}"
    return noun if lexicon.kind_of(noun) and not lexicon.kind_of(completed) else completed
