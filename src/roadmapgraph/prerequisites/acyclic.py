"""Which suggested edges to leave out so that no circle is left: the least weight in all."""

import heapq
from collections.abc import Iterable, Mapping

import networkx as nx

Edge = tuple[str, str]

MOST_STATES = 5_000


def edges_to_drop(fixed: Iterable[Edge], suggested: Mapping[Edge, float]) -> frozenset[Edge]:
    """The suggested edges to drop so that they and the fixed ones (acyclic by themselves) have no circle.

    The minimum feedback arc set by weight, with the fixed edges out of reach: for each strongly
    connected component the cheapest set that hits every circle, by uniform-cost search over the edges
    of one circle after another. Ties go to the set that is first in the alphabet, so the result does
    not depend on the order of the input. A component that needs more than ``MOST_STATES`` states is
    broken greedily instead, the least weight first, and then need not be the least in all (the problem
    is NP-hard: Karp, 1972).
    """
    kept = set(fixed)
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(sorted(kept | suggested.keys()))
    dropped: set[Edge] = set()
    for component in nx.strongly_connected_components(graph):
        if len(component) > 1:
            part: nx.DiGraph[str] = nx.DiGraph(sorted(graph.subgraph(component).edges))
            weights = {edge: suggested[edge] for edge in part.edges if edge not in kept}
            dropped |= _cheapest(part, weights) or _greedy(part, weights)
    return frozenset(dropped)


def _cheapest(part: "nx.DiGraph[str]", weights: Mapping[Edge, float]) -> frozenset[Edge] | None:
    """The cheapest set of edges that hits every circle; ``None`` beyond ``MOST_STATES``."""
    waiting: list[tuple[float, tuple[Edge, ...]]] = [(0.0, ())]
    seen: set[tuple[Edge, ...]] = {()}
    while waiting and len(seen) <= MOST_STATES:
        cost, removed = heapq.heappop(waiting)
        circle = _circle(part, removed)
        if circle is None:
            return frozenset(removed)
        for edge in circle:
            state = tuple(sorted((*removed, edge)))
            if edge in weights and state not in seen:
                seen.add(state)
                heapq.heappush(waiting, (cost + weights[edge], state))
    return None


def _greedy(part: "nx.DiGraph[str]", weights: Mapping[Edge, float]) -> frozenset[Edge]:
    """Takes the edges by falling weight and leaves out those that would close a circle."""
    grown: nx.DiGraph[str] = nx.DiGraph()
    grown.add_nodes_from(part)
    grown.add_edges_from(edge for edge in part.edges if edge not in weights)
    dropped: set[Edge] = set()
    for edge in sorted(weights, key=lambda e: (-weights[e], e)):
        if nx.has_path(grown, edge[1], edge[0]):
            dropped.add(edge)
        else:
            grown.add_edge(*edge)
    return frozenset(dropped)


def _circle(part: "nx.DiGraph[str]", removed: tuple[Edge, ...]) -> list[Edge] | None:
    left = nx.restricted_view(part, [], removed)
    try:
        return [(edge[0], edge[1]) for edge in nx.find_cycle(left)]
    except nx.NetworkXNoCycle:
        return None
