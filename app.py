"""The composition root: ``python app.py`` serves the shipped graph, ``gunicorn app:server`` in earnest."""

import argparse
import sys

from dash import Dash

from roadmapgraph.errors import RoadmapError
from roadmapgraph.store import shipped_folder, shipped_graph
from roadmapgraph.web import create_app, serve
from roadmapgraph.web.serving import HOST, PORT


def build() -> Dash:
    """The app on the shipped graph."""
    return create_app(shipped_graph(), assets=shipped_folder("assets"))


def main() -> int:
    """Serve until interrupted; 1 where the data or the port is at fault."""
    parser = argparse.ArgumentParser(prog="app.py", description="Serve roadmapgraph in the browser.")
    parser.add_argument("--host", default=HOST)
    parser.add_argument("--port", type=int, default=PORT)
    options = parser.parse_args()
    try:
        serve(build(), host=options.host, port=options.port)
    except RoadmapError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

app = build()
server = app.server
