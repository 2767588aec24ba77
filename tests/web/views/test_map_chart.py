import json
from typing import Any

import networkx as nx
import pytest

from roadmapgraph.layout import place
from roadmapgraph.web.views.map_chart import first_level, map_chart
from tests.web.graphs import SOURCES, concept, merged, prerequisite


def chart(graph: "nx.DiGraph[str]") -> dict[str, Any]:
    return json.loads(json.dumps(map_chart(graph, place(graph), graph.graph["sources"])))


def test_every_concept_and_prerequisite_is_in_the_chart(vocabulary: "nx.DiGraph[str]") -> None:
    drawn = chart(vocabulary)
    ids, edges = drawn["concepts"]["id"], drawn["edges"]
    assert ids == list(vocabulary)
    assert len({len(column) for column in drawn["concepts"].values()}) == 1
    ends = [(ids[a], ids[b]) for a, b in zip(edges["from"], edges["to"], strict=True)]
    assert ends == list(vocabulary.edges)


def test_each_level_shows_what_at_least_so_many_sources_teach(vocabulary: "nx.DiGraph[str]") -> None:
    drawn = chart(vocabulary)
    heads = set(drawn["concepts"]["lane"])
    for level, placement in enumerate(drawn["frames"]["wide"]["levels"], start=1):
        shown = set(placement["at"][::5])
        for number, node in enumerate(vocabulary.nodes.values()):
            assert (number in shown) == (node["consensus"] >= level and number not in heads)


def test_required_and_inferred_prerequisites_are_told_apart() -> None:
    nodes = [concept(c, c) for c in "abcde"]
    edges = [
        ("a", "e", prerequisite("required", "curated")),
        ("b", "e", prerequisite("helpful", "curated")),
        ("c", "e", prerequisite("required", "order")),
        ("d", "e", prerequisite("helpful", "stated")),
    ]
    assert chart(merged(nodes, edges))["edges"]["how"] == [1, 0, 3, 0]


def test_long_labels_carry_where_their_lines_begin(odd: "nx.DiGraph[str]") -> None:
    drawn = chart(odd)["concepts"]
    for label, cuts in zip(drawn["label"], drawn["cut"], strict=True):
        units = len(label.encode("utf-16-le")) // 2
        assert cuts == 0 or (sorted(cuts) == cuts and cuts[0] > 0 and cuts[-1] < units)


@pytest.mark.parametrize(("taught", "level"), [((5,) * 20, 3), ((2,) * 20, 2), ((1,) * 20, 1), ((5, 1), 1)])
def test_the_map_opens_on_what_most_sources_teach_if_that_is_enough(
    taught: tuple[int, ...], level: int
) -> None:
    nodes = [concept(f"c{n}", "C", sources=SOURCES[:count]) for n, count in enumerate(taught)]
    assert first_level(merged(nodes, [])) == level


def test_an_empty_graph_has_a_chart(empty: "nx.DiGraph[str]") -> None:
    drawn = chart(empty)
    assert drawn["concepts"]["id"] == []
    assert drawn["first"] == 1
    assert all(not level["at"] for level in drawn["frames"]["narrow"]["levels"])
