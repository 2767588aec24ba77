"""The tables of the overlap page as files: plain addresses that answer with CSV."""

from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, request

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.overlap import Difference, difference
from roadmapgraph.web.views.charts import Table, csv_text
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_ledger import ledger_table
from roadmapgraph.web.views.overlap_tables import (
    compared_table,
    consensus_table,
    contribution_table,
    coverage_table,
    set_table,
    share_table,
)

Make = Callable[[], Table]


def register_files(server: Flask, graph: RoadmapGraph, known: Callable[[], Compared]) -> None:
    """Add ``/overlap/<name>.csv``; ``compared.csv`` takes the two sources as ``here`` and ``there``."""
    makers: dict[str, Make] = {
        "consensus": lambda: consensus_table(known().overlap),
        "shares": lambda: share_table(known().overlap, known().names),
        "combinations": lambda: set_table(known().overlap, known().names),
        "coverage": lambda: coverage_table(known().coverage, known().names, known().fields),
        "conflicts": lambda: ledger_table(graph, known()),
        "additions": lambda: contribution_table(known().overlap, known().contributions, known().names),
        "compared": lambda: compared_table(graph, _asked(graph, known()), known().names),
    }

    @server.get("/overlap/<name>.csv")
    def overlap_file(name: str) -> Response:
        return _file(name, makers)


def _asked(graph: RoadmapGraph, known: Compared) -> Difference:
    sources = known.overlap.sources
    here, there = (request.args.get(end, "") for end in ("here", "there"))
    return difference(
        graph, here if here in sources else sources[0], there if there in sources else sources[-1]
    )


def _file(name: str, makers: dict[str, Make]) -> Response:
    if name not in makers:
        words = f"There is no such table; there are {', '.join(makers)}.\n"
        return Response(words, status=HTTPStatus.NOT_FOUND, content_type="text/plain; charset=utf-8")
    answer = Response("\ufeff" + csv_text(makers[name]()), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="roadmaps-{name}.csv"'
    return answer
