from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmapgraph.layout import FRAMES, LOOSE, NARROW, WIDE, Frame, Placement, place
from roadmapgraph.layout.arrange import arranged, drawing_of
from roadmapgraph.layout.arrows import resting_arrows
from roadmapgraph.layout.drawing import Drawing
from roadmapgraph.layout.order import lane_of, lane_order, woven
from roadmapgraph.layout.text import text_width, wrap
from tests.web.graphs import SOURCES, concept, merged, odd_graph, prerequisite, vocabulary_graph

LITTLE = 20_000
"""An effort for tests: the shipped order takes a thousand times as much."""


@st.composite
def graphs(draw: st.DrawFn) -> "nx.DiGraph[str]":
    """Random contract-shaped graphs: a few fields, concepts in them or alone, edges from earlier to later."""
    fields = [f"field-{n}" for n in range(draw(st.integers(0, 4)))]
    count = draw(st.integers(0, 30))
    nodes = [concept(field, field.capitalize(), kind="field", sources=SOURCES) for field in fields]
    for n in range(count):
        part_of = draw(st.sampled_from([*fields, None]))
        sources = SOURCES[: draw(st.integers(0, 5))]
        label = draw(st.text(min_size=1, max_size=50))
        nodes.append(concept(f"c-{n}", label, part_of=part_of, sources=sources))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)) if count > 1 else st.nothing()
    edges = [
        (f"c-{min(a, b)}", f"c-{max(a, b)}", prerequisite(draw(st.sampled_from(["required", "helpful"]))))
        for a, b in (draw(st.lists(pairs, max_size=60)) if count > 1 else [])
        if a != b
    ]
    return merged(nodes, edges)


def assert_sound(graph: "nx.DiGraph[str]", placement: Placement, lanes: "dict[str, str]") -> None:
    spots = {spot.concept: spot for spot in placement.spots}
    boxes = {lane.field: lane for lane in placement.lanes}
    for one, other in combinations(placement.spots, 2):
        apart = (
            one.x + one.width <= other.x
            or other.x + other.width <= one.x
            or one.y + one.height <= other.y
            or other.y + other.height <= one.y
        )
        assert apart, f"{one} overlaps {other}"
    for spot in placement.spots:
        lane = boxes[lanes[spot.concept]]
        assert spot.height >= 24
        assert spot.width >= 24
        assert lane.y <= spot.y
        assert spot.y + spot.height <= lane.y + lane.height
        assert spot.x + spot.width <= placement.width
    for before, after in graph.edges:
        if before in spots and after in spots and lanes[before] == lanes[after]:
            a, b = spots[before], spots[after]
            assert b.x >= a.x + a.width or b.y >= a.y + a.height, f"{before} is not before {after}"


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_chips_never_overlap_and_what_is_needed_stands_before_what_needs_it(graph: "nx.DiGraph[str]") -> None:
    layout = place(graph)
    for frame in FRAMES:
        for level in range(1, 6):
            assert_sound(graph, layout.at_level(level, frame), dict(layout.lanes))


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_every_concept_is_a_chip_or_the_head_of_a_lane(graph: "nx.DiGraph[str]") -> None:
    placement = place(graph).at_level(1)
    assert {s.concept for s in placement.spots} | {lane.field for lane in placement.lanes} - {LOOSE} == set(
        graph
    )


def shuffled(graph: "nx.DiGraph[str]", pick: object) -> "nx.DiGraph[str]":
    """The same graph, with its nodes and edges in another order."""
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(data=True))
    pick.shuffle(nodes)  # type: ignore[attr-defined]
    pick.shuffle(edges)  # type: ignore[attr-defined]
    other: nx.DiGraph[str] = nx.DiGraph(**graph.graph)
    other.add_nodes_from(nodes)
    other.add_edges_from(edges)
    return other


@settings(max_examples=40, deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_nodes_and_edges_in_the_graph_changes_nothing(
    graph: "nx.DiGraph[str]", pick: object
) -> None:
    other = shuffled(graph, pick)
    assert place(other).at_level(2) == place(graph).at_level(2)


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_showing_fewer_concepts_keeps_lanes_and_reading_order(graph: "nx.DiGraph[str]") -> None:
    layout = place(graph)
    whole = layout.at_level(1)
    for level in range(2, 6):
        fewer = layout.at_level(level)
        kept = {spot.concept for spot in fewer.spots}
        assert [s.concept for s in fewer.spots] == [s.concept for s in whole.spots if s.concept in kept]
        lanes = [lane.field for lane in fewer.lanes]
        assert lanes == [lane.field for lane in whole.lanes if lane.field in lanes]


@settings(max_examples=40, deadline=None)
@given(graphs(), st.sampled_from(FRAMES))
def test_lanes_stand_below_one_another_without_a_gap(graph: "nx.DiGraph[str]", frame: Frame) -> None:
    for level in range(1, 6):
        placement = place(graph).at_level(level, frame)
        end = 0.0
        for lane in placement.lanes:
            assert lane.y == pytest.approx(end)
            end = lane.y + lane.height
        assert placement.height == pytest.approx(end)


@settings(max_examples=60, deadline=None)
@given(graphs(), st.data())
def test_weaving_keeps_what_is_needed_first_and_the_order_of_the_part(
    graph: "nx.DiGraph[str]", data: st.DataObject
) -> None:
    lane = list(nx.lexicographical_topological_sort(graph))
    other = list(nx.lexicographical_topological_sort(graph, key=lambda c: c[::-1]))
    part = [c for c in other if data.draw(st.booleans())]
    found = woven(graph, lane, part)
    assert sorted(found) == sorted(lane)
    assert [c for c in found if c in part] == part
    assert all(found.index(a) < found.index(b) for a, b in graph.edges)


@settings(max_examples=40, deadline=None)
@given(graphs(), st.data())
def test_whatever_order_is_given_chips_stand_behind_what_they_need(
    graph: "nx.DiGraph[str]", data: st.DataObject
) -> None:
    names = [*graph, "gone"]
    order = {lane: data.draw(st.lists(st.sampled_from(names))) for lane in names}
    layout = place(graph, order)
    assert_sound(graph, layout.at_level(1), dict(layout.lanes))
    assert sorted(c for lane in layout.reading.values() for c in lane) == sorted(
        c for c in graph if layout.lanes[c] != c
    )


@settings(max_examples=40, deadline=None)
@given(graphs(), st.data())
def test_an_order_is_kept_and_what_it_does_not_name_shuffles_nothing(
    graph: "nx.DiGraph[str]", data: st.DataObject
) -> None:
    given_order = place(graph).reading
    part = {lane: [c for c in order if data.draw(st.booleans())] for lane, order in given_order.items()}
    found = place(graph, part).reading
    assert {lane: [c for c in order if c in part[lane]] for lane, order in found.items()} == part
    assert place(graph, given_order).reading == given_order


def test_what_is_new_stands_beside_its_neighbours() -> None:
    nodes = [concept("f", "F", kind="field"), *(concept(f"n{n}", "N", part_of="f") for n in range(8))]
    edges = [("n2", "new", prerequisite()), ("new", "n3", prerequisite())]
    graph = merged([*nodes, concept("new", "New", part_of="f")], edges)
    order = [f"n{n}" for n in range(8)]
    assert place(graph, {"f": order}).reading["f"] == ("n0", "n1", "n2", "new", *order[3:])


@settings(max_examples=10, deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_search_finds_an_order_of_all_and_the_same_for_the_same_graph(
    graph: "nx.DiGraph[str]", pick: object
) -> None:
    other = shuffled(graph, pick)
    found = arranged(graph, LITTLE)
    layout = place(graph, found)
    assert arranged(other, LITTLE) == found == dict(layout.reading)
    assert_sound(graph, layout.at_level(1), dict(layout.lanes))


@settings(max_examples=20, deadline=None)
@given(graphs())
def test_the_search_makes_the_first_screen_no_worse_and_no_higher(graph: "nx.DiGraph[str]") -> None:
    before, after = place(graph).at_level(3), place(graph, arranged(graph, LITTLE)).at_level(3)
    assert after.height <= before.height
    drawings = drawing_of(graph, before), drawing_of(graph, after)
    assert drawings[1].cost() <= drawings[0].cost() + 1e-6


def test_concepts_stand_below_what_they_need_so_that_arrows_do_not_cross() -> None:
    nodes = [concept(f, f.title(), kind="field", sources=SOURCES) for f in ("low", "top")]
    nodes += [
        concept(f"{f}-{n}", "Same", part_of=f, sources=SOURCES) for f in ("low", "top") for n in range(6)
    ]
    edges = [(f"top-{n}", f"low-{5 - n}", prerequisite()) for n in range(6)]
    graph = merged(nodes, edges)
    placement = place(graph, arranged(graph, 10 * LITTLE)).at_level(3)
    assert [lane.field for lane in placement.lanes] == ["top", "low"]
    assert drawing_of(graph, placement).crossings() == 0


def test_the_search_leaves_half_of_the_crossings() -> None:
    graph = vocabulary_graph()
    before, after = place(graph).at_level(3), place(graph, arranged(graph, 10 * LITTLE)).at_level(3)
    assert drawing_of(graph, after).crossings() < 0.5 * drawing_of(graph, before).crossings()


@settings(max_examples=60, deadline=None)
@given(graphs(), st.data())
def test_crossings_are_counted_exactly_while_chips_move(
    graph: "nx.DiGraph[str]", data: st.DataObject
) -> None:
    drawing = drawing_of(graph, place(graph).at_level(1))
    count = len(drawing.boxes)
    for _ in range(3 if count else 0):
        chips = data.draw(st.lists(st.integers(0, count - 1), unique=True, min_size=1, max_size=4))
        cost = drawing.cost()
        trial = drawing.trial(np.array(chips), drawing.boxes[data.draw(st.permutations(chips))])
        assert drawing.cost() == cost
        drawing.take(trial)
        assert drawing.cost() == pytest.approx(cost + trial.change)
    assert drawing.crossings() == counted_crossings(drawing)


def counted_crossings(drawing: Drawing) -> int:
    """Pair by pair, in whole numbers."""
    middle = [(2 * x + width, 2 * y + height) for x, y, width, height in drawing.boxes.astype(int).tolist()]
    lines = [(a, b) for a, b in drawing.ends.tolist()]
    return sum(
        len({*one, *other}) == 4
        and parts(middle, one, other[0]) * parts(middle, one, other[1]) < 0
        and parts(middle, other, one[0]) * parts(middle, other, one[1]) < 0
        for one, other in combinations(lines, 2)
    )


def parts(middle: list[tuple[int, int]], line: tuple[int, int], end: int) -> int:
    (ax, ay), (bx, by), (x, y) = middle[line[0]], middle[line[1]], middle[end]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_resting_arrows_are_the_transitive_reduction_of_each_lane(graph: "nx.DiGraph[str]") -> None:
    lanes = dict(place(graph).lanes)
    expected: set[tuple[str, str]] = set()
    for lane in set(lanes.values()):
        members = [c for c in graph if lanes[c] == lane and c != lane]
        expected |= set(nx.transitive_reduction(nx.DiGraph(graph.subgraph(members))).edges)
    assert set(resting_arrows(graph, set(graph), lanes)) == expected


def test_lanes_run_from_what_is_needed_to_what_needs_it() -> None:
    nodes = [concept(f, f.title(), kind="field", sources=SOURCES) for f in ("zeta", "alpha", "mid")]
    nodes += [concept(f"in-{f}", f, part_of=f) for f in ("zeta", "alpha", "mid")]
    edges = [("in-zeta", "in-mid", prerequisite()), ("in-mid", "in-alpha", prerequisite())]
    assert place(merged(nodes, edges)).order == ("zeta", "mid", "alpha")


def test_lanes_that_need_each_other_are_ordered_by_the_heavier_side() -> None:
    nodes = [concept(f, f, kind="field") for f in ("a", "b")]
    nodes += [concept(f"a{n}", "x", part_of="a") for n in range(3)]
    nodes += [concept(f"b{n}", "x", part_of="b") for n in range(3)]
    edges = [("b0", "a0", prerequisite()), ("b1", "a1", prerequisite()), ("a2", "b2", prerequisite())]
    assert place(merged(nodes, edges)).order == ("b", "a")


def test_concepts_that_belong_to_no_field_share_the_last_lane() -> None:
    nodes = [concept("f", "F", kind="field"), concept("in-f", "In", part_of="f"), concept("alone", "Alone")]
    layout = place(merged(nodes, [("alone", "in-f", prerequisite())]))
    assert lane_order(layout.graph, layout.lanes) == ("f", LOOSE)
    assert layout.lanes["alone"] == LOOSE


def test_deeper_concepts_stand_further_right_in_a_lane() -> None:
    nodes = [concept("f", "F", kind="field"), *(concept(f"n{n}", f"N{n}", part_of="f") for n in range(4))]
    edges = [(f"n{n + 1}", f"n{n}", prerequisite()) for n in range(3)]
    placement = place(merged(nodes, edges)).at_level(1)
    assert [s.concept for s in sorted(placement.spots, key=lambda s: s.x)] == ["n3", "n2", "n1", "n0"]
    assert len({s.y for s in placement.spots}) == 1


def test_the_first_screen_of_the_vocabulary_fits_a_laptop_screen() -> None:
    placement = place(vocabulary_graph()).at_level(3)
    assert len(placement.spots) > 100
    assert placement.width <= WIDE.width
    assert placement.height <= 950


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_odd_labels_are_placed_whole(frame: Frame) -> None:
    graph = odd_graph()
    layout = place(graph)
    for found, node in graph.nodes.items():
        assert "".join(layout.lines[found]) == node["label"]
    assert_sound(graph, layout.at_level(1, frame), dict(layout.lanes))


def test_a_phone_gets_lanes_no_wider_than_its_screen() -> None:
    assert place(vocabulary_graph()).at_level(1, NARROW).width <= NARROW.width


@pytest.mark.parametrize("level", [1, 3, 5])
def test_an_empty_graph_and_a_graph_of_one_concept_have_placements(level: int) -> None:
    assert place(merged([], [])).at_level(level).spots == ()
    alone = place(merged([concept("alone", "Alone")], [])).at_level(1)
    assert [spot.concept for spot in alone.spots] == ["alone"]
    assert [lane.field for lane in alone.lanes] == [LOOSE]


@given(st.text(max_size=120), st.floats(20, 300))
def test_wrapping_loses_no_character_and_keeps_to_the_width(text: str, width: float) -> None:
    lines = wrap(text, 12, width)
    assert "".join(lines) == text
    for line in lines:
        assert text_width(line.rstrip(), 12) <= width or len(line.rstrip()) == 1


def test_a_word_is_only_broken_where_it_is_longer_than_a_line() -> None:
    assert wrap("short words stay whole", 12, 80) == ("short words ", "stay whole")
    assert len(wrap("a" * 80, 12, 120)) > 3


def test_lanes_stand_in_the_order_that_the_graph_says_and_the_others_behind_them() -> None:
    graph = nx.DiGraph(fields=["b", "a"])
    for field in "abc":
        graph.add_node(field, part_of=None, kind="field", consensus=1)
    graph.add_edge("c", "b", strength="required")
    lanes = lane_of(graph)
    assert lane_order(graph, lanes) == ("b", "a", "c")
    graph.graph["fields"] = []
    assert lane_order(graph, lanes).index("c") < lane_order(graph, lanes).index("b")
