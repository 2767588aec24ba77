"""The plain HTTP routes beside Dash's own and the API: the map's positions, the script, health, headers."""

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Flask, Response, jsonify, request

from roadmapgraph import __version__
from roadmapgraph.errors import RoadmapError
from roadmapgraph.web.answers import JSON, answer_with, fingerprint, refusal
from roadmapgraph.web.browser_side import browser_side
from roadmapgraph.web.visitors_graph import VisitorsGraphs

_FOREVER = "public, max-age=31536000, immutable"
_SCRIPT = "text/javascript; charset=utf-8"


@dataclass(frozen=True)
class Addresses:
    """Where the map's chart and the browser side are; both carry a fingerprint and never change content."""

    chart: str
    script: str


def register_routes(server: Flask, graphs: VisitorsGraphs, assets: Path) -> Addresses:
    """Add the routes to ``server`` and return the addresses that carry a fingerprint."""
    own = graphs.own
    script = browser_side(assets)
    addresses = Addresses(f"/api/map/{own.tag}.json", f"/assets-{fingerprint(script)}.js")

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok", version=__version__, graph=own.tag, concepts=len(own.graph))

    @server.get(addresses.chart)
    def api_map() -> Response:
        return answer_with(own.chart, own.tag, JSON, _FOREVER)

    @server.post("/api/map")
    def api_visitors_map() -> Response:
        return _visitors_map(graphs, request.get_json(silent=True))

    @server.get(addresses.script)
    def browser_script() -> Response:
        return answer_with(script, fingerprint(script), _SCRIPT, _FOREVER)

    return addresses


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
