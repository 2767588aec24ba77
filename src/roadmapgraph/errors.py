"""Every error the project raises on purpose: one base class, leaves with fields."""

from collections.abc import Sequence
from dataclasses import dataclass


class RoadmapError(Exception):
    """The base of all our errors; ``str(error)`` says where, what, and what to do."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong at one place; ``str`` gives ``file:line: what, and what to do``."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.message}"


class DataError(RoadmapError):
    """The data is at fault. ``faults`` holds every culprit, so that one run mends them all."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class DocumentError(DataError):
    """A roadmap document that cannot be read at all."""


class VocabularyError(DataError):
    """Concepts, aliases or judgements that contradict each other."""


class PrerequisiteError(DataError):
    """Curated prerequisites that are unknown, redundant or cyclic."""


class GraphError(DataError):
    """A merged graph (a file of ours or somebody's) that breaks the contract."""


class UnknownConceptError(RoadmapError):
    """A name that is no concept's id, label or alias. ``suggestions`` are the nearest labels."""

    def __init__(self, name: str, suggestions: Sequence[str]) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        hint = f" Did you mean {', '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"No concept is called {name!r}.{hint}")


class PlanError(RoadmapError):
    """A question about a path that contradicts itself, such as no goal or negative hours."""


class ServeError(RoadmapError):
    """The app cannot be served, such as on a port that is taken."""


class MergeError(RoadmapError):
    """What a visitor brought cannot be merged with the sources."""
