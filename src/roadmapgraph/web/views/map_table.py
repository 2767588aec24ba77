"""The table twin of the map: the same concepts after the same filters, for whoever prefers a table."""

from typing import Any

from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import LOOSE
from roadmapgraph.layout.order import lane_of
from roadmapgraph.web import ids
from roadmapgraph.web.grid import grid
from roadmapgraph.web.views.filters import STATE_TITLES, filtered, state_shown
from roadmapgraph.web.visitor import read_visitor

_COLUMNS = (
    ("label", "Concept", 240),
    ("field", "Field", 190),
    ("kind", "Kind", 110),
    ("difficulty", "Difficulty", 130),
    ("hours", "Hours", 100),
    ("consensus", "Taught by", 120),
    ("needs", "Needs", 100),
    ("unlocks", "Unlocks", 110),
    ("state", "My state", 130),
)


def map_table(graph: RoadmapGraph, filters: Any, visitor: Any) -> Component:
    """A sortable table of the concepts that the dial and the filters leave."""
    return grid(ids.MAP_TABLE_GRID, rows=table_rows(graph, filters, visitor), columns=_COLUMNS)


def table_rows(graph: RoadmapGraph, filters: Any, visitor: Any) -> list[dict[str, Any]]:
    """One row a concept, by consensus and then by label."""
    visits = read_visitor(visitor)
    nodes, lanes = graph.nodes, lane_of(graph)
    implied = visits.implied(graph)
    matching = filtered(graph, filters, visits).matching
    return [
        {
            "id": concept,
            "label": nodes[concept]["label"],
            "field": "" if lanes[concept] == LOOSE else nodes[lanes[concept]]["label"],
            "kind": nodes[concept]["kind"],
            "difficulty": nodes[concept]["difficulty"],
            "hours": nodes[concept]["hours"],
            "consensus": nodes[concept]["consensus"],
            "needs": graph.in_degree(concept),
            "unlocks": graph.out_degree(concept),
            "state": STATE_TITLES[state_shown(visits, implied, concept)],
        }
        for concept in sorted(matching, key=lambda c: (-nodes[c]["consensus"], str(nodes[c]["label"]), c))
    ]
