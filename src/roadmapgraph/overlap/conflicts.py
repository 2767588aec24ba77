"""The order-conflict ledger: pairs that some sources teach in one order and others in the other."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import Precedence, first_lines, precedence

Chosen = Literal["first", "second", "none"]


@dataclass(frozen=True)
class Place:
    """The lines on which one source first names the two concepts of a conflict."""

    source: str
    first_line: int
    second_line: int


@dataclass(frozen=True)
class OrderConflict:
    """Sources that name ``first`` before ``second`` and sources that do not, and what the graph says.

    ``chosen`` is the one that the graph puts first, through a chain of prerequisites; ``none`` if it
    leaves the two free. ``first`` is the one that more sources name first, on a tie the smaller id.
    """

    first: str
    second: str
    in_favour: tuple[Place, ...]
    against: tuple[Place, ...]
    chosen: Chosen


def order_conflicts(graph: RoadmapGraph) -> tuple[OrderConflict, ...]:
    """Every pair that two sources teach in opposite orders, sorted by the ids of the pair.

    A source orders two concepts by the lines that first name them; on the same line it doesn't.
    """
    course = precedence(graph, graph, helpful=True)
    found = []
    for (one, other), places in _places(graph):
        earlier = tuple(place for place in places if place.first_line < place.second_line)
        later = tuple(place for place in places if place.first_line > place.second_line)
        if len(earlier) >= len(later):
            found.append(OrderConflict(one, other, earlier, later, _chosen(course, one, other)))
        else:
            turned = _chosen(course, other, one)
            found.append(OrderConflict(other, one, _turned(later), _turned(earlier), turned))
    return tuple(sorted(found, key=lambda conflict: (conflict.first, conflict.second)))


def _places(graph: RoadmapGraph) -> Iterator[tuple[tuple[str, str], tuple[Place, ...]]]:
    """The pairs, the smaller id first, that at least two sources order and not all alike."""
    first = first_lines(graph)
    by_concept: dict[str, dict[str, int]] = defaultdict(dict)
    for source, lines in first.items():
        for concept, line in lines.items():
            by_concept[concept][source] = line
    shared = sorted(concept for concept, lines in by_concept.items() if len(lines) > 1)
    for at, one in enumerate(shared):
        ours = by_concept[one]
        for other in shared[at + 1 :]:
            theirs = by_concept[other]
            signs = {ours[s] < theirs[s] for s in ours if s in theirs and ours[s] != theirs[s]}
            if len(signs) == 2:
                yield (
                    (one, other),
                    tuple(Place(s, ours[s], theirs[s]) for s in sorted(ours.keys() & theirs.keys())),
                )


def _turned(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(Place(place.source, place.second_line, place.first_line) for place in places)


def _chosen(course: Precedence, first: str, second: str) -> Chosen:
    one, other = course.index[first], course.index[second]
    if course.descendants[one] >> other & 1:
        return "first"
    return "second" if course.descendants[other] >> one & 1 else "none"


def chosen_because(graph: RoadmapGraph, conflict: OrderConflict) -> str:
    """What was chosen and why, as a sentence: the shortest chain of prerequisites that decides."""
    if conflict.chosen == "none":
        return "Neither requires the other, so the graph leaves the order free."
    start, end = conflict.first, conflict.second
    if conflict.chosen == "second":
        start, end = end, start
    chain = _shortest_chain(graph, start, end)
    names = " → ".join(label(graph, concept) for concept in chain)
    reason = f": {graph.edges[start, end]['reason']}" if len(chain) == 2 else "."
    return f"{label(graph, start)} comes first, for {label(graph, end)} requires it ({names}){reason}"


def _shortest_chain(graph: RoadmapGraph, start: str, end: str) -> tuple[str, ...]:
    came_from: dict[str, str] = {start: start}
    level = [start]
    while end not in came_from:
        following = []
        for concept in level:
            for later in sorted(graph.successors(concept)):
                if later not in came_from:
                    came_from[later] = concept
                    following.append(later)
        level = following
    chain = [end]
    while chain[-1] != start:
        chain.append(came_from[chain[-1]])
    return tuple(reversed(chain))
