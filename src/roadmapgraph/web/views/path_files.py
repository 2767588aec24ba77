"""A learning path to take away: addresses that answer the page's question with a file."""

import json
from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, request

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import PlanQuery, read_query


def register_files(server: Flask, graph: RoadmapGraph, answered: Callable[[PlanQuery], Answer]) -> None:
    """Add ``/path/plan.<form>``; the question is its query string, or a form field ``query``."""
    makers: dict[str, tuple[str, Callable[[Answer], str]]] = {
        "json": (
            "application/json",
            lambda found: (
                json.dumps(found.path.to_json() if found.path else None, ensure_ascii=False, indent=1) + "\n"
            ),
        ),
    }

    @server.route("/path/plan.<form>", methods=["GET", "POST"])
    def plan_file(form: str) -> Response:
        query = read_query(request.form.get("query") or request.query_string.decode("utf-8", "replace"))
        return _file(answered(query), form, makers)


def _file(found: Answer, form: str, makers: dict[str, tuple[str, Callable[[Answer], str]]]) -> Response:
    if form not in makers:
        return _sentence(
            f"There is no such form of a path; there are {', '.join(makers)}.", HTTPStatus.NOT_FOUND
        )
    if found.path is None:
        return _sentence(found.fault or "Say where you want to get: add ?goal=…", HTTPStatus.BAD_REQUEST)
    kind, make = makers[form]
    answer = Response(make(found), content_type=f"{kind}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="learning-path.{form}"'
    return answer


def _sentence(words: str, status: HTTPStatus) -> Response:
    return Response(words + "\n", status=status, content_type="text/plain; charset=utf-8")
