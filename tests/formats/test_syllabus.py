"""Syllabi of universities: which documents are ones, and what their parts become."""

from collections.abc import Sequence

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.formats import Entry, read_outline

HEAD = """\
BIRCH COLLEGE
DEPARTMENT OF WOODWORK
                                   L T P C
WW101   GREEN WOODWORK             3 0 0 3

OBJECTIVES:
To learn to carve
"""
FOOT = '\nTOTAL: 18 PERIODS\n\nTEXT BOOKS:\n1. Mary Oakley, "Carving\n   Spoons", Birch Press, 2017.\n'


def entries(text: str) -> Sequence[Entry]:
    return read_outline(decode(text.encode(), name="w.txt"), name="w.txt").entries


def units(*texts: str) -> str:
    return HEAD + "".join(f"\nUNIT {'I' * at}\n{text}\n" for at, text in enumerate(texts, start=1)) + FOOT


def words(text: str) -> list[str]:
    return [entry.text for entry in entries(text) if entry.role == "item"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Axes, Knives. Spoons: bowls,\nhandles, Chairs: legs",
            ["Axes, Knives", "Spoons: bowls, handles", "Chairs: legs"],
        ),
        ("Axes - Knives - Draw\nknives - Adzes.", ["Axes", "Knives", "Draw knives", "Adzes."]),
        ("Axes; Knives (long. short; bent);\nAdzes", ["Axes", "Knives (long. short; bent)", "Adzes"]),
        ("Carving vs. turning [6 L], Adzes (3 hours)", ["Carving vs. turning, Adzes"]),
    ],
)
def test_the_text_of_a_unit_is_parted_at_its_sentences_dashes_and_heads(text: str, parts: list[str]) -> None:
    assert words(units(text, "Oils, Waxes"))[1:-1] == parts


def test_a_name_that_a_line_end_breaks_stands_on_the_line_where_it_begins() -> None:
    read = entries(units("Axes - Knives - Draw\nknives - Adzes", "Oils, Waxes"))
    broken = next(entry for entry in read if entry.text == "Draw knives")
    assert [(piece.line, piece.text) for piece in broken.pieces] == [(10, "Draw"), (11, "knives")]


def test_the_courses_name_is_read_without_code_and_credits() -> None:
    assert words(units("Axes, Knives", "Oils, Waxes"))[0] == "GREEN WOODWORK"


def test_a_book_that_a_line_end_breaks_is_one() -> None:
    books = [entry.text for entry in entries(units("Axes", "Oils")) if entry.role == "resource"]
    assert books == ['Mary Oakley, "Carving Spoons", Birch Press, 2017.']


def test_units_alone_make_no_syllabus() -> None:
    text = "UNIT I: Axes, knives.\nUNIT II: Oils,\nwaxes.\n"
    assert all(entry.role != "item" for entry in entries(text))


def test_every_line_of_a_syllabus_is_accounted_for() -> None:
    text = units("Axes - Knives\n- Adzes - Saws\n\n* Oak\n* Birch\n", "Oils,\n\nWeek 3\n(see above)\n")
    outline = read_outline(decode(text.encode(), name="w.txt"), name="w.txt")
    lines = {piece.line for entry in outline.entries for piece in entry.pieces}
    lines |= {reading.line for reading in outline.readings}
    assert lines == {number for number, line in enumerate(text.split("\n"), start=1) if line.strip()}


@pytest.mark.parametrize(
    "line",
    ["Course " + " " * 100_000 + ": x", "is " * 50_000, "a: " * 50_000, "a, b - " * 30_000, "((((" * 20_000],
    ids=["spaces", "verbs", "heads", "dashes", "brackets"],
)
def test_a_line_of_any_length_is_read(line: str) -> None:
    assert words(units(line, "Oils, Waxes"))[-1] == "Oils, Waxes"
    assert entries(line + "\n" + units("Axes, Knives", "Oils, Waxes"))
