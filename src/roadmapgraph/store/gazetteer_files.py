"""``graph/gazetteer/``: one file a field, each a list of groups of names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.gazetteer import WAYS, Gazetteer, Tool, gazetteer
from roadmapgraph.store.curated_yaml import Entry, entries
from roadmapgraph.vocabulary import Vocabulary

_FIELDS = ("of", *WAYS)


def load_gazetteer(folder: Path, known: Vocabulary) -> Gazetteer:
    """The gazetteer in ``folder/gazetteer``; an empty one where there is none.

    Raises:
        DataError: with every malformed group; ``VocabularyError`` with every name that is empty, stands twice
            or is a concept's that is no tool.
    """
    faults: list[Fault] = []
    tools: list[Tool] = []
    for path in sorted((folder / "gazetteer").glob("*.yaml")):
        for group in entries(path, name=f"{folder.name}/gazetteer/{path.name}"):
            found = list(_malformed(group))
            faults += found
            tools += () if found else _tools(group)
    if faults:
        raise DataError(faults)
    return gazetteer(tools, known)


def _malformed(group: Entry) -> Iterator[Fault]:
    """What is wrong with a group: fields that are not known, no name at all, names that are no text."""
    unknown = sorted(map(str, group.fields.keys() - set(_FIELDS)))
    if unknown:
        yield group.place.fault(f"{', '.join(unknown)}: no such field; there are {', '.join(_FIELDS)}")
    if not isinstance(group.fields.get("of"), str):
        yield group.place.fault("say `of` what the names are")
    if not any(group.fields.get(way) for way in WAYS):
        yield group.place.fault(f"no name is given; list some under {', '.join(WAYS)}, or remove the group")
    for way in WAYS:
        listed = group.fields.get(way) or []
        if not isinstance(listed, list):
            yield group.place.fault(f"`{way}` is a list of names; put them between [ and ]")
            continue
        for names, place in zip(listed, group.items.get(way, ()), strict=True):
            if not _are_names(names):
                yield place.fault(f"{names!r} is no name and no list of spellings; put a name in quotes")


def _are_names(listed: Any) -> bool:
    spellings = listed if isinstance(listed, list) else [listed]
    return bool(spellings) and all(isinstance(name, str) for name in spellings)


def _tools(group: Entry) -> Iterator[Tool]:
    for way in WAYS:
        for names, place in zip(group.fields.get(way) or (), group.items.get(way, ()), strict=True):
            yield Tool(tuple(names) if isinstance(names, list) else (names,), way, place)
