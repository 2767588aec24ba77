"""The steps of a path: each concept in its place, with its time, its freedom and who teaches it."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import Precedence, counts, field_of
from roadmapgraph.paths.hours import hundredths, in_hours
from roadmapgraph.paths.path import Step, Taught


@dataclass(frozen=True)
class Calendar:
    """Concepts in order, their hours, and the hours of a week (``None``: no weeks)."""

    order: Sequence[str]
    hours: Mapping[str, float]
    hours_per_week: float | None

    @cached_property
    def ends(self) -> Sequence[int]:
        """The hundredths of hours that have passed at the end of each step."""
        return list(accumulate(hundredths(self.hours[concept]) for concept in self.order))

    @property
    def total(self) -> float:
        """The hours of all steps."""
        return in_hours(self.ends[-1]) if self.ends else 0.0

    @cached_property
    def week(self) -> Fraction | None:
        """The hundredths of hours in a week, as the decimal number that was given."""
        return None if self.hours_per_week is None else Fraction(repr(self.hours_per_week)) * 100

    @cached_property
    def weeks(self) -> int | None:
        """The weeks that the whole takes, rounded up."""
        if self.week is None or not self.ends:
            return None if self.week is None else 0
        return math.ceil(self.ends[-1] / self.week)

    def weeks_of(self, at: int) -> tuple[int | None, int | None]:
        """The first and the last week, from 1, of the step at index ``at``."""
        if self.week is None:
            return None, None
        each, parts = self.week.numerator, self.week.denominator
        start = self.ends[at - 1] if at else 0
        first = min(start * parts // each + 1, max(self.weeks or 1, 1))
        return first, max(first, -(-self.ends[at] * parts // each))


def steps(
    graph: RoadmapGraph,
    course: Precedence,
    calendar: Calendar,
    known: Collection[str],
    why: Mapping[str, tuple[str, ...]],
    bends: Mapping[str, str],
    *,
    helpful: bool,
) -> tuple[Step, ...]:
    """The steps of ``course`` in the calendar's order."""
    found = []
    for at, concept in enumerate(calendar.order):
        attributes = graph.nodes[concept]
        first, last = calendar.weeks_of(at)
        hours = calendar.hours[concept]
        found.append(
            Step(
                position=at + 1,
                concept=concept,
                label=str(attributes["label"]),
                field=field_of(graph, concept),
                hours=hours,
                estimated=attributes["hours_from"] == "estimate",
                requires=_requires(graph, concept, course, known, helpful=helpful),
                unlocks=course.after[concept],
                why=why[concept],
                earliest=course.needs(concept) + 1,
                latest=len(course.concepts) - course.unlocks(concept),
                sources=tuple(attributes["sources"]),
                taught=_taught(graph, concept),
                week=first,
                last_week=last,
                notes=tuple(_notes(float(attributes["hours"]), hours, bends.get(concept))),
                whole_hours=float(attributes["hours"]),
            )
        )
    return tuple(found)


def _requires(
    graph: RoadmapGraph, concept: str, course: Precedence, known: Collection[str], *, helpful: bool
) -> tuple[str, ...]:
    prior = graph.pred[concept]
    return tuple(
        sorted(c for c, edge in prior.items() if counts(edge, helpful) and (c in course.index or c in known))
    )


def _taught(graph: RoadmapGraph, concept: str) -> tuple[Taught, ...]:
    """The first mention of the concept in each source that teaches it."""
    first: dict[str, Taught] = {}
    for mention in graph.nodes[concept]["mentions"]:
        place = Taught(mention["source"], mention["line"], tuple(mention["section"]))
        known = first.get(place.source)
        if known is None or place.line < known.line:
            first[place.source] = place
    return tuple(first[source] for source in sorted(first))


def _notes(stated: float, hours: float, bend: str | None) -> list[str]:
    notes = []
    if hours == 0 < stated:
        notes.append(f"a source gives it {stated:g} hours, which its parts in this path take")
    elif hours < round(stated, 2):
        notes.append(
            f"a source gives it {stated:g} hours, its parts in this path included; {hours:g} are left"
        )
    if bend is not None:
        notes.append(bend)
    return notes
