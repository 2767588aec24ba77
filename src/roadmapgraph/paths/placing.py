"""Placement: which question to ask next so that what a learner knows is found in few questions."""

from collections.abc import Collection
from dataclasses import dataclass

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import Precedence, precedence
from roadmapgraph.paths.goals import aims
from roadmapgraph.paths.plan import needed_for
from roadmapgraph.paths.request import check_concepts


@dataclass(frozen=True)
class Placement:
    """What the answers so far imply, and the concept to ask about next (``None``: everything is settled)."""

    known: frozenset[str]
    unknown: frozenset[str]
    undecided: frozenset[str]
    question: str | None


def placement(
    graph: RoadmapGraph,
    yes: Collection[str] = (),
    no: Collection[str] = (),
    goals: Collection[str] = ("everything",),
) -> Placement:
    """Where a learner stands who knows ``yes`` and does not know ``no``, among what the goals need.

    Knowing a concept implies knowing all it requires; not knowing it implies not knowing what requires it.
    The next question is the one that settles most concepts on average. The chance of a yes is halfway
    between the share of yes among what is settled (Laplace's rule of succession) and the chance if every
    place of the border between known and unknown on a chain through the concept were as likely. Ties go
    to the higher consensus, then by id.

    Raises:
        PlanError: where an answer contradicts another.
        UnknownConceptError: for an id that is no concept's.
    """
    check_concepts(graph, [*yes, *no])
    course = precedence(graph, graph)
    asked_about = _bits(course, needed_for(graph, aims(graph, goals), ()))
    known = unknown = 0
    for concept in yes:
        at = course.index[concept]
        known |= course.ancestors[at] | 1 << at
    for concept in no:
        at = course.index[concept]
        unknown |= course.descendants[at] | 1 << at
    if both := known & unknown:
        _refuse(graph, course, yes, no, both)
    undecided = asked_about & ~known & ~unknown
    return Placement(
        frozenset(course.members(known & asked_about)),
        frozenset(course.members(unknown & asked_about)),
        frozenset(course.members(undecided)),
        _question(graph, course, undecided, known & asked_about, unknown & asked_about),
    )


def _bits(course: Precedence, concepts: Collection[str]) -> int:
    return sum(1 << course.index[concept] for concept in concepts)


def _refuse(
    graph: RoadmapGraph, course: Precedence, yes: Collection[str], no: Collection[str], both: int
) -> None:
    contested = next(course.members(both))
    at = course.index[contested]
    above = next(c for c in sorted(yes) if (course.descendants[at] | 1 << at) >> course.index[c] & 1)
    below = next(c for c in sorted(no) if (course.ancestors[at] | 1 << at) >> course.index[c] & 1)
    raise PlanError(
        f"You know {label(graph, above)}, which requires {label(graph, below)}, "
        "but not that; change one of the two answers."
    )


def _question(
    graph: RoadmapGraph, course: Precedence, undecided: int, known: int, unknown: int
) -> str | None:
    settled_yes = (known.bit_count() + 1) / (known.bit_count() + unknown.bit_count() + 2)

    def settles(concept: str) -> float:
        at = course.index[concept]
        if_yes = (course.ancestors[at] & undecided).bit_count() + 1
        if_no = (course.descendants[at] & undecided).bit_count() + 1
        chance = (settled_yes + if_no / (if_yes + if_no)) / 2
        return chance * if_yes + (1 - chance) * if_no

    return min(
        course.members(undecided),
        key=lambda concept: (-settles(concept), -graph.nodes[concept]["consensus"], concept),
        default=None,
    )
