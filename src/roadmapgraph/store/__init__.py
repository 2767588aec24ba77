"""The store: the only place that reads ``graph/`` and writes files."""

from roadmapgraph.store.files import STANDARD, read_bytes, shipped_folder, shown_name, write_whole
from roadmapgraph.store.knowledge import (
    Knowledge,
    load_judgements,
    load_knowledge,
    load_names,
    load_vocabulary,
)
from roadmapgraph.store.map_order import load_order, order_bytes, shipped_order
from roadmapgraph.store.outlines import outline_text
from roadmapgraph.store.snapshot import load_graph, shipped_graph
from roadmapgraph.store.translations import spoken, with_translations

__all__ = [
    "STANDARD",
    "Knowledge",
    "load_graph",
    "load_judgements",
    "load_knowledge",
    "load_names",
    "load_order",
    "load_vocabulary",
    "order_bytes",
    "outline_text",
    "read_bytes",
    "shipped_folder",
    "shipped_graph",
    "shipped_order",
    "shown_name",
    "spoken",
    "with_translations",
    "write_whole",
]
