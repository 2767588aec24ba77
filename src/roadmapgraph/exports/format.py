"""What a format is, and what all formats say of the graph that they hold."""

from collections.abc import Callable
from dataclasses import dataclass

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports.characters import one_line
from roadmapgraph.graph import RoadmapGraph


class ExportError(RoadmapError):
    """A graph that a format cannot hold, such as one too large to draw."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form that the graph can leave in.

    ``write`` gives the file's bytes: pure, and the same for the same graph. ``keeps`` and ``loses``
    say in half a sentence each what of the graph is in the file, ``opens_in`` who reads it. One ``for_parts``
    is for a path or a neighbourhood and refuses what is larger.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[RoadmapGraph], bytes]
    keeps: str
    loses: str
    opens_in: str
    for_parts: bool = False


def title(graph: RoadmapGraph) -> str:
    """The graph's title on one line."""
    return one_line(graph.graph["title"])


def version(graph: RoadmapGraph) -> str:
    """The graph's version on one line."""
    return one_line(graph.graph["version"])


def merged_from(graph: RoadmapGraph) -> tuple[str, ...]:
    """One line a source, by id: ``id (title)``."""
    return tuple(
        f"{source['id']} ({one_line(source['title'])})"
        for source in sorted(graph.graph["sources"], key=lambda source: str(source["id"]))
    )


def about(graph: RoadmapGraph) -> str:
    """One line that carries version and sources, for formats that have but a comment for them."""
    return f"roadmapgraph, version {version(graph)}; merged from {'; '.join(merged_from(graph)) or 'nothing'}"
