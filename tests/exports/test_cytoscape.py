import json
from collections.abc import Iterator
from typing import Any

import pytest

from roadmapgraph.exports.cytoscape import cytoscape_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import Reader
from tests.exports.graphs import LEGAL, ends, hostile_graph, shipped_graph


def test_cytoscape_reads_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    found = read_in_node("cytoscape", cytoscape_bytes(hostile_graph()))
    assert found["nodes"] == LEGAL
    assert sorted(found["edges"]) == ends(hostile_graph())
    assert "1.2.3" in found["told"]


def test_cytoscape_reads_the_shipped_graph(read_in_node: Reader) -> None:
    graph = shipped_graph()
    found = read_in_node("cytoscape", cytoscape_bytes(graph))
    assert found["nodes"] == {c: graph.nodes[c]["label"] for c in graph}
    assert sorted(found["edges"]) == ends(graph)


def values(graph: RoadmapGraph) -> Iterator[Any]:
    network = json.loads(cytoscape_bytes(graph))
    for element in (*network["elements"]["nodes"], *network["elements"]["edges"]):
        yield from element["data"].values()


@pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])
def test_every_value_fits_a_cell_of_a_table(graph: RoadmapGraph) -> None:
    for value in values(graph):
        items = value if isinstance(value, list) else [value]
        assert items
        assert all(isinstance(item, str | int | float) for item in items)


def test_names_are_labels_and_ids_are_ids() -> None:
    network = json.loads(cytoscape_bytes(shipped_graph()))
    for node in network["elements"]["nodes"]:
        assert node["data"]["name"] == shipped_graph().nodes[node["data"]["id"]]["label"]
