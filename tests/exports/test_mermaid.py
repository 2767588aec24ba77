from itertools import pairwise

import pytest

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports import ExportError, neighbourhood, only
from roadmapgraph.exports.mermaid import MOST_EDGES, mermaid_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import Reader
from tests.exports.graphs import ON_ONE_LINE, concept, edge, graph, hostile_graph, shipped_graph


def key(concept_id: str) -> str:
    return "c_" + concept_id.replace("-", "_")


def check(found: dict, part: RoadmapGraph, labels: dict[str, str]) -> None:
    """Every concept is there, as a node or as the box of its parts, and every edge."""
    wanted = {key(c): label for c, label in labels.items()}
    boxes = {f"c_{k.removeprefix('f_')}": v for k, v in found["nodes"].items() if k.startswith("f_")}
    nodes = {k: v for k, v in found["nodes"].items() if k.startswith("c_")}
    assert boxes | nodes == wanted
    assert sorted(found["edges"]) == sorted([key(a), key(b)] for a, b in part.edges)


def test_mermaid_reads_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    check(read_in_node("mermaid", mermaid_bytes(hostile_graph())), hostile_graph(), ON_ONE_LINE)


def test_mermaid_reads_a_neighbourhood_of_the_shipped_graph(read_in_node: Reader) -> None:
    around = neighbourhood(shipped_graph(), concept="calculus", radius=2)
    part = only(shipped_graph(), concepts=around)
    found = read_in_node("mermaid", mermaid_bytes(part))
    check(found, part, {c: part.nodes[c]["label"] for c in part})
    assert shipped_graph().graph["version"] in found["told"]


def chain(edges: int) -> RoadmapGraph:
    ids = [f"c-{n}" for n in range(edges + 1)]
    return graph([concept(c) for c in ids], [edge(a, b) for a, b in pairwise(ids)])


def test_mermaid_itself_accepts_the_most_edges_there_may_be(read_in_node: Reader) -> None:
    found = read_in_node("mermaid", mermaid_bytes(chain(MOST_EDGES)))
    assert len(found["edges"]) == MOST_EDGES


def test_more_edges_than_mermaid_draws_are_refused_with_what_to_do() -> None:
    with pytest.raises(ExportError, match=r"at most 500 .* has 501: select a path, a field"):
        mermaid_bytes(chain(MOST_EDGES + 1))
    assert issubclass(ExportError, RoadmapError)
