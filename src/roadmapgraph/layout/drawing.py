"""A drawing that is being improved: where its chips stand, which of its arrows cross, how good that is.

Arrows are straight lines from middle to middle. Nothing here is needed to show a map: this is for the search
that finds the reading order when the graph is built, and the only part of the layout that needs numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

_LENGTH_OF_A_CROSSING = 3000.0
_AT_REST = 20.0
"""A crossing that is always drawn costs so many units more."""
_DRAWN = 0.2
"""An arrow that is short enough to be drawn at rest is worth so many units."""
_REACH = 180.0
_REACH_IN_A_ROW = 20.0
"""How long an arrow may be to be drawn at rest; in one row it would run through the chips between."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Another place for some chips: how much the drawing would cost more, and what would be different."""

    change: float
    chips: Indices
    boxes: Numbers
    arrows: Indices
    lines: Numbers
    crossed: Flags
    drawn: Flags


class Drawing:
    """Chips as boxes (x, y, width, height), numbered; crossings are kept, and counted anew where chips move.

    ``ends`` are the two chips of each arrow, ``quiet`` says which arrows are drawn at rest if they are short.
    ``unit`` is what counts in this drawing, in crossings: a tenth of the root of their number at first.
    """

    def __init__(self, boxes: Numbers, ends: Sequence[tuple[int, int]], quiet: Sequence[bool]) -> None:
        self.boxes = boxes.copy()
        self.ends: Indices = np.array(ends, np.intp).reshape(-1, 2)
        self._quiet: Flags = np.array(quiet, bool)
        one, other = self.ends[:, 0], self.ends[:, 1]
        self._apart: Flags = (
            (one[:, None] != one)
            & (one[:, None] != other)
            & (other[:, None] != one)
            & (other[:, None] != other)
        )
        self._at: list[list[int]] = [[] for _ in boxes]
        for n, (a, b) in enumerate(ends):
            self._at[a].append(n)
            self._at[b].append(n)
        every = np.arange(len(self.ends))
        self._lines = self._lines_of(every, self.boxes)
        self._crossed = self._crossings(every, self._lines, self._lines)
        self._drawn = self._short(every, self.boxes)
        self.unit: float = max(10.0, self.crossings()) ** 0.5 / 10

    def crossings(self) -> int:
        """How many pairs of arrows cross."""
        return int(self._crossed.sum()) // 2

    def crossings_at_rest(self) -> int:
        """How many pairs of those arrows cross that are drawn at rest."""
        return int(self._crossed[self._drawn][:, self._drawn].sum()) // 2

    def cost(self) -> float:
        """What the search makes small: crossings, those at rest more, and a little length."""
        return self._cost(np.arange(len(self.ends)), self._lines, self._crossed, self._drawn, self._drawn)

    def trial(self, chips: Indices, boxes: Numbers) -> Trial:
        """What were if ``chips`` stood at ``boxes``, in their order."""
        arrows = np.array(sorted({n for chip in chips.tolist() for n in self._at[chip]}), np.intp)
        old, self.boxes[chips] = self.boxes[chips].copy(), boxes
        lines = self._lines.copy()
        lines[arrows] = self._lines_of(arrows, self.boxes)
        crossed = self._crossings(arrows, lines[arrows], lines)
        drawn = self._drawn.copy()
        drawn[arrows] = self._short(arrows, self.boxes)
        self.boxes[chips] = old
        before = self._cost(arrows, self._lines, self._crossed[arrows], self._drawn[arrows], self._drawn)
        after = self._cost(arrows, lines, crossed, drawn[arrows], drawn)
        return Trial(after - before, chips, boxes, arrows, lines, crossed, drawn)

    def take(self, trial: Trial) -> None:
        """Let the chips stand where ``trial`` tried them."""
        self.boxes[trial.chips] = trial.boxes
        self._lines, self._drawn = trial.lines, trial.drawn
        self._crossed[trial.arrows] = trial.crossed
        self._crossed[:, trial.arrows] = trial.crossed.T

    def _lines_of(self, arrows: Indices, boxes: Numbers) -> Numbers:
        middles = boxes[:, :2] + boxes[:, 2:] / 2
        return middles[self.ends[arrows]].reshape(-1, 4)

    def _short(self, arrows: Indices, boxes: Numbers) -> Flags:
        ax, ay, wide, _ = boxes[self.ends[arrows, 0]].T
        bx, by, _, _ = boxes[self.ends[arrows, 1]].T
        gap = bx - ax - wide
        reach = np.where(np.abs(ay - by) < 2, _REACH_IN_A_ROW, _REACH)
        return np.asarray(self._quiet[arrows] & (gap >= 0) & (gap < reach))

    def _crossings(self, arrows: Indices, some: Numbers, lines: Numbers) -> Flags:
        """Which of ``some`` lines (those of ``arrows``) cross which of all ``lines``, common ends aside."""
        return self._apart[arrows] & _parted(some, lines) & _parted(lines, some).T

    def _cost(self, arrows: Indices, lines: Numbers, crossed: Flags, own: Flags, drawn: Flags) -> float:
        """The part of the cost that the ``arrows`` have a share in; a pair of them counts once."""
        inside = crossed[:, arrows]
        count = float(crossed.sum()) - float(inside.sum()) / 2
        rest = crossed[own]
        count += _AT_REST * self.unit * (float(rest[:, drawn].sum()) - float(inside[own][:, own].sum()) / 2)
        ax, ay, bx, by = lines[arrows].T
        length = np.sqrt((bx - ax) ** 2 + (by - ay) ** 2).sum()
        return float(count + length / _LENGTH_OF_A_CROSSING - _DRAWN * self.unit * own.sum())


def _parted(lines: Numbers, others: Numbers) -> Flags:
    """Whether each line, drawn on without end, parts the ends of each of the ``others``."""
    ax, ay, bx, by = lines.T
    ux, uy = bx - ax, by - ay
    plane = np.column_stack((ux, -uy, uy * ax - ux * ay))
    ones = np.ones(len(others))
    first = plane @ np.stack((others[:, 1], others[:, 0], ones))
    second = plane @ np.stack((others[:, 3], others[:, 2], ones))
    return np.asarray(first * second < 0)
