"""Lines that tell of the document and of nothing to learn."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.remarks import tells_of_document


@pytest.mark.parametrize(
    "line",
    [
        "MIT License",
        "Text under CC BY 4.0, code under MIT.",
        "© 2024 the carvers",
        "started 2024-01-06 / last touched 2024-03-01",
        "Written exam       40 % (closed book)",
        "Four lab reports: 30%",
        "last edited on a train",
        "Updated in June",
        "Repost so that others find it",
    ],
)
def test_licences_dates_and_weights_of_work_name_nothing(line: str) -> None:
    assert tells_of_document(line, listed=False)


@pytest.mark.parametrize("line", ["Open-source licensing", "MIT Scratch", "Started with oak", "Oak 100 %"])
def test_names_that_look_like_them_are_left(line: str) -> None:
    assert not tells_of_document(line, listed=True)


@pytest.mark.parametrize(
    "line",
    ["Owner: M. Oakley", "Last edited: May 3", "Tags: wood, spoons", "Hours so far: 40", "Due: June 1"],
)
def test_properties_of_the_document_name_nothing(line: str) -> None:
    reading = read_document(f"# Wood\n\n- Oak\n\n{line}\n".encode(), name="plan.md")
    assert reading.lines[-1].reads_as == "advice"
