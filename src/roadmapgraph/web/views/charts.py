"""What every chart shares: a look for each theme, and the frame of caption, picture, table and downloads.

A figure is a plain mapping in Plotly's own JSON form: a pure function of values and of the look.
Nothing of Plotly has to be imported to make one.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.exports.csv_tables import defused
from roadmapgraph.mentions import source_id_of
from roadmapgraph.web.attributes import wild

Figure = dict[str, Any]
_LONGEST_NAME = 60
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


@dataclass(frozen=True)
class Table:
    """The numbers of a chart, or a list, as rows under a head; ``caption`` says what they are."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def chart_frame(identity: str, drawn: Figure, *, caption: str, table: Table, csv_address: str) -> Component:
    """A chart with a sentence that says what one sees, its downloads, and the same as a table."""
    forms = [_save(identity, form) for form in ("png", "svg")]
    return html.Figure(
        [
            html.Figcaption(caption),
            html.Div(
                dcc.Graph(id=identity, figure=drawn, config=graph_config(), className="chart-picture"),
                className="chart-scroll",
                tabIndex="0",
                role="region",
                **wild(aria_label=f"Picture. {caption}"),
            ),
            html.Div(
                [
                    html.Span("Download", className="chart-download"),
                    html.A("CSV", href=csv_address, className="button button-quiet", download=""),
                    *forms,
                ],
                className="chart-tools",
            ),
            html.Details([html.Summary("The same as a table"), plain_table(table)], className="chart-table"),
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


def plain_table(table: Table) -> Component:
    """The table on the page, as one component: a component for each cell would make every click slow."""
    rows = [[str(cell) for cell in row] for row in table.rows]
    drawn: Component = dmc.Table(data={"head": list(table.head), "body": rows}, className="plain-table")
    return html.Div(
        drawn, className="table-scroll", tabIndex="0", role="region", **wild(aria_label=table.caption)
    )


def csv_text(table: Table) -> str:
    """The table as CSV (RFC 4180). What a spreadsheet would take for a formula is only text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([defused(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows)
    return out.getvalue()


def short_names(sources: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """A name of a few words for each source, from its id: titles are long and alike.

    An id that was made from the title says less than it: then the name is the title.
    """
    return {source["id"]: _short_name(str(source["id"]), str(source.get("title", ""))) for source in sources}


def _short_name(identity: str, title: str) -> str:
    made = source_id_of(title, "", b"")
    number = identity.removeprefix(made).removeprefix("-")
    if not title or not identity.startswith(made) or (number and not number.isdigit()):
        return identity.replace("-", " ").capitalize()
    short = title if len(title) <= _LONGEST_NAME else f"{title[: _LONGEST_NAME - 1].rstrip()}…"
    return f"{short} ({number})" if number else short
