"""The hours of a step: the concept's own, less what its parts in the same path take already."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from roadmapgraph.graph import RoadmapGraph, ancestry

_DIGITS = 2


def step_hours(graph: RoadmapGraph, concepts: Collection[str]) -> Mapping[str, float]:
    """The hours of each concept as a step of a path of ``concepts``, to two decimals.

    Estimated hours are the concept's alone. Hours that a source states cover the concept's parts: where
    parts of it (at any depth) are in the path too, the step takes what they leave over, never less than 0.
    """
    kept = frozenset(concepts)
    parts: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(kept):
        for whole in ancestry(graph, concept)[1:]:
            if whole in kept:
                parts[whole].append(concept)
    hours: dict[str, float] = {}
    for concept in sorted(kept, key=lambda c: (-len(ancestry(graph, c)), c)):
        own = float(graph.nodes[concept]["hours"])
        if graph.nodes[concept]["hours_from"] == "source":
            own = max(0.0, own - sum(hours[part] for part in parts[concept]))
        hours[concept] = round(own, _DIGITS)
    return hours


def hundredths(hours: float) -> int:
    """Hours as hundredths, so that ten steps of 0.1 hours are exactly one hour."""
    return round(hours * 100)


def in_hours(count: int) -> float:
    """Hundredths as hours."""
    return count / 100
