"""Shorter arrows: concepts of a lane change places for as long as that shortens the arrows.

What crosses least is hard to find and slow to count; arrows that are short in all cross little. So the
places stay and the concepts move: each looks at the places nearest to the middle of its neighbours, and
changes with the concept there if the arrows of both become shorter in sum. This is the adjacent exchange of
layered drawing (Sugiyama, Tagawa and Toda 1981), with any place of the lane for a partner as in sifting
(Matuszewski, Schönfeld and Molitor 1999), and with length for crossings as when circuits are placed.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import dist, hypot, inf

from roadmapgraph.graph import RoadmapGraph

Point = tuple[float, float]
Chains = tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]
"""What of its lane each concept needs, and what of its lane needs it, by whatever chain."""

_LEAST_GAIN = 0.5
_WINDOW = 60
_PARTNERS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a lane: its middle, and the number of its column, counted in reading order."""

    middle: Point
    column: int


class _Board:
    """Who stands where while the concepts change places; ``kept`` never overtake one another."""

    def __init__(
        self,
        graph: RoadmapGraph,
        reading: Mapping[str, Sequence[str]],
        places: Mapping[str, Sequence[Place]],
        chains: Chains,
        kept: Collection[str],
    ) -> None:
        self.lanes = {lane: list(reading[lane]) for lane in places}
        self.places = places
        self.kept = kept
        self.at: dict[str, tuple[str, int]] = {}
        self.middle: dict[str, Point] = {}
        for lane, concepts in self.lanes.items():
            for index, concept in enumerate(concepts):
                self._put(concept, lane, index)
        self.before = {c: sorted(b for b in graph.pred[c] if b in self.at) for c in self.at}
        self.after = {c: sorted(a for a in graph.succ[c] if a in self.at) for c in self.at}
        self.needed, self.needing = chains

    def sweep(self) -> bool:
        """Let every concept change places once if that gains; whether any did."""
        moved = False
        for concept in sorted(self.at):
            if self.before[concept] or self.after[concept]:
                moved |= self._improve(concept)
        return moved

    def _put(self, concept: str, lane: str, index: int) -> None:
        self.lanes[lane][index] = concept
        self.at[concept] = lane, index
        self.middle[concept] = self.places[lane][index].middle

    def _improve(self, concept: str) -> bool:
        lane, index = self.at[concept]
        best, partner = _LEAST_GAIN, ""
        for other in self._partners(concept):
            gain = self._gain(concept, other)
            if gain > best:
                best, partner = gain, other
        if not partner:
            return False
        other_index = self.at[partner][1]
        self._put(concept, lane, other_index)
        self._put(partner, lane, index)
        return True

    def _partners(self, concept: str) -> Iterator[str]:
        """The concepts in the nearest places to the middle of its neighbours that it may change with."""
        lane, index = self.at[concept]
        places, concepts = self.places[lane], self.lanes[lane]
        around = [self.middle[c] for c in (*self.before[concept], *self.after[concept])]
        aim = sum(x for x, _ in around) / len(around), sum(y for _, y in around) / len(around)
        first, last = self._columns(concept)
        open_to = [
            n
            for n in range(max(0, index - _WINDOW), min(len(places), index + _WINDOW + 1))
            if n != index and first < places[n].column < last
        ]
        for n in nsmallest(_PARTNERS, open_to, key=lambda n: dist(places[n].middle, aim)):
            low, high = self._columns(concepts[n])
            if low < places[index].column < high and self._keeps_order(lane, index, n):
                yield concepts[n]

    def _columns(self, concept: str) -> tuple[float, float]:
        """The columns between which a concept may stand: that of what it needs, that of what needs it."""
        at, places = self.at, self.places[self.at[concept][0]]
        low = max((places[at[b][1]].column for b in self.needed[concept] if b in at), default=-1)
        high = min((places[at[a][1]].column for a in self.needing[concept] if a in at), default=inf)
        return low, high

    def _keeps_order(self, lane: str, one: int, other: int) -> bool:
        """Whether no kept concept overtakes another when these two change places."""
        concepts, kept = self.lanes[lane], self.kept
        if concepts[one] not in kept and concepts[other] not in kept:
            return True
        low, high = min(one, other), max(one, other)
        return sum(c in kept for c in concepts[low : high + 1]) <= 1

    def _gain(self, one: str, other: str) -> float:
        before = self._length(one) + self._length(other)
        self.middle[one], self.middle[other] = self.middle[other], self.middle[one]
        gain = before - self._length(one) - self._length(other)
        self.middle[one], self.middle[other] = self.middle[other], self.middle[one]
        return gain

    def _length(self, concept: str) -> float:
        middle = self.middle
        x, y = middle[concept]
        return sum(
            hypot(x - middle[c][0], y - middle[c][1]) for c in (*self.before[concept], *self.after[concept])
        )


def lane_chains(graph: RoadmapGraph, reading: Mapping[str, Sequence[str]]) -> Chains:
    """The chains within the lanes; ``reading`` has all concepts of every lane, what is needed first."""
    needed: dict[str, list[str]] = {}
    needing: dict[str, list[str]] = {concept: [] for lane in reading.values() for concept in lane}
    for lane in reading.values():
        members = set(lane)
        for concept in lane:
            before: set[str] = set()
            for other in graph.pred[concept].keys() & members:
                before.update(needed[other], (other,))
            needed[concept] = sorted(before)
            for other in before:
                needing[other].append(concept)
    return needed, needing


def shortened(
    graph: RoadmapGraph,
    reading: Mapping[str, Sequence[str]],
    places: Mapping[str, Sequence[Place]],
    chains: Chains,
    kept: Collection[str],
    sweeps: int,
) -> dict[str, tuple[str, ...]]:
    """Each lane's concepts after at most ``sweeps`` rounds of changing places.

    ``reading`` and ``places`` have the same lanes, as long. What is needed stays in an earlier column of its
    lane than what needs it, and ``kept`` stay in their order.
    """
    board = _Board(graph, reading, places, chains, kept)
    for _ in range(sweeps):
        if not board.sweep():
            break
    return {lane: tuple(concepts) for lane, concepts in board.lanes.items()}
