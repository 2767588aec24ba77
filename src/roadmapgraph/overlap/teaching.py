"""Who teaches what: each source's concepts, and the exact intersections between them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids

Teaching = Mapping[str, frozenset[str]]
"""For each source, in the order of their ids: the concepts it teaches."""


@dataclass(frozen=True)
class Pair:
    """Two sources: how many concepts both teach and how many only one of the two.

    ``jaccard`` is shared over either, ``a_in_b`` the share of a's concepts that b teaches too; a source
    without concepts has shares of 0.
    """

    a: str
    b: str
    shared: int
    only_a: int
    only_b: int
    jaccard: float
    a_in_b: float
    b_in_a: float


@dataclass(frozen=True)
class Intersection:
    """The concepts that exactly these sources teach and no other (a column of an UpSet plot)."""

    sources: tuple[str, ...]
    concepts: tuple[str, ...]


def teaching(graph: RoadmapGraph) -> Teaching:
    """What each source teaches."""
    found: dict[str, set[str]] = {source: set() for source in source_ids(graph)}
    for concept, attributes in graph.nodes.items():
        for source in attributes["sources"]:
            found[source].add(concept)
    return {source: frozenset(concepts) for source, concepts in found.items()}


def consensus_levels(graph: RoadmapGraph) -> Mapping[int, tuple[str, ...]]:
    """The concepts by how many sources teach them, from all sources down to 1, each level sorted."""
    levels: dict[int, list[str]] = {k: [] for k in range(len(source_ids(graph)), 0, -1)}
    for concept in sorted(graph):
        if graph.nodes[concept]["consensus"]:
            levels[graph.nodes[concept]["consensus"]].append(concept)
    return {level: tuple(concepts) for level, concepts in levels.items()}


def pairs(taught: Teaching) -> tuple[Pair, ...]:
    """Every two sources, ``a`` before ``b`` by id."""
    return tuple(_pair(taught, a, b) for a, b in combinations(taught, 2))


def _pair(taught: Teaching, a: str, b: str) -> Pair:
    shared, either = len(taught[a] & taught[b]), len(taught[a] | taught[b])
    return Pair(
        a,
        b,
        shared,
        len(taught[a]) - shared,
        len(taught[b]) - shared,
        _share(shared, either),
        _share(shared, len(taught[a])),
        _share(shared, len(taught[b])),
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def intersections(taught: Teaching) -> tuple[Intersection, ...]:
    """Every set of sources that some concept is taught by exactly: the largest intersection first."""
    by_sources: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for concept in sorted(frozenset().union(*taught.values())) if taught else ():
        by_sources[tuple(source for source in taught if concept in taught[source])].append(concept)
    found = [Intersection(sources, tuple(concepts)) for sources, concepts in by_sources.items()]
    return tuple(sorted(found, key=lambda i: (-len(i.concepts), len(i.sources), i.sources)))


def unique_to(taught: Teaching, source: str) -> tuple[str, ...]:
    """What this source teaches and no other, sorted."""
    others = (concepts for other, concepts in taught.items() if other != source)
    return tuple(sorted(taught[source].difference(*others)))


def missing_in(taught: Teaching, source: str) -> tuple[str, ...]:
    """What every other source teaches and this one doesn't, sorted; nothing if there is no other."""
    others = [concepts for other, concepts in taught.items() if other != source]
    return tuple(sorted(frozenset.intersection(*others) - taught[source])) if others else ()
