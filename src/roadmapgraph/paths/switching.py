"""Switching from one roadmap to another: what the other adds, what of it may be skipped."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import FOLLOW, precedence, source_ids
from roadmapgraph.paths.goals import aims, implied_by
from roadmapgraph.paths.path import LearningPath
from roadmapgraph.paths.plan import plan
from roadmapgraph.paths.request import PathRequest, check_concepts


@dataclass(frozen=True)
class Switch:
    """What is new in the other source, as a path in its own order, and what of it is known, with why."""

    to_source: str
    path: LearningPath
    skip: Mapping[str, str]


def switch(graph: RoadmapGraph, done: Collection[str], to_source: str) -> Switch:
    """What remains of a source for someone who has learned ``done`` (see ``chapters`` for whole sections).

    Having read what a source says of a field is not knowing the whole field: a field in ``done`` stands
    for its overview.

    Raises:
        PlanError: where there is no such source.
        UnknownConceptError: for an id that is no concept's.
    """
    if to_source not in source_ids(graph):
        raise PlanError(f"There is no source {to_source!r}; there are {', '.join(source_ids(graph))}.")
    check_concepts(graph, done)
    told = frozenset(done)
    request = PathRequest((to_source,), tuple(sorted(told)), FOLLOW + to_source, known_parts=False)
    course = precedence(graph, graph)
    skip: dict[str, str] = {}
    for concept in sorted(aims(graph, [to_source]) & implied_by(graph, told, parts=False)):
        later = course.members(course.descendants[course.index[concept]])
        skip[concept] = (
            "you have learned it"
            if concept in told
            else f"you know {label(graph, next(c for c in later if c in told))}, which requires it"
        )
    return Switch(to_source, plan(graph, request), skip)
