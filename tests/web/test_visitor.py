from typing import Any

import pytest

from roadmapgraph.web.visitor import Visitor, is_ready, read_visitor
from tests.web.graphs import concept, merged, prerequisite


def test_what_a_visitor_ticked_is_read_from_their_store() -> None:
    stored = {"version": "v1", "known": ["a"], "learning": ["b"], "skipped": ["c"], "goals": ["d", "a"]}
    visitor = read_visitor(stored)
    assert [visitor.state(c) for c in "abcde"] == ["known", "learning", "skipped", "goal", "open"]
    assert visitor.version == "v1"


@pytest.mark.parametrize(
    "stored",
    [None, [], "known", 7, {"known": "a"}, {"known": {"a": 1}}, {"known": [1, None, ["a"]]}, {"version": 3}],
)
def test_a_broken_store_counts_as_empty(stored: Any) -> None:
    assert read_visitor(stored) == Visitor()


def test_a_concept_is_ready_once_all_it_requires_is_known() -> None:
    nodes = [concept(c, c.upper()) for c in ("base", "side", "goal")]
    edges = [("base", "goal", prerequisite()), ("side", "goal", prerequisite("helpful"))]
    graph = merged(nodes, edges)
    assert is_ready(graph, "base", set())
    assert not is_ready(graph, "goal", set())
    assert is_ready(graph, "goal", {"base"})
    assert not is_ready(graph, "goal", {"base", "goal"})


def test_a_tick_implies_what_it_requires_and_one_of_it_can_be_taken_back() -> None:
    nodes = [concept(c, c.upper()) for c in ("base", "middle", "top")]
    graph = merged(nodes, [("base", "middle", prerequisite()), ("middle", "top", prerequisite())])
    assert Visitor(known=frozenset({"top"})).implied(graph) == {"base", "middle"}
    visitor = read_visitor({"known": ["top", "renamed-long-ago"], "unknown": ["middle"]})
    assert visitor.implied(graph) == {"base"}
