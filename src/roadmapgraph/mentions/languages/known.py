"""All languages whose words are known, and what they say together."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from roadmapgraph.mentions.languages.east_asian import CHINESE, JAPANESE, KOREAN
from roadmapgraph.mentions.languages.french import FRENCH
from roadmapgraph.mentions.languages.germanic import DUTCH, GERMAN, SWEDISH
from roadmapgraph.mentions.languages.hindi import HINDI
from roadmapgraph.mentions.languages.italian import ITALIAN
from roadmapgraph.mentions.languages.language import Language
from roadmapgraph.mentions.languages.portuguese import PORTUGUESE
from roadmapgraph.mentions.languages.slavic import POLISH_LANGUAGE, RUSSIAN, UKRAINIAN
from roadmapgraph.mentions.languages.spanish import SPANISH
from roadmapgraph.mentions.languages.turkish import TURKISH
from roadmapgraph.mentions.words import word_set
from roadmapgraph.models import Difficulty

LANGUAGES = (
    SPANISH, PORTUGUESE, FRENCH, ITALIAN, GERMAN, DUTCH, SWEDISH, RUSSIAN, UKRAINIAN, POLISH_LANGUAGE,
    TURKISH, HINDI, CHINESE, JAPANESE, KOREAN,
)  # fmt: skip
"""The languages other than English whose words are known."""


Key = TypeVar("Key", bound=str)


def _words(of: Callable[[Language], str]) -> frozenset[str]:
    return word_set(" ".join(of(language) for language in LANGUAGES))


def _pattern(of: Callable[[Language], str]) -> re.Pattern[str]:
    return re.compile("|".join(words for language in LANGUAGES if (words := of(language))), re.IGNORECASE)


def _phrases(said: Iterable[tuple[Key, str]]) -> dict[str, Key]:
    found: dict[str, Key] = {}
    for name, phrases in said:
        for phrase in phrases.split("|"):
            found.setdefault(phrase.lower(), name)
    return found


GROUPS = _words(lambda language: language.groups)
"""Nouns that group things, as in the English list of the same name."""
CONNECTIVES = _words(lambda language: language.connectives)
"""Words between the nouns of a heading."""
ALWAYS_GROUPS = _words(lambda language: language.always_groups)
TOOL_GROUPS = _words(lambda language: language.tools)
RESOURCE_GROUPS = _words(lambda language: language.resources)
PRACTICE_GROUPS = _words(lambda language: language.practices)
TITLE = _pattern(lambda language: language.title)
"""What a document calls itself."""
DURATION = _pattern(lambda language: language.duration)
"""Heads and columns that state how long something takes."""
META = _pattern(lambda language: language.meta)
"""What stands before a colon when the rest is about the reader or the plan."""
PREREQUISITE = _pattern(lambda language: language.prerequisite)
FURTHER = _pattern(lambda language: language.further)
"""Headings of what to read next."""
TO_DO = _pattern(lambda language: language.to_do)
"""Headings of what is to be done."""
NOT_NEEDED = _pattern(lambda language: language.not_needed)
"""What a document says not to learn."""
ADVICE_SECTION = _pattern(lambda language: language.advice)
"""Headings below which nothing is to be learnt."""
QUALIFIERS = _phrases(entry for language in LANGUAGES for entry in language.told.items())
"""Phrases that state a qualifier as a whole, in lower case."""
DIFFICULTIES: dict[str, Difficulty] = _phrases(
    entry for language in LANGUAGES for entry in language.levels.items()
)
"""Phrases that state how hard something is, in lower case."""
TALK = _words(lambda language: language.talk)
"""Words of sentences that talk."""
