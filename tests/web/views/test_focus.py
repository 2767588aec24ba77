from typing import Any

import networkx as nx
import pytest

from roadmapgraph.layout import place
from roadmapgraph.web.views.focus import focus_concepts, focus_placement
from tests.web.graphs import concept, merged, prerequisite

NODES = [concept("field", "Field", kind="field"), *(concept(c, c, part_of="field") for c in "abcde")]
CHAIN = merged(NODES, [(a, b, prerequisite()) for a, b in ("ab", "bc", "cd", "ce")])


@pytest.mark.parametrize(("way", "shown"), [("needs", "abc"), ("leads", "cde"), ("near", "bcde")])
def test_a_focus_shows_one_side_or_the_neighbours(way: str, shown: str) -> None:
    assert focus_concepts(CHAIN, way, "c") == set(shown)


def test_a_focus_is_laid_out_anew_within_the_room_there_is() -> None:
    layout = place(CHAIN)
    placed = focus_placement(layout, {"way": "needs", "concept": "c", "room": 500})
    assert placed is not None
    ids = list(CHAIN)
    assert {ids[n] for n in placed["wide"]["at"][::5]} == set("abc")
    assert placed["wide"]["w"] <= 500


def test_a_focus_draws_only_arrows_that_no_others_imply() -> None:
    graph = merged(NODES, [(a, b, prerequisite()) for a, b in ("ab", "bc", "ac")])
    placed = focus_placement(place(graph), {"way": "needs", "concept": "c"})
    assert placed is not None
    edges = list(graph.edges)
    assert {edges[n] for n in placed["wide"]["rest"]} == {("a", "b"), ("b", "c")}


@pytest.mark.parametrize(
    "stored", [None, 3, {}, {"concept": "gone", "way": "needs"}, {"concept": ["a"], "way": "needs"}]
)
def test_no_focus_or_an_unknown_one_places_nothing(stored: Any) -> None:
    assert focus_placement(place(CHAIN), stored) is None


def test_a_focus_on_a_lanes_head_works(vocabulary: "nx.DiGraph[str]") -> None:
    layout = place(vocabulary)
    for lane in layout.order:
        assert focus_placement(layout, {"way": "needs", "concept": lane}) is not None
