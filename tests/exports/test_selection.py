import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import UnknownConceptError
from roadmapgraph.exports import neighbourhood, only, within
from roadmapgraph.graph import RoadmapGraph, from_networkx
from tests.exports.graphs import LAW, any_graph, concept, edge, graph, shipped_graph


def small() -> RoadmapGraph:
    nodes = [
        concept("field"),
        concept("group", part_of="field"),
        concept("a", part_of="group"),
        concept("b", part_of="group"),
        concept("c"),
        concept("d"),
    ]
    return graph(nodes, [edge("a", "b"), edge("b", "c"), edge("c", "d")])


def test_a_selection_keeps_the_fields_above_it_and_the_edges_among_it() -> None:
    part = only(small(), concepts=["a", "b"])
    assert set(part) == {"field", "group", "a", "b"}
    assert list(part.edges) == [("a", "b")]


def test_a_chain_through_a_concept_left_out_is_not_bridged() -> None:
    assert list(only(small(), concepts=["b", "d"]).edges) == []


@LAW
@given(any_graph(), st.data())
def test_any_selection_keeps_the_contract(whole: RoadmapGraph, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.sampled_from(sorted(whole))))
    part = only(whole, concepts=chosen)
    from_networkx(part)
    assert chosen <= set(part) <= set(whole)


def test_selecting_everything_changes_nothing() -> None:
    whole = shipped_graph()
    assert nx.utils.graphs_equal(only(whole, concepts=list(whole)), whole)


def test_a_selection_leaves_the_whole_as_it_was() -> None:
    whole, untouched = small(), small()
    part = only(whole, concepts=["a"])
    part.graph["title"] = "changed"
    assert nx.utils.graphs_equal(whole, untouched)


def test_resources_of_a_selection_name_its_concepts_alone() -> None:
    whole = shipped_graph()
    named = sorted({c for resource in whole.graph["resources"] for c in resource["concepts"]})
    part = only(whole, concepts=named[:1])
    assert part.graph["resources"]
    assert all(set(resource["concepts"]) <= set(part) for resource in part.graph["resources"])


def test_a_field_holds_its_parts_at_every_level() -> None:
    assert within(small(), field="field") == {"field", "group", "a", "b"}
    assert within(small(), field="c") == {"c"}


def test_a_neighbourhood_reaches_both_ways_along_the_edges() -> None:
    assert neighbourhood(small(), concept="b") == {"a", "b", "c"}
    assert neighbourhood(small(), concept="b", radius=2) == {"a", "b", "c", "d"}
    assert neighbourhood(small(), concept="b", radius=0) == {"b"}


def test_an_unknown_concept_is_refused() -> None:
    for ask in (
        lambda: only(small(), concepts=["nothing"]),
        lambda: within(small(), field="nothing"),
        lambda: neighbourhood(small(), concept="nothing"),
    ):
        with pytest.raises(UnknownConceptError):
            ask()
