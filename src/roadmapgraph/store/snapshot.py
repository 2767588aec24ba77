"""The built graph on disk: ``graph/merged.json``, or a file of somebody's, checked before use."""

from pathlib import Path

from pydantic import ValidationError

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import Fault, GraphError
from roadmapgraph.graph import RoadmapGraph, checked, to_networkx
from roadmapgraph.store.files import read_bytes, shipped_folder

MERGED = "merged.json"
MOST_BYTES = 200_000_000


def shipped_graph() -> RoadmapGraph:
    """The merged graph of the five sources, as it was built and shipped."""
    return load_graph(shipped_folder("graph") / MERGED)


def load_graph(path: Path) -> RoadmapGraph:
    """The merged graph in a JSON file, checked in full.

    Raises:
        DataError: where the file cannot be read.
        GraphError: with every rule of the contract that it breaks.
    """
    content = read_bytes(path)
    if len(content) > MOST_BYTES:
        raise GraphError([Fault(str(path), None, f"the file is larger than {MOST_BYTES:,} bytes")])
    try:
        document = GraphDocument.model_validate_json(content)
    except ValidationError as error:
        raise GraphError([_fault(path, problem) for problem in error.errors()[:20]]) from error
    return to_networkx(checked(document, file=path.name))


def _fault(path: Path, problem: object) -> Fault:
    fields = problem if isinstance(problem, dict) else {}
    where = ".".join(str(part) for part in fields.get("loc", ()))
    return Fault(path.name, None, f"{where or 'the document'}: {fields.get('msg', 'is malformed')}")
