"""What a line tells its reader to build or to do."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.models import Mention


def mentions(document: str) -> list[Mention]:
    return list(read_document(document.encode(), name="plan.md").mentions)


def named(document: str) -> list[tuple[str, str]]:
    return [(mention.label, mention.kind) for mention in mentions(document) if mention.line > 3]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("👉 **Practice:** carve a spoon from green wood", "carve a spoon from green wood"),
        ("👉 **Mini-project:** talk with the carvers of your town", "talk with the carvers of your town"),
        ("PROJECT: spoon rack, 12 spoons", "spoon rack"),
        ("- Practice: Turn a bowl without using any lathe", "Turn a bowl without using any lathe"),
        ("- Lab 3: Sharpen an axe", "Sharpen an axe"),
    ],
)
def test_what_stands_behind_a_label_for_practices_is_one_of_them(line: str, label: str) -> None:
    assert named(f"# Wood\n\n## Oak\n\n{line}\n") == [(label, "practice")]


def test_below_a_heading_for_projects_a_line_is_one_however_long_it_is() -> None:
    document = "# Wood\n\n## Projects\n\n- A spoon rack for the kitchen, no nails allowed\n"
    assert named(document) == [("A spoon rack for the kitchen", "practice")]


@pytest.mark.parametrize(
    "heading", ["3 projects that taught me most", "Two projects I still show around", "Builds"]
)
def test_a_heading_that_talks_about_projects_groups_them(heading: str) -> None:
    document = f"# Wood\n\n{heading}:\n- Carve a spoon rack\n"
    assert [(mention.label, mention.kind) for mention in mentions(document)] == [
        ("Carve a spoon rack", "practice")
    ]


def test_things_to_make_that_each_have_an_article_are_several() -> None:
    line = "**Projects:** A spoon with a hook, a milking stool, and an oak chair"
    labels = ["spoon with a hook", "milking stool", "oak chair"]
    assert named(f"# Wood\n\n## Oak\n\n{line}\n") == [(label, "practice") for label in labels]
