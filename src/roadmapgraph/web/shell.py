"""What stands around every page: navigation, the theme, the address, the visitor's stores."""

from collections.abc import Mapping, Sequence
from html import escape
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from flask import Response, request

from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.browser_side import BrowserSide
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.downloads import downloads
from roadmapgraph.web.visitors_graph import VisitorsGraphs

if TYPE_CHECKING:
    from roadmapgraph.web.pages import Page

THEME = {
    "primaryColor": "indigo",
    "primaryShade": 8,
    "autoContrast": True,
    "fontFamily": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif",
    "defaultRadius": "md",
    # A menu's own placeholder for the focus is no item, which role=menu does not allow.
    "components": {"Menu": {"defaultProps": {"withInitialFocusPlaceholder": False}}},
}
NAMESPACE = "roadmap"
"""The browser side's functions, in ``assets``."""
_ANY_PAGE = "/<path:path>"
"""Dash's route for every address but ``/``; it answers each with the same HTML."""


def index_page(*, chart: str, own: BrowserSide) -> str:
    """The HTML page that Dash fills; it draws the map while Dash's own scripts are still being read."""
    return f"""<!DOCTYPE html>
<html lang="en">
  <head>
    {{%metas%}}
    <title>{{%title%}}</title>
    <meta name="roadmap-chart" content="{chart}">
    <meta name="roadmap-parts" content="{escape(own.parts_json)}">
    <link rel="preload" href="{own.script}" as="script">
    {{%favicon%}}
    {{%css%}}
    <link rel="stylesheet" href="{own.style}">
  </head>
  <body>
    <script src="{own.script}"></script>
    {{%app_entry%}}
    <footer>
      {{%config%}}
      {{%scripts%}}
      {{%renderer%}}
    </footer>
  </body>
</html>"""


def shell(pages: Sequence["Page"]) -> Component:
    """The component tree around the page; the page itself comes with the address."""
    around: Component = dmc.MantineProvider(
        theme=THEME,
        defaultColorScheme="auto",
        children=[
            dcc.Location(id=ids.ADDRESS, refresh="callback-nav"),
            dcc.Store(id=ids.ARRIVED),
            dcc.Store(id=ids.VISITOR, storage_type="local"),
            dcc.Store(id=ids.BRING_DOCUMENTS, storage_type="local"),
            dcc.Store(id=ids.BRING_JUDGEMENTS, storage_type="local"),
            html.A("Skip to the content", href=f"#{ids.PAGE}", className="skip-link"),
            html.Header(_header(pages), className="shell-header"),
            html.Div(id=ids.SERVER_AWAY, className="server-away", role="status", hidden=True),
            html.Main(id=ids.PAGE, className="shell-page", tabIndex="-1"),
            html.Div(id=ids.ANNOUNCER, className="visually-hidden", **wild(aria_live="polite")),
        ],
    )
    return around


def _header(pages: Sequence["Page"]) -> list[Component]:
    links = [dcc.Link(page.TITLE, href=page.PATH, className="shell-link") for page in pages]
    return [
        dcc.Link([html.Span(className="shell-mark"), "roadmapgraph"], href="/", className="shell-brand"),
        html.Nav(links, id=ids.NAVIGATION, className="shell-navigation", **wild(aria_label="Pages")),
        html.Div(className="shell-space"),
        downloads(),
        dmc.ColorSchemeToggle(
            id=ids.COLOUR_SCHEME,
            lightIcon=html.Span(className="icon-sun"),
            darkIcon=html.Span(className="icon-moon"),
            variant="subtle",
            color="gray",
            size="md",
            **wild(aria_label="Switch between light and dark"),
        ),
    ]


def register_shell(app: Dash, graphs: VisitorsGraphs, pages: Mapping[str, "Page"]) -> None:
    """Wire the address to the page, and the page's name to the navigation."""

    @app.callback(
        Output(ids.PAGE, "children"),
        Output(ids.PAGE, "data-path"),
        Input(ids.ARRIVED, "data"),
        State(ids.BRING_DOCUMENTS, "data"),
        State(ids.BRING_JUDGEMENTS, "data"),
    )
    def show_page(path: str | None, documents: Any, judgements: Any) -> tuple[Component, str | None]:
        return page_at(path, graphs.shown(documents, judgements), pages), path

    @app.server.after_request  # type: ignore[untyped-decorator]
    def say_whether_found(answer: Response) -> Response:
        if request.endpoint == _ANY_PAGE and normal_path(request.path) not in pages:
            answer.status_code = HTTPStatus.NOT_FOUND
        return answer

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "navigated"),
        Output(ids.ARRIVED, "data"),
        Input(ids.ADDRESS, "pathname"),
    )


def normal_path(path: str | None) -> str:
    """The path as pages name theirs: without a slash at its end."""
    return (path or "/").rstrip("/") or "/"


def page_at(path: str | None, shown: Shown, pages: Mapping[str, "Page"]) -> Component:
    """The page at a path, or a page that says there is none and where to go."""
    page = pages.get(normal_path(path))
    return no_page(path, pages) if page is None else page.layout(shown)


def no_page(path: str | None, pages: Mapping[str, "Page"]) -> Component:
    """What is shown at an address that leads nowhere."""
    links = [html.Li(dcc.Link(page.TITLE, href=page.PATH)) for page in pages.values()]
    return html.Div(
        [html.H1("There is no such page"), html.P(f"Nothing is at {path}. These are:"), html.Ul(links)],
        className="prose",
    )
