"""What a learner asks by a field of the form, a tick, or the address."""

from typing import Any

import networkx as nx
import pytest

from roadmapgraph.web import ids
from roadmapgraph.web.views.path_ask import asked, base
from roadmapgraph.web.views.path_page import control_values
from roadmapgraph.web.views.path_query import PlanQuery
from tests.web.graphs import concept, merged, prerequisite

Graph = "nx.DiGraph[str]"


@pytest.fixture(scope="module")
def chain() -> "nx.DiGraph[str]":
    return merged(
        [concept(c, c.upper()) for c in ("a", "b", "c")],
        [("a", "b", prerequisite()), ("b", "c", prerequisite())],
    )


def controls(**changed: Any) -> dict[str, Any]:
    return control_values(PlanQuery()) | changed


def test_the_address_is_asked_as_it_stands_and_not_written_again(chain: "nx.DiGraph[str]") -> None:
    question = asked(chain, None, "?goal=c&known=a", None, controls(), {"known": ["b"]})
    assert (question.query.goals, question.query.known) == (("c",), ("a",))
    assert (question.new, question.stored) == (False, None)


def test_a_tick_makes_a_step_known_to_the_plan_and_to_the_visitor(chain: "nx.DiGraph[str]") -> None:
    act = {"act": "know", "about": "a"}
    stored = {"known": ["b"], "learning": ["a"], "kept": 1}
    question = asked(chain, ids.PATH_ACT, "?goal=c&known=", act, controls(), stored)
    assert (question.query.known, question.new) == (("a",), True)
    assert question.stored is not None
    assert (question.stored["known"], question.stored["learning"]) == (["a", "b"], [])
    assert question.stored["kept"] == 1


def test_taking_a_tick_back_forgets_it_in_both_places(chain: "nx.DiGraph[str]") -> None:
    act = {"act": "forget", "about": "a"}
    question = asked(chain, ids.PATH_ACT, "?goal=c&known=a", act, controls(), {"known": ["a"]})
    assert question.query.known == ()
    assert question.stored is not None
    assert question.stored["known"] == []


def test_a_field_of_the_form_changes_what_it_is_for_and_nothing_else(chain: "nx.DiGraph[str]") -> None:
    for field, name, value, wanted in (
        (ids.PATH_HOURS, "hours", 3, {"hours": 3.0}),
        (ids.PATH_HOURS, "hours", "", {"hours": None}),
        (ids.PATH_WEEKS, "weeks", 12, {"weeks": 12}),
        (ids.PATH_ORDER, "order", "quick-wins", {"order": "quick-wins"}),
        (ids.PATH_DIAL, "min_sources", "3", {"min_sources": 3}),
        (ids.PATH_EXTRAS, "extras", ["core"], {"core": True}),
        (ids.PATH_VIEW, "view", "weeks", {"view": "weeks"}),
        (ids.PATH_KNOWN, "known", ["a", "b"], {"known": ("a", "b")}),
    ):
        others = controls(goals=["b"], order="consensus") | {name: value}
        question = asked(chain, field, "?goal=c&known=a", None, others, None)
        assert question.query == PlanQuery(**({"goals": ("c",), "known": ("a",)} | wanted))


def test_goals_that_are_concepts_become_the_visitors_goals(chain: "nx.DiGraph[str]") -> None:
    changed = controls(goals=["b", "everything"])
    question = asked(chain, ids.PATH_GOALS, "?goal=c&known=", None, changed, {"goals": ["c"]})
    assert question.stored is not None
    assert question.stored["goals"] == ["b"]


def test_a_press_that_says_nothing_sensible_changes_nothing(chain: "nx.DiGraph[str]") -> None:
    for act in (None, [], {"act": "know"}, {"act": "know", "about": 7}, {"act": "fly", "about": "a"}):
        question = asked(chain, ids.PATH_ACT, "?goal=c&known=a", act, controls(), "rubbish")
        assert (question.query.known, question.new, question.stored) == (("a",), False, None)


def test_planning_with_ones_own_ticks_replaces_what_a_link_says(chain: "nx.DiGraph[str]") -> None:
    question = asked(
        chain, ids.PATH_ACT, "?goal=c&known=a", {"act": "own", "about": None}, controls(), {"known": ["b"]}
    )
    assert question.query.known == ("b",)


def test_a_field_changes_the_question_shown_even_where_the_address_holds_less() -> None:
    shown = {"query": "?goal=c&known=a"}
    assert base(ids.PATH_HOURS, "?goal=c", shown) == "?goal=c&known=a"
    assert base(ids.PATH_ADDRESS, "?goal=c", shown) == "?goal=c"
    assert base(ids.PATH_HOURS, "?goal=c", None) == "?goal=c"
