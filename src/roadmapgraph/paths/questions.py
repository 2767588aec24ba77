"""Small questions about what comes next: what is ready now, what does a concept unlock."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.ordering import precedence
from roadmapgraph.paths.goals import implied_by
from roadmapgraph.paths.path import Step
from roadmapgraph.paths.request import check_concepts


@dataclass(frozen=True)
class Unlocked:
    """What a concept unlocks: what requires it directly, and all that requires it directly or not; sorted."""

    directly: tuple[str, ...]
    in_time: tuple[str, ...]


def parts_unlock(graph: RoadmapGraph, whole: str) -> tuple[str, ...]:
    """What needs a part of ``whole`` directly, required or helpful, other parts of it left aside; sorted."""
    parts = {concept for concept in graph if whole in ancestry(graph, concept)[1:]}
    return tuple(sorted({after for part in parts for after in graph.succ[part]} - parts - {whole}))


def unlocked_by_parts(graph: RoadmapGraph, steps: Sequence[Step]) -> Mapping[str, tuple[str, ...]]:
    """For each step that has parts in its path: what else these unlock there; sorted."""
    inside: dict[str, set[str]] = {step.concept: set() for step in steps}
    found: dict[str, set[str]] = {step.concept: set() for step in steps}
    for step in steps:
        for whole in ancestry(graph, step.concept)[1:]:
            if whole in inside:
                inside[whole].add(step.concept)
                found[whole].update(step.unlocks)
    return {whole: tuple(sorted(found[whole] - parts - {whole})) for whole, parts in inside.items() if parts}


def ready_now(graph: RoadmapGraph, known: Collection[str]) -> tuple[str, ...]:
    """Everything not known whose required prerequisites all are; the most taught first, then by id.

    Raises:
        UnknownConceptError: for an id that is no concept's.
    """
    check_concepts(graph, known)
    done = implied_by(graph, known)
    ready = [
        concept
        for concept in graph
        if concept not in done
        and all(p in done for p, edge in graph.pred[concept].items() if edge["strength"] == "required")
    ]
    return tuple(sorted(ready, key=lambda concept: (-graph.nodes[concept]["consensus"], concept)))


def unlocks(graph: RoadmapGraph, concept: str) -> Unlocked:
    """What requires ``concept``.

    Raises:
        UnknownConceptError: where it is no concept's id.
    """
    check_concepts(graph, [concept])
    course = precedence(graph, graph)
    return Unlocked(course.after[concept], tuple(course.members(course.descendants[course.index[concept]])))
