"""Where the sources say things: their sections by number, and the headings nearest to a line."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids
from roadmapgraph.paths import Section, chapters
from roadmapgraph.web.views.charts import short_names

OUTSIDE = 0
"""The number of what a source says outside its sections, such as below its title."""
_NEAREST = 2
_TITLE_SHARE = 0.8


def numbered_sections(graph: RoadmapGraph, source: str) -> Mapping[int, tuple[Section, ...]]:
    """The largest sections of a source by number, from 1; below ``OUTSIDE`` what stands above them all."""
    found = chapters(graph, source)
    outside = [
        one
        for one in found
        if any(one.headings == other.headings[: len(one.headings)] for other in found if other is not one)
    ]
    inside = [one for one in found if one not in outside]
    first = {OUTSIDE: tuple(outside)} if outside else {}
    return first | {number: (one,) for number, one in enumerate(inside, start=1)}


def did(graph: RoadmapGraph, source: str, numbers: Collection[int]) -> frozenset[str]:
    """What these sections of a source name; without a number, what all of it names.

    Raises:
        PlanError: where there is no such source or section.
    """
    if source not in source_ids(graph):
        raise PlanError(f"There is no source {source!r}; there are {', '.join(source_ids(graph))}.")
    found = numbered_sections(graph, source)
    if strange := sorted(set(numbers) - set(found)):
        raise PlanError(f"{source} has sections 1 to {max(found, default=0)}, so there is no {strange[0]}.")
    return frozenset(c for n in numbers or found for section in found[n] for c in section.concepts)


def title_depths(graph: RoadmapGraph) -> Mapping[str, int]:
    """For each source how many headings, from the outermost in, stand above nearly all that it says."""
    chains: dict[str, list[tuple[str, ...]]] = {source: [] for source in source_ids(graph)}
    for _, node in graph.nodes(data=True):
        for mention in node["mentions"]:
            chains[mention["source"]].append(tuple(mention["section"]))
    return {source: _shared_depth(found) for source, found in chains.items()}


def _shared_depth(chains: Sequence[tuple[str, ...]]) -> int:
    """How many headings most chains begin with; the innermost of the longest chain is never one of them."""
    longest = max(map(len, chains), default=0)
    for depth in range(longest - 1):
        above = Counter(chain[: depth + 1] for chain in chains if len(chain) > depth)
        if max(above.values()) <= _TITLE_SHARE * len(chains):
            return depth
    return max(0, longest - 1)


def place_words(graph: RoadmapGraph, depths: Mapping[str, int], source: str, section: Sequence[str]) -> str:
    """A source and the headings nearest to a place in it, without the title of the document."""
    nearest = section[depths[source] :][-_NEAREST:] or section[1:][-1:]
    return " › ".join([short_names(graph.graph["sources"])[source], *nearest])


def lines_words(first: int, last: int) -> str:
    """``line 3`` or ``lines 3–5``."""
    return f"line {first}" if first == last else f"lines {first}–{last}"
