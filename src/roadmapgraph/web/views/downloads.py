"""The menu of files: the merged graph in every format that can hold it whole."""

from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from roadmapgraph.exports import FORMATS


def downloads() -> Component:
    """A list that opens on a click, a link a format, with the programs that read it."""
    links = [
        html.Li(
            html.A(
                [html.Span(name, className="download-name"), html.Span(form.opens_in)],
                href="/api/graph?" + urlencode({"format": name, "download": "1"}),
                download="",
            )
        )
        for name, form in FORMATS.items()
        if not form.for_parts
    ]
    return html.Details(
        [html.Summary("Download"), html.Ul(links, className="plain-list download-list")],
        className="shell-download",
    )
