"""Where everything stands on the map: swimlanes, a lane a top field, learning depth from left to right.

The layout is a function of the graph alone. Showing fewer concepts never shuffles the rest: lanes keep
their order, and the concepts of a lane keep their reading order; only the empty space closes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout.arrows import Arrow, resting_arrows
from roadmapgraph.layout.order import (
    LOOSE,
    NO_ORDER,
    Order,
    ancestor_sets,
    lane_of,
    lane_order,
    reading_order,
)
from roadmapgraph.layout.rows import CLOSE, WIDE_APART, Cell, Gaps, Spot, pack
from roadmapgraph.layout.text import text_width, wrap
from roadmapgraph.structure import depths

__all__ = [
    "CLOSE",
    "FRAMES",
    "LOOSE",
    "MEDIUM",
    "NARROW",
    "NO_ORDER",
    "WIDE",
    "WIDE_APART",
    "Frame",
    "Lane",
    "Layout",
    "Order",
    "Placement",
    "Spot",
    "place",
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
LANE_PADDING = 4.0
_MANY = 1500


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
            top = y + LANE_PADDING + frame.head
            spots += (Spot(s.concept, s.x, s.y + top, s.width, s.height) for s in placed)
            whole = self.lane_height(field, height, frame)
            lanes.append(Lane(field, y, whole, len(cells)))
            y += whole
            width = max(width, used)
        return Placement(width, y, tuple(lanes), tuple(spots), resting_arrows(self.graph, shown, self.lanes))

    def lane_height(self, field: str, chips: float, frame: Frame = WIDE) -> float:
        """The height of a lane whose chips are so high; its name needs room as well."""
        least = 0.0 if frame.head else LINE_HEIGHT * self.head_lines[field]
        return max(chips, least) + 2 * LANE_PADDING + frame.head


def taught_by(graph: RoadmapGraph, level: int) -> frozenset[str]:
    """The concepts that at least ``level`` sources teach; at level 1 also those that none of them names."""
    nodes = graph.nodes
    return frozenset(c for c in nodes if level <= 1 or nodes[c]["consensus"] >= level)


def place(graph: RoadmapGraph, order: Order = NO_ORDER) -> Layout:
    """The layout of a merged graph: lanes, learning depth, and a reading order.

    The concepts of a lane stand as in ``order`` (found when the graph was built, see ``arrange``), as far as
    their prerequisites allow. What it does not name is woven in beside its neighbours, and moves nothing.
    """
    lanes = lane_of(graph)
    depth = depths(graph)
    fields = lane_order(graph, lanes)
    position = {concept: at for at, concept in enumerate(sorted(graph))}
    needs = ancestor_sets(graph, position)
    lines = {c: wrap(graph.nodes[c]["label"], LABEL_SIZE, _LABEL_WIDTH) for c in graph}
    cells = {
        c: _cell(c, lines[c], graph.nodes[c]["kind"] == "field", 1 << position[c], needs[c]) for c in graph
    }
    heads = {lane: _head_lines(graph, lane) for lane in fields}
    reading = reading_order(graph, lanes, depth, order)
    return Layout(graph, depth, lanes, fields, reading, lines, cells, heads)


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
