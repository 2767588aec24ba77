"""YAML files of ours, read with the line of every entry, so that a fault names file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.store.files import read_bytes
from roadmapgraph.vocabulary import Place

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Entry:
    """One entry of a YAML list: its fields, where it stands, and where each item of its lists stands."""

    fields: dict[str, Any]
    place: Place
    items: Mapping[str, tuple[Place, ...]]


def entries(path: Path, *, name: str) -> Iterator[Entry]:
    """Every entry of a YAML list of mappings, with its place (``name`` and line).

    Raises:
        DataError: where the file is no YAML, no list of mappings, or repeats a key.
    """
    root = _compose(path, name)
    if root is None:
        return
    loader = _Loader("")
    if not isinstance(root, yaml.SequenceNode):
        raise DataError([Fault(name, root.start_mark.line + 1, "a list of entries is expected")])
    for node in root.value:
        place = _place(node, name)
        if not isinstance(node, yaml.MappingNode):
            raise DataError([place.fault("an entry of `key: value` lines is expected")])
        _refuse_repeated_keys(node, name)
        items = {
            key.value: tuple(_place(item, name) for item in value.value)
            for key, value in node.value
            if isinstance(value, yaml.SequenceNode)
        }
        yield Entry(loader.construct_document(node), place, items)


def mapping(path: Path, *, name: str) -> dict[str, Any]:
    """The one mapping of a YAML file.

    Raises:
        DataError: where the file is no YAML or no mapping.
    """
    root = _compose(path, name)
    if not isinstance(root, yaml.MappingNode):
        raise DataError([Fault(name, 1, "`key: value` lines are expected")])
    found: dict[str, Any] = _Loader("").construct_document(root)
    return found


def lists(path: Path, *, name: str) -> Iterator[tuple[str, tuple[Any, ...], Place]]:
    """Every key of a file that maps keys to lists, with the list's items and the key's place.

    Raises:
        DataError: where the file is no YAML, no mapping of lists, or repeats a key.
    """
    root = _compose(path, name)
    if not isinstance(root, yaml.MappingNode):
        raise DataError([Fault(name, 1, "`key: [item, item]` lines are expected")])
    _refuse_repeated_keys(root, name)
    found: dict[str, Any] = _Loader("").construct_document(root)
    for (key_node, _), (key, items) in zip(root.value, found.items(), strict=True):
        if not isinstance(items, list):
            raise DataError([_place(key_node, name).fault("put what stands here between [ and ]")])
        yield str(key), tuple(items), _place(key_node, name)


def _place(node: yaml.Node, name: str) -> Place:
    return Place(name, node.start_mark.line + 1)


def _compose(path: Path, name: str) -> Any:
    try:
        return yaml.compose(read_bytes(path).decode("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        raise DataError([Fault(name, None, "this is not UTF-8; save it as UTF-8")]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DataError([Fault(name, line, f"this is no YAML ({error.problem}); mend the line")]) from error
    except yaml.YAMLError as error:
        raise DataError([Fault(name, None, f"this is no YAML ({error}); mend the file")]) from error


def _refuse_repeated_keys(node: yaml.MappingNode, name: str) -> None:
    seen: set[str] = set()
    for key_node, _ in node.value:
        if key_node.value in seen:
            line = key_node.start_mark.line + 1
            raise DataError([Fault(name, line, f"the key {key_node.value!r} stands twice; keep one")])
        seen.add(key_node.value)
