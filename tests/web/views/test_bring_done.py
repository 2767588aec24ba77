"""How far a visitor is, recounted concept by concept."""

import networkx as nx
import pytest

from roadmapgraph.graph import ancestry
from roadmapgraph.layout import place
from roadmapgraph.web.views.bring_done import Done, by_field, by_roadmap, done, done_part, states, strangers
from roadmapgraph.web.views.charts_fields import fields_of
from roadmapgraph.web.visitor import Visitor, read_visitor
from tests.web.graphs import SOURCES, concept, merged, prerequisite, vocabulary_graph
from tests.web.test_app import text_of

GRAPH = vocabulary_graph()
TICKED = sorted(GRAPH)[::7]
VISITOR = read_visitor(
    {
        "known": TICKED,
        "learning": sorted(GRAPH)[1::50],
        "skipped": sorted(GRAPH)[2::60],
        "unknown": sorted(GRAPH)[::11],
    }
)


def state_by_hand(identity: str) -> str:
    """The state of a concept of the graph, from the ticks and a search through the prerequisites."""
    for state in ("known", "learning", "skipped"):
        if identity in getattr(VISITOR, state):
            return state
    required = nx.subgraph_view(GRAPH, filter_edge=lambda a, b: GRAPH.edges[a, b]["strength"] == "required")
    whole = {c for c in GRAPH if c in TICKED or fields().intersection(TICKED, ancestry(GRAPH, c))}
    implied = any(nx.has_path(required, identity, c) for c in whole) and identity not in VISITOR.unknown
    return "implied" if implied else "open"


def fields() -> set[str]:
    return {c for c in GRAPH if GRAPH.nodes[c]["kind"] == "field"}


STATES = {identity: state_by_hand(identity) for identity in GRAPH}


def counted_by_hand(concepts: list[str], title: str) -> Done:
    states = [STATES[c] for c in concepts]
    return Done(title, len(states), *(states.count(s) for s in ("known", "implied", "learning", "skipped")))


def test_each_roadmap_counts_every_tick_in_it() -> None:
    assert by_roadmap(GRAPH, states(GRAPH, VISITOR)) == [
        counted_by_hand([c for c in GRAPH if source in GRAPH.nodes[c]["sources"]], name)
        for source, name in sorted((s, s.replace("-", " ").capitalize()) for s in SOURCES)
    ]


def test_each_field_counts_its_own_and_all_fields_count_everything() -> None:
    shown = fields_of(place(GRAPH))
    found = by_field(GRAPH, shown, states(GRAPH, VISITOR))
    assert found == [
        counted_by_hand([c for c in GRAPH if shown.of[c] == field], shown.titles[field])
        for field in shown.order
    ]
    whole = done(states(GRAPH, VISITOR), GRAPH)
    for number in ("total", "known", "implied", "learning", "skipped"):
        assert sum(getattr(one, number) for one in found) == getattr(whole, number)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Done("", 4, 1, 1, 0, 0), "1 known and 1 implied of 4 (50%)"),
        (Done("", 8, 0, 0, 2, 1), "0 known, 2 learning and 1 skipped of 8 (0%)"),
        (Done("", 0, 0, 0, 0, 0), "0 known of 0 (0%)"),
    ],
)
def test_the_numbers_stand_in_words(one: Done, words: str) -> None:
    assert one.words == words


def test_ticks_of_another_version_are_kept_and_named() -> None:
    graph = merged([concept("a", "A"), concept("b", "B")], [("a", "b", prerequisite())])
    visitor = Visitor(known=frozenset({"b", "gone"}), goals=frozenset({"elsewhere"}))
    assert strangers(graph, visitor) == ["elsewhere", "gone"]
    words = text_of(done_part(graph, fields_of(place(graph)), visitor))
    assert "1 known and 1 implied of 2 concepts: 100%" in words
    assert "2 ticks of another version" in words and "elsewhere and gone" in words


def test_who_ticked_nothing_is_told_where_to() -> None:
    words = text_of(done_part(GRAPH, fields_of(place(GRAPH)), Visitor()))
    assert words.startswith("Nothing is ticked yet.")
