"""Orders: five ways to put concepts in a sequence that keeps every prerequisite."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering.consensus import Objective, consensus_order
from roadmapgraph.ordering.focused import LOOSE, field_of, focused
from roadmapgraph.ordering.follow import follow
from roadmapgraph.ordering.precedence import Precedence, by_key, counts, precedence
from roadmapgraph.ordering.quick_wins import quick_wins
from roadmapgraph.ordering.teaching import FirstLines, first_lines, inverted_pairs, mean_places, source_ids

__all__ = [
    "FOLLOW",
    "LOOSE",
    "ORDERS",
    "Arrangement",
    "FirstLines",
    "Objective",
    "Precedence",
    "arrange",
    "by_key",
    "check_order",
    "counts",
    "field_of",
    "first_lines",
    "inverted_pairs",
    "mean_places",
    "order_names",
    "precedence",
    "source_ids",
]

ORDERS = ("focused", "consensus", "quick-wins", "bottlenecks-first")
FOLLOW = "follow:"


@dataclass(frozen=True)
class Arrangement:
    """Concepts in order, sentences on those that the order bent for, the consensus order's objective."""

    concepts: tuple[str, ...]
    notes: Mapping[str, str] = field(default_factory=dict)
    objective: Objective | None = None


def order_names(graph: RoadmapGraph) -> tuple[str, ...]:
    """The names of all orders of this graph: the four, and one for each source to follow."""
    return (*ORDERS, *(FOLLOW + source for source in source_ids(graph)))


def check_order(graph: RoadmapGraph, name: str) -> None:
    """Do nothing if ``name`` is an order of this graph.

    Raises:
        PlanError: naming the orders there are.
    """
    if name not in order_names(graph):
        raise PlanError(f"There is no order {name!r}; take one of {', '.join(order_names(graph))}.")


def arrange(
    graph: RoadmapGraph,
    precedence: Precedence,
    name: str,
    *,
    goals: Collection[str],
    hours: Mapping[str, float],
) -> Arrangement:
    """The concepts of ``precedence`` in the order called ``name``.

    ``goals`` and ``hours`` (of each concept) matter to ``quick-wins`` alone. Every order is a
    topological order and depends on nothing but the values given.

    Raises:
        PlanError: where there is no such order.
    """
    check_order(graph, name)
    if name == "focused":
        return Arrangement(focused(graph, precedence))
    if name == "consensus":
        concepts, reached = consensus_order(graph, precedence)
        return Arrangement(concepts, objective=reached)
    if name == "quick-wins":
        return Arrangement(quick_wins(graph, precedence, goals, hours))
    if name == "bottlenecks-first":
        return Arrangement(_bottlenecks_first(graph, precedence))
    return Arrangement(*follow(graph, precedence, name.removeprefix(FOLLOW)))


def _bottlenecks_first(graph: RoadmapGraph, precedence: Precedence) -> tuple[str, ...]:
    """By how much each concept unlocks: topological, for what needs a concept unlocks less than it does."""

    def key(concept: str) -> tuple[int, int, str]:
        return -precedence.unlocks(concept), -graph.nodes[concept]["consensus"], concept

    return tuple(sorted(precedence.concepts, key=key))
