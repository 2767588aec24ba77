"""Focus: only a part of the graph around one concept, laid out anew."""

from dataclasses import replace
from typing import Any

import networkx as nx

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import CLOSE, LOOSE, MEDIUM, NARROW, WIDE, WIDE_APART, Layout
from roadmapgraph.layout.arrows import resting_arrows
from roadmapgraph.web.views.map_chart import placed

_FEW = 80
"""Up to so many concepts stand apart, so that their arrows can be followed."""


def focus_concepts(graph: RoadmapGraph, way: str, concept: str) -> frozenset[str]:
    """The concept with what it ``needs``, all it ``leads`` to, or its neighbours (``near``)."""
    if way == "needs":
        around = nx.ancestors(graph, concept)
    elif way == "leads":
        around = nx.descendants(graph, concept)
    else:
        around = {*graph.pred[concept], *graph.succ[concept]}
    return frozenset(around | {concept})


def focus_placement(layout: Layout, stored: Any) -> dict[str, Any] | None:
    """The placement in every frame for a focus from a browser; ``None`` for none or an unknown concept.

    Its arrows are the essential ones of the part: none that a chain of others implies, across lanes too.
    ``room`` in the focus is the width, in pixels, that the map has at that moment.
    """
    fields = stored if isinstance(stored, dict) else {}
    concept, way = fields.get("concept"), fields.get("way")
    graph = layout.graph
    if not isinstance(concept, str) or not isinstance(way, str) or concept not in graph:
        return None
    room = fields.get("room")
    width = min(max(float(room), 400.0), 4000.0) if isinstance(room, int) else WIDE.width
    shown = focus_concepts(graph, way, concept)
    wide = replace(WIDE, width=width, gaps=WIDE_APART if len(shown) <= _FEW else CLOSE)
    frames = (wide, replace(wide, name=MEDIUM.name), NARROW)
    number = {name: at for at, name in enumerate(graph)}
    edges = {ends: at for at, ends in enumerate(graph.edges)}
    essential = resting_arrows(graph, shown, dict.fromkeys(graph, LOOSE))
    return {
        frame.name: placed(replace(layout.placement(shown, frame), arrows=essential), number, edges)
        for frame in frames
    }
