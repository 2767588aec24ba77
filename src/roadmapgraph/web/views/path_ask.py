"""What a learner has just asked: the question in the address, changed by a field of the form or by a tick."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.views.path_query import (
    PlanQuery,
    read_query,
    with_goal,
    with_own_known,
    with_tick,
)
from roadmapgraph.web.visitor import Visitor, read_visitor


@dataclass(frozen=True)
class Asked:
    """The question, whether the address has to learn of it, and the visitor as their browser is to keep them.

    ``stored`` is ``None`` where nothing about the visitor changed; ``visitor`` is as they were before.
    """

    query: PlanQuery
    new: bool
    stored: Mapping[str, Any] | None
    visitor: Visitor


def asked(
    graph: RoadmapGraph, trigger: Any, search: Any, act: Any, controls: Mapping[str, Any], stored: Any
) -> Asked:
    """The question after the component ``trigger`` changed; any other trigger asks what ``search`` says."""
    visitor = read_visitor(stored)
    before = with_own_known(read_query(search if isinstance(search, str) else ""), visitor)
    if trigger == ids.PATH_ACT:
        after = acted(before, act, visitor)
    else:
        after = replace(before, **changed(trigger, controls))
    if after == before:
        return Asked(before, False, None, visitor)
    return Asked(after, True, remembered(graph, stored, before, after), visitor)


def base(trigger: Any, search: Any, shown: Any) -> Any:
    """The question that the trigger changes: the one shown, which may be too long for the address to hold."""
    whole = shown.get("query") if isinstance(shown, dict) else None
    return search if trigger in (None, ids.PATH_ADDRESS) or not isinstance(whole, str) else whole


def acted(query: PlanQuery, act: Any, visitor: Visitor) -> PlanQuery:
    """The question after a button was pressed; ``act`` is what it says: ``{"act", "about"}``."""
    fields = act if isinstance(act, dict) else {}
    name, about = fields.get("act"), fields.get("about")
    if name == "own":
        return replace(query, known=tuple(sorted(visitor.known)))
    if not isinstance(about, str):
        return query
    if name in ("know", "forget"):
        return with_tick(query, about, known=name == "know")
    return with_goal(query, about) if name == "goal" else query


def changed(trigger: Any, controls: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the question that one field of the form decides."""
    value = controls
    if trigger == ids.PATH_GOALS:
        return {"goals": tuple(value["goals"] or ())}
    if trigger == ids.PATH_KNOWN:
        return {"known": tuple(value["known"] or ())}
    if trigger == ids.PATH_HOURS:
        return {"hours": amount(value["hours"])}
    if trigger == ids.PATH_WEEKS:
        weeks = amount(value["weeks"])
        return {"weeks": None if weeks is None else round(weeks)}
    if trigger == ids.PATH_DIAL:
        return {"min_sources": int(value["min_sources"])}
    if trigger == ids.PATH_ORDER:
        return {"order": value["order"]}
    if trigger == ids.PATH_VIEW:
        return {"view": value["view"]}
    if trigger == ids.PATH_EXTRAS:
        extras = value["extras"] or ()
        return {"helpful": "helpful" in extras, "core": "core" in extras}
    return {}


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
    if known_before == known_after and goals_before == goals_after:
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
    }
