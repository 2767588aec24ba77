"""roadmapgraph: many machine-learning roadmaps, one prerequisite graph."""

__version__ = "0.1.0"
