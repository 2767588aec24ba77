"""What a card says about its topic: how hard it is, how long it takes, what it requires, where to look."""

import re
from collections.abc import Mapping
from dataclasses import replace

from roadmapgraph.formats.keys import ADDRESSES, DURATIONS, REQUIRES, title_of
from roadmapgraph.formats.nodes import Node, plain
from roadmapgraph.formats.outline import Entry, LinkSpan
from roadmapgraph.models import Difficulty

_DIFFICULTIES: dict[str, Difficulty] = {
    "beginner": "beginner", "easy": "beginner", "basic": "beginner", "novice": "beginner", "1": "beginner",
    "intermediate": "intermediate", "medium": "intermediate", "moderate": "intermediate", "2": "intermediate",
    "advanced": "advanced", "hard": "advanced", "expert": "advanced", "difficult": "advanced",
    "3": "advanced",
}  # fmt: skip
_REMARKS = ("tags", "tag", "priority", "importance", "level", "necessity", "depth", "need")
_TELLING = ADDRESSES | {"difficulty", "optional", *_REMARKS, *DURATIONS, *REQUIRES}
_TRUE = frozenset(("true", "yes", "y", "on", "1"))


def with_attributes(entry: Entry, node: Node, names: Mapping[str, str]) -> Entry:
    """Return the entry with what its card says; ``names`` are the titles of all cards by id."""
    if _TELLING.isdisjoint(node.by_key):
        return entry
    level = scalar(node.get("difficulty", "level")).lower()
    address = next((scalar(value) for key, value in node.pairs if plain(key.text) in ADDRESSES), "")
    return replace(
        entry,
        difficulty=_DIFFICULTIES.get(level),
        qualifiers=("optional",) if scalar(node.get("optional")).lower() in _TRUE else (),
        duration=_duration(node),
        requires=_required(node, names),
        remarks=_remarks(node),
        links=(LinkSpan(0, len(entry.text), address),) if address else entry.links,
    )


def names_by_id(root: Node) -> dict[str, str]:
    """Return the titles of all cards of a tree by their ids."""
    names: dict[str, str] = {}
    for node in root.walk():
        if node.kind == "mapping" and (identity := node.get("id", "slug", "key")) is not None:
            title = title_of(node)
            if title is not None and identity.kind == "scalar":
                names[identity.text] = title.text
    return names


def scalar(node: Node | None) -> str:
    """Return a scalar's words, or nothing for what is none."""
    return node.text if node is not None and node.kind == "scalar" else ""


def _remarks(node: Node) -> tuple[str, ...]:
    """Return the words of a card's tags, priority and the like."""
    values = [value for key in _REMARKS if (value := node.get(key)) is not None]
    words = [item for value in values for item in (value.items or [value])]
    parts = [part.strip() for word in words for part in re.split("[,;]", scalar(word))]
    return tuple(part for part in parts if part)


def _required(node: Node, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of what a card says that it requires; ids are looked up."""
    required = node.get(*REQUIRES)
    if required is None:
        return ()
    if required.kind == "scalar":
        said = [part.strip() for part in re.split(r"[,;]", required.text)]
    else:
        said = [scalar(item) or scalar(title_of(item)) for item in required.items]
    return tuple(names.get(name, name) for name in said if name)


def _duration(node: Node) -> str | None:
    """Return a card's stated duration with its unit."""
    for key, value in node.pairs:
        name = plain(key.text)
        if name in DURATIONS and value.kind == "scalar" and value.text:
            unit = "hours" if "hours" in name else "weeks" if name == "weeks" else ""
            return f"{value.text} {unit}".strip() if re.fullmatch(r"[\d.]+", value.text) else value.text
    return None
