"""Which arrows are drawn while nothing is selected."""

from collections.abc import Collection, Mapping

import networkx as nx

from roadmapgraph.graph import RoadmapGraph

Arrow = tuple[str, str]


def resting_arrows(
    graph: RoadmapGraph, shown: Collection[str], lanes: Mapping[str, str]
) -> tuple[Arrow, ...]:
    """The prerequisites within a lane that no chain of other shown prerequisites of that lane implies.

    This is the transitive reduction (Aho, Garey and Ullman 1972) of what is shown of each lane, sorted.
    """
    visible = {concept for concept in shown if lanes[concept] != concept}
    position = {concept: at for at, concept in enumerate(sorted(visible))}
    needs: dict[str, int] = {}
    arrows: list[Arrow] = []
    for concept in nx.topological_sort(graph):
        if concept not in visible:
            continue
        before = [b for b in graph.pred[concept] if b in visible and lanes[b] == lanes[concept]]
        implied = 0
        for other in before:
            implied |= needs[other]
        arrows += ((b, concept) for b in before if not implied >> position[b] & 1)
        needs[concept] = implied | sum(1 << position[b] for b in before if not implied >> position[b] & 1)
    return tuple(sorted(arrows))
