"""Words of other languages than English that say how to read a heading or a line."""

import re

from roadmapgraph.mentions.languages.detection import language_of, language_of_line
from roadmapgraph.mentions.languages.joining import completed, joined
from roadmapgraph.mentions.languages.known import (
    ADVICE_SECTION,
    ALWAYS_GROUPS,
    CONNECTIVES,
    DIFFICULTIES,
    DURATION,
    FURTHER,
    GROUPS,
    LANGUAGES,
    META,
    NOT_NEEDED,
    PRACTICE_GROUPS,
    PREREQUISITE,
    QUALIFIERS,
    RESOURCE_GROUPS,
    TALK,
    TITLE,
    TO_DO,
    TOOL_GROUPS,
)
from roadmapgraph.mentions.languages.language import Language
from roadmapgraph.mentions.languages.leading import is_deed, without_leads
from roadmapgraph.mentions.languages.members import members_of
from roadmapgraph.mentions.languages.units import UNITS, unit_of
from roadmapgraph.mentions.languages.unspaced import CJK_PROSE, head_words, is_unspaced, joined_unspaced
from roadmapgraph.mentions.words import word_set

__all__ = [
    "ADVICE_SECTION",
    "ALWAYS_GROUPS",
    "CJK_PROSE",
    "CONNECTIVES",
    "DIFFICULTIES",
    "DURATION",
    "FURTHER",
    "GROUPS",
    "LANGUAGES",
    "META",
    "NOT_NEEDED",
    "PRACTICE_GROUPS",
    "PREREQUISITE",
    "QUALIFIERS",
    "RESOURCE_GROUPS",
    "TALK",
    "TITLE",
    "TOOL_GROUPS",
    "TO_DO",
    "UNITS",
    "Language",
    "completed",
    "entitles",
    "head_words",
    "is_deed",
    "is_foreign",
    "is_unspaced",
    "joined",
    "joined_unspaced",
    "language_of",
    "language_of_line",
    "members_of",
    "says_not_needed",
    "talk_marks",
    "unit_of",
    "without_false_friends",
    "without_leads",
]

_FUNCTION_WORDS = word_set(
    "en par sur sans plus de des du la les le der die das und für von del el los las da do dos "
    "con para com et avec aux à di della"
)
_INVERTED = re.compile("[¡]")


def is_foreign(name: str) -> bool:
    """Whether a name is of another language than English, as far as its letters and small words tell."""
    return not name.isascii() or any(word in _FUNCTION_WORDS for word in name.lower().split())


_DENYING = word_set(
    "no non pas ne nicht kein keine keinen niet geen hoef hoeft nie inte ej inutile inutiles superflu "
    "superflus evitar evitare ignorer ignorar omitir saltarte pular saltare ignorare gerek gerekmez "
    "gerekmiyor gerekli zorunda"
)
_TITLING = word_set(
    "hoja ruta plan plano mapa roteiro trilha feuille programme parcours tabella piano percorso scaletta "
    "lernplan lernpfad fahrplan studienplan lehrplan leerplan leerpad stappenplan studieplan program yol guia"
)


def says_not_needed(text: str) -> bool:
    """Whether a line says in another language than English that something is not to be learnt."""
    if text.isascii() and _DENYING.isdisjoint(text.lower().split()):
        return False
    return NOT_NEEDED.search(text) is not None


def entitles(text: str) -> bool:
    """Whether a heading calls the document by what it is: "Hoja de ruta", "学习路线"."""
    if text.isascii() and _TITLING.isdisjoint(text.lower().split()):
        return False
    return TITLE.search(text) is not None


_FALSE_FRIENDS = word_set("do i so was me a die")
_BESIDE = word_set(
    "e da dos das para um uma em na nas no di del della dei con per il gli w z oraz se de der und "
    "mit ist auf "
    "que tipo"
)


def without_false_friends(marks: list[str], text: str) -> list[str]:
    """Return the English words that talk, without those that a line of another language has of its own.

    "do" is "of the" in Portuguese, "i" is "and" in Polish and an article in Italian.
    """
    if not marks:
        return marks
    alone = len(marks) > 1 and set(marks) in ({"do"}, {"i"})
    if not alone and text.isascii() and _BESIDE.isdisjoint(text.lower().split()):
        return marks
    return [mark for mark in marks if mark.lower() not in _FALSE_FRIENDS]


def talk_marks(text: str) -> int:
    """Return how many words of a line are those of sentences that talk to somebody."""
    marks = sum(word.strip('.,:;!?()[]"“”«»') in TALK for word in text.lower().split())
    return marks + 2 * bool(_INVERTED.search(text))
