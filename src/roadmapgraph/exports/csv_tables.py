"""CSV tables of concepts, prerequisites and mentions, for spreadsheets and data frames.

UTF-8 with a byte-order mark, which spreadsheets need and pandas accepts; rows end as RFC 4180 says.
Each row carries the graph's version, since a CSV file has no other place for it.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from roadmapgraph.exports.characters import one_line
from roadmapgraph.exports.flat import (
    CONCEPT_COLUMNS,
    PREREQUISITE_COLUMNS,
    Cell,
    Row,
    concept_rows,
    joined,
    prerequisite_rows,
)
from roadmapgraph.exports.format import version
from roadmapgraph.graph import RoadmapGraph

_FORMULA = re.compile(r"(^|[;|])(\s*['\"]?)([=+\-@\uff0b\uff0d\uff1d\uff20])")
"""Where a spreadsheet begins a formula: at the start, or after ``;`` where that is its separator."""
_MENTION_COLUMNS = (
    "concept",
    "source",
    "source_title",
    "line",
    "label",
    "text",
    "section",
    "qualifiers",
    "method",
    "score",
)


def concepts_csv(graph: RoadmapGraph) -> bytes:
    """A row a concept."""
    columns = ("id", *CONCEPT_COLUMNS)
    rows: Iterator[Row] = ({"id": concept, **row} for concept, row in concept_rows(graph))
    return _table(graph, columns, ([row.get(column, "") for column in columns] for row in rows))


def prerequisites_csv(graph: RoadmapGraph) -> bytes:
    """A row an edge: ``source`` is required by ``target``."""
    columns = ("source", "target", *PREREQUISITE_COLUMNS)
    rows: Iterator[Row] = ({"source": a, "target": b, **row} for a, b, row in prerequisite_rows(graph))
    return _table(graph, columns, ([row.get(column, "") for column in columns] for row in rows))


def mentions_csv(graph: RoadmapGraph) -> bytes:
    """A row a mention: where a source names a concept, and how it was recognised."""
    return _table(graph, _MENTION_COLUMNS, _mentions(graph))


def defused(text: str) -> str:
    """The text on one line, an apostrophe before what a spreadsheet would run.

    Source: OWASP, "CSV Injection".

    Examples:
        >>> defused("=1+1"), defused("a; @b"), defused("scikit-learn")
        ("'=1+1", "a; '@b", 'scikit-learn')
    """
    return _FORMULA.sub(r"\1\2'\3", one_line(text))


def _mentions(graph: RoadmapGraph) -> Iterator[list[Cell]]:
    titles = {source["id"]: source["title"] for source in graph.graph["sources"]}
    for concept in sorted(graph):
        for mention in graph.nodes[concept]["mentions"]:
            yield [
                concept,
                mention["source"],
                titles.get(mention["source"], ""),
                mention["line"],
                mention["label"],
                mention["text"],
                joined(mention["section"]),
                joined(mention["qualifiers"]),
                mention.get("method") or "",
                "" if mention.get("score") is None else mention["score"],
            ]


def _table(graph: RoadmapGraph, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([*columns, "version"])
    for row in rows:
        writer.writerow([_cell(cell) for cell in (*row, version(graph))])
    return table.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str | int | float:
    if isinstance(cell, bool):
        return str(cell).lower()
    return defused(cell) if isinstance(cell, str) else cell
