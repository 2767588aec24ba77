import pytest

from roadmapgraph.exports.graphology import graphology_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import Reader
from tests.exports.graphs import ends, hostile_graph, shipped_graph


@pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])
def test_graphology_reads_the_whole_graph(graph: RoadmapGraph, read_in_node: Reader) -> None:
    found = read_in_node("graphology", graphology_bytes(graph))
    assert found["nodes"] == {c: graph.nodes[c]["label"] for c in graph}
    assert sorted(found["edges"]) == ends(graph)
    given = found["given"]
    assert found["again"]["options"] == given["options"]
    assert found["again"]["attributes"] == given["attributes"]
    assert found["again"]["nodes"] == given["nodes"]
    assert [edge["attributes"] for edge in found["again"]["edges"]] == [
        e["attributes"] for e in given["edges"]
    ]
