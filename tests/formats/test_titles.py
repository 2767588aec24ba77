"""Titles that no mark shows: the first line of a text, with remarks between it and its first heading."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.models import Reading


def read(document: str) -> Reading:
    return read_document(document.encode(), name="x")


@pytest.mark.parametrize(
    "remark", ["(touched up in May)\n", "\nI bake at night. You may not.\n", "\n[work in progress]\n"]
)
def test_a_first_line_above_remarks_is_the_title_and_a_section(remark: str) -> None:
    reading = read(f"Bread at home - my notes\n{remark}\nOvens\n1.1 Stone\n1.2 Steel\n1.3 Clay\n")
    assert reading.source.title == "Bread at home - my notes"
    assert reading.lines[0].reads_as == "section"
    assert {mention.section for mention in reading.mentions if mention.label == "Steel"} == {
        ("Bread at home - my notes", "Ovens")
    }


@pytest.mark.parametrize(
    "start",
    ["Rye, spelt and wheat\n\nLearn these.\n", "Rye bread\n\nSpelt bread\n", "Rye bread\nMind it well.\n"],
)
def test_a_first_line_that_names_something_to_learn_is_no_title(start: str) -> None:
    assert read(f"{start}\nOvens\n- Stone\n- Steel\n").lines[0].reads_as == "mention"


def test_a_title_right_above_a_stage_heads_what_is_below_it() -> None:
    reading = read("Bread notes\n\nWeek 1: Ovens\nWeek 2: Flours\n")
    assert [(mention.label, mention.section) for mention in reading.mentions] == [
        ("Ovens", ("Bread notes",)),
        ("Flours", ("Bread notes",)),
    ]


@pytest.mark.parametrize("heading", ["Working environment", "My dev setup", "Development environment"])
def test_where_one_works_is_a_section(heading: str) -> None:
    reading = read(f"# Baker\n\n## Flour\n- Rye\n\n## {heading}\n- Oven\n")
    assert {line.line: line.reads_as for line in reading.lines}[6] == "section"
