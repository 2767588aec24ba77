"""The map page: swimlanes of concepts, their details, filters, focus, and a table twin."""

from typing import Any

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, ctx, dcc, html, no_update
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.shell import NAMESPACE
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.details import details
from roadmapgraph.web.views.filter_panel import filter_panel, filter_pills
from roadmapgraph.web.views.filters import filtered, level_steps, level_title
from roadmapgraph.web.views.focus import focus_placement
from roadmapgraph.web.views.legend import legend
from roadmapgraph.web.views.map_chart import first_level
from roadmapgraph.web.views.map_table import map_table
from roadmapgraph.web.visitor import read_visitor
from roadmapgraph.web.visitors_graph import VisitorsGraphs

PATH = "/"
TITLE = "Map"
COLOURS = (("field", "Field"), ("source", "Roadmap"), ("difficulty", "Difficulty"), ("state", "My state"))


def layout(shown: Shown) -> Component:
    """The page before anything is chosen; the browser side draws the map into its stage."""
    graph = shown.graph
    return html.Div(
        [
            html.H1("What a machine-learning engineer learns", className="visually-hidden"),
            html.Div(_tools(graph), className="map-tools"),
            html.Div(id=ids.MAP_FILTER_PILLS, className="pills"),
            html.Div(id=ids.MAP_OWN, className="map-own"),
            html.Div(id=ids.MAP_FOCUS_BAR, className="map-focus-bar"),
            html.Div(
                [
                    html.Div(id=ids.MAP_FILTER_PANEL, className="filter-panel", hidden=True),
                    html.Div(
                        [
                            html.Div(id=ids.MAP_STAGE, className="map-place"),
                            html.Div(id=ids.MAP_TABLE, className="map-table", hidden=True),
                            legend(shown.sources),
                        ],
                        className="map-middle",
                    ),
                    html.Aside(
                        id=ids.MAP_DETAILS, className="map-details", hidden=True, **wild(aria_label="Details")
                    ),
                ],
                className="map-body",
            ),
            dcc.Store(id=ids.MAP_SELECTION),
            dcc.Store(id=ids.MAP_FILTERS),
            dcc.Store(id=ids.MAP_MATCHING),
            dcc.Store(id=ids.MAP_FOCUS),
            dcc.Store(id=ids.MAP_FOCUS_PLACEMENT),
            dcc.Store(id=ids.MAP_FORM),
            dcc.Store(id=ids.MAP_WITHOUT, storage_type="session"),
            dcc.Store(id=ids.MAP_WIRE),
        ],
        id=ids.MAP,
        className="map",
    )


def _tools(graph: RoadmapGraph) -> list[Component]:
    return [
        html.Div(id=ids.MAP_SEARCH, className="map-search"),
        html.Div(_controls(graph), className="map-controls"),
    ]


def _controls(graph: RoadmapGraph) -> list[Component]:
    return [
        _labelled("Taught by at least", _dial(graph)),
        _tool("Filter", "filters", "map-filter-button"),
        _labelled("Colour", _segments(ids.MAP_COLOUR, COLOURS, "field")),
        _tool("Table", "table", "map-table-button"),
        html.Div(
            [
                html.Span("Picture", className="tool-label"),
                _tool("PNG", "png", "map-png"),
                _tool("SVG", "svg", "map-svg"),
            ],
            className="tool",
        ),
    ]


def _dial(graph: RoadmapGraph) -> Component:
    return _segments(ids.MAP_DIAL, dial_steps(graph), str(first_level(graph)))


def dial_steps(graph: RoadmapGraph) -> list[tuple[str, str]]:
    """From all concepts to those that every source teaches."""
    steps = level_steps(graph)
    return [(str(step), level_title(step, len(steps))) for step in steps]


def _segments(identity: str, options: Any, value: str) -> Component:
    control: Component = dmc.SegmentedControl(
        id=identity, data=_choices(options), value=value, size="xs", radius="md"
    )
    return control


def _choices(options: Any) -> list[dict[str, str]]:
    return [{"value": key, "label": words} for key, words in options]


def _labelled(words: str, control: Component) -> Component:
    return html.Div(
        [html.Span(words, className="tool-label"), control],
        className="tool",
        role="group",
        **wild(aria_label=words),
    )


def _tool(words: str, act: str, style: str) -> Component:
    return html.Button(words, type="button", className=f"button {style}", **wild(data_act=act))


def register(app: Dash, graphs: VisitorsGraphs) -> None:
    """Wire selection, filters, focus and table to the functions that answer them."""
    brought = (
        Input(ids.BRING_DOCUMENTS, "data"),
        Input(ids.BRING_JUDGEMENTS, "data"),
        Input(ids.MAP_WITHOUT, "data"),
    )

    def seen(documents: Any, judgements: Any, without: Any) -> Shown:
        """What the visitor looks at: with what they brought, unless they look without it."""
        return graphs.own if without else graphs.shown(documents, judgements)

    @app.callback(Output(ids.MAP_DIAL, "data"), Output(ids.MAP_LEGEND, "children"), *brought)
    def show_sources(*stores: Any) -> tuple[Any, Any]:
        if not stores[0] and not ctx.triggered:
            return no_update, no_update
        shown = seen(*stores)
        return _choices(dial_steps(shown.graph)), legend(shown.sources).children

    @app.callback(
        Output(ids.MAP_DETAILS, "children"),
        Input(ids.MAP_SELECTION, "data"),
        Input(ids.VISITOR, "data"),
        *brought,
    )
    def show_details(concept: Any, visitor: Any, *stores: Any) -> Component | None:
        graph = seen(*stores).graph
        return details(graph, concept, read_visitor(visitor)) if isinstance(concept, str) else None

    @app.callback(
        Output(ids.MAP_FILTER_PANEL, "children"),
        Output(ids.MAP_FILTER_PILLS, "children"),
        Output(ids.MAP_MATCHING, "data"),
        Input(ids.MAP_FILTERS, "data"),
        Input(ids.VISITOR, "data"),
        *brought,
        prevent_initial_call=True,
    )
    def show_filters(filters: Any, visitor: Any, *stores: Any) -> tuple[Any, Any, Any]:
        if filters is None:
            return no_update, no_update, no_update
        left = filtered(seen(*stores).graph, filters, read_visitor(visitor))
        return filter_panel(left), filter_pills(left), sorted(left.matching) if left.active else None

    @app.callback(
        Output(ids.MAP_FOCUS_PLACEMENT, "data"),
        Input(ids.MAP_FOCUS, "data"),
        *brought,
        prevent_initial_call=True,
    )
    def show_focus(focus: Any, *stores: Any) -> dict[str, Any] | None:
        return focus_placement(seen(*stores).layout, focus)

    @app.callback(
        Output(ids.MAP_TABLE, "children"),
        Input(ids.MAP_FORM, "data"),
        Input(ids.MAP_FILTERS, "data"),
        Input(ids.VISITOR, "data"),
        *brought,
        prevent_initial_call=True,
    )
    def show_table(form: Any, filters: Any, visitor: Any, *stores: Any) -> Component | None:
        return map_table(seen(*stores).graph, filters, visitor) if form == "table" else None

    _register_browser_side(app)


def _register_browser_side(app: Dash) -> None:
    """What the browser side is told of, without asking the server."""
    told: tuple[tuple[str, str, str], ...] = (
        ("visitor", ids.VISITOR, "data"),
        ("matching", ids.MAP_MATCHING, "data"),
        ("dial", ids.MAP_DIAL, "value"),
        ("colour", ids.MAP_COLOUR, "value"),
        ("details", ids.MAP_DETAILS, "children"),
        ("focused", ids.MAP_FOCUS_PLACEMENT, "data"),
        ("row", ids.MAP_TABLE_GRID, "selectedRows"),
        ("own", ids.MAP_WITHOUT, "data"),
    )
    for function, component, prop in told:
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction(NAMESPACE, function),
            Output(ids.MAP_WIRE, "data", allow_duplicate=True),
            Input(component, prop),
            prevent_initial_call="initial_duplicate",
        )
