"""The pages: each is a module with ``PATH``, ``TITLE``, ``layout(graph)`` and ``register(app, graph)``."""

from typing import Protocol

from dash import Dash
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web.pages import bring as bring_page
from roadmapgraph.web.pages import map as map_page
from roadmapgraph.web.pages import overlap as overlap_page
from roadmapgraph.web.pages import path as path_page


class Page(Protocol):
    """What the shell needs of a page module."""

    PATH: str
    TITLE: str

    def layout(self, graph: RoadmapGraph) -> Component:
        """The page's component tree."""

    def register(self, app: Dash, graph: RoadmapGraph) -> None:
        """Wire the page's callbacks to ``app``."""


PAGES: tuple[Page, ...] = (map_page, path_page, overlap_page, bring_page)
"""In the order of the navigation."""
