from hypothesis import given

from roadmapgraph.exports.nesting import boxes, outline
from roadmapgraph.graph import RoadmapGraph, ancestry
from tests.exports.graphs import LAW, any_graph, concept, edge, graph


def test_parts_follow_their_whole_and_prerequisites_come_first() -> None:
    nodes = [concept("f"), concept("a", part_of="f"), concept("b", part_of="f"), concept("e")]
    assert list(outline(graph(nodes, [edge("b", "a")]))) == [(0, "e"), (0, "f"), (1, "b"), (1, "a")]


@LAW
@given(any_graph())
def test_every_concept_stands_once_at_its_level(some: RoadmapGraph) -> None:
    found = list(outline(some))
    assert sorted(c for _, c in found) == sorted(some)
    assert all(level == len(ancestry(some, c)) - 1 for level, c in found)


def test_a_chain_of_parts_may_be_deeper_than_the_stack() -> None:
    nodes = [concept(f"c-{n}", part_of=f"c-{n - 1}" if n else None) for n in range(3000)]
    assert [level for level, _ in outline(graph(nodes))] == list(range(3000))


@LAW
@given(any_graph())
def test_boxes_open_before_their_parts_and_close_after_them(some: RoadmapGraph) -> None:
    around: list[str] = []
    met = []
    for what, depth, concept_id in boxes(some):
        if what == "close":
            assert around.pop() == concept_id
        assert depth == len(around)
        if what == "open":
            around.append(concept_id)
        if what == "concept":
            met.append(concept_id)
            above = ancestry(some, concept_id)
            assert [c for c in reversed(around) if c != concept_id] == list(above[1:])
    assert not around
    assert met == [c for _, c in outline(some)]
