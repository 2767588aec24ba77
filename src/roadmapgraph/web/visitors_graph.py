"""The graph that a visitor is shown: the app's own, or with the roadmaps that they brought as more sources.

What a visitor brought lives in their browser and is sent with every question. The merged graph is made from
that alone, so that any worker makes the same; the last few are kept by content, never by visitor.
"""

import hashlib
import json
from typing import Any

from roadmapgraph.errors import MergeError, RoadmapError
from roadmapgraph.graph import to_networkx
from roadmapgraph.web.kept import Kept
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.bring_documents import unpacked
from roadmapgraph.web.views.bring_judgements import read_judgements
from roadmapgraph.web.views.bring_reading import bring, knowledge, merged

_MOST = 12
_MOST_BYTES = 80_000_000
_BYTES = 50
"""Bytes of memory for each byte of a graph's chart: measured, with all that the pages make from it."""


class VisitorsGraphs:
    """``own`` is the graph of the app; ``shown`` gives the graph for what a browser keeps."""

    def __init__(self, own: Shown) -> None:
        self.own = own
        self._kept: Kept[str, Shown] = Kept(
            most=_MOST, most_weight=_MOST_BYTES, weight=lambda shown: _BYTES * len(shown.chart)
        )

    def shown(self, documents: Any, judgements: Any) -> Shown:
        """The graph with what the browser's stores hold; the app's own where nothing can be merged."""
        try:
            return self.merged(documents, judgements)
        except RoadmapError:
            return self.own

    def merged(self, documents: Any, judgements: Any) -> Shown:
        """The same, but where something is kept and nothing of it can be merged, it is said why.

        Raises:
            RoadmapError: with a sentence for each document that cannot be read, or on the merged graph.
        """
        if documents and not self.is_shipped:
            raise MergeError("This server shows a graph of its own; yours is compared with it, not merged.")
        return self.beside_shipped(documents, judgements)

    def beside_shipped(self, documents: Any, judgements: Any) -> Shown:
        """The shipped sources with what is kept, whichever graph the app shows; its own where nothing is.

        Raises:
            RoadmapError: as ``merged`` does.
        """
        if not documents:
            return self.own
        content = json.dumps([documents, judgements], sort_keys=True).encode()
        return self._kept.get(hashlib.sha256(content).hexdigest(), lambda: _merge(documents, judgements))

    @property
    def is_shipped(self) -> bool:
        """Whether the app shows the shipped sources and no other."""
        shipped = {(r.source.id, r.source.document_sha256) for r in knowledge().readings}
        return shipped == {(s["id"], s["document_sha256"]) for s in self.own.graph.graph["sources"]}


def _merge(documents: Any, judgements: Any) -> Shown:
    kept, faults = unpacked(documents)
    ruled = read_judgements(judgements)
    brought = bring(kept, ruled)
    if not brought.readings:
        raise MergeError(" ".join((*faults, *brought.faults)) or "There is nothing to read.")
    graph = to_networkx(merged(kept, ruled))
    shipped = {reading.source.id for reading in knowledge().readings}
    return Shown(graph, frozenset(source["id"] for source in graph.graph["sources"]) - shipped)
