import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.structure import structure

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


def graph_of(edges: list[tuple[int, int]]) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from((f"c{n}" for n in range(10)), part_of=None)
    forward = [(f"c{min(a, b)}", f"c{max(a, b)}") for a, b in edges if a != b]
    graph.add_edges_from(forward, strength="required")
    return graph


@given(EDGES)
def test_every_fact_is_what_brute_force_counts(edges: list[tuple[int, int]]) -> None:
    graph = graph_of(edges)
    facts = structure(graph)
    closure = nx.transitive_closure_dag(graph)
    for concept in graph:
        assert facts.unlocks[concept] == (graph.out_degree(concept), closure.out_degree(concept))
        ends = nx.subgraph(graph, nx.ancestors(graph, concept) | {concept})
        assert facts.depth[concept] == nx.dag_longest_path_length(ends)
        between = sum(a != concept != b and graph_has(closure, a, concept, b) for a, b in closure.edges)
        assert facts.bottleneck[concept] * max(closure.number_of_edges(), 1) == between
    assert len(facts.longest_chain) == nx.dag_longest_path_length(graph) + 1
    assert facts.islands == tuple(sorted(nx.isolates(graph)))
    assert facts.closure_share == closure.number_of_edges() / 45


def graph_has(closure: "nx.DiGraph[str]", a: str, between: str, b: str) -> bool:
    return closure.has_edge(a, between) and closure.has_edge(between, b)


def test_an_empty_graph_has_no_facts() -> None:
    assert structure(nx.DiGraph()).longest_chain == ()
