"""The answer to a question about a path."""

import networkx as nx
import pytest

from roadmapgraph.search import names
from roadmapgraph.web.views.path_plan import Answer, answer
from roadmapgraph.web.views.path_query import PlanQuery, read_query
from tests.web.graphs import concept, merged, prerequisite


@pytest.fixture(scope="module")
def fork() -> "nx.DiGraph[str]":
    return merged(
        [concept(c, f"The {c}") for c in ("a", "b", "c", "d")],
        [("a", "c", prerequisite()), ("b", "c", prerequisite()), ("c", "d", prerequisite())],
    )


def ask(graph: "nx.DiGraph[str]", search: str) -> Answer:
    return answer(graph, names(graph), read_query(search))


def test_a_link_to_a_roadmap_of_another_browser_says_so(fork: "nx.DiGraph[str]") -> None:
    found = ask(fork, "?goal=my-own-plan&own=my-own-plan")
    assert found.fault is not None
    assert found.fault.startswith("This link uses a roadmap that is kept in another browser (my-own-plan).")
    assert "another browser" not in (ask(fork, "?goal=my-own-plan").fault or "")
    assert ask(fork, "?goal=d&own=my-own-plan").fault is None


def test_no_goal_is_no_question(fork: "nx.DiGraph[str]") -> None:
    assert ask(fork, "?hours=0") == Answer(read_query("?hours=0"))


def test_a_path_comes_with_what_is_ready_now(fork: "nx.DiGraph[str]") -> None:
    found = ask(fork, "?goal=d")
    assert found.path is not None
    assert set(found.path.concepts) == {"a", "b", "c", "d"}
    assert set(found.ready) == {"a", "b"}
    assert found.done == ()


def test_what_is_known_and_needed_is_done_with_what_it_implies(fork: "nx.DiGraph[str]") -> None:
    found = ask(fork, "?goal=d&known=c")
    assert found.path is not None
    assert found.path.concepts == ("d",)
    assert set(found.done) == {"a", "b", "c"}
    assert set(found.path.implied) == {"a", "b"}


def test_done_counts_all_that_is_known_also_with_too_little_time(fork: "nx.DiGraph[str]") -> None:
    found = ask(fork, "?goal=d&known=a&hours=4&weeks=2")
    assert found.path is not None
    assert found.done == ("a",)
    assert found.path.left_out.keys() <= {"b", "c", "d"}


@pytest.mark.parametrize(
    ("search", "says"),
    [
        ("?goal=nonsense", "nonsense"),
        ("?goal=d&hours=0", "0 hours"),
        ("?goal=d&hours=-3", "-3 hours"),
        ("?goal=d&weeks=0", "0 weeks"),
        ("?goal=d&order=backwards", "backwards"),
        ("?goal=d&sources=17", "17"),
        ("?goal=d&hours=&weeks=4", "4 weeks"),
    ],
)
def test_a_question_that_contradicts_itself_is_answered_with_a_sentence(
    fork: "nx.DiGraph[str]", search: str, says: str
) -> None:
    found = ask(fork, search)
    assert found.path is None
    assert found.fault is not None
    assert says in found.fault


def test_a_goal_that_is_known_leaves_nothing_to_learn_and_says_why(fork: "nx.DiGraph[str]") -> None:
    found = answer(fork, names(fork), PlanQuery(goals=("a",), known=("a",)))
    assert found.path is not None
    assert found.path.steps == ()
    assert "a" in found.path.left_out


def test_what_is_said_to_be_known_and_is_not_in_this_graph_is_named_and_left_out(
    fork: "nx.DiGraph[str]",
) -> None:
    found = ask(fork, "?goal=d&known=c,of-another-version,c")
    assert found.path is not None
    assert (found.path.concepts, found.missing) == (("d",), ("of-another-version",))
    assert ask(fork, "?goal=d&known=nothing,nothing&to=nowhere").fault


def test_what_was_taken_back_is_a_step_although_something_known_requires_it(fork: "nx.DiGraph[str]") -> None:
    found = ask(fork, "?goal=d,a&known=c&no=a,of-another-version")
    assert found.path is not None
    assert set(found.path.concepts) == {"a", "d"}
    assert found.path.implied == ("b",)
