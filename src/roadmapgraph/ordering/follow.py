"""The ``follow:<source>`` order: one source's own order, bent only where a prerequisite forces it."""

from collections.abc import Callable, Mapping

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering.precedence import Precedence, by_key
from roadmapgraph.ordering.teaching import first_lines, inverted_pairs, mean_places

_AFTER_ALL = float("inf")
_UNPLACED = 0.5


def follow(
    graph: RoadmapGraph, precedence: Precedence, source: str
) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The concepts as ``source`` names them, and a sentence for each that could not stand where it does.

    Where a concept needs something that the source names later, either the prerequisite moves up or
    the concept moves down: whichever, done throughout, inverts fewer of the source's pairs. What the source
    does not teach comes just before the first thing that needs it, the rest at the end.
    """
    lines = first_lines(graph)[source]
    earliest_need = _earliest_need(precedence, lines)
    places = mean_places(first_lines(graph), precedence.concepts)

    def order(moved_up: bool) -> tuple[str, ...]:
        def line(concept: str) -> float:
            return earliest_need[concept] if moved_up else lines.get(concept, earliest_need[concept])

        return by_key(precedence, _then_by_place(line, places))

    best = min((order(True), order(False)), key=lambda found: inverted_pairs(found, {source: lines}))
    return best, _bends(graph, precedence, source, lines)


def _then_by_place(
    line: Callable[[str], float], places: Mapping[str, float]
) -> Callable[[str], tuple[float, float]]:
    return lambda concept: (line(concept), places.get(concept, _UNPLACED))


def _earliest_need(precedence: Precedence, lines: Mapping[str, int]) -> Mapping[str, float]:
    """For each concept, the first line that names it or anything that needs it."""
    found: dict[str, float] = {}
    for concept in reversed(precedence.topological):
        later = (found[c] for c in precedence.after[concept])
        found[concept] = min(later, default=_AFTER_ALL)
        found[concept] = min(found[concept], lines.get(concept, _AFTER_ALL))
    return found


def _bends(
    graph: RoadmapGraph, precedence: Precedence, source: str, lines: Mapping[str, int]
) -> Mapping[str, str]:
    """For each concept that the source names before something it needs: a sentence that says so."""
    found: dict[str, str] = {}
    latest: dict[str, tuple[int, str]] = {}
    for concept in precedence.topological:
        before = precedence.before[concept]
        needed = [latest[c] for c in before] + [(lines[c], c) for c in before if c in lines]
        line, last = latest[concept] = max(needed, default=(0, ""))
        if concept in lines and line > lines[concept]:
            found[concept] = (
                f"{source} names it on line {lines[concept]}, "
                f"before {label(graph, last)} (line {line}), which it requires"
            )
    return found
