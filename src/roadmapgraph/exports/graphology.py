"""graphology's JSON: the whole graph, for sigma.js, Gephi Lite and other JavaScript."""

from roadmapgraph.exports.serialise import json_bytes
from roadmapgraph.graph import RoadmapGraph


def graphology_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as ``Graph.from`` of graphology 0.26 reads it; an edge's key is ``source->target``."""
    serialised = {
        "options": {"type": "directed", "multi": False, "allowSelfLoops": False},
        "attributes": dict(graph.graph),
        "nodes": [{"key": concept, "attributes": dict(graph.nodes[concept])} for concept in sorted(graph)],
        "edges": [
            {
                "key": f"{source}->{target}",
                "source": source,
                "target": target,
                "attributes": dict(graph.edges[source, target]),
            }
            for source, target in sorted(graph.edges)
        ],
    }
    return json_bytes(serialised)
