"""The built graph on disk: ``graph/merged.json``, or a file of somebody's, checked before use."""

from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import Fault, GraphError
from roadmapgraph.graph import RoadmapGraph, checked, refuse, to_networkx
from roadmapgraph.rules import unsafe_addresses
from roadmapgraph.store.files import read_bytes, shipped_folder, shown_name

MERGED = "merged.json"
MOST_BYTES = 200_000_000
_MOST_FAULTS = 20


def shipped_graph() -> RoadmapGraph:
    """The merged graph of the five sources, as it was built and shipped."""
    return load_graph(shipped_folder("graph") / MERGED)


def load_graph(path: Path) -> RoadmapGraph:
    """The merged graph in a JSON file, checked in full.

    Raises:
        DataError: where the file cannot be read.
        GraphError: with every rule of the contract that it breaks.
    """
    return graph_of(read_bytes(path, most=MOST_BYTES), name=shown_name(path))


def graph_of(content: bytes, *, name: str) -> RoadmapGraph:
    """The merged graph in the bytes of a JSON document, checked in full; ``name`` is the file in messages.

    Raises:
        GraphError: with every rule of the contract that it breaks.
    """
    try:
        document = GraphDocument.model_validate_json(content)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_context=False, include_input=False)
        raise GraphError([_fault(name, problem) for problem in problems[:_MOST_FAULTS]]) from error
    refuse(unsafe_addresses(document), file=name)
    return to_networkx(checked(document, file=name))


def _fault(name: str, problem: ErrorDetails) -> Fault:
    where = ".".join(str(part)[:60] for part in problem["loc"]) or "the document"
    return Fault(name, None, f"{where}: {problem['msg']}; mend it, or export the graph again")
