"""Laws of every path, checked against brute force on random graphs, and on the shipped graph."""

from collections.abc import Iterable
from itertools import chain, combinations, pairwise, permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import field_of, order_names
from roadmapgraph.paths import LearningPath, PathRequest, implied_by, plan
from tests.strategies import LAW, SOURCES, graph_of, graphs, questions, shuffled

ORDERS = ("focused", "consensus", "quick-wins", "bottlenecks-first", "follow:ash")
orders = st.sampled_from(ORDERS)
Question = tuple[RoadmapGraph, tuple[str, ...], tuple[str, ...]]


def edges_of(graph: RoadmapGraph, helpful: bool = False) -> list[tuple[str, str]]:
    return [(a, b) for a, b, e in graph.edges(data=True) if helpful or e["strength"] == "required"]


def required(graph: RoadmapGraph, helpful: bool = False) -> "nx.DiGraph[str]":
    plain: RoadmapGraph = nx.DiGraph(edges_of(graph, helpful))
    plain.add_nodes_from(graph)
    return plain


def subsets(items: Iterable[str]) -> Iterable[frozenset[str]]:
    listed = list(items)
    return map(frozenset, chain.from_iterable(combinations(listed, n) for n in range(len(listed) + 1)))


def parts_of(graph: RoadmapGraph, whole: str) -> set[str]:
    def is_part(concept: str) -> bool:
        while (concept := graph.nodes[concept]["part_of"]) is not None:
            if concept == whole:
                return True
        return False

    return {c for c in graph if is_part(c)} if graph.nodes[whole]["kind"] == "field" else set()


def known_by_hand(graph: RoadmapGraph, known: Iterable[str]) -> set[str]:
    told = set(known).union(*(parts_of(graph, c) for c in known))
    plain = required(graph)
    return told.union(*(nx.ancestors(plain, c) for c in told))


def assert_valid(graph: RoadmapGraph, path: LearningPath) -> None:
    at = {step.concept: step.position for step in path.steps}
    assert sorted(at.values()) == list(range(1, len(at) + 1))
    for before, after in edges_of(graph, path.request.helpful):
        if after in at:
            assert before in path.known or at[before] < at[after]


@LAW
@given(questions(), orders, st.booleans())
def test_every_step_comes_after_what_it_requires(question: Question, order: str, helpful: bool) -> None:
    graph, goals, known = question
    path = plan(graph, PathRequest(goals, known, order, helpful=helpful))
    assert_valid(graph, path)
    for step in path.steps:
        assert set(step.requires) <= set(path.concepts) | set(path.known)
        assert set(step.unlocks) <= set(path.concepts)


@LAW
@given(questions(), orders, st.booleans())
def test_a_path_holds_what_the_goals_need_and_nothing_else(
    question: Question, order: str, helpful: bool
) -> None:
    graph, goals, known = question
    done = known_by_hand(graph, known)
    plain = required(graph, helpful)
    plain.remove_nodes_from(done)
    wanted = set(goals).union(*(parts_of(graph, goal) for goal in goals)) - done
    expected = wanted.union(*(nx.ancestors(plain, goal) for goal in wanted))
    path = plan(graph, PathRequest(goals, known, order, helpful=helpful))
    assert set(path.concepts) == expected
    assert set(path.known) == done == implied_by(graph, known)


@LAW
@given(questions(most=5), orders)
def test_earliest_and_latest_are_those_of_all_valid_orders(question: Question, order: str) -> None:
    graph, goals, known = question
    path = plan(graph, PathRequest(goals, known, order))
    inside = [(a, b) for a, b in edges_of(graph) if a in path.concepts and b in path.concepts]
    positions: dict[str, set[int]] = {concept: set() for concept in path.concepts}
    for arrangement in permutations(path.concepts):
        at = {concept: position for position, concept in enumerate(arrangement, start=1)}
        if all(at[a] < at[b] for a, b in inside):
            for concept, position in at.items():
                positions[concept].add(position)
    for step in path.steps:
        assert (step.earliest, step.latest) == (min(positions[step.concept]), max(positions[step.concept]))


@LAW
@given(questions(), orders, st.integers(0, 1000))
def test_the_order_of_the_input_does_not_matter(question: Question, order: str, seed: int) -> None:
    graph, goals, known = question
    one = plan(graph, PathRequest(goals, known, order, hours_per_week=2.5))
    other = plan(shuffled(graph, seed), PathRequest(goals, known, order, hours_per_week=2.5))
    assert one.to_json() == other.to_json()


@LAW
@given(questions(), st.integers(1, 3), st.sampled_from((0.5, 1.0, 2.5, 8.0)))
def test_a_budget_buys_the_most_valuable_selection_that_is_complete_in_itself(
    question: Question, weeks: int, hours_per_week: float
) -> None:
    graph, goals, known = question
    whole = plan(graph, PathRequest(goals, known))
    hours = {step.concept: step.hours for step in whole.steps}
    request = PathRequest(goals, known, hours_per_week=hours_per_week, weeks=weeks)
    inside = [(a, b) for a, b in edges_of(graph) if a in hours and b in hours]
    possible = [
        chosen
        for chosen in subsets(hours)
        if sum(hours[c] for c in chosen) <= weeks * hours_per_week + 1e-9
        and all(a in chosen for a, b in inside if b in chosen)
    ]
    if hours and possible == [frozenset()]:
        with pytest.raises(PlanError, match="Nothing fits"):
            plan(graph, request)
        return
    aimed = {step.concept for step in whole.steps if step.why == ("goal",)}

    def worth(chosen: frozenset[str]) -> tuple[int, int]:
        value = {c: max(1, graph.nodes[c]["consensus"]) ** 3 for c in chosen}
        return (
            sum(v for c, v in value.items() if c in aimed),
            sum(v for c, v in value.items() if c not in aimed),
        )

    path = plan(graph, request)
    assert frozenset(path.concepts) in possible
    assert worth(frozenset(path.concepts)) == max(map(worth, possible))
    assert path.selection is not None and path.selection.gap == 0
    assert set(path.left_out) >= set(hours) - set(path.concepts)
    assert set(path.without_room) == set(hours) - set(path.concepts)
    assert path.needed_hours == pytest.approx(whole.total_hours)
    assert path.needed_weeks == plan(graph, PathRequest(goals, known, hours_per_week=hours_per_week)).weeks
    assert_valid(graph, path)


def test_one_concept_that_all_teach_is_worth_more_than_four_that_one_teaches() -> None:
    concepts = {f"rare-{n}": {"hours": 1.0, "lines": {"ash": n + 1}} for n in range(4)}
    graph = graph_of(concepts | {"core": {"hours": 4.0, "lines": dict.fromkeys(SOURCES, 9)}}, [])
    path = plan(graph, PathRequest(("everything",), hours_per_week=4, weeks=1))
    assert path.concepts == ("core",)


@LAW
@given(questions(), orders, st.sampled_from((0.1, 0.3, 1.0, 2.5, 168.0)))
def test_weeks_follow_from_the_hours_before_each_step(
    question: Question, order: str, hours_per_week: float
) -> None:
    graph, goals, known = question
    path = plan(graph, PathRequest(goals, known, order, hours_per_week=hours_per_week))
    week, passed = round(hours_per_week * 100), 0
    for step in path.steps:
        assert step.week == min(passed // week + 1, max(path.weeks or 1, 1))
        passed += round(step.hours * 100)
        assert step.last_week == max(step.week, -(-passed // week))
    assert path.weeks == -(-passed // week)
    assert path.total_hours == pytest.approx(passed / 100)


@LAW
@given(graphs(), st.integers(2, len(SOURCES)))
def test_goals_that_few_sources_teach_are_left_out_unless_needed(graph: RoadmapGraph, least: int) -> None:
    path = plan(graph, PathRequest(("everything",), min_sources=least))
    taught = {c for c in graph if graph.nodes[c]["consensus"] >= least}
    plain = required(graph)
    assert set(path.concepts) == taught.union(*(nx.ancestors(plain, c) for c in taught))
    assert set(path.left_out) == set(graph) - set(path.concepts)
    for step in path.steps:
        if step.concept not in taught:
            assert step.why[0].startswith("needed for") and "here only for that" in step.why[0]


@LAW
@given(graphs())
def test_following_a_source_is_its_own_order_where_nothing_forces_a_bend(graph: RoadmapGraph) -> None:
    path = plan(graph, PathRequest(("everything",), order="follow:beech"))
    lines = {
        c: min(m["line"] for m in graph.nodes[c]["mentions"] if m["source"] == "beech")
        for c in graph
        if "beech" in graph.nodes[c]["sources"]
    }
    bent = {step.concept for step in path.steps if any("which it requires" in note for note in step.notes)}
    plain = required(graph)
    assert bent == {c for c in lines if any(lines.get(a, 0) > lines[c] for a in nx.ancestors(plain, c))}
    if not bent:
        kept = [lines[c] for c in path.concepts if c in lines]
        assert kept == sorted(kept)


@LAW
@given(graphs())
def test_what_unlocks_more_comes_first_when_bottlenecks_do(graph: RoadmapGraph) -> None:
    path = plan(graph, PathRequest(("everything",), order="bottlenecks-first"))
    plain = required(graph)
    unlocked = [len(nx.descendants(plain, concept)) for concept in path.concepts]
    assert unlocked == sorted(unlocked, reverse=True)


def test_two_sources_against_one_decide_the_consensus_order() -> None:
    concepts = {"x": {"lines": {"ash": 1, "beech": 9, "cedar": 9}}, "y": {"lines": dict.fromkeys(SOURCES, 5)}}
    graph = graph_of(concepts, [])
    path = plan(graph, PathRequest(("everything",), order="consensus"))
    assert path.concepts == ("y", "x")
    assert path.objective is not None
    assert (path.objective.inverted, path.objective.bound, path.objective.pairs) == (1, 1, 3)


@LAW
@given(graphs(most=5))
def test_the_consensus_bound_is_never_above_the_best_order(graph: RoadmapGraph) -> None:
    path = plan(graph, PathRequest(("everything",), order="consensus"))
    lines: dict[str, dict[str, int]] = {source: {} for source in SOURCES}
    for concept in graph:
        for mention in graph.nodes[concept]["mentions"]:
            lines[mention["source"]][concept] = mention["line"]

    def inverted(order: tuple[str, ...]) -> int:
        return sum(
            line[a] > line[b]
            for line in lines.values()
            for a, b in combinations([c for c in order if c in line], 2)
        )

    at_best = min(
        inverted(order)
        for order in permutations(sorted(graph))
        if all(order.index(a) < order.index(b) for a, b in edges_of(graph))
    )
    assert path.objective is not None
    assert path.objective.inverted == inverted(path.concepts)
    assert path.objective.bound <= at_best <= path.objective.inverted


def test_the_goal_that_takes_least_is_the_first_quick_win() -> None:
    graph = graph_of(
        {"long": {"hours": 9.0}, "short": {"hours": 1.0}, "base": {"hours": 1.0}, "high": {"hours": 1.0}},
        [("base", "high")],
    )
    path = plan(graph, PathRequest(("long", "high", "short"), order="quick-wins"))
    assert path.concepts == ("short", "base", "high", "long")


def test_one_field_is_finished_before_another_begins_where_prerequisites_allow() -> None:
    fields = {"f": {"kind": "field"}, "g": {"kind": "field"}}
    concepts = fields | {f"{f}{n}": {"part_of": f} for f in fields for n in range(4)}
    graph = graph_of(concepts, [("f0", "g0"), ("g1", "f3")])
    path = plan(graph, PathRequest(("everything",)))
    seen = [field_of(graph, concept) for concept in path.concepts]
    assert sum(a != b for a, b in pairwise(seen)) == 2


def test_stated_hours_cover_the_parts_that_are_in_the_path() -> None:
    graph = graph_of(
        {
            "whole": {"kind": "field", "hours": 10.0, "hours_from": "source"},
            "inner": {"part_of": "whole", "hours": 5.0, "hours_from": "source"},
            "deep": {"part_of": "inner", "hours": 2.0},
            "other": {"part_of": "whole", "hours": 4.0},
        },
        [],
    )
    path = plan(graph, PathRequest(("whole",)))
    assert {step.concept: step.hours for step in path.steps} == {
        "whole": 1.0,
        "inner": 3.0,
        "deep": 2.0,
        "other": 4.0,
    }
    assert path.total_hours == 10.0
    assert path.estimated_hours_share == 0.6
    notes = {step.concept: step.notes for step in path.steps}
    assert notes["whole"] == ("a source gives it 10 hours, its parts in this path included; 1 are left",)
    assert notes["deep"] == ()


def test_a_whole_whose_parts_take_all_its_hours_says_so_instead_of_nought() -> None:
    graph = graph_of(
        {
            "whole": {"kind": "field", "hours": 5.0, "hours_from": "source"},
            "one": {"part_of": "whole", "hours": 2.0},
            "other": {"part_of": "whole", "hours": 4.0},
        },
        [],
    )
    steps = {step.concept: step for step in plan(graph, PathRequest(("whole",))).steps}
    assert steps["whole"].time == "hours counted in its parts"
    assert steps["whole"].notes == ("a source gives it 5 hours, which its parts in this path take",)
    assert steps["whole"].to_json()["counted_in_parts"] is True
    assert (steps["one"].time, steps["one"].is_counted_in_parts) == ("2 h", False)


def test_a_goal_that_is_known_gives_an_empty_path_that_says_so() -> None:
    path = plan(graph_of({"a": {}, "b": {}}, [("a", "b")]), PathRequest(("a",), ("b",)))
    assert path.steps == ()
    assert path.left_out == {"a": "you know it already"}
    assert path.implied == ("a",)


def test_a_step_says_which_goal_needs_it_and_through_what() -> None:
    graph = graph_of({c: {} for c in "abcd"}, [("a", "b"), ("b", "c"), ("b", "d")])
    path = plan(graph, PathRequest(("c", "d")))
    why = {step.concept: step.why for step in path.steps}
    assert why["a"] == ("needed for C, through B", "needed for 1 more goal")
    assert why["c"] == ("goal",)


def test_optional_concepts_are_skipped_unless_something_needs_them() -> None:
    optional = {"qualifiers": ("optional",), "lines": {"ash": 3}}
    graph = graph_of({"f": {"kind": "field"}, "a": optional | {"part_of": "f"},
                      "b": optional | {"part_of": "f"}, "c": {"part_of": "f"}}, [("a", "c")])  # fmt: skip
    path = plan(graph, PathRequest(("f",), skip_optional=True))
    assert set(path.concepts) == {"f", "a", "c"}
    assert set(path.left_out) == {"b"}
    assert "optional" in {step.concept: step.why for step in path.steps}["a"][0]


@pytest.mark.parametrize(
    ("request_of", "sentence"),
    [
        (PathRequest(()), "There is no goal"),
        (PathRequest(("a",), hours_per_week=0), "0 hours a week"),
        (PathRequest(("a",), hours_per_week=-2), "-2 hours a week"),
        (PathRequest(("a",), hours_per_week=float("nan")), "nan hours a week"),
        (PathRequest(("a",), hours_per_week=200), "A week has 168 hours"),
        (PathRequest(("a",), weeks=3), "give the hours per week too"),
        (PathRequest(("a",), hours_per_week=3, weeks=0), "0 weeks"),
        (PathRequest(("a",), order="best"), "There is no order 'best'; take one of focused"),
        (PathRequest(("a",), order="follow:oak"), "follow:ash"),
        (PathRequest(("a",), min_sources=9), "1 to 4 sources, not by 9"),
        (PathRequest(("a",), min_sources=0), "not by 0"),
        (PathRequest(("consensus:9",)), "consensus:1 to consensus:4"),
        (PathRequest(("a",), hours_per_week=0.25, weeks=1), "the shortest first step, A, takes 1"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_request_that_contradicts_itself_gets_a_sentence(request_of: PathRequest, sentence: str) -> None:
    with pytest.raises(PlanError) as caught:
        plan(graph_of({"a": {}}, []), request_of)
    assert sentence in str(caught.value)


def test_an_id_that_is_no_concept_is_named_with_near_ones() -> None:
    with pytest.raises(UnknownConceptError) as caught:
        plan(graph_of({"vectors": {}, "docker": {}}, []), PathRequest(("vector",)))
    assert caught.value.suggestions[0] == "VECTORS"


def test_every_order_of_a_graph_with_no_source_works() -> None:
    graph = graph_of({"a": {}, "b": {}}, [("b", "a")], sources=())
    for order in order_names(graph):
        assert plan(graph, PathRequest(("everything",), order=order)).concepts == ("b", "a")
