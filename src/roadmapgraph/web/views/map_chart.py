"""The map as the browser gets it: one JSON value with every concept, prerequisite and position.

Concepts are numbered by their order here, and everything else speaks of them by number: ten thousand concepts
stay small to send and to hold.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from roadmapgraph.graph import RoadmapGraph, is_inferred
from roadmapgraph.layout import FRAMES, Layout, Placement, taught_by

KINDS = ("field", "topic", "tool", "practice")
DIFFICULTIES = ("beginner", "intermediate", "advanced")


def map_chart(graph: RoadmapGraph, layout: Layout, sources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Concepts and prerequisites as columns, and the placements of every level in every frame.

    ``sources``: the graph's, in the order in which a concept's segments stand for them.
    """
    number = {concept: at for at, concept in enumerate(graph)}
    edges = {ends: at for at, ends in enumerate(graph.edges)}
    levels = range(1, len(sources) + 1)
    return {
        "version": graph.graph["version"],
        "title": graph.graph["title"],
        "sources": [{"id": s["id"], "title": s["title"]} for s in sources],
        "first": first_level(graph),
        "concepts": _concepts(graph, layout, number, [source["id"] for source in sources]),
        "edges": _edges(graph, number),
        "frames": {
            frame.name: {
                "head": frame.head,
                "levels": [placed(layout.at_level(level, frame), number, edges) for level in levels],
            }
            for frame in FRAMES
        },
    }


def first_level(graph: RoadmapGraph) -> int:
    """The level to open on: what most sources teach; lower where they agree on next to nothing."""
    level = len(graph.graph["sources"]) // 2 + 1
    while level > 1 and len(taught_by(graph, level)) < max(1, min(12, len(graph))):
        level -= 1
    return level


def placed(
    placement: Placement, number: Mapping[str, int], edges: Mapping[tuple[str, str], int]
) -> dict[str, Any]:
    """A placement in numbers: spots as a flat row of concept, x, y, width, height."""
    return {
        "w": round(placement.width),
        "h": round(placement.height),
        "lanes": [[number.get(lane.field, -1), lane.y, lane.height, lane.count] for lane in placement.lanes],
        "at": [
            value
            for spot in placement.spots
            for value in (number[spot.concept], *map(round, (spot.x, spot.y, spot.width, spot.height)))
        ],
        "rest": [edges[ends] for ends in placement.arrows],
    }


def _concepts(
    graph: RoadmapGraph, layout: Layout, number: Mapping[str, int], sources: Sequence[str]
) -> dict[str, Sequence[Any]]:
    nodes = graph.nodes
    return {
        "id": list(graph),
        "label": [nodes[c]["label"] for c in graph],
        "cut": [_cuts(layout.lines[c]) for c in graph],
        "kind": [KINDS.index(nodes[c]["kind"]) for c in graph],
        "lane": [number.get(layout.lanes[c], -1) for c in graph],
        "part": [number.get(nodes[c]["part_of"], -1) for c in graph],
        "sources": [sum(1 << at for at, s in enumerate(sources) if s in nodes[c]["sources"]) for c in graph],
        "difficulty": [DIFFICULTIES.index(nodes[c]["difficulty"]) for c in graph],
        "aliases": [list(nodes[c]["aliases"]) or 0 for c in graph],
    }


def _cuts(lines: Sequence[str]) -> Sequence[int] | int:
    """Where a label's later lines begin, in UTF-16 units as the browser counts; 0 for a single line."""
    units = [len(line.encode("utf-16-le")) // 2 for line in lines]
    return list(accumulate(units))[:-1] or 0


def _edges(graph: RoadmapGraph, number: Mapping[str, int]) -> dict[str, list[int]]:
    """The ends of every edge; ``how`` adds 1 where it is required and 2 where it is inferred."""
    ends = list(graph.edges(data=True))
    return {
        "from": [number[before] for before, _, _ in ends],
        "to": [number[after] for _, after, _ in ends],
        "how": [(edge["strength"] == "required") + 2 * is_inferred(edge) for _, _, edge in ends],
    }
