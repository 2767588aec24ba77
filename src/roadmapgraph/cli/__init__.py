"""The command ``roadmapgraph``: results on standard output, everything else on standard error."""

from roadmapgraph.cli.main import main

__all__ = ["main"]
