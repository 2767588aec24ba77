"""What the path page shows: the sum, the steps and their reasons, what is done and what was left out."""

import itertools

import networkx as nx
import pytest

from roadmapgraph.layout import place
from roadmapgraph.search import names
from roadmapgraph.web.views.charts import LIGHT
from roadmapgraph.web.views.charts_fields import fields_of
from roadmapgraph.web.views.path_choices import goal_choices, known_choices, order_choices
from roadmapgraph.web.views.path_examples import examples
from roadmapgraph.web.views.path_plan import Answer, answer
from roadmapgraph.web.views.path_query import read_query
from roadmapgraph.web.views.path_result import head, result, summary
from roadmapgraph.web.views.path_steps import bodies
from roadmapgraph.web.visitor import Visitor
from tests.web.graphs import SOURCES, concept, merged, odd_graph, prerequisite, vocabulary_graph
from tests.web.test_app import text_of
from tests.web.views.trees import components, with_class


@pytest.fixture(scope="module")
def two_fields() -> "nx.DiGraph[str]":
    nodes = [concept(field, field.capitalize(), kind="field", hours=1.0) for field in ("maths", "models")]
    nodes += [concept(f"m{n}", f"Maths {n}", part_of="maths") for n in range(4)]
    nodes += [concept(f"x{n}", f"Model {n}", part_of="models", sources=SOURCES[:2]) for n in range(3)]
    nodes[-1] |= {"hours": 9.0, "hours_from": "source"}
    chain = ["m0", "m1", "m2", "m3", "x0", "x1", "x2"]
    edges = [(a, b, prerequisite(reason=f"{b} builds on {a}.")) for a, b in itertools.pairwise(chain)]
    return merged(nodes, edges)


def ask(graph: "nx.DiGraph[str]", search: str) -> Answer:
    return answer(graph, names(graph), read_query(search))


def shown(graph: "nx.DiGraph[str]", search: str, visitor: Visitor | None = None) -> list[object]:
    return result(graph, fields_of(place(graph)), ask(graph, search), visitor or Visitor(), LIGHT)


def test_the_total_never_stands_without_its_estimated_share(two_fields: "nx.DiGraph[str]") -> None:
    all_ours = summary(ask(two_fields, "?goal=m1"))
    assert all_ours == "2 steps · about 8 h (all of them our estimate) · 1 week at 8 h a week"
    assert "about 33 h (73 % of them our estimate)" in summary(ask(two_fields, "?goal=x2"))


def test_every_step_is_in_the_list_once_in_its_order(two_fields: "nx.DiGraph[str]") -> None:
    found = ask(two_fields, "?goal=x2")
    assert found.path is not None
    rows = with_class(shown(two_fields, "?goal=x2"), "step")
    assert [row.id for row in rows] == [f"step-{c}" for c in found.path.concepts]


def test_stages_number_their_steps_on_from_the_stage_before(two_fields: "nx.DiGraph[str]") -> None:
    stages = with_class(shown(two_fields, "?goal=x2"), "stage")
    assert [text_of(with_class(stage, "stage-title")) for stage in stages] == ["Maths", "Models"]
    starts = [one.start for stage in stages for one in components(stage) if type(one).__name__ == "Ol"]
    assert starts == ["1", "5"]


def test_a_step_says_why_it_is_there_and_how_sure_its_hours_are(two_fields: "nx.DiGraph[str]") -> None:
    rows = {
        row.id: " ".join(text_of(row).split()) for row in with_class(shown(two_fields, "?goal=x2"), "step")
    }
    assert "Needed for Model 2, through Model 1" in rows["step-x0"]
    assert "about 4 h" in rows["step-x0"]
    assert "Your goal." in rows["step-x2"]
    assert "9 h, says a roadmap" in rows["step-x2"]


def test_a_step_unfolds_to_reasons_freedom_and_who_teaches_it(two_fields: "nx.DiGraph[str]") -> None:
    found = ask(two_fields, "?goal=x2")
    ((unfolded, body),) = bodies(two_fields, found, ["x1", "nowhere"])
    words = " ".join(text_of(body).split())
    assert unfolded == "x1"
    assert "x1 builds on x0." in words
    assert "Unlocks in this plan Model 2" in words
    assert "Exactly here, as step 6" in words
    assert "Second road › Chapter two, line 12" in words
    assert bodies(two_fields, found, "x1") == []


def test_only_what_can_be_started_is_marked_ready(two_fields: "nx.DiGraph[str]") -> None:
    rows = with_class(shown(two_fields, "?goal=x2&known=m0"), "step-ready")
    assert [row.id for row in rows] == ["step-m1"]


def test_what_is_known_can_be_taken_back_unless_it_is_implied(two_fields: "nx.DiGraph[str]") -> None:
    done = with_class(shown(two_fields, "?goal=x2&known=m1"), "done")
    buttons = [getattr(one, "data-about") for row in done for one in with_class(row, "step-tick")]
    assert len(done) == 2
    assert buttons == ["m1"]


def test_what_was_left_out_is_listed_with_the_reason(two_fields: "nx.DiGraph[str]") -> None:
    words = " ".join(text_of(shown(two_fields, "?goal=maths,x2&known=m0,m1")).split())
    assert "Left out (2), and why" in words
    assert "Maths 0 : you know it already" in words


def test_what_does_not_fit_stands_beside_the_total_and_is_listed(two_fields: "nx.DiGraph[str]") -> None:
    search = "?goal=x2&hours=4&weeks=3"
    words = " ".join(text_of(head(two_fields, ask(two_fields, search))).split())
    assert "These are 3 of about 9 weeks: 4 concepts do not fit" in words
    (link,) = [
        one for one in components(head(two_fields, ask(two_fields, search))) if type(one).__name__ == "A"
    ]
    listed = next(
        one for one in components(shown(two_fields, search)) if getattr(one, "id", "") == link.href[1:]
    )
    rows = [" ".join(text_of(row).split()) for row in listed.children]
    assert len(rows) == 4
    assert rows[-1].startswith("Maths 3 : it does not fit into 3 weeks of 4 hours")
    assert "do not fit" not in text_of(head(two_fields, ask(two_fields, "?goal=x2&hours=4&weeks=9")))


def test_a_whole_whose_parts_take_its_hours_says_so(two_fields: "nx.DiGraph[str]") -> None:
    graph = two_fields.copy()
    graph.nodes["maths"].update(hours=16.0, hours_from="source")
    rows = {row.id: text_of(row) for row in with_class(shown(graph, "?goal=maths"), "step")}
    assert "hours counted in its parts" in rows["step-maths"]
    assert "0 h" not in rows["step-maths"]


def test_what_the_parts_of_a_whole_unlock_is_said_of_it(two_fields: "nx.DiGraph[str]") -> None:
    rows = {row.id: text_of(row) for row in with_class(shown(two_fields, "?goal=maths,x0"), "step")}
    assert "its parts unlock 1 in this plan" in rows["step-maths"]
    assert "unlocks 1 in this plan" in rows["step-m0"]
    assert "unlocks nothing in this plan" in rows["step-x0"]
    ((_, body),) = bodies(two_fields, ask(two_fields, "?goal=maths,x0"), ["maths"])
    assert "Its parts unlock in this plan Model 0 ." in " ".join(text_of(body).split())


def test_whoever_knows_a_tool_is_asked_about_its_parts(two_fields: "nx.DiGraph[str]") -> None:
    graph = two_fields.copy()
    graph.nodes["models"].update(kind="tool")
    (note,) = with_class(shown(graph, "?goal=x2&known=models"), "path-note")
    assert "You know Models: do you also know its parts, Model 0, Model 1 and Model 2?" in " ".join(
        text_of(note).split()
    )
    (press,) = [one for one in components(note) if type(one).__name__ == "Button"]
    assert (getattr(press, "data-act"), getattr(press, "data-about")) == ("know", "x0,x1,x2")


def test_whoever_knows_a_field_is_told_that_its_parts_count(two_fields: "nx.DiGraph[str]") -> None:
    (note,) = with_class(shown(two_fields, "?goal=x2&known=maths,m1"), "path-note")
    words = " ".join(text_of(note).split())
    assert "You know Maths, so all of it counts as known: Maths 0, Maths 2 and Maths 3" in words
    acts = {getattr(one, "data-act", None): getattr(one, "data-about", None) for one in components(note)}
    assert acts["new"] == "m0,m2,m3"
    assert with_class(shown(two_fields, "?goal=x2&known=m1"), "path-note") == []


def test_what_can_be_started_beyond_the_first_few_unfolds() -> None:
    many = merged([concept(f"c{n}", f"C {n}") for n in range(9)], [])
    (ready,) = with_class(shown(many, "?goal=everything"), "path-ready")
    assert "and 3 more" in text_of(ready)
    assert {one.href for one in components(ready) if type(one).__name__ == "A"} == {
        f"#step-c{n}" for n in range(9)
    }


def test_a_group_that_no_roadmap_names_says_so() -> None:
    graph = merged(
        [concept("group", "Group", kind="field", sources=()), concept("a", "A", part_of="group")], []
    )
    choices = {i["value"]: i for g in goal_choices(graph, fields_of(place(graph))) for i in g["items"]}
    assert choices["group"]["more"] == "a group of our own, which no roadmap names"
    assert choices["a"]["more"].endswith("taught by 1 of 5")
    sets = {value for value, choice in choices.items() if choice.get("set")}
    assert {"consensus:3", "everything", SOURCES[0]} <= sets
    assert not sets & set(graph)


def test_the_progress_counts_what_the_goal_needs(two_fields: "nx.DiGraph[str]") -> None:
    assert "2 of 7 known" in text_of(head(two_fields, ask(two_fields, "?goal=x2&known=m1")))


def test_a_link_of_somebody_else_offers_ones_own_ticks(two_fields: "nx.DiGraph[str]") -> None:
    own = Visitor(known=frozenset({"m3"}))
    assert "Plan with what I ticked" in text_of(shown(two_fields, "?goal=x2&known=m0", own))
    assert "Plan with what I ticked" not in text_of(shown(two_fields, "?goal=x2&known=m3", own))


def test_a_fault_is_all_that_is_shown(two_fields: "nx.DiGraph[str]") -> None:
    (only,) = shown(two_fields, "?goal=nonsense")
    assert "nonsense" in text_of(only)


@pytest.mark.parametrize("graph", [merged([], []), merged([concept("one", "One")], []), odd_graph()])
def test_odd_graphs_have_choices_and_examples(graph: "nx.DiGraph[str]") -> None:
    fields = fields_of(place(graph))
    values = [item["value"] for group in goal_choices(graph, fields) for item in group["items"]]
    assert len(values) == len(set(values))
    assert set(graph) <= set(values)
    assert {i["value"] for g in known_choices(graph, fields) for i in g["items"]} == set(graph)
    assert examples(graph, ["gone"])


def test_every_example_leads_to_a_path() -> None:
    graph = vocabulary_graph()
    links = with_class(examples(graph, [next(iter(graph))]), "path-card")
    assert len(links) >= 5
    for link in links:
        found = ask(graph, link.href.removeprefix("/path"))
        assert found.path is not None
        assert found.path.steps


def test_every_order_on_offer_makes_a_path(two_fields: "nx.DiGraph[str]") -> None:
    orders = [item["value"] for group in order_choices(two_fields) for item in group["items"]]
    for order in orders:
        found = ask(two_fields, f"?goal=x2&order={order}")
        assert found.path is not None
        assert len(found.path.steps) == 7


def test_no_look_is_written_in_python(two_fields: "nx.DiGraph[str]") -> None:
    tree = [shown(two_fields, "?goal=x2&known=m0"), shown(two_fields, "?goal=x2&view=weeks")]
    assert [one for one in components(tree) if getattr(one, "style", None)] == []


@pytest.mark.parametrize("view", ["steps", "weeks", "reading"])
def test_a_path_whose_last_step_is_ticked_off_says_so_in_every_view(
    two_fields: "nx.DiGraph[str]", view: str
) -> None:
    search = f"?goal=x2&known=x2&hours=8&view={view}"
    assert "Nothing is left to learn" in text_of(head(two_fields, ask(two_fields, search)))
    assert with_class(shown(two_fields, search), "step") == []


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("?goal=m0", "Your goal."),
        ("?goal=maths", "Part of your goal Maths."),
        (f"?goal={SOURCES[0]}", "Your goal, as First road teaches it."),
        ("?goal=consensus:1", "Your goal, as 1 roadmap teaches it."),
        ("?goal=everything", "Your goal."),
        (f"?from={SOURCES[2]}&to={SOURCES[0]}", "First road adds it."),
    ],
)
def test_a_step_says_in_what_way_it_is_a_goal(two_fields: "nx.DiGraph[str]", search: str, words: str) -> None:
    step = next(row for row in with_class(shown(two_fields, search), "step") if row.id == "step-m0")
    assert words in text_of(with_class(step, "step-why"))


def test_what_is_implied_can_be_denied(two_fields: "nx.DiGraph[str]") -> None:
    buttons = [
        one for one in components(shown(two_fields, "?goal=x2&known=m1")) if type(one).__name__ == "Button"
    ]
    acts = {(getattr(one, "data-act", None), getattr(one, "data-about", None)) for one in buttons}
    assert {("forget", "m1"), ("new", "m0")} <= acts
    assert ("new", "m1") not in acts


def test_what_is_known_and_not_in_this_graph_is_named(two_fields: "nx.DiGraph[str]") -> None:
    assert "gone is said to be known" in text_of(shown(two_fields, "?goal=m1&known=gone"))
