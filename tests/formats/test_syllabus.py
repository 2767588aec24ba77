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


def test_lines_that_had_room_for_more_are_a_thing_each() -> None:
    listed = "Axes, Knives and Adzes\nSharpening on stones\nDraw knives (bent, straight)\nSpokeshaves"
    wrapped = (
        "Oils, waxes, soaps and the many other finishes that a spoon may have, Milk\nPaints, Lime, Stains"
    )
    read = words(units(listed, wrapped))[1:]
    assert read == [*listed.split("\n"), wrapped.replace("\n", " ")]


def test_what_a_course_asks_for_is_read_and_its_heads_are_sections() -> None:
    text = units("Axes, Knives", "Oils, Waxes").replace(
        "OBJECTIVES:", "Prerequisites: Whittling, Knots\nOBJECTIVES:"
    )
    assert words(text)[:2] == ["GREEN WOODWORK", "Prerequisites: Whittling, Knots"]
    readings = {
        line.line: line.reads_as for line in read_outline(decode(text.encode(), name="w"), name="w").readings
    }
    assert [readings[line] for line in (1, 2)] == ["section", "section"]


def test_a_line_with_a_head_of_its_own_behind_numbered_work_is_no_part_of_it() -> None:
    labs = "\nLIST OF EXPERIMENTS\n1. Carve a spoon\n   with a knife\n2. Turn a bowl\n\nTools: Lathe, Gouge\n"
    read = entries(units("Axes, Knives", "Oils, Waxes") + labs)
    assert [(entry.role, entry.text) for entry in read][-3:] == [
        ("deed", "Carve a spoon with a knife"),
        ("deed", "Turn a bowl"),
        ("text", "Tools: Lathe, Gouge"),
    ]


def test_a_unit_may_speak_of_evaluation_which_is_no_scheme_of_marks() -> None:
    text = units("Axes, Knives.\nEvaluation: balance, grip, edge. Care", "Oils, Waxes")
    assert "Evaluation: balance, grip, edge" in words(text)
    assert "Evaluation: exam 60%, spoons 40%" not in words(text + "\nEvaluation: exam 60%, spoons 40%\n")
