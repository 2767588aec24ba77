"""A learning path to take away: addresses that answer the page's question with a file."""

import json
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from flask import Flask, Response, request

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.path_forms import PATH_FORMS, next_monday
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath
from roadmapgraph.web.answers import sent
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import read_query, write_query
from roadmapgraph.web.views.path_saved import PAGE
from roadmapgraph.web.visitors_graph import VisitorsGraphs

_BY_SUFFIX = {form.suffix.removeprefix("."): form for form in PATH_FORMS.values()}
FORMS = {end: (form.media_type, form.title) for end, form in _BY_SUFFIX.items()}
"""The forms of a path by the end of their address: what they are called on the wire and on the page."""


@dataclass(frozen=True)
class File:
    """What an address answers: the content, what it is, and how well it went."""

    content: bytes
    kind: str
    status: HTTPStatus = HTTPStatus.OK


def register_files(server: Flask, graphs: VisitorsGraphs) -> None:
    """Add ``/path/plan.<form>``; the question is its query string, or a field ``query`` of a form or JSON.

    JSON may bring ``documents`` and ``judgements`` as a browser keeps them. ``start`` in the query string is
    the first day of a calendar; the next Monday where it says nothing.
    """

    @server.route("/path/plan.<form>", methods=["GET", "POST"])
    def plan_file(form: str) -> Response:
        body = sent()
        said = body.get("query") or request.form.get("query")
        asked = said if isinstance(said, str) else request.query_string.decode("utf-8", "replace")
        shown = graphs.shown(body.get("documents"), body.get("judgements"))
        start = first_day(request.args.get("start"), date.today())
        return _response(plan_as(form, shown.graph, shown.answered(read_query(asked)), start), form)


def plan_as(form: str, graph: RoadmapGraph, found: Answer, start: date) -> File:
    """The path in a form; where there is none, the sentence that says why."""
    if form not in FORMS:
        return _sentence(
            f"A path has no form {form[:20]!r}; it has {', '.join(FORMS)}.", HTTPStatus.NOT_FOUND
        )
    if found.path is None:
        return _sentence(found.fault or "Say where you want to get: add ?goal=…", HTTPStatus.BAD_REQUEST)
    try:
        if form == "json":
            return File(_json(found.path, PAGE + write_query(found.query)), FORMS[form][0])
        return File(_BY_SUFFIX[form].write(graph, found.path, start), FORMS[form][0])
    except PlanError as error:
        return _sentence(str(error), HTTPStatus.BAD_REQUEST)


def _json(path: LearningPath, address: str) -> bytes:
    """The path as the contract has it, and the question as an address, so that the page can ask it again."""
    record = {"address": address} | path.to_json()
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def first_day(text: str | None, today: date) -> date:
    """The day that ``text`` names as ``2026-01-31``, else the first Monday from ``today`` on."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return next_monday(today)


def _response(made: File, form: str) -> Response:
    # Flask says of text that it is UTF-8, and nothing of what is none.
    answer = Response(made.content, status=made.status, mimetype=made.kind)
    if made.status is HTTPStatus.OK:
        answer.headers["Content-Disposition"] = f'attachment; filename="learning-path.{form}"'
    return answer


def _sentence(words: str, status: HTTPStatus) -> File:
    return File(f"{words}\n".encode(), "text/plain", status)
