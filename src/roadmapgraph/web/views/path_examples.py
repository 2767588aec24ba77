"""What an empty path page offers: questions worth asking of this graph, to click."""

from collections.abc import Sequence
from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web.views.wording import join


def examples(graph: RoadmapGraph, goals: Sequence[str]) -> list[Component]:
    """What an empty page offers: the visitor's own goals, and questions to click."""
    cards = [
        _card(title, words, {"goal": ",".join(chosen)} | more)
        for title, words, chosen, more in example_questions(graph, goals)
    ]
    return [
        html.P(
            "Say where you want to get and what you know. You get every step in an order that respects what "
            "builds on what, with the reason for each, who teaches it, and how long it takes.",
            className="path-lead",
        ),
        html.H2("Try one of these"),
        html.Div(cards, className="path-examples"),
    ]


def _card(title: str, words: str, query: dict[str, str]) -> Component:
    return dcc.Link(
        [html.Strong(title), html.Span(words)],
        href="/path?" + urlencode(query, safe=",:"),
        className="path-card",
    )


Question = tuple[str, str, Sequence[str], dict[str, str]]


def example_questions(graph: RoadmapGraph, goals: Sequence[str]) -> list[Question]:
    """Questions worth asking of this graph: own goals, deep concepts that many teach, fields, the core."""
    nodes = graph.nodes
    sources = [source["id"] for source in graph.graph["sources"]]
    own = [goal for goal in goals if goal in graph]
    asked: list[Question] = []
    if own:
        labels = join([str(nodes[c]["label"]) for c in own[:3]])
        asked.append(("Your goals from the map", labels, own, {}))
    deep = sorted(
        (c for c in graph if nodes[c]["difficulty"] == "advanced" and nodes[c]["kind"] == "topic"),
        key=lambda c: (-nodes[c]["consensus"], -graph.in_degree(c), c),
    )
    asked += [
        (nodes[c]["label"], f"A topic that {nodes[c]['consensus']} roadmaps teach", [c], {}) for c in deep[:2]
    ]
    whole = sorted(
        (c for c in graph if nodes[c]["kind"] == "field" and nodes[c]["part_of"] is None),
        key=lambda c: (-nodes[c]["consensus"], -graph.in_degree(c), c),
    )
    asked += [(nodes[c]["label"], "A whole field, and all it needs", [c], {}) for c in whole[:2]]
    if len(sources) > 1:
        core = {"order": "consensus"}
        asked.append(
            (
                f"What all {len(sources)} roadmaps teach",
                "The common core, as they agree on its order",
                [f"consensus:{len(sources)}"],
                core,
            )
        )
    if sources:
        hurry = {"weeks": "12", "hours": "8"}
        asked.append(
            (
                "Twelve weeks, eight hours",
                "What most roadmaps teach, the best of it that fits",
                [f"consensus:{max(1, len(sources) - 1)}"],
                hurry,
            )
        )
    return asked
