from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.prerequisites import acyclic
from roadmapgraph.prerequisites.acyclic import edges_to_drop

NODES = st.sampled_from("abcde")
SUGGESTED = st.dictionaries(
    st.tuples(NODES, NODES).filter(lambda edge: edge[0] != edge[1]), st.integers(1, 4).map(float), max_size=9
)
FIXED = st.lists(st.tuples(NODES, NODES), max_size=4).map(
    lambda edges: [(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]]
)


def brute_force(fixed: list[tuple[str, str]], suggested: dict[tuple[str, str], float]) -> float:
    free = [edge for edge in suggested if edge not in fixed]
    return min(
        sum(suggested[edge] for edge in dropped)
        for size in range(len(free) + 1)
        for dropped in combinations(free, size)
        if nx.is_directed_acyclic_graph(nx.DiGraph([*fixed, *(e for e in suggested if e not in dropped)]))
    )


@given(FIXED, SUGGESTED)
def test_no_cheaper_set_of_edges_breaks_every_circle(
    fixed: list[tuple[str, str]], suggested: dict[tuple[str, str], float]
) -> None:
    dropped = edges_to_drop(fixed, suggested)
    left = [edge for edge in suggested if edge not in dropped]
    assert nx.is_directed_acyclic_graph(nx.DiGraph([*fixed, *left]))
    assert dropped.isdisjoint(fixed)
    assert sum(suggested[edge] for edge in dropped) == brute_force(fixed, suggested)


@given(FIXED, SUGGESTED)
def test_the_set_does_not_depend_on_the_order_of_the_edges(
    fixed: list[tuple[str, str]], suggested: dict[tuple[str, str], float]
) -> None:
    turned = dict(reversed(suggested.items()))
    assert edges_to_drop(fixed[::-1], turned) == edges_to_drop(fixed, suggested)


@given(FIXED, SUGGESTED)
def test_beyond_the_search_circles_are_still_broken(
    fixed: list[tuple[str, str]], suggested: dict[tuple[str, str], float]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acyclic, "MOST_STATES", 0)
        dropped = edges_to_drop(fixed, suggested)
    left = [edge for edge in suggested if edge not in dropped]
    assert nx.is_directed_acyclic_graph(nx.DiGraph([*fixed, *left]))
