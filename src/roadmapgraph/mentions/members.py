"""The members of a head, completed where they only say of which sort it is: "Norms (L1, L2)"."""

import re
from collections.abc import Sequence

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
from roadmapgraph.mentions.modifiers import NO_TOPICS, is_bare, singular
from roadmapgraph.mentions.sorts import SORTS
from roadmapgraph.mentions.words import word_set

_PROCESS = re.compile(r"(?:tion|sion|ment|ing)s?$", re.IGNORECASE)
_OPERATIONS = ("operation", "operations")
_WAITS = re.compile(r"-(?:first|only|based|driven|oriented|free|aware)$", re.IGNORECASE)
_NOUNS_TOO = frozenset(("binary", "octal", "decimal", "hexadecimal", "hex"))
"""Adjectives that name by themselves what they are."""
_WAYS = word_set("strategies techniques methods approaches schemes styles modes policies patterns")
"""Nouns behind the name of a deed whose members say how it is done."""
_NAMED = re.compile(r"-[A-Z]")


def complete_members(head: str, members: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the labels of a head's members, completed where they are only modifiers of it."""
    words = head.split()
    if not words or not members:
        return list(members)
    if _repeats(words[-1], members[-1]) and len(members) > 1:
        return [*(_with_noun(member, members[-1].split()[-1]) for member in members[:-1]), members[-1]]
    if all(member.lower() in _NOUNS_TOO for member in members):
        return list(members)
    if len(words) == 1 and _are_sorts(head, members):
        return [f"{member} {singular(head).lower()}" for member in members]
    if _is_way(words) and all(map(_says_how, members)):
        return [f"{member} {words[0].lower()}" for member in members]
    elliptic = _are_modifiers(words, members, lexicon)
    if elliptic and len(words) > 1 and words[0].lower() in ACTION_GERUNDS:
        return [member if " " in member else f"{member} {words[0].lower()}" for member in members]
    return [_completed(words, member, lexicon, elliptic=elliptic) for member in members]


def _is_way(words: Sequence[str]) -> bool:
    """Whether a head says in how many ways something is done: "Carving techniques"."""
    deed, *nouns = words
    return deed.lower().endswith("ing") and len(nouns) == 1 and nouns[0].lower() in _WAYS


def _says_how(member: str) -> bool:
    """Whether a member only says how something is done: "stratified", "fixed-size", "random"."""
    compound = "-" in member and not ACTION_NOUN.search(member)
    return (
        " " not in member
        and member.islower()
        and (compound or is_adjective(member) or is_bare(member) or member.endswith("ed"))
    )


def _are_sorts(head: str, members: Sequence[str]) -> bool:
    """Whether members only say of which sort a thing is ("Testing: unit, integration, end-to-end, load")."""
    wide = [member.lower() in GENERAL_NOUNS for member in members]
    bare = [is_bare(member) for member in members]
    waits = sum(general or modifier for general, modifier in zip(wide, bare, strict=True))
    if not all(member.islower() for member in members):
        return False
    things = singular(head) != head
    sorted_out = [
        modifier or member in SORTS or (things and member.endswith("ing"))
        for member, modifier in zip(members, bare, strict=True)
    ]
    if (any(wide) and 2 * waits > len(members)) or (all(sorted_out) and 2 * sum(bare) > len(members)):
        return True
    return len(members) > 1 and bool(_PROCESS.search(head)) and all(map(_is_sort, members))


def _is_sort(member: str) -> bool:
    """Whether a member is a noun that says of which sort a thing is, or a part of one ("subword")."""
    return member.removeprefix("sub") in NO_TOPICS


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


def _lowered(name: str) -> str:
    """Return ``name`` in lower case, but for words that are no ordinary words (acronyms, mixed case)."""
    return " ".join(word.lower() if word.istitle() else word for word in name.split())
