"""Parts of the graph as people name them: a field, a neighbourhood, a path."""

from roadmapgraph.errors import PlanError
from roadmapgraph.exports import neighbourhood, only, within
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, goals_of, plan
from roadmapgraph.search import Names

_FORMS = "field:NAME, around:NAME, around:NAME:2 or path:GOAL"
_WIDEST = 99


def part(graph: RoadmapGraph, selection: str, known: Names) -> RoadmapGraph:
    """The part that ``field:NAME``, ``around:NAME``, ``around:NAME:RADIUS`` or ``path:GOAL`` names.

    Raises:
        PlanError: for a selection of another form.
        UnknownConceptError: for a name that no concept has.
    """
    kind, _, rest = selection.partition(":")
    if kind == "field" and rest:
        return only(graph, concepts=within(graph, field=known.find(rest)))
    if kind == "around" and rest:
        name, radius = _name_and_radius(rest)
        return only(graph, concepts=neighbourhood(graph, concept=known.find(name), radius=radius))
    if kind == "path" and rest:
        found = plan(graph, PathRequest(goals=tuple(goals_of(graph, [rest], known))))
        return only(graph, concepts=found.concepts)
    raise PlanError(f"{selection!r} names no part; say {_FORMS}.")


def _name_and_radius(text: str) -> tuple[str, int]:
    name, _, radius = text.rpartition(":")
    if not name:
        return text, 1
    if not (radius.isascii() and radius.isdecimal() and int(radius[:4]) <= _WIDEST):
        raise PlanError(
            f"{radius!r} is no radius; give a whole number up to {_WIDEST}, as in around:{name}:2."
        )
    return name, int(radius)
