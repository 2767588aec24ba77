"""A learning path to take away: which form a file's name asks for."""

from datetime import date
from pathlib import Path

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.path_forms import PATH_FORMS, next_monday
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath


def form_of(name: str | None, output: Path | None) -> str | None:
    """The form that is asked for by name or by a file's name; ``None`` where neither is given.

    Raises:
        PlanError: for a file whose name says nothing about its form.
    """
    if name is not None or output is None:
        return name
    for form in PATH_FORMS.values():
        if output.suffix.lower() == form.suffix:
            return form.name
    ends = ", ".join(form.suffix for form in PATH_FORMS.values())
    raise PlanError(f"{output} may be anything; end its name in one of {ends}, or say --format.")


def written(graph: RoadmapGraph, path: LearningPath, form: str, start: date | None) -> bytes:
    """The path in a form; a calendar begins at ``start``, or on the next Monday.

    Raises:
        PlanError: for a calendar of a path without weeks.
    """
    return PATH_FORMS[form].write(graph, path, start or next_monday(date.today()))
