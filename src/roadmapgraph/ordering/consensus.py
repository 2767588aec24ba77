"""The ``consensus`` order: of all orders that keep the prerequisites, the one that contradicts the
sources' own orders least.

The objective is Kemeny's: the sum over the sources of the pairs that the order puts the other way
round than the source does. Finding the least is NP-hard (it is the linear ordering problem), so the
order is found by local search and comes with a proven bound (see ``bound``).

The neighbourhood is exponentially large and searched exactly: split the concepts in two, keep the order
within each half, and interleave the halves in the best of all ways, by dynamic programming in
O(n²) (a *merge*; moving a concept or any group of concepts is a special case).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.ordering.bound import least_inversions
from roadmapgraph.ordering.precedence import Precedence, by_key
from roadmapgraph.ordering.teaching import (
    FirstLines,
    first_lines,
    inverted_pairs,
    mean_places,
    ordered_pairs,
)
from roadmapgraph.ordering.votes import Ballot, Counts, Order, Table, Weights, forced, votes

_DENSE = 1200
_FORCED = 1e6
_ROUNDS = 12
_TOO_LITTLE = 0.005
_UNPLACED = 0.5


@dataclass(frozen=True)
class Objective:
    """How far an order contradicts the sources.

    ``inverted`` pairs stand the other way round than in a source (summed over the sources) out of
    ``pairs`` that the sources order; no order that keeps the prerequisites has fewer than ``bound``.
    """

    inverted: int
    bound: int
    pairs: int

    @property
    def agreement(self) -> float:
        """The share of the sources' ordered pairs that the order keeps, 0 to 1."""
        return 1 - self.inverted / self.pairs if self.pairs else 1.0

    @property
    def gap(self) -> float:
        """The share of the inverted pairs that a better order might do without, 0 to 1; 0: proven best."""
        return 1 - self.bound / self.inverted if self.inverted else 0.0


def consensus_order(graph: RoadmapGraph, precedence: Precedence) -> tuple[tuple[str, ...], Objective]:
    """The order that contradicts the sources least, as far as the search finds, and its objective.

    Deterministic: a fixed start and a fixed sequence of merges. Beyond 1,200 concepts the start
    alone is taken, a topological order by the mean place in the sources, and the bound is 0.
    """
    first = first_lines(graph)
    order = _start(graph, precedence, first)
    if len(order) > _DENSE:
        return order, Objective(inverted_pairs(order, first), 0, ordered_pairs(first, precedence.concepts))
    ballot = Ballot(votes(precedence, first), forced(precedence))
    found = _searched(graph, precedence, first, ballot, order)
    order = tuple(precedence.concepts[at] for at in found)
    return order, Objective(inverted_pairs(order, first), least_inversions(ballot, found), ballot.pairs)


def _start(graph: RoadmapGraph, precedence: Precedence, first: FirstLines) -> tuple[str, ...]:
    places = mean_places(first, precedence.concepts)

    def key(concept: str) -> tuple[float, int]:
        return places.get(concept, _UNPLACED), -graph.nodes[concept]["consensus"]

    return by_key(precedence, key)


def _searched(
    graph: RoadmapGraph,
    precedence: Precedence,
    first: FirstLines,
    ballot: Ballot,
    start: tuple[str, ...],
) -> Order:
    """``start`` after rounds of merges, until a round wins less than half a percent."""
    import numpy as np

    count, before = ballot.votes, ballot.forced
    preference = (count - count.T) + _FORCED * (before.astype(float) - before.T)
    order = np.array([precedence.index[concept] for concept in start], dtype=np.intp)
    listed = [*_splits_by_teaching(graph, precedence, first), *_splits_by_need(before)]
    splits = list({split.tobytes(): split for split in listed}.values())
    least = _inverted(count, order)
    for _ in range(_ROUNDS):
        for split in splits:
            order = _merged(preference, order, split)
        now = _inverted(count, order)
        if least - now <= _TOO_LITTLE * least:
            break
        least = now
    return order


def _inverted(count: Counts, order: Order) -> int:
    import numpy as np

    return int(np.tril(count[np.ix_(order, order)], -1).sum())


def _splits_by_teaching(graph: RoadmapGraph, precedence: Precedence, first: FirstLines) -> Iterator[Table]:
    """What a source teaches, what it alone teaches, the parts of one concept: each against the rest."""
    import numpy as np

    concepts = precedence.concepts
    for source, lines in first.items():
        yield np.array([concept in lines for concept in concepts], dtype=bool)
        yield np.array([graph.nodes[concept]["sources"] == [source] for concept in concepts], dtype=bool)
    parts: dict[str, list[int]] = defaultdict(list)
    for at, concept in enumerate(concepts):
        for whole in ancestry(graph, concept):
            parts[whole].append(at)
    for _, indices in sorted(parts.items()):
        if len(indices) > 1:
            part = np.zeros(len(concepts), dtype=bool)
            part[indices] = True
            yield part


def _splits_by_need(before: Table) -> Iterator[Table]:
    """Each concept; each with all that needs it; each with all it needs: each against the rest."""
    import numpy as np

    alone = np.eye(len(before), dtype=bool)
    for at in range(len(before)):
        yield alone[at]
        yield alone[at] | before[at]
        yield alone[at] | before[:, at]


def _merged(preference: Weights, order: Order, split: Table) -> Order:
    """The best interleaving of the two halves of ``order``, each in its own order.

    With the smaller half ``s`` and the larger ``t``: ``least[i, j]`` is the least cost of placing
    ``s[0..i]`` no later than behind the first ``j`` of ``t``. A concept may stay where it is, so the
    result is never worse than ``order``.
    """
    import numpy as np

    inside = split[order]
    small, large = order[inside], order[~inside]
    if len(small) > len(large):
        small, large = large, small
    if not len(small):
        return order
    cost = np.zeros((len(small), len(large) + 1))
    preference[small[:, None], large].cumsum(axis=1, out=cost[:, 1:])
    if len(small) == 1:
        stop = cost[0].argmin()
        return np.concatenate([large[:stop], small, large[stop:]])
    least, keep_least = np.empty_like(cost), np.minimum.accumulate
    keep_least(cost[0], out=least[0])
    for row in range(1, len(small)):
        keep_least(least[row - 1] + cost[row], out=least[row])
    stops = np.empty(len(small))
    stop = len(large)
    for row in range(len(small) - 1, -1, -1):
        line = least[row, : stop + 1]
        stop = int((line == line[-1]).argmax())
        stops[row] = stop - 0.5
    places = np.concatenate([stops, np.arange(len(large))])
    return np.concatenate([small, large])[places.argsort(kind="stable")]
