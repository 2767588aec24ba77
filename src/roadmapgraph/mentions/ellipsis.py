"""Elliptic parts: a modifier that cannot stand alone takes the noun of its neighbour.

"Joint, Marginal, and Conditional Distributions" are three distributions, "Norms (L1, L2)" the L1 norm and the
L2 norm, "Data Manipulation, Cleaning, Analysis" ends in data cleaning and data analysis. Where the vocabulary
knows the completed name, it decides; otherwise the shape of the words does.
"""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.deeds import stands_out
from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    ADJECTIVES,
    GENERAL_NOUNS,
    TAKES_MODIFIERS,
    is_adjective,
    is_code,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.modifiers import PREPOSITION, is_bare, is_modifier, share_noun, singular

_PROCESS = re.compile(r"(?:tion|sion|ment|ing)s?$", re.IGNORECASE)
_PAIR = 2
_OPERATIONS = ("operation", "operations")
_WAITS = re.compile(r"-(?:first|only|based|driven|oriented|free|aware)$", re.IGNORECASE)
_NAMED = re.compile(r"-[A-Z]")
_PROPERTY = re.compile(r"\S+(?:ty|ce|cy|ness|ion|ment|ias|th)$", re.IGNORECASE)
_OF = re.compile(r"\sof\s.+$")
_MAY_WAIT = re.compile(r"\w+(?:ent|ant|ing)", re.IGNORECASE)
_BOTH = re.compile(r"(\S+) (?:and|or|&) (\S+) (\S+(?: \S+)?)")
_LEADING_AND = re.compile(r"^(?:and|or|&)\s+", re.IGNORECASE)


def join_series(chunks: Sequence[str], lexicon: Lexicon) -> list[str] | None:
    """Return the labels of "A, B and C N" where A and B wait for the noun N, or one label if it is one name.

    ``None``: the parts of the series are names by themselves.
    """
    bare = [_LEADING_AND.sub("", chunk) for chunk in chunks]
    closes = bool(_LEADING_AND.match(chunks[-1]))
    alone = all(lexicon.kind_of(part) is not None for part in bare)
    together = ", ".join(chunks)
    if closes and not alone and lexicon.kind_of(together):
        return [together]
    if closes and (shared := _shared_noun(bare, lexicon) or _shared_scope(bare)):
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
    if len(last) < 2 or any(" " in part and not is_adjective(part.split()[-1]) for part in firsts):
        return []
    noun = " ".join(last[1:])
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


def complete_members(head: str, members: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a head's members, completed where they are only modifiers of it."""
    words = head.split()
    if not words or not members:
        return list(members)
    if _repeats(words[-1], members[-1]) and len(members) > 1:
        return [*(_with_noun(member, members[-1].split()[-1]) for member in members[:-1]), members[-1]]
    if len(words) == 1 and _are_sorts(members):
        return [f"{member} {singular(head).lower()}" for member in members]
    elliptic = _are_modifiers(words, members, lexicon)
    if elliptic and len(words) > 1 and words[0].lower() in ACTION_GERUNDS:
        return [member if " " in member else f"{member} {words[0].lower()}" for member in members]
    return [_completed(words, member, lexicon, elliptic=elliptic) for member in members]


def _are_sorts(members: Sequence[str]) -> bool:
    """Whether members only say of which sort a thing is ("Testing: unit, integration, end-to-end, load")."""
    wide = [member.lower() in GENERAL_NOUNS for member in members]
    bare = [is_bare(member) for member in members]
    waits = sum(general or modifier for general, modifier in zip(wide, bare, strict=True))
    return any(wide) and 2 * waits > len(members) and all(member.islower() for member in members)


def _are_modifiers(words: Sequence[str], members: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the members that are single words wait, all of them, for a noun of the head."""
    singles = [member for member in members if " " not in member]
    if lexicon.kind_of(" ".join(words)) in ("tool", "practice"):
        return False
    if len(members) == 1 and members[0].istitle() and members[0].lower() not in ADJECTIVES:
        return False
    wide = [member.lower() in GENERAL_NOUNS for member in singles]
    bare = [is_bare(member) and not _NAMED.search(member) for member in singles]
    return all(waits or general for waits, general in zip(bare, wide, strict=True)) and (
        any(is_adjective(member) for member in singles)
        or (len(words) == 1 and len(singles) > 1 and not any(map(lexicon.kind_of, singles)))
        or (any(bare) and any(wide))
    )


def _completed(words: Sequence[str], member: str, lexicon: Lexicon, *, elliptic: bool) -> str:
    """Return one member, with the head's noun or the whole head behind it where it is short of it."""
    head, noun = " ".join(words), words[-1]
    whole = singular(head) if head.isupper() else " ".join([*words[:-1], singular(noun)])
    full, short = f"{member} {_lowered(whole)}", f"{member} {singular(noun).lower()}"
    takes = noun.lower() in TAKES_MODIFIERS
    said = noun.lower() in member.lower() or singular(noun).lower() in member.lower()
    single = " " not in member
    if len(words) > 1 and noun.lower() in _OPERATIONS and not said and ACTION_NOUN.search(member):
        return member if is_adjective(words[0]) else f"{' '.join(words[:-1])} {member.lower()}"
    if single and takes and not said and not _PROCESS.search(member):
        return short
    if single and elliptic and not takes:
        return full
    if is_code(member) and ACTION_NOUN.search(noun):
        return short if is_bare(words[0]) else full
    if said:
        return member
    if single and member.islower() and lexicon.kind_of(short) is not None and not lexicon.same(member, short):
        return short
    if lexicon.kind_of(member) is not None:
        return member
    if not single and not (takes and lexicon.kind_of(short) is not None):
        return member
    if lexicon.kind_of(short) is not None:
        return short
    if lexicon.kind_of(full) is not None:
        return full
    return short if len(words) > 1 and single and _WAITS.search(member) else member


def _with_noun(member: str, noun: str) -> str:
    """Return a member with the noun behind it, unless it can stand alone."""
    alone = " " in member or not member.islower() or member.endswith("s")
    return member if alone else f"{member} {noun}"


def _repeats(noun: str, last: str) -> bool:
    """Whether the last of the members ends in the head's own noun ("Shaders: vertex and compute shaders")."""
    words = last.split()
    return len(words) == 2 and singular(words[-1]).lower() == singular(noun).lower()


def _inherited(modifier: str, noun: str, lexicon: Lexicon) -> str:
    """Return ``noun`` with the modifier of its neighbour, unless only the noun alone is known."""
    completed = f"{modifier} {noun}"
    return noun if lexicon.kind_of(noun) and not lexicon.kind_of(completed) else completed


def _lowered(name: str) -> str:
    """Return ``name`` in lower case, but for words that are no ordinary words (acronyms, mixed case)."""
    return " ".join(word.lower() if word.istitle() else word for word in name.split())
