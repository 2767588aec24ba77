"""The graph with what a visitor brought, as a file in any format: for programs, and for links on the page."""

from http import HTTPStatus

from flask import Flask, Response, request

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports import FORMATS
from roadmapgraph.web.answers import refusal
from roadmapgraph.web.visitors_graph import VisitorsGraphs

NAME = "roadmaps-with-mine"


def register_files(server: Flask, graphs: VisitorsGraphs) -> None:
    """Add ``POST /api/graph?format=…``, whose JSON brings the browser's ``documents`` and ``judgements``."""

    @server.post("/api/graph")
    def api_visitors_graph() -> Response:
        body = request.get_json(silent=True)
        if not isinstance(body, dict):
            return refusal("Send JSON with documents and judgements.", HTTPStatus.BAD_REQUEST)
        form = request.args.get("format", "json")
        if form not in FORMATS:
            words = f"There is no format {form[:40]!r}; there are {', '.join(FORMATS)}."
            return refusal(words, HTTPStatus.BAD_REQUEST)
        try:
            content = FORMATS[form].write(graphs.merged(body.get("documents"), body.get("judgements")).graph)
        except RoadmapError as error:
            return refusal(str(error), HTTPStatus.UNPROCESSABLE_ENTITY)
        return _file(content, form)


def _file(content: bytes, form: str) -> Response:
    answer = Response(content, content_type=f"{FORMATS[form].media_type}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{NAME}{FORMATS[form].suffix}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
