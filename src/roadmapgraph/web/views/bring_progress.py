"""A visitor's progress as a file: saved, and loaded again on top of what the browser has."""

import json
import re
from collections.abc import Mapping
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.models import CONCEPT_ID_PATTERN
from roadmapgraph.web.views.wording import counted, join
from roadmapgraph.web.visitor import LISTS, read_visitor

FILE = "roadmap-progress.json"
FORMAT = "roadmapgraph-progress/1"
_LARGEST = 1_000_000
_STATES = ("known", "learning", "skipped")
"""These exclude each other, the first before the others; a goal may be anything."""


def progress_json(stored: Any, graph: RoadmapGraph) -> str:
    """What the visitor ticked, with the version of the graph that it speaks of."""
    visitor = read_visitor(stored)
    lists = {name: sorted(getattr(visitor, name)) for name in LISTS}
    saved = {"format": FORMAT, "version": visitor.version or str(graph.graph.get("version", ""))} | lists
    return json.dumps(saved, indent=1, ensure_ascii=False) + "\n"


def load_progress(data: bytes, stored: Any, graph: RoadmapGraph) -> tuple[dict[str, Any] | None, list[str]]:
    """The visitor after a file is loaded (``None``: nothing changes), and sentences on what came of it.

    What the file says of a concept goes before what the browser says; concepts that it does not name stay
    as they are. Ids that the graph does not have are kept, and named.
    """
    saved = _saved(data)
    if isinstance(saved, str):
        return None, [saved]
    lists, ignored = _lists(saved, graph.graph.get("renamed", {}))
    before = read_visitor(stored)
    stated = lists["known"] | lists["learning"] | lists["skipped"]
    after = {name: sorted((getattr(before, name) - stated) | lists[name]) for name in _STATES}
    after["known"] = sorted(frozenset(after["known"]) - lists["unknown"])
    after["goals"] = sorted(before.goals | lists["goals"])
    after["unknown"] = sorted((before.unknown - lists["known"]) | lists["unknown"])
    fields = stored if isinstance(stored, dict) else {}
    return {**fields, "version": str(graph.graph.get("version", "")), **after}, _sentences(
        lists, ignored, graph
    )


def _saved(data: bytes) -> dict[str, Any] | str:
    if len(data) > _LARGEST:
        return "The file is larger than 1 MB; this is no progress file."
    try:
        saved = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return "The file is no JSON; load one that was saved here."
    if not isinstance(saved, dict) or not any(isinstance(saved.get(name), list) for name in LISTS):
        return f"The file has no list called {join(LISTS, 'or')}; load one that was saved here."
    form = saved.get("format", FORMAT)
    if form != FORMAT:
        return f"The file's format is {str(form)[:60]!r}; this page reads {FORMAT}."
    return saved


def _lists(saved: dict[str, Any], renamed: Mapping[str, str]) -> tuple[dict[str, frozenset[str]], int]:
    """The ids in each list, a state at most for each, and how many entries are no ids.

    Ids that were given up are followed to what stands for them now.
    """
    lists: dict[str, frozenset[str]] = {}
    taken: frozenset[str] = frozenset()
    ignored = 0
    for name in LISTS:
        listed = saved.get(name)
        items = listed if isinstance(listed, list) else [] if listed is None else [listed]
        fitting = frozenset(i for i in items if isinstance(i, str) and re.fullmatch(CONCEPT_ID_PATTERN, i))
        ignored += sum(not (isinstance(item, str) and item in fitting) for item in items)
        current = frozenset(renamed.get(i, i) for i in fitting)
        lists[name] = current if name == "goals" else current - taken
        taken |= lists[name] if name in _STATES else frozenset()
    return lists, ignored


def _sentences(lists: dict[str, frozenset[str]], ignored: int, graph: RoadmapGraph) -> list[str]:
    counts = [f"{len(lists[name])} {name}" for name in _STATES] + [counted(len(lists["goals"]), "goal")]
    sentences = [f"Loaded: {join(counts)}."]
    unknown = sorted(frozenset().union(*lists.values()) - frozenset(graph))
    if unknown:
        sentences.append(f"Not in this graph, but kept: {join(unknown)}.")
    if ignored:
        sentences.append(f"Left out, being no ids: {ignored}.")
    return sentences
