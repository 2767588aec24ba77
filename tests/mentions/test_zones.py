"""What stands below a heading."""

import pytest

from roadmapgraph.mentions import EMPTY_LEXICON
from roadmapgraph.mentions.sections import is_organisational
from roadmapgraph.mentions.zones import core, zone_of


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("Libs", "tool"),
        ("Packages", "tool"),
        ("Two books I still open every month", "resource"),
        ("Books on the desk", "resource"),
        ("Certificates we pay for", "resource"),
        ("3 projects that got me hired", "practice"),
        ("Lab sessions", "practice"),
        ("House rules", "advice"),
        ("What nobody told me", "advice"),
        ("Attention in transformers", None),
    ],
)
def test_a_heading_says_what_stands_below_it(heading: str, zone: str | None) -> None:
    assert zone_of(heading, EMPTY_LEXICON) == zone


@pytest.mark.parametrize("heading", ["Aims", "Entry requirements", "Still open", "Skills that we all share"])
def test_a_heading_about_the_course_or_its_writer_organises(heading: str) -> None:
    assert is_organisational(heading)


@pytest.mark.parametrize("heading", ["Topic models", "Language models", "Carving that lasts"])
def test_a_heading_that_says_which_sort_names_something(heading: str) -> None:
    assert not is_organisational(heading)
    assert core(heading) == heading
