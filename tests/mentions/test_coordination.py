"""Names joined by "and", "/" or "vs": how many share a word, share none, or are one, and are read as such."""

from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document
from roadmapgraph.normalise import key
from roadmapgraph.store import load_vocabulary
from roadmapgraph.vocabulary import Vocabulary

TESTS = Path(__file__).parent.parent
ROWS = yaml.safe_load((TESTS / "cases" / "coordination.yaml").read_text(encoding="utf-8"))
FLOORS = {
    ("seen", "share"): 0.9,
    ("seen", "apart"): 0.97,
    ("seen", "one"): 0.95,
    ("unseen", "share"): 0.8,
    ("unseen", "apart"): 0.95,
    ("unseen", "one"): 0.95,
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(TESTS.parent / "graph")


def read(phrase: str, vocabulary: Vocabulary) -> list[str]:
    document = f"# Plan\n\n- {phrase}\n".encode()
    mentions = read_document(document, name="plan.md", lexicon=vocabulary).mentions
    return [mention.label for mention in mentions if mention.line == 3]


def readings(names: str) -> list[list[str]]:
    return [[key(name) for name in reading.split("; ")] for reading in names.split(" | ")]


@pytest.mark.parametrize(("when", "part"), FLOORS)
def test_joined_names_are_read_as_what_they_are(when: str, part: str, vocabulary: Vocabulary) -> None:
    rows = ROWS[when][part]
    wrong = [phrase for phrase, names in rows if [*map(key, read(phrase, vocabulary))] not in readings(names)]
    assert len(wrong) <= (1 - FLOORS[when, part]) * len(rows), wrong


@pytest.mark.parametrize("when", ["seen", "unseen"])
def test_names_that_share_nothing_are_given_no_word(when: str, vocabulary: Vocabulary) -> None:
    rows = [row for part in ("apart", "one") for row in ROWS[when][part]]
    invented = []
    for phrase, names in rows:
        wanted = {name for reading in readings(names) for name in reading}
        labels = read(phrase, vocabulary)
        invented += [a for a in labels if a.lower() not in phrase.lower() and key(a) not in wanted]
    assert len(invented) <= 0.03 * len(rows), invented


@pytest.mark.parametrize(("phrase", "names"), ROWS["targets"])
def test_what_is_done_to_things_is_given_to_each_of_them(
    phrase: str, names: str, vocabulary: Vocabulary
) -> None:
    assert [*map(key, read(phrase, vocabulary))] in readings(names)
