"""JSON Canvas 1.0, for Obsidian: the concepts as cards, in the lanes and columns of our map."""

from collections.abc import Iterator
from typing import Any

from roadmapgraph.exports.characters import markdown, name
from roadmapgraph.exports.format import merged_from, title, version
from roadmapgraph.exports.serialise import json_bytes
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import LOOSE, Placement, place

_SCALE = 3
"""A card is this many times as large as a chip on the map, so that it shows its first sentence."""
_COLOURS = {"field": "5", "topic": "4", "tool": "2", "practice": "6"}
_MARGIN = 40
_ABOUT_HEIGHT = 400


def json_canvas_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as cards in a group a field, arrows from what is required; the first card tells of it all.

    A field that heads a lane on the map is the group itself, and has no card.
    """
    placement = place(graph).placement(list(graph))
    nodes = [_about(graph), *_groups(graph, placement), *_cards(graph, placement)]
    edges = [
        {
            "id": f"{source}->{target}",
            "fromNode": _key(source),
            "fromSide": "right",
            "toNode": _key(target),
            "toSide": "left",
        }
        | ({} if graph.edges[source, target]["strength"] == "required" else {"label": "helpful"})
        for source, target in sorted(graph.edges)
    ]
    return json_bytes({"nodes": nodes, "edges": edges})


def _about(graph: RoadmapGraph) -> dict[str, Any]:
    sources = "\n".join(f"- {markdown(source)}" for source in merged_from(graph))
    made = f"roadmapgraph, version {markdown(version(graph))}, merged from"
    text = f"# {markdown(title(graph))}\n\n{made}\n{sources}"
    top = -_ABOUT_HEIGHT - _MARGIN
    return {
        "id": "about",
        "type": "text",
        "text": text,
        "x": 0,
        "y": top,
        "width": 900,
        "height": _ABOUT_HEIGHT,
    }


def _groups(graph: RoadmapGraph, placement: Placement) -> Iterator[dict[str, Any]]:
    headed = set(graph) - {spot.concept for spot in placement.spots}
    for lane in placement.lanes:
        yield {
            "id": _key(lane.field) if lane.field in headed else f"lane:{lane.field}",
            "type": "group",
            "label": "" if lane.field == LOOSE else name(graph, lane.field),
            "x": -_MARGIN,
            "y": round(lane.y * _SCALE),
            "width": round(placement.width * _SCALE) + 2 * _MARGIN,
            "height": round(lane.height * _SCALE),
        }


def _cards(graph: RoadmapGraph, placement: Placement) -> Iterator[dict[str, Any]]:
    for spot in sorted(placement.spots, key=lambda spot: spot.concept):
        node = graph.nodes[spot.concept]
        yield {
            "id": _key(spot.concept),
            "type": "text",
            "text": f"**{markdown(name(graph, spot.concept))}**\n{markdown(node['summary'])}",
            "x": round(spot.x * _SCALE),
            "y": round(spot.y * _SCALE),
            "width": round(spot.width * _SCALE),
            "height": round(spot.height * _SCALE),
            "color": _COLOURS[node["kind"]],
        }


def _key(concept: str) -> str:
    return f"concept:{concept}"
