"""Which concepts must come before which: the one value that every order is computed from."""

import heapq
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from roadmapgraph.graph import RoadmapGraph


@dataclass(frozen=True)
class Precedence:
    """Concepts (sorted) and their direct prerequisites among themselves; acyclic.

    Sets of concepts are also kept as bit sets: bit ``i`` stands for ``concepts[i]``.
    """

    concepts: tuple[str, ...]
    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The bit of each concept."""
        return {concept: bit for bit, concept in enumerate(self.concepts)}

    @cached_property
    def topological(self) -> tuple[str, ...]:
        """The concepts in topological order, the smallest id first wherever there is a choice."""
        return by_key(self, lambda concept: concept)

    @cached_property
    def ancestors(self) -> tuple[int, ...]:
        """For each concept, by index: all that must come before it, as a bit set."""
        found = [0] * len(self.concepts)
        for concept in self.topological:
            at = self.index[concept]
            for prior in self.before[concept]:
                found[at] |= found[self.index[prior]] | 1 << self.index[prior]
        return tuple(found)

    @cached_property
    def descendants(self) -> tuple[int, ...]:
        """For each concept, by index: all that must come after it, as a bit set."""
        found = [0] * len(self.concepts)
        for concept in reversed(self.topological):
            at = self.index[concept]
            for later in self.after[concept]:
                found[at] |= found[self.index[later]] | 1 << self.index[later]
        return tuple(found)

    def needs(self, concept: str) -> int:
        """How many concepts must come before ``concept``."""
        return self.ancestors[self.index[concept]].bit_count()

    def unlocks(self, concept: str) -> int:
        """How many concepts must come after ``concept``."""
        return self.descendants[self.index[concept]].bit_count()

    def members(self, bits: int) -> Iterator[str]:
        """The concepts of a bit set, sorted."""
        while bits:
            lowest = bits & -bits
            yield self.concepts[lowest.bit_length() - 1]
            bits ^= lowest

    def within(self, concepts: Collection[str]) -> "Precedence":
        """The direct prerequisites among ``concepts`` alone."""
        kept = frozenset(concepts)
        return Precedence(
            tuple(sorted(kept)),
            {c: tuple(p for p in self.before[c] if p in kept) for c in kept},
            {c: tuple(s for s in self.after[c] if s in kept) for c in kept},
        )


def precedence(graph: RoadmapGraph, concepts: Collection[str], *, helpful: bool = False) -> Precedence:
    """The precedence of ``concepts`` by the required edges among them, and by the helpful ones if asked."""
    kept = frozenset(concepts)
    before = {
        c: tuple(sorted(p for p, edge in graph.pred[c].items() if p in kept and counts(edge, helpful)))
        for c in kept
    }
    after: dict[str, list[str]] = {c: [] for c in kept}
    for concept in sorted(kept):
        for prior in before[concept]:
            after[prior].append(concept)
    return Precedence(tuple(sorted(kept)), before, {c: tuple(later) for c, later in after.items()})


def counts(edge: Mapping[str, Any], helpful: bool) -> bool:
    """Whether an edge binds: required ones always do, helpful ones if ``helpful``."""
    return helpful or edge["strength"] == "required"


def by_key(precedence: Precedence, key: Callable[[str], Any]) -> tuple[str, ...]:
    """The topological order that always takes the free concept of the smallest ``key``, ties by id.

    This is Kahn's algorithm with a heap, as networkx' ``lexicographical_topological_sort``.
    """
    waiting = {concept: len(prior) for concept, prior in precedence.before.items()}
    free = [(key(concept), concept) for concept, count in waiting.items() if count == 0]
    heapq.heapify(free)
    order: list[str] = []
    while free:
        concept = heapq.heappop(free)[1]
        order.append(concept)
        for later in precedence.after[concept]:
            waiting[later] -= 1
            if waiting[later] == 0:
                heapq.heappush(free, (key(later), later))
    return tuple(order)
