"""The overlap page: what the roadmaps agree on, what each leaves out, where they contradict each other."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.views import overlap_sections as sections
from roadmapgraph.web.views.charts import look
from roadmapgraph.web.views.charts_scheme import follow_scheme
from roadmapgraph.web.views.overlap_compared import Compared, compared
from roadmapgraph.web.views.overlap_files import register_files
from roadmapgraph.web.views.overlap_layout import overlap_layout
from roadmapgraph.web.views.overlap_ledger import ledger
from roadmapgraph.web.views.overlap_query import clicked, field_titled, read_view

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
)
"""The page's choices: their names in the address, their fields."""


def layout(graph: RoadmapGraph) -> Component:
    """The page before the address is read."""
    return overlap_layout(graph, compared(graph))


def register(app: Dash, graph: RoadmapGraph) -> None:
    """Wire the address, the choices and the clicks to the parts that show them."""
    register_files(app.server, graph, lambda: compared(graph))
    _register_choices(app, graph)
    _register_charts(app, graph)
    _register_lists(app, graph)


def _register_choices(app: Dash, graph: RoadmapGraph) -> None:
    @app.callback([Output(field, "value") for _, field in CHOICES], Input(ids.OVERLAP_ADDRESS, "search"))
    def choose(search: Any) -> tuple[str, ...]:
        return read_view(search, compared(graph)).choices

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("roadmap_path", "chosen"),
        Output(ids.OVERLAP, "title"),
        [Input(field, "value") for _, field in CHOICES],
    )

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
        prevent_initial_call=True,
    )
    def click_field(hit: Any) -> Any:
        return field_titled(compared(graph), clicked(hit, "y"))


def _register_charts(app: Dash, graph: RoadmapGraph) -> None:
    scheme = Input(ids.OVERLAP_SCHEME, "data")
    follow_scheme(app, ids.OVERLAP_SCHEME)

    @app.callback(Output(ids.OVERLAP_BARS, "children"), Input(ids.OVERLAP_LEVEL, "value"), scheme)
    def show_agreement(level: str, colours: Any) -> Any:
        return sections.agreement(compared(graph), int(level), look(colours))

    @app.callback(Output(ids.OVERLAP_MATRIX, "children"), scheme)
    def show_matrix(colours: Any) -> Any:
        return sections.who_shares(compared(graph), look(colours))

    @app.callback(Output(ids.OVERLAP_SETS, "children"), Input(ids.OVERLAP_SET, "value"), scheme)
    def show_sets(combination: str, colours: Any) -> Any:
        return sections.exact_sets(compared(graph), combination, look(colours))

    @app.callback(Output(ids.OVERLAP_COVERAGE, "children"), scheme)
    def show_coverage(colours: Any) -> Any:
        return sections.field_coverage(compared(graph), look(colours))


def _register_lists(app: Dash, graph: RoadmapGraph) -> None:
    for identity, choice, listed in (
        (ids.OVERLAP_LEVEL_LIST, ids.OVERLAP_LEVEL, sections.at_level),
        (ids.OVERLAP_UNIQUE_LIST, ids.OVERLAP_SOURCE, sections.only_in),
        (ids.OVERLAP_MISSING_LIST, ids.OVERLAP_SOURCE, sections.missing_from),
        (ids.OVERLAP_SET_LIST, ids.OVERLAP_SET, sections.in_set),
    ):

        @app.callback(
            Output(ids.list_part(identity, "head"), "children"),
            Output(ids.list_part(identity, "data"), "data"),
            Input(choice, "value"),
        )
        def show_list(value: str, listed: Lister = listed) -> sections.Listed:
            return listed(graph, compared(graph), value)

        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("roadmap_path", "names"),
            Output(ids.list_part(identity, "names"), "title"),
            Input(ids.list_part(identity, "data"), "data"),
        )

    _register_tables(app, graph)


def _register_tables(app: Dash, graph: RoadmapGraph) -> None:
    @app.callback(Output(ids.OVERLAP_FIELD_LIST, "children"), Input(ids.OVERLAP_FIELD, "value"))
    def list_field(field: str) -> Any:
        return sections.in_field(graph, compared(graph), field)

    @app.callback(
        Output(ids.OVERLAP_COMPARED, "children"),
        Input(ids.OVERLAP_HERE, "value"),
        Input(ids.OVERLAP_THERE, "value"),
    )
    def compare(here: str, there: str) -> Any:
        return sections.side_by_side(graph, compared(graph), here, there)

    @app.callback(
        Output(ids.OVERLAP_LEDGER, "children"), Input(ids.OVERLAP_WANTED, "data"), prevent_initial_call=True
    )
    def show_ledger(_: Any) -> Component:
        return ledger(graph, compared(graph), ids.OVERLAP_LEDGER_GRID)
