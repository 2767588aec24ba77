"""The book of a walk: what is kept as a mention, and what never is."""

import json

import pytest

from roadmapgraph.formats import Entry
from roadmapgraph.formats.outline import Piece
from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.atoms import Atom
from roadmapgraph.mentions.ledger import Ledger
from roadmapgraph.mentions.lexicon import EMPTY_LEXICON
from roadmapgraph.mentions.phrases import PhraseReader
from roadmapgraph.mentions.resources import Title


def book() -> Ledger:
    return Ledger("plan", EMPTY_LEXICON, 9, reader=PhraseReader(EMPTY_LEXICON))


def entry(text: str) -> Entry:
    return Entry(role="item", depth=10, pieces=(Piece(3, text),))


@pytest.mark.parametrize("label", ["::", "---", "", "…", "⭐"])
def test_a_label_without_letter_or_digit_is_never_kept(label: str) -> None:
    kept = book()
    kept.add_atoms(entry("Ovens"), (Atom(label, 0, 5),), zone=None)
    kept.add_titles(entry("Ovens"), (Title(label, 0, 5),))
    assert kept.mentions == []


@pytest.mark.parametrize("text", [":::::", "--- --"])
def test_a_text_without_letter_or_digit_is_the_label(text: str) -> None:
    kept = book()
    kept.add_atoms(entry(text), (Atom("Ovens", 0, 5),), zone=None)
    kept.add_titles(entry(text), (Title("Ovens", 0, 5),))
    assert [mention.text for mention in kept.mentions] == ["Ovens", "Ovens"]


@pytest.mark.parametrize(
    "document",
    [
        json.dumps([None, {"links": "::"}]),
        json.dumps([None, {"links": "::"}], indent=1),
        "- null\n- links: '::'\n",
        "0|---|<!--null",
        "a|b\n0|---|<!--null",
    ],
)
def test_no_mention_is_made_of_marks_alone(document: str) -> None:
    for mention in read_document(document.encode(), name="marks.md").mentions:
        assert any(map(str.isalnum, mention.label))
        assert any(map(str.isalnum, mention.text))
