"""What is struck out is no learning goal, whatever is said behind it or beside it."""

import pytest

from roadmapgraph.mentions import read_document


@pytest.mark.parametrize(
    "line",
    [
        "- ~~Rye~~ not this year",
        "- ~~Rye~~ (no longer baked)",
        "- ~~Rye~~ - dropped",
        "- <del>Rye</del> not now",
    ],
)
def test_why_something_was_struck_out_is_no_topic(line: str) -> None:
    reading = read_document(f"# Baker\n\n{line}\n- Spelt\n".encode(), name="x")
    assert [mention.label for mention in reading.mentions] == ["Spelt"]
    assert [(found.line, found.level) for found in reading.diagnostics] == [(3, "note")]


def test_what_stands_behind_something_struck_out_stays() -> None:
    reading = read_document(b"# Baker\n\n- ~~Rye~~ Spelt\n- Oats\n", name="x")
    assert [mention.label for mention in reading.mentions] == ["Spelt", "Oats"]


def test_a_row_whose_name_is_struck_out_names_nothing() -> None:
    table = "| Topic | Tool | Note |\n|---|---|---|\n| ~~Rye~~ | ~~Oven~~ | later |\n| Spelt | Peel | now |\n"
    reading = read_document(f"# Baker\n\n{table}".encode(), name="x")
    assert [(mention.line, mention.label) for mention in reading.mentions] == [(6, "Spelt"), (6, "Peel")]
    assert [found.line for found in reading.diagnostics] == [5]
