"""The ledger of order conflicts: pairs that sources teach in opposite orders, and what the graph chose."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.overlap import OrderConflict, Place, chosen_because
from roadmapgraph.web.grid import grid
from roadmapgraph.web.views.charts import Table
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_query import NO_FIELD
from roadmapgraph.web.views.wording import join

_COLUMNS = (
    ("first", "This", 170),
    ("second", "… before this", 170),
    ("field", "Field", 150),
    ("for", "For it (lines)", 220),
    ("against", "The other way (lines)", 220),
    ("chosen", "The graph", 260),
)


def ledger(graph: RoadmapGraph, known: Compared, identity: str, field: str, source: str) -> list[Component]:
    """How many conflicts the filters leave, and a sortable table of them with a filter above each column."""
    conflicts = filtered(known, field, source)
    every = len(known.overlap.order_conflicts)
    table = grid(identity, rows=ledger_rows(graph, known, conflicts), columns=_COLUMNS)
    vars(table)["defaultColDef"] = {
        "sortable": True,
        "resizable": True,
        "flex": 1,
        "filter": "agTextColumnFilter",
        "floatingFilter": True,
        "tooltipValueGetter": {"function": "params.value"},
    }
    left = f"{len(conflicts):,} of {every:,} pairs" if len(conflicts) < every else f"All {every:,} pairs"
    return [html.P(f"{left}.", className="overlap-caption", role="status"), table]


def filtered(known: Compared, field: str, source: str) -> tuple[OrderConflict, ...]:
    """The conflicts in which a source takes part and one of the two concepts is of a field.

    ``any`` and what is no source or field of the graph stand for all of them.
    """
    wanted = "" if field == NO_FIELD else field
    of_field = known.fields.of if wanted in known.coverage else {}
    return tuple(
        conflict
        for conflict in known.overlap.order_conflicts
        if (not of_field or wanted in (of_field[conflict.first], of_field[conflict.second]))
        and (
            source not in known.names
            or any(place.source == source for place in (*conflict.in_favour, *conflict.against))
        )
    )


def ledger_rows(
    graph: RoadmapGraph, known: Compared, conflicts: Sequence[OrderConflict]
) -> list[dict[str, Any]]:
    """A row for each conflict: the decided before the open ones, those of most sources first."""
    ordered = sorted(
        conflicts,
        key=lambda c: (
            c.chosen == "none",
            -len(c.in_favour) - len(c.against),
            -min(len(c.in_favour), len(c.against)),
            c.first,
            c.second,
        ),
    )
    return [_row(graph, known, conflict) for conflict in ordered]


def _row(graph: RoadmapGraph, known: Compared, conflict: OrderConflict) -> dict[str, Any]:
    fields = dict.fromkeys(known.fields.titles[known.fields.of[c]] for c in (conflict.first, conflict.second))
    return {
        "id": f"{conflict.first} {conflict.second}",
        "first": label(graph, conflict.first),
        "second": label(graph, conflict.second),
        "field": " / ".join(fields),
        "for": _places(conflict.in_favour, known),
        "against": _places(conflict.against, known),
        "chosen": "leaves the order free" if conflict.chosen == "none" else chosen_because(graph, conflict),
    }


def _places(places: Sequence[Place], known: Compared) -> str:
    return ", ".join(f"{known.names[p.source]} ({p.first_line}, {p.second_line})" for p in places)


def ledger_table(graph: RoadmapGraph, known: Compared, field: str, source: str) -> Table:
    """The ledger to download, with its filters."""
    listed = ledger_rows(graph, known, filtered(known, field, source))
    rows = tuple(tuple(row[key] for key, _, _ in _COLUMNS) for row in listed)
    return Table("Order conflicts", tuple(title for _, title, _ in _COLUMNS), rows)


def ledger_sentence(known: Compared) -> str:
    """How many conflicts there are, and how many of them the prerequisites decide."""
    conflicts = known.overlap.order_conflicts
    decided = sum(conflict.chosen != "none" for conflict in conflicts)
    return (
        f"{len(conflicts):,} pairs of concepts come in one order here and in the other there. "
        f"Prerequisites decide {decided} of them; the rest is a matter of taste that the graph leaves open. "
        "Numbers in brackets are the lines on which a roadmap first names the two."
    )


def lively(graph: RoadmapGraph, known: Compared, most: int = 8) -> list[str]:
    """The conflicts that divide most sources most evenly, each in a sentence."""
    divided = sorted(
        known.overlap.order_conflicts,
        key=lambda c: (
            -min(len(c.in_favour), len(c.against)),
            -len(c.in_favour) - len(c.against),
            -graph.nodes[c.first]["consensus"] - graph.nodes[c.second]["consensus"],
            c.first,
            c.second,
        ),
    )
    return [_sentence(graph, known, conflict) for conflict in divided[:most]]


def _sentence(graph: RoadmapGraph, known: Compared, conflict: OrderConflict) -> str:
    one, other = label(graph, conflict.first), label(graph, conflict.second)
    before, after = (
        join([f"{known.names[p.source]} ({p.first_line}, {p.second_line})" for p in places])
        for places in (conflict.in_favour, conflict.against)
    )
    free = "The graph leaves it open."
    verdict = f" {free if conflict.chosen == 'none' else chosen_because(graph, conflict)}"
    return f"{one} or {other} first? {before}: {one}. {after}: {other}.{verdict}"
