"""A learning path to take away: the forms there are, and which a file's name asks for."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.path_calendar import path_calendar
from roadmapgraph.exports.path_csv import path_csv
from roadmapgraph.exports.path_json import path_json
from roadmapgraph.exports.path_markdown import path_markdown
from roadmapgraph.paths import LearningPath

Writer = Callable[[LearningPath, date], bytes]

FORMS: Mapping[str, tuple[str, Writer]] = MappingProxyType(
    {
        "markdown": (".md", lambda path, _: path_markdown(path).encode()),
        "csv": (".csv", lambda path, _: path_csv(path)),
        "ical": (".ics", path_calendar),
        "json": (".json", lambda path, _: path_json(path)),
    }
)
"""Each form's name: the end of its files' names, and what writes it."""


def form_of(name: str | None, output: Path | None) -> str | None:
    """The form that is asked for by name or by a file's name; ``None`` where neither is given.

    Raises:
        PlanError: for a file whose name says nothing about its form.
    """
    if name is not None or output is None:
        return name
    for form, (suffix, _) in FORMS.items():
        if output.suffix.lower() == suffix:
            return form
    ends = ", ".join(suffix for suffix, _ in FORMS.values())
    raise PlanError(f"{output} may be anything; end its name in one of {ends}, or say --format.")


def written(path: LearningPath, form: str, start: date | None) -> bytes:
    """The path in a form; a calendar begins at ``start``, or on the next Monday.

    Raises:
        PlanError: for a calendar of a path without weeks.
    """
    return FORMS[form][1](path, start or next_monday(date.today()))


def next_monday(today: date) -> date:
    """The first Monday from ``today`` on."""
    return today + timedelta(days=-today.weekday() % 7)
