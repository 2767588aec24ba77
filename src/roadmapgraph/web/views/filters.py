"""Which concepts a visitor's filters let through, and what every filter would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import taught_by
from roadmapgraph.layout.order import LOOSE, lane_of
from roadmapgraph.web.views.map_chart import DIFFICULTIES, KINDS
from roadmapgraph.web.visitor import STATES, Visitor, is_ready, strings

FACETS = ("source", "field", "kind", "difficulty", "state", "ready")
FACET_TITLES = {
    "source": "Taught by",
    "field": "Field",
    "kind": "Kind",
    "difficulty": "Difficulty",
    "state": "My state",
    "ready": "Ready now",
}
STATE_TITLES = {
    "known": "Known",
    "learning": "Learning",
    "skipped": "Skipped",
    "goal": "Goal",
    "open": "Not started",
}


@dataclass(frozen=True)
class Choice:
    """One value of a facet: how many concepts it would leave with the other facets as they are."""

    facet: str
    value: str
    title: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Filtered:
    """What the filters leave: the concepts, and the choices of every facet in their order."""

    shown: frozenset[str]
    matching: frozenset[str]
    choices: tuple[Choice, ...]

    @property
    def active(self) -> tuple[Choice, ...]:
        """The chosen choices."""
        return tuple(choice for choice in self.choices if choice.chosen)


def read_filters(stored: Any) -> dict[str, frozenset[str]]:
    """The chosen values of each facet in a browser's store; what is malformed is not chosen."""
    fields = stored if isinstance(stored, dict) else {}
    chosen = {facet: strings(fields.get(facet)) for facet in FACETS}
    return {facet: values for facet, values in chosen.items() if values}


def read_level(stored: Any) -> int:
    """The dial in a browser's store: a whole number from 1."""
    level = stored.get("level") if isinstance(stored, dict) else None
    return level if isinstance(level, int) and level >= 1 else 1


def filtered(graph: RoadmapGraph, stored: Any, visitor: Visitor) -> Filtered:
    """What the filters in a browser's store leave of the concepts that the dial shows.

    Values of one facet add up, facets narrow each other down. A choice's count answers "what if I chose it
    too", so it looks at all the other facets but not at its own.
    """
    chosen = read_filters(stored)
    shown = taught_by(graph, read_level(stored))
    values = _facet_values(graph, visitor)
    passing = {
        facet: {c for c in shown if facet not in chosen or values[facet][c] & chosen[facet]}
        for facet in FACETS
    }
    matching = set(shown).intersection(*passing.values())
    choices: list[Choice] = []
    for facet in FACETS:
        others = set(shown).intersection(*(passing[other] for other in FACETS if other != facet))
        for value, title in _titles(graph, facet):
            count = sum(value in values[facet][c] for c in others)
            choices.append(Choice(facet, value, title, count, value in chosen.get(facet, ())))
    return Filtered(shown, frozenset(matching), tuple(choices))


def loosening(filters: Filtered) -> str:
    """A sentence for an empty result: which filter to take away so that something is left."""
    if filters.matching or not filters.active:
        return ""
    facets = {choice.facet for choice in filters.active}
    gains = {facet: sum(c.count for c in filters.choices if c.facet == facet) for facet in facets}
    best = max(sorted(gains), key=lambda facet: gains[facet])
    if gains[best]:
        return f"Nothing matches. Clear “{FACET_TITLES[best]}” to see {gains[best]} again."
    return "Nothing matches. Clear all filters, or turn the dial to All."


def _facet_values(graph: RoadmapGraph, visitor: Visitor) -> Mapping[str, Mapping[str, frozenset[str]]]:
    nodes = graph.nodes
    lanes = lane_of(graph)
    ready = frozenset({"yes"})
    return {
        "source": {c: frozenset(nodes[c]["sources"]) for c in graph},
        "field": {c: frozenset({lanes[c]}) for c in graph},
        "kind": {c: frozenset({nodes[c]["kind"]}) for c in graph},
        "difficulty": {c: frozenset({nodes[c]["difficulty"]}) for c in graph},
        "state": {c: frozenset({visitor.state(c)}) for c in graph},
        "ready": {c: ready if is_ready(graph, c, visitor.known) else frozenset() for c in graph},
    }


def _titles(graph: RoadmapGraph, facet: str) -> Sequence[tuple[str, str]]:
    """The values of a facet with their titles, in the order they are offered."""
    if facet == "source":
        return [(source["id"], source["title"]) for source in graph.graph["sources"]]
    if facet == "field":
        fields = sorted(set(lane_of(graph).values()) - {LOOSE}, key=lambda f: str(graph.nodes[f]["label"]))
        return [(field, graph.nodes[field]["label"]) for field in fields]
    if facet == "state":
        return [(state, STATE_TITLES[state]) for state in STATES]
    if facet == "ready":
        return [("yes", "All it requires is known")]
    return [(value, value.capitalize()) for value in (KINDS if facet == "kind" else DIFFICULTIES)]
