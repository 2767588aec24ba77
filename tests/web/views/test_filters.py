from typing import Any

import networkx as nx
import pytest

from roadmapgraph.web.views.filter_panel import filter_panel, filter_pills
from roadmapgraph.web.views.filters import LEVEL, filtered, loosening, read_filters, read_level
from roadmapgraph.web.visitor import Visitor
from tests.web.graphs import SOURCES, concept, merged, prerequisite

GRAPH = merged(
    [
        concept("maths", "Maths", kind="field", sources=SOURCES[:3]),
        concept("vectors", "Vectors", part_of="maths", sources=SOURCES[:3]),
        concept("limits", "Limits", part_of="maths", sources=SOURCES[1:2], difficulty="advanced"),
        concept("git", "Git", kind="tool", sources=SOURCES[3:]),
    ],
    [("vectors", "limits", prerequisite())],
)
ALL = {"maths", "vectors", "limits", "git"}


@pytest.mark.parametrize(
    ("stored", "left"),
    [
        (None, ALL),
        ({"level": 3}, {"maths", "vectors"}),
        ({"source": [SOURCES[4]]}, {"git"}),
        ({"source": [SOURCES[0], SOURCES[4]]}, {"maths", "vectors", "git"}),
        ({"field": ["maths"]}, {"maths", "vectors", "limits"}),
        ({"field": ["maths"], "difficulty": ["advanced"]}, {"limits"}),
        ({"kind": ["tool", "field"]}, {"maths", "git"}),
        ({"state": ["known"]}, {"vectors"}),
        ({"ready": ["yes"]}, {"maths", "limits", "git"}),
        ({"field": ["no-such-field"]}, set()),
        ({"field": "maths", "source": [None, 3], "level": "three"}, ALL),
    ],
)
def test_values_of_a_facet_add_up_and_facets_narrow_each_other_down(stored: Any, left: set[str]) -> None:
    assert filtered(GRAPH, stored, Visitor(known=frozenset({"vectors"}))).matching == left


def test_a_choice_counts_what_it_would_leave_with_the_other_facets_as_they_are(
    vocabulary: "nx.DiGraph[str]",
) -> None:
    stored = {"kind": ["tool", "topic"], "difficulty": ["beginner"], "level": 2}
    visitor = Visitor(known=frozenset(list(vocabulary)[:50]))
    for choice in filtered(vocabulary, stored, visitor).choices:
        value = int(choice.value) if choice.facet == LEVEL else [choice.value]
        alone = filtered(vocabulary, stored | {choice.facet: value}, visitor)
        assert choice.count == len(alone.matching), choice


def test_the_chosen_choices_are_the_active_ones() -> None:
    active = filtered(GRAPH, {"field": ["maths"], "kind": ["topic"]}, Visitor()).active
    assert [(choice.facet, choice.title) for choice in active] == [("field", "Maths"), ("kind", "Topic")]


def test_an_empty_result_says_which_filter_to_loosen() -> None:
    left = filtered(GRAPH, {"field": ["maths"], "kind": ["tool"]}, Visitor())
    assert not left.matching
    assert loosening(left) in {
        "Nothing matches. Clear “Kind” to see 3 again.",
        "Nothing matches. Clear “Field” to see 1 again.",
    }
    assert "3" in loosening(left)
    assert loosening(filtered(GRAPH, {}, Visitor())) == ""


def test_an_empty_result_says_when_it_is_the_dial_that_leaves_nothing() -> None:
    left = filtered(GRAPH, {"difficulty": ["advanced"], "level": 3}, Visitor())
    assert loosening(left) == (
        "Nothing matches. Clear “Difficulty” to see 2 again, or turn the dial to All to see 1."
    )


def test_what_is_implied_has_a_state_of_its_own_and_counts_as_known_for_what_is_ready() -> None:
    graph = merged(
        [concept(name, name) for name in ("base", "middle", "top", "beside")],
        [
            ("base", "middle", prerequisite()),
            ("middle", "top", prerequisite()),
            ("base", "beside", prerequisite()),
        ],
    )
    visitor = Visitor(known=frozenset({"top"}))
    assert filtered(graph, {"state": ["implied"]}, visitor).matching == {"base", "middle"}
    assert filtered(graph, {"ready": ["yes"]}, visitor).matching == {"beside"}
    denied = visitor.model_copy(update={"unknown": frozenset({"base"})})
    assert filtered(graph, {"state": ["implied"]}, denied).matching == {"middle"}
    assert filtered(graph, {"ready": ["yes"]}, denied).matching == {"base"}


def test_the_panel_offers_every_choice_and_pills_only_the_chosen() -> None:
    left = filtered(GRAPH, {"kind": ["tool"]}, Visitor())
    buttons = [b for group in filter_panel(left) for b in group.children[1:]]
    assert len(buttons) == len(left.choices)
    pressed = [b.to_plotly_json()["props"]["aria-pressed"] for b in buttons]
    assert pressed.count("true") == 2  # the kind, and a step of the dial
    assert len(filter_pills(left)) == 3
    assert filter_pills(filtered(GRAPH, {}, Visitor())) == []


@pytest.mark.parametrize("stored", [None, [], "x", {"level": "many"}, {"level": -1}])
def test_a_broken_store_filters_nothing(stored: Any) -> None:
    assert read_level(stored) == 1
    assert read_filters(stored) == {}
