"""The concepts as an outline: each below the one that it is part of, prerequisites before what needs them."""

from collections import defaultdict
from collections.abc import Iterator

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.structure import depths


def outline(graph: RoadmapGraph) -> Iterator[tuple[int, str]]:
    """Every concept once, with its level from 0; parts follow their whole.

    Siblings stand in the order of their learning depth, then of their ids, so that none comes before
    a sibling it requires.
    """
    depth = depths(graph)
    parts: dict[str | None, list[str]] = defaultdict(list)
    for concept in sorted(graph, key=lambda c: (depth[c], c), reverse=True):
        parts[graph.nodes[concept]["part_of"]].append(concept)
    waiting = [(0, concept) for concept in parts[None]]
    while waiting:
        level, concept = waiting.pop()
        yield level, concept
        waiting += [(level + 1, part) for part in parts.get(concept, ())]
