"""Parts of the graph as they are named on the command line: a field, a neighbourhood, a path."""

from roadmapgraph.errors import PlanError
from roadmapgraph.exports import neighbourhood, only, within
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, goals_of, plan
from roadmapgraph.search import names


def part(graph: RoadmapGraph, selection: str) -> RoadmapGraph:
    """The part that ``field:NAME``, ``around:NAME``, ``around:NAME:RADIUS`` or ``path:GOAL`` names.

    Raises:
        PlanError: for a selection of another form.
        UnknownConceptError: for a name that no concept has.
    """
    kind, _, rest = selection.partition(":")
    known = names(graph)
    if kind == "field" and rest:
        return only(graph, concepts=within(graph, field=known.find(rest)))
    if kind == "around" and rest:
        name, _, radius = rest.partition(":")
        if radius and not radius.isdecimal():
            raise PlanError(f"{radius!r} is no radius; give a whole number, as in around:{name}:2")
        return only(graph, concepts=neighbourhood(graph, concept=known.find(name), radius=int(radius or 1)))
    if kind == "path" and rest:
        found = plan(graph, PathRequest(goals=tuple(goals_of(graph, [rest], known))))
        return only(graph, concepts=[step.concept for step in found.steps])
    raise PlanError(f"{selection!r} names no part; say field:NAME, around:NAME, around:NAME:2 or path:GOAL")
