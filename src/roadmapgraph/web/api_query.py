"""What a query string asks of the HTTP interface, checked: known parameters, right forms, bounded sizes."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from werkzeug.datastructures import MultiDict

from roadmapgraph.errors import PlanError
from roadmapgraph.exports import FORMATS, PATH_FORMS
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, goals_of
from roadmapgraph.search import Names

MOST_NAMES = 200
LONGEST_TEXT = 500
MOST_HITS = 100
USUAL_HITS = 20

Query = MultiDict[str, str]

_PATH = (
    "goal",
    "known",
    "order",
    "min_sources",
    "helpful",
    "skip_optional",
    "hours_per_week",
    "weeks",
    "format",
    "start",
    "download",
)
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_DAY = re.compile(r"2[0-9]{3}-[0-9]{2}-[0-9]{2}")
"""From 2000 to 2999: a plan of twenty years from then on is still a date that calendars can hold."""
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?([eE][+-]?[0-9]{1,3})?")


@dataclass(frozen=True)
class GraphQuery:
    """A format's name, the part that is asked for (``None``: everything), whether it is to be saved."""

    format: str
    only: str | None
    download: bool


@dataclass(frozen=True)
class PathFile:
    """A form's name (``None``: as the command line's ``--json``), its first day, whether to save it."""

    form: str | None
    start: date | None
    download: bool


@dataclass(frozen=True)
class SearchQuery:
    """What to search for, and how many hits at the most."""

    text: str
    limit: int


def graph_query(asked: Query) -> GraphQuery:
    """The graph that a query asks for.

    Raises:
        PlanError: for an unknown parameter or format, or a value of the wrong form.
    """
    check_parameters(asked, ("format", "only", "download"))
    written = _one(asked, "format") or "json"
    if written not in FORMATS:
        raise PlanError(f"{written[:40]!r} is no format; there are {', '.join(FORMATS)}.")
    only = _one(asked, "only")
    return GraphQuery(written, None if only is None else name(only), _download(asked))


def search_query(asked: Query) -> SearchQuery:
    """The search that a query asks for.

    Raises:
        PlanError: for an unknown parameter, no text, or a value of the wrong form.
    """
    check_parameters(asked, ("q", "limit"))
    text = name(_one(asked, "q") or "")
    if not text:
        raise PlanError(f"Say what to search for in q, in 1 to {LONGEST_TEXT} characters.")
    limit = _whole(asked, "limit")
    if limit is not None and not 1 <= limit <= MOST_HITS:
        raise PlanError(f"limit is a number from 1 to {MOST_HITS}, not {limit}.")
    return SearchQuery(text, limit or USUAL_HITS)


def path_request(graph: RoadmapGraph, known: Names, asked: Query) -> PathRequest:
    """The path that a query asks for; ``goal`` and ``known`` may stand several times.

    Raises:
        PlanError: for an unknown parameter, a value of the wrong form, or too many names.
        UnknownConceptError: for a name that no concept has.
    """
    check_parameters(asked, _PATH)
    return PathRequest(
        goals=tuple(goals_of(graph, _names(asked, "goal"), known)),
        known=tuple(known.find(had) for had in _names(asked, "known")),
        order=_one(asked, "order") or "focused",
        min_sources=_least_sources(asked),
        helpful=_yes(asked, "helpful"),
        skip_optional=_yes(asked, "skip_optional"),
        hours_per_week=_decimal(asked, "hours_per_week"),
        weeks=_whole(asked, "weeks"),
    )


def path_file(asked: Query) -> PathFile:
    """The file that a query for a path asks for.

    Raises:
        PlanError: for an unknown form, or a value of the wrong form.
    """
    form = _one(asked, "format")
    if form is not None and form not in PATH_FORMS:
        raise PlanError(f"{form[:40]!r} is no form of a path; there are {', '.join(PATH_FORMS)}.")
    return PathFile(form, _day(asked, "start"), _download(asked))


def check_parameters(asked: Query, known: Collection[str]) -> None:
    """Do nothing if the query has no parameter but these: a misspelt one must not be passed over.

    Raises:
        PlanError: naming those there are.
    """
    for parameter in asked:
        if parameter not in known:
            there = f"there are {', '.join(known)}" if known else "this address takes none"
            raise PlanError(f"{parameter[:40]!r} is no parameter; {there}.")


def name(text: str) -> str:
    """The text, if it is short enough for a name.

    Raises:
        PlanError: where it is too long.
    """
    if len(text) > LONGEST_TEXT:
        raise PlanError(f"A name has at most {LONGEST_TEXT} characters, not {len(text):,}.")
    return text


def _names(asked: Query, parameter: str) -> list[str]:
    listed = asked.getlist(parameter)
    if len(listed) > MOST_NAMES:
        raise PlanError(f"{parameter} can stand {MOST_NAMES} times at the most, not {len(listed)}.")
    return [name(text) for text in listed]


def _one(asked: Query, parameter: str) -> str | None:
    listed = asked.getlist(parameter)
    if len(listed) > 1:
        raise PlanError(f"{parameter} stands {len(listed)} times; give it once.")
    return listed[0] if listed else None


def _least_sources(asked: Query) -> int:
    least = _whole(asked, "min_sources")
    return 1 if least is None else least


def _download(asked: Query) -> bool:
    if _one(asked, "download") not in (None, "1"):
        raise PlanError("download is 1, for an answer that is saved as a file.")
    return "download" in asked


def _day(asked: Query, parameter: str) -> date | None:
    written = _one(asked, parameter)
    if written is None:
        return None
    try:
        if not _DAY.fullmatch(written):
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        raise PlanError(f"{parameter} is a day such as 2026-01-31, not {written[:40]!r}.") from None


def _whole(asked: Query, parameter: str) -> int | None:
    written = _one(asked, parameter)
    if written is None:
        return None
    if not _WHOLE.fullmatch(written):
        raise PlanError(f"{parameter} is a whole number, not {written[:40]!r}.")
    return int(written)


def _decimal(asked: Query, parameter: str) -> float | None:
    written = _one(asked, parameter)
    if written is None:
        return None
    if not _DECIMAL.fullmatch(written):
        raise PlanError(f"{parameter} is a number, not {written[:40]!r}.")
    return float(written)


def _yes(asked: Query, parameter: str) -> bool:
    written = _one(asked, parameter) or "false"
    if written not in ("true", "false"):
        raise PlanError(f"{parameter} is true or false, not {written[:40]!r}.")
    return written == "true"
