from roadmapgraph.exports.dot import dot_bytes
from tests.exports.conftest import Reader
from tests.exports.graphs import (
    ON_ONE_LINE,
    concept,
    edge,
    ends,
    graph,
    hostile_graph,
    order_evidence,
    shipped_graph,
)


def test_graphviz_draws_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    found = read_in_node("dot", dot_bytes(hostile_graph()))
    assert {c: " ".join(label.split()) for c, label in found["nodes"].items()} == ON_ONE_LINE
    assert sorted(found["edges"]) == ends(hostile_graph())


def test_graphviz_draws_the_shipped_graph(read_in_node: Reader) -> None:
    shipped = shipped_graph()
    found = read_in_node("dot", dot_bytes(shipped))
    assert found["nodes"] == {c: shipped.nodes[c]["label"] for c in shipped}
    assert sorted(found["edges"]) == ends(shipped)
    assert shipped.graph["version"] in found["told"]


def test_an_edge_is_drawn_as_what_it_stands_on() -> None:
    edges = [
        edge("a", "b"),
        edge("a", "c", strength="helpful"),
        edge("b", "c", evidence=[order_evidence(agree=True)]),
    ]
    lines = dot_bytes(graph([concept("a"), concept("b"), concept("c")], edges)).decode().splitlines()
    assert [line.split("style=")[1].split(",")[0] for line in lines if "->" in line] == [
        "solid",
        "dashed",
        "dotted",
    ]
