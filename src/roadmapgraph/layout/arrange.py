"""The reading order of a graph, sought for long: simulated annealing on what crosses in the packed map.

This runs when the graph is built, and what it finds is shipped. A step moves a concept to another place of
its lane, or lets two change places; the lane is packed anew, and crossings are counted exactly. Steps that
make the drawing worse are taken ever less often (Kirkpatrick, Gelatt and Vecchi 1983). The first screen comes
first; what joins it at a lower level of consensus is ordered around it.

The number of steps and the seed are fixed: the same graph gives the same order.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import exp, fsum
from random import Random

import numpy as np

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import LANE_PADDING, WIDE, Layout, Placement, place, taught_by
from roadmapgraph.layout.chains import Chains, lane_chains
from roadmapgraph.layout.drawing import Drawing, Trial
from roadmapgraph.layout.order import woven
from roadmapgraph.layout.rows import Cell, best_rows, in_rows

EFFORT = 28_500_000
"""Steps times arrows, at each level: some minutes for the shipped graph."""
_AT_LEAST = 30
_PER_CONCEPT = 5000
_MOST_ARROWS = 4000
_SEED = 11
_COLD = 0.0667
"""The last warmth, as a share of the first."""
_STRETCH = 1.02
"""How much higher the map may become."""
_WINDOW = 40
_EARLY = 0.1
"""What a concept costs, in units, for each starting point of its lane that comes behind it."""
_INSERTIONS = 0.85
"""The share of steps that move one concept; in the others two change places."""

Reading = dict[str, list[str]]


def arranged(graph: RoadmapGraph, effort: int = EFFORT) -> dict[str, tuple[str, ...]]:
    """For each lane its concepts in an order in which few arrows cross.

    A level with more than ``_MOST_ARROWS`` prerequisites keeps the order by barycentres.
    """
    layout = place(graph)
    chains = lane_chains(graph, layout.reading)
    pick = Random(_SEED)
    kept: frozenset[str] = frozenset()
    for level in range(len(graph.graph.get("sources", ())) // 2 + 1, 0, -1):
        shown = taught_by(graph, level)
        search = _Search(layout, shown, kept, chains, pick)
        if search.arrows > _MOST_ARROWS:
            break
        found = search.run(min(effort // (search.arrows + _AT_LEAST), _PER_CONCEPT * search.movable))
        reading = {lane: woven(graph, layout.reading[lane], order) for lane, order in found.items() if order}
        layout = replace(layout, reading={**layout.reading, **reading})
        kept = shown
    return dict(sorted(layout.reading.items()))


def drawing_of(graph: RoadmapGraph, placement: Placement) -> Drawing:
    """The drawing of a placement with all its arrows; chips are numbered as its spots are."""
    number = {spot.concept: n for n, spot in enumerate(placement.spots)}
    edges = sorted(edge for edge in graph.edges if number.keys() >= set(edge))
    quiet = set(placement.arrows)
    return Drawing(
        np.array([(s.x, s.y, s.width, s.height) for s in placement.spots], float).reshape(-1, 4),
        [(number[before], number[after]) for before, after in edges],
        [edge in quiet for edge in edges],
    )


class _Search:
    """The lanes of what is ``shown``, in an order that is being improved; ``kept`` keep theirs."""

    def __init__(
        self, layout: Layout, shown: Collection[str], kept: Collection[str], chains: Chains, pick: Random
    ) -> None:
        self._layout, self._kept, self._pick = layout, kept, pick
        self._needed, self._needing = chains
        placement = layout.placement(shown)
        self._number = {spot.concept: n for n, spot in enumerate(placement.spots)}
        self._drawing = drawing_of(layout.graph, placement)
        self.arrows = len(self._drawing.ends)
        self._height = {lane.field: lane.height for lane in placement.lanes}
        self._most = _STRETCH * placement.height
        self._lanes: Reading = {
            lane: [c for c in layout.reading.get(lane, ()) if c in shown] for lane in self._height
        }
        self._rows = {lane: best_rows(self._cells(order), WIDE.width) for lane, order in self._lanes.items()}
        self._late = {lane: self._behind(order) for lane, order in self._lanes.items()}
        linked = set(self._drawing.ends.ravel().tolist())
        self._movable = sorted(c for c, n in self._number.items() if n in linked and c not in kept)
        self.movable = len(self._movable) if self.arrows > 1 else 0

    def run(self, steps: int) -> Reading:
        """The best order that was found in so many steps."""
        hot = self._drawing.unit
        cost = best = 0.0
        found = {lane: list(order) for lane, order in self._lanes.items()}
        for n in range(steps):
            change = self._step(hot * _COLD ** (n / steps))
            cost += change
            if change < 0 and cost < best - 1e-6:
                best, found = cost, {lane: list(order) for lane, order in self._lanes.items()}
        return found

    def _step(self, warmth: float) -> float:
        """Try another order of one lane; how much the cost of the drawing changes."""
        concept = self._pick.choice(self._movable)
        lane = self._layout.lanes[concept]
        propose = self._inserted if self._pick.random() < _INSERTIONS else self._exchanged
        order = propose(self._lanes[lane], concept)
        if not order:
            return 0.0
        cells = self._cells(order)
        now = self._rows[lane]
        rows = best_rows(cells, WIDE.width, among=range(max(1, now - 1), now + 2))
        trial, height = self._trial(lane, order, rows)
        behind = self._behind(order)
        change = trial.change + _EARLY * self._drawing.unit * (behind - self._late[lane])
        if height - self._height[lane] > self._room() or not self._takes(change, warmth):
            return 0.0
        if rows != best_rows(cells, WIDE.width):
            return 0.0
        self._drawing.take(trial)
        self._lanes[lane], self._rows[lane], self._height[lane] = order, rows, height
        self._late[lane] = behind
        return change

    def _behind(self, order: Sequence[str]) -> int:
        """How often a starting point stands behind a concept that is none."""
        others = behind = 0
        for concept in order:
            if self._layout.depth[concept]:
                others += 1
            else:
                behind += others
        return behind

    def _takes(self, change: float, warmth: float) -> bool:
        return change <= 0 or self._pick.random() < exp(-change / warmth)

    def _cells(self, order: Sequence[str]) -> list[Cell]:
        return [self._layout.cells[concept] for concept in order]

    def _room(self) -> float:
        """How much higher the map may become."""
        return self._most - fsum(self._height.values())

    def _trial(self, lane: str, order: Sequence[str], rows: int) -> tuple[Trial, float]:
        """The drawing with a lane in another order, those below making room; and that lane's height."""
        spots, _, chips = in_rows(self._cells(order), rows, WIDE.width)
        fields = list(self._height)
        at = fields.index(lane)
        top = LANE_PADDING + fsum(self._height[field] for field in fields[:at])
        boxes = np.array([(s.x, s.y + top, s.width, s.height) for s in spots])
        numbers = [self._number[concept] for concept in order]
        height = self._layout.lane_height(lane, chips)
        if height != self._height[lane]:
            below = [self._number[c] for field in fields[at + 1 :] for c in self._lanes[field]]
            lower = self._drawing.boxes[below] + (0.0, height - self._height[lane], 0.0, 0.0)
            numbers, boxes = numbers + below, np.concatenate((boxes, lower))
        chosen = np.array(numbers)
        moves = (self._drawing.boxes[chosen] != boxes).any(axis=1)
        return self._drawing.trial(chosen[moves], boxes[moves]), height

    def _inserted(self, order: Sequence[str], concept: str) -> list[str]:
        """``order`` with a concept elsewhere, behind all it needs; empty: there is no other place."""
        at = order.index(concept)
        low = high = at
        while low > max(0, at - _WINDOW) and order[low - 1] not in self._needed[concept]:
            low -= 1
        while high < min(len(order) - 1, at + _WINDOW) and order[high + 1] not in self._needing[concept]:
            high += 1
        if low == high:
            return []
        to = self._pick.randrange(low, high)
        others = [other for other in order if other != concept]
        others.insert(to + (to >= at), concept)
        return others

    def _exchanged(self, order: Sequence[str], concept: str) -> list[str]:
        """``order`` with a concept and another in each other's place; empty: they may not."""
        at = order.index(concept)
        low, high = max(0, at - _WINDOW), min(len(order) - 1, at + _WINDOW)
        if low == high:
            return []
        to = self._pick.randrange(low, high)
        to += to >= at
        first, last = min(at, to), max(at, to)
        late, early = self._needing[order[first]], self._needed[order[last]]
        between = order[first : last + 1]
        if order[to] in self._kept or any(other in late or other in early for other in between):
            return []
        changed = list(order)
        changed[first], changed[last] = order[last], order[first]
        return changed
