"""The ledger of order conflicts: pairs that sources teach in opposite orders, and what the graph chose."""

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.overlap import OrderConflict, Place, chosen_because
from roadmapgraph.web.grid import grid
from roadmapgraph.web.views.charts import Table
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.wording import join

_COLUMNS = (
    ("first", "This", 170),
    ("second", "… before this", 170),
    ("field", "Field", 150),
    ("for", "For it (lines)", 220),
    ("against", "The other way (lines)", 220),
    ("chosen", "The graph", 260),
)


def ledger(graph: RoadmapGraph, known: Compared, identity: str) -> Component:
    """A sortable table with a filter above each column."""
    table = grid(identity, rows=ledger_rows(graph, known), columns=_COLUMNS)
    vars(table)["defaultColDef"] = {
        "sortable": True,
        "resizable": True,
        "flex": 1,
        "filter": "agTextColumnFilter",
        "floatingFilter": True,
        "tooltipValueGetter": {"function": "params.value"},
    }
    return table


def ledger_rows(graph: RoadmapGraph, known: Compared) -> list[dict[str, Any]]:
    """A row for each conflict: the decided before the open ones, those of most sources first."""
    conflicts = sorted(
        known.overlap.order_conflicts,
        key=lambda c: (
            c.chosen == "none",
            -len(c.in_favour) - len(c.against),
            -min(len(c.in_favour), len(c.against)),
            c.first,
            c.second,
        ),
    )
    return [_row(graph, known, conflict) for conflict in conflicts]


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


def ledger_table(graph: RoadmapGraph, known: Compared) -> Table:
    """The ledger to download."""
    rows = tuple(tuple(row[key] for key, _, _ in _COLUMNS) for row in ledger_rows(graph, known))
    return Table("Order conflicts", tuple(title for _, title, _ in _COLUMNS), rows)


def ledger_sentence(known: Compared) -> str:
    """How many conflicts there are, and how many of them the prerequisites decide."""
    conflicts = known.overlap.order_conflicts
    decided = sum(conflict.chosen != "none" for conflict in conflicts)
    return (
        f"{len(conflicts)} pairs of concepts come in one order here and in the other there. "
        f"Prerequisites decide {decided} of them; the rest is a matter of taste that the graph leaves open. "
        "Filter by typing above a column; numbers in brackets are the lines of the two."
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
        join([known.names[place.source] for place in places])
        for places in (conflict.in_favour, conflict.against)
    )
    verdict = "" if conflict.chosen == "none" else f" {chosen_because(graph, conflict)}"
    return f"{one} or {other} first? {before}: {one}. {after}: {other}.{verdict}"
