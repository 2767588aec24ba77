"""The plain HTTP routes beside Dash's own and the API: the map's positions, health, headers."""

from http import HTTPStatus
from typing import Any

from dash import Dash
from flask import Flask, Response, jsonify, request

from roadmapgraph import __version__
from roadmapgraph.errors import RoadmapError
from roadmapgraph.web.answers import JSON, answer_with, refusal
from roadmapgraph.web.browser_side import FOREVER
from roadmapgraph.web.visitors_graph import VisitorsGraphs


def register_routes(server: Flask, graphs: VisitorsGraphs) -> str:
    """Add the routes to ``server`` and return the chart's address, whose content never changes."""
    own = graphs.own
    address = f"/api/map/{own.tag}.json"

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok", version=__version__, graph=own.tag, concepts=len(own.graph))

    @server.get(address)
    def api_map() -> Response:
        return answer_with(own.chart, own.tag, JSON, FOREVER)

    @server.post("/api/map")
    def api_visitors_map() -> Response:
        return _visitors_map(graphs, request.get_json(silent=True))

    return address


def _visitors_map(graphs: VisitorsGraphs, body: Any) -> Response:
    """The chart with what the body's ``documents`` and ``judgements`` hold, as a browser keeps them."""
    if not isinstance(body, dict):
        return refusal("Send JSON with documents and judgements.", HTTPStatus.BAD_REQUEST)
    try:
        shown = graphs.merged(body.get("documents"), body.get("judgements"))
    except RoadmapError as error:
        return refusal(str(error), HTTPStatus.UNPROCESSABLE_ENTITY)
    answer = Response(shown.chart, content_type=JSON)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def security_headers(app: Dash) -> None:
    """Allow scripts from this server alone, nothing framed, nothing sniffed."""
    scripts = " ".join(["'self'", *app.csp_hashes()])
    policy = "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
        ]
    )

    @app.server.after_request  # type: ignore[untyped-decorator]
    def add_headers(answer: Response) -> Response:
        answer.headers.setdefault("Content-Security-Policy", policy)
        if answer.mimetype == "text/html":
            answer.headers.setdefault("Cache-Control", "no-cache")
        answer.headers.setdefault("X-Content-Type-Options", "nosniff")
        answer.headers.setdefault("Referrer-Policy", "same-origin")
        return answer
