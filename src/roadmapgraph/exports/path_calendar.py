"""A learning path as a calendar (iCalendar, RFC 5545): one event a week, never doubled by importing twice."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.characters import legal
from roadmapgraph.paths import LearningPath, Step

_LINE_OCTETS = 75
_MOST_WEEKS = 20 * 52
_ENDS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def path_calendar(path: LearningPath, start: date, made_from: str = "") -> bytes:
    """The path from the week of ``start`` on: for each week an all-day event that lists its steps.

    An event's UID depends on the goals and the number of the week alone, so that importing a changed plan for
    the same goals moves the events instead of doubling them. ``made_from`` tells of the path's graph.

    Raises:
        PlanError: where the path has no weeks, or more than twenty years of them.
    """
    if path.weeks is None:
        raise PlanError("A calendar needs weeks; give the hours per week.")
    if path.weeks > _MOST_WEEKS:
        raise PlanError(f"{path.weeks:,} weeks are too long for a calendar; give more hours per week.")
    by_week: dict[int, list[Step]] = defaultdict(list)
    for step in path.steps:
        for week in range(step.week or 1, (step.last_week or 1) + 1):
            by_week[week].append(step)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//roadmapgraph//learning path//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Learning path",
        *([f"DESCRIPTION:{_text(made_from)}"] if made_from else []),
    ]
    for week, steps in sorted(by_week.items()):
        lines += _event(path, week, steps, start)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line)).encode()


def _event(path: LearningPath, week: int, steps: list[Step], start: date) -> Iterator[str]:
    first = start + timedelta(weeks=week - 1)
    goals = hashlib.sha256("\n".join(sorted(path.request.goals)).encode()).hexdigest()[:16]
    plural = "s" if len(steps) != 1 else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{goals}-week-{week}@roadmapgraph"
    # A plan has no moment of its own: the stamp is its start, so that the same plan gives the same bytes.
    yield f"DTSTAMP:{start:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{first + timedelta(weeks=1):%Y%m%d}"
    yield f"SUMMARY:{_text(f'Week {week} of {path.weeks}: {len(steps)} step{plural}')}"
    yield f"DESCRIPTION:{_text(chr(10).join(_described(step, week) for step in steps))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _described(step: Step, week: int) -> str:
    continued = ", continued" if step.week != week else ""
    estimate = ", estimated" if step.estimated else ""
    return f"{step.label} ({step.time}{estimate}{continued}): {'; '.join(step.why)}"


def _text(text: str) -> str:
    return "".join(_ENDS.get(char, char) for char in legal(text))


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each but the first after a space, no character torn apart."""
    piece, room = "", _LINE_OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            yield piece
            piece, room = " ", _LINE_OCTETS - 1
        piece, room = piece + char, room - size
    yield piece
