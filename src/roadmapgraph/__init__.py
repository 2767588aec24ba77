"""roadmapgraph: many machine-learning roadmaps, one prerequisite graph.

>>> import roadmapgraph
>>> graph = roadmapgraph.shipped_graph()
>>> "chain-rule" in graph.predecessors("backpropagation")
True

Names are looked up when they are first used, so that the import itself costs nothing; type checkers read
``__init__.pyi``.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

__all__ = [
    "FORMATS",
    "PATH_FORMS",
    "DataError",
    "DocumentError",
    "ExportError",
    "GraphError",
    "Hit",
    "LearningPath",
    "Mention",
    "Names",
    "Overlap",
    "PathRequest",
    "PlanError",
    "Reading",
    "RoadmapError",
    "RoadmapGraph",
    "Step",
    "UnknownConceptError",
    "__version__",
    "export",
    "export_path",
    "learning_path",
    "load_graph",
    "merge",
    "names",
    "overlap_of",
    "plan",
    "read_roadmap",
    "shipped_graph",
]

_HOMES = {
    "api": ("export", "export_path", "learning_path", "merge", "overlap_of", "read_roadmap"),
    "errors": (
        "DataError",
        "DocumentError",
        "GraphError",
        "PlanError",
        "RoadmapError",
        "UnknownConceptError",
    ),
    "exports": ("FORMATS", "PATH_FORMS", "ExportError"),
    "graph": ("RoadmapGraph",),
    "models": ("Mention", "Reading"),
    "overlap": ("Overlap",),
    "paths": ("LearningPath", "PathRequest", "Step", "plan"),
    "search": ("Hit", "Names", "names"),
    "store": ("load_graph", "shipped_graph"),
}


def __getattr__(name: str) -> Any:
    for home, offered in _HOMES.items():
        if name in offered:
            found = getattr(import_module(f"{__name__}.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
