import pytest

from roadmapgraph.errors import VocabularyError
from roadmapgraph.models import Alias, Concept
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary


def concept(
    concept_id: str,
    label: str,
    *,
    part_of: str | None = None,
    aliases: tuple[Alias, ...] = (),
    summary: str = "What it is.",
) -> Concept:
    return Concept(
        id=concept_id,
        label=label,
        kind="topic",
        part_of=part_of,
        aliases=aliases,
        summary=summary,
        difficulty="beginner",
        hours=1,
    )


def build(*concepts: Concept) -> Vocabulary:
    return vocabulary((c, Place("vocabulary.yaml", line)) for line, c in enumerate(concepts, start=1))


def messages(*concepts: Concept) -> list[str]:
    with pytest.raises(VocabularyError) as refused:
        build(*concepts)
    return [str(fault) for fault in refused.value.faults]


def test_a_name_claimed_by_two_concepts_is_refused_with_file_and_line() -> None:
    faults = messages(concept("svm", "SVM"), concept("other", "Other", aliases=(Alias(label="svm"),)))
    assert len(faults) == 1
    assert faults[0].startswith("vocabulary.yaml:1: the name 'svm' is claimed by other, svm")


def test_a_context_decides_between_homonyms() -> None:
    known = build(
        concept("graphs", "Graph theory"),
        concept("forest", "Forests"),
        concept("tree-graph", "Trees (graphs)", aliases=(Alias(label="Trees", within=("graphs",)),)),
        concept("tree-model", "Decision trees", aliases=(Alias(label="Trees", within=("forest",)),)),
    )
    assert len(known.names["tree"]) == 2


def test_two_homonyms_within_the_same_concept_are_refused() -> None:
    faults = messages(
        concept("graphs", "Graph theory"),
        concept("one", "One", aliases=(Alias(label="Trees", within=("graphs",)),)),
        concept("two", "Two", aliases=(Alias(label="Trees", within=("graphs",)),)),
    )
    assert "claimed within 'graphs' by one, two" in faults[0]


def test_every_fault_is_reported_at_once() -> None:
    faults = messages(
        concept("a", "A"),
        concept("a", "B"),
        concept("e", "E", part_of="nowhere"),
        concept("c", "C", summary=" "),
        concept("d", "—"),
    )
    assert len(faults) == 4


def test_a_part_of_circle_is_named_whole() -> None:
    faults = messages(
        concept("a", "A", part_of="b"), concept("b", "B", part_of="c"), concept("c", "C", part_of="a")
    )
    assert "a → b → c → a" in faults[0]


def test_a_vocabulary_knows_the_kind_of_every_spelling_and_no_other() -> None:
    known = build(concept("k-means", "k-means clustering", aliases=(Alias(label="K-Means"),)))
    assert known.kind_of("K means") == "topic"
    assert known.kind_of("k-medoids") is None


def test_two_names_are_the_same_where_one_concept_has_both() -> None:
    known = build(concept("svm", "Support Vector Machine", aliases=(Alias(label="SVM"),)), concept("a", "A"))
    assert known.same("SVMs", "support vector machines")
    assert not known.same("SVM", "A")
    assert not known.same("unknown", "unknown")


def test_ancestry_runs_from_the_nearest_out() -> None:
    known = build(concept("a", "A"), concept("b", "B", part_of="a"), concept("c", "C", part_of="b"))
    assert known.ancestry("c") == ("c", "b", "a")


def test_a_name_is_not_known_across_a_comma_unless_it_is_written_with_one() -> None:
    known = build(
        concept("patterns", "OOP design patterns"),
        concept("split", "Data split", aliases=(Alias(label="Training, validation and test sets"),)),
    )
    assert known.kind_of("OOP, design patterns") is None
    assert known.kind_of("Training, Validation, and Test Sets") is None
    assert known.kind_of("training, validation and test sets") == "topic"
