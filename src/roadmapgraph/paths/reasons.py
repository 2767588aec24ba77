"""Why a step is in a path: which goal needs it, through what."""

from collections import deque
from collections.abc import Collection, Mapping

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.ordering import Precedence
from roadmapgraph.paths.goals import is_optional

GOAL = "goal"


def reasons(
    graph: RoadmapGraph, precedence: Precedence, goals: Collection[str], dropped: Mapping[str, str]
) -> Mapping[str, tuple[str, ...]]:
    """For each concept: ``goal``, or ``needed for …``: the nearest goal through what, and how many more.

    Goals that were ``dropped`` and are here only because something needs them say so.
    """
    towards = _next_towards_goal(graph, precedence, goals)
    reach = sum(1 << precedence.index[goal] for goal in goals if goal in precedence.index)
    found: dict[str, tuple[str, ...]] = {}
    for concept in precedence.concepts:
        if concept in goals:
            found[concept] = (GOAL,)
            continue
        chain = [concept]
        while chain[-1] not in goals and chain[-1] in towards:
            chain.append(towards[chain[-1]])
        more = (precedence.descendants[precedence.index[concept]] & reach).bit_count() - 1
        found[concept] = tuple(_in_words(graph, chain, more, dropped.get(concept)))
    return found


def _in_words(graph: RoadmapGraph, chain: list[str], more: int, dropped: str | None) -> list[str]:
    names = [label(graph, concept) for concept in chain]
    through = f", through {' → '.join(names[1:-1])}" if len(names) > 2 else ""
    said = [f"needed for {names[-1]}{through}"]
    if more > 0:
        said.append(f"needed for {more} more {'goal' if more == 1 else 'goals'}")
    if dropped is not None:
        said[0] += f" (here only for that: {dropped})"
    elif is_optional(graph, chain[0]):
        said[0] += " (the sources call it optional)"
    return said


def _next_towards_goal(
    graph: RoadmapGraph, precedence: Precedence, goals: Collection[str]
) -> Mapping[str, str]:
    """For each concept that is no goal: what it is needed for on the shortest way to a goal.

    Among equally short ways the goal of the highest consensus wins, then the smallest id: the search
    starts from the goals in that order, breadth first.
    """
    start = sorted(
        (goal for goal in goals if goal in precedence.index),
        key=lambda goal: (-graph.nodes[goal]["consensus"], goal),
    )
    towards: dict[str, str] = {}
    reached = set(start)
    queue = deque(start)
    while queue:
        needing = queue.popleft()
        for prior in precedence.before[needing]:
            if prior not in reached:
                reached.add(prior)
                towards[prior] = needing
                queue.append(prior)
    return towards
