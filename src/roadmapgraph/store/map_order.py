"""``graph/map.json``: for each lane of the map the reading order of its concepts, found at build."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.models import CONCEPT_ID_PATTERN, Value
from roadmapgraph.store.files import read_bytes, shipped_folder

FILE = "map.json"
FORMAT = "roadmapgraph-map/1"
_MOST_BYTES = 20_000_000

_Id = Annotated[str, Field(pattern=CONCEPT_ID_PATTERN)]
_Lane = Annotated[str, Field(pattern=f"^$|{CONCEPT_ID_PATTERN}")]


class _MapOrder(Value):
    format: Literal["roadmapgraph-map/1"]
    lanes: dict[_Lane, tuple[_Id, ...]]


def order_bytes(order: Mapping[str, Sequence[str]]) -> bytes:
    """The order as JSON, a concept a line, so that a change can be reviewed."""
    lanes = {lane: list(order[lane]) for lane in sorted(order)}
    return (json.dumps({"format": FORMAT, "lanes": lanes}, indent=1) + "\n").encode()


def shipped_order() -> Mapping[str, tuple[str, ...]]:
    """The shipped order; empty where none is shipped."""
    path = shipped_folder("graph") / FILE
    return load_order(path) if path.exists() else {}


def load_order(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The order in a file. It is a hint: it need not name every concept, nor only those of a graph.

    Raises:
        DataError: where it cannot be read, or is not what ``order_bytes`` writes.
    """
    try:
        return _MapOrder.model_validate_json(read_bytes(path, most=_MOST_BYTES)).lanes
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(part)[:60] for part in problem["loc"]) or "the document"
        message = f"{where}: {problem['msg']}; make it anew with roadmapgraph arrange -o {path.name}"
        raise DataError([Fault(f"{path.parent.name}/{path.name}", None, message)]) from error
