"""Columns of a table that name no topic of their row: they grade it, group it, or give a property's value."""

import re
from collections.abc import Sequence

_GRADE = re.compile(
    r"(?:junior|mid(?:dle)?(?:[- ]level)?|senior|lead|staff|principal|trainee|associate|novice|beginner|"
    r"intermediate|advanced|expert|proficient|competent|(?:level|stufe|l|e|p) ?\d)\s*(?:engineer|level)?",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"(?:property|field|attribute|key|setting|parameter)(?: name)?", re.IGNORECASE)
_VALUE = re.compile(r"values?|details?|setting", re.IGNORECASE)
_GROUP = re.compile(
    r"(?:main |sub-?)?(?:categor(?:y|ies)|areas?|phases?|stages?|modules?|sections?|tracks?|groups?|fields?|"
    r"domains?|types?|epics?|list(?: name)?|parts?|pillars?)|"
    r"kategorien?|bereich|categorías?|área|catégorie|domaine",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:sub-?)?(?:topics?|skills?|names?|titles?|tasks?|concepts?|subjects?|items?|summary|card(?: name)?|"
    r"what to learn|learn|thema|themen|temas?|sujets?)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[a-z]{2,}(?:s|es)(?:\s|$)|(?:basic |full |no |some )?(?:awareness|knowledge|exposure)$")
"""A note on what somebody does: "reads", "writes alerts"."""


def holds_properties(headings: Sequence[str]) -> bool:
    """Whether a table's two columns are names of properties and their values."""
    return len(headings) == 2 and bool(_PROPERTY.fullmatch(headings[0]) and _VALUE.fullmatch(headings[1]))


def graded(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """Return the indices of the columns whose cells only say how well a row's topic is to be known.

    A column is judged by its header and by how all cells of its like look: marks, or what one does.
    """
    grades = [index for index, heading in enumerate(headings) if _GRADE.fullmatch(heading.strip())]
    cells = [row[index].strip() for row in rows for index in grades if index < len(row)]
    filled = [cell for cell in cells if cell]
    told = sum(1 for cell in filled if _NOTE.match(cell) or not any(map(str.isalpha, cell)))
    return frozenset(grades if len(grades) > 1 and 5 * told >= 2 * len(filled) else ())


def grouped(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Return the indices of the column that groups the rows and of the one that names what is in a group.

    A table has these where its words say so and a group stands in several rows, as in a sorted sheet.
    """
    name = next((index for index, heading in enumerate(headings) if _NAME.fullmatch(heading.strip())), None)
    group = next((index for index, heading in enumerate(headings) if _GROUP.fullmatch(heading.strip())), None)
    if name is None or group is None:
        return None
    values = [row[group].strip() for row in rows if group < len(row) and row[group].strip()]
    return (group, name) if len(set(values)) < len(values) else None
