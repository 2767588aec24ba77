import pytest

from roadmapgraph.errors import PrerequisiteError
from roadmapgraph.models import Concept, Prerequisite, Strength
from roadmapgraph.prerequisites import Claim, Curation, curation
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary

FIELDS = {"algebra"}
PART_OF = {"vectors": "algebra", "matrices": "algebra"}


def known(*ids: str) -> Vocabulary:
    concepts = [
        Concept(
            id=i,
            label=i,
            kind="field" if i in FIELDS else "topic",
            part_of=PART_OF.get(i),
            summary="What it is.",
            difficulty="beginner",
            hours=1,
        )
        for i in ids
    ]
    return vocabulary((c, Place("v.yaml", n)) for n, c in enumerate(concepts, 1))


def claim(
    line: int, requires: str, concept: str, strength: Strength = "required", reason: str = "It is."
) -> Claim:
    edge = Prerequisite(concept=concept, requires=requires, strength=strength, reason=reason)
    return Claim(edge, Place("p.yaml", line))


def build(ids: str, *claims: Claim) -> Curation:
    requiring = {c.prerequisite.concept for c in claims}
    starts = {i: Place("p.yaml", 99) for i in ids.split() if i not in requiring}
    return curation(claims, starts, known(*ids.split()))


def refused(ids: str, *claims: Claim) -> list[str]:
    with pytest.raises(PrerequisiteError) as error:
        build(ids, *claims)
    return [str(fault) for fault in error.value.faults]


def test_a_circle_is_refused_with_the_whole_circle_and_its_lines() -> None:
    faults = refused("a b c", claim(1, "a", "b"), claim(2, "b", "c"), claim(3, "c", "a"))
    assert len(faults) == 1
    assert "a → b → c → a" in faults[0]
    assert all(f"p.yaml:{line}" in faults[0] for line in (1, 2, 3))


def test_every_malformed_claim_is_named_at_once() -> None:
    faults = refused(
        "a b",
        claim(1, "a", "a"),
        claim(2, "a", "nowhere"),
        claim(3, "a", "b", reason=" "),
        claim(4, "a", "b"),
    )
    assert [fault.split(": ")[0] for fault in faults] == ["p.yaml:1", "p.yaml:2", "p.yaml:3", "p.yaml:4"]


def test_an_edge_that_others_imply_is_refused() -> None:
    faults = refused("a b c", claim(1, "a", "b"), claim(2, "b", "c"), claim(3, "a", "c"))
    assert faults == ["p.yaml:3: 'c' requires 'a' through 'b' already; remove it"]


def test_a_required_edge_that_only_helpful_edges_imply_stands() -> None:
    assert (
        len(build("a b c", claim(1, "a", "b", "helpful"), claim(2, "b", "c"), claim(3, "a", "c")).claims) == 3
    )


def test_a_helpful_edge_that_any_edges_imply_is_refused() -> None:
    assert refused("a b c", claim(1, "a", "b"), claim(2, "b", "c"), claim(3, "a", "c", "helpful"))


def test_the_field_of_a_concept_is_no_prerequisite_of_it() -> None:
    assert "is part of 'algebra'" in refused("algebra vectors", claim(1, "algebra", "vectors"))[0]


def test_a_field_in_place_of_its_member_is_refused() -> None:
    faults = refused("algebra vectors pca", claim(1, "algebra", "pca"), claim(2, "vectors", "pca"))
    assert "keep the member that is meant" in faults[0]


def test_a_concept_needs_a_prerequisite_or_to_be_a_starting_point_and_not_both() -> None:
    with pytest.raises(PrerequisiteError) as error:
        curation([claim(1, "a", "b")], {"b": Place("p.yaml", 2)}, known("a", "b"))
    assert [fault.line for fault in error.value.faults] == [2, 1]
