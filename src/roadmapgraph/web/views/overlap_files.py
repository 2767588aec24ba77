"""The tables of the overlap page as files: plain addresses that answer with CSV."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from flask import Flask, Response, request

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.overlap import Difference, by_distance, difference
from roadmapgraph.web.answers import sent
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.charts import Table, csv_text
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_ledger import ledger_table
from roadmapgraph.web.views.overlap_query import ANY
from roadmapgraph.web.views.overlap_tables import (
    compared_table,
    consensus_table,
    contribution_table,
    coverage_table,
    order_table,
    set_table,
    share_table,
)
from roadmapgraph.web.visitors_graph import VisitorsGraphs

Make = Callable[[Shown], Table]
TABLES: Mapping[str, Make] = {
    "consensus": lambda shown: consensus_table(shown.compared.overlap),
    "shares": lambda shown: share_table(shown.compared.overlap, shown.compared.names),
    "combinations": lambda shown: set_table(shown.compared.overlap, shown.compared.names),
    "coverage": lambda shown: coverage_table(
        shown.compared.coverage, shown.compared.names, shown.compared.fields
    ),
    "conflicts": lambda shown: ledger_table(
        shown.graph, shown.compared, request.args.get("field", ANY), request.args.get("source", ANY)
    ),
    "additions": lambda shown: contribution_table(
        shown.compared.overlap, shown.compared.contributions, shown.compared.names
    ),
    "compared": lambda shown: compared_table(
        shown.graph, _asked(shown.graph, shown.compared), shown.compared.names
    ),
    "orders": lambda shown: orders(shown.graph, shown.compared),
}
"""The tables by name. ``conflicts`` takes the ledger's filters, ``compared`` and ``orders`` take the two
sources as ``here`` and ``there``."""


def register_files(server: Flask, graphs: VisitorsGraphs) -> None:
    """Add ``/overlap/<name>.csv``; JSON may bring the browser's ``documents`` and ``judgements``."""

    @server.route("/overlap/<name>.csv", methods=["GET", "POST"])
    def overlap_file(name: str) -> Response:
        body = sent()
        return _file(name, graphs.shown(body.get("documents"), body.get("judgements")))


def orders(graph: RoadmapGraph, known: Compared) -> Table:
    """Every pair that the two sources of the request name in opposite orders."""
    found = _asked(graph, known)
    return order_table(graph, found, known.names, by_distance(found))


def _asked(graph: RoadmapGraph, known: Compared) -> Difference:
    sources = known.overlap.sources
    here, there = (request.args.get(end, "") for end in ("here", "there"))
    return difference(
        graph, here if here in sources else sources[0], there if there in sources else sources[-1]
    )


def _file(name: str, shown: Shown) -> Response:
    if name not in TABLES:
        words = f"There is no such table; there are {', '.join(TABLES)}.\n"
        return Response(words, status=HTTPStatus.NOT_FOUND, content_type="text/plain; charset=utf-8")
    answer = Response("\ufeff" + csv_text(TABLES[name](shown)), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="roadmaps-{name}.csv"'
    return answer
