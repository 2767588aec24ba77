"""Who comes first: the order of the lanes, the order of the concepts within a lane."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import networkx as nx

from roadmapgraph import structure
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout.chains import lane_chains

LOOSE = ""
"""The lane of concepts that belong to no field."""

Order = Mapping[str, Sequence[str]]
"""For lanes the order of their concepts; it need not name all, and may name what is not there."""
NO_ORDER: Order = MappingProxyType({})


def ancestor_sets(graph: RoadmapGraph, position: Mapping[str, int]) -> dict[str, int]:
    """All that each concept needs, directly or not, as a bit set over ``position``."""
    needs: dict[str, int] = {}
    for concept in nx.topological_sort(graph):
        bits = 0
        for before in graph.pred[concept]:
            bits |= needs[before] | 1 << position[before]
        needs[concept] = bits
    return needs


def lane_of(graph: RoadmapGraph) -> dict[str, str]:
    """The top field of every concept; a top field's own lane is itself.

    Concepts that stand alone, part of nothing and with no parts, share the lane ``LOOSE``.
    """
    part_of = {concept: graph.nodes[concept]["part_of"] for concept in graph}
    wholes = {whole for whole in part_of.values() if whole is not None}
    lanes: dict[str, str] = {}
    for concept in sorted(graph):
        top = concept
        while part_of.get(top) in part_of:
            top = part_of[top]
        lanes[concept] = top if top in wholes or graph.nodes[top]["kind"] == "field" else LOOSE
    return lanes


def lane_order(graph: RoadmapGraph, lanes: Mapping[str, str]) -> tuple[str, ...]:
    """The lanes in the order that the graph says (``fields`` of its header), the others behind them.

    Those it does not name stand in the order that puts the fewest prerequisites below what needs them.
    This is the linear ordering problem on the weights between lanes: from the order by mean learning depth,
    single lanes are moved until no move helps (insertion search; Laguna, Marti and Campos 1999). Ties go by
    id; the loose lane is last.
    """
    weight: dict[tuple[str, str], int] = defaultdict(int)
    for before, after, edge in graph.edges(data=True):
        if lanes[before] != lanes[after]:
            weight[lanes[before], lanes[after]] += 3 if edge["strength"] == "required" else 1
    depth = structure.depths(graph)
    depths: dict[str, list[int]] = defaultdict(list)
    for concept, lane in lanes.items():
        depths[lane].append(depth[concept])
    said = [field for field in graph.graph.get("fields", ()) if field in depths]
    others = depths.keys() - {*said, LOOSE}
    order = _improved(sorted(others, key=lambda lane: (sum(depths[lane]) / len(depths[lane]), lane)), weight)
    return (*said, *order, LOOSE) if LOOSE in depths else (*said, *order)


def _improved(order: list[str], weight: Mapping[tuple[str, str], int]) -> list[str]:
    """``order`` after every single-lane move that lowers the weight of edges that point upward."""
    improved = True
    while improved:
        improved = False
        for name in sorted(order):
            at = order.index(name)
            gain, target = _best_move(order, at, weight)
            if gain > 0:
                order.insert(target, order.pop(at))
                improved = True
    return order


def _best_move(order: Sequence[str], at: int, weight: Mapping[tuple[str, str], int]) -> tuple[int, int]:
    """The most weight that moving the lane at ``at`` can turn downward, and where to."""
    best = (0, at)
    for step in (-1, 1):
        gain = 0
        other = at + step
        while 0 <= other < len(order):
            above, below = (order[at], order[other]) if step == 1 else (order[other], order[at])
            gain += weight.get((below, above), 0) - weight.get((above, below), 0)
            best = max(best, (gain, other), key=lambda move: move[0])
            other += step
    return best


def reading_order(
    graph: RoadmapGraph, lanes: Mapping[str, str], depth: Mapping[str, int], order: Order
) -> dict[str, tuple[str, ...]]:
    """Each lane's concepts in reading order: as in ``order``, the others by depth and barycentres.

    A barycentre is the mean place of a concept and its neighbours (Sugiyama, Tagawa and Toda 1981). What
    ``order`` names keeps that order among itself, unless a prerequisite of the lane says otherwise.
    """
    plain = sequences(graph, lanes, depth, {})
    named = {lane: _allowed(graph, plain[lane], order.get(lane, ())) for lane in plain}
    if all(len(named[lane]) == len(plain[lane]) for lane in plain):
        return {lane: tuple(concepts) for lane, concepts in named.items()}
    if not any(named.values()):
        return sequences(graph, lanes, depth, barycentres(graph, plain))
    first = {lane: _around(graph, concepts, named[lane], {}) for lane, concepts in plain.items()}
    wishes = barycentres(graph, first)
    return {lane: _around(graph, concepts, named[lane], wishes) for lane, concepts in first.items()}


def sequences(
    graph: RoadmapGraph, lanes: Mapping[str, str], depth: Mapping[str, int], place: Mapping[str, float]
) -> dict[str, tuple[str, ...]]:
    """Each lane's concepts in reading order: what is needed first, by depth, then by ``place``.

    ``place`` is where a concept would like to stand (a barycentre); ties go to the higher consensus, then
    by id. Top fields are the heads of their lanes and are left out.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(graph):
        if lanes[concept] != concept:
            members[lanes[concept]].append(concept)

    def key(concept: str) -> _Key:
        return depth[concept], place.get(concept, 0.0), -graph.nodes[concept]["consensus"], concept

    return {lane: _sorted_below(graph, set(group), key) for lane, group in members.items()}


def _allowed(graph: RoadmapGraph, lane: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The concepts of ``lane`` that ``wanted`` names, in that order but for what is needed first."""
    members = set(lane)
    wished = [concept for concept in dict.fromkeys(wanted) if concept in members]
    if not wished:
        return []
    needed, _ = lane_chains(graph, {"": lane})
    named, place = set(wished), {concept: at for at, concept in enumerate(lane)}
    order: dict[str, None] = {}
    for concept in wished:
        before = (needed[concept] & named) - order.keys()
        order.update(dict.fromkeys([*sorted(before, key=place.__getitem__), concept]))
    return list(order)


def _around(
    graph: RoadmapGraph, lane: Sequence[str], part: Sequence[str], wishes: Mapping[str, float]
) -> tuple[str, ...]:
    """``lane`` with ``part`` in its own order, and the others where they wish to stand beside it.

    The place of a concept of ``part`` is the share of ``part`` that is read before it, and so are wishes;
    without a wish it is the share of the lane.
    """
    share = {concept: at / len(lane) for at, concept in enumerate(lane)}
    share |= wishes
    share |= {concept: at / len(part) for at, concept in enumerate(part)}
    return woven(graph, sorted(lane, key=lambda c: (share[c], c)), part)


def woven(graph: RoadmapGraph, lane: Sequence[str], part: Sequence[str]) -> tuple[str, ...]:
    """The concepts of ``lane`` with those of ``part`` in the order of ``part``, otherwise as before.

    ``part`` has to put what is needed first, by whatever chain of the lane.
    """
    place = {concept: at for at, concept in enumerate(lane)}
    chained = nx.DiGraph((b, c) for c in lane for b in graph.pred[c] if b in place)
    chained.add_nodes_from(lane)
    nx.add_path(chained, part)
    return _sorted_below(chained, set(lane), lambda concept: (place[concept], 0.0, 0, concept))


def barycentres(graph: RoadmapGraph, reading: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Where each concept would stand for the shortest arrows: the mean place of itself and its neighbours.

    A place is the share of its lane (0 to 1) that is read before it.
    """
    place = {concept: at / len(lane) for lane in reading.values() for at, concept in enumerate(lane)}
    wishes: dict[str, float] = {}
    for concept in place:
        around = [place[other] for other in (*graph.pred[concept], *graph.succ[concept]) if other in place]
        wishes[concept] = (sum(sorted(around)) + place[concept]) / (len(around) + 1)
    return wishes


_Key = tuple[int, float, int, str]


def _sorted_below(graph: RoadmapGraph, group: set[str], key: Callable[[str], _Key]) -> tuple[str, ...]:
    """``group`` in topological order, always taking the smallest ``key`` that is free."""
    waiting = {concept: sum(before in group for before in graph.pred[concept]) for concept in group}
    free = [key(concept) for concept, count in waiting.items() if count == 0]
    heapq.heapify(free)
    order: list[str] = []
    while free:
        concept = heapq.heappop(free)[-1]
        order.append(concept)
        for after in graph.succ[concept]:
            if after in group:
                waiting[after] -= 1
                if waiting[after] == 0:
                    heapq.heappush(free, key(after))
    return tuple(order)
