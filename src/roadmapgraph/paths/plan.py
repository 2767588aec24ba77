"""The plan: from a request to a learning path, in the order of the story it tells."""

from collections.abc import Collection, Mapping

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import Precedence, arrange, counts, precedence
from roadmapgraph.paths.budget import Selection, selection, values
from roadmapgraph.paths.goals import aims, goal_concepts, implied_by, is_optional
from roadmapgraph.paths.hours import hundredths, in_hours, step_hours
from roadmapgraph.paths.path import LearningPath
from roadmapgraph.paths.reasons import reasons
from roadmapgraph.paths.request import PathRequest, check_request
from roadmapgraph.paths.steps import Calendar, steps

KNOWN_ALREADY = "you know it already"


def plan(graph: RoadmapGraph, request: PathRequest) -> LearningPath:
    """The learning path that answers the request: what its goals need and nothing else, in order.

    Raises:
        PlanError: where the request contradicts itself or nothing fits into its time.
        UnknownConceptError: for an id that is no concept's.
    """
    check_request(graph, request)
    aimed = aims(graph, request.goals)
    not_known = frozenset(request.unknown).difference(request.known)
    known = implied_by(graph, request.known, parts=request.known_parts) - not_known
    dropped = _dropped(graph, request, aimed - known)
    goals = aimed - known - dropped.keys()
    again = _taken_back(graph, not_known - goals, goals, helpful=request.helpful)
    needed = needed_for(graph, goals | again.keys(), known, helpful=request.helpful)
    hours = step_hours(graph, needed)
    whole = precedence(graph, needed, helpful=request.helpful)
    chosen = _fitting(graph, request, whole, goals, hours)
    course = whole if chosen is None else whole.within(chosen.concepts)
    arrangement = arrange(graph, course, request.order, goals=goals, hours=hours)
    calendar = Calendar(arrangement.concepts, hours, request.hours_per_week)
    why = {**reasons(graph, whole, goals, dropped), **again}
    listed = steps(graph, course, calendar, known, why, arrangement.notes, helpful=request.helpful)
    left_out = dict.fromkeys(aimed & known, KNOWN_ALREADY)
    left_out |= {concept: reason for concept, reason in dropped.items() if concept not in needed}
    no_room = _without_room(request, whole, course, hours)
    left_out |= no_room
    total = calendar.total
    estimated = in_hours(sum(hundredths(step.hours) for step in listed if step.estimated))
    return LearningPath(
        request=request,
        goals=goal_concepts(graph, request.goals),
        known=tuple(sorted(known)),
        implied=tuple(sorted(known.difference(request.known))),
        steps=listed,
        left_out=dict(sorted(left_out.items())),
        total_hours=total,
        estimated_hours_share=round(estimated / total, 4) if total else 0.0,
        weeks=calendar.weeks,
        objective=arrangement.objective,
        selection=chosen,
        without_room=tuple(sorted(no_room, key=lambda c: (-graph.nodes[c]["consensus"], c))),
        needed_hours=in_hours(sum(hundredths(hours[concept]) for concept in needed)),
    )


def needed_for(
    graph: RoadmapGraph, goals: Collection[str], known: Collection[str], *, helpful: bool = False
) -> frozenset[str]:
    """The goals and all that they require, walking back and stopping at what is known."""
    found = {goal for goal in goals if goal not in known}
    open_ends = list(found)
    while open_ends:
        for prior, edge in graph.pred[open_ends.pop()].items():
            if prior not in found and prior not in known and counts(edge, helpful):
                found.add(prior)
                open_ends.append(prior)
    return frozenset(found)


def _taken_back(
    graph: RoadmapGraph, not_known: Collection[str], goals: frozenset[str], *, helpful: bool
) -> Mapping[str, tuple[str, ...]]:
    """What is not known although something known may require it, as far as a goal needs it: with the nearest.

    Among equally near goals the smallest id counts.
    """
    found: dict[str, tuple[str, ...]] = {}
    for concept in sorted(not_known):
        level, seen = [concept], {concept}
        while level and goals.isdisjoint(level):
            level = sorted(
                {
                    later
                    for one in level
                    for later, edge in graph.succ[one].items()
                    if later not in seen and counts(edge, helpful)
                }
            )
            seen.update(level)
        if reached := sorted(set(level).intersection(goals)):
            found[concept] = (f"needed for {label(graph, reached[0])}",)
    return found


def _dropped(graph: RoadmapGraph, request: PathRequest, aimed: Collection[str]) -> Mapping[str, str]:
    """The goals that the request does not want for their own sake, and why."""
    found: dict[str, str] = {}
    for concept in sorted(aimed):
        consensus = int(graph.nodes[concept]["consensus"])
        if consensus < request.min_sources and request.min_sources > 1:
            sources = "source teaches" if consensus == 1 else "sources teach"
            found[concept] = f"{consensus} {sources} it, you asked for {request.min_sources} or more"
        elif request.skip_optional and is_optional(graph, concept):
            found[concept] = "every source that names it calls it optional or a matter of awareness"
    return found


def _fitting(
    graph: RoadmapGraph,
    request: PathRequest,
    course: Precedence,
    goals: Collection[str],
    hours: Mapping[str, float],
) -> Selection | None:
    """What fits into the weeks; ``None`` where no number of weeks is given.

    Raises:
        PlanError: where not even one concept fits.
    """
    if request.weeks is None or request.hours_per_week is None:
        return None
    room = request.weeks * request.hours_per_week
    chosen = selection(course, values(graph, course.concepts, goals), hours, room)
    if course.concepts and not chosen.concepts:
        first = min((c for c in course.concepts if not course.before[c]), key=lambda c: (hours[c], c))
        raise PlanError(
            f"Nothing fits into {room:g} hours: the shortest first step, {label(graph, first)}, "
            f"takes {hours[first]:g}. Give more weeks or more hours."
        )
    return chosen


def _without_room(
    request: PathRequest, whole: Precedence, course: Precedence, hours: Mapping[str, float]
) -> Mapping[str, str]:
    """What the goals need but the weeks have no room for, with the hours it would take."""
    absent = sum(1 << whole.index[c] for c in whole.concepts if c not in course.index)
    found: dict[str, str] = {}
    for concept in whole.members(absent):
        at = whole.index[concept]
        missing = whole.members((whole.ancestors[at] | 1 << at) & absent)
        more = in_hours(sum(hundredths(hours[c]) for c in missing))
        room = f"{request.weeks} weeks of {request.hours_per_week:g} hours"
        found[concept] = f"it does not fit into {room}; with what it needs it takes {more:g} hours more"
    return found
