"""The plain HTTP routes beside Dash's own and the API: the map's positions, the script, health, headers."""

import json
from dataclasses import dataclass
from pathlib import Path

from dash import Dash
from flask import Flask, Response, jsonify

from roadmapgraph import __version__
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.layout import place
from roadmapgraph.web.answers import JSON, answer_with, fingerprint
from roadmapgraph.web.browser_side import browser_side
from roadmapgraph.web.views.map_chart import map_chart

_FOREVER = "public, max-age=31536000, immutable"
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

    @server.get(addresses.chart)
    def api_map() -> Response:
        return answer_with(chart, chart_print, JSON, _FOREVER)

    @server.get(addresses.script)
    def browser_script() -> Response:
        return answer_with(script, fingerprint(script), _SCRIPT, _FOREVER)

    return addresses


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
