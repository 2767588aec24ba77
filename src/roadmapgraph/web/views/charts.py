"""What every chart shares: a look for each theme, and the frame of caption, picture, table and downloads.

A figure is a plain mapping in Plotly's own JSON form: a pure function of values and of the look.
Nothing of Plotly has to be imported to make one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.web.attributes import wild

Figure = dict[str, Any]
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"


@dataclass(frozen=True)
class Look:
    """The colours of a theme. ``low`` to ``high`` is the scale of shares, both ends readable with ``ink``."""

    name: str
    ink: str
    ink_soft: str
    paper: str
    line: str
    accent: str
    quiet: str
    low: str
    high: str
    fill: str
    edge: str


LIGHT = Look(
    "light",
    "#1b1e27",
    "#555b6b",
    "#ffffff",
    "#d5d8e2",
    "#3b46c4",
    "#a9afbf",
    "#f6f7fb",
    "#a9b4f5",
    "72%",
    "34%",
)
DARK = Look(
    "dark",
    "#e9ebf2",
    "#a8aebf",
    "#16181d",
    "#363b47",
    "#a5b0ff",
    "#5b6273",
    "#1e2128",
    "#4450c8",
    "33%",
    "68%",
)


def look(scheme: Any) -> Look:
    """The look of a colour scheme as the browser names it; light where it has not said yet."""
    return DARK if scheme == "dark" else LIGHT


def template(theme: Look) -> Figure:
    """The Plotly template of a theme: everything about a figure that is not its content."""
    axis = {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": theme.line,
        "linecolor": theme.line,
        "zerolinecolor": theme.line,
        "tickcolor": theme.line,
    }
    return {
        "layout": {
            "paper_bgcolor": theme.paper,
            "plot_bgcolor": theme.paper,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "hoverlabel": {
                "bgcolor": theme.paper,
                "bordercolor": theme.ink_soft,
                "font": {"family": FONT, "size": 13, "color": theme.ink},
                "align": "left",
            },
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 4},
            "dragmode": False,
            "showlegend": False,
            "xaxis": axis,
            "yaxis": axis,
        }
    }


def figure(traces: Sequence[Figure], theme: Look, **layout: Any) -> Figure:
    """A whole figure: its traces and layout in the look of a theme."""
    return {"data": list(traces), "layout": {"template": template(theme), **layout}}


def chart_frame(
    identity: str, drawn: Figure, *, title: str, caption: str, table: Component, csv: str | None = None
) -> Component:
    """A chart with a heading, a sentence that says what one sees, its downloads, and the same as a table."""
    links = [html.A("CSV", href=csv, className="button button-quiet", download="")] if csv else []
    saves = [_save(identity, form) for form in ("png", "svg")]
    return html.Figure(
        [
            html.Figcaption([html.H2(title), html.P(caption)]),
            dcc.Graph(id=identity, figure=drawn, config=graph_config(), className="chart-picture"),
            html.Div(
                [html.Span("Download", className="chart-download"), *links, *saves], className="chart-tools"
            ),
            html.Details([html.Summary("The same as a table"), table], className="chart-table"),
        ],
        className="chart",
    )


def graph_config() -> Any:
    """What every chart does and does not do; nothing is ever sent away."""
    return {"displayModeBar": False, "responsive": True, "showSendToCloud": False, "scrollZoom": False}


def _save(identity: str, form: str) -> Component:
    return html.Button(
        form.upper(),
        type="button",
        className="button button-quiet",
        **wild(data_chart=identity, data_act=form, aria_label=f"Download the picture as {form.upper()}"),
    )


def plain_table(
    head: Sequence[str], rows: Sequence[Sequence[Any]], *, caption: str, row_heads: bool = True
) -> Component:
    """A table of texts and numbers; the first cell of a row is its head."""
    body = [
        html.Tr(
            [
                html.Th(cell, scope="row") if at == 0 and row_heads else html.Td(cell)
                for at, cell in enumerate(row)
            ]
        )
        for row in rows
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="visually-hidden"),
                html.Thead(html.Tr([html.Th(name, scope="col") for name in head])),
                html.Tbody(body),
            ]
        ),
        className="table-scroll",
        tabIndex="0",
        role="region",
        **wild(aria_label=caption),
    )


def short_names(sources: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """A name of a few words for each source, from its id: titles are long and alike."""
    return {source["id"]: str(source["id"]).replace("-", " ").capitalize() for source in sources}
