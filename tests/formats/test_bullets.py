"""Signs of quick notes and posts that only their neighbours explain."""

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.formats import Outline, read_outline


def outline(document: str) -> Outline:
    return read_outline(decode(document.encode(), name="notes.txt"), name="notes.txt")


def entries(document: str) -> list[tuple[str, str]]:
    return [(entry.role, entry.text) for entry in outline(document).entries]


def test_lines_that_start_with_emoji_one_below_the_other_are_items() -> None:
    document = "Wood\n\n➡️ Oak\n➡️ Ash (hard, tough)\n\n📘 Carving by hand\n📗 Turning bowls\n"
    items = [text for role, text in entries(document) if role == "item"]
    assert items == ["Oak", "Ash (hard, tough)", "Carving by hand", "Turning bowls"]


def test_the_same_emoji_makes_items_across_blank_lines_too() -> None:
    assert entries("Wood\n\n✅ Oak\n\n✅ Ash\n")[1:] == [("item", "Oak"), ("item", "Ash")]


def test_a_lone_emoji_makes_no_item() -> None:
    assert ("text", "🪵 Oak is hard.") in entries("Wood\n\nText here.\n\n🪵 Oak is hard.\n\nMore text.\n")


def test_numbered_lines_in_capitals_are_headings_where_something_else_stands_below_each() -> None:
    document = "1. AIMS\nYou can carve.\n\n2. READING LIST\n- Carving\n"
    assert [text for role, text in entries(document) if role == "heading"] == ["AIMS", "READING LIST"]
    assert not any(role == "heading" for role, _ in entries("1. LINUX\n2. NGINX\n3. POSTGRES\n"))


def test_lines_of_a_run_of_labels_are_items() -> None:
    assert entries("LAB\n\nLab 1  Carve a spoon\nLab 2  Turn a bowl\n")[1:] == [
        ("item", "Lab 1 Carve a spoon"),
        ("item", "Lab 2 Turn a bowl"),
    ]


@pytest.mark.parametrize("line", ["[x] done  [~] halfway  [ ] not yet", "#wood #carving #spoons"])
def test_a_legend_of_marks_and_a_line_of_hashtags_are_markup(line: str) -> None:
    read = outline(f"Wood\n\n- Oak\n\n{line}\n")
    assert [reading.reads_as for reading in read.readings if reading.line == 5] == ["markup"]


def test_what_a_legend_calls_dropped_is_struck() -> None:
    legend = "[x] done  [-] dropped\n\n"
    assert [entry.struck for entry in outline(f"{legend}[x] Oak\n[-] Ash\n").entries] == [False, True]
    assert not any(entry.struck for entry in outline("[x] Oak\n[-] Ash\n").entries)


def test_what_follows_the_closing_formula_of_a_letter_is_markup() -> None:
    read = outline("Wood\n\n- Oak\n\nCheers,\nMary Oakley\n\n--\nMary | Carver\n")
    assert [entry.text for entry in read.entries][-1] == "Oak"
    assert "Thanks" in [entry.text for entry in outline("Thanks\n\n- Oak\n").entries]
