"""The Python API: what ``import roadmapgraph`` offers, each a short way to what the modules do.

>>> import roadmapgraph
>>> graph = roadmapgraph.shipped_graph()
>>> path = roadmapgraph.learning_path(graph, ["Backprop"], known=["Chain rule"])
>>> path.concepts[-1]
'backpropagation'

A merged graph is a ``networkx.DiGraph``; an arrow runs from what is required to what requires it.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from roadmapgraph.errors import PlanError
from roadmapgraph.exports import FORMATS, PATH_FORMS
from roadmapgraph.exports.path_forms import next_monday
from roadmapgraph.graph import RoadmapGraph, to_networkx
from roadmapgraph.mentions import Limits, read_document
from roadmapgraph.models import Reading
from roadmapgraph.overlap import Overlap, overlap
from roadmapgraph.paths import LearningPath, PathRequest, goals_of, plan
from roadmapgraph.pipeline import build
from roadmapgraph.search import Names, names
from roadmapgraph.store import load_knowledge, load_names, read_bytes, shipped_folder, shown_name, spoken

__all__ = ["export", "export_path", "learning_path", "merge", "overlap_of", "path_request", "read_roadmap"]


def read_roadmap(
    file: str | Path, *, source_id: str | None = None, title: str | None = None, limits: Limits | None = None
) -> Reading:
    """All that one roadmap document says: what each line is, and every mention in line order.

    ``file`` may be Markdown, plain text, YAML, JSON or a table, in any encoding; ``-`` is standard input.
    ``source_id`` and ``title`` are made from the document where they are not given.

    Raises:
        DataError: where the file cannot be read or is too large (``limits``).
        DocumentError: where it is no text, or YAML or JSON that is broken.
    """
    path = Path(file)
    return read_document(
        read_bytes(path),
        name=shown_name(path),
        source_id=source_id,
        title=title,
        lexicon=load_names(shipped_folder("graph")),
        limits=limits or Limits(),
    )


def merge(*readings: Reading) -> RoadmapGraph:
    """The shipped sources and those in ``readings``, merged anew (some seconds) into one acyclic DiGraph.

    The order of the readings does not matter. A document that is there already is counted once; what the
    vocabulary lacks becomes a concept of its own.

    Raises:
        GraphError: where the merged graph breaks the contract.
    """
    knowledge = load_knowledge(shipped_folder("graph"))
    knowledge = replace(knowledge, vocabulary=spoken(knowledge.vocabulary, readings))
    return to_networkx(build(knowledge, readings).document)


def learning_path(
    graph: RoadmapGraph, goals: Iterable[str], *, known: Iterable[str] = (), **options: Any
) -> LearningPath:
    """What to learn for ``goals``, in what order, and why.

    ``goals`` are ids, labels or aliases of concepts, ids of sources, ``everything`` or ``consensus:K``;
    ``known`` are names of concepts. ``options`` are the other fields of ``PathRequest``: ``order``,
    ``min_sources``, ``helpful``, ``hours_per_week`` (hours), ``weeks``, ``skip_optional``, ``known_parts``.

    >>> from roadmapgraph import learning_path, shipped_graph
    >>> path = learning_path(shipped_graph(), ["k-means"], hours_per_week=5)
    >>> path.steps[-1].concept, path.total_hours > 0
    ('k-means', True)

    Raises:
        PlanError: where the request contradicts itself or nothing fits into its time.
        UnknownConceptError: for a name that nothing has; suggests the nearest.
    """
    return plan(graph, path_request(graph, names(graph), goals, known, **options))


def path_request(
    graph: RoadmapGraph, listed: Names, goals: Iterable[str], known: Iterable[str], **options: Any
) -> PathRequest:
    """The request that asks for goals and known concepts by any of their names.

    Raises:
        UnknownConceptError: for a name that nothing has.
    """
    return PathRequest(
        goals=goals_of(graph, list(goals), listed),
        known=tuple(listed.find(name) for name in known),
        **options,
    )


def overlap_of(graph: RoadmapGraph) -> Overlap:
    """What the graph's sources share, what only one has, where they disagree on order.

    >>> from roadmapgraph import overlap_of, shipped_graph
    >>> len(overlap_of(shipped_graph()).pairs)
    10
    """
    return overlap(graph)


def export(graph: RoadmapGraph, format: str = "json") -> bytes:
    """The graph as a file's bytes in a format of ``FORMATS``, the same bytes for the same graph.

    >>> from roadmapgraph import export, shipped_graph
    >>> export(shipped_graph(), "csv-edges").count(b"\\r\\n") > 500
    True

    Raises:
        PlanError: for an unknown format; names those there are.
        ExportError: where the format cannot hold the graph, such as one too large to draw.
    """
    if format not in FORMATS:
        raise PlanError(f"{format!r} is no format; there are {', '.join(FORMATS)}.")
    return FORMATS[format].write(graph)


def export_path(
    graph: RoadmapGraph, path: LearningPath, form: str = "markdown", *, start: date | None = None
) -> bytes:
    """A learning path in ``graph`` as a file's bytes in a form of ``PATH_FORMS``.

    ``start`` is the first day of a calendar and the age of flashcards; the next Monday where nothing is said.
    The same path and start give the same bytes.

    >>> from roadmapgraph import export_path, learning_path, shipped_graph
    >>> graph = shipped_graph()
    >>> export_path(graph, learning_path(graph, ["k-means"]))[:15]
    b'# Learning path'

    Raises:
        PlanError: for an unknown form, or a calendar of a path without weeks.
    """
    if form not in PATH_FORMS:
        raise PlanError(f"{form!r} is no form of a path; there are {', '.join(PATH_FORMS)}.")
    return PATH_FORMS[form].write(graph, path, start or next_monday(date.today()))
