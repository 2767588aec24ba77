"""Concepts and prerequisites as flat rows of text and numbers, for formats without lists in them.

The items of a list are joined by `` | ``; what is absent is not in the row.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from roadmapgraph.exports.characters import legal
from roadmapgraph.graph import RoadmapGraph, is_inferred

Cell = str | int | float | bool
Row = dict[str, Cell]

CONCEPT_COLUMNS: Mapping[str, type] = {
    "label": str,
    "kind": str,
    "part_of": str,
    "aliases": str,
    "summary": str,
    "difficulty": str,
    "hours": float,
    "hours_from": str,
    "sources": str,
    "consensus": int,
    "mentions": str,
    "resources": str,
}
PREREQUISITE_COLUMNS: Mapping[str, type] = {
    "strength": str,
    "reason": str,
    "confidence": float,
    "inferred": bool,
    "evidence": str,
}


def concept_rows(graph: RoadmapGraph) -> Iterator[tuple[str, Row]]:
    """Each concept's id, in order, with its row: the columns of ``CONCEPT_COLUMNS``."""
    for concept in sorted(graph):
        node = graph.nodes[concept]
        yield (
            concept,
            _present(
                label=legal(node["label"]),
                kind=node["kind"],
                part_of=node["part_of"],
                aliases=joined(node["aliases"]),
                summary=legal(node["summary"]),
                difficulty=node["difficulty"],
                hours=float(node["hours"]),
                hours_from=node["hours_from"],
                sources=joined(node["sources"]),
                consensus=node["consensus"],
                mentions=joined([f"{mention['source']}:{mention['line']}" for mention in node["mentions"]]),
                resources=joined([resource["url"] for resource in node["resources"]]),
            ),
        )


def prerequisite_rows(graph: RoadmapGraph) -> Iterator[tuple[str, str, Row]]:
    """Both ends of each edge, in order, with its row: the columns of ``PREREQUISITE_COLUMNS``."""
    for source, target in sorted(graph.edges):
        edge = graph.edges[source, target]
        yield (
            source,
            target,
            _present(
                strength=edge["strength"],
                reason=legal(edge["reason"]),
                confidence=float(edge["confidence"]),
                inferred=is_inferred(edge),
                evidence=joined([evidence_words(item) for item in edge["evidence"]]),
            ),
        )


def joined(items: Sequence[str]) -> str:
    """The items as one text."""
    return legal(" | ".join(items))


def evidence_words(item: Mapping[str, Any]) -> str:
    """An item of evidence in one line: its kind, and the places where it stands.

    Examples:
        >>> evidence_words({"kind": "curated", "file": "deep.yaml", "line": 3})
        'curated deep.yaml:3'
        >>> order = {"source": "a", "prerequisite_line": 4, "concept_line": 9}
        >>> evidence_words({"kind": "order", "agree": [order], "disagree": []})
        'order a:4<9'
    """
    if item["kind"] == "curated":
        return f"curated {item['file']}:{item['line']}"
    if item["kind"] == "stated":
        return f"stated {item['source']}:{item['line']}"
    orders = [
        f"{order['source']}:{order['prerequisite_line']}{sign}{order['concept_line']}"
        for sign, side in (("<", "agree"), (">", "disagree"))
        for order in item[side]
    ]
    return " ".join(["order", *orders])


def _present(**cells: Cell | None) -> Row:
    return {column: cell for column, cell in cells.items() if cell is not None and cell != ""}
