"""The app in the browser: a shell, and pages that show the merged graph. It never builds the graph."""

from roadmapgraph.web.app import create_app
from roadmapgraph.web.serving import serve

__all__ = ["create_app", "serve"]
