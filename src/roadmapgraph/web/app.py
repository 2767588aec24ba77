"""The app's composition: one Dash app from a graph, with no global state and no work at import."""

from pathlib import Path

from dash import Dash
from flask import Flask

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web.api import register_api
from roadmapgraph.web.browser_side import IGNORE, register_browser_side
from roadmapgraph.web.compressed import keep_compressed
from roadmapgraph.web.pages import PAGES
from roadmapgraph.web.renaming import register_renaming
from roadmapgraph.web.routes import register_routes, security_headers
from roadmapgraph.web.shell import index_page, register_shell, shell
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.visitors_graph import VisitorsGraphs

TITLE = "roadmapgraph"
LARGEST_REQUEST = 6_000_000
"""The bytes of a request's body that are read at the most; a larger one is answered with 413."""


def create_app(graph: RoadmapGraph, *, assets: Path) -> Dash:
    """A Dash app on a merged graph: every page of ``PAGES``, the JSON routes, the shell around them.

    ``assets`` is the folder of styles and scripts. The app holds the graph and never changes it, so that
    any number of workers can answer any request. Two apps can live in one process.
    """
    server = Flask(__name__, static_folder=None)
    keep_compressed(server)
    app = Dash(
        __name__,
        server=server,  # type: ignore[arg-type]  # Dash takes a server, its annotation does not
        assets_folder=str(assets.resolve()),
        assets_ignore=IGNORE,
        title=TITLE,
        update_title="",
        compress=True,
        suppress_callback_exceptions=True,
        meta_tags=[{"name": "color-scheme", "content": "light dark"}],
        description="Many machine-learning roadmaps, one prerequisite graph.",
    )
    app.server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    graphs = VisitorsGraphs(Shown(graph))
    chart = register_routes(app.server, graphs)
    own = register_browser_side(app.server, assets)
    register_api(app.server, graph)
    app.index_string = index_page(chart=chart, own=own)
    pages = {page.PATH: page for page in PAGES}
    app.layout = shell(PAGES)
    register_shell(app, graphs, pages)
    register_renaming(app, graph.graph.get("renamed", {}))
    for page in PAGES:
        page.register(app, graphs)
    security_headers(app)
    _set_up(server)
    return app


def _set_up(server: Flask) -> None:
    """Let Dash do now what it does before a first request, while it knows no script that others ask for."""
    with server.test_request_context("/"):
        server.preprocess_request()
