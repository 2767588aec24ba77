"""A graph that is shown, with what is made from it: each once, when it is first wanted."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import Layout, place
from roadmapgraph.search import Names, names
from roadmapgraph.store import shipped_order
from roadmapgraph.web.answers import fingerprint
from roadmapgraph.web.kept import Kept
from roadmapgraph.web.views.charts_fields import Fields, fields_of
from roadmapgraph.web.views.map_chart import map_chart
from roadmapgraph.web.views.overlap_compared import Compared, compared
from roadmapgraph.web.views.path_plan import Answer, answer
from roadmapgraph.web.views.path_query import PlanQuery
from roadmapgraph.web.views.path_questions import askable

_REMEMBERED = 64
"""Answers that are kept: the same question is asked again for its downloads and by the back button."""


@dataclass(frozen=True, eq=False)
class Shown:
    """The graph, which never changes, and all that the pages make from it."""

    graph: RoadmapGraph
    brought: frozenset[str] = frozenset()
    """The ids of the sources that a visitor brought."""

    @cached_property
    def sources(self) -> Sequence[Mapping[str, Any]]:
        """The graph's sources; what was brought comes last, so that no other changes its place or colour."""
        return sorted(self.graph.graph["sources"], key=lambda source: source["id"] in self.brought)

    @cached_property
    def layout(self) -> Layout:
        """Where everything stands on the map: in the shipped order, as far as that goes."""
        return place(self.graph, shipped_order())

    @cached_property
    def chart(self) -> bytes:
        """The map as JSON for the browser side."""
        drawn = map_chart(self.graph, self.layout, self.sources)
        return json.dumps(drawn, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def tag(self) -> str:
        """The fingerprint of ``chart``."""
        return fingerprint(self.chart)

    @cached_property
    def fields(self) -> Fields:
        """The fields as charts and lists show them."""
        return fields_of(self.layout)

    @cached_property
    def names(self) -> Names:
        """Every concept by its names."""
        return names(self.graph)

    @cached_property
    def askable(self) -> RoadmapGraph:
        """The part of the graph that a learner can be asked about."""
        return askable(self.graph)

    @cached_property
    def compared(self) -> Compared:
        """The comparison of the graph's sources."""
        return compared(self.layout)

    @cached_property
    def _answers(self) -> Kept[PlanQuery, Answer]:
        return Kept(most=_REMEMBERED)

    @property
    def answered(self) -> Callable[[PlanQuery], Answer]:
        """The answer to a question on the path page; the last few are kept."""
        return lambda query: self._answers.get(query, lambda: answer(self.graph, self.names, query))
