"""The answer to a path page's question: a learning path, or the sentence that says why there is none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids
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
    ``missing`` are the names of what is said to be known and is nothing in this graph.
    """

    query: PlanQuery
    path: LearningPath | None = None
    done: tuple[str, ...] = ()
    fault: str | None = None
    skip: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

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
    known, missing = resolved(names, query.known or ())
    try:
        if query.to_source:
            return replace(_switched(graph, names, query, known), missing=missing)
        asked = request(graph, names, query)
        path = plan(graph, asked)
        whole = plan(graph, replace(asked, known=(), weeks=None, order=_QUICKEST)) if asked.known else path
    except (PlanError, UnknownConceptError) as error:
        return Answer(query, fault=elsewhere(source_ids(graph), query.brought) or str(error))
    have = frozenset(path.known)
    done = tuple(concept for concept in whole.concepts if concept in have)
    return Answer(query, path, done, missing=missing)


def elsewhere(sources: Collection[str], brought: Sequence[str]) -> str | None:
    """That a link speaks of a roadmap that this browser does not have; ``None`` where it has them all."""
    missing = [source for source in brought if source not in sources]
    if not missing:
        return None
    return (
        f"This link uses a roadmap that is kept in another browser ({', '.join(missing)}). "
        "Bring the same document on the page “Your roadmap”, and the link works here too."
    )


def resolved(names: Names, words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The concepts that words name, and the words that name none: another version's, or a misspelt link's."""
    found: dict[str, None] = {}
    missing: dict[str, None] = {}
    for word in words:
        try:
            found[names.find(word)] = None
        except UnknownConceptError:
            missing[word] = None
    return tuple(found), tuple(missing)


def _switched(graph: RoadmapGraph, names: Names, query: PlanQuery, known: Sequence[str]) -> Answer:
    """What the other source adds, in its own order, within the time there is."""
    found = switch(graph, {*did(graph, query.from_source, query.did), *known}, query.to_source)
    unknown = resolved(names, query.unknown)[0]
    timed = replace(found.path.request, hours_per_week=query.hours, weeks=query.weeks, unknown=unknown)
    skip = {concept: why for concept, why in found.skip.items() if concept not in unknown}
    return Answer(query, plan(graph, timed), skip=skip)


def request(graph: RoadmapGraph, names: Names, query: PlanQuery) -> PathRequest:
    """The question in the planner's terms; of what is known, what is in this graph.

    Raises:
        UnknownConceptError: where a goal is no concept.
        PlanError: where a goal stands for nothing.
    """
    return PathRequest(
        goals=goals_of(graph, query.goals, names),
        known=resolved(names, query.known or ())[0],
        order=query.order,
        min_sources=query.min_sources,
        helpful=query.helpful,
        hours_per_week=query.hours,
        weeks=query.weeks,
        skip_optional=query.core,
        unknown=resolved(names, query.unknown)[0],
    )
