"""Edges for concepts that the vocabulary lacks: from what a document states and how it nests things.

They are drawn as what they are: stated or inferred, never curated. Where they would run in a circle
with one another or through curated edges, the least sure is left out and reported, so that none
reverses a curated edge.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from roadmapgraph.models import Mention


@dataclass(frozen=True)
class Suggestion:
    """That ``concept`` requires ``requires``, because ``mention`` states it or stands below it."""

    requires: str
    concept: str
    kind: str
    mention: Mention
    weight: float


@dataclass(frozen=True)
class Inference:
    """The suggestions that were kept, and those left out because they would close a circle."""

    kept: tuple[Suggestion, ...]
    dropped: tuple[Suggestion, ...]


def infer(suggestions: Iterable[Suggestion], curated: Iterable[tuple[str, str]]) -> Inference:
    """The suggestions that keep the curated edges acyclic.

    Greedy by falling weight (the weights of all sources that suggest the same edge added up), ties by
    id: an edge that would close a circle is dropped. The result does not depend on the order of input.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(curated)
    total: dict[tuple[str, str], float] = defaultdict(float)
    by_edge: dict[tuple[str, str], list[Suggestion]] = defaultdict(list)
    for suggestion in suggestions:
        edge = suggestion.requires, suggestion.concept
        if edge[0] != edge[1]:
            total[edge] += suggestion.weight
            by_edge[edge].append(suggestion)
    kept: list[Suggestion] = []
    dropped: list[Suggestion] = []
    for edge in sorted(by_edge, key=lambda e: (-total[e], e)):
        requires, concept = edge
        closes = concept in graph and requires in graph and nx.has_path(graph, concept, requires)
        (dropped if closes else kept).extend(_in_line_order(by_edge[edge]))
        if not closes:
            graph.add_edge(requires, concept)
    return Inference(tuple(kept), tuple(dropped))


def _in_line_order(suggestions: Sequence[Suggestion]) -> Iterator[Suggestion]:
    return iter(sorted(suggestions, key=lambda s: (s.mention.source, s.mention.line)))
