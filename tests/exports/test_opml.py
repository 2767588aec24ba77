from collections.abc import Iterator
from xml.etree import ElementTree

from hypothesis import given
from opyml import OPML, Outline

from roadmapgraph.exports.characters import name
from roadmapgraph.exports.nesting import outline
from roadmapgraph.exports.opml import opml_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.graphs import LAW, ON_ONE_LINE, any_graph, hostile_graph, shipped_graph


def concepts(outlines: list[Outline], level: int = 0) -> Iterator[tuple[int, str]]:
    for entry in outlines:
        if entry.type != "link":
            yield level, entry.text
            yield from concepts(entry.outlines, level + 1)


def read(graph: RoadmapGraph) -> tuple[list[tuple[int, str]], Outline]:
    """The concepts with their levels, and the entry that tells of the graph itself."""
    *entries, about = OPML.from_xml(opml_bytes(graph).decode()).body.outlines
    return list(concepts(entries)), about


def test_an_outliner_reads_hostile_labels_as_they_are() -> None:
    found, _ = read(hostile_graph())
    assert found == [(level, ON_ONE_LINE[c]) for level, c in outline(hostile_graph())]


def test_an_outliner_reads_the_shipped_graph_and_where_it_is_from() -> None:
    graph = shipped_graph()
    found, about = read(graph)
    assert found == [(level, graph.nodes[c]["label"]) for level, c in outline(graph)]
    assert [entry.text.split()[0] for entry in about.outlines] == sorted(
        s["id"] for s in graph.graph["sources"]
    )


@LAW
@given(any_graph())
def test_any_label_comes_back(some: RoadmapGraph) -> None:
    body = ElementTree.fromstring(opml_bytes(some)).find("body")
    assert body is not None
    texts = [entry.get("text") for entry in body.iter("outline") if entry.get("category")]
    assert texts == [name(some, c) for _, c in outline(some)]
