"""All forms in which a learning path can be taken away, by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from roadmapgraph.exports.format import about
from roadmapgraph.exports.path_anki import path_anki
from roadmapgraph.exports.path_calendar import path_calendar
from roadmapgraph.exports.path_csv import path_csv
from roadmapgraph.exports.path_json import path_json
from roadmapgraph.exports.path_markdown import path_markdown
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath


@dataclass(frozen=True, slots=True)
class PathForm:
    """A form of a learning path.

    ``write`` gives the file's bytes from the graph, the path in it and the first day: pure, and the same for
    the same path. ``title`` is what a page calls it, ``suffix`` how a file's name ends; ``keeps``, ``loses``
    and ``opens_in`` are as in ``Format``.

    ``write`` raises ``PlanError`` where the form needs what the path has not, such as weeks.
    """

    name: str
    suffix: str
    media_type: str
    title: str
    write: Callable[[RoadmapGraph, LearningPath, date], bytes]
    keeps: str
    loses: str
    opens_in: str


_ALL = (
    PathForm(
        name="markdown",
        suffix=".md",
        media_type="text/markdown",
        title="Checklist (Markdown)",
        write=lambda graph, path, _: path_markdown(path, about(graph)).encode(),
        keeps="a box a step, weeks as headings; hours, reasons, places and notes as comments",
        loses="what each step unlocks, how far it can be moved",
        opens_in="everything; roadmapgraph reads it as a roadmap",
    ),
    PathForm(
        name="csv",
        suffix=".csv",
        media_type="text/csv",
        title="Table (CSV)",
        write=lambda graph, path, _: path_csv(path, about(graph)),
        keeps="a row a step, with week, hours, reasons, prerequisites, places and notes",
        loses="what was left out; lists are joined by '; '; cells that a spreadsheet would run",
        opens_in="spreadsheets, pandas",
    ),
    PathForm(
        name="ical",
        suffix=".ics",
        media_type="text/calendar",
        title="Calendar (iCalendar)",
        write=lambda graph, path, start: path_calendar(path, start, about(graph)),
        keeps="an event a week, with its steps, hours and reasons; needs the hours per week",
        loses="all else; importing a changed plan moves the events and doubles none",
        opens_in="every calendar",
    ),
    PathForm(
        name="anki",
        suffix=".apkg",
        media_type="application/x-apkg",
        title="Flashcards (Anki)",
        write=path_anki,
        keeps="a card a step in the path's order: summary, reason, prerequisites, hours, places, resources",
        loses="what was left out, notes; importing a changed plan renews the notes and doubles none",
        opens_in="Anki, AnkiDroid, AnkiMobile",
    ),
    PathForm(
        name="json",
        suffix=".json",
        media_type="application/json",
        title="JSON",
        write=lambda graph, path, _: path_json(path, about(graph)),
        keeps="everything; the path page opens it again",
        loses="nothing",
        opens_in="programs, roadmapgraph itself",
    ),
)

PATH_FORMS: Mapping[str, PathForm] = MappingProxyType({form.name: form for form in _ALL})
"""Each form by its name, in the order in which they are offered."""


def next_monday(today: date) -> date:
    """The first Monday from ``today`` on: when a plan begins where nobody says."""
    return today + timedelta(days=-today.weekday() % 7)
