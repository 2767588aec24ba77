import gzip
import json
from datetime import date
from pathlib import Path

import brotli
import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from openapi_spec_validator import validate
from schemathesis.specs.openapi.checks import positive_data_acceptance

from roadmapgraph.exports import FORMATS, PATH_FORMS
from roadmapgraph.graph import concept_record
from roadmapgraph.overlap import overlap
from roadmapgraph.paths import PathRequest, plan
from roadmapgraph.store import shipped_graph
from roadmapgraph.web import answers, api_query, create_app

ASSETS = Path(__file__).parents[2] / "assets"
GRAPH = shipped_graph()
SERVER = create_app(GRAPH, assets=ASSETS).server

# More than OpenAPI can say: weeks need hours, a calendar weeks, documents must be readable.
UNSAYABLE = [positive_data_acceptance]

described = schemathesis.openapi.from_wsgi("/api/openapi.json", SERVER)


@described.parametrize()
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate(
        headers={"Accept-Encoding": "identity"},
        excluded_checks=UNSAYABLE if case.path == "/api/path" or case.method == "POST" else [],
    )


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return SERVER.test_client()


def test_the_description_is_openapi(client: FlaskClient) -> None:
    validate(client.get("/api/openapi.json").get_json())


def test_every_described_address_is_served_and_every_served_one_is_described(client: FlaskClient) -> None:
    served = {
        rule.rule for rule in SERVER.url_map.iter_rules() if rule.rule.startswith(("/api/", "/healthz"))
    }
    inner = {rule for rule in served if rule.startswith("/api/map")}
    catch_all = {"/api/", "/api/<path:rest>"}
    written = {rule.replace("<path:concept>", "{id}") for rule in served - inner - catch_all}
    assert written == set(client.get("/api/openapi.json").get_json()["paths"])


@pytest.mark.parametrize("name", FORMATS)
def test_the_graph_comes_in_every_format_or_with_the_reason_why_not(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/api/graph?format={name}")
    if answer.status_code == 422:
        assert name == "mermaid" and "500" in answer.get_json()["error"]
        return
    assert answer.data == FORMATS[name].write(GRAPH)
    assert answer.content_type == f"{FORMATS[name].media_type}; charset=utf-8"


def test_a_part_of_the_graph_can_be_drawn_as_a_mermaid_chart(client: FlaskClient) -> None:
    answer = client.get("/api/graph?format=mermaid&only=around:K-Means:1&download=1")
    assert answer.status_code == 200 and b"c_k_means" in answer.data
    assert answer.headers["Content-Disposition"] == 'attachment; filename="roadmapgraph.mmd"'


def test_a_concept_is_found_by_id_label_or_alias(client: FlaskClient) -> None:
    for name in ("k-nearest-neighbors", "KNN", "k nearest neighbour", "CI%2FCD"):
        answer = client.get(f"/api/concepts/{name}")
        assert answer.status_code == 200, name
    assert client.get("/api/concepts/KNN").get_json() == json.loads(
        json.dumps(concept_record(GRAPH, "k-nearest-neighbors"))
    )


def test_a_search_gives_the_best_hit_first(client: FlaskClient) -> None:
    hits = client.get("/api/search?q=backprop&limit=3").get_json()
    assert hits[0]["id"] == "backpropagation" and len(hits) <= 3
    assert client.get("/api/search?q=backprop").get_json()[0] == hits[0]


def test_a_path_is_the_plan_for_the_same_request(client: FlaskClient) -> None:
    answer = client.get(
        "/api/path?goal=Backprop&known=Chain+rule&known=python&hours_per_week=7.5&helpful=true"
    )
    request = PathRequest(
        goals=("backpropagation",), known=("chain-rule", "python"), hours_per_week=7.5, helpful=True
    )
    assert answer.get_json() == json.loads(json.dumps(plan(GRAPH, request).to_json()))


@pytest.mark.parametrize("form", PATH_FORMS)
def test_a_path_comes_in_every_form_to_take_away(client: FlaskClient, form: str) -> None:
    answer = client.get(
        f"/api/path?goal=Backprop&hours_per_week=5.5&format={form}&start=2026-03-02&download=1"
    )
    path = plan(GRAPH, PathRequest(goals=("backpropagation",), hours_per_week=5.5))
    assert answer.data == PATH_FORMS[form].write(GRAPH, path, date(2026, 3, 2))
    assert answer.mimetype == PATH_FORMS[form].media_type
    assert answer.headers["Content-Disposition"].endswith(f'"learning-path{PATH_FORMS[form].suffix}"')


def test_the_overlap_is_the_comparison(client: FlaskClient) -> None:
    assert client.get("/api/overlap").get_json() == json.loads(json.dumps(overlap(GRAPH).to_json()))


WRONG = {
    "/api/path": (400, "no goal"),
    "/api/path?goal=Backpropagatoin": (404, "Backpropagation"),
    "/api/path?goal=python&hours_per_week=0": (400, "above 0"),
    "/api/path?goal=python&hours_per_week=nan": (400, "is a number"),
    "/api/path?goal=python&hours_per_week=1e9": (400, "168 hours"),
    "/api/path?goal=python&weeks=3": (400, "hours per week"),
    "/api/path?goal=python&weeks=99999999999999999999": (400, "whole number"),
    "/api/path?goal=python&min_sources=0": (400, "1 to 5"),
    "/api/path?goal=python&order=mine": (400, "focused"),
    "/api/path?goal=python&order=focused&order=consensus": (400, "give it once"),
    "/api/path?goal=python&helpful=maybe": (400, "true or false"),
    "/api/path?goal=python&hour_per_week=3": (400, "hours_per_week"),
    "/api/path?goal=consensus:9": (400, "consensus:5"),
    "/api/path?" + "&".join(["goal=python"] * 201): (400, "200"),
    "/api/path?goal=" + "x" * 501: (400, "500"),
    "/api/search": (400, "in q"),
    "/api/search?q=": (400, "in q"),
    "/api/search?q=a&limit=0": (400, "1 to 100"),
    "/api/search?q=a&limit=1e3": (400, "whole number"),
    "/api/search?q=" + "x" * 501: (400, "500"),
    "/api/concepts/nothing-like-this": (404, "No concept"),
    "/api/concepts/": (404, "/api/graph"),
    "/api/graph?format=xlsx": (400, "graphml"),
    "/api/graph?format=mermaid": (422, "500"),
    "/api/graph?download=yes": (400, "download is 1"),
    "/api/path?goal=python&format=pdf": (400, "markdown, csv, ical, anki, json"),
    "/api/path?goal=python&format=ical": (400, "hours per week"),
    "/api/path?goal=python&start=tomorrow": (400, "2026-01-31"),
    "/api/path?goal=python&start=2026-02-30": (400, "2026-01-31"),
    "/api/path?goal=python&start=9999-12-31": (400, "2026-01-31"),
    "/api/path?goal=python&download=2": (400, "download is 1"),
    "/api/graph?only=everything": (400, "field:NAME"),
    "/api/graph?only=around:k-means:x": (400, "radius"),
    "/api/graph?only=field:nowhere-land": (404, "No concept"),
    "/api/overlap?json=1": (400, "takes none"),
    "/api/nothing": (404, "/api/search"),
}


@pytest.mark.parametrize("address", WRONG, ids=lambda address: address[:60])
def test_a_wrong_question_is_answered_with_a_sentence_that_helps(client: FlaskClient, address: str) -> None:
    status, part = WRONG[address]
    answer = client.get(address)
    assert answer.status_code == status
    assert part in answer.get_json()["error"]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("order", ["focused", "consensus", "quick-wins"])
def test_a_question_asked_two_hundredfold_is_answered_as_once(client: FlaskClient, order: str) -> None:
    once = client.get(f"/api/path?goal=transformers&known=python&order={order}")
    often = "&".join(["goal=transformers", "known=python"] * api_query.MOST_NAMES)
    assert client.get(f"/api/path?{often}&order={order}").data == once.data


def test_no_question_is_answered_with_more_than_the_graph(client: FlaskClient) -> None:
    every = "&".join(f"goal={concept}" for concept in sorted(GRAPH)[: api_query.MOST_NAMES])
    for goals in ("goal=everything", every, f"goal=everything&{every.rpartition('&')[0]}"):
        steps = client.get(f"/api/path?{goals}&helpful=true").get_json()["steps"]
        assert 0 < len({step["id"] for step in steps}) == len(steps) <= len(GRAPH)


def test_only_reading_is_allowed_and_that_too_is_said_in_json(client: FlaskClient) -> None:
    answer = client.post("/api/overlap", data=b"{}")
    assert answer.status_code == 405 and set(answer.headers["Allow"].split(", ")) >= {"GET", "HEAD"}
    assert answer.get_json()["error"]


def test_pages_that_are_no_api_keep_their_own_errors(client: FlaskClient) -> None:
    assert client.post("/healthz").mimetype == "text/html"


ANSWERS = (
    "/api/graph",
    "/api/graph?format=turtle",
    "/api/graph?only=around:k-means",
    "/api/concepts/k-means",
    "/api/search?q=tree",
    "/api/path?goal=python",
    "/api/overlap",
    "/api/openapi.json",
)


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br", "gzip;q=0.5, br;q=0.1, *;q=0"])
@pytest.mark.parametrize("address", ANSWERS)
def test_what_a_client_has_already_is_not_sent_again(
    client: FlaskClient, address: str, encoding: str
) -> None:
    first = client.get(address, headers={"Accept-Encoding": encoding})
    again = client.get(address, headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


COMPRESSED = {
    "gzip": "gzip",
    "gzip, deflate, br, zstd": "br",
    "br;q=0.1, gzip": "gzip",
    "*": "br",
    "identity": None,
    "identity, gzip;q=0.5": None,
    "br;q=0, gzip;q=0": None,
    "": None,
}


@pytest.mark.parametrize("taken", COMPRESSED)
def test_content_is_compressed_as_the_client_takes_it(client: FlaskClient, taken: str) -> None:
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[COMPRESSED[taken]]
    answer = client.get("/api/graph?format=turtle", headers={"Accept-Encoding": taken})
    assert answer.headers.get("Content-Encoding") == COMPRESSED[taken]
    assert unpack(answer.data) == FORMATS["turtle"].write(GRAPH)
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_content_is_compressed_once_for_all_who_ask(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[int] = []
    monkeypatch.setitem(answers._ENCODINGS, "gzip", lambda content: done.append(len(content)) or b"small")
    for _ in range(5):
        got = client.get("/api/graph?only=around:dbscan", headers={"Accept-Encoding": "gzip"})
        assert got.data == b"small"
    assert len(done) == 1


@pytest.mark.parametrize("address", ANSWERS)
def test_head_says_what_get_would_without_the_content(client: FlaskClient, address: str) -> None:
    head, get = client.head(address), client.get(address)
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_no_answer_depends_on_what_was_asked_before(client: FlaskClient) -> None:
    other = create_app(GRAPH, assets=ASSETS).server.test_client()
    for address in reversed(ANSWERS):
        assert other.get(address).data == client.get(address).data
        assert "Set-Cookie" not in other.get(address).headers


def test_a_request_that_is_too_large_is_refused_before_it_is_read(client: FlaskClient) -> None:
    answer = client.post("/_dash-update-component", data=b"x" * 6_000_001, content_type="application/json")
    assert answer.status_code == 413


@pytest.mark.parametrize("address", ["/", "/api/graph", "/api/nothing", "/healthz"])
def test_every_answer_forbids_framing_and_sniffing(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
