"""Node-link JSON, the contract: what ``networkx.node_link_graph(…, edges="edges")`` reads."""

import json
from typing import Any

from roadmapgraph.document import GraphDocument
from roadmapgraph.graph import RoadmapGraph, from_networkx


def node_link_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as UTF-8 JSON: nodes by id, edges by their ends, keys sorted; the same bytes always.

    Raises:
        GraphError: where the graph breaks the contract.
    """
    return document_bytes(from_networkx(graph))


def document_bytes(document: GraphDocument) -> bytes:
    """The document as UTF-8 JSON, one attribute a line so that it can be reviewed and compared."""
    plain = document.model_dump(mode="json")
    plain["nodes"].sort(key=lambda node: node["id"])
    plain["edges"].sort(key=lambda edge: (edge["source"], edge["target"]))
    return (json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def graph_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the merged graph."""
    schema = GraphDocument.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
