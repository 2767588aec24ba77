"""The composition root: ``python app.py`` serves on one's own machine, ``gunicorn app:server`` others.

The graph is the shipped one, or the file that ``--graph`` or the variable ``ROADMAPGRAPH_GRAPH`` names.
"""

import argparse
import gc
import os
import sys
from pathlib import Path

from dash import Dash

from roadmapgraph.errors import RoadmapError
from roadmapgraph.store import load_graph, shipped_folder, shipped_graph
from roadmapgraph.web import create_app, serve
from roadmapgraph.web.serving import HOST, PORT

GRAPH = "ROADMAPGRAPH_GRAPH"


def build(graph: Path | None = None) -> Dash:
    """The app on the merged graph in a file, or on the shipped one.

    Raises:
        DataError: where the file cannot be read or breaks the contract.
    """
    gc.disable()
    try:
        app = create_app(load_graph(graph) if graph else shipped_graph(), assets=shipped_folder("assets"))
    finally:
        gc.enable()
    gc.freeze()  # all of it stays: no collection looks at it again, and workers that fork share it
    return app


def named_graph() -> Path | None:
    """The file that the environment names, if any."""
    return Path(name) if (name := os.environ.get(GRAPH)) else None


def main() -> int:
    """Serve until interrupted; 1 where the data or the port is at fault."""
    parser = argparse.ArgumentParser(prog="app.py", description="Serve roadmapgraph in the browser.")
    parser.add_argument("--host", default=HOST, help=f"default: {HOST}")
    parser.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}")
    parser.add_argument(
        "--graph", type=Path, default=named_graph(), metavar="FILE", help="default: the shipped"
    )
    options = parser.parse_args()
    try:
        serve(build(options.graph), host=options.host, port=options.port)
    except RoadmapError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

try:
    app = build(named_graph())
except RoadmapError as fault:
    sys.exit(str(fault))
server = app.server
