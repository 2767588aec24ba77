"""The concepts as an outline: each below the one that it is part of, prerequisites before what needs them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from roadmapgraph.graph import RoadmapGraph, members
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


def boxes(graph: RoadmapGraph) -> Iterator[tuple[Literal["open", "concept", "close"], int, str]]:
    """The outline as boxes: a concept with parts opens one, stands in it first, closes it after its parts.

    Each comes with the number of boxes around it, and the concept, whose own box counts among them.
    """
    wholes = members(graph)
    around: list[tuple[int, str]] = []
    for level, concept in outline(graph):
        while around and around[-1][0] >= level:
            _, closed = around.pop()
            yield "close", len(around), closed
        if concept in wholes:
            yield "open", len(around), concept
            around.append((level, concept))
        yield "concept", len(around), concept
    while around:
        _, closed = around.pop()
        yield "close", len(around), closed
