"""What a learner asks for, checked before anything is computed."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import check_order, source_ids
from roadmapgraph.paths.goals import is_selector

_SUGGESTIONS = 3


@dataclass(frozen=True)
class PathRequest:
    """A question about a learning path.

    ``goals`` are ids of concepts (a field stands for itself and everything part of it), ids of sources
    (everything the source teaches), ``everything`` or ``consensus:K``; ``known`` are ids of concepts.
    A known field means everything part of it, unless ``known_parts`` is off: then its overview alone.
    ``unknown`` are ids of concepts that are not known although what is known implies them.
    ``min_sources`` and ``skip_optional`` drop goals that nothing else needs. ``helpful`` counts helpful
    prerequisites like required ones. With ``weeks``, the path is what fits into that many.
    """

    goals: tuple[str, ...]
    known: tuple[str, ...] = ()
    order: str = "focused"
    min_sources: int = 1
    helpful: bool = False
    hours_per_week: float | None = None
    weeks: int | None = None
    skip_optional: bool = False
    known_parts: bool = True
    unknown: tuple[str, ...] = ()


def check_request(graph: RoadmapGraph, request: PathRequest) -> None:
    """Do nothing if the request makes sense.

    Raises:
        PlanError: with the first thing that does not, as a sentence.
        UnknownConceptError: for an id that is no concept's.
    """
    if not request.goals:
        raise PlanError("There is no goal; name a concept, a field, a source or everything.")
    check_order(graph, request.order)
    _check_time(request)
    most = len(source_ids(graph))
    if not 1 <= request.min_sources <= max(most, 1):
        raise PlanError(f"Goals can be taught by 1 to {most} sources, not by {request.min_sources} or more.")
    check_concepts(graph, (goal for goal in request.goals if not is_selector(graph, goal)))
    check_concepts(graph, request.known)
    check_concepts(graph, request.unknown)


def _check_time(request: PathRequest) -> None:
    hours, weeks = request.hours_per_week, request.weeks
    if hours is not None and not (math.isfinite(hours) and hours > 0):
        raise PlanError(f"{hours:g} hours a week is no time to learn; give a number above 0.")
    if hours is not None and hours > 7 * 24:
        raise PlanError(f"A week has {7 * 24} hours, not {hours:g}.")
    if weeks is not None and weeks < 1:
        raise PlanError(f"{weeks} weeks is no time to learn; give 1 or more.")
    if weeks is not None and hours is None:
        raise PlanError(f"{weeks} weeks alone say nothing about time; give the hours per week too.")


def check_concepts(graph: RoadmapGraph, concepts: Iterable[str]) -> None:
    """Do nothing if every one is a concept's id.

    Raises:
        UnknownConceptError: for the first that is not, with the labels of the nearest ids.
    """
    for concept in concepts:
        if concept not in graph:
            near = get_close_matches(concept, sorted(graph), n=_SUGGESTIONS, cutoff=0.3)
            raise UnknownConceptError(concept, [label(graph, other) for other in near])
