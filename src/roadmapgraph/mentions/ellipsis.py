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
    GENERAL_NOUNS,
    TAKES_MODIFIERS,
    is_adjective,
    is_code,
)
from roadmapgraph.mentions.lexicon import Lexicon

PREPOSITION = re.compile(
    r"\b(?:of|for|in|with|to|from|on|over|between|about|into|by|as|at|through|across|against|without|"
    r"under|per|among|"
    r"within|than|via|using|towards?|de|des|du|der|del)\b(?!-)",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(
    r"(?:[A-Za-z]|\w{2,4}|multi|semi|inter|intra|single|cross|super|short|first|second|real)(?:-\w{2,6})?-\w{3,}"
    r"|\w+-(?:based|only|first|level|driven|oriented|shot|free|aware|time)|[a-z]+/[a-z]+",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"[a-z]{3,}[^e\W]ed")
_PROCESS = re.compile(r"(?:tion|sion|ment|ing)s?$", re.IGNORECASE)
_LEADING_AND = re.compile(r"^(?:and|or|&)\s+", re.IGNORECASE)


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
        completed = [f"{part} {' '.join(last[1:])}" for part in firsts]
        known = all(lexicon.kind_of(label) is not None for label in completed)
        general = all(part.lower() in GENERAL_NOUNS for part in firsts) and is_bare(last[0])
        leads = is_adjective(firsts[0]) and len(last) == 2 and not any(map(lexicon.kind_of, firsts))
        if share_noun(firsts, last[0]) or known or general or leads or last[-1].lower() in TAKES_MODIFIERS:
            return [f"{part} {' '.join(last[1:])}" for part in firsts] + [bare[-1]]
        if all(part.lower() in GENERAL_NOUNS for part in firsts) and last[0].lower() in GENERAL_NOUNS:
            return [", ".join(chunks)]
    opening = firsts[0].split()
    deed = closes and len(opening) >= 2 and opening[0].lower() in ACTION_GERUNDS
    if deed and any(stands_out(p.split()[0]) or lexicon.kind_of(p) == "tool" for p in bare[1:]):
        return None
    if closes and len(opening) >= 2 and opening[0].lower() in ACTION_GERUNDS and len(last) >= 2:
        middles = [part for part in firsts[1:] if len(part.split()) == 1]
        if len(middles) == len(firsts) - 1 and (is_adjective(last[0]) or PREPOSITION.search(firsts[0])):
            return [", ".join(chunks)]
    if (
        closes
        and len(opening) >= 4
        and opening[0].lower() in ACTION_GERUNDS
        and PREPOSITION.search(firsts[0])
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
    whole = singular(head) if head.isupper() else " ".join([*words[:-1], singular(noun)])
    if _repeats(noun, members[-1]) and len(members) > 1:
        return [*(_with_noun(member, members[-1].split()[-1]) for member in members[:-1]), members[-1]]
    completed = []
    takes = noun.lower() in TAKES_MODIFIERS
    operations = noun.lower() in ("operation", "operations") and len(words) >= 2
    singles = [member for member in members if " " not in member]
    wide = [member.lower() in GENERAL_NOUNS for member in singles]
    if len(words) == 1 and 2 * sum(wide) > len(members) and all(member.islower() for member in members):
        return [f"{member} {singular(head).lower()}" for member in members]
    bare = [is_bare(member) for member in singles]
    modifiers = all(waits or general for waits, general in zip(bare, wide, strict=True)) and (
        any(is_adjective(member) for member in singles)
        or (len(words) == 1 and len(singles) > 1 and not any(map(lexicon.kind_of, singles)))
        or (any(bare) and any(wide))
    )
    for member in members:
        full, short = f"{member} {_lowered(whole)}", f"{member} {singular(noun).lower()}"
        said = noun.lower() in member.lower() or singular(noun).lower() in member.lower()
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
            or singular(noun).lower() in member.lower()
        ) or (" " in member and not (takes and lexicon.kind_of(short) is not None)):
            completed.append(member)
        elif lexicon.kind_of(short) is not None or lexicon.kind_of(full) is not None:
            completed.append(short if lexicon.kind_of(short) is not None else full)
        else:
            completed.append(member)
    return completed


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


def is_bare(word: str) -> bool:
    """Whether a word is a modifier that waits for a noun: an adjective, a short code, a hyphenated pair."""
    if "-" in word or "/" in word:
        return bool(_HYPHENATED.fullmatch(word))
    return is_adjective(word) or is_code(word) or (word.endswith("ed") and bool(_PARTICIPLE.fullmatch(word)))


def share_noun(firsts: Sequence[str], last: str) -> bool:
    """Whether words wait for the noun that ``last`` has: adjectives always, codes beside their like."""
    return all(is_adjective(word) for word in firsts) or all(is_bare(word) for word in [*firsts, last])


def singular(word: str) -> str:
    """Return an English noun in the singular; an acronym is left as it is."""
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
