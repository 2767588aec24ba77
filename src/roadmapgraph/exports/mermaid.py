"""Mermaid flowcharts, for GitHub, GitLab and Obsidian: for a path or a neighbourhood, not for the whole."""

import re
from collections.abc import Iterator

from roadmapgraph.exports.characters import name
from roadmapgraph.exports.format import ExportError, about, title
from roadmapgraph.exports.nesting import boxes
from roadmapgraph.graph import RoadmapGraph, members

MOST_EDGES = 500
"""Where Mermaid itself stops (its ``maxEdges``); a page that embeds the chart can't raise it."""
_PLAIN = re.compile(r"[^\w ,.()/+-]")


def mermaid_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as a flowchart: fields are boxes around their parts, helpful edges are dotted.

    Raises:
        ExportError: for more than ``MOST_EDGES`` edges.
    """
    if (count := graph.number_of_edges()) > MOST_EDGES:
        raise ExportError(
            f"Mermaid draws at most {MOST_EDGES} prerequisites and this graph has {count}: "
            "select a path, a field or a neighbourhood, or take another format, such as dot."
        )
    lines = [
        f"%% {_PLAIN.sub(' ', title(graph))}",
        f"%% {_PLAIN.sub(' ', about(graph))}",
        "flowchart LR",
        *_boxes(graph),
        *(_arrow(graph, source, target) for source, target in sorted(graph.edges)),
    ]
    return ("\n".join(lines) + "\n").encode()


def _boxes(graph: RoadmapGraph) -> Iterator[str]:
    """Concepts in the boxes of what they are part of. A box is no end of an edge: none may enter its own."""
    wholes = members(graph)
    for what, around, concept in boxes(graph):
        indent, label = "  " * (around + 1), f'["{_encoded(name(graph, concept))}"]'
        if what == "open":
            yield f"{indent}subgraph {_key('f', concept)}{label}"
        elif what == "close":
            yield f"{indent}end"
        elif concept not in wholes or graph.degree(concept):
            yield f"{indent}{_key('c', concept)}{label}"


def _arrow(graph: RoadmapGraph, source: str, target: str) -> str:
    shaft = "-->" if graph.edges[source, target]["strength"] == "required" else "-.->"
    return f"  {_key('c', source)} {shaft} {_key('c', target)}"


def _key(kind: str, concept: str) -> str:
    """A key that is no word of Mermaid's, such as ``end``. Ids have no ``_``: no two keys are the same."""
    return f"{kind}_{concept.replace('-', '_')}"


def _encoded(text: str) -> str:
    """Everything that Mermaid or HTML could take for its own as the character's number."""
    return _PLAIN.sub(lambda match: f"#{ord(match[0])};", text)
