"""When each step falls: a path laid out over weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from roadmapgraph.paths import Step


@dataclass(frozen=True)
class Span:
    """A step's time. ``start`` and ``end`` are in weeks from the beginning (0.0: the first hour)."""

    step: Step
    start: float
    end: float

    @property
    def first_week(self) -> int:
        """The week, from 1, in which the step begins."""
        return int(self.start + 1e-9) + 1

    @property
    def last_week(self) -> int:
        """The week, from 1, in which the step ends."""
        return max(self.first_week, int(self.end - 1e-9) + 1)


def spans(steps: Sequence[Step], hours_per_week: float) -> tuple[Span, ...]:
    """The steps one after the other at ``hours_per_week``."""
    ends = list(accumulate(step.hours for step in steps))
    starts = [0.0, *ends][: len(ends)]
    return tuple(
        Span(step, start / hours_per_week, end / hours_per_week)
        for step, start, end in zip(steps, starts, ends, strict=True)
    )


def weeks_phrase(first: int, last: int) -> str:
    """``week 3`` or ``weeks 3–5``."""
    return f"week {first}" if first == last else f"weeks {first}–{last}"
