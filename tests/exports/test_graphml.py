import io

import networkx as nx
import pytest
from hypothesis import given

from roadmapgraph.exports.characters import legal
from roadmapgraph.exports.graphml import graphml_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import Reader
from tests.exports.graphs import LAW, LEGAL, any_graph, ends, hostile_graph, shipped_graph


def test_graphology_reads_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    graph = hostile_graph()
    found = read_in_node("graphml", graphml_bytes(graph))
    assert found["nodes"] == LEGAL
    assert sorted(found["edges"]) == ends(graph)
    assert set(found["confidences"]) == {0.9}
    assert "1.2.3" in found["told"]


def test_graphology_reads_the_shipped_graph(read_in_node: Reader) -> None:
    graph = shipped_graph()
    found = read_in_node("graphml", graphml_bytes(graph))
    assert found["nodes"] == {c: graph.nodes[c]["label"] for c in graph}
    assert sorted(found["edges"]) == ends(graph)


@pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])
def test_networkx_reads_the_attributes(graph: RoadmapGraph) -> None:
    found = nx.read_graphml(io.BytesIO(graphml_bytes(graph)))
    assert sorted(map(list, found.edges)) == ends(graph)
    assert found.graph["version"] == graph.graph["version"]
    for concept in graph:
        assert found.nodes[concept]["hours"] == graph.nodes[concept]["hours"]
        assert found.nodes[concept]["consensus"] == graph.nodes[concept]["consensus"]
        assert found.nodes[concept].get("part_of") == graph.nodes[concept]["part_of"]
    for source, target in graph.edges:
        assert isinstance(found.edges[source, target]["inferred"], bool)
        assert found.edges[source, target]["reason"] == legal(graph.edges[source, target]["reason"])


@LAW
@given(any_graph())
def test_any_label_comes_back(some: RoadmapGraph) -> None:
    found = nx.read_graphml(io.BytesIO(graphml_bytes(some)))
    assert dict(found.nodes(data="label")) == {c: legal(some.nodes[c]["label"]) for c in some}
