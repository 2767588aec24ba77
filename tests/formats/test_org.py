"""Outlines written in Org mode."""

from roadmapgraph.encoding import decode
from roadmapgraph.formats import Outline, read_outline

NOTES = """#+TITLE: Wood
#+STARTUP: overview

* Trees [1/2]
** DONE Oak :hard:
   - bark
** CANCELLED Elm
** [#A] Ash
* TODO Tools
#+BEGIN_SRC sh
saw --help
#+END_SRC
  - [[https://example.org/saw][How to saw]]
# Local Variables:
"""


def outline(document: str) -> Outline:
    return read_outline(decode(document.encode(), name="wood.org"), name="wood.org")


def test_stars_are_headings_or_items_without_their_states() -> None:
    found = [(entry.role, entry.text) for entry in outline(NOTES).entries if not entry.struck]
    assert found == [
        ("heading", "Wood"),
        ("heading", "Trees"),
        ("heading", "Oak"),
        ("item", "bark"),
        ("item", "Ash"),
        ("heading", "Tools"),
        ("item", "How to saw"),
    ]


def test_what_was_cancelled_is_struck() -> None:
    assert [entry.line for entry in outline(NOTES).entries if entry.struck] == [7]


def test_keywords_blocks_and_comments_are_markup() -> None:
    markup = {reading.line for reading in outline(NOTES).readings if reading.reads_as == "markup"}
    assert {2, 10, 11, 12, 14} <= markup


def test_a_link_keeps_its_title_and_its_address() -> None:
    (linked,) = [entry for entry in outline(NOTES).entries if entry.links]
    assert linked.links[0].url == "https://example.org/saw"


def test_stars_at_the_start_of_one_line_make_no_org() -> None:
    assert [entry.role for entry in outline("* Oak\n* Ash\n").entries] == ["item", "item"]
