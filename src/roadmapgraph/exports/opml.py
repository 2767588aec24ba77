"""OPML 2.0, for outliners: the concepts below the fields they are part of."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from roadmapgraph.exports.characters import legal, name
from roadmapgraph.exports.format import merged_from, title, version
from roadmapgraph.exports.nesting import outline
from roadmapgraph.graph import RoadmapGraph


def opml_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as an outline; a concept's summary and prerequisites are its note, resources its links."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escape(title(graph))}</title></head>",
        "<body>",
        *_outlines(graph),
        f'<outline text="About" _note={quoteattr(f"roadmapgraph, version {version(graph)}")}>',
        *(f"<outline text={quoteattr(source)}/>" for source in merged_from(graph)),
        "</outline>",
        "</body>",
        "</opml>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _outlines(graph: RoadmapGraph) -> Iterator[str]:
    # Written line by line, not as a tree: a file of somebody's may nest deeper than a stack.
    open_levels = 0
    for level, concept in outline(graph):
        for _ in range(open_levels - level):
            yield "</outline>"
        open_levels = level + 1
        node = graph.nodes[concept]
        category = f"{node['kind']},{node['difficulty']}"
        yield (
            f"<outline text={quoteattr(name(graph, concept))} category={quoteattr(category)} "
            f"_note={quoteattr(_note(graph, concept))}>"
        )
        for resource in node["resources"]:
            text, url = quoteattr(legal(resource["title"])), quoteattr(legal(resource["url"]))
            yield f'<outline text={text} type="link" url={url}/>'
    for _ in range(open_levels):
        yield "</outline>"


def _note(graph: RoadmapGraph, concept: str) -> str:
    node = graph.nodes[concept]
    needed = [name(graph, before) for before in sorted(graph.predecessors(concept))]
    parts = [
        legal(node["summary"]),
        f"Requires: {'; '.join(needed)}." if needed else "",
        f"Sources: {', '.join(node['sources'])}." if node["sources"] else "",
    ]
    return " ".join(part for part in parts if part)
