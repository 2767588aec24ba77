"""The path page: say where you want to get and what you know; get the order, with reasons and weeks."""

from collections.abc import Collection
from typing import Any

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, State, ctx, dcc, html, no_update, set_props
from dash.development.base_component import Component

from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.charts import look
from roadmapgraph.web.views.charts_scheme import follow_scheme
from roadmapgraph.web.views.path_ask import asked
from roadmapgraph.web.views.path_files import register_files
from roadmapgraph.web.views.path_form import OFFERED, offers, path_fold
from roadmapgraph.web.views.path_page import page_values
from roadmapgraph.web.views.path_query import read_query
from roadmapgraph.web.views.path_steps import bodies, body_id
from roadmapgraph.web.visitors_graph import VisitorsGraphs

PATH = "/path"
TITLE = "Path"


def layout(shown: Shown) -> Component:
    """The page before the address is read."""
    return html.Div(
        [
            html.Div(html.H1("Plan what you learn, in an order that works"), id=ids.PATH_HEAD),
            html.Aside(
                path_fold(shown.graph, shown.fields), className="path-side", **wild(aria_label="Your plan")
            ),
            html.Div(
                [
                    html.Div(id=ids.PATH_ASKING),
                    dmc.SegmentedControl(
                        id=ids.PATH_VIEW,
                        data=[
                            {"value": "steps", "label": "Step by step"},
                            {"value": "weeks", "label": "Week by week"},
                            {"value": "reading", "label": "What to read"},
                        ],
                        value="steps",
                        size="sm",
                        **wild(aria_label="Show the path"),
                    ),
                    html.Div(id=ids.PATH_RESULT, className="path-result"),
                ],
                className="path-main",
            ),
            html.Div(id=ids.PATH_WORKING, className="path-working", role="status"),
            dcc.Location(id=ids.PATH_ADDRESS, refresh="callback-nav"),
            dcc.Store(id=ids.PATH_SCHEME),
            dcc.Store(id=ids.PATH_ACT),
            dcc.Store(id=ids.PATH_OPEN),
            dcc.Store(id=ids.PATH_SHOWN),
        ],
        id=ids.PATH,
        className="path",
    )


def register(app: Dash, graphs: VisitorsGraphs) -> None:
    """Wire the address, the form and the ticks to the plan they ask for."""
    register_files(app.server, graphs)
    brought = Input(ids.BRING_DOCUMENTS, "data"), Input(ids.BRING_JUDGEMENTS, "data")
    controls = {
        "goals": Input(ids.PATH_GOALS, "value"),
        "known": Input(ids.PATH_KNOWN, "value"),
        "hours": Input(ids.PATH_HOURS, "value"),
        "weeks": Input(ids.PATH_WEEKS, "value"),
        "min_sources": Input(ids.PATH_DIAL, "value"),
        "order": Input(ids.PATH_ORDER, "value"),
        "extras": Input(ids.PATH_EXTRAS, "value"),
        "view": Input(ids.PATH_VIEW, "value"),
        "mode": Input(ids.PATH_MODE, "value"),
        "from_source": Input(ids.PATH_FROM, "value"),
        "did": Input(ids.PATH_DID, "value"),
        "to_source": Input(ids.PATH_TO, "value"),
    }

    @app.callback(
        output={
            "search": Output(ids.PATH_ADDRESS, "search"),
            "shown": Output(ids.PATH_SHOWN, "data"),
            "head": Output(ids.PATH_HEAD, "children"),
            "result": Output(ids.PATH_RESULT, "children"),
            "goals": Output(ids.PATH_GOALS, "value"),
            "known": Output(ids.PATH_KNOWN, "value"),
            "hours": Output(ids.PATH_HOURS, "value"),
            "weeks": Output(ids.PATH_WEEKS, "value"),
            "min_sources": Output(ids.PATH_DIAL, "value"),
            "order": Output(ids.PATH_ORDER, "value"),
            "extras": Output(ids.PATH_EXTRAS, "value"),
            "view": Output(ids.PATH_VIEW, "value"),
            "mode": Output(ids.PATH_MODE, "value"),
            "from_source": Output(ids.PATH_FROM, "value"),
            "did": Output(ids.PATH_DID, "value"),
            "to_source": Output(ids.PATH_TO, "value"),
            "asking": Output(ids.PATH_ASKING, "children"),
            "form": Output(ids.PATH_FORM, "className"),
            "said": Output(ids.PATH_SAID, "children"),
            "sections": Output(ids.PATH_DID, "data"),
        },
        inputs={
            "search": Input(ids.PATH_ADDRESS, "search"),
            "act": Input(ids.PATH_ACT, "data"),
            "scheme": Input(ids.PATH_SCHEME, "data"),
            "controls": controls,
            "kept": brought,
            "stored": State(ids.VISITOR, "data"),
            "shown": State(ids.PATH_SHOWN, "data"),
        },
        running=[(Output(ids.PATH_WORKING, "children"), "Planning …", "")],
    )
    def replan(
        search: Any, act: Any, scheme: Any, controls: dict[str, Any], kept: Any, stored: Any, shown: Any
    ) -> dict[str, Any]:
        on = graphs.shown(*kept)
        question = asked(
            on.graph, _triggers(), search, act, controls, stored, shown, shipped=graphs.own.graph
        )
        set_props(ids.VISITOR, {} if question.stored is None else {"data": question.stored})
        return page_values(on, on.answered(question.query), question, controls, look(scheme))

    @app.callback(
        Input(ids.PATH_OPEN, "data"),
        State(ids.PATH_SHOWN, "data"),
        State(ids.BRING_DOCUMENTS, "data"),
        State(ids.BRING_JUDGEMENTS, "data"),
        prevent_initial_call=True,
    )
    def unfold(opened: Any, shown: Any, documents: Any, judgements: Any) -> None:
        on = graphs.shown(documents, judgements)
        for concept, body in bodies(on.graph, on.answered(read_query(shown["query"])), opened):
            set_props(body_id(concept), {"children": body})

    @app.callback([Output(field, "data") for field in OFFERED], *brought)
    def offer(documents: Any, judgements: Any) -> list[Any]:
        on = graphs.shown(documents, judgements)
        return offers(on.graph, on.fields) if documents or ctx.triggered else [no_update] * len(OFFERED)

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("roadmap_path", "planned"),
        Output(ids.PATH_WORKING, "title"),
        Input(ids.PATH_SHOWN, "data"),
    )
    for identity in (ids.PATH_GOALS, ids.PATH_KNOWN):
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("roadmap_path", "alike"),
            Output(identity, "filter"),
            Input(identity, "searchValue"),
            State(identity, "data"),
            prevent_initial_call=True,
        )
    follow_scheme(app, ids.PATH_SCHEME)


def _triggers() -> Collection[str]:
    """The ids of the components that called."""
    return {str(identity) for identity in ctx.triggered_prop_ids.values()}
