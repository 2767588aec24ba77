"""Which concepts a visitor's filters let through, and what every filter would leave."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import taught_by
from roadmapgraph.layout.order import LOOSE, lane_of
from roadmapgraph.web.views.map_chart import DIFFICULTIES, KINDS
from roadmapgraph.web.visitor import Visitor, is_ready, strings

FACETS = ("source", "field", "kind", "difficulty", "state", "ready")
LEVEL = "level"
"""The dial as a facet: its values are numbers of sources, and always one of them is chosen."""
FACET_TITLES = {
    "level": "How many teach it",
    "source": "Taught by",
    "field": "Field",
    "kind": "Kind",
    "difficulty": "Difficulty",
    "state": "My state",
    "ready": "Ready now",
}
STATE_TITLES = {
    "known": "Known",
    "implied": "Known, implied",
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
    """What the filters leave: the concepts, and the choices of the dial and every facet in their order."""

    shown: frozenset[str]
    matching: frozenset[str]
    choices: tuple[Choice, ...]

    @property
    def active(self) -> tuple[Choice, ...]:
        """The chosen choices of the facets; the dial filters too, but it is no filter to clear."""
        return tuple(choice for choice in self.choices if choice.chosen and choice.facet != LEVEL)


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
    chosen, level = read_filters(stored), read_level(stored)
    shown = taught_by(graph, level)
    values = _facet_values(graph, visitor)
    passing = {
        facet: {c for c in graph if facet not in chosen or values[facet][c] & chosen[facet]}
        for facet in FACETS
    }
    matching = set(shown).intersection(*passing.values())
    choices = _dial(graph, level, set(graph).intersection(*passing.values()))
    for facet in FACETS:
        others = set(shown).intersection(*(passing[other] for other in FACETS if other != facet))
        for value, title in _titles(graph, facet):
            count = sum(value in values[facet][c] for c in others)
            choices.append(Choice(facet, value, title, count, value in chosen.get(facet, ())))
    return Filtered(shown, frozenset(matching), tuple(choices))


def _dial(graph: RoadmapGraph, level: int, passing: Set[str]) -> list[Choice]:
    """The dial's steps, each with how many of the concepts that pass the facets it would show."""
    steps = level_steps(graph)
    titles = [f"{step} or more" for step in steps[:-1]] + [f"{len(steps)} of {len(steps)}"]
    return [
        Choice(LEVEL, str(step), title, len(passing & taught_by(graph, step)), step == level)
        for step, title in zip(steps, titles, strict=True)
    ]


def level_steps(graph: RoadmapGraph) -> range:
    """The dial's steps: from one source, which is all there is, to all of them."""
    return range(1, max(1, len(graph.graph["sources"])) + 1)


def level_title(step: int, sources: int) -> str:
    """The name of a step of the dial: ``All`` concepts, by ``2`` sources or more, by ``all 5``."""
    return "All" if step == 1 else f"all {step}" if step == sources else str(step)


def loosening(filters: Filtered) -> str:
    """A sentence for an empty result: which filter to take away, or the dial, so that something is left."""
    if filters.matching or not filters.active:
        return ""
    facets = {choice.facet for choice in filters.active}
    gains = {facet: sum(c.count for c in filters.choices if c.facet == facet) for facet in facets}
    best = max(sorted(gains), key=lambda facet: gains[facet])
    at_all = sum(choice.count for choice in filters.choices if (choice.facet, choice.value) == (LEVEL, "1"))
    ways = [f"Clear “{FACET_TITLES[best]}” to see {gains[best]} again"] if gains[best] else []
    ways += [f"{'or turn' if ways else 'Turn'} the dial to All to see {at_all}"] if at_all else []
    return f"Nothing matches. {', '.join(ways) or 'Clear all filters, and turn the dial to All'}."


def _facet_values(graph: RoadmapGraph, visitor: Visitor) -> Mapping[str, Mapping[str, frozenset[str]]]:
    nodes = graph.nodes
    lanes = lane_of(graph)
    ready = frozenset({"yes"})
    implied = visitor.implied(graph)
    known = visitor.known | implied
    return {
        "source": {c: frozenset(nodes[c]["sources"]) for c in graph},
        "field": {c: frozenset({lanes[c]}) for c in graph},
        "kind": {c: frozenset({nodes[c]["kind"]}) for c in graph},
        "difficulty": {c: frozenset({nodes[c]["difficulty"]}) for c in graph},
        "state": {c: frozenset({state_shown(visitor, implied, c)}) for c in graph},
        "ready": {c: ready if is_ready(graph, c, known) else frozenset() for c in graph},
    }


def state_shown(visitor: Visitor, implied: Collection[str], concept: str) -> str:
    """The state that is shown for a concept; ``implied`` where only what else is known says so."""
    own = visitor.state(concept)
    return "implied" if own == "open" and concept in implied else own


def _titles(graph: RoadmapGraph, facet: str) -> Sequence[tuple[str, str]]:
    """The values of a facet with their titles, in the order they are offered."""
    if facet == "source":
        return [(source["id"], source["title"]) for source in graph.graph["sources"]]
    if facet == "field":
        fields = sorted(set(lane_of(graph).values()) - {LOOSE}, key=lambda f: str(graph.nodes[f]["label"]))
        return [(field, graph.nodes[field]["label"]) for field in fields]
    if facet == "state":
        return list(STATE_TITLES.items())
    if facet == "ready":
        return [("yes", "All it requires is known")]
    return [(value, value.capitalize()) for value in (KINDS if facet == "kind" else DIFFICULTIES)]
