"""Goals: from what a person names to the concepts that a path aims at; what known concepts imply."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph, label, members
from roadmapgraph.ordering import source_ids

EVERYTHING = "everything"
_CONSENSUS = re.compile(r"consensus:\s*([1-9][0-9]*)")
_OPTIONAL = frozenset({"optional", "awareness"})


class Finder(Protocol):
    """Finds the one concept of a name (see ``search.Names``)."""

    def find(self, text: str) -> str:
        """The concept's id."""


def goals_of(graph: RoadmapGraph, words: Sequence[str], names: Finder) -> tuple[str, ...]:
    """The goals that ``words`` name, each once, in the order given.

    A word is a source's id, ``everything``, ``consensus:K`` (everything at least K sources teach), or the
    id, label or alias of a concept. The first three stay as they are, a concept becomes its id.

    Raises:
        UnknownConceptError: for a word that is none of these.
        PlanError: for a consensus that no concept can have.
    """
    found: list[str] = []
    for word in words:
        text = word.strip()
        selector = text.lower()
        found.append(selector if is_selector(graph, selector) else names.find(text))
    return tuple(dict.fromkeys(found))


def is_selector(graph: RoadmapGraph, goal: str) -> bool:
    """Whether a goal is no concept but stands for many: a source's id, ``everything``, ``consensus:K``.

    Raises:
        PlanError: for a consensus that no concept can have.
    """
    if goal in graph:
        return False
    if goal.startswith("consensus:"):
        _consensus_level(graph, goal)
        return True
    return goal == EVERYTHING or goal in source_ids(graph)


def _consensus_level(graph: RoadmapGraph, goal: str) -> int:
    most = len(source_ids(graph))
    match = _CONSENSUS.fullmatch(goal)
    if match is None or int(match[1]) > most:
        raise PlanError(
            f"{goal!r} is no goal; there are {most} sources, so take consensus:1 to consensus:{most}."
        )
    return int(match[1])


def goal_label(graph: RoadmapGraph, goal: str) -> str:
    """A goal in words."""
    if goal in graph:
        return label(graph, goal)
    if goal == EVERYTHING:
        return "Everything"
    if goal.startswith("consensus:"):
        return f"Everything that {_consensus_level(graph, goal)} sources or more teach"
    titles = {source["id"]: str(source["title"]) for source in graph.graph["sources"]}
    return titles.get(goal, goal)


def aims(graph: RoadmapGraph, goals: Iterable[str]) -> frozenset[str]:
    """The concepts that the goals stand for."""
    found: set[str] = set()
    for goal in goals:
        found.update(_aimed_at(graph, goal))
    return frozenset(found)


def goal_concepts(graph: RoadmapGraph, goals: Iterable[str]) -> tuple[str, ...]:
    """The goals as ids of concepts: a concept is itself, a source what it teaches and so on; sorted."""
    found: set[str] = set()
    for goal in goals:
        found.update([goal] if goal in graph else _aimed_at(graph, goal))
    return tuple(sorted(found))


def _aimed_at(graph: RoadmapGraph, goal: str) -> Iterable[str]:
    if goal in graph:
        return with_parts(graph, [goal])
    if goal == EVERYTHING:
        return graph
    if goal.startswith("consensus:"):
        level = _consensus_level(graph, goal)
        return (c for c, attributes in graph.nodes.items() if attributes["consensus"] >= level)
    return (c for c, attributes in graph.nodes.items() if goal in attributes["sources"])


def with_parts(graph: RoadmapGraph, concepts: Iterable[str]) -> frozenset[str]:
    """The concepts, and for each field among them all that is part of it, directly or not."""
    given = frozenset(concepts)
    open_ends = [concept for concept in given if graph.nodes[concept]["kind"] == "field"]
    parts = members(graph) if open_ends else {}
    found: set[str] = set()
    while open_ends:
        for part in parts.get(open_ends.pop(), ()):
            if part not in found:
                found.add(part)
                open_ends.append(part)
    return given | found


def implied_by(graph: RoadmapGraph, known: Iterable[str], *, parts: bool = True) -> frozenset[str]:
    """All that someone knows who knows ``known``: these, the parts of fields, and what they all require.

    Without ``parts`` a field stands for its overview alone.
    """
    found = set(with_parts(graph, known) if parts else known)
    open_ends = list(found)
    while open_ends:
        for prior, edge in graph.pred[open_ends.pop()].items():
            if edge["strength"] == "required" and prior not in found:
                found.add(prior)
                open_ends.append(prior)
    return frozenset(found)


def implied(graph: RoadmapGraph, known: Iterable[str], unknown: Iterable[str] = ()) -> frozenset[str]:
    """What follows from ``known`` without having been said, less ``unknown``: what a person said is not so.

    Whoever knows a concept knows what it requires, and whoever knows a field its parts. To take one of these
    back leaves the others as they are. Ids that the graph does not have imply nothing.
    """
    told = frozenset(known)
    return implied_by(graph, told & graph.nodes) - told - frozenset(unknown)


def is_optional(graph: RoadmapGraph, concept: str) -> bool:
    """Whether every mention of the concept calls it optional or a matter of awareness."""
    mentions = graph.nodes[concept]["mentions"]
    return bool(mentions) and all(_OPTIONAL.intersection(mention["qualifiers"]) for mention in mentions)
