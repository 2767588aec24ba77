"""The overlap page: what the roadmaps agree on, what each leaves out, where they contradict each other."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views import overlap_sections as sections
from roadmapgraph.web.views.charts import look
from roadmapgraph.web.views.charts_scheme import follow_scheme
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_files import register_files
from roadmapgraph.web.views.overlap_layout import overlap_body
from roadmapgraph.web.views.overlap_ledger import ledger
from roadmapgraph.web.views.overlap_query import clicked, elsewhere_named, field_titled, read_view
from roadmapgraph.web.visitors_graph import VisitorsGraphs

PATH = "/overlap"
TITLE = "Overlap"
Lister = Callable[[RoadmapGraph, Compared, str], sections.Listed]
CHOICES = (
    ("level", ids.OVERLAP_LEVEL),
    ("source", ids.OVERLAP_SOURCE),
    ("set", ids.OVERLAP_SET),
    ("field", ids.OVERLAP_FIELD),
    ("here", ids.OVERLAP_HERE),
    ("there", ids.OVERLAP_THERE),
    ("out", ids.OVERLAP_OUT),
    ("cover", ids.OVERLAP_COVER),
    ("in", ids.OVERLAP_ORDER_FIELD),
    ("by", ids.OVERLAP_ORDER_SOURCE),
)
"""The page's choices: their names in the address, their fields."""
KEPT = State(ids.BRING_DOCUMENTS, "data"), State(ids.BRING_JUDGEMENTS, "data")
"""What decides which graph the visitor is shown; where it changes, the page's body is made anew."""


def layout(shown: Shown) -> Component:
    """The page before the address is read."""
    return html.Div(
        [
            html.Div(overlap_body(shown.graph, shown.compared), id=ids.OVERLAP_BODY),
            dcc.Location(id=ids.OVERLAP_ADDRESS, refresh="callback-nav"),
            dcc.Store(id=ids.OVERLAP_SCHEME),
            dcc.Store(id=ids.OVERLAP_WANTED),
            dcc.Store(id=ids.OVERLAP_TAG, data=shown.tag),
        ],
        id=ids.OVERLAP,
        className="overlap",
    )


def register(app: Dash, graphs: VisitorsGraphs) -> None:
    """Wire the address, the choices and the clicks to the parts that show them."""
    register_files(app.server, graphs)

    @app.callback(
        Output(ids.OVERLAP_BODY, "children"),
        Output(ids.OVERLAP_TAG, "data"),
        Input(ids.BRING_DOCUMENTS, "data"),
        Input(ids.BRING_JUDGEMENTS, "data"),
        State(ids.OVERLAP_TAG, "data"),
    )
    def show_body(documents: Any, judgements: Any, tag: Any) -> tuple[Any, Any]:
        on = graphs.shown(documents, judgements)
        return (no_update, no_update) if tag == on.tag else (overlap_body(on.graph, on.compared), on.tag)

    _register_choices(app, graphs)
    _register_charts(app, graphs)
    _register_lists(app, graphs)


def _register_choices(app: Dash, graphs: VisitorsGraphs) -> None:
    @app.callback(
        [Output(field, "value") for _, field in CHOICES], Input(ids.OVERLAP_ADDRESS, "search"), *KEPT
    )
    def choose(search: Any, *kept: Any) -> tuple[Any, ...]:
        return read_view(search, graphs.shown(*kept).compared).choices

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("roadmap_path", "chosen"),
        Output(ids.OVERLAP, "title"),
        [Input(field, "value") for _, field in CHOICES],
        State(ids.OVERLAP_USUAL, "data"),
    )

    @app.callback(Output(ids.OVERLAP_NOTE, "children"), Input(ids.OVERLAP_ADDRESS, "search"), *KEPT)
    def note(search: Any, *kept: Any) -> str | None:
        return elsewhere_named(search, graphs.shown(*kept).compared)

    for chart, key, field in (
        (sections.CONSENSUS, "customdata", ids.OVERLAP_LEVEL),
        (sections.SETS, "customdata", ids.OVERLAP_SET),
    ):

        @app.callback(
            Output(field, "value", allow_duplicate=True), Input(chart, "clickData"), prevent_initial_call=True
        )
        def click(hit: Any, key: str = key) -> Any:
            return clicked(hit, key)

    @app.callback(
        Output(ids.OVERLAP_FIELD, "value", allow_duplicate=True),
        Input(sections.COVERAGE, "clickData"),
        *KEPT,
        prevent_initial_call=True,
    )
    def click_field(hit: Any, *kept: Any) -> Any:
        return field_titled(graphs.shown(*kept).compared, clicked(hit, "y"))


def _register_charts(app: Dash, graphs: VisitorsGraphs) -> None:
    scheme = Input(ids.OVERLAP_SCHEME, "data")
    follow_scheme(app, ids.OVERLAP_SCHEME)

    @app.callback(Output(ids.OVERLAP_BARS, "children"), Input(ids.OVERLAP_LEVEL, "value"), scheme, *KEPT)
    def show_agreement(level: str, colours: Any, *kept: Any) -> Any:
        return sections.agreement(graphs.shown(*kept).compared, int(level), look(colours))

    @app.callback(Output(ids.OVERLAP_MATRIX, "children"), scheme, *KEPT)
    def show_matrix(colours: Any, *kept: Any) -> Any:
        return sections.who_shares(graphs.shown(*kept).compared, look(colours))

    @app.callback(Output(ids.OVERLAP_SETS, "children"), Input(ids.OVERLAP_SET, "value"), scheme, *KEPT)
    def show_sets(combination: str, colours: Any, *kept: Any) -> Any:
        return sections.exact_sets(graphs.shown(*kept).compared, combination, look(colours))

    @app.callback(Output(ids.OVERLAP_COVERAGE, "children"), scheme, *KEPT)
    def show_coverage(colours: Any, *kept: Any) -> Any:
        return sections.field_coverage(graphs.shown(*kept).compared, look(colours))


def _register_lists(app: Dash, graphs: VisitorsGraphs) -> None:
    for identity, choice, listed in (
        (ids.OVERLAP_LEVEL_LIST, ids.OVERLAP_LEVEL, sections.at_level),
        (ids.OVERLAP_UNIQUE_LIST, ids.OVERLAP_SOURCE, sections.only_in),
        (ids.OVERLAP_MISSING_LIST, ids.OVERLAP_SOURCE, sections.missing_from),
        (ids.OVERLAP_SET_LIST, ids.OVERLAP_SET, sections.in_set),
        (ids.OVERLAP_OUT_LIST, ids.OVERLAP_OUT, sections.vanished),
    ):

        @app.callback(
            Output(ids.list_part(identity, "head"), "children"),
            Output(ids.list_part(identity, "data"), "data"),
            inputs={"value": Input(choice, "value"), "kept": KEPT},
        )
        def show_list(value: str, kept: Any, listed: Lister = listed) -> sections.Listed:
            on = graphs.shown(*kept)
            return listed(on.graph, on.compared, value)

        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("roadmap_path", "names"),
            Output(ids.list_part(identity, "names"), "title"),
            Input(ids.list_part(identity, "data"), "data"),
        )

    _register_tables(app, graphs)


def _register_tables(app: Dash, graphs: VisitorsGraphs) -> None:
    @app.callback(Output(ids.OVERLAP_FIELD_LIST, "children"), Input(ids.OVERLAP_FIELD, "value"), *KEPT)
    def list_field(field: str, *kept: Any) -> Any:
        on = graphs.shown(*kept)
        return sections.in_field(on.graph, on.compared, field)

    @app.callback(
        Output(ids.OVERLAP_COMPARED, "children"),
        Input(ids.OVERLAP_HERE, "value"),
        Input(ids.OVERLAP_THERE, "value"),
        *KEPT,
    )
    def compare(here: str, there: str, *kept: Any) -> Any:
        on = graphs.shown(*kept)
        return sections.side_by_side(on.graph, on.compared, here, there)

    @app.callback(
        Output(ids.OVERLAP_LEDGER, "children"),
        Input(ids.OVERLAP_WANTED, "data"),
        Input(ids.OVERLAP_ORDER_FIELD, "value"),
        Input(ids.OVERLAP_ORDER_SOURCE, "value"),
        *KEPT,
        prevent_initial_call=True,
    )
    def show_ledger(wanted: Any, field: Any, source: Any, *kept: Any) -> Any:
        on = graphs.shown(*kept)
        return ledger(on.graph, on.compared, ids.OVERLAP_LEDGER_GRID, field, source) if wanted else no_update

    @app.callback(Output(ids.OVERLAP_OUT_EDGES, "children"), Input(ids.OVERLAP_OUT, "value"), *KEPT)
    def show_vanished(source: Any, *kept: Any) -> Any:
        on = graphs.shown(*kept)
        return sections.vanished_edges(on.graph, on.compared, source)

    @app.callback(Output(ids.OVERLAP_COVERED, "children"), Input(ids.OVERLAP_COVER, "value"), *KEPT)
    def show_cover(percent: Any, *kept: Any) -> Any:
        return sections.cover(graphs.shown(*kept).compared, percent)
