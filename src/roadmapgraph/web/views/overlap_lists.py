"""Concepts in lists: by field, each leading to its place on the map."""

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.web.views.charts_fields import Fields


def concept_link(graph: RoadmapGraph, concept: str) -> Component:
    """A concept's name, leading to it on the map."""
    return dcc.Link(
        label(graph, concept), href="/?" + urlencode({"concept": concept}), className="concept-name"
    )


def by_field(graph: RoadmapGraph, fields: Fields, concepts: Iterable[str], *, nothing: str) -> Component:
    """The concepts under their fields, in the fields' order; ``nothing`` is what an empty list says."""
    groups: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(concepts, key=lambda c: label(graph, c).casefold()):
        groups[fields.of[concept]].append(concept)
    if not groups:
        return html.P(nothing, className="overlap-nothing")
    return html.Div(
        [
            html.Section(
                [
                    html.H3(
                        [fields.titles[field], html.Span(f" {len(groups[field])}", className="count")],
                        className=f"field-{at}",
                    ),
                    html.Ul([html.Li(concept_link(graph, c)) for c in groups[field]]),
                ]
            )
            for at, field in enumerate(fields.order)
            if field in groups
        ],
        className="by-field",
    )
