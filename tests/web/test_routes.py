import gzip
import json
from pathlib import Path

import networkx as nx
import pytest
from flask.testing import FlaskClient

from roadmapgraph.exports import node_link_bytes
from roadmapgraph.web import create_app
from tests.web import graphs

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(graphs.vocabulary_graph(), assets=ASSETS).server.test_client()


def meta(page: str, name: str) -> str:
    return page.split(f'name="{name}" content="')[1].split('"')[0]


def test_the_graph_route_gives_exactly_the_bytes_of_the_export(client: FlaskClient) -> None:
    answer = client.get("/api/graph")
    assert answer.status_code == 200
    assert answer.data == node_link_bytes(graphs.vocabulary_graph())
    assert answer.content_type == "application/json; charset=utf-8"
    back = nx.node_link_graph(json.loads(answer.data), edges="edges")
    assert set(back.edges) == set(graphs.vocabulary_graph().edges)


def test_an_unchanged_graph_is_not_sent_twice(client: FlaskClient) -> None:
    tag = client.get("/api/graph").headers["ETag"]
    again = client.get("/api/graph", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_the_graph_is_compressed_for_a_client_that_takes_gzip(client: FlaskClient) -> None:
    answer = client.get("/api/graph", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == node_link_bytes(graphs.vocabulary_graph())


def test_a_download_has_a_file_name(client: FlaskClient) -> None:
    assert "Content-Disposition" not in client.get("/api/graph").headers
    answer = client.get("/api/graph?download=1")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="roadmapgraph.json"'


def test_health_says_ok(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.get_json()["status"] == "ok"
    assert answer.get_json()["concepts"] == len(graphs.vocabulary_graph())


@pytest.mark.parametrize(
    "path", ["/api/", "/api/nothing", "/api/graph/deeper", "/api/map/0123456789abcdef.json"]
)
def test_unknown_api_paths_answer_404_in_json(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "/api/graph" in answer.get_json()["error"]


def test_the_page_names_a_chart_and_a_script_that_may_be_kept_for_good(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    script = page.split('<script src="')[1].split('"')[0]
    for address in (meta(page, "roadmap-chart"), script):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]


def test_the_same_graph_gives_the_same_addresses_in_every_process(client: FlaskClient) -> None:
    other = create_app(graphs.vocabulary_graph(), assets=ASSETS).server.test_client()
    pages = [one.get("/").get_data(as_text=True) for one in (client, other)]
    assert meta(pages[0], "roadmap-chart") == meta(pages[1], "roadmap-chart")


def test_only_scripts_of_this_server_may_run(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "'self'" in scripts
    assert "unsafe" not in scripts
    assert client.get("/").headers["X-Content-Type-Options"] == "nosniff"


def test_the_first_page_asks_for_no_chart_library_and_no_table(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    scripts = [part.split('"')[0] for part in page.split('<script src="')[1:]]
    assert len(scripts) > 5
    assert not [script for script in scripts if "ag_grid" in script or "plotly" in script]
