"""GEXF 1.3, for Gephi and Gephi Lite."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from roadmapgraph.exports.flat import (
    CONCEPT_COLUMNS,
    PREREQUISITE_COLUMNS,
    Row,
    concept_rows,
    prerequisite_rows,
)
from roadmapgraph.exports.format import about, title
from roadmapgraph.exports.serialise import xml_bytes
from roadmapgraph.graph import RoadmapGraph

NAMESPACE = "http://gexf.net/1.3"
_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}


def gexf_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as GEXF 1.3; an edge's weight is its confidence. There is no date: a build has none."""
    root = Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "roadmapgraph"
    SubElement(meta, "description").text = f"{title(graph)}. {about(graph)}"
    body = SubElement(root, "graph", {"mode": "static", "defaultedgetype": "directed"})
    _declare(body, "node", {name: of for name, of in CONCEPT_COLUMNS.items() if name != "label"})
    _declare(body, "edge", PREREQUISITE_COLUMNS)
    nodes = SubElement(body, "nodes")
    for concept, row in concept_rows(graph):
        _fill(SubElement(nodes, "node", {"id": concept, "label": str(row.pop("label"))}), row)
    edges = SubElement(body, "edges")
    for source, target, row in prerequisite_rows(graph):
        ends = {"id": f"{source}->{target}", "source": source, "target": target}
        _fill(SubElement(edges, "edge", ends | {"weight": str(row["confidence"])}), row)
    return xml_bytes(root)


def _declare(body: Element, owner: str, columns: Mapping[str, type]) -> None:
    attributes = SubElement(body, "attributes", {"class": owner})
    for name, of in columns.items():
        SubElement(attributes, "attribute", {"id": name, "title": name, "type": _TYPES[of]})


def _fill(owner: Element, row: Row) -> None:
    values = SubElement(owner, "attvalues")
    for name, cell in row.items():
        shown = str(cell).lower() if isinstance(cell, bool) else str(cell)
        SubElement(values, "attvalue", {"for": name, "value": shown})
