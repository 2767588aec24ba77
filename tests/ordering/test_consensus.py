"""The consensus order against brute force on small graphs, and against every rival on the shipped one."""

from functools import cache
from itertools import combinations, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.graph import RoadmapGraph, required_only
from roadmapgraph.ordering import arrange, first_lines, inverted_pairs, order_names, precedence, source_ids
from roadmapgraph.ordering.bound import least_inversions
from roadmapgraph.ordering.consensus import consensus_order
from roadmapgraph.ordering.teaching import ordered_pairs
from roadmapgraph.ordering.votes import Ballot, forced, votes
from roadmapgraph.store import shipped_graph
from tests.strategies import LAW, graph_of, graphs

GAP = 0.03


@cache
def shipped() -> RoadmapGraph:
    return shipped_graph()


def counted(graph: RoadmapGraph, order: tuple[str, ...]) -> tuple[int, int]:
    """Inverted and ordered pairs, one by one."""
    inverted = ordered = 0
    for lines in first_lines(graph).values():
        for one, other in combinations([c for c in order if c in lines], 2):
            ordered += lines[one] != lines[other]
            inverted += lines[one] > lines[other]
    return inverted, ordered


@LAW
@given(graphs(), st.randoms(use_true_random=False))
def test_inverted_pairs_are_those_counted_one_by_one(graph: RoadmapGraph, pick: object) -> None:
    order = sorted(graph)
    pick.shuffle(order)  # type: ignore[attr-defined]
    first = first_lines(graph)
    assert (inverted_pairs(order, first), ordered_pairs(first, order)) == counted(graph, tuple(order))


@LAW
@given(graphs(most=5))
def test_no_valid_order_falls_below_the_bound_whatever_order_guides_the_proof(graph: RoadmapGraph) -> None:
    course = precedence(graph, graph)
    valid = [
        order
        for order in permutations(course.concepts)
        if all(order.index(p) < order.index(c) for c in order for p in course.before[c])
    ]
    least = min(counted(graph, order)[0] for order in valid)
    ballot = Ballot(votes(course, first_lines(graph)), forced(course))
    for guide in (valid[0], valid[-1]):
        indices = np.array([course.index[concept] for concept in guide])
        assert least_inversions(ballot, indices) <= least
    order, objective = consensus_order(graph, course)
    assert order in valid
    assert (objective.inverted, objective.pairs) == counted(graph, order)
    assert objective.bound <= least <= objective.inverted


def test_a_cycle_of_majorities_costs_one_pair_and_is_proven_to() -> None:
    lines = {"a": {"ash": 1, "beech": 2, "cedar": 3}, "b": {"ash": 2, "beech": 3, "cedar": 1},
             "c": {"ash": 3, "beech": 1, "cedar": 2}}  # fmt: skip
    graph = graph_of({concept: {"lines": at} for concept, at in lines.items()}, [])
    _, objective = consensus_order(graph, precedence(graph, graph))
    assert (objective.inverted, objective.bound, objective.gap) == (4, 4, 0)


def test_an_order_that_no_source_contradicts_is_found_and_has_no_gap() -> None:
    graph = graph_of({f"c{n}": {"lines": {"ash": 9 - n, "beech": 19 - n}} for n in range(9)}, [])
    order, objective = consensus_order(graph, precedence(graph, graph))
    assert order == tuple(f"c{n}" for n in range(8, -1, -1))
    assert (objective.inverted, objective.bound, objective.agreement, objective.gap) == (0, 0, 1, 0)


def test_the_shipped_graphs_consensus_order_is_within_three_percent_of_the_best_possible() -> None:
    graph = shipped()
    order, objective = consensus_order(graph, precedence(graph, graph))
    assert objective.inverted == inverted_pairs(order, first_lines(graph))
    assert objective.gap <= GAP


def test_on_the_shipped_graph_every_other_order_contradicts_the_sources_more() -> None:
    graph = shipped()
    first, course = first_lines(graph), precedence(graph, graph)
    _, objective = consensus_order(graph, course)
    plain = nx.DiGraph(required_only(graph))
    rivals = {"lexicographic": tuple(nx.lexicographical_topological_sort(plain))}
    for name in order_names(graph):
        if name != "consensus":
            hours = dict.fromkeys(graph, 1.0)
            rivals[name] = arrange(graph, course, name, goals=frozenset(graph), hours=hours).concepts
    assert len(rivals) == 4 + len(source_ids(graph))
    assert objective.inverted < min(inverted_pairs(order, first) for order in rivals.values())


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_and_a_single_concept_are_in_order(count: int) -> None:
    graph = graph_of({f"c{n}": {} for n in range(count)}, [])
    order, objective = consensus_order(graph, precedence(graph, graph))
    assert len(order) == count
    assert (objective.inverted, objective.gap) == (0, 0)
