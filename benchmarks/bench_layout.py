"""How well the map is laid out, beside Graphviz dot on the same chips and the same arrows.

Run by hand:  python benchmarks/bench_layout.py [--skip-peers]
The peer is optional: ``pip install pygraphviz``. Two of its drawings are compared: ``dot`` places freely,
``dot in lanes`` has a cluster for every lane (clusters need not be as wide as the drawing, as lanes are).
Crossings are counted twice: of straight lines between the middles of chips, and of the curves that are
really drawn (ours as the browser draws them, dot's splines), as polylines. Arrows with a common end are not
counted. ``at rest`` are the arrows that the map draws before anything is chosen.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from math import dist, hypot
from pathlib import Path
from statistics import mean

import networkx as nx
import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from roadmapgraph.layout import FRAMES, Layout, place  # noqa: E402
from roadmapgraph.store import shipped_graph, shipped_order  # noqa: E402
from tests.web.graphs import large_graph  # noqa: E402

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Edge = tuple[str, str]
RUNS = 3


def bezier(*ends: Point, steps: int = 10) -> list[Point]:
    """A cubic curve as a polyline."""
    t = np.linspace(0, 1, steps + 1)[:, None]
    a, b, c, d = (np.array(end) for end in ends)
    curve = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    return [(float(x), float(y)) for x, y in curve]


def arrow(a: Box, b: Box) -> list[Point]:
    """An arrow as ``roadmap.arrow`` of the browser side draws it."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = a, b
    if bx >= ax + aw and abs(ay - by) < 2 and bx - ax - aw > 20:
        x1, x2, y = ax + aw - 12, bx + 12, ay + ah
        dip = y + 8 + min(14, (x2 - x1) / 40)
        return bezier((x1, y), (x1 + 6, dip), (x2 - 6, dip), (x2, by + bh + 5))
    if bx >= ax + aw:
        x1, y1, x2, y2 = ax + aw, ay + ah / 2, bx, by + bh / 2
        bend = max(10, (x2 - x1) / 2)
        return bezier((x1, y1), (x1 + bend, y1), (x2 - bend, y2), (x2 - 5, y2))
    sign = 1 if by >= ay else -1
    x1, x2 = ax + aw / 2, bx + bw / 2
    y1, y2 = (ay + ah, by) if sign > 0 else (ay, by + bh)
    bend = max(12, abs(y2 - y1) / 2) * sign
    return bezier((x1, y1), (x1, y1 + bend), (x2, y2 - bend), (x2, y2 - 5 * sign))


def is_short(a: Box, b: Box) -> bool:
    """Whether the browser draws an arrow of the lane's reduction at rest (``isShort`` there)."""
    gap = b[0] - a[0] - a[2]
    return 0 <= gap < (20 if abs(a[1] - b[1]) < 2 else 180)


def crossings(edges: Sequence[Edge], lines: Sequence[Sequence[Point]]) -> int:
    """How often lines of edges without a common end cross."""
    number = {concept: n for n, concept in enumerate(sorted({end for edge in edges for end in edge}))}
    parts = [
        (*p, *q, number[a], number[b])
        for (a, b), line in zip(edges, lines, strict=True)
        for p, q in pairwise(line)
    ]
    if not parts:
        return 0
    ax, ay, bx, by, one, two = np.array(parts, float).T
    left, right, low, high = np.minimum(ax, bx), np.maximum(ax, bx), np.minimum(ay, by), np.maximum(ay, by)
    count = 0
    for n in range(len(parts) - 1):
        rest = slice(n + 1, None)
        near = (
            (left[rest] <= right[n])
            & (right[rest] >= left[n])
            & (low[rest] <= high[n])
            & (high[rest] >= low[n])
        )
        near &= (one[rest] != one[n]) & (one[rest] != two[n]) & (two[rest] != one[n]) & (two[rest] != two[n])
        m = np.nonzero(near)[0] + n + 1
        ux, uy, vx, vy = bx[n] - ax[n], by[n] - ay[n], bx[m] - ax[m], by[m] - ay[m]
        sides = (ux * (ay[m] - ay[n]) - uy * (ax[m] - ax[n])) * (ux * (by[m] - ay[n]) - uy * (bx[m] - ax[n]))
        other = (vx * (ay[n] - ay[m]) - vy * (ax[n] - ax[m])) * (vx * (by[n] - ay[m]) - vy * (bx[n] - ax[m]))
        count += int(((sides < 0) & (other < 0)).sum())
    return count


def straight(edges: Sequence[Edge], middle: dict[str, Point]) -> list[list[Point]]:
    return [[middle[a], middle[b]] for a, b in edges]


def middles(boxes: dict[str, Box]) -> dict[str, Point]:
    return {c: (x + w / 2, y + h / 2) for c, (x, y, w, h) in boxes.items()}


def mean_length(edges: Sequence[Edge], middle: dict[str, Point]) -> float:
    """Relative to the drawing's diagonal."""
    xs, ys = zip(*middle.values(), strict=True)
    lengths = [dist(middle[a], middle[b]) for a, b in edges]
    return mean(lengths) / hypot(max(xs) - min(xs), max(ys) - min(ys)) if lengths else 0.0


def overlaps(boxes: Iterable[Box]) -> int:
    return sum(
        a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
        for a, b in combinations(boxes, 2)
    )


def dot(
    edges: Sequence[Edge], boxes: dict[str, Box], lanes: dict[str, str]
) -> tuple[dict[str, Point], list[list[Point]]]:
    """Middles and splines of dot's drawing from left to right; a cluster for each lane, if any are given."""
    import pygraphviz

    drawing = pygraphviz.AGraph(directed=True, rankdir="LR", ranksep=0.3, nodesep=0.05)
    for concept, (_, _, width, height) in boxes.items():
        size = {"width": width / 72, "height": height / 72}
        drawing.add_node(concept, shape="box", fixedsize="true", label="", **size)
    drawing.add_edges_from(edges)
    for lane in dict.fromkeys(lanes.values()):
        drawing.add_subgraph([c for c in boxes if lanes[c] == lane], name=f"cluster_{lane}")
    drawing.layout(prog="dot")
    found = {str(node): point(node.attr["pos"]) for node in drawing.nodes()}
    return found, [spline(drawing.get_edge(a, b).attr["pos"]) for a, b in edges]


def point(text: str) -> Point:
    x, y = text.split(",")
    return float(x), float(y)


def spline(text: str) -> list[Point]:
    """An edge's ``pos``: an end and a start (``e,`` and ``s,``), then the points of cubic curves."""
    words = text.replace("\\\n", "").split()
    points = [point(word) for word in words if word[0] not in "es"]
    line = [points[0]]
    for n in range(0, len(points) - 1, 3):
        line += bezier(*points[n : n + 4], steps=6)[1:]
    return line + [point(word[2:]) for word in words if word[0] == "e"]


def measure_layout(graph: "nx.DiGraph[str]", peers: bool) -> None:
    layout = place(graph, shipped_order())
    print(f"\nlayout: {fastest(graph):.0f} ms for {len(graph)} concepts, all levels and frames")
    print(
        "concepts  arrows            |  ours: straight, drawn, length | dot, dot in lanes: the same; ratios"
    )
    for name, level in (("core", 3), ("all", 1)):
        placement = layout.at_level(level)
        boxes = {s.concept: (s.x, s.y, s.width, s.height) for s in placement.spots}
        every = sorted(edge for edge in graph.edges if edge[0] in boxes and edge[1] in boxes)
        rest = [edge for edge in placement.arrows if is_short(boxes[edge[0]], boxes[edge[1]])]
        right = sum(boxes[a][0] + boxes[a][2] <= boxes[b][0] for a, b in every) / len(every)
        for words, edges in (("all edges", every), ("at rest", rest)):
            compare(f"{name:8s}  {words:9s} {len(edges):4d}", edges, boxes, layout, peers)
        print(
            f"{name:8s}  {len(boxes)} chips, {overlaps(boxes.values())} overlap, {right:.0%} of all arrows "
            f"run to the right, {placement.width:.0f} × {placement.height:.0f} px"
        )


def compare(words: str, edges: Sequence[Edge], boxes: dict[str, Box], layout: Layout, peers: bool) -> None:
    middle = middles(boxes)
    ours = (
        crossings(edges, straight(edges, middle)),
        crossings(edges, [arrow(boxes[a], boxes[b]) for a, b in edges]),
    )
    line = f"{words}  | {ours[0]:6d} {ours[1]:6d} {mean_length(edges, middle):.2f}"
    for lanes in ({}, dict(layout.lanes)) if peers else ():
        found, splines = dot(edges, boxes, {c: lanes[c] for c in boxes} if lanes else {})
        theirs = crossings(edges, straight(edges, found)), crossings(edges, splines)
        ratios = " ".join(
            f"{a / b:.2f}" if b else ("1.00" if a == b else f"{a}:0")
            for a, b in zip(ours, theirs, strict=True)
        )
        line += f" | {theirs[0]:6d} {theirs[1]:6d} {mean_length(edges, found):.2f} ({ratios})"
    print(line, flush=True)


def fastest(graph: "nx.DiGraph[str]") -> float:
    """The milliseconds of processor time of one layout with every placement of it: the least of RUNS."""
    order = shipped_order()

    def once() -> float:
        start = time.process_time()
        layout = place(graph, order)
        for frame in FRAMES:
            for level in range(1, 6):
                layout.at_level(level, frame)
        return 1000 * (time.process_time() - start)

    return min(once() for _ in range(RUNS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skip-peers", action="store_true")
    peers = not parser.parse_args().skip_peers and importlib.util.find_spec("pygraphviz") is not None
    measure_layout(shipped_graph(), peers)
    print(f"layout of ten thousand concepts: {fastest(large_graph()):.0f} ms, all levels and frames")


if __name__ == "__main__":
    main()
