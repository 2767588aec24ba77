import json
from itertools import permutations

import pytest

from roadmapgraph.document import ConceptNode, PrerequisiteEdge
from roadmapgraph.errors import VocabularyError
from roadmapgraph.exports.node_link import document_bytes
from roadmapgraph.graph import from_networkx, is_inferred, to_networkx
from roadmapgraph.pipeline import Build, build, refuse_unnamed
from tests.small import claim, knowledge, mention, reading


def node(built: Build, concept: str) -> ConceptNode:
    return next(n for n in built.document.nodes if n.id == concept)


def edge(built: Build, source: str, target: str) -> PrerequisiteEdge:
    return next(e for e in built.document.edges if (e.source, e.target) == (source, target))


def test_spellings_of_two_sources_meet_in_one_concept_with_both_lines() -> None:
    built = build(
        knowledge(
            reading("one", mention("K-Means", source="one", line=4)),
            reading("two", mention("k means clustering", source="two", line=7)),
        )
    )
    found = node(built, "k-means")
    assert (found.sources, found.consensus) == (("one", "two"), 2)
    assert [(m.source, m.line, m.label) for m in found.mentions] == [
        ("one", 4, "K-Means"),
        ("two", 7, "k means clustering"),
    ]


def test_what_a_concept_is_part_of_and_what_it_requires_come_with_it() -> None:
    built = build(
        knowledge(reading("one", mention("K-Means", source="one")), claims=(claim("python", "k-means"),))
    )
    assert {n.id: n.consensus for n in built.document.nodes} == {
        "k-means": 1,
        "clustering": 0,
        "unsupervised-learning": 0,
        "machine-learning": 0,
        "python": 0,
    }


def test_stated_hours_replace_the_estimate_and_say_so() -> None:
    built = build(knowledge(reading("one", mention("PCA", source="one", hours=20.0))))
    assert (node(built, "pca").hours, node(built, "pca").hours_from) == (20.0, "source")


def test_an_edge_counts_the_sources_that_order_its_ends_either_way() -> None:
    def source(name: str, *labels: str):
        return reading(name, *(mention(label, source=name, line=n) for n, label in enumerate(labels, 1)))

    built = build(
        knowledge(
            source("one", "Clustering", "K-Means"),
            source("two", "K-Means", "Clustering"),
            source("three", "Clustering", "PCA", "K-Means"),
            claims=(claim("clustering", "k-means"),),
        )
    )
    found = edge(built, "clustering", "k-means")
    order = found.evidence[1]
    assert order.kind == "order"
    assert ([o.source for o in order.agree], [o.source for o in order.disagree]) == (
        ["one", "three"],
        ["two"],
    )
    assert found.confidence == round(11 / 13, 3)


def test_a_new_concept_hangs_on_what_it_stands_below_and_its_edge_is_inferred() -> None:
    built = build(
        knowledge(
            reading(
                "mine",
                mention("Clustering", source="mine", line=1),
                mention("Spectral dough", source="mine", line=2, section=("Clustering",)),
            )
        )
    )
    assert node(built, "spectral-dough").part_of == "clustering"
    found = edge(built, "clustering", "spectral-dough")
    assert is_inferred(found.model_dump(mode="json"))
    assert found.strength == "helpful" and found.confidence <= 0.5


def test_what_a_document_states_is_stated_evidence() -> None:
    built = build(
        knowledge(
            reading(
                "mine",
                mention("Clustering", source="mine", line=1),
                mention("PCA", source="mine", line=2, requires=("clustering",)),
            )
        )
    )
    found = edge(built, "clustering", "pca")
    assert [item.kind for item in found.evidence] == ["stated", "order"]
    assert found.strength == "required"


def test_a_stated_prerequisite_never_reverses_a_curated_one() -> None:
    built = build(
        knowledge(
            reading(
                "mine",
                mention("PCA", source="mine", line=1),
                mention("Clustering", source="mine", line=2, requires=("PCA",)),
            ),
            claims=(claim("clustering", "pca"),),
        )
    )
    assert [(e.source, e.target) for e in built.document.edges] == [("clustering", "pca")]
    assert [(s.requires, s.concept) for s in built.inference.dropped] == [("pca", "clustering")]


def test_the_bytes_do_not_depend_on_the_order_of_the_sources() -> None:
    readings = [
        reading("one", mention("K-Means", source="one"), mention("Dough", source="one", line=2)),
        reading("two", mention("PCA", source="two"), mention("dough", source="two", line=2)),
        reading("three", mention("Trees", source="three")),
    ]
    assert len({document_bytes(build(knowledge(*order)).document) for order in permutations(readings)}) == 1


def test_the_same_document_under_another_name_is_counted_once_and_said() -> None:
    built = build(
        knowledge(
            reading("one", mention("K-Means", source="one")),
            reading("copy", mention("k means", source="copy")),
        )
    )
    assert node(built, "k-means").consensus == 1
    assert "copy is the same document as one" in built.diagnostics[0].message


def test_two_documents_with_one_id_are_told_apart() -> None:
    built = build(
        knowledge(reading("one", mention("PCA", source="one")), reading("one", mention("LSTM", source="one")))
    )
    assert [source.id for source in built.document.graph.sources] == ["one", "one-2"]


def test_a_graph_survives_networkx_and_json() -> None:
    document = build(knowledge(reading("one", mention("K-Means", source="one")))).document
    assert from_networkx(to_networkx(document)) == document
    assert json.loads(document_bytes(document))["directed"] is True


def test_a_concept_that_no_source_names_is_refused_with_file_and_line() -> None:
    known = knowledge(reading("one", mention("K-Means", source="one")))
    with pytest.raises(VocabularyError) as refused:
        refuse_unnamed(known, build(known).linking)
    faults = [str(fault) for fault in refused.value.faults]
    assert "v.yaml:9: no source names 'pca'; remove it or name it" in faults
    assert not any("k-means" in fault or "machine-learning" in fault for fault in faults)


def test_a_left_out_suggestion_is_reported_with_document_and_line() -> None:
    mine = reading(
        "mine", mention("PCA", source="mine"), mention("Clustering", source="mine", line=2, requires=("PCA",))
    )
    notes = build(knowledge(mine, claims=(claim("clustering", "pca"),))).diagnostics
    assert any(
        "mine, line 2: that 'clustering' requires 'pca' would close a circle" in n.message for n in notes
    )
