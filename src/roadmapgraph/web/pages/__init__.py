"""The pages: each is a module with ``PATH``, ``TITLE``, ``layout(shown)`` and ``register(app, graphs)``."""

from typing import Protocol

from dash import Dash
from dash.development.base_component import Component

from roadmapgraph.web.pages import bring as bring_page
from roadmapgraph.web.pages import map as map_page
from roadmapgraph.web.pages import overlap as overlap_page
from roadmapgraph.web.pages import path as path_page
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.visitors_graph import VisitorsGraphs


class Page(Protocol):
    """What the shell needs of a page module."""

    PATH: str
    TITLE: str

    def layout(self, shown: Shown) -> Component:
        """The page's component tree."""

    def register(self, app: Dash, graphs: VisitorsGraphs) -> None:
        """Wire the page's callbacks to ``app``."""


PAGES: tuple[Page, ...] = (map_page, path_page, overlap_page, bring_page)
"""In the order of the navigation."""
