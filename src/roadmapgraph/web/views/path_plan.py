"""The answer to a path page's question: a learning path, or the sentence that says why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath, PathRequest, goals_of, plan, switch
from roadmapgraph.search import Names
from roadmapgraph.web.views.path_places import did
from roadmapgraph.web.views.path_query import PlanQuery

_QUICKEST = "bottlenecks-first"
"""The order that costs least, for where only the steps matter."""


@dataclass(frozen=True)
class Answer:
    """What a question comes to. ``path`` is ``None`` where nothing was asked or ``fault`` says what is wrong.

    ``done`` is what the goals need and the visitor knows, in an order in which it could be learned.
    ``skip`` is what of another source need not be learned again, with why (see ``paths.switch``).
    """

    query: PlanQuery
    path: LearningPath | None = None
    done: tuple[str, ...] = ()
    fault: str | None = None
    skip: Mapping[str, str] = field(default_factory=dict)

    @property
    def ready(self) -> tuple[str, ...]:
        """The steps that could be learned right now: all they require is known."""
        if self.path is None:
            return ()
        ahead = frozenset(self.path.concepts)
        return tuple(step.concept for step in self.path.steps if ahead.isdisjoint(step.requires))


def answer(graph: RoadmapGraph, names: Names, query: PlanQuery) -> Answer:
    """The path that a question asks for, or the sentence that says why there is none."""
    if not query.goals and not query.to_source:
        return Answer(query)
    try:
        if query.to_source:
            return _switched(graph, names, query)
        asked = request(graph, names, query)
        path = plan(graph, asked)
        whole = plan(graph, replace(asked, known=(), weeks=None, order=_QUICKEST)) if asked.known else path
    except (PlanError, UnknownConceptError) as error:
        return Answer(query, fault=str(error))
    known = frozenset(path.known)
    return Answer(query, path, tuple(concept for concept in whole.concepts if concept in known))


def _switched(graph: RoadmapGraph, names: Names, query: PlanQuery) -> Answer:
    """What the other source adds, in its own order, within the time there is."""
    known = [names.find(word) for word in query.known or ()]
    found = switch(graph, {*did(graph, query.from_source, query.did), *known}, query.to_source)
    timed = replace(found.path.request, hours_per_week=query.hours, weeks=query.weeks)
    return Answer(query, plan(graph, timed), skip=found.skip)


def request(graph: RoadmapGraph, names: Names, query: PlanQuery) -> PathRequest:
    """The question in the planner's terms.

    Raises:
        UnknownConceptError: where a goal or known concept is no concept.
        PlanError: where a goal stands for nothing.
    """
    return PathRequest(
        goals=goals_of(graph, query.goals, names),
        known=tuple(names.find(word) for word in query.known or ()),
        order=query.order,
        min_sources=query.min_sources,
        helpful=query.helpful,
        hours_per_week=query.hours,
        weeks=query.weeks,
        skip_optional=query.core,
    )
