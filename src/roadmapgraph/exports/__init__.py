"""Exports: the merged graph in the forms that other programs read. Each is a pure function."""

from roadmapgraph.exports.format import ExportError, Format
from roadmapgraph.exports.node_link import graph_schema, node_link_bytes
from roadmapgraph.exports.path_forms import PATH_FORMS, PathForm
from roadmapgraph.exports.registry import FORMATS
from roadmapgraph.exports.selection import neighbourhood, only, within

__all__ = [
    "FORMATS",
    "PATH_FORMS",
    "ExportError",
    "Format",
    "PathForm",
    "graph_schema",
    "neighbourhood",
    "node_link_bytes",
    "only",
    "within",
]
