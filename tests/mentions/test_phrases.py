from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.lexicon import EmptyLexicon
from roadmapgraph.models import ConceptKind, Mention

PHRASES = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "reading" / "phrases.yaml").read_text(encoding="utf-8")
)


class Known(EmptyLexicon):
    """A lexicon of the names given."""

    def __init__(self, **kinds: ConceptKind) -> None:
        self._kinds = {name.replace("_", " "): kind for name, kind in kinds.items()}

    def kind_of(self, name: str) -> ConceptKind | None:
        return self._kinds.get(name.lower())


def mentions(line: str, lexicon: Known | None = None) -> tuple[Mention, ...]:
    document = f"# A roadmap\n\n## Alpha\n\n- {line}\n"
    reading = read_document(document.encode(), name="line.md", lexicon=lexicon or Known())
    return tuple(mention for mention in reading.mentions if mention.line == 5)


def labels(line: str, lexicon: Known | None = None) -> list[str]:
    return [mention.label for mention in mentions(line, lexicon)]


@pytest.mark.parametrize(("line", "names"), PHRASES, ids=lambda value: str(value)[:40])
def test_a_line_holds_these_names(line: str, names: list[str]) -> None:
    assert labels(line) == names


def test_a_name_that_the_vocabulary_knows_is_not_split() -> None:
    lexicon = Known(**{"weights & biases": "tool"})
    assert labels("MLflow / Weights & Biases", lexicon) == ["MLflow", "Weights & Biases"]


def test_names_that_the_vocabulary_knows_are_split_in_a_heading_too() -> None:
    document = b"# A roadmap\n\n## Statics & Dynamics\n- Force\n"
    lexicon = Known(statics="topic", dynamics="topic")
    reading = read_document(document, name="x.md", lexicon=lexicon)
    assert [mention.label for mention in reading.mentions] == ["Statics", "Dynamics", "Force"]


def test_a_field_in_a_heading_is_one_without_a_vocabulary() -> None:
    reading = read_document(b"# A roadmap\n\n## Statics & Dynamics\n- Force\n", name="x.md")
    assert [mention.label for mention in reading.mentions] == ["Statics & Dynamics", "Force"]


def test_members_know_the_name_that_holds_them() -> None:
    assert [mention.within for mention in mentions("CNNs (VGG, ResNet)")] == [None, "CNNs", "CNNs"]


@pytest.mark.parametrize(
    ("line", "qualifiers"),
    [
        ("Kubernetes (high-level awareness)", ("awareness",)),
        ("Terraform (optional)", ("optional",)),
        ("Python (PRIMARY)", ("primary",)),
        ("Reinforcement Learning (Brief introduction)", ("introductory",)),
        ("PCA (Revisited)", ("revisited",)),
        ("Linux basics", ("basics",)),
        ("Backpropagation (conceptual)", ("conceptual",)),
        ("Eigenvalues (intuition)", ("intuition",)),
        ("Databases (MANDATORY)", ("mandatory",)),
        ("Optional: Scala", ("optional",)),
        ("Learn Docker", ("learn",)),
        ("Master SQL", ("master",)),
        ("Understanding gradients", ("understanding",)),
    ],
)
def test_qualifiers_are_told_apart_from_the_name(line: str, qualifiers: tuple[str, ...]) -> None:
    assert [mention.qualifiers for mention in mentions(line)] == [qualifiers]


def test_the_words_as_written_keep_an_abbreviation() -> None:
    (found,) = mentions("Principal Component Analysis (PCA)")
    assert found.text == "Principal Component Analysis (PCA)"


def test_an_elliptic_part_keeps_the_words_that_were_written() -> None:
    assert [mention.text for mention in mentions("Norms (L1, L2)")] == ["Norms", "L1", "L2"]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("2 weeks", 20.0),
        ("3 hours", 3.0),
        ("10-12 hours", 11.0),
        ("1 month", 40.0),
        ("90 minutes", 1.5),
        ("2 days", 4.0),
    ],
)
def test_a_stated_duration_becomes_hours(words: str, hours: float) -> None:
    assert [(mention.duration, mention.hours) for mention in mentions(f"Rust ({words})")] == [(words, hours)]


def test_a_known_kind_comes_from_the_vocabulary() -> None:
    lexicon = Known(alpha="field", beta="tool", gamma="practice", delta="topic")
    assert [mention.kind for mention in mentions("alpha, beta, gamma, delta", lexicon)] == [
        "topic",
        "tool",
        "practice",
        "topic",
    ]


def test_two_topics_are_parted_though_the_vocabulary_calls_one_of_them_by_both_names() -> None:
    class Paired(Known):
        def same(self, one: str, other: str) -> bool:
            return {one.lower(), other.lower()} <= {"knots + hitches", "hitches"} or one == other

    lexicon = Paired(**{"knots + hitches": "topic", "knots": "topic", "hitches": "topic"})
    assert labels("knots + hitches", lexicon) == ["knots", "hitches"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Brewing methods such as siphons and moka pots", ["Brewing methods", "siphons", "moka pots"]),
        ("Joints, e.g. dovetails", ["Joints", "dovetails"]),
    ],
)
def test_a_paragraph_of_a_name_and_examples_of_it_is_no_talk(line: str, names: list[str]) -> None:
    reading = read_document(f"# A roadmap\n\n## Alpha\n\n{line}\n\n- foo\n".encode(), name="x.md")
    assert [mention.label for mention in reading.mentions if mention.line == 5] == names
