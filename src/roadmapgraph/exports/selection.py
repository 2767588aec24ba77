"""Parts of the graph: which concepts a field or a neighbourhood holds, and the graph of those alone."""

from collections.abc import Collection

import networkx as nx

from roadmapgraph.errors import UnknownConceptError
from roadmapgraph.graph import RoadmapGraph, ancestry, members


def only(graph: RoadmapGraph, *, concepts: Collection[str]) -> RoadmapGraph:
    """The graph of these concepts, of the wider ones they are part of, and of the edges among them.

    It keeps the contract: every ``part_of`` is there, resources name kept concepts alone, and those
    that name none are left out. A chain through a concept that is left out is broken, not bridged.
    Sources stay as they are: they are what the whole was merged from.

    Raises:
        UnknownConceptError: for an id that is not in the graph.
    """
    kept = {wider for concept in concepts for wider in ancestry(graph, _known(graph, concept))}
    part: RoadmapGraph = graph.subgraph(kept).copy()
    resources = [
        resource | {"concepts": [concept for concept in resource["concepts"] if concept in kept]}
        for resource in graph.graph["resources"]
    ]
    whole = len(kept) == len(graph)
    part.graph = graph.graph | {
        "resources": [resource for resource in resources if whole or resource["concepts"]],
        "renamed": {old: new for old, new in graph.graph.get("renamed", {}).items() if new in kept},
        **{key: [c for c in graph.graph.get(key, ()) if c in kept] for key in ("starting_points", "fields")},
    }
    return part


def within(graph: RoadmapGraph, *, field: str) -> frozenset[str]:
    """The field and everything that is part of it, at any level.

    Raises:
        UnknownConceptError: for an id that is not in the graph.
    """
    parts = members(graph)
    found, waiting = set(), [_known(graph, field)]
    while waiting:
        concept = waiting.pop()
        found.add(concept)
        waiting += parts.get(concept, ())
    return frozenset(found)


def neighbourhood(graph: RoadmapGraph, *, concept: str, radius: int = 1) -> frozenset[str]:
    """The concepts at most ``radius`` edges away, along arrows or against them; the concept is one of them.

    Raises:
        UnknownConceptError: for an id that is not in the graph.
    """
    around = nx.single_source_shortest_path_length(
        graph.to_undirected(as_view=True), _known(graph, concept), cutoff=radius
    )
    return frozenset(around)


def _known(graph: RoadmapGraph, concept: str) -> str:
    if concept not in graph:
        raise UnknownConceptError(concept, ())
    return concept
