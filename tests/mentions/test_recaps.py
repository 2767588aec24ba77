"""Recaps: what only repeats is advice, what it adds is told of what stays."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.models import Reading

_BREADS = "## Breads\n- Rye\n- Spelt bread\n"


def read(document: str) -> Reading:
    return read_document(f"# Baker\n\n{document}".encode(), name="x")


def told(document: str) -> list[tuple[int, str, float | None]]:
    return [(mention.line, mention.label, mention.hours) for mention in read(document).mentions]


@pytest.mark.parametrize(
    "heading",
    ["Summary", "Quick recap", "Overview", "At a glance", "The plan at a glance", "Timeline"],
)
def test_a_part_that_only_repeats_is_advice(heading: str) -> None:
    document = f"{_BREADS}\n## {heading}\n- Rye\n- Spelt breads\n"
    assert [label for _, label, _ in told(document)] == ["Breads", "Rye", "Spelt bread"]
    assert [line.reads_as for line in read(document).lines][-2:] == ["advice", "advice"]


def test_what_a_recap_adds_is_told_of_what_stays() -> None:
    table = "| Topic | Hours |\n|---|---|\n| Rye | 3 |\n| Spelt bread | 2 |\n"
    for document in (f"{_BREADS}\n## Summary\n{table}", f"## Overview\n{table}\n{_BREADS}"):
        assert {label: hours for _, label, hours in told(document)} == {
            "Breads": None,
            "Rye": 3.0,
            "Spelt bread": 2.0,
        }
        assert len(told(document)) == 3


def test_a_plan_at_the_start_is_no_recap() -> None:
    document = f"## Schedule\n- Rye\n- Spelt bread\n\n{_BREADS}"
    assert [line for line, _, _ in told(document)] == [4, 5, 7, 8, 9]


def test_a_summary_that_names_much_of_its_own_is_none() -> None:
    document = f"{_BREADS}\n## Overview\n- Rye\n- Ovens\n- Flours\n"
    assert [label for _, label, _ in told(document)] == [
        "Breads",
        "Rye",
        "Spelt bread",
        "Rye",
        "Ovens",
        "Flours",
    ]


def test_the_title_is_no_recap() -> None:
    reading = read_document(b"# Overview\n\n- Rye\n\n## Breads\n- Rye\n", name="x")
    assert [mention.label for mention in reading.mentions] == ["Rye", "Breads", "Rye"]
