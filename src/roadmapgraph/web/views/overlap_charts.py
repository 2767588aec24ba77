"""The figures of the overlap page: each a pure function of counts and shares, legible without colour."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from roadmapgraph.web.views.charts import Figure, Look, figure

_DOT, _LINE, _LABEL = 15, 3, 24


def consensus_bars(counts: Mapping[int, int], chosen: int, theme: Look) -> Figure:
    """A bar for each level, from all sources down to one: how many concepts exactly that many teach."""
    levels = sorted(counts, reverse=True)
    return figure(
        [
            {
                "type": "bar",
                "orientation": "h",
                "y": [_level(level, max(levels)) for level in levels],
                "x": [counts[level] for level in levels],
                "customdata": [str(level) for level in levels],
                "text": [f"{counts[level]}" for level in levels],
                "textposition": "outside",
                "cliponaxis": False,
                "hovertemplate": "%{x} concepts<extra>%{y}</extra>",
                "marker": _marked([level == chosen for level in levels], theme),
            }
        ],
        theme,
        height=44 * len(levels) + 30,
        bargap=0.3,
        margin={"l": 8, "r": 50, "t": 8, "b": 8},
        xaxis={"visible": False, "fixedrange": True},
        yaxis={"autorange": "reversed", "type": "category", "showgrid": False},
    )


def _level(level: int, sources: int) -> str:
    if level == sources:
        return f"in all {level}"
    return f"in {level} roadmaps" if level > 1 else "in one only"


def _marked(chosen: Sequence[bool], theme: Look) -> Figure:
    """Bars of which the chosen one is filled and the others are only outlined: told apart without colour."""
    return {
        "color": [theme.accent if is_chosen else theme.quiet for is_chosen in chosen],
        "line": {"color": theme.ink, "width": [2 if is_chosen else 0 for is_chosen in chosen]},
    }


def share_matrix(
    names: Sequence[str], shares: Sequence[Sequence[float]], counts: Sequence[Sequence[int]], theme: Look
) -> Figure:
    """Rows and columns are sources: the share of the row's concepts that the column teaches too."""
    return _heat(
        names,
        names,
        shares,
        [
            [f"{share:.0%}<br>{count}" for share, count in zip(row, listed, strict=True)]
            for row, listed in zip(shares, counts, strict=True)
        ],
        counts,
        "%{customdata} concepts of %{y}<br>are also in %{x}<extra></extra>",
        theme,
        height=64 * len(names) + 90,
    )


def coverage_map(
    fields: Sequence[str],
    names: Sequence[str],
    shares: Sequence[Sequence[float]],
    counts: Sequence[Sequence[int]],
    theme: Look,
) -> Figure:
    """Rows are fields, columns sources: the share of the field's concepts that the source teaches."""
    return _heat(
        ["<br>".join(wrap(field, _LABEL)) for field in fields],
        names,
        shares,
        [[f"{share:.0%}" if share else "–" for share in row] for row in shares],
        counts,
        "%{x} teaches %{customdata} concepts of<br>%{y}<extra>%{text}</extra>",
        theme,
        height=38 * len(fields) + 90,
    )


def _heat(
    rows: Sequence[str],
    columns: Sequence[str],
    shares: Sequence[Sequence[float]],
    texts: Sequence[Sequence[str]],
    counts: Sequence[Sequence[int]],
    hover: str,
    theme: Look,
    height: int,
) -> Figure:
    return figure(
        [
            {
                "type": "heatmap",
                "y": list(rows),
                "x": [name.replace(" ", "<br>") for name in columns],
                "z": [list(row) for row in shares],
                "zmin": 0,
                "zmax": 1,
                "text": [list(row) for row in texts],
                "texttemplate": "%{text}",
                "textfont": {"color": theme.ink, "size": 13},
                "customdata": [list(row) for row in counts],
                "hovertemplate": hover,
                "colorscale": [[0, theme.low], [1, theme.high]],
                "showscale": False,
                "xgap": 2,
                "ygap": 2,
            }
        ],
        theme,
        height=height,
        xaxis={
            "side": "top",
            "showgrid": False,
            "tickangle": 0,
            "type": "category",
            "tickfont": {"size": 12},
        },
        yaxis={"autorange": "reversed", "showgrid": False, "type": "category"},
    )


def upset(
    names: Mapping[str, str], sets: Sequence[tuple[Sequence[str], int]], chosen: int | None, theme: Look
) -> Figure:
    """An UpSet plot (Lex et al. 2014) lying on its side: a row for each exact combination of sources.

    ``sets`` are combinations with how many concepts exactly they teach, largest first. Dots mark who is in
    the combination, the bar is as long as it is large.
    """
    rows, columns = range(len(sets)), list(names)
    dots = [(columns.index(source), row) for row, (members, _) in enumerate(sets) for source in members]
    blanks = [(x, row) for row in rows for x in range(len(columns)) if (x, row) not in set(dots)]
    spans = [
        (min(xs), max(xs), row) for row in rows if (xs := sorted(columns.index(s) for s in sets[row][0]))
    ]
    return figure(
        [
            _dots(blanks, theme.line, "circle-open"),
            {
                "type": "scatter",
                "mode": "lines",
                "hoverinfo": "skip",
                "x": [value for low, high, _ in spans for value in (low, high, None)],
                "y": [value for *_, row in spans for value in (row, row, None)],
                "line": {"color": theme.ink, "width": _LINE},
            },
            _dots(dots, theme.ink, "circle"),
            {
                "type": "bar",
                "orientation": "h",
                "xaxis": "x2",
                "y": list(rows),
                "x": [count for _, count in sets],
                "customdata": [".".join(members) for members, _ in sets],
                "text": [str(count) for _, count in sets],
                "textposition": "outside",
                "cliponaxis": False,
                "hovertemplate": "%{x} concepts<extra></extra>",
                "marker": _marked([row == chosen for row in rows], theme),
            },
        ],
        theme,
        height=26 * len(sets) + 110,
        bargap=0.35,
        margin={"l": 8, "r": 44, "t": 8, "b": 8},
        xaxis={
            "domain": [0, 0.44],
            "side": "top",
            "tickvals": list(range(len(columns))),
            "ticktext": [name.replace(" ", "<br>") for name in names.values()],
            "tickangle": 0,
            "tickfont": {"size": 12},
            "range": [-0.5, len(columns) - 0.5],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        xaxis2={"domain": [0.47, 1], "visible": False, "fixedrange": True},
        yaxis={"autorange": "reversed", "visible": False, "fixedrange": True},
    )


def _dots(places: Sequence[tuple[int, int]], colour: str, symbol: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "marker": {"size": _DOT, "color": colour, "symbol": symbol},
    }
