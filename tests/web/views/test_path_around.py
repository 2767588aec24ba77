"""Around a path: switching roadmaps, questions about what is known, what to read, where things stand."""

import networkx as nx
import pytest

from roadmapgraph.layout import place
from roadmapgraph.paths import chapters, reading_plan, switch
from roadmapgraph.search import names
from roadmapgraph.web import ids
from roadmapgraph.web.views.charts import LIGHT
from roadmapgraph.web.views.charts_fields import fields_of
from roadmapgraph.web.views.path_choices import section_choices
from roadmapgraph.web.views.path_places import did, numbered_sections, place_words, title_depths
from roadmapgraph.web.views.path_plan import Answer, answer
from roadmapgraph.web.views.path_query import read_query
from roadmapgraph.web.views.path_questions import askable, question, settled
from roadmapgraph.web.views.path_result import head, result
from roadmapgraph.web.visitor import Visitor
from tests.web.graphs import SOURCES, concept, merged, prerequisite
from tests.web.test_app import text_of
from tests.web.views.trees import components, with_class

A, B, C = SOURCES[:3]


def said(source: str, line: int, *section: str) -> dict[str, object]:
    return {
        "source": source,
        "line": line,
        "label": "x",
        "text": "x",
        "section": list(section),
        "qualifiers": [],
    }


@pytest.fixture(scope="module")
def roads() -> "nx.DiGraph[str]":
    """The first road has two parts and a word above them; the second goes on from there."""
    places = {
        "above": [said(A, 2, "The road")],
        "sums": [said(A, 4, "The road", "Part one", "Numbers"), said(B, 3, "Other", "Start")],
        "lines": [said(A, 5, "The road", "Part one", "Numbers")],
        "curves": [said(A, 8, "The road", "Part two"), said(B, 5, "Other", "Start", "Shapes")],
        "waves": [said(B, 9, "Other", "End")],
        "tides": [said(B, 10, "Other", "End")],
        "field": [],
    }
    nodes = [
        concept(name, name.capitalize(), sources=sorted({m["source"] for m in found}), mentions=found)
        for name, found in places.items()
    ]
    nodes[-1]["kind"] = "field"
    order = [("sums", "lines"), ("lines", "curves"), ("curves", "waves"), ("field", "tides")]
    return merged(nodes, [(a, b, prerequisite()) for a, b in order])


def ask(graph: "nx.DiGraph[str]", search: str) -> Answer:
    return answer(graph, names(graph), read_query(search))


def test_sections_are_numbered_from_one_and_what_stands_above_them_is_outside(
    roads: "nx.DiGraph[str]",
) -> None:
    found = numbered_sections(roads, A)
    assert {number: [s.title for s in these] for number, these in found.items()} == {
        0: ["The road"],
        1: ["Part one"],
        2: ["Part two"],
    }
    assert sorted(s.headings for these in found.values() for s in these) == sorted(
        s.headings for s in chapters(roads, A)
    )
    labels = [choice["label"] for choice in section_choices(roads, A)]
    assert labels == ["Outside the sections (1)", "1 · Part one (2)", "2 · Part two (1)"]


def test_what_a_switch_adds_and_what_may_be_skipped_is_what_the_switch_says(roads: "nx.DiGraph[str]") -> None:
    found = ask(roads, f"?from={A}&did=1&to={B}&known=waves")
    truth = switch(roads, {"sums", "lines", "waves"}, B)
    assert found.path is not None
    assert found.path.concepts == truth.path.concepts
    assert found.skip == truth.skip
    assert found.path.weeks is not None
    shown = text_of(result(roads, fields_of(place(roads)), found, Visitor(), LIGHT))
    assert f"You may skip {len(truth.skip)} concepts of it" in shown
    assert "What Second road adds to First road" in text_of(head(roads, found))


@pytest.mark.parametrize(
    ("search", "says"),
    [
        (f"?from={A}&did=9&to={B}", "no 9"),
        (f"?from=nowhere&to={B}", "no source 'nowhere'"),
        (f"?from={A}&to=nowhere", "no source 'nowhere'"),
    ],
)
def test_a_switch_between_what_is_not_there_is_a_sentence(
    roads: "nx.DiGraph[str]", search: str, says: str
) -> None:
    fault = ask(roads, search).fault
    assert fault is not None
    assert says in fault


def test_sections_hold_what_they_name(roads: "nx.DiGraph[str]") -> None:
    assert did(roads, A, [0, 2]) == {"above", "curves"}


def test_no_section_chosen_means_all_of_the_roadmap(roads: "nx.DiGraph[str]") -> None:
    assert did(roads, A, []) == {"above", "sums", "lines", "curves"}
    found = ask(roads, f"?from={A}&to={B}")
    assert set(found.skip) == {"sums", "curves"}


def test_a_goal_is_asked_about_as_the_goal(roads: "nx.DiGraph[str]") -> None:
    part = askable(roads)
    goal = question(part, ask(roads, "?goal=above&known=&ask=1"))
    assert "Might you know Above, your goal, already?" in text_of(goal)
    other = question(part, ask(roads, "?goal=waves&known=&ask=1&no=waves"))
    assert "Do you know" in text_of(other)


def test_yes_and_no_settle_all_that_follows_from_them(roads: "nx.DiGraph[str]") -> None:
    part = askable(roads)
    found = settled(part, ask(roads, "?goal=waves&known=sums&no=curves&ask=1"))
    assert found.known == {"sums"}
    assert found.unknown == {"curves", "waves"}
    assert found.question == "lines"


def test_questions_end_with_what_was_found_out(roads: "nx.DiGraph[str]") -> None:
    part = askable(roads)
    search, asked_about = "?goal=waves&ask=1&known=", []
    known: list[str] = []
    no: list[str] = []
    while asked := settled(part, ask(roads, f"{search}{','.join(known)}&no={','.join(no)}")).question:
        asked_about.append(asked)
        (known if asked in {"sums", "lines"} else no).append(asked)
    assert len(asked_about) == len(set(asked_about)) <= 4
    card = question(part, ask(roads, f"{search}{','.join(known)}&no={','.join(no)}"))
    assert "you know 2 of the 4 concepts" in text_of(card)


def test_a_field_is_never_asked_about(roads: "nx.DiGraph[str]") -> None:
    part = askable(roads)
    assert "field" not in part
    assert settled(part, ask(roads, "?goal=tides&ask=1&known=")).undecided == {"tides"}


def test_knowing_something_outweighs_an_older_no(roads: "nx.DiGraph[str]") -> None:
    found = settled(askable(roads), ask(roads, "?goal=waves&known=curves&no=sums&ask=1"))
    assert found.known == {"sums", "lines", "curves"}


def test_nothing_is_asked_unless_the_visitor_wants_it(roads: "nx.DiGraph[str]") -> None:
    part = askable(roads)
    assert question(part, ask(roads, "?goal=waves&known=")) is None
    assert "where you want to get" in text_of(question(part, ask(roads, "?ask=1")))
    card = question(part, ask(roads, "?goal=waves&known=&ask=1"))
    acts = [getattr(one, "data-act", None) for one in components(card)]
    assert [act for act in acts if act] == ["know", "new", "stop"]
    assert [one.id for one in components(card) if hasattr(one, "id")] == [ids.PATH_QUESTION]


def test_what_to_read_names_each_section_of_the_reading_plan_in_its_order(roads: "nx.DiGraph[str]") -> None:
    found = ask(roads, "?goal=waves,tides&known=&view=reading")
    assert found.path is not None
    truth = reading_plan(roads, found.path)
    shown = result(roads, fields_of(place(roads)), found, Visitor(), LIGHT)
    (rows,) = with_class(shown, "readings")
    assert len(rows.children) == len(truth.readings)
    for row, reading in zip(rows.children, truth.readings, strict=True):
        assert reading.section.title in text_of(row)
        for step in reading.concepts:
            assert roads.nodes[step]["label"] in text_of(row)
    assert "no fewer would do" in text_of(shown)
    assert "In no roadmap (1)" in text_of(shown)


def test_a_path_that_no_source_teaches_has_nothing_to_read(roads: "nx.DiGraph[str]") -> None:
    found = ask(roads, "?goal=field&known=&view=reading")
    assert "No roadmap has a section" in text_of(
        result(roads, fields_of(place(roads)), found, Visitor(), LIGHT)
    )


def test_a_place_is_named_by_its_nearest_headings_without_the_title(roads: "nx.DiGraph[str]") -> None:
    depths = title_depths(roads)
    assert place_words(roads, depths, A, ("The road", "Part one", "Numbers")) == (
        "First road › Part one › Numbers"
    )
    assert place_words(roads, depths, A, ("The road",)) == "First road"
    assert place_words(roads, depths, B, ("Other", "Start", "Shapes", "Round")) == (
        "Second road › Shapes › Round"
    )
    assert place_words(roads, depths, C, ("Only",)) == "Third road › Only"
