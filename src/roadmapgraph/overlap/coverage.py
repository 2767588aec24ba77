"""Coverage: how much of each field a source teaches, what it adds, how few sources cover how much."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import field_of
from roadmapgraph.overlap.teaching import Teaching, teaching, unique_to

_EXACT_SOURCES = 16


@dataclass(frozen=True)
class FieldCoverage:
    """What a source teaches of a field's concepts (those that at least one source teaches)."""

    field: str
    source: str
    taught: tuple[str, ...]
    concepts: int

    @property
    def share(self) -> float:
        """The share of the field that the source teaches, 0 to 1."""
        return len(self.taught) / self.concepts if self.concepts else 0.0


@dataclass(frozen=True)
class Contribution:
    """What would vanish without a source: concepts nobody else teaches, and prerequisites at their ends.

    ``steps`` are the steps of the path to everything that vanish: these concepts, and what nobody teaches
    and only they need.
    """

    source: str
    concepts: tuple[str, ...]
    steps: tuple[str, ...]
    prerequisites: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cover:
    """The fewest sources that teach a share of all that is taught; ``exact`` if that is proven."""

    sources: tuple[str, ...]
    concepts: int
    share: float
    exact: bool


def coverage_by_field(graph: RoadmapGraph) -> tuple[FieldCoverage, ...]:
    """Every widest field with every source, sorted by field and source; concepts without a field last."""
    taught = teaching(graph)
    fields: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(frozenset().union(*taught.values())) if taught else ():
        fields[field_of(graph, concept)].append(concept)
    return tuple(
        FieldCoverage(
            field, source, tuple(c for c in fields[field] if c in taught[source]), len(fields[field])
        )
        for field in sorted(fields, key=lambda name: (not name, name))
        for source in taught
    )


def contributions(graph: RoadmapGraph) -> tuple[Contribution, ...]:
    """For each source what leaving it out would take away.

    A concept that no source teaches any more vanishes unless something that stays requires it or is
    part of it.
    """
    taught = teaching(graph)
    return tuple(_contribution(graph, taught, source) for source in taught)


def _contribution(graph: RoadmapGraph, taught: Teaching, source: str) -> Contribution:
    others = (concepts for other, concepts in taught.items() if other != source)
    kept: set[str] = set()
    open_ends = list(frozenset[str]().union(*others))
    while open_ends:
        concept = open_ends.pop()
        if concept not in kept:
            kept.add(concept)
            open_ends += graph.predecessors(concept)
            if (whole := graph.nodes[concept]["part_of"]) is not None:
                open_ends.append(whole)
    gone = tuple(concept for concept in unique_to(taught, source) if concept not in kept)
    lost = frozenset(graph) - kept
    edges = tuple(sorted((a, b) for a, b in graph.edges if a in lost or b in lost))
    return Contribution(source, gone, tuple(sorted(lost)), edges)


def fewest_sources(taught: Teaching, share: float) -> Cover:
    """The fewest sources that together teach at least ``share`` (0 to 1) of all that is taught.

    Exact for up to 16 sources: among equally few those that teach most, then by id. Beyond, greedy.
    """
    universe = frozenset[str]().union(*taught.values())
    wanted = ceil(round(share * len(universe), 9))
    chosen = _exact(taught, wanted) if len(taught) <= _EXACT_SOURCES else _greedy(taught, wanted)
    reached = len(frozenset[str]().union(*(taught[source] for source in chosen)))
    return Cover(
        tuple(chosen), reached, reached / len(universe) if universe else 1.0, len(taught) <= _EXACT_SOURCES
    )


def _exact(taught: Teaching, wanted: int) -> Sequence[str]:
    bits = _bit_sets(taught)
    for size in range(len(taught) + 1):
        best: tuple[int, tuple[str, ...]] | None = None
        for chosen in combinations(taught, size):
            together = 0
            for source in chosen:
                together |= bits[source]
            reached = together.bit_count()
            if reached >= wanted and (best is None or reached > best[0]):
                best = reached, chosen
        if best is not None:
            return best[1]
    return tuple(taught)


def _bit_sets(taught: Teaching) -> Mapping[str, int]:
    universe = sorted(frozenset[str]().union(*taught.values()))
    index = {concept: at for at, concept in enumerate(universe)}
    return {source: sum(1 << index[concept] for concept in concepts) for source, concepts in taught.items()}


def _greedy(taught: Teaching, wanted: int) -> Sequence[str]:
    chosen: list[str] = []
    reached: set[str] = set()
    while len(reached) < wanted:
        left = (source for source in taught if source not in chosen)
        best = min(left, key=lambda source: (-len(taught[source] - reached), source))
        chosen.append(best)
        reached |= taught[best]
    return sorted(chosen)
