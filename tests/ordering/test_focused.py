"""The focused order changes fields seldom: on random graphs against brute force, on the shipped one."""

from functools import cache
from itertools import pairwise, permutations

import pytest
from hypothesis import given

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import field_of, precedence
from roadmapgraph.ordering.focused import LOOSE, focused
from roadmapgraph.paths import PathRequest, plan
from roadmapgraph.store import shipped_graph
from tests.strategies import LAW, graph_of, graphs


@cache
def shipped() -> RoadmapGraph:
    return shipped_graph()


def changes(graph: RoadmapGraph, order: tuple[str, ...]) -> int:
    fields = [field_of(graph, concept) for concept in order]
    return sum(one != other for one, other in pairwise(fields))


@LAW
@given(graphs(most=5))
def test_on_a_small_graph_no_valid_order_changes_fields_less(graph: RoadmapGraph) -> None:
    course = precedence(graph, graph)
    least = min(
        changes(graph, order)
        for order in permutations(course.concepts)
        if all(order.index(p) < order.index(c) for c in order for p in course.before[c])
    )
    assert changes(graph, focused(graph, course)) == least


@pytest.mark.parametrize(
    "goals",
    [("everything",), ("consensus:2",), ("deep-learning",), ("mlops",), ("transformers", "kubernetes")],
)
def test_on_the_shipped_graph_there_are_at_most_three_changes_to_two_fields(goals: tuple[str, ...]) -> None:
    path = plan(shipped(), PathRequest(goals))
    fields = {step.field for step in path.steps}
    assert changes(shipped(), path.concepts) <= 1.5 * len(fields)


def test_the_field_that_the_sources_name_first_comes_first() -> None:
    fields = {"f": {"kind": "field", "lines": {"ash": 9}}, "g": {"kind": "field", "lines": {"ash": 1}}}
    graph = graph_of(fields, [])
    assert focused(graph, precedence(graph, graph)) == ("g", "f")


def test_a_fields_overview_comes_before_its_parts_and_narrow_fields_stay_together() -> None:
    concepts = {
        "f": {"kind": "field", "lines": {"ash": 9}},
        "one": {"kind": "field", "part_of": "f"},
        "two": {"kind": "field", "part_of": "f"},
        "a": {"part_of": "one", "lines": {"ash": 1}},
        "b": {"part_of": "two", "lines": {"ash": 2}},
        "c": {"part_of": "one", "lines": {"ash": 3}},
    }
    graph = graph_of(concepts, [])
    assert focused(graph, precedence(graph, graph)) == ("f", "one", "a", "c", "two", "b")


def test_a_concept_that_is_part_of_nothing_has_no_field() -> None:
    graph = graph_of({"f": {"kind": "field"}, "a": {}, "b": {"part_of": "a"}}, [])
    assert [field_of(graph, c) for c in ("f", "a", "b")] == ["f", LOOSE, "a"]
