"""GraphML, for yEd, igraph, Gephi and networkx."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from roadmapgraph.exports.flat import CONCEPT_COLUMNS, PREREQUISITE_COLUMNS, concept_rows, prerequisite_rows
from roadmapgraph.exports.format import merged_from, title, version
from roadmapgraph.exports.serialise import xml_bytes
from roadmapgraph.graph import RoadmapGraph

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {str: "string", int: "int", float: "double", bool: "boolean"}


def graphml_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as GraphML; title, version and sources are attributes of the graph."""
    header = {
        "title": title(graph),
        "version": version(graph),
        "format": graph.graph["format"],
        "sources": " | ".join(merged_from(graph)),
    }
    root = Element("graphml", {"xmlns": NAMESPACE})
    _declare(root, "graph", dict.fromkeys(header, str))
    _declare(root, "node", CONCEPT_COLUMNS)
    _declare(root, "edge", PREREQUISITE_COLUMNS)
    body = SubElement(root, "graph", {"id": "roadmapgraph", "edgedefault": "directed"})
    _fill(body, "graph", header)
    for concept, row in concept_rows(graph):
        _fill(SubElement(body, "node", {"id": concept}), "node", row)
    for source, target, row in prerequisite_rows(graph):
        # An id is an NMTOKEN, which has no room for an arrow; a concept's id has no dot.
        ends = {"id": f"{source}.{target}", "source": source, "target": target}
        _fill(SubElement(body, "edge", ends), "edge", row)
    return xml_bytes(root)


def _declare(root: Element, owner: str, columns: Mapping[str, type]) -> None:
    # A key's id is unique in the whole document, its name only among those of one owner.
    for name, of in columns.items():
        key = {"id": f"{owner}.{name}", "for": owner, "attr.name": name, "attr.type": _TYPES[of]}
        SubElement(root, "key", key)


def _fill(element: Element, owner: str, cells: Mapping[str, object]) -> None:
    for name, cell in cells.items():
        data = SubElement(element, "data", {"key": f"{owner}.{name}"})
        data.text = str(cell).lower() if isinstance(cell, bool) else str(cell)
