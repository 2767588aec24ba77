import io
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given

from roadmapgraph.exports.characters import legal
from roadmapgraph.exports.gexf import NAMESPACE, gexf_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import Reader
from tests.exports.graphs import LAW, LEGAL, any_graph, ends, hostile_graph, shipped_graph


def test_graphology_reads_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    graph = hostile_graph()
    found = read_in_node("gexf", gexf_bytes(graph))
    assert found["nodes"] == LEGAL
    assert sorted(found["edges"]) == ends(graph)
    assert found["kinds"] == [graph.nodes[c]["kind"] for c in sorted(graph)]
    assert set(found["confidences"]) == {0.9}
    assert "1.2.3" in found["told"]


def test_graphology_reads_the_shipped_graph(read_in_node: Reader) -> None:
    graph = shipped_graph()
    found = read_in_node("gexf", gexf_bytes(graph))
    assert found["nodes"] == {c: graph.nodes[c]["label"] for c in graph}
    assert sorted(found["edges"]) == ends(graph)


@pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])
def test_networkx_reads_the_attributes(graph: RoadmapGraph) -> None:
    found = nx.read_gexf(io.BytesIO(gexf_bytes(graph)), version="1.3")
    assert sorted(map(list, found.edges)) == ends(graph)
    for concept in graph:
        assert found.nodes[concept]["hours"] == graph.nodes[concept]["hours"]
        assert found.nodes[concept]["consensus"] == graph.nodes[concept]["consensus"]
        assert found.nodes[concept].get("part_of") == graph.nodes[concept]["part_of"]
    for source, target in graph.edges:
        assert found.edges[source, target]["weight"] == graph.edges[source, target]["confidence"]
        assert found.edges[source, target]["reason"] == legal(graph.edges[source, target]["reason"])


def test_every_attribute_in_use_is_declared_with_a_name_and_a_type() -> None:
    root = ElementTree.fromstring(gexf_bytes(hostile_graph()))
    names = {"": NAMESPACE}
    for owner, path in (("node", "graph/nodes/node"), ("edge", "graph/edges/edge")):
        declared = root.findall(f"graph/attributes[@class='{owner}']/attribute", names)
        assert all(attribute.get("title") and attribute.get("type") for attribute in declared)
        used = {value.get("for") for value in root.findall(f"{path}/attvalues/attvalue", names)}
        assert used <= {attribute.get("id") for attribute in declared}


@LAW
@given(any_graph())
def test_any_label_comes_back(some: RoadmapGraph) -> None:
    root = ElementTree.fromstring(gexf_bytes(some))
    found = {node.get("id"): node.get("label") for node in root.iter(f"{{{NAMESPACE}}}node")}
    assert found == {c: legal(some.nodes[c]["label"]) for c in some}
