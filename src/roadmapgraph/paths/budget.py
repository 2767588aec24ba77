"""A budget that is too small: the prerequisite-closed selection of greatest value that fits, exactly."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import Precedence, by_key
from roadmapgraph.paths.hours import hundredths

SECONDS = 2.0


@dataclass(frozen=True)
class Selection:
    """What fits, its value, and a value that no selection exceeds: equal where it is proven best."""

    concepts: frozenset[str]
    value: int
    bound: int

    @property
    def gap(self) -> float:
        """How much more a selection could be worth, as a share of the bound, 0 to 1."""
        return (self.bound - self.value) / self.bound if self.bound else 0.0


def values(graph: RoadmapGraph, concepts: Collection[str], goals: Collection[str]) -> Mapping[str, int]:
    """What each concept is worth: its consensus (at least 1) cubed, a goal more than all non-goals together.

    Cubed, because where all of a roadmap is the goal, many short concepts that few teach would else push out
    the longer ones that all teach.
    """
    worth = {concept: max(1, int(graph.nodes[concept]["consensus"])) ** 3 for concept in concepts}
    others = sum(value for concept, value in worth.items() if concept not in goals)
    return {concept: value * (others + 1) if concept in goals else value for concept, value in worth.items()}


def selection(
    precedence: Precedence, worth: Mapping[str, int], hours: Mapping[str, float], budget: float
) -> Selection:
    """The prerequisite-closed concepts of greatest worth that take at most ``budget`` hours.

    This is the precedence-constrained knapsack problem, solved as a 0/1 program by HiGHS (Huangfu and
    Hall 2018) through SciPy, within two seconds; where these do not suffice, the best selection found,
    with the bound that was reached.
    """
    costs = {concept: hundredths(hours[concept]) for concept in precedence.concepts}
    room = int(budget * 100 + 1e-6)
    if sum(costs.values()) <= room:
        total = sum(worth[concept] for concept in precedence.concepts)
        return Selection(frozenset(precedence.concepts), total, total)
    greedy = _greedy(precedence, worth, costs, room)
    solved, bound = _solved(precedence, worth, costs, room)
    best = max((solved, greedy), key=lambda chosen: sum(worth[c] for c in chosen))
    value = sum(worth[concept] for concept in best)
    return Selection(best, value, max(bound, value))


def _solved(
    precedence: Precedence, worth: Mapping[str, int], costs: Mapping[str, int], room: int
) -> tuple[frozenset[str], int]:
    """The solver's selection (empty if it found none) and its bound."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array, vstack

    concepts, index = precedence.concepts, precedence.index
    edges = [(index[p], index[c]) for c in concepts for p in precedence.before[c]]
    rows = np.repeat(np.arange(len(edges)), 2)
    columns = np.array(list(chain.from_iterable(edges)), dtype=int)
    signs = np.tile([-1.0, 1.0], len(edges))
    closed = coo_array((signs, (rows, columns)), shape=(len(edges), len(concepts)))
    spent = coo_array(np.array([[float(costs[c]) for c in concepts]]))
    result = milp(
        c=-np.array([float(worth[c]) for c in concepts]),
        integrality=np.ones(len(concepts)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(
            vstack([closed, spent]).tocsc(), ub=np.append(np.zeros(len(edges)), float(room))
        ),
        options={"time_limit": SECONDS, "mip_rel_gap": 0.0},
    )
    everything = sum(worth[c] for c in concepts)
    dual = getattr(result, "mip_dual_bound", None)
    bound = everything if dual is None or not np.isfinite(dual) else int(np.floor(-dual + 1e-6))
    if result.x is None:
        return frozenset(), bound
    chosen = frozenset(c for c, x in zip(concepts, result.x, strict=True) if x > 0.5)
    fits = sum(costs[c] for c in chosen) <= room
    is_closed = all(p in chosen for c in chosen for p in precedence.before[c])
    return (chosen if fits and is_closed else frozenset()), bound


def _greedy(
    precedence: Precedence, worth: Mapping[str, int], costs: Mapping[str, int], room: int
) -> frozenset[str]:
    """What fits when concepts are taken in topological order, the most worth an hour first."""
    order = by_key(precedence, lambda c: (-worth[c] / max(costs[c], 1), c))
    chosen: set[str] = set()
    for concept in order:
        if costs[concept] <= room and all(prior in chosen for prior in precedence.before[concept]):
            chosen.add(concept)
            room -= costs[concept]
    return frozenset(chosen)
