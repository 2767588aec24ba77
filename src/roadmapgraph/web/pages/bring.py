"""The page "Your roadmap": a visitor's own documents beside the sources, and their progress as a file."""

import base64
import binascii
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update
from dash.development.base_component import Component

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports import FORMATS
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views import bring_judgements, bring_progress
from roadmapgraph.web.views.bring_documents import unpacked
from roadmapgraph.web.views.bring_done import done_part
from roadmapgraph.web.views.bring_files import NAME, register_files
from roadmapgraph.web.views.bring_lint import example_part
from roadmapgraph.web.views.bring_page import bring_layout, result, table
from roadmapgraph.web.views.bring_reading import knowledge, warm
from roadmapgraph.web.visitor import read_visitor
from roadmapgraph.web.visitors_graph import VisitorsGraphs

PATH = "/bring"
TITLE = "Your roadmap"
_BROWSER_SIDE = "roadmap_bring"


def layout(_: Shown) -> Component:
    """The page before the browser has said what it keeps."""
    return bring_layout()


def register(app: Dash, graphs: VisitorsGraphs) -> None:
    """Wire what the browser keeps to what is said of it, and the files in and out."""
    register_files(app.server, graphs)
    _register_result(app, graphs.own.graph)
    _register_progress(app, graphs)
    _register_downloads(app, graphs)
    _register_loads(app, graphs)
    _register_browser_side(app)


def _register_result(app: Dash, graph: RoadmapGraph) -> None:
    kept = Input(ids.BRING_DOCUMENTS, "data"), Input(ids.BRING_JUDGEMENTS, "data")

    @app.callback(
        Output(ids.BRING_RESULT, "children"),
        *kept,
        State(ids.VISITOR, "data"),
        running=[(Output(ids.BRING_WORKING, "children"), "Reading …", "")],
    )
    def show_result(documents: Any, judgements: Any, visitor: Any) -> list[Component]:
        warm()
        return result(graph, documents, judgements, visitor)

    @app.callback(
        Output(ids.BRING_TABLE, "children"), Input(ids.BRING_WANTED, "data"), *kept, prevent_initial_call=True
    )
    def show_table(wanted: Any, documents: Any, judgements: Any) -> Component | None:
        return table(graph, unpacked(documents)[0], judgements) if wanted else None

    @app.callback(
        Output(ids.BRING_EXAMPLES, "children"),
        Input(ids.BRING_EXAMPLES_WANTED, "data"),
        prevent_initial_call=True,
    )
    def show_examples(_: Any) -> list[Component]:
        return example_part(graph)


def _register_progress(app: Dash, graphs: VisitorsGraphs) -> None:
    @app.callback(
        Output(ids.BRING_DONE, "children"),
        Input(ids.VISITOR, "data"),
        Input(ids.BRING_DOCUMENTS, "data"),
        Input(ids.BRING_JUDGEMENTS, "data"),
    )
    def show_done(visitor: Any, documents: Any, judgements: Any) -> list[Component]:
        on = graphs.shown(documents, judgements)
        return done_part(on.graph, on.fields, read_visitor(visitor))


def _register_downloads(app: Dash, graphs: VisitorsGraphs) -> None:
    @app.callback(
        Output(ids.BRING_DOWNLOAD_GRAPH, "data"),
        Output(ids.BRING_SAVE_NOTE, "children"),
        Input(ids.BRING_SAVE_GRAPH, "n_clicks"),
        State(ids.BRING_FORMAT, "value"),
        State(ids.BRING_DOCUMENTS, "data"),
        State(ids.BRING_JUDGEMENTS, "data"),
        prevent_initial_call=True,
    )
    def save_graph(clicks: Any, form: Any, documents: Any, judgements: Any) -> tuple[Any, Any]:
        return merged_file(graphs, form, documents, judgements) if clicks else (no_update, no_update)

    @app.callback(
        Output(ids.BRING_DOWNLOAD_JUDGEMENTS, "data"),
        Input(ids.BRING_SAVE_JUDGEMENTS, "n_clicks"),
        State(ids.BRING_JUDGEMENTS, "data"),
        prevent_initial_call=True,
    )
    def save_judgements(clicks: Any, judgements: Any) -> Any:
        content = bring_judgements.judgements_yaml(judgements).encode() if clicks else b""
        return download(content, bring_judgements.FILE, "application/yaml")

    @app.callback(
        Output(ids.BRING_DOWNLOAD_PROGRESS, "data"),
        Input(ids.BRING_SAVE_PROGRESS, "n_clicks"),
        State(ids.VISITOR, "data"),
        prevent_initial_call=True,
    )
    def save_progress(clicks: Any, visitor: Any) -> Any:
        content = bring_progress.progress_json(visitor, graphs.own.graph).encode() if clicks else b""
        return download(content, bring_progress.FILE, "application/json")


def merged_file(graphs: VisitorsGraphs, form: Any, documents: Any, judgements: Any) -> tuple[Any, str]:
    """The graph with what the visitor brought as a file to download, or a sentence on why not."""
    chosen = FORMATS.get(form, FORMATS["json"])
    try:
        content = chosen.write(graphs.beside_shipped(documents, judgements).graph)
    except RoadmapError as error:
        return no_update, str(error)
    return download(content, f"{NAME}{chosen.suffix}", chosen.media_type), ""


def _register_loads(app: Dash, graphs: VisitorsGraphs) -> None:
    @app.callback(
        Output(ids.BRING_JUDGEMENTS, "data", allow_duplicate=True),
        Output(ids.BRING_JUDGEMENTS_NOTE, "children"),
        Input(ids.BRING_LOAD_JUDGEMENTS, "contents"),
        State(ids.BRING_JUDGEMENTS, "data"),
        prevent_initial_call=True,
    )
    def load_judgements(contents: Any, stored: Any) -> tuple[Any, Any]:
        return loaded(
            bring_judgements.load_judgements(data, stored, knowledge().vocabulary)
            if (data := uploaded(contents)) is not None
            else None
        )

    @app.callback(
        Output(ids.VISITOR, "data", allow_duplicate=True),
        Output(ids.BRING_PROGRESS_NOTE, "children"),
        Input(ids.BRING_LOAD_PROGRESS, "contents"),
        State(ids.VISITOR, "data"),
        prevent_initial_call=True,
    )
    def load_progress(contents: Any, stored: Any) -> tuple[Any, Any]:
        return loaded(
            bring_progress.load_progress(data, stored, graphs.own.graph)
            if (data := uploaded(contents)) is not None
            else None
        )


def loaded(answer: tuple[Any, list[str]] | None) -> tuple[Any, Any]:
    """What a loaded file leads to: the store's new content, and the sentences on it."""
    content, sentences = answer or (None, [])
    return no_update if content is None else content, " ".join(sentences) if answer else no_update


def download(content: bytes, name: str, kind: str) -> Any:
    """A file as the browser's download wants it; nothing to be done where it is empty."""
    encoded = base64.b64encode(content).decode()
    return {"filename": name, "content": encoded, "type": kind, "base64": True} if content else no_update


def uploaded(contents: Any) -> bytes | None:
    """The bytes of an uploaded file; ``None`` where there is none, as on a page that is just shown."""
    try:
        return base64.b64decode(contents.partition(",")[2]) if isinstance(contents, str) else None
    except (binascii.Error, ValueError):
        return b""


def _register_browser_side(app: Dash) -> None:
    """What the browser does without asking: keep documents and judgements, tick what is known."""
    documents = Output(ids.BRING_DOCUMENTS, "data", allow_duplicate=True)
    judgements = Output(ids.BRING_JUDGEMENTS, "data", allow_duplicate=True)
    kept = State(ids.BRING_DOCUMENTS, "data")
    wires: tuple[tuple[str, list[Output], list[Input], list[State]], ...] = (
        (
            "take",
            [documents, Output(ids.BRING_NOTE, "children", allow_duplicate=True)],
            [Input(ids.BRING_UPLOAD, "contents")],
            [State(ids.BRING_UPLOAD, "filename"), kept],
        ),
        (
            "paste",
            [documents, Output(ids.BRING_NOTE, "children", allow_duplicate=True)],
            [Input(ids.BRING_READ, "n_clicks")],
            [State(ids.BRING_TEXT, "value"), kept],
        ),
        (
            "press",
            [documents, judgements],
            [Input(ids.BRING_ACT, "data")],
            [kept, State(ids.BRING_JUDGEMENTS, "data")],
        ),
        (
            "know",
            [
                Output(ids.VISITOR, "data", allow_duplicate=True),
                Output(ids.BRING_KNOW_NOTE, "children", allow_duplicate=True),
            ],
            [Input(ids.BRING_KNOW, "n_clicks")],
            [State(ids.BRING_KNOWN, "value"), State(ids.VISITOR, "data")],
        ),
    )
    for function, outputs, inputs, states in wires:
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction(_BROWSER_SIDE, function), outputs, inputs, states, prevent_initial_call=True
        )
