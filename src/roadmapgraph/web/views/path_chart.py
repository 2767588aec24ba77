"""A learning path over weeks: the Gantt chart coloured by field, and the same as a table."""

import math
from collections import defaultdict
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web.views.charts import Figure, Look, Table, chart_frame, figure
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import write_query
from roadmapgraph.web.views.path_weeks import Span, spans
from roadmapgraph.web.views.wording import counted

GANTT = "path-gantt"
_ROWS = 45
"""Up to this many steps each has a row of its own; more share the row of their field."""


def weeks_view(graph: RoadmapGraph, fields: Fields, answer: Answer, theme: Look) -> Component:
    """The chart with its table; without hours a week, a sentence that asks for them."""
    assert answer.path is not None
    steps = answer.path.steps
    if not answer.query.hours:
        return html.P("Say how many hours a week you have, and the weeks appear here.")
    if not steps:
        return html.P("Nothing is left to learn, so there are no weeks to show.")
    timed = spans(steps, answer.query.hours)
    last = timed[-1].last_week
    used = len({fields.of[span.step.concept] for span in timed})
    return chart_frame(
        GANTT,
        gantt(fields, timed, theme),
        caption=f"{counted(len(steps), 'step')} over {counted(last, 'week')}, in {counted(used, 'field')}; "
        "a bar is as long as the step takes.",
        table=weeks_table(timed),
        csv_address=f"/path/plan.csv{write_query(answer.query)}",
    )


def gantt(fields: Fields, timed: Sequence[Span], theme: Look) -> Figure:
    """Bars over weeks, read from the top. A row is a step, or a field where there are many steps."""
    single = len(timed) <= _ROWS
    rows = [span.step.label if single else fields.titles[fields.of[span.step.concept]] for span in timed]
    by_field: dict[str, list[int]] = defaultdict(list)
    for at, span in enumerate(timed):
        by_field[fields.of[span.step.concept]].append(at)
    labels = list(dict.fromkeys(rows))
    last = math.ceil(timed[-1].end)
    return figure(
        [
            _bars(fields, field, [timed[i] for i in at], [rows[i] for i in at], theme)
            for field, at in by_field.items()
        ],
        theme,
        barmode="overlay",
        bargap=0.28,
        height=90 + 26 * len(labels),
        showlegend=single and len(by_field) > 1,
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0, "xanchor": "left"},
        xaxis={
            "title": {"text": "Week"},
            "range": [0, last],
            "tickmode": "array",
            "tickvals": [week + 0.5 for week in _ticks(last)],
            "ticktext": [str(week + 1) for week in _ticks(last)],
            "showgrid": False,
            "minor": {"tickvals": list(_ticks(last)), "showgrid": True, "gridcolor": theme.line},
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": labels,
            "type": "category",
        },
    )


def _bars(fields: Fields, field: str, timed: Sequence[Span], rows: Sequence[str], theme: Look) -> Figure:
    hue = fields.hues[field]
    return {
        "type": "bar",
        "orientation": "h",
        "name": fields.titles[field],
        "y": list(rows),
        "x": [max(span.end - span.start, 0.02) for span in timed],
        "base": [span.start for span in timed],
        "customdata": [
            [
                span.step.label,
                f"{span.step.hours:g}",
                span.first_week,
                span.last_week,
                fields.titles[field],
            ]
            for span in timed
        ],
        "hovertemplate": "<b>%{customdata[0]}</b><br>%{customdata[4]}<br>%{customdata[1]} h, "
        "weeks %{customdata[2]}–%{customdata[3]}<extra></extra>",
        "marker": {
            "color": f"hsl({hue}, 45%, {theme.fill})",
            "line": {"color": f"hsl({hue}, 45%, {theme.edge})", "width": 1.5},
        },
    }


def _ticks(last: int) -> range:
    return range(0, last, max(1, math.ceil(last / 16)))


def weeks_table(timed: Sequence[Span]) -> Table:
    """A row for each week: what is learned in it, and for how many hours."""
    weeks: dict[int, list[str]] = defaultdict(list)
    for span in timed:
        for week in range(span.first_week, span.last_week + 1):
            weeks[week].append(span.step.label + (" (goes on)" if week > span.first_week else ""))
    rows = tuple((f"Week {week}", ", ".join(labels)) for week, labels in sorted(weeks.items()))
    return Table("What is learned in which week", ("Week", "What you learn"), rows)
