"""The plain HTTP routes beside Dash's own: the merged graph, the map's positions, health, headers."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path

from dash import Dash
from flask import Flask, Response, jsonify, request

from roadmapgraph import __version__
from roadmapgraph.exports import node_link_bytes
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import place
from roadmapgraph.web.browser_side import browser_side
from roadmapgraph.web.views.map_chart import map_chart

_FOREVER = "public, max-age=31536000, immutable"
_JSON = "application/json; charset=utf-8"
_SCRIPT = "text/javascript; charset=utf-8"


@dataclass(frozen=True)
class Addresses:
    """Where the map's chart and the browser side are; both carry a fingerprint and never change content."""

    chart: str
    script: str


def register_routes(server: Flask, graph: RoadmapGraph, assets: Path) -> Addresses:
    """Add the routes to ``server`` and return the addresses that carry a fingerprint."""
    chart = json.dumps(map_chart(graph, place(graph)), ensure_ascii=False, separators=(",", ":")).encode()
    chart_print = fingerprint(chart)
    script = browser_side(assets)
    addresses = Addresses(f"/api/map/{chart_print}.json", f"/assets-{fingerprint(script)}.js")

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok", version=__version__, graph=chart_print, concepts=len(graph))

    @cache
    def export() -> bytes:
        return node_link_bytes(graph)

    @server.get("/api/graph")
    def api_graph() -> Response:
        answer = _answer(export(), fingerprint(export()), _JSON, "no-cache")
        if request.args.get("download"):
            answer.headers["Content-Disposition"] = 'attachment; filename="roadmapgraph.json"'
        return answer

    @server.get(addresses.chart)
    def api_map() -> Response:
        return _answer(chart, chart_print, _JSON, _FOREVER)

    @server.get(addresses.script)
    def browser_script() -> Response:
        return _answer(script, fingerprint(script), _SCRIPT, _FOREVER)

    @server.route("/api/", defaults={"rest": ""})
    @server.route("/api/<path:rest>")
    def api_unknown(rest: str) -> tuple[Response, int]:
        return jsonify(error=f"There is nothing at /api/{rest}; try /api/graph."), HTTPStatus.NOT_FOUND

    return addresses


def fingerprint(content: bytes) -> str:
    """Sixteen hexadecimal digits that change with the content."""
    return hashlib.sha256(content).hexdigest()[:16]


def _answer(content: bytes, tag: str, content_type: str, caching: str) -> Response:
    answer = Response(content, content_type=content_type)
    answer.set_etag(tag)
    answer.headers["Cache-Control"] = caching
    answer.make_conditional(request)
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
