"""The question a path page answers, and its form in the address."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.web.views.path_query import (
    LONGEST,
    ORDERS,
    VIEWS,
    PlanQuery,
    address,
    read_query,
    with_goal,
    with_own_known,
    with_tick,
    write_query,
)
from roadmapgraph.web.visitor import Visitor

IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
WORDS = st.lists(IDS | st.just("consensus:3") | st.just("everything"), unique=True).map(tuple)
QUERIES = st.builds(
    PlanQuery,
    goals=WORDS,
    known=st.none() | st.lists(IDS, unique=True).map(tuple),
    hours=st.none() | st.integers(-4, 400).map(lambda n: n / 4),
    weeks=st.none() | st.integers(-2, 200),
    min_sources=st.integers(-1, 9),
    order=st.sampled_from([*ORDERS, "follow:some-road"]),
    helpful=st.booleans(),
    core=st.booleans(),
    view=st.sampled_from(VIEWS),
    from_source=st.just("") | IDS,
    did=st.sets(st.integers(0, 30)).map(lambda numbers: tuple(sorted(numbers))),
    to_source=st.just("") | IDS,
    asking=st.booleans(),
    unknown=st.lists(IDS, unique=True).map(tuple),
)


@given(QUERIES)
def test_what_is_written_into_the_address_is_read_back(query: PlanQuery) -> None:
    assert read_query(write_query(query)) == query


def test_a_goal_alone_leaves_open_what_is_known() -> None:
    query = read_query("?goal=k-means")
    assert (query.goals, query.known) == (("k-means",), None)
    assert with_own_known(query, Visitor(known=frozenset({"b", "a"}))).known == ("a", "b")


def test_an_address_that_says_that_nothing_is_known_is_believed() -> None:
    query = read_query("?goal=k-means&known=")
    assert with_own_known(query, Visitor(known=frozenset({"a"}))).known == ()


def test_goals_may_be_separated_by_commas_or_repeated_and_count_once() -> None:
    assert read_query("?goal=a,b&goal=b,%20c,").goals == ("a", "b", "c")


def test_a_number_that_is_none_is_left_out_and_named() -> None:
    query = read_query("?goal=a&hours=many&weeks=2.5&sources=inf")
    assert (query.hours, query.weeks, query.min_sources) == (PlanQuery().hours, None, 1)
    assert len(query.faults) == 3
    for said in ("hours=many", "weeks=2.5", "sources=inf"):
        assert any(said in fault for fault in query.faults)


def test_sections_that_are_no_numbers_are_left_out_and_named() -> None:
    query = read_query("?from=a&to=b&did=3,1,x,1,-2,²")
    assert query.did == (1, 3)
    assert len(query.faults) == 1
    assert "did=x" in query.faults[0]


def test_a_step_ticked_off_is_no_longer_unknown() -> None:
    query = read_query("?goal=c&known=&no=a,b")
    assert with_tick(query, "a", known=True).unknown == ("b",)


def test_rubbish_in_the_address_asks_nothing() -> None:
    assert read_query("?%%%&&==&view=<script>") == PlanQuery()
    assert read_query(None) == PlanQuery()


def test_a_question_too_long_for_an_address_leaves_out_what_is_known_and_says_so() -> None:
    query = PlanQuery(goals=("a",), known=tuple(f"concept-number-{n}" for n in range(300)))
    link = address(query)
    assert link.long
    assert len(link.search) <= LONGEST < len(link.whole)
    assert read_query(link.search) == replace(query, known=None)
    assert read_query(link.whole) == query


def test_ticking_and_taking_back_leaves_the_question_as_it_was() -> None:
    query = PlanQuery(goals=("a",), known=("b",))
    ticked = with_tick(query, "c", known=True)
    assert ticked.known == ("b", "c")
    assert with_tick(ticked, "c", known=True) == ticked
    assert with_tick(ticked, "c", known=False) == query


def test_a_goal_is_added_once() -> None:
    query = with_goal(PlanQuery(), "a")
    assert with_goal(query, "a") == query == PlanQuery(goals=("a",))
