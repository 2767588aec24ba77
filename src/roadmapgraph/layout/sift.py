"""Fewer crossings where few arrows are: concepts are sifted through their lanes, crossings counted exactly.

In sifting (Matuszewski, Schönfeld and Molitor 1999) each concept tries every place of its lane and takes the
best. Crossings are those of straight lines from middle to middle; a little length breaks their ties.
"""

from collections.abc import Callable, Mapping, Sequence
from math import dist

from roadmapgraph.layout.shorten import Chains, Point

Edge = tuple[str, str]
Segment = tuple[float, float, float, float]

_LENGTH_OF_A_CROSSING = 3000.0


def sifted(
    edges: Sequence[Edge],
    reading: Mapping[str, Sequence[str]],
    chains: Chains,
    middles: Callable[[str, Sequence[str]], Mapping[str, Point] | None],
    sweeps: int,
) -> dict[str, list[str]]:
    """Each lane's concepts in an order with fewer crossings, after at most ``sweeps`` rounds.

    ``chains`` says what of its lane each concept needs, and what needs it; both keep their sides of it.
    ``middles`` gives where the middles of a lane's concepts are in some order; ``None``: not in that order.
    """
    lanes = {lane: list(concepts) for lane, concepts in reading.items()}
    at: dict[str, Point] = {}
    for lane, concepts in lanes.items():
        at.update(middles(lane, concepts) or {})
    drawing = _Drawing(edges, lanes, at)
    for _ in range(sweeps):
        moved = False
        for lane in lanes:
            for concept in sorted(drawing.linked & set(lanes[lane])):
                moved |= _sift(drawing, lane, concept, chains, middles)
        if not moved:
            break
    return lanes


class _Drawing:
    """The arrows between middles, and which of them end in which lane."""

    def __init__(self, edges: Sequence[Edge], lanes: dict[str, list[str]], at: dict[str, Point]) -> None:
        self.lanes, self.at, self.edges = lanes, at, edges
        self.lines: list[Segment] = [(*at[one], *at[other]) for one, other in edges]
        self.linked = {end for edge in edges for end in edge}
        self.touching = {
            lane: [n for n, edge in enumerate(edges) if not set(edge).isdisjoint(concepts)]
            for lane, concepts in lanes.items()
        }
        self.apart = [[m for m, other in enumerate(edges) if set(edge).isdisjoint(other)] for edge in edges]

    def move(self, lane: str, concepts: list[str], moved: Mapping[str, Point]) -> None:
        """Let the concepts of ``lane`` stand in another order."""
        self.lanes[lane] = concepts
        self.at.update(moved)
        for n in self.touching[lane]:
            one, other = self.edges[n]
            self.lines[n] = (*self.at[one], *self.at[other])

    def score(self, lane: str, moved: Mapping[str, Point]) -> float:
        """Crossings, and a little length, of the arrows of ``lane`` if its concepts stood at ``moved``."""
        at, own, lines = self.at, self.touching[lane], self.lines.copy()
        for n in own:
            one, other = self.edges[n]
            lines[n] = (*(moved.get(one) or at[one]), *(moved.get(other) or at[other]))
        inside = set(own)
        total = 0.0
        for n in own:
            line = lines[n]
            total += dist(line[:2], line[2:]) / _LENGTH_OF_A_CROSSING
            total += sum(_cross(line, lines[m]) for m in self.apart[n] if m > n or m not in inside)
        return total


def _sift(
    drawing: _Drawing,
    lane: str,
    concept: str,
    chains: Chains,
    middles: Callable[[str, Sequence[str]], Mapping[str, Point] | None],
) -> bool:
    """Put a concept where its lane crosses least; whether that is elsewhere."""
    order = drawing.lanes[lane]
    others = [c for c in order if c != concept]
    index = {c: n for n, c in enumerate(others)}
    first = max((index[c] + 1 for c in chains[0][concept] if c in index), default=0)
    last = min((index[c] for c in chains[1][concept] if c in index), default=len(others))
    places: Mapping[str, Point] = {}
    best, chosen = drawing.score(lane, {}) - 1e-6, order
    for n in range(first, last + 1):
        tried = [*others[:n], concept, *others[n:]]
        found = middles(lane, tried) if tried != order else None
        if found is not None and (score := drawing.score(lane, found)) < best:
            best, chosen, places = score, tried, found
    if chosen is order:
        return False
    drawing.move(lane, chosen, places)
    return True


def _cross(one: Segment, other: Segment) -> bool:
    ax, ay, bx, by = one
    cx, cy, dx, dy = other
    if max(ay, by) <= min(cy, dy) or max(cy, dy) <= min(ay, by):
        return False
    if max(ax, bx) <= min(cx, dx) or max(cx, dx) <= min(ax, bx):
        return False
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    return (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) < 0 and (
        vx * (ay - cy) - vy * (ax - cx)
    ) * (vx * (by - cy) - vy * (bx - cx)) < 0
