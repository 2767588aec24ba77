"""What the sources' orders say about every pair, as matrices; the pairs that prerequisites force.

NumPy is imported where it is used: only the ``consensus`` and ``quick-wins`` orders need it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from roadmapgraph.ordering.precedence import Precedence
from roadmapgraph.ordering.teaching import FirstLines

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = NDArray[np.int32]
    Weights = NDArray[np.float64]
    Table = NDArray[np.bool_]
    Order = NDArray[np.intp]
else:
    Counts = Weights = Table = Order = Any


@dataclass(frozen=True)
class Ballot:
    """``votes[i, j]``: how many sources name concept ``i`` before ``j``; ``forced[i, j]``: ``i`` must be."""

    votes: Counts
    forced: Table

    @property
    def pairs(self) -> int:
        """How many pairs the sources order, summed over the sources."""
        return int(self.votes.sum())


def votes(precedence: Precedence, first: FirstLines) -> Counts:
    """``votes[i, j]``: how many sources name concept ``i`` on an earlier line than concept ``j``."""
    import numpy as np

    size = len(precedence.concepts)
    total = np.zeros((size, size), dtype=np.int32)
    for lines in first.values():
        taught = [at for at, concept in enumerate(precedence.concepts) if concept in lines]
        if taught:
            line = np.array([lines[precedence.concepts[at]] for at in taught])
            total[np.ix_(taught, taught)] += line[:, None] < line[None, :]
    return total


def forced(precedence: Precedence) -> Table:
    """``forced[i, j]``: whether concept ``i`` must come before concept ``j``."""
    import numpy as np

    size = len(precedence.concepts)
    width = (size + 7) // 8
    rows = b"".join(bits.to_bytes(width, "little") for bits in precedence.descendants)
    packed = np.frombuffer(rows, dtype=np.uint8).reshape(size, width)
    return np.unpackbits(packed, axis=1, count=size, bitorder="little").astype(bool)
