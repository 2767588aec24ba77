"""Fields as the charts and lists show them: in the map's order, in the map's hues."""

from collections.abc import Mapping
from dataclasses import dataclass

from roadmapgraph.layout import LOOSE, Layout

_GOLDEN_ANGLE = 137.5
"""Degrees between the hues of neighbouring lanes, as on the map."""


@dataclass(frozen=True)
class Fields:
    """The top fields in their order. ``of`` gives every concept's, ``LOOSE`` where it has none."""

    order: tuple[str, ...]
    of: Mapping[str, str]
    titles: Mapping[str, str]
    hues: Mapping[str, int]


def fields_of(layout: Layout) -> Fields:
    """The top fields of the graph that is laid out: the map's lanes."""
    graph, order, of = layout.graph, layout.order, layout.lanes
    return Fields(
        order=order,
        of=of,
        titles={LOOSE: "On its own"}
        | {field: graph.nodes[field]["label"] for field in order if field != LOOSE},
        hues={field: int(at * _GOLDEN_ANGLE % 360 + 0.5) for at, field in enumerate(order)},
    )
