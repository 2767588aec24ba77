"""What stands before what in a lane, by whatever chain of prerequisites within it."""

from collections.abc import Mapping, Sequence, Set

from roadmapgraph.graph import RoadmapGraph

Chains = tuple[Mapping[str, Set[str]], Mapping[str, Set[str]]]
"""What of its lane each concept needs, and what of its lane needs it."""


def lane_chains(graph: RoadmapGraph, reading: Mapping[str, Sequence[str]]) -> Chains:
    """The chains within the lanes; ``reading`` has all concepts of every lane, what is needed first."""
    needed: dict[str, set[str]] = {}
    needing: dict[str, set[str]] = {concept: set() for lane in reading.values() for concept in lane}
    for lane in reading.values():
        members = set(lane)
        for concept in lane:
            needed[concept] = set()
            for other in graph.pred[concept].keys() & members:
                needed[concept] |= needed[other] | {other}
            for other in needed[concept]:
                needing[other].add(concept)
    return needed, needing
