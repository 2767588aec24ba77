import json

import pytest
from pyjsoncanvas import Canvas

from roadmapgraph.exports.json_canvas import json_canvas_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.graphs import ends, hostile_graph, shipped_graph

BOTH = pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])


@BOTH
def test_the_reader_of_json_canvas_accepts_every_card_and_arrow(graph: RoadmapGraph) -> None:
    canvas = Canvas.from_json(json_canvas_bytes(graph).decode())
    assert canvas.validate()
    keys = [node.id for node in canvas.nodes]
    assert len(set(keys)) == len(keys)
    assert {f"concept:{c}" for c in graph} <= set(keys)
    found = sorted(
        [e.fromNode.removeprefix("concept:"), e.toNode.removeprefix("concept:")] for e in canvas.edges
    )
    assert found == ends(graph)


@BOTH
def test_cards_lie_in_a_group_and_on_no_other_card(graph: RoadmapGraph) -> None:
    nodes = json.loads(json_canvas_bytes(graph))["nodes"]
    groups = [node for node in nodes if node["type"] == "group"]
    cards = [node for node in nodes if node["type"] == "text" and node["id"] != "about"]
    assert all(any(inside(card, group) for group in groups) for card in cards)
    # Concepts of a lane never overlap, so sorting by the left edge leaves few to compare.
    cards.sort(key=lambda card: card["y"])
    for number, card in enumerate(cards):
        for other in cards[number + 1 :]:
            if other["y"] >= card["y"] + card["height"]:
                break
            assert other["x"] >= card["x"] + card["width"] or card["x"] >= other["x"] + other["width"]


def inside(card: dict, group: dict) -> bool:
    return (
        group["x"] <= card["x"]
        and group["y"] <= card["y"]
        and card["x"] + card["width"] <= group["x"] + group["width"]
        and card["y"] + card["height"] <= group["y"] + group["height"]
    )
