"""What kind of things stand below a heading: resources, tools, practices, or advice."""

import re
from functools import lru_cache

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.grammar import ACTION_GERUNDS
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.words import (
    ADVICE_ANYWHERE,
    ADVICE_SECTION,
    GENERIC,
    GROUPS,
    NOT_NEEDED,
    PRACTICE_GROUPS,
    RESOURCE_GROUPS,
    TOOL_GROUPS,
    names_subject,
    words_of,
)

FURTHER = re.compile(
    r"see also|further (?:reading|study)|(?:read|watch) (?:these|this|those)|to read|to watch|"
    r"(?:main )?sources|(?:set|assigned|prescribed) (?:readings?|texts?|books?)",
    re.I,
)
TO_VERB = re.compile(
    r"(?<=\w) to (build|do|read|watch|learn|know|try|make|complete|follow|consider|study|use|"
    r"cover|master)$",
    re.IGNORECASE,
)
TO_DO = (
    "practice",
    "practise",
    "work to hand in",
    "to do",
    "to build",
    "hand in",
    "hands-on",
    "do this",
    "build",
    "create",
)
_TO_BE = {"build": "practice", "make": "practice", "read": "resource", "watch": "resource"}
_COUNTED = re.compile(
    r"(?:(?:my|our|the|these|some|a few|all)\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+",
    re.IGNORECASE,
)
_JOINER = re.compile("[/&+]")
_CLAUSE = re.compile(r"\s(?:that|which|who|you|we|they|everybody|everyone|(?-i:I))\s.+$", re.IGNORECASE)
_PLACE = re.compile(r"\s(?:on|about|for|from|at|by|in|worth)\s.+$", re.IGNORECASE)


def zone_of(heading: str, lexicon: Lexicon) -> str | None:
    """Return what the things below a heading are, if its words say so."""
    bare = heading.strip(" :.")
    if says_not_needed(bare) or opens_advice(bare):
        return "advice" if lexicon.kind_of(bare) is None else None
    words = [word for word in words_of(_JOINER.sub(" ", core(bare))) if not word.isdigit()]
    words = [*words[:-1], _last_noun(words[-1])] if words else []
    if not words:
        return None
    if FURTHER.fullmatch(bare) or languages.FURTHER.fullmatch(bare):
        return "resource"
    if to_do := TO_VERB.search(bare):
        grouped = all_grouping(words_of(bare[: to_do.start()]))
        return zone_of(bare[: to_do.start()], lexicon) or (_TO_BE.get(to_do[1].lower()) if grouped else None)
    if bare.lower() in TO_DO or languages.TO_DO.fullmatch(bare):
        return "practice"
    words = languages.head_words(words)
    if foreign_zone := _foreign_zone(words):
        return foreign_zone
    last = words[-1]
    if words[0] in ACTION_GERUNDS and len(words) > 1 and not all_grouping(words):
        return None
    if last in PRACTICE_GROUPS or (any(word in PRACTICE_GROUPS for word in words) and all_grouping(words)):
        return "practice"
    if last == "course" and len(words) > 1 and not all_grouping(words):
        return None
    if "practice" in words and all_grouping(words):
        return None
    if last in RESOURCE_GROUPS or (words[0] in RESOURCE_GROUPS and all_grouping(words)):
        return "resource"
    if last in ("dataset", "datasets") and all_grouping(words):
        return "resource"
    if last in TOOL_GROUPS or (any(word in TOOL_GROUPS for word in words) and all_grouping(words)):
        return "tool"
    return None


@lru_cache(maxsize=256)
def core(heading: str) -> str:
    """Return the noun of a heading that goes on to talk about it, where that noun only groups.

    >>> core("Two books I still open"), core("Papers on attention"), core("Attention in transformers")
    ('books', 'Papers', 'Attention in transformers')
    """
    if names_subject(words_of(heading)):
        return heading
    bare = heading[counted.end() :] if (counted := _COUNTED.match(heading)) else heading
    clause = _CLAUSE.search(bare)
    bare = bare[: clause.start()] if clause else bare
    place = _PLACE.search(bare)
    if place is not None and words_of(bare[: place.start()])[-1:] and _is_kept(bare[: place.start()]):
        bare = bare[: place.start()]
    return bare if bare != heading and all_grouping(words_of(bare)) else heading


def _is_kept(words: str) -> bool:
    """Whether words are things that one collects: books, projects, tools."""
    return words_of(words)[-1] in (RESOURCE_GROUPS | PRACTICE_GROUPS) - {"course", "reading", "lab"}


def _last_noun(word: str) -> str:
    """Return what a compound ends in where that says what is below: "mini-projects" are projects."""
    ending = word.rpartition("-")[2]
    return ending if ending in PRACTICE_GROUPS else word


def _foreign_zone(words: list[str]) -> str | None:
    """Return what words of other languages than English say is below them: the last noun, or the first."""
    kinds = [kind for word in (words[-1], words[0]) for kind, nouns in _FOREIGN_KINDS if word in nouns]
    return None if set(kinds) == {"practice", "resource"} else next(iter(kinds), None)


_FOREIGN_KINDS = (
    ("practice", languages.PRACTICE_GROUPS),
    ("resource", languages.RESOURCE_GROUPS),
    ("tool", languages.TOOL_GROUPS),
)


@lru_cache(maxsize=1024)
def says_not_needed(heading: str) -> bool:
    """Whether a heading says that what is below it is not to be learnt."""
    return bool(NOT_NEEDED.search(heading)) or languages.says_not_needed(heading)


def opens_advice(heading: str) -> bool:
    """Whether nothing is to be learnt below a heading: closing words, rules for a résumé."""
    return bool(
        ADVICE_SECTION.match(heading)
        or ADVICE_ANYWHERE.search(heading)
        or languages.ADVICE_SECTION.fullmatch(heading)
    )


def all_grouping(words: list[str]) -> bool:
    """Whether no word names a subject of its own."""
    return all(word in GENERIC or word in GROUPS for word in words)
