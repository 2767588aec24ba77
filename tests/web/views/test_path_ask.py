"""What a learner asks by a field of the form, a tick, or the address."""

import base64
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from roadmapgraph.web import ids
from roadmapgraph.web.views.path_ask import asked
from roadmapgraph.web.views.path_page import control_values
from roadmapgraph.web.views.path_query import read_query
from tests.web.graphs import concept, merged, prerequisite


@pytest.fixture(scope="module")
def chain() -> "nx.DiGraph[str]":
    return merged(
        [concept(c, c.upper()) for c in ("a", "b", "c")],
        [("a", "b", prerequisite()), ("b", "c", prerequisite())],
    )


def shown(search: str, **more: Any) -> dict[str, Any]:
    return {"query": search, "acted": 0} | more


def form(search: str, **changed: Any) -> dict[str, Any]:
    return control_values(read_query(search)) | changed


def press(act: Any, about: Any = None, number: int = 1) -> dict[str, Any]:
    return {"number": number, "act": act, "about": about}


ACT = {ids.PATH_ACT}
LINK = "?goal=c&known=a"


def test_the_address_is_asked_as_it_stands_and_not_written_again(chain: "nx.DiGraph[str]") -> None:
    for triggers, showing in ((set(), None), ({ids.PATH_ADDRESS}, shown("?goal=b"))):
        question = asked(chain, triggers, LINK, None, form(""), {"known": ["b"]}, showing)
        assert (question.query.goals, question.query.known) == (("c",), ("a",))
        assert (question.new, question.stored) == (False, None)


def test_a_tick_makes_a_step_known_to_the_plan_and_to_the_visitor(chain: "nx.DiGraph[str]") -> None:
    stored = {"known": ["b"], "learning": ["a"], "kept": 1}
    search = "?goal=c&known="
    question = asked(chain, ACT, search, [press("know", "a")], form(search), stored, shown(search))
    assert (question.query.known, question.new, question.acted) == (("a",), True, 1)
    assert question.stored is not None
    assert (question.stored["known"], question.stored["learning"]) == (["a", "b"], [])
    assert question.stored["kept"] == 1


def test_a_question_names_the_roadmaps_that_only_this_visitor_has(chain: "nx.DiGraph[str]") -> None:
    with_own = chain.copy()
    with_own.graph["sources"] = [*chain.graph["sources"], {"id": "mine", "title": "Mine"}]
    with_own.add_node("d", **concept("d", "D", sources=["mine"]))

    def brought(graph: "nx.DiGraph[str]", search: str) -> tuple[str, ...]:
        return asked(graph, set(), search, None, form(""), {}, None, shipped=chain).query.brought

    assert brought(with_own, "?goal=mine") == ("mine",)
    assert brought(with_own, "?goal=d") == ("mine",)
    assert brought(with_own, "?goal=a&order=follow:mine") == ("mine",)
    assert brought(with_own, "?goal=a&own=mine") == ()
    assert brought(chain, "?goal=mine&own=mine") == ("mine",)


def test_several_parts_are_ticked_and_doubted_at_once(chain: "nx.DiGraph[str]") -> None:
    search = "?goal=c&known="
    question = asked(chain, ACT, search, [press("know", "a,b")], form(search), {}, shown(search))
    assert question.query.known == ("a", "b")
    search = "?goal=c&known=c"
    question = asked(chain, ACT, search, [press("new", "a,b")], form(search), {}, shown(search))
    assert question.query.unknown == ("a", "b")


def test_what_could_not_be_read_in_the_address_is_said_until_something_new_is_asked(
    chain: "nx.DiGraph[str]",
) -> None:
    showing = shown("?goal=c", faults=["The address says weeks=abc."])
    again = asked(chain, {ids.PATH_SCHEME}, "?goal=c", None, form("?goal=c"), {}, showing)
    assert (again.new, again.query.faults) == (False, ("The address says weeks=abc.",))
    new = asked(chain, ACT, "?goal=c", [press("know", "a")], form("?goal=c"), {}, showing)
    assert (new.new, new.query.faults) == (True, ())


def as_data(text: str) -> str:
    return "data:application/json;base64," + base64.b64encode(text.encode()).decode()


def test_a_saved_plan_is_asked_and_says_nothing_about_the_visitor(chain: "nx.DiGraph[str]") -> None:
    saved = as_data('{"goals": ["b"], "known": ["a"], "order": "quick-wins", "hours_per_week": 3}')
    now = shown(LINK + "&view=weeks")
    form_now = form(LINK, view="weeks")
    question = asked(chain, ACT, LINK, [press("open", saved)], form_now, {"known": ["c"]}, now)
    query = question.query
    assert (query.goals, query.known, query.hours, query.order) == (("b",), ("a",), 3, "quick-wins")
    assert (query.view, question.new, question.stored) == ("weeks", True, None)


def test_a_broken_file_leaves_the_plan_as_it_is_and_says_why(chain: "nx.DiGraph[str]") -> None:
    question = asked(chain, ACT, LINK, [press("open", as_data("{"))], form(LINK), None, shown(LINK))
    assert replace(question.query, faults=()) == read_query(LINK)
    (sentence,) = question.query.faults
    assert "no saved plan" in sentence
    assert (question.new, question.stored) == (False, None)


def test_no_is_an_answer_and_no_tick(chain: "nx.DiGraph[str]") -> None:
    presses = [press("ask"), press("new", "b", number=2), press("new", "b", number=3)]
    question = asked(chain, ACT, LINK, presses, form(LINK), None, shown(LINK))
    assert (question.query.asking, question.query.unknown) == (True, ("b",))
    assert question.stored is not None
    assert (question.stored["known"], question.stored["unknown"]) == ([], ["b"])


def test_what_is_implied_can_be_taken_back_and_ticked_again(chain: "nx.DiGraph[str]") -> None:
    taken_back = asked(chain, ACT, LINK, [press("new", "a")], form(LINK), None, shown(LINK))
    assert (taken_back.query.known, taken_back.query.unknown) == ((), ("a",))
    ticked = asked(
        chain, ACT, "?goal=c&no=a", [press("know", "a")], form("?goal=c"), None, shown("?goal=c&no=a")
    )
    assert (ticked.query.known, ticked.query.unknown) == (("a",), ())
    over = asked(chain, ACT, LINK, [press("stop", number=4)], form(LINK), None, shown(LINK + "&ask=1"))
    assert over.query.asking is False


def test_another_roadmap_left_forgets_the_sections_done_of_the_one_before(chain: "nx.DiGraph[str]") -> None:
    search = "?from=first-road&did=1,2&to=second-road&known="
    more = asked(chain, {ids.PATH_DID}, search, None, form(search, did=["3", "1"]), None, shown(search))
    assert more.query.did == (1, 3)
    other = form(search, from_source="third-road")
    moved = asked(chain, {ids.PATH_FROM}, search, None, other, None, shown(search))
    assert (moved.query.from_source, moved.query.did) == ("third-road", ())
    back = asked(chain, {ids.PATH_MODE}, search, None, form(search, mode="goals"), None, shown(search))
    assert (back.query.from_source, back.query.did, back.query.to_source) == ("", (), "")


def test_taking_a_tick_back_forgets_it_in_both_places(chain: "nx.DiGraph[str]") -> None:
    presses = [press("forget", "a")]
    question = asked(chain, ACT, LINK, presses, form(LINK), {"known": ["a"]}, shown(LINK))
    assert question.query.known == ()
    assert question.stored is not None
    assert question.stored["known"] == []


def test_ticks_quicker_than_the_server_all_count(chain: "nx.DiGraph[str]") -> None:
    presses = [press("know", "b", 2), press("know", "a", 1)]
    search = "?goal=c&known="
    question = asked(chain, ACT, search, presses, form(search), None, shown(search))
    assert (question.query.known, question.acted) == (("a", "b"), 2)


def test_a_press_that_was_answered_counts_no_second_time(chain: "nx.DiGraph[str]") -> None:
    search = "?goal=c&known="
    presses = [press("know", "a", 1)]
    question = asked(chain, {ids.PATH_VIEW}, search, presses, form(search), None, shown(search, acted=1))
    assert (question.query.known, question.new) == ((), False)


def test_a_field_changed_while_something_else_called_is_not_lost(chain: "nx.DiGraph[str]") -> None:
    changed = form(LINK, view="weeks", hours=3)
    question = asked(chain, {ids.PATH_SCHEME}, LINK, None, changed, None, shown(LINK))
    assert (question.query.view, question.query.hours, question.new) == ("weeks", 3.0, True)


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("hours", 3, {"hours": 3.0}),
        ("hours", "", {"hours": None}),
        ("weeks", 12, {"weeks": 12}),
        ("order", "quick-wins", {"order": "quick-wins"}),
        ("min_sources", "3", {"min_sources": 3}),
        ("extras", ["core"], {"core": True}),
        ("view", "weeks", {"view": "weeks"}),
        ("known", ["a", "b"], {"known": ("a", "b")}),
        ("goals", None, {"goals": ()}),
    ],
)
def test_a_field_of_the_form_changes_what_it_is_for_and_nothing_else(
    chain: "nx.DiGraph[str]", name: str, value: Any, wanted: dict[str, Any]
) -> None:
    question = asked(chain, ACT, LINK, None, form(LINK, **{name: value}), None, shown(LINK))
    assert question.query == replace(read_query(LINK), **wanted)


def test_goals_that_are_concepts_become_the_visitors_goals(chain: "nx.DiGraph[str]") -> None:
    changed = form(LINK, goals=["b", "everything"])
    question = asked(chain, {ids.PATH_GOALS}, LINK, None, changed, {"goals": ["c"]}, shown(LINK))
    assert question.stored is not None
    assert question.stored["goals"] == ["b"]


def test_a_press_that_says_nothing_sensible_changes_nothing(chain: "nx.DiGraph[str]") -> None:
    for presses in (None, {}, [7], [{"act": "know"}], [press("know", 7)], [press("fly", "a")]):
        question = asked(chain, ACT, LINK, presses, form(LINK), "rubbish", shown(LINK))
        assert (question.query.known, question.new, question.stored) == (("a",), False, None)


def test_planning_with_ones_own_ticks_replaces_what_a_link_says(chain: "nx.DiGraph[str]") -> None:
    question = asked(chain, ACT, LINK, [press("own")], form(LINK), {"known": ["b"]}, shown(LINK))
    assert question.query.known == ("b",)


def test_what_is_shown_counts_even_where_the_address_holds_less(chain: "nx.DiGraph[str]") -> None:
    question = asked(chain, ACT, "?goal=c", [press("know", "b")], form(LINK), None, shown(LINK))
    assert question.query.known == ("a", "b")
