"""What a visitor has said about themselves, as it comes from their browser."""

from collections.abc import Collection
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import implied

State = Literal["known", "learning", "skipped", "goal", "open"]
STATES: tuple[State, ...] = ("known", "learning", "skipped", "goal", "open")
LISTS = ("known", "learning", "skipped", "goals", "unknown")
"""The lists of ids in a browser's store."""


class Visitor(BaseModel):
    """The ids a visitor ticked. ``version`` is that of the graph they last saw.

    ``unknown`` are concepts that they said they don't know, although what they know implies them.
    """

    model_config = ConfigDict(frozen=True)

    version: str = ""
    known: frozenset[str] = frozenset()
    learning: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()

    def state(self, concept: str) -> State:
        """The one state that is shown for a concept: what was done with it goes before what is wanted."""
        if concept in self.known:
            return "known"
        if concept in self.learning:
            return "learning"
        if concept in self.skipped:
            return "skipped"
        return "goal" if concept in self.goals else "open"

    def implied(self, graph: RoadmapGraph) -> frozenset[str]:
        """What follows from what they know without having been ticked: what that requires (see ``paths``)."""
        return implied(graph, self.known, self.unknown)


def read_visitor(stored: Any) -> Visitor:
    """The visitor in a browser's store. Whatever is not a list of strings there counts as empty."""
    fields = stored if isinstance(stored, dict) else {}
    version = fields.get("version")
    lists = {name: strings(fields.get(name)) for name in LISTS}
    return Visitor(version=version if isinstance(version, str) else "", **lists)


def strings(value: Any) -> frozenset[str]:
    """The strings of a list; anything else has none."""
    items = value if isinstance(value, list) else []
    return frozenset(item for item in items if isinstance(item, str))


def is_ready(graph: RoadmapGraph, concept: str, known: Collection[str]) -> bool:
    """Whether a concept could be learned now: not known yet, and all it requires is known."""
    return concept not in known and all(
        before in known
        for before, _, edge in graph.in_edges(concept, data=True)
        if edge["strength"] == "required"
    )
