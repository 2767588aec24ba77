"""The legend: every mark of the map, explained."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild


def legend(sources: Sequence[Mapping[str, Any]]) -> Component:
    """One line below the map that unfolds to the whole legend; ``sources`` in the order of the segments."""
    return html.Details(
        [
            html.Summary(
                [
                    html.Span("Legend", className="legend-title"),
                    _mark("pips", f"taught by 3 of {len(sources)} roadmaps", _pips(3, len(sources))),
                    _mark("start", "needs nothing: start here"),
                    _mark("known", "known"),
                    _mark("implied", "known, implied"),
                    _mark("learning", "learning"),
                    _mark("skipped", "skipped"),
                    _mark("goal", "goal"),
                    _mark("needs", "it needs"),
                    _mark("leads", "it leads to"),
                    _mark("inferred", "dotted: inferred from order"),
                ]
            ),
            html.Div(_explained(sources), className="legend-body"),
        ],
        id=ids.MAP_LEGEND,
        className="legend",
    )


def _mark(name: str, words: str, drawn: Component | None = None) -> Component:
    sign = drawn or html.Span(className=f"sign sign-{name}", **wild(aria_hidden="true"))
    return html.Span([sign, words], className="legend-mark")


def _pips(filled: int, of: int) -> Component:
    marks = [html.Span(className="pip pip-on" if at < filled else "pip") for at in range(of)]
    return html.Span(marks, className="pips", **wild(aria_hidden="true"))


def _explained(sources: Sequence[Mapping[str, Any]]) -> list[Component]:
    named = [
        html.Li(
            [html.Span(className=f"source-mark source-{at}", **wild(aria_hidden="true")), source["title"]]
        )
        for at, source in enumerate(sources)
    ]
    return [
        html.Div([html.H2("Reading it"), html.Ul([html.Li(line) for line in _READING])]),
        html.Div([html.H2("Arrows"), html.Ul([html.Li(line) for line in _ARROWS])]),
        html.Div([html.H2("Coloured by roadmap, the segments are, left to right"), html.Ol(named)]),
        html.Div([html.H2("Keys"), html.Ul([html.Li(line) for line in _KEYS])]),
    ]


_READING = (
    "A lane is a field. What is lower builds on what is higher; within a lane, later stands to the right.",
    "A chip is a concept. Its segments count the roadmaps that teach it.",
    "A bold chip with a double edge is a field of its own, an angular chip a tool, a dashed chip a practice.",
    "A green corner at a chip's top left: it needs nothing, so one can start there.",
    "Marks at a chip's right: a tick is known, a half disc learning, a bar skipped, a flag your goal.",
    "A tick in a dashed ring: known too, because something that you know requires it.",
)
_ARROWS = (
    "They run from what is needed to what needs it.",
    "At rest you see the shortest chains within a lane.",
    "Select a concept: solid blue leads from all it needs, long-dashed orange to all it leads to.",
    "Dotted arrows are inferred from the order in which roadmaps teach; nobody claimed them.",
)
_KEYS = (
    "/ searches, Enter opens, Esc closes.",
    "Left and right walk to what a concept needs and unlocks, up and down within the lanes.",
    "+ and − zoom, 0 fits the width, Home and End go to the first and last concept.",
)
