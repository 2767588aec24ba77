"""The merged graph: one networkx DiGraph, arrows from what is required to what requires it.

Node and edge attributes are exactly those of the contract's JSON (see ``document``), as plain
values, so that the graph a program gets from networkx' own reader is the graph we work with.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import networkx as nx

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import Fault, GraphError
from roadmapgraph.rules import broken_rules

_MOST_FAULTS = 100

if TYPE_CHECKING:
    RoadmapGraph = nx.DiGraph[str]
else:
    RoadmapGraph = nx.DiGraph


def to_networkx(document: GraphDocument) -> RoadmapGraph:
    """The document as a DiGraph, with plain JSON values for attributes."""
    return cast(RoadmapGraph, nx.node_link_graph(document.model_dump(mode="json"), edges="edges"))


def from_networkx(graph: RoadmapGraph) -> GraphDocument:
    """The document of a DiGraph, checked in full: shape, references, acyclicity.

    Raises:
        GraphError: with every rule that the graph breaks.
    """
    return checked(GraphDocument.model_validate(nx.node_link_data(graph, edges="edges")), file="graph")


def checked(document: GraphDocument, *, file: str) -> GraphDocument:
    """The document itself, if its references hold, its sizes are bearable and it is acyclic.

    Raises:
        GraphError: with every rule of ``rules`` that it breaks, the first hundred; ``file`` is named in each.
    """
    refuse(broken_rules(document), file=file)
    return document


def refuse(sentences: Iterable[str], *, file: str) -> None:
    """Do nothing where there are no sentences.

    Raises:
        GraphError: with the first hundred of them; ``file`` is named in each.
    """
    faults = list(islice(sentences, _MOST_FAULTS + 1))
    if len(faults) > _MOST_FAULTS:
        faults[_MOST_FAULTS:] = ["there is more; mend these first"]
    if faults:
        raise GraphError([Fault(file, None, fault) for fault in faults])


def concept(graph: RoadmapGraph, concept_id: str) -> Mapping[str, Any]:
    """The attributes of a concept, as in the contract's JSON (without its id)."""
    return cast(Mapping[str, Any], graph.nodes[concept_id])


def concept_record(graph: RoadmapGraph, concept: str) -> dict[str, Any]:
    """A concept with the edges at both of its ends, as plain JSON values."""
    return {
        "id": concept,
        **graph.nodes[concept],
        "requires": [{"id": s, **graph.edges[s, concept]} for s in sorted(graph.predecessors(concept))],
        "unlocks": [{"id": t, **graph.edges[concept, t]} for t in sorted(graph.successors(concept))],
    }


def label(graph: RoadmapGraph, concept_id: str) -> str:
    """The concept's label."""
    return str(graph.nodes[concept_id]["label"])


def ancestry(graph: RoadmapGraph, concept_id: str) -> tuple[str, ...]:
    """The concept and the wider concepts it is part of, from the nearest out."""
    chain = [concept_id]
    while (parent := graph.nodes[chain[-1]]["part_of"]) is not None:
        chain.append(parent)
    return tuple(chain)


def members(graph: RoadmapGraph) -> Mapping[str, tuple[str, ...]]:
    """For each concept that has parts: its direct parts, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for node, attributes in graph.nodes.items():
        if (parent := attributes["part_of"]) is not None:
            found[parent].append(node)
    return {parent: tuple(sorted(parts)) for parent, parts in found.items()}


def required_only(graph: RoadmapGraph) -> RoadmapGraph:
    """The view of the graph that has only its required edges."""
    view = nx.subgraph_view(graph, filter_edge=lambda a, b: graph.edges[a, b]["strength"] == "required")
    return cast(RoadmapGraph, view)


def is_inferred(edge: Mapping[str, Any]) -> bool:
    """Whether an edge stands on order alone: nobody curated or stated it."""
    return all(item["kind"] == "order" for item in edge["evidence"])
