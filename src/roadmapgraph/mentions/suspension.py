"""Hyphens that wait for the end of a later word: "pre- and post-processing", "Vor- und Nachteile"."""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.words import word_set

_GERMAN_PREFIXES = word_set(
    "ab an auf aus außen be bei binnen ein ent er fern fort ge gegen haupt hin her hinter hoch innen mehr "
    "mit nach neben nieder ober rück rückwärts selbst teil über um un unter ver vor vorwärts vorder wieder "
    "zer zu zusammen zwischen"
)


_ENGLISH_PREFIXES = word_set(
    "under over up down pre post inter intra micro macro meso hyper hypo in out on off sub super fore back "
    "multi mono uni bi tri extra contra counter homo hetero endo exo mid"
)


def suspended(labels: Sequence[str]) -> list[str]:
    """Return the labels with the end of the last one behind each hyphen that waits; none if none waits."""
    *firsts, last = labels
    if not firsts or not all(first.endswith("-") and _is_beginning(first[:-1]) for first in firsts):
        return []
    word, _, rest = last.partition(" ")
    before, hyphen, stem = word.rpartition("-")
    if not hyphen:
        before = next((prefix for prefix in _by_length() if _starts(word, prefix)), "")
        stem = word[len(before) :]
    if not before and (tail := _TAIL.search(word)) and all(first[:1].isupper() for first in firsts):
        before, stem = word[: tail.start()], tail[0]
    if not before:
        return []
    behind = f"{stem} {rest}".strip()
    return [*(f"{first if hyphen else first[:-1]}{behind}" for first in firsts), last]


_DEED = re.compile(
    r"(?<=[a-zäöüß]{3})(?:(?:auf|be|ver|er|ent|vor|nach|ein|aus|ab|an|um|zer)[a-zäöü]{3,}ung|"
    r"[a-zäöü]{3,}ierung|"
    r"analyse|addition|multiplikation|transformation|integration|erkennung|suche|haltung|führung|sammlung)$"
)
"""The deed at the end of a German compound."""


_TAIL = re.compile(
    r"(?<=[a-zäöüß]{2})(?:schema|schemata|orientiert\w*|basiert\w*|gestützt\w*|verarbeitung|speicherung|"
    r"analysen?|daten|"
    r"regression|netze?|netzwerke?|modelle?|systeme?|verteilungen?|funktion(?:en)?|tests?|sprachen?|"
    r"lernen|suche|ebenen?|"
    r"seitig\w*|schichten?|reihen?|bäume?|größen?|werte?|klassen?|variablen?|parameter|anpassung|fehler|"
    r"matri(?:x|zen)|"
    r"räume?|muster|verfahren|methoden?|techniken?|bibliotheken?|abfragen?|banken?|strukturen?|algorithmen?|"
    r"kodierung|klassifikation|erkennung|entwicklung|verwaltung|programmierung|berechnung|management|"
    r"prozesse?|"
    r"mengen?|sets?|zellen?|architekturen?|dienste?|protokolle?|teile?|grad|rate|raten|rechnung)$"
)
"""The noun at the end of a German compound."""


def compounded(labels: Sequence[str]) -> list[str]:
    """Return the labels of "Datenbereinigung und -aufbereitung"; none if nothing waits for a beginning."""
    first, *rest = labels
    deed = _DEED.search(first)
    if deed is None or not rest or not all(len(label) > 2 and label.startswith("-") for label in rest):
        return []
    return [first, *(f"{first[: deed.start()]}{label[1:]}" for label in rest)]


def _is_beginning(letters: str) -> bool:
    """Whether a word may begin so whose end is to come: "8-", "in-"."""
    return len(letters) > 1 or letters.isdigit()


def _by_length() -> list[str]:
    return sorted(_GERMAN_PREFIXES | _ENGLISH_PREFIXES, key=lambda prefix: (-len(prefix), prefix))


def _starts(word: str, prefix: str) -> bool:
    return word.lower().startswith(prefix) and len(word) - len(prefix) >= 4
