"""Concepts in lists by field: as data, which the browser side draws.

Hundreds of names would be as many Dash components, and each of those makes every click slower.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.web import ids
from roadmapgraph.web.views.charts_fields import Fields


def list_spot(identity: str) -> Component:
    """A heading and a list that are filled later: the heading by the server, the list by the browser side."""
    return html.Div(
        [
            html.H3(id=ids.list_part(identity, "head")),
            html.Div(id=ids.list_part(identity, "names"), className="by-field"),
            dcc.Store(id=ids.list_part(identity, "data")),
        ],
        id=identity,
    )


def by_field(graph: RoadmapGraph, fields: Fields, concepts: Iterable[str], *, nothing: str) -> dict[str, Any]:
    """The concepts under their fields, in the fields' order; ``nothing`` is what an empty list says.

    ``groups`` hold a field's title, its place among the fields, and its concepts as id and label.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(concepts, key=lambda c: label(graph, c).casefold()):
        groups[fields.of[concept]].append(concept)
    return {
        "nothing": nothing,
        "groups": [
            {
                "title": fields.titles[field],
                "place": at,
                "concepts": [[concept, label(graph, concept)] for concept in groups[field]],
            }
            for at, field in enumerate(fields.order)
            if field in groups
        ],
    }
