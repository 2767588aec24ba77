"""What a learner has just asked: the question in the address, changed by a field of the form or by a tick."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids
from roadmapgraph.web import ids
from roadmapgraph.web.views.path_query import (
    PlanQuery,
    read_query,
    with_doubt,
    with_goal,
    with_own_known,
    with_tick,
)
from roadmapgraph.web.views.path_saved import read_saved
from roadmapgraph.web.visitor import Visitor, read_visitor


@dataclass(frozen=True)
class Asked:
    """The question, whether the address has to learn of it, and the visitor as their browser is to keep them.

    ``stored`` is ``None`` where nothing about the visitor changed; ``visitor`` is as they were before.
    ``acted`` is the number of the last press that the question holds.
    """

    query: PlanQuery
    new: bool
    stored: Mapping[str, Any] | None
    visitor: Visitor
    acted: int = 0


def asked(
    graph: RoadmapGraph,
    triggers: Collection[str],
    search: Any,
    presses: Any,
    controls: Mapping[str, Any],
    stored: Any,
    shown: Any,
    *,
    shipped: RoadmapGraph | None = None,
) -> Asked:
    """What the address asks where it changed or nothing is shown; else what is shown, with all that changed.

    What a question has of a roadmap that ``shipped`` does not is named in it.

    The form and the presses are read whole, whichever of them called: where a visitor is quicker than the
    server, the browser drops answers, and what these would have said must not be lost. A saved plan that
    was opened says as little about this visitor as a link does.
    """
    visitor = read_visitor(stored)
    showing = shown if isinstance(shown, dict) else {}
    acted = showing.get("acted", 0)
    if ids.PATH_ADDRESS in triggers or "query" not in showing:
        text = search if isinstance(search, str) else ""
        query = with_brought(graph, shipped or graph, with_own_known(read_query(text), visitor))
        return Asked(query, False, None, visitor, acted)
    read = with_own_known(read_query(showing["query"]), visitor)
    before = replace(read, faults=tuple(showing.get("faults", ())))
    after = with_controls(before, controls)
    fresh = [(number, press) for number, press in numbered(presses) if number > acted]
    for number, press in fresh:
        after, acted = pressed(after, press, visitor), number
    new = replace(after, faults=()) != replace(before, faults=())
    if new:
        after = replace(after, faults=tuple(fault for fault in after.faults if fault not in before.faults))
    theirs = any(press.get("act") == "open" for _, press in fresh)
    kept = remembered(graph, stored, before, after) if new and not theirs else None
    return Asked(with_brought(graph, shipped or graph, after), new, kept, visitor, acted)


def with_brought(graph: RoadmapGraph, shipped: RoadmapGraph, query: PlanQuery) -> PlanQuery:
    """The question with the visitor's own roadmaps that it speaks of, and those that this graph lacks."""
    here = frozenset(source_ids(graph))
    own = here.difference(source_ids(shipped))
    words = {*query.goals, query.from_source, query.to_source, query.order.removeprefix("follow:")}
    taught = (graph.nodes[word]["sources"] for word in words if word in graph and word not in shipped)
    used = own & words | own.intersection(chain.from_iterable(taught))
    return replace(query, brought=tuple(sorted(used | set(query.brought) - here)))


def opened(before: PlanQuery, file: str, visitor: Visitor) -> PlanQuery:
    """The question of a saved plan; of a broken one, the question before and what is wrong with the file."""
    try:
        return replace(with_own_known(read_saved(file), visitor), view=before.view)
    except PlanError as error:
        return replace(before, faults=(str(error),))


def numbered(presses: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """The presses of buttons that a store holds, each ``{"number", "act", "about"}``, by number."""
    found = [press for press in presses if isinstance(press, dict)] if isinstance(presses, list) else []
    return sorted(
        ((press["number"], press) for press in found if isinstance(press.get("number"), int)),
        key=lambda press: press[0],
    )


def pressed(query: PlanQuery, press: Mapping[str, Any], visitor: Visitor) -> PlanQuery:
    """The question after a button was pressed."""
    act, about = press.get("act"), press.get("about")
    if act == "own":
        return replace(query, known=tuple(sorted(visitor.known)), unknown=tuple(sorted(visitor.unknown)))
    if act in ("ask", "stop"):
        return replace(query, asking=act == "ask")
    if not isinstance(about, str):
        return query
    concepts = about.split(",")
    if act in ("know", "forget"):
        return with_tick(query, *concepts, known=act == "know")
    if act == "open":
        return opened(query, about, visitor)
    if act == "new":
        return with_doubt(query, *concepts)
    return with_goal(query, about) if act == "goal" else query


def with_controls(query: PlanQuery, controls: Mapping[str, Any]) -> PlanQuery:
    """The question as the fields of the form have it."""
    weeks, extras = amount(controls["weeks"]), controls["extras"] or ()
    return replace(
        with_sections(query, controls),
        goals=tuple(controls["goals"] or ()),
        known=tuple(controls["known"] or ()),
        hours=amount(controls["hours"]),
        weeks=None if weeks is None else round(weeks),
        min_sources=int(controls["min_sources"]),
        order=controls["order"],
        helpful="helpful" in extras,
        core="core" in extras,
        view=controls["view"],
    )


def with_sections(query: PlanQuery, controls: Mapping[str, Any]) -> PlanQuery:
    """The question with the roadmap left, what was done of it, and the roadmap to go on with."""
    if controls["mode"] != "switch":
        return replace(query, from_source="", did=(), to_source="")
    source = controls["from_source"] or ""
    moved = bool(query.from_source) and source != query.from_source
    numbers = () if moved else tuple(sorted(int(number) for number in controls["did"] or ()))
    return replace(query, from_source=source, did=numbers, to_source=controls["to_source"] or "")


def amount(value: Any) -> float | None:
    """The number in a number field of the page; ``None`` where it is empty or holds something else."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if number else None


def remembered(
    graph: RoadmapGraph, stored: Any, before: PlanQuery, after: PlanQuery
) -> Mapping[str, Any] | None:
    """The visitor with what was just ticked or aimed at; ``None`` where that changes nothing."""
    known_before, known_after = frozenset(before.known or ()), frozenset(after.known or ())
    goals_before = frozenset(goal for goal in before.goals if goal in graph)
    goals_after = frozenset(goal for goal in after.goals if goal in graph)
    unknown_before, unknown_after = frozenset(before.unknown), frozenset(after.unknown)
    if (known_before, goals_before, unknown_before) == (known_after, goals_after, unknown_after):
        return None
    was = read_visitor(stored)
    learned = known_after - known_before
    kept = dict(stored) if isinstance(stored, dict) else {}
    return kept | {
        "version": graph.graph["version"],
        "known": sorted(was.known - (known_before - known_after) | learned),
        "learning": sorted(was.learning - learned),
        "skipped": sorted(was.skipped - learned),
        "goals": sorted(was.goals - (goals_before - goals_after) | goals_after - goals_before),
        "unknown": sorted(
            was.unknown - (unknown_before - unknown_after) - learned | unknown_after - unknown_before
        ),
    }
