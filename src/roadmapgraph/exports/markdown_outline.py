"""A Markdown outline: a roadmap like those the graph was made from, which our own reader reads back."""

from roadmapgraph.exports.characters import markdown, name
from roadmapgraph.exports.format import about, title
from roadmapgraph.exports.nesting import outline
from roadmapgraph.graph import RoadmapGraph


def markdown_bytes(graph: RoadmapGraph) -> bytes:
    """The concepts as nested bullets, a heading a top field, prerequisites before what needs them."""
    lines = [f"# {markdown(title(graph))}"]
    before = 0
    for level, concept in outline(graph):
        label = markdown(name(graph, concept))
        if level == 0 or before == 0:
            lines.append("")
        lines.append(f"{'  ' * (level - 1)}- {label}" if level else f"## {label}")
        before = level
    comment = about(graph).replace("--", "- -").replace(">", "")
    return "\n".join([*lines, "", f"<!-- {comment} -->", ""]).encode()
