"""The HTTP interface for programs: concepts, search, paths, overlap, and the graph in every format.

Every answer is a function of the frozen graph and of the request; nothing of a visitor is kept.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, wraps
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from roadmapgraph import __version__
from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.exports import FORMATS, PATH_FORMS, ExportError
from roadmapgraph.exports.path_forms import next_monday
from roadmapgraph.graph import RoadmapGraph, concept_record
from roadmapgraph.ordering import order_names, source_ids
from roadmapgraph.overlap import overlap
from roadmapgraph.parts import part
from roadmapgraph.paths import plan
from roadmapgraph.search import Hit, names
from roadmapgraph.web import api_query
from roadmapgraph.web.answers import FRESH, JSON, answer_with, fingerprint, json_bytes, refusal
from roadmapgraph.web.openapi import openapi

ADDRESSES = (
    "/api/graph",
    "/api/concepts/{id}",
    "/api/search?q=",
    "/api/path?goal=",
    "/api/overlap",
    "/api/openapi.json",
    "/healthz",
)


def register_api(server: Flask, graph: RoadmapGraph) -> None:
    """Add the addresses of ``ADDRESSES``; whatever else is below ``/api/`` is answered in JSON too."""
    known = names(graph)
    whole = _whole_graph(graph)

    @cache
    def compared() -> bytes:
        return json_bytes(overlap(graph).to_json())

    @cache
    def described() -> bytes:
        return json_bytes(openapi(__version__, list(FORMATS), order_names(graph), len(source_ids(graph))))

    @server.get("/api/graph")
    @_refusing
    def api_graph() -> Response:
        asked = api_query.graph_query(request.args)
        form = FORMATS[asked.format]
        if asked.only is None:
            content, tag = whole(asked.format)
        else:
            content = form.write(part(graph, asked.only, known))
            tag = fingerprint(content)
        named = f"roadmapgraph{form.suffix}" if asked.download else None
        return _file_answer(content, tag, form.media_type, named)

    @server.get("/api/concepts/<path:concept>")
    @_refusing
    def api_concept(concept: str) -> Response:
        api_query.check_parameters(request.args, ())
        return _json_answer(json_bytes(concept_record(graph, known.find(api_query.name(concept)))))

    @server.get("/api/search")
    @_refusing
    def api_search() -> Response:
        asked = api_query.search_query(request.args)
        return _json_answer(json_bytes([_hit(hit) for hit in known.search(asked.text, limit=asked.limit)]))

    @server.get("/api/path")
    @_refusing
    def api_path() -> Response:
        wanted = api_query.path_file(request.args)
        found = plan(graph, api_query.path_request(graph, known, request.args))
        if wanted.form is None:
            content, media_type = json_bytes(found.to_json()), PATH_FORMS["json"].media_type
        else:
            form = PATH_FORMS[wanted.form]
            content = form.write(graph, found, wanted.start or next_monday(date.today()))
            media_type = form.media_type
        named = f"learning-path{PATH_FORMS[wanted.form or 'json'].suffix}" if wanted.download else None
        return _file_answer(content, fingerprint(content), media_type, named)

    @server.get("/api/overlap")
    @_refusing
    def api_overlap() -> Response:
        api_query.check_parameters(request.args, ())
        return _json_answer(compared())

    @server.get("/api/openapi.json")
    @_refusing
    def api_description() -> Response:
        return _json_answer(described())

    _answer_faults_in_json(server)


def _whole_graph(graph: RoadmapGraph) -> Callable[[str], tuple[bytes, str]]:
    """The graph in a format, and its fingerprint; each is written once in the life of a worker."""

    @cache
    def written(name: str) -> tuple[bytes, str]:
        content = FORMATS[name].write(graph)
        return content, fingerprint(content)

    return written


def _file_answer(content: bytes, tag: str, media_type: str, name: str | None) -> Response:
    """The content in its form; a file to save where it has a name."""
    charset = "" if media_type == PATH_FORMS["anki"].media_type else "; charset=utf-8"
    answer = answer_with(content, tag, f"{media_type}{charset}", FRESH)
    if name is not None:
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _json_answer(content: bytes) -> Response:
    return answer_with(content, fingerprint(content), JSON, FRESH)


def _hit(hit: Hit) -> dict[str, Any]:
    return {"id": hit.concept, "label": hit.label, "matched": hit.matched, "score": hit.score}


def _refusing(view: Callable[..., Response]) -> Callable[..., Response]:
    """The view, with our errors as sentences: 404 for a name that nothing has, 400 and 422 for the rest."""

    @wraps(view)
    def answered(**parts: str) -> Response:
        try:
            return view(**parts)
        except UnknownConceptError as error:
            return refusal(str(error), HTTPStatus.NOT_FOUND)
        except PlanError as error:
            return refusal(str(error), HTTPStatus.BAD_REQUEST)
        except ExportError as error:
            return refusal(str(error), HTTPStatus.UNPROCESSABLE_ENTITY)

    return answered


def _answer_faults_in_json(server: Flask) -> None:
    @server.get("/api/", defaults={"rest": ""})
    @server.get("/api/<path:rest>")
    def api_unknown(rest: str) -> Response:
        shown = rest[:80]
        return refusal(
            f"There is nothing at /api/{shown}; there are {', '.join(ADDRESSES)}.", HTTPStatus.NOT_FOUND
        )

    @server.errorhandler(HTTPException)
    def in_json(error: HTTPException) -> Response | HTTPException:
        if not request.path.startswith("/api/"):
            return error
        answer = refusal(error.description or "This cannot be answered.", error.code or 500)
        for name, value in error.get_headers():
            if name.lower() not in ("content-type", "content-length"):
                answer.headers[name] = value
        return answer
