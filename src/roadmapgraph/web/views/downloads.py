"""The menu of files: the merged graph in every format that can hold it whole."""

from urllib.parse import urlencode

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from roadmapgraph.exports import FORMATS

_BUTTON = {"component": "button", "type": "button", "className": "shell-download"}


def downloads() -> Component:
    """A menu with a link a format and the programs that read it."""
    items = [
        dmc.MenuItem(
            [html.Span(name, className="download-name"), html.Span(form.opens_in)],
            href="/api/graph?" + urlencode({"format": name, "download": "1"}),
            refresh=True,
        )
        for name, form in FORMATS.items()
        if not form.for_parts
    ]
    menu: Component = dmc.Menu(
        [
            dmc.MenuTarget("Download", boxWrapperProps=_BUTTON),
            dmc.MenuDropdown(items, className="download-list"),
        ],
        position="bottom-end",
        withinPortal=False,
    )
    return menu
