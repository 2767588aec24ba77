"""Who wrote a book: names before its title and behind it."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.authors import before_title, behind_title


def known(name: str) -> bool:
    return name.lower() in {"carpentry", "green woodwork"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Oakley, M. and Birch, R. L., Carving Spoons", "Carving Spoons"),
        ("Oakley, M. et al.: Carving Spoons", "Carving Spoons"),
        ("Oakley, von Birch, Ashdown: Carving with Knives", "Carving with Knives"),
        ("Oakley & Birch, Carpentry: A Quiet Approach", "Carpentry: A Quiet Approach"),
        ("Mary Oakley: The Art of Spoons", "The Art of Spoons"),
        ("Oakley, Understanding Green Wood", "Understanding Green Wood"),
        ("Carpentry: The Textbook", "Carpentry: The Textbook"),
        ("Green Woodwork: The Textbook", "Green Woodwork: The Textbook"),
        ("Thinking, Slow and Slower", "Thinking, Slow and Slower"),
        ("Spoons: A Brief History", "Spoons: A Brief History"),
    ],
)
def test_authors_before_a_title_are_told_from_a_title_with_a_subtitle(text: str, title: str) -> None:
    assert text[before_title(text, known) :] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Carving Spoons, Mary Oakley", "Carving Spoons"),
        ("Carving Spoons, Oakley & Birch", "Carving Spoons"),
        ("Carving with Knives, Axes & Carpentry", "Carving with Knives, Axes & Carpentry"),
    ],
)
def test_authors_behind_a_title_are_told_from_the_end_of_a_title(text: str, title: str) -> None:
    assert text[: behind_title(text, known)] == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Carving Spoons (Oakley, Birch), 4th edition", "Carving Spoons"),
        ("Oakley, Birch, Ashdown: Carving Spoons. Wood Press, 2005.", "Carving Spoons"),
        ("Mary Oakley - Carving Spoons vol 2", "Carving Spoons vol 2"),
        ("Carving Spoons - Mary Oakley", "Carving Spoons"),
        ("Oakley & Birch, *Carving Spoons*, 10th anniversary ed.", "Carving Spoons"),
        ("Oakley, M., Carving Spoons, 2nd ed. (2020)", "Carving Spoons"),
        ("Mary Oakley, *Carving with Knives, Axes & Lathes*", "Carving with Knives, Axes & Lathes"),
    ],
)
def test_a_title_is_one_whole_in_a_reading_list(line: str, title: str) -> None:
    reading = read_document(f"# Wood\n\n## Reading list\n\n- {line}\n".encode(), name="wood.md")
    assert [(mention.label, mention.kind) for mention in reading.mentions] == [(title, "resource")]
