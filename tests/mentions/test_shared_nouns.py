"""Names joined by "and": how often a shared noun is seen, and how often none is invented."""

from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document
from roadmapgraph.normalise import key
from roadmapgraph.store import load_vocabulary
from roadmapgraph.vocabulary import Vocabulary

TESTS = Path(__file__).parent.parent
ROWS: list[tuple[str, str]] = [
    (phrase, names)
    for phrase, names in yaml.safe_load((TESTS / "cases" / "shared_nouns.yaml").read_text(encoding="utf-8"))
]
SEEN, UNSEEN = ROWS[::2], ROWS[1::2]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(TESTS.parent / "graph")


def readings(names: str) -> list[list[str]]:
    return [[key(name) for name in reading.split("; ")] for reading in names.split(" | ")]


def shares(phrase: str, names: str) -> bool:
    """Whether a name of the phrase takes a word of its neighbour."""
    return any(name.lower() not in phrase.lower() for name in names.split(" | ")[0].split("; "))


def is_read(phrase: str, names: str, vocabulary: Vocabulary) -> bool:
    document = f"# Plan\n\n- {phrase}\n".encode()
    mentions = read_document(document, name="plan.md", lexicon=vocabulary).mentions
    return [key(mention.label) for mention in mentions if mention.line == 3] in readings(names)


@pytest.mark.parametrize(
    ("rows", "floor"), [(SEEN, 0.85), (UNSEEN, 0.65)], ids=["seen when the rules were made", "unseen"]
)
def test_a_noun_that_names_share_is_given_to_each(
    rows: list[tuple[str, str]], floor: float, vocabulary: Vocabulary
) -> None:
    sharing = [row for row in rows if shares(*row)]
    missed = [phrase for phrase, names in sharing if not is_read(phrase, names, vocabulary)]
    assert len(missed) <= (1 - floor) * len(sharing), missed


@pytest.mark.parametrize(
    ("rows", "floor"), [(SEEN, 1.0), (UNSEEN, 0.95)], ids=["seen when the rules were made", "unseen"]
)
def test_names_that_share_nothing_stay_as_they_are(
    rows: list[tuple[str, str]], floor: float, vocabulary: Vocabulary
) -> None:
    apart = [row for row in rows if not shares(*row)]
    wrong = [phrase for phrase, names in apart if not is_read(phrase, names, vocabulary)]
    assert len(wrong) <= (1 - floor) * len(apart), wrong
