from typing import Any

import networkx as nx
import pytest

from roadmapgraph.web.views.details import details
from roadmapgraph.web.visitor import Visitor
from tests.web.graphs import SOURCES, concept, merged, prerequisite
from tests.web.test_app import text_of

NOBODY = Visitor()


def words(graph: "nx.DiGraph[str]", found: str, visitor: Visitor = NOBODY) -> str:
    return " ".join(text_of(details(graph, found, visitor)).split())


def components(tree: Any) -> list[Any]:
    if isinstance(tree, list | tuple):
        return [one for child in tree for one in components(child)]
    if not hasattr(tree, "to_plotly_json"):
        return []
    return [tree, *components(getattr(tree, "children", None))]


@pytest.fixture(scope="module")
def graph() -> "nx.DiGraph[str]":
    nodes = [
        concept("maths", "Maths", kind="field"),
        concept("base", "Base", part_of="maths", aliases=["Basis", "Foundation"], sources=SOURCES[:2]),
        concept("side", "Side", part_of="maths"),
        concept("top", "Top", part_of="maths", hours=2.5, hours_from="source"),
        concept("quiet", "Quiet", sources=[], resources=[{"title": "Bad", "url": "javascript:alert(1)"}]),
    ]
    edges = [
        ("base", "top", prerequisite(reason="Top is made of Base.")),
        ("side", "top", prerequisite("helpful", "order")),
    ]
    return merged(nodes, edges)


def test_it_says_what_the_concept_is_and_who_teaches_it(graph: "nx.DiGraph[str]") -> None:
    said = words(graph, "base")
    for part in ("Base", "Basis and Foundation", "taught by 2 of 5", "Part one › Chapter two", "First road"):
        assert part in said
    assert "line 14" in said


def test_each_prerequisite_has_reason_evidence_and_confidence(graph: "nx.DiGraph[str]") -> None:
    said = words(graph, "top")
    assert "You need first (2)" in said
    assert "Top is made of Base." in said
    assert "Curated" in said
    assert "90 % sure" in said
    assert "Inferred from order: First road, Second road and Third road" in said
    assert "Fourth road has it the other way" in said
    assert "about 2.5 h (from a roadmap)" in said


def test_inferred_and_curated_prerequisites_have_different_line_styles(graph: "nx.DiGraph[str]") -> None:
    styles = [getattr(c, "className", None) for c in components(details(graph, "top", NOBODY))]
    assert styles.count("line-curated") == 1
    assert styles.count("line-inferred") == 1


def test_it_says_what_the_concept_unlocks_and_what_its_parts_are(graph: "nx.DiGraph[str]") -> None:
    assert "It unlocks (1) Top" in words(graph, "base")
    assert "Nothing further" in words(graph, "top")
    apart = graph.copy()
    apart.nodes["top"]["part_of"] = None
    assert "It unlocks Its parts unlock 1 concept." in words(apart, "maths")
    assert "Its parts (3) Base Side Top" in words(graph, "maths")


def test_a_concept_without_prerequisites_is_a_start(graph: "nx.DiGraph[str]") -> None:
    assert "you can start here" in words(graph, "base")


def test_a_visitor_reads_how_far_they_are(graph: "nx.DiGraph[str]") -> None:
    assert "ready to learn now" in words(graph, "top", Visitor(known=frozenset({"base"})))
    assert "You still miss 1 direct prerequisite." in words(graph, "top", Visitor(known=frozenset({"side"})))


def test_what_a_known_concept_requires_is_known_too_and_can_be_denied(graph: "nx.DiGraph[str]") -> None:
    known = Visitor(known=frozenset({"top"}))
    assert "Known, implied by Top ." in words(graph, "base", known)
    assert "I don't know this" in words(graph, "base", known)
    denied = known.model_copy(update={"unknown": frozenset({"base"})})
    assert "implied" not in words(graph, "base", denied)
    assert "I don't know this" in words(graph, "base", denied)
    assert "I don't know this" not in words(graph, "base", Visitor())


def test_pressed_buttons_show_the_visitors_state(graph: "nx.DiGraph[str]") -> None:
    tree = details(graph, "base", Visitor(known=frozenset({"base"}), goals=frozenset({"base"})))
    props = [c.to_plotly_json()["props"] for c in components(tree)]
    pressed = {p["data-act"]: p["aria-pressed"] for p in props if "aria-pressed" in p}
    assert pressed == {"goal": "true", "known": "true", "learning": "false", "skipped": "false"}


def test_an_unknown_id_is_said_not_swallowed(graph: "nx.DiGraph[str]") -> None:
    assert "No concept is called “ <b>gone</b> ”" in words(graph, "<b>gone</b>")


def test_addresses_that_are_no_web_addresses_are_not_links(graph: "nx.DiGraph[str]") -> None:
    tree = details(graph, "quiet", NOBODY)
    assert not any("javascript:" in str(getattr(c, "href", "")) for c in components(tree))
    assert "No roadmap names it itself" in words(graph, "quiet")


def test_odd_labels_stay_text(odd: "nx.DiGraph[str]") -> None:
    for found, node in odd.nodes.items():
        tree = details(odd, found, NOBODY)
        titles = [c for c in components(tree) if getattr(c, "id", "") == "details-title"]
        assert titles[0].children == node["label"]
        assert not any(type(c).__name__ in {"Markdown", "DangerouslySetInnerHTML"} for c in components(tree))


def test_a_long_list_of_prerequisites_is_folded(odd: "nx.DiGraph[str]") -> None:
    said = words(odd, "hungry")
    assert "You need first (60)" in said
    assert "52 more prerequisites" in said
