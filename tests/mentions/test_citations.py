"""References of a bibliography: the title stays, publishers, editions and years go."""

import pytest

from roadmapgraph.mentions.citations import unpublished
from roadmapgraph.mentions.spans import Span


@pytest.mark.parametrize(
    ("reference", "left"),
    [
        ("Oakley, Carving Spoons, Birch Press, 2017", "Oakley, Carving Spoons"),
        ("[T2] Carving Spoons, Third Edition, Pearson", "Carving Spoons"),
        ("Carving Spoons, 2nd ed., McGraw-Hill (India) Pvt. Ltd., New Delhi", "Carving Spoons"),
        ("Oakley, M. B. (2006). Carving spoons with knives. Springer.", "Carving spoons with knives"),
        ("Carving, Sanding, Oiling", "Carving, Sanding, Oiling"),
        ("Springer Lectures on Wood", "Springer Lectures on Wood"),
    ],
)
def test_what_says_who_published_a_book_is_no_part_of_its_title(reference: str, left: str) -> None:
    assert unpublished(Span(reference, 0)).text == left


def test_a_title_keeps_its_place_in_the_line() -> None:
    reference = "[1] Carving Spoons, Birch Press"
    title = unpublished(Span(reference, 10))
    assert reference[title.start - 10 : title.end - 10] == "Carving Spoons"
