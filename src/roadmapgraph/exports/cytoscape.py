"""Cytoscape's JSON (``.cyjs``), for Cytoscape and cytoscape.js.

Cytoscape keeps tables, so that a value is a text, a number or a list of texts, never nested.
"""

from typing import Any

from roadmapgraph.exports.characters import name
from roadmapgraph.exports.flat import concept_rows, evidence_words, prerequisite_rows
from roadmapgraph.exports.format import merged_from, title, version
from roadmapgraph.exports.serialise import json_bytes
from roadmapgraph.graph import RoadmapGraph


def cytoscape_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as a network of Cytoscape; ``name`` is the label, which is what Cytoscape shows."""
    network = {
        "format_version": "1.0",
        "generated_by": "roadmapgraph",
        "target_cytoscapejs_version": "~3",
        "data": {
            "name": title(graph),
            "version": version(graph),
            "format": graph.graph["format"],
            "sources": list(merged_from(graph)),
        },
        "elements": {"nodes": _nodes(graph), "edges": _edges(graph)},
    }
    return json_bytes(network)


def _nodes(graph: RoadmapGraph) -> list[dict[str, Any]]:
    found = []
    for concept, row in concept_rows(graph):
        node = graph.nodes[concept]
        lists = {
            "aliases": list(node["aliases"]),
            "sources": list(node["sources"]),
            "mentions": [f"{mention['source']}:{mention['line']}" for mention in node["mentions"]],
            "resources": [resource["url"] for resource in node["resources"]],
        }
        whole = row | {column: items for column, items in lists.items() if items}
        found.append({"data": {"id": concept, "name": name(graph, concept)} | whole})
    return found


def _edges(graph: RoadmapGraph) -> list[dict[str, Any]]:
    found = []
    for source, target, row in prerequisite_rows(graph):
        evidence = [evidence_words(item) for item in graph.edges[source, target]["evidence"]]
        ends = {
            "id": f"{source}->{target}",
            "source": source,
            "target": target,
            "interaction": "is required by",
        }
        found.append({"data": row | ends | {"name": f"{source} → {target}", "evidence": evidence}})
    return found
