"""A proven bound for the ``consensus`` order: how few inverted pairs any order can have.

Two parts add up. A pair that prerequisites force costs its votes the other way, and any other pair at
least the smaller of its two counts of votes. What is left is a feedback arc set problem: each pair has an
arc from the concept that more sources name first, worth the difference of the votes, and every
cycle of such arcs and forced ones must lose an arc. Cycles that share no unit of any arc's worth
must each lose one of their own, so a packing of cycles is a bound (the dual of the relaxation in
Grötschel, Jünger and Reinelt 1984).

The packing is greedy along a good order: each arc that the order inverts is closed, again and again, by
the shortest way ahead through arcs that the order keeps, short arcs first. A cycle then takes from a
single inverted arc, so that where all inverted arcs are used up the order is proven best.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from roadmapgraph.ordering.votes import Ballot, Order


def least_inversions(ballot: Ballot, order: Order) -> int:
    """A number of inverted pairs that no order keeping the prerequisites falls below.

    ``order`` (indices) guides the proof; the bound holds for every order, but is near only for a good one.
    """
    import numpy as np

    votes, forced = ballot.votes, ballot.forced
    free = ~(forced | forced.T)
    pairwise = int(votes.T[forced].sum()) + int(np.minimum(votes, votes.T)[free].sum()) // 2
    worth = np.where(free, votes - votes.T, 0)[np.ix_(order, order)]
    packing = _Packing(worth.tolist(), forced[np.ix_(order, order)].tolist())
    inverted = [(late, early) for late, early in np.argwhere(np.tril(worth, -1) > 0).tolist()]
    inverted.sort(key=lambda arc: (arc[0] - arc[1], arc))
    packing.close_by_triangles(inverted)
    packing.close_by_ways(inverted)
    return pairwise + packing.total


class _Packing:
    """Cycles packed so far: what is left of each arc's worth, and which arcs are left, as bit sets.

    Concepts are numbers in the guiding order; ``ahead[v]`` are the later ones that an arc with worth left
    leads to from ``v``, ``behind[v]`` those it comes from; ``must`` and ``must_behind`` are the forced ones.
    """

    def __init__(self, worth: list[list[int]], forced: list[list[bool]]) -> None:
        size = len(worth)
        self.total = 0
        self.left = worth
        self.ahead, self.behind, self.must, self.must_behind = ([0] * size for _ in range(4))
        for at in range(size):
            for later in range(at + 1, size):
                if forced[at][later]:
                    self.must[at] |= 1 << later
                    self.must_behind[later] |= 1 << at
                elif worth[at][later] > 0:
                    self.ahead[at] |= 1 << later
                    self.behind[later] |= 1 << at

    def close_by_triangles(self, inverted: Sequence[tuple[int, int]]) -> None:
        """Close each inverted arc by two arcs as long as there are any, forced ones first."""
        for late, early in inverted:
            while self.left[late][early] > 0:
                middle = (
                    self.must[early] & self.behind[late]
                    or self.ahead[early] & self.must_behind[late]
                    or self.ahead[early] & self.behind[late]
                )
                if not middle:
                    break
                between = (middle & -middle).bit_length() - 1
                self._take(late, [early, between, late])

    def close_by_ways(self, inverted: Sequence[tuple[int, int]]) -> None:
        """Close each inverted arc by the way of fewest arcs that are not forced, as long as there is any."""
        for late, early in inverted:
            while self.left[late][early] > 0 and (way := self._way(early, late)):
                self._take(late, way)

    def _take(self, late: int, way: Sequence[int]) -> None:
        """Pack the cycle of the inverted arc and ``way``, as often as what is left of its arcs allows."""
        early = way[0]
        free = [(a, b) for a, b in pairwise(way) if not self.must[a] >> b & 1]
        units = min(self.left[late][early], *(self.left[a][b] for a, b in free))
        self.left[late][early] -= units
        self.total += units
        for a, b in free:
            self.left[a][b] -= units
            if not self.left[a][b]:
                self.ahead[a] ^= 1 << b
                self.behind[b] ^= 1 << a

    def _way(self, start: int, end: int) -> list[int] | None:
        """A way ahead from ``start`` to ``end``: breadth first, counting the arcs that are not forced."""
        window = (2 << end) - (1 << start)
        entered = 1 << start
        reached = (entered | self.must[start]) & window
        levels = [(entered, reached)]
        seen = reached
        while not reached >> end & 1:
            entered = 0
            for at in _bits(reached):
                entered |= self.ahead[at]
            entered &= window & ~seen
            if not entered:
                return None
            reached = entered
            for at in _bits(entered):
                reached |= self.must[at]
            reached &= window & ~seen
            seen |= reached
            levels.append((entered, reached))
        return self._back_along(levels, end)

    def _back_along(self, levels: list[tuple[int, int]], end: int) -> list[int]:
        way = [end]
        for level in range(len(levels) - 1, -1, -1):
            entered = levels[level][0]
            if not entered >> way[-1] & 1:
                way.append(_lowest(self.must_behind[way[-1]] & entered))
            if level:
                way.append(_lowest(self.behind[way[-1]] & levels[level - 1][1]))
        return way[::-1]


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
