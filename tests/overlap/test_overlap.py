"""Every number of the overlap, recounted from the mentions."""

from itertools import chain, combinations, permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import field_of
from roadmapgraph.overlap import (
    chosen_because,
    contributions,
    coverage_by_field,
    difference,
    fewest_sources,
    overlap,
    teaching,
)
from tests.strategies import LAW, SOURCES, graph_of, graphs, shuffled


def says(graph: RoadmapGraph, source: str) -> dict[str, int]:
    """What a source names, with its first line, straight from the mentions."""
    named = [(c, m) for c in graph for m in graph.nodes[c]["mentions"] if m["source"] == source]
    return {c: min(m["line"] for other, m in named if other == c) for c, _ in named}


@LAW
@given(graphs())
def test_pairs_count_what_two_sources_name(graph: RoadmapGraph) -> None:
    found = overlap(graph)
    assert [(pair.a, pair.b) for pair in found.pairs] == list(combinations(SOURCES, 2))
    for pair in found.pairs:
        ours, theirs = set(says(graph, pair.a)), set(says(graph, pair.b))
        assert (pair.shared, pair.only_a, pair.only_b) == (
            len(ours & theirs),
            len(ours - theirs),
            len(theirs - ours),
        )
        assert pair.jaccard == pytest.approx(len(ours & theirs) / max(len(ours | theirs), 1), abs=1e-4)
        assert pair.a_in_b == pytest.approx(len(ours & theirs) / max(len(ours), 1), abs=1e-4)
        assert pair.b_in_a == pytest.approx(len(ours & theirs) / max(len(theirs), 1), abs=1e-4)


@LAW
@given(graphs())
def test_every_taught_concept_is_in_one_level_and_one_intersection(graph: RoadmapGraph) -> None:
    found = overlap(graph)
    named = set().union(*(says(graph, source) for source in SOURCES))
    assert sorted(chain.from_iterable(found.consensus.values())) == sorted(named)
    assert sorted(chain.from_iterable(i.concepts for i in found.intersections)) == sorted(named)
    assert list(found.consensus) == [4, 3, 2, 1]
    for level, concepts in found.consensus.items():
        for concept in concepts:
            assert sum(concept in says(graph, source) for source in SOURCES) == level
    for intersection in found.intersections:
        for concept in intersection.concepts:
            assert tuple(s for s in SOURCES if concept in says(graph, s)) == intersection.sources
    sizes = [len(intersection.concepts) for intersection in found.intersections]
    assert sizes == sorted(sizes, reverse=True)


@LAW
@given(graphs())
def test_unique_is_named_by_one_and_missing_by_all_but_one(graph: RoadmapGraph) -> None:
    found = overlap(graph)
    for source in SOURCES:
        others = [set(says(graph, other)) for other in SOURCES if other != source]
        assert set(found.unique[source]) == set(says(graph, source)) - set().union(*others)
        assert set(found.missing[source]) == set.intersection(*others) - set(says(graph, source))


@LAW
@given(graphs())
def test_the_ledger_holds_every_pair_taught_in_both_orders(graph: RoadmapGraph) -> None:
    lines = {source: says(graph, source) for source in SOURCES}
    conflicts = overlap(graph).order_conflicts
    listed = {(c.first, c.second): c for c in conflicts}
    assert len(listed) == len(conflicts)
    for one, other in permutations(sorted(graph), 2):
        both = [source for source in SOURCES if one in lines[source] and other in lines[source]]
        agree = [source for source in both if lines[source][one] < lines[source][other]]
        against = [source for source in both if lines[source][one] > lines[source][other]]
        conflict = listed.get((one, other))
        if conflict is None:
            assert not agree or not against or (other, one) in listed
            continue
        assert [place.source for place in conflict.in_favour] == agree != []
        assert [place.source for place in conflict.against] == against != []
        assert (len(agree), other) > (len(against), one)
        chosen = "first" if nx.has_path(graph, one, other) else "none"
        assert conflict.chosen == ("second" if nx.has_path(graph, other, one) else chosen)
        for place in (*conflict.in_favour, *conflict.against):
            assert place.first_line == lines[place.source][one]
            assert place.second_line == lines[place.source][other]


def test_the_ledger_says_what_was_chosen_and_why() -> None:
    lines = {"a": {"ash": 1, "beech": 9}, "b": {"ash": 5, "beech": 5}, "c": {"ash": 9, "beech": 1}}
    graph = graph_of({c: {"lines": at} for c, at in lines.items()}, [("b", "a")])
    said = {(c.first, c.second): (c.chosen, chosen_because(graph, c)) for c in overlap(graph).order_conflicts}
    assert said["a", "b"] == ("second", "B comes first, for A requires it (B → A): It builds on it.")
    assert said["b", "c"] == ("none", "Neither requires the other, so the graph leaves the order free.")


@LAW
@given(graphs())
def test_coverage_counts_a_fields_taught_concepts(graph: RoadmapGraph) -> None:
    found = coverage_by_field(graph)
    named = set().union(*(says(graph, source) for source in SOURCES))
    assert len(found) == len({field_of(graph, c) for c in named}) * len(SOURCES)
    for cell in found:
        inside = {c for c in named if field_of(graph, c) == cell.field}
        assert cell.concepts == len(inside)
        assert set(cell.taught) == inside & set(says(graph, cell.source))
        assert cell.share == len(cell.taught) / len(inside)


@LAW
@given(graphs())
def test_what_a_source_adds_is_named_by_no_other_and_needed_by_nothing_that_stays(
    graph: RoadmapGraph,
) -> None:
    for found in contributions(graph):
        stays = set().union(*(says(graph, other) for other in SOURCES if other != found.source))
        while True:
            more = {a for a, b in graph.edges if b in stays}
            more |= {w for c in stays if (w := graph.nodes[c]["part_of"]) is not None}
            if more <= stays:
                break
            stays |= more
        assert set(found.concepts) == set(says(graph, found.source)) - stays
        assert set(found.steps) == set(graph) - stays
        assert set(found.prerequisites) == {(a, b) for a, b in graph.edges if not {a, b} <= stays}


@LAW
@given(graphs(), st.sampled_from((0.0, 0.3, 0.5, 0.9, 1.0)))
def test_no_fewer_sources_cover_the_share(graph: RoadmapGraph, share: float) -> None:
    taught = teaching(graph)
    universe = set().union(*taught.values())
    cover = fewest_sources(taught, share)
    assert cover.exact
    assert len(set().union(*(taught[s] for s in cover.sources))) == cover.concepts
    assert cover.concepts >= share * len(universe) - 1e-9
    for fewer in combinations(SOURCES, len(cover.sources) - 1) if cover.sources else ():
        assert len(set().union(*(taught[source] for source in fewer))) < share * len(universe)


@LAW
@given(graphs(), st.permutations(SOURCES))
def test_two_sources_are_told_apart_concept_by_concept(graph: RoadmapGraph, order: list[str]) -> None:
    here, there = order[:2]
    ours, theirs = says(graph, here), says(graph, there)
    found = difference(graph, here, there)
    assert {item.concept: (item.here.line, item.there.line) for item in found.shared} == {
        c: (ours[c], theirs[c]) for c in ours if c in theirs
    }
    assert {c: w.line for c, w in found.only_here} == {c: n for c, n in ours.items() if c not in theirs}
    assert {c: w.line for c, w in found.only_there} == {c: n for c, n in theirs.items() if c not in ours}
    shared = ours.keys() & theirs.keys()
    assert set(found.other_order) == {
        (a, b) for a, b in permutations(shared, 2) if ours[a] < ours[b] and theirs[a] > theirs[b]
    }


def test_a_concept_that_one_source_heads_a_section_with_has_another_depth() -> None:
    graph = graph_of(
        {
            "whole": {"label": "Whole", "lines": {"ash": 1}},
            "part": {"label": "Part", "lines": {"ash": 2}, "section": ("Whole",)},
        },
        [],
    )
    passing = graph_of({"whole": {"label": "Whole", "lines": {"beech": 3}, "qualifiers": ("awareness",)}}, [])
    graph.nodes["whole"]["mentions"] += passing.nodes["whole"]["mentions"]
    (shared,) = difference(graph, "ash", "beech").other_depth
    assert (shared.here.depth, shared.there.depth) == ("a section", "in passing")


def test_a_source_that_does_not_exist_is_named() -> None:
    with pytest.raises(PlanError, match="no source 'oak'; there are ash, beech"):
        difference(graph_of({}, []), "oak", "ash")


@LAW
@given(graphs(), st.integers(0, 1000))
def test_the_overlap_does_not_depend_on_the_order_of_the_input(graph: RoadmapGraph, seed: int) -> None:
    assert overlap(graph).to_json() == overlap(shuffled(graph, seed)).to_json()


def test_an_empty_graph_has_no_overlap() -> None:
    found = overlap(graph_of({}, [], sources=()))
    assert not found.pairs and not found.intersections and not found.order_conflicts
