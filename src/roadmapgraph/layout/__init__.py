"""Where everything stands on the map: swimlanes, a lane a top field, learning depth from left to right.

The layout is a function of the graph alone. Showing fewer concepts never shuffles the rest: lanes keep
their order, and the concepts of a lane keep their reading order; only the empty space closes.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import dist, fsum

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout.arrows import Arrow, resting_arrows
from roadmapgraph.layout.order import (
    LOOSE,
    ancestor_sets,
    barycentres,
    lane_of,
    lane_order,
    sequences,
    woven,
)
from roadmapgraph.layout.rows import CLOSE, WIDE_APART, Cell, Gaps, Spot, pack
from roadmapgraph.layout.shorten import Chains, Place, lane_chains, shortened
from roadmapgraph.layout.sift import sifted
from roadmapgraph.layout.text import text_width, wrap
from roadmapgraph.structure import depths

__all__ = [
    "CLOSE",
    "FRAMES",
    "LOOSE",
    "MEDIUM",
    "NARROW",
    "WIDE",
    "WIDE_APART",
    "Frame",
    "Lane",
    "Layout",
    "Placement",
    "Spot",
    "place",
    "place_at_once",
    "taught_by",
]

LABEL_SIZE = 12.0
LINE_HEIGHT = 14.0
_LABEL_WIDTH = 176.0
_CHIP_PADDING = 16.0
_BOLD = 1.07
_CHIP_LEAST_WIDTH = 72.0
_ONE_LINE_HEIGHT = 26.0
HEAD_WIDTH = 164.0
_HEAD_TEXT_WIDTH = 122.0
_LANE_PADDING = 4.0
_MANY = 1500
_FEW = 200
_ROUNDS = 3
_SWEEPS = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for the chips: ``width``, and ``head`` for a lane's name above them (0: it stands beside)."""

    name: str
    width: float
    head: float
    gaps: Gaps = CLOSE


WIDE = Frame("wide", 1252.0, 0.0)
"""The lanes' names stand beside the chips, in a column of ``HEAD_WIDTH``."""
MEDIUM = Frame("medium", 618.0, 0.0)
"""A tablet."""
NARROW = Frame("narrow", 366.0, 26.0)
"""A phone: the lanes' names stand above the chips."""
FRAMES = (WIDE, MEDIUM, NARROW)


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane in its place: the top field that heads it (``LOOSE``: none), where it begins, how high it is."""

    field: str
    y: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the shown concepts stand. Lengths are in pixels at zoom 1, from the top left corner."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    spots: tuple[Spot, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Layout:
    """The order of everything, from which any selection of concepts can be placed."""

    graph: RoadmapGraph
    depth: Mapping[str, int]
    lanes: Mapping[str, str]
    order: tuple[str, ...]
    reading: Mapping[str, tuple[str, ...]]
    lines: Mapping[str, tuple[str, ...]]
    cells: Mapping[str, Cell]
    head_lines: Mapping[str, int]

    def at_level(self, level: int, frame: Frame = WIDE) -> Placement:
        """The placement of the concepts that at least ``level`` sources teach; level 1 is all of them."""
        return self.placement(taught_by(self.graph, level), frame)

    def placement(self, shown: Collection[str], frame: Frame = WIDE) -> Placement:
        """The placement of ``shown`` alone: same lanes, same reading order, no room for the others."""
        lanes: list[Lane] = []
        spots: list[Spot] = []
        y = width = 0.0
        room = _room(frame, len(shown))
        for field in self.order:
            cells = [self.cells[c] for c in self.reading.get(field, ()) if c in shown]
            if not cells and field not in shown:
                continue
            placed, used, height = pack(cells, room, frame.gaps)
            top = y + _LANE_PADDING + frame.head
            spots += (Spot(s.concept, s.x, s.y + top, s.width, s.height) for s in placed)
            least = 0.0 if frame.head else LINE_HEIGHT * self.head_lines[field]
            whole = max(height, least) + 2 * _LANE_PADDING + frame.head
            lanes.append(Lane(field, y, whole, len(cells)))
            y += whole
            width = max(width, used)
        return Placement(width, y, tuple(lanes), tuple(spots), resting_arrows(self.graph, shown, self.lanes))


def taught_by(graph: RoadmapGraph, level: int) -> frozenset[str]:
    """The concepts that at least ``level`` sources teach; at level 1 also those that none of them names."""
    nodes = graph.nodes
    return frozenset(c for c in nodes if level <= 1 or nodes[c]["consensus"] >= level)


def place(graph: RoadmapGraph) -> Layout:
    """The layout of a merged graph: lanes, learning depth, and a reading order with short arrows.

    From the order by barycentres (``place_at_once``) the first screen is improved (``shorten``, ``sift``) and
    level by level what joins it, without changing the order of what was there. Graphs of more than ``_MANY``
    concepts keep the order by barycentres.
    """
    layout = place_at_once(graph)
    if len(graph) > _MANY:
        return layout
    chains = lane_chains(graph, layout.reading)
    kept: frozenset[str] = frozenset()
    for level in range(len(graph.graph.get("sources", ())) // 2 + 1, 0, -1):
        shown = taught_by(graph, level)
        layout = _with_shorter_arrows(layout, shown, kept, chains)
        if not kept:
            layout = _with_fewer_crossings(layout, shown, chains)
        kept = shown
    return layout


def place_at_once(graph: RoadmapGraph) -> Layout:
    """The same lanes and columns, and a reading order that costs a tenth.

    It starts from consensus; among concepts of one depth it then goes by the barycentres of their neighbours
    (Sugiyama, Tagawa and Toda 1981).
    """
    lanes = lane_of(graph)
    depth = depths(graph)
    order = lane_order(graph, lanes)
    position = {concept: at for at, concept in enumerate(sorted(graph))}
    needs = ancestor_sets(graph, position)
    lines = {c: wrap(graph.nodes[c]["label"], LABEL_SIZE, _LABEL_WIDTH) for c in graph}
    cells = {
        c: _cell(c, lines[c], graph.nodes[c]["kind"] == "field", 1 << position[c], needs[c]) for c in graph
    }

    heads = {lane: _head_lines(graph, lane) for lane in order}
    reading = sequences(graph, lanes, depth, {})
    reading = sequences(graph, lanes, depth, barycentres(graph, reading))
    return Layout(graph, depth, lanes, order, reading, lines, cells, heads)


def _with_shorter_arrows(
    layout: Layout, shown: frozenset[str], kept: frozenset[str], chains: Chains
) -> Layout:
    """The layout whose arrows among ``shown`` are shorter; the reading order of ``kept`` stays.

    Moved concepts change what their columns hold, so the lanes are packed anew after every round; the round
    with the shortest arrows counts.
    """
    best, least = layout, float("inf")
    for _ in range(_ROUNDS):
        placement = layout.placement(shown)
        places = _places(placement, layout.lanes)
        reading = {lane: [c for c in layout.reading[lane] if c in shown] for lane in places}
        now = _length(layout.graph, placement)
        if now < least:
            best, least = layout, now
        moved = shortened(layout.graph, reading, places, chains, kept, _SWEEPS)
        layout = replace(layout, reading={**layout.reading, **_woven(layout, moved)})
    return best


def _with_fewer_crossings(layout: Layout, shown: frozenset[str], chains: Chains) -> Layout:
    """The layout with fewer crossings on the first screen, if its arrows are few enough to count."""
    placement = layout.placement(shown)
    middle = {s.concept: (s.x + s.width / 2, s.y + s.height / 2) for s in placement.spots}
    edges = sorted(edge for edge in layout.graph.edges if edge[0] in middle and edge[1] in middle)
    if len(edges) > _FEW:
        return layout
    boxes = {lane.field: lane for lane in placement.lanes if lane.count}

    def middles(lane: str, concepts: Sequence[str]) -> dict[str, tuple[float, float]] | None:
        spots, _, height = pack([layout.cells[c] for c in concepts], WIDE.width)
        top = boxes[lane].y + _LANE_PADDING + WIDE.head
        if height > boxes[lane].height - 2 * _LANE_PADDING - WIDE.head:
            return None
        return {s.concept: (s.x + s.width / 2, top + s.y + s.height / 2) for s in spots}

    reading = {lane: [c for c in layout.reading[lane] if c in shown] for lane in boxes}
    moved = sifted(edges, reading, chains, middles, _SWEEPS)
    return replace(layout, reading={**layout.reading, **_woven(layout, moved)})


def _length(graph: RoadmapGraph, placement: Placement) -> float:
    """The sum over the arrows between shown concepts, from middle to middle."""
    middle = {s.concept: (s.x + s.width / 2, s.y + s.height / 2) for s in placement.spots}
    return fsum(dist(middle[b], middle[a]) for b, a in graph.edges if b in middle and a in middle)


def _woven(layout: Layout, moved: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {lane: woven(layout.graph, layout.reading[lane], concepts) for lane, concepts in moved.items()}


def _places(placement: Placement, lanes: Mapping[str, str]) -> dict[str, list[Place]]:
    """The places of every lane in reading order."""
    places: dict[str, list[Place]] = {}
    last: Spot | None = None
    for spot in placement.spots:
        lane = places.setdefault(lanes[spot.concept], [])
        is_below = last is not None and spot.x == last.x and spot.y > last.y
        column = lane[-1].column + (not is_below) if lane else 0
        lane.append(Place((spot.x + spot.width / 2, spot.y + spot.height / 2), column))
        last = spot
    return places


def _head_lines(graph: RoadmapGraph, lane: str) -> int:
    """How many lines a lane's name takes in the column beside the chips; one more for its count."""
    return 1 if lane == LOOSE else len(wrap(graph.nodes[lane]["label"], LABEL_SIZE * 1.1, _HEAD_TEXT_WIDTH))


def _cell(concept: str, lines: tuple[str, ...], is_bold: bool, bit: int, needs: int) -> Cell:
    size = LABEL_SIZE * (_BOLD if is_bold else 1)
    wide = max(text_width(line.rstrip(), size) for line in lines)
    height = _ONE_LINE_HEIGHT + LINE_HEIGHT * (len(lines) - 1)
    return Cell(concept, max(_CHIP_LEAST_WIDTH, round(wide + _CHIP_PADDING)), height, bit, needs)


def _room(frame: Frame, count: int) -> float:
    """The width for the chips: the frame's, and more for graphs that would become a very long strip."""
    if frame.head or count <= _MANY:
        return frame.width
    return float(round(frame.width * (count / _MANY) ** 0.5))
