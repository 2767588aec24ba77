import logging
from pathlib import Path

import pyshacl
import pytest
import rdflib
import skosify
from hypothesis import given
from rdflib.namespace import DCTERMS, RDF, SKOS

from roadmapgraph import exports
from roadmapgraph.exports.characters import name
from roadmapgraph.exports.json_ld import json_ld_bytes
from roadmapgraph.exports.skos import BASE
from roadmapgraph.exports.turtle import turtle_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.graphs import LAW, ON_ONE_LINE, any_graph, hostile_graph, shipped_graph

pytestmark = [
    pytest.mark.filterwarnings(f"ignore::DeprecationWarning:{module}.*")
    for module in ("rdflib", "pyshacl", "skosify")
]

SHAPES = Path(exports.__file__).parent / "skos_shapes.ttl"
BOTH = pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])


def concept_of(node: rdflib.term.Node) -> str:
    return str(node).removeprefix(f"{BASE}concept:")


def parsed(graph: RoadmapGraph) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle_bytes(graph), format="turtle")


def parsed_json(graph: RoadmapGraph) -> rdflib.Graph:
    return rdflib.Graph().parse(data=json_ld_bytes(graph), format="json-ld")


def test_rdflib_reads_hostile_labels_as_they_are() -> None:
    labels = parsed(hostile_graph()).subject_objects(SKOS.prefLabel)
    assert {concept_of(subject): str(label) for subject, label in labels} == ON_ONE_LINE


@BOTH
def test_a_prerequisite_is_requires_or_relation_and_never_broader(graph: RoadmapGraph) -> None:
    found = parsed(graph)
    for said, strength in ((DCTERMS.requires, "required"), (DCTERMS.relation, "helpful")):
        pairs = {(concept_of(o), concept_of(s)) for s, o in found.subject_objects(said)}
        assert pairs == {(a, b) for a, b, kind in graph.edges(data="strength") if kind == strength}
    broader = {(concept_of(s), concept_of(o)) for s, o in found.subject_objects(SKOS.broader)}
    assert broader == {(c, whole) for c, whole in graph.nodes(data="part_of") if whole}
    assert {(concept_of(o), concept_of(s)) for s, o in found.subject_objects(SKOS.narrower)} == broader


@BOTH
def test_turtle_and_json_ld_say_the_same(graph: RoadmapGraph) -> None:
    assert set(parsed(graph)) == set(parsed_json(graph))


@BOTH
def test_the_statements_conform_to_the_shipped_shapes(graph: RoadmapGraph) -> None:
    conforms, _, account = pyshacl.validate(parsed(graph), shacl_graph=str(SHAPES))
    assert conforms, account


@pytest.mark.parametrize(
    ("taken", "given"),
    [
        ("skos:prefLabel", "skos:altLabel"),
        ("dcterms:requires", "skos:narrower"),
        ("skos:inScheme", "dc:type"),
    ],
)
def test_the_shapes_refuse_what_is_wrong(taken: str, given: str) -> None:
    wrong = turtle_bytes(hostile_graph()).decode().replace(f"  {taken} ", f"  {given} ")
    conforms, _, _ = pyshacl.validate(wrong, shacl_graph=str(SHAPES), data_graph_format="turtle")
    assert not conforms


@BOTH
def test_skosify_finds_nothing_to_mend(graph: RoadmapGraph, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        mended = skosify.skosify(parsed(graph), mark_top_concepts=False)
    assert [record.getMessage() for record in caplog.records] == []
    assert set(mended) >= {statement for statement in parsed(graph) if statement[1] != RDF.type}


@LAW
@given(any_graph())
def test_any_label_comes_back_in_both_syntaxes(some: RoadmapGraph) -> None:
    found = parsed(some)
    labels = found.subject_objects(SKOS.prefLabel)
    assert {concept_of(s): str(label) for s, label in labels} == {c: name(some, c) for c in some}
    assert set(found) == set(parsed_json(some))
