from itertools import permutations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.models import Mention
from roadmapgraph.prerequisites import Suggestion, infer

NAMES = st.sampled_from("abcdefg")


def suggestion(requires: str, concept: str, weight: float = 1.0, line: int = 1) -> Suggestion:
    found = Mention(source="s", line=line, label=concept, text=concept, kind="topic")
    return Suggestion(requires, concept, "order", found, weight)


@given(st.lists(st.tuples(NAMES, NAMES, st.integers(1, 3))), st.lists(st.tuples(NAMES, NAMES)))
def test_inferred_edges_never_close_a_circle_with_curated_ones(inferred: list, curated: list) -> None:
    forward = [(min(edge), max(edge)) for edge in curated if edge[0] != edge[1]]
    kept = infer([suggestion(a, b, w) for a, b, w in inferred], forward).kept
    graph = nx.DiGraph(forward + [(s.requires, s.concept) for s in kept])
    assert nx.is_directed_acyclic_graph(graph)


def test_the_least_sure_edge_of_a_circle_is_left_out_and_named() -> None:
    found = infer([suggestion("a", "b", 3), suggestion("b", "c", 2), suggestion("c", "a", 1)], [])
    assert [(s.requires, s.concept) for s in found.dropped] == [("c", "a")]


def test_the_result_does_not_depend_on_the_order_of_the_suggestions() -> None:
    suggestions = [suggestion("a", "b"), suggestion("b", "c"), suggestion("c", "a"), suggestion("b", "a", 2)]
    assert len({infer(order, []) for order in permutations(suggestions)}) == 1
