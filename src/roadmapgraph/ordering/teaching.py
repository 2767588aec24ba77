"""The sources' own orders: who teaches what, and where each first names it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from roadmapgraph.graph import RoadmapGraph

FirstLines = Mapping[str, Mapping[str, int]]
"""For each source, in the order of their ids: the line on which it first names each concept."""


def source_ids(graph: RoadmapGraph) -> tuple[str, ...]:
    """The ids of the graph's sources, sorted."""
    return tuple(sorted(source["id"] for source in graph.graph["sources"]))


def first_lines(graph: RoadmapGraph) -> FirstLines:
    """Where each source first names each concept that it teaches.

    Two concepts first named on the same line are tied: the source puts neither before the other.
    """
    found: dict[str, dict[str, int]] = {source: {} for source in source_ids(graph)}
    for concept in sorted(graph):
        for mention in graph.nodes[concept]["mentions"]:
            lines = found.setdefault(mention["source"], {})
            lines[concept] = min(mention["line"], lines.get(concept, mention["line"]))
    return found


def mean_places(first: FirstLines, concepts: Iterable[str]) -> Mapping[str, float]:
    """For each concept the mean of its places in the sources, each from 0 (first) to 1 (last line used).

    Concepts that no source teaches are left out.
    """
    places: dict[str, list[float]] = defaultdict(list)
    for lines in first.values():
        last = max(lines.values(), default=1)
        for concept, line in lines.items():
            places[concept].append(line / last)
    return {c: sum(places[c]) / len(places[c]) for c in concepts if c in places}


def ordered_pairs(first: FirstLines, concepts: Iterable[str]) -> int:
    """How many pairs of ``concepts`` the sources put in an order, summed over the sources."""
    kept = frozenset(concepts)
    total = 0
    for lines in first.values():
        on_line = Counter(line for concept, line in lines.items() if concept in kept)
        count = on_line.total()
        total += (count * (count - 1) - sum(n * (n - 1) for n in on_line.values())) // 2
    return total


def inverted_pairs(order: Iterable[str], first: FirstLines) -> int:
    """How many pairs ``order`` puts the other way round than a source does, summed over the sources.

    Counted with a Fenwick tree a source: O(n log n).
    """
    placed = {concept: position for position, concept in enumerate(order)}
    return sum(
        _inversions([(line, placed[c]) for c, line in lines.items() if c in placed])
        for lines in first.values()
    )


def _inversions(pairs: list[tuple[int, int]]) -> int:
    """The pairs (line, position) whose lines rise while their positions fall; equal lines don't count."""
    rank = {position: at for at, position in enumerate(sorted(position for _, position in pairs), start=1)}
    tree = [0] * (len(pairs) + 1)
    inverted = seen = 0
    by_line: dict[int, list[int]] = defaultdict(list)
    for line, position in pairs:
        by_line[line].append(rank[position])
    for line in sorted(by_line):
        for at in by_line[line]:
            inverted += seen - _prefix(tree, at)
        for at in by_line[line]:
            _count(tree, at)
            seen += 1
    return inverted


def _prefix(tree: list[int], at: int) -> int:
    total = 0
    while at:
        total += tree[at]
        at &= at - 1
    return total


def _count(tree: list[int], at: int) -> None:
    while at < len(tree):
        tree[at] += 1
        at += at & -at
