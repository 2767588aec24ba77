"""Columns of a table that hold no topic: they grade what their row names, or give a property's value."""

import re
from collections.abc import Sequence

_GRADE = re.compile(
    r"(?:junior|mid(?:dle)?(?:[- ]level)?|senior|lead|staff|principal|trainee|associate|novice|beginner|"
    r"intermediate|advanced|expert|proficient|competent|(?:level|stufe|l|e|p) ?\d)\s*(?:engineer|level)?",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"(?:property|field|attribute|key|setting|parameter)(?: name)?", re.IGNORECASE)
_VALUE = re.compile(r"values?|details?|setting", re.IGNORECASE)
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
