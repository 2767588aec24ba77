"""Fields as the charts and lists show them: in the map's order, in the map's hues."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import LOOSE, place

_GOLDEN_ANGLE = 137.5
"""Degrees between the hues of neighbouring lanes, as on the map."""


@dataclass(frozen=True)
class Fields:
    """The top fields in their order. ``of`` gives every concept's, ``LOOSE`` where it has none."""

    order: tuple[str, ...]
    of: Mapping[str, str]
    titles: Mapping[str, str]
    hues: Mapping[str, int]


@lru_cache(maxsize=4)
def fields_of(graph: RoadmapGraph) -> Fields:
    """The top fields of a graph. It never changes once it is shown, so the last few answers are kept."""
    layout = place(graph)
    order, of = layout.order, layout.lanes
    return Fields(
        order=order,
        of=of,
        titles={LOOSE: "On its own"}
        | {field: graph.nodes[field]["label"] for field in order if field != LOOSE},
        hues={field: int(at * _GOLDEN_ANGLE % 360 + 0.5) for at, field in enumerate(order)},
    )
