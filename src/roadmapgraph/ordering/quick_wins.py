"""The ``quick-wins`` order: as many goals as early as possible for the hours."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering.precedence import Precedence, by_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.uint8]
else:
    Flags = Any

_HUNDREDTHS = 100


def quick_wins(
    graph: RoadmapGraph, precedence: Precedence, goals: Collection[str], hours: Mapping[str, float]
) -> tuple[str, ...]:
    """The concepts so that again and again the goal with most goals per hour is reached next.

    For each goal: the goals among it and its unfinished prerequisites, over the hours of these. This is
    the greedy rule for weighted completion time under precedence (Sidney 1975), restricted to the
    closures of single goals. Ties go to the higher consensus, then by id.
    """
    import numpy as np

    concepts, index = precedence.concepts, precedence.index
    hundredths = np.array([round(hours[c] * _HUNDREDTHS) for c in concepts], dtype=np.int64)
    wanted = np.array([c in goals for c in concepts], dtype=np.int64)
    rank = sorted(range(len(concepts)), key=lambda i: (-graph.nodes[concepts[i]]["consensus"], concepts[i]))
    tie = np.empty(len(concepts), dtype=np.int64)
    tie[rank] = np.arange(len(concepts))
    cost, gain = np.zeros_like(hundredths), np.zeros_like(wanted)
    for at in range(len(concepts)):
        later = _and_later(precedence, at)
        cost += later * hundredths[at]
        if wanted[at]:
            gain += later
    order: list[str] = []
    done = 0
    unreached = wanted.astype(bool)
    while unreached.any():
        rate = np.where(unreached, gain / np.maximum(cost, 1), -1.0)
        best = rate == rate.max()
        goal = int(np.flatnonzero(best)[np.argmin(tie[best])])
        todo = list(precedence.members((precedence.ancestors[goal] | 1 << goal) & ~done))
        for concept in by_key(precedence.within(todo), lambda c: (hours[c], tie[index[c]])):
            at = index[concept]
            later = _and_later(precedence, at)
            cost -= later * hundredths[at]
            if wanted[at]:
                gain -= later
            unreached[at] = False
            done |= 1 << at
            order.append(concept)
    rest = [c for c in concepts if not done >> index[c] & 1]
    return (*order, *by_key(precedence.within(rest), lambda c: (hours[c], tie[index[c]])))


def _and_later(precedence: Precedence, at: int) -> Flags:
    """1 for a concept and all that needs it, 0 for the others."""
    import numpy as np

    size = len(precedence.concepts)
    bits = precedence.descendants[at] | 1 << at
    packed = np.frombuffer(bits.to_bytes((size + 7) // 8, "little"), dtype=np.uint8)
    return np.unpackbits(packed, count=size, bitorder="little")
