"""What a learner asks around a path: what is ready, unlocked, new elsewhere, where to read, what to ask."""

from itertools import chain, combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import (
    PathRequest,
    chapters,
    implied_by,
    parts_unlock,
    placement,
    plan,
    reading_plan,
    ready_now,
    sections,
    switch,
    unlocked_by_parts,
    unlocks,
)
from tests.strategies import LAW, SOURCES, graph_of, graphs, questions

Question = tuple[RoadmapGraph, tuple[str, ...], tuple[str, ...]]


def required(graph: RoadmapGraph) -> "nx.DiGraph[str]":
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(graph)
    plain.add_edges_from((a, b) for a, b, e in graph.edges(data=True) if e["strength"] == "required")
    return plain


@LAW
@given(questions())
def test_what_is_ready_is_the_first_step_of_a_path_to_itself(question: Question) -> None:
    graph, _, known = question
    done = implied_by(graph, known)
    ready = ready_now(graph, known)
    assert set(ready) == {c for c in graph if c not in done and set(required(graph).pred[c]) <= done}
    levels = [graph.nodes[concept]["consensus"] for concept in ready]
    assert levels == sorted(levels, reverse=True)


@LAW
@given(graphs())
def test_a_concept_unlocks_what_is_reached_from_it(graph: RoadmapGraph) -> None:
    plain = required(graph)
    for concept in graph:
        found = unlocks(graph, concept)
        assert set(found.directly) == set(plain.succ[concept])
        assert set(found.in_time) == nx.descendants(plain, concept)


def test_a_concept_that_does_not_exist_unlocks_nothing() -> None:
    with pytest.raises(UnknownConceptError):
        unlocks(graph_of({"a": {}}, []), "b")


@LAW
@given(questions())
def test_switching_adds_what_is_new_and_skips_what_is_known(question: Question) -> None:
    graph, done, _ = question
    for source in SOURCES:
        taught = {c for c in graph if source in graph.nodes[c]["sources"]}
        known = set(done).union(*(nx.ancestors(required(graph), c) for c in done))
        found = switch(graph, done, source)
        assert set(found.skip) == taught & known
        assert taught - known <= set(found.path.concepts)
        assert not known & set(found.path.concepts)
        assert found.path.request.order == f"follow:{source}"


def test_a_skipped_concept_says_why() -> None:
    graph = graph_of({c: {"lines": {"ash": 1}} for c in "abc"}, [("a", "b"), ("b", "c")])
    skip = switch(graph, ["b"], "ash").skip
    assert skip == {"a": "you know B, which requires it", "b": "you have learned it"}
    with pytest.raises(PlanError, match="no source 'oak'"):
        switch(graph, ["b"], "oak")


def test_chapters_are_the_headings_below_the_title() -> None:
    concepts = {
        f"c{n}": {"lines": {"ash": n}, "section": ("Title", f"Chapter {n // 3}", f"Section {n}")}
        for n in range(9)
    }
    graph = graph_of(concepts, [])
    found = chapters(graph, "ash")
    assert [(c.title, c.first_line, c.last_line) for c in found] == [
        ("Chapter 0", 0, 2),
        ("Chapter 1", 3, 5),
        ("Chapter 2", 6, 8),
    ]
    assert found[1].concepts == ("c3", "c4", "c5")
    assert [section.title for section in sections(graph, "ash")] == [f"Section {n}" for n in range(9)]


def test_a_source_without_headings_is_one_chapter() -> None:
    graph = graph_of({"a": {"lines": {"ash": 4}, "section": ()}}, [])
    assert [(c.title, c.concepts) for c in chapters(graph, "ash")] == [("ash", ("a",))]
    assert chapters(graph, "beech") == ()


@st.composite
def sectioned(draw: st.DrawFn) -> RoadmapGraph:
    graph = draw(graphs())
    for attributes in graph.nodes.values():
        for mention in attributes["mentions"]:
            mention["section"] = [draw(st.sampled_from("ABC"))]
    return graph


@LAW
@given(sectioned())
def test_no_fewer_sections_cover_a_path(graph: RoadmapGraph) -> None:
    path = plan(graph, PathRequest(("everything",)))
    found = reading_plan(graph, path)
    offered = [set(section.concepts) for source in SOURCES for section in sections(graph, source)]
    named = set().union(*offered)
    assert set(found.in_no_source) == set(path.concepts) - named
    assert set(chain.from_iterable(r.section.concepts for r in found.readings)) == named
    assert sorted(chain.from_iterable(r.concepts for r in found.readings)) == sorted(named)
    assert found.at_least == len(found.readings)
    for fewer in combinations(offered, max(len(found.readings) - 1, 0)):
        assert not named or set().union(*fewer) != named


@LAW
@given(questions())
def test_what_the_parts_of_a_whole_unlock_is_no_part_and_needs_one(question: Question) -> None:
    graph, goals, known = question

    def is_part(concept: str | None, whole: str) -> bool:
        while concept is not None and (concept := graph.nodes[concept]["part_of"]) is not None:
            if concept == whole:
                return True
        return False

    for whole in graph:
        parts = {c for c in graph if is_part(c, whole)}
        assert set(parts_unlock(graph, whole)) == {b for a, b in graph.edges if a in parts} - parts - {whole}
    steps = plan(graph, PathRequest(goals, known)).steps
    inside = {step.concept for step in steps}
    wholes = {c for c in inside if any(is_part(part, c) for part in inside)}
    assert unlocked_by_parts(graph, steps).keys() == wholes
    for whole, unlocked in unlocked_by_parts(graph, steps).items():
        parts = {c for c in inside if is_part(c, whole)}
        needing = {b for a, b in required(graph).edges if a in parts and b in inside}
        assert set(unlocked) == needing - parts - {whole}


@LAW
@given(questions())
def test_placement_finds_exactly_what_a_learner_knows(question: Question) -> None:
    graph, goals, told = question
    truth = set(told).union(*(nx.ancestors(required(graph), c) for c in told))
    yes: list[str] = []
    no: list[str] = []
    while (asked := placement(graph, yes, no, goals)).question is not None:
        assert asked.question in asked.undecided
        assert asked.known <= truth and not asked.unknown & truth
        (yes if asked.question in truth else no).append(asked.question)
    whole = set(plan(graph, PathRequest(goals)).concepts)
    assert asked.known == whole & truth
    assert asked.unknown == whole - truth
    assert len(yes) + len(no) <= len(whole)


def test_a_chain_is_placed_in_fewer_questions_than_it_has_concepts() -> None:
    chain_of = [f"c{n:02}" for n in range(16)]
    graph = graph_of({c: {} for c in chain_of}, list(pairwise(chain_of)))
    yes: list[str] = []
    no: list[str] = []
    while (question := placement(graph, yes, no).question) is not None:
        (yes if question <= "c05" else no).append(question)
    assert len(yes) + len(no) <= 5


def test_answers_that_contradict_each_other_are_named() -> None:
    graph = graph_of({c: {} for c in "abc"}, [("a", "b"), ("b", "c")])
    with pytest.raises(PlanError, match="You know C, which requires A, but not that"):
        placement(graph, ["c"], ["a"])
