"""Everything the overlap page is drawn from, computed once for a graph."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roadmapgraph.layout import LOOSE, Layout
from roadmapgraph.overlap import (
    Contribution,
    FieldCoverage,
    Overlap,
    contributions,
    coverage_by_field,
    overlap,
)
from roadmapgraph.web.views.charts import short_names
from roadmapgraph.web.views.charts_fields import Fields, fields_of


@dataclass(frozen=True)
class Compared:
    """The comparison of a graph's sources. ``coverage`` holds for each field a cell for each source."""

    overlap: Overlap
    names: Mapping[str, str]
    fields: Fields
    coverage: Mapping[str, Sequence[FieldCoverage]]
    contributions: Sequence[Contribution]

    def level_words(self, level: int) -> str:
        """``all 5 roadmaps``, ``exactly 3 roadmaps``, ``one roadmap only``."""
        if level == len(self.names):
            return f"all {level} roadmaps"
        return f"exactly {level} roadmaps" if level > 1 else "one roadmap only"


def compared(layout: Layout) -> Compared:
    """The comparison; the sources in the order of their ids, the fields in the map's order."""
    graph = layout.graph
    whole, fields = overlap(graph), fields_of(layout)
    cells: dict[str, list[FieldCoverage]] = defaultdict(list)
    for cell in coverage_by_field(graph):
        cells[cell.field].append(cell)
    names = short_names(graph.graph["sources"])
    return Compared(
        overlap=whole,
        names={source: names[source] for source in whole.sources},
        fields=fields,
        coverage={field: cells[field] for field in dict.fromkeys((*fields.order, LOOSE)) if field in cells},
        contributions=contributions(graph),
    )
