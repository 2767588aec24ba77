"""DOT, for Graphviz. Fields are boxes around their parts; arrows run from what is required."""

from collections.abc import Iterator

from roadmapgraph.exports.characters import name, one_line
from roadmapgraph.exports.format import about, title
from roadmapgraph.exports.nesting import boxes
from roadmapgraph.graph import RoadmapGraph, is_inferred


def dot_bytes(graph: RoadmapGraph) -> bytes:
    """The graph in the DOT language: helpful edges dashed, inferred ones dotted; reasons are tooltips."""
    lines = [
        "digraph roadmapgraph {",
        f'  graph [label="{_quoted(title(graph))}", tooltip="{_quoted(about(graph))}", rankdir=LR];',
        "  node [shape=box, style=rounded];",
        *_boxes(graph),
        *(_arrow(graph, source, target) for source, target in sorted(graph.edges)),
        "}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _boxes(graph: RoadmapGraph) -> Iterator[str]:
    for what, around, concept in boxes(graph):
        indent = "  " * (around + 1)
        if what == "open":
            label = _quoted(name(graph, concept))
            yield f'{indent}subgraph "cluster_{concept}" {{'
            yield f'{indent}  label="{label}"; tooltip="{label}";'
        else:
            yield indent + (_node(graph, concept) if what == "concept" else "}")


def _node(graph: RoadmapGraph, concept: str) -> str:
    node = graph.nodes[concept]
    label, summary = _quoted(name(graph, concept)), _quoted(one_line(node["summary"]))
    return (
        f'"{concept}" [label="{label}", tooltip="{summary}", kind={node["kind"]}, '
        f'difficulty={node["difficulty"]}, hours="{node["hours"]}", consensus={node["consensus"]}];'
    )


def _arrow(graph: RoadmapGraph, source: str, target: str) -> str:
    edge = graph.edges[source, target]
    style = "dotted" if is_inferred(edge) else "solid" if edge["strength"] == "required" else "dashed"
    return (
        f'  "{source}" -> "{target}" [style={style}, tooltip="{_quoted(one_line(edge["reason"]))}", '
        f'strength={edge["strength"]}, confidence="{edge["confidence"]}"];'
    )


def _quoted(text: str) -> str:
    """Text for an escString in double quotes: a backslash begins an escape there, ``&`` an entity."""
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
