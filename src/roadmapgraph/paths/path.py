"""A learning path as a value: its steps in order, their time and reasons, and what was left out."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from roadmapgraph.ordering import Objective
from roadmapgraph.paths.budget import Selection
from roadmapgraph.paths.hours import hundredths
from roadmapgraph.paths.request import PathRequest


@dataclass(frozen=True)
class Taught:
    """Where a source first names a concept."""

    source: str
    line: int
    section: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One concept of a path.

    ``requires`` are its direct prerequisites in the path or known, ``unlocks`` what directly needs it in
    the path. ``earliest`` and ``latest`` are the first and last position it has in any valid order of
    this path. ``week`` to ``last_week`` is when it is learned. ``notes`` say what is special about it.
    ``hours`` are less than ``whole_hours`` where a source's hours cover parts that are steps themselves.
    """

    position: int
    concept: str
    label: str
    field: str
    hours: float
    estimated: bool
    requires: tuple[str, ...]
    unlocks: tuple[str, ...]
    why: tuple[str, ...]
    earliest: int
    latest: int
    sources: tuple[str, ...]
    taught: tuple[Taught, ...]
    week: int | None = None
    last_week: int | None = None
    notes: tuple[str, ...] = ()
    whole_hours: float = 0.0

    @property
    def is_counted_in_parts(self) -> bool:
        """Whether its parts in the same path take all of its hours."""
        return self.hours == 0 < self.whole_hours

    @property
    def time(self) -> str:
        """Its hours in words."""
        return "hours counted in its parts" if self.is_counted_in_parts else f"{self.hours:g} h"

    def to_json(self) -> dict[str, Any]:
        """The step as in the contract."""
        return {
            "position": self.position,
            "id": self.concept,
            "label": self.label,
            "field": self.field or None,
            "hours": self.hours,
            "hours_from": "estimate" if self.estimated else "source",
            "counted_in_parts": self.is_counted_in_parts,
            "week": self.week,
            "last_week": self.last_week,
            "requires": list(self.requires),
            "unlocks": list(self.unlocks),
            "why": list(self.why),
            "earliest": self.earliest,
            "latest": self.latest,
            "sources": list(self.sources),
            "taught": [
                {"source": place.source, "line": place.line, "section": list(place.section)}
                for place in self.taught
            ],
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class LearningPath:
    """The answer to a request.

    ``goals`` are concepts and fields (a source's goals are what it teaches), ``known`` is all that is
    known: what was said and what it implies (``implied``). ``left_out`` says of each concept that was
    aimed at and is no step why not. ``objective`` comes with the consensus order, ``selection`` with
    a number of weeks. ``without_room`` is what the goals need and these weeks have no room for, the most
    taught first; ``needed_hours`` are those of the steps and of it.
    """

    request: PathRequest
    goals: tuple[str, ...]
    known: tuple[str, ...]
    implied: tuple[str, ...]
    steps: tuple[Step, ...]
    left_out: Mapping[str, str]
    total_hours: float
    estimated_hours_share: float
    weeks: int | None = None
    objective: Objective | None = None
    selection: Selection | None = None
    without_room: tuple[str, ...] = ()
    needed_hours: float = 0.0

    @property
    def needed_weeks(self) -> int | None:
        """The weeks that all would take that the goals need."""
        each = self.request.hours_per_week
        return (
            None if each is None else math.ceil(hundredths(self.needed_hours) / (Fraction(repr(each)) * 100))
        )

    @property
    def concepts(self) -> tuple[str, ...]:
        """The steps' concepts, in order."""
        return tuple(step.concept for step in self.steps)

    def to_json(self) -> dict[str, Any]:
        """The path as the contract's ``path --json``."""
        return {
            "goals": list(self.goals),
            "known": list(self.known),
            "implied": list(self.implied),
            "order": self.request.order,
            "total_hours": self.total_hours,
            "estimated_hours_share": self.estimated_hours_share,
            "hours_per_week": self.request.hours_per_week,
            "weeks": self.weeks,
            "steps": [step.to_json() for step in self.steps],
            "left_out": [{"id": concept, "why": why} for concept, why in self.left_out.items()],
            "objective": _objective_record(self.objective),
            "budget": _budget_record(self),
        }


def _objective_record(objective: Objective | None) -> dict[str, Any] | None:
    if objective is None:
        return None
    return {
        "minimises": "sum over the sources of the pairs in the other order",
        "inverted_pairs": objective.inverted,
        "least_possible": objective.bound,
        "ordered_pairs": objective.pairs,
        "agreement": round(objective.agreement, 4),
        "gap": round(objective.gap, 4),
    }


def _budget_record(path: LearningPath) -> dict[str, Any] | None:
    request, selection = path.request, path.selection
    if selection is None or request.weeks is None or request.hours_per_week is None:
        return None
    return {
        "weeks": request.weeks,
        "hours_per_week": request.hours_per_week,
        "value": selection.value,
        "bound": selection.bound,
        "gap": round(selection.gap, 4),
        "hours_needed": path.needed_hours,
        "weeks_needed": path.needed_weeks,
        "without_room": list(path.without_room),
    }
