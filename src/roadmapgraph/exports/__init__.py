"""Exports: the merged graph in the forms that other programs read. Each is a pure function."""

from roadmapgraph.exports.node_link import graph_schema, node_link_bytes

__all__ = ["graph_schema", "node_link_bytes"]
