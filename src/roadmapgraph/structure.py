"""What the graph knows about itself: depth, chains, what unlocks most, bottlenecks, islands."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from roadmapgraph.graph import RoadmapGraph, required_only


@dataclass(frozen=True)
class Structure:
    """Facts about the required edges. Concepts are named by id; ties stand in the order of ids.

    ``depth`` is the number of edges on the longest chain that ends at a concept; ``unlocks`` how many
    concepts need it, directly and in all; ``bottleneck`` the share of all pairs of the transitive
    closure that a concept stands between.
    """

    depth: Mapping[str, int]
    longest_chain: tuple[str, ...]
    unlocks: Mapping[str, tuple[int, int]]
    bottleneck: Mapping[str, float]
    starting_points: tuple[str, ...]
    islands: tuple[str, ...]
    closure_share: float


def structure(graph: RoadmapGraph) -> Structure:
    """The facts of a merged graph.

    ``closure_share`` is the number of ordered pairs that the transitive closure implies, divided by
    the number of unordered pairs of concepts (at most 1).
    """
    required = nx.DiGraph(required_only(graph))
    order = list(nx.lexicographical_topological_sort(required))
    before = _reach(required, order, forward=False)
    after = _reach(required, order[::-1], forward=True)
    pairs = len(order) * (len(order) - 1) / 2
    return Structure(
        depth=depths(graph),
        longest_chain=tuple(nx.dag_longest_path(required)) if order else (),
        unlocks={c: (required.out_degree(c), after[c].bit_count()) for c in sorted(order)},
        bottleneck=_bottlenecks(order, before, after),
        starting_points=tuple(sorted(c for c in order if required.in_degree(c) == 0 and graph.degree(c))),
        islands=tuple(sorted(c for c in order if graph.degree(c) == 0)),
        closure_share=sum(reach.bit_count() for reach in after.values()) / pairs if pairs else 0.0,
    )


def depths(graph: RoadmapGraph) -> Mapping[str, int]:
    """For each concept, the number of required edges on the longest chain that ends at it."""
    depth: dict[str, int] = {}
    for concept in nx.topological_sort(graph):
        before = graph.pred[concept].items()
        required = (depth[other] + 1 for other, edge in before if edge["strength"] == "required")
        depth[concept] = max(required, default=0)
    return dict(sorted(depth.items()))


def _reach(required: RoadmapGraph, order: list[str], *, forward: bool) -> Mapping[str, int]:
    """For each concept, a bit set of all concepts after (``forward``) or before it."""
    bit = {concept: 1 << position for position, concept in enumerate(sorted(order))}
    reach: dict[str, int] = {}
    for concept in order:
        found = 0
        for other in required.successors(concept) if forward else required.predecessors(concept):
            found |= reach[other] | bit[other]
        reach[concept] = found
    return reach


def _bottlenecks(
    order: list[str], before: Mapping[str, int], after: Mapping[str, int]
) -> Mapping[str, float]:
    """The share of closure pairs (a, b) with a before c before b, of all closure pairs.

    This is betweenness within the closure: by whatever chain, so that it does not hang on which of
    several shortest chains is taken.
    """
    total = sum(reach.bit_count() for reach in after.values())
    return {
        concept: before[concept].bit_count() * after[concept].bit_count() / total if total else 0.0
        for concept in sorted(order)
    }
