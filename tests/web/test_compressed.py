"""What never changes is compressed once, and sent as it was."""

import gzip
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from roadmapgraph.web import create_app
from tests.web import graphs

ASSETS = Path(__file__).parents[2] / "assets"
SCRIPT = "/_dash-component-suites/plotly/package_data/plotly.min.js"


@pytest.fixture
def client() -> FlaskClient:
    return create_app(graphs.odd_graph(), assets=ASSETS).server.test_client()


def test_the_second_answer_is_the_first_with_all_its_headers(client: FlaskClient) -> None:
    first, second = (client.get(SCRIPT, headers={"Accept-Encoding": "gzip"}) for _ in range(2))
    assert second.data == first.data
    assert sorted(second.headers.items()) == sorted(first.headers.items())
    assert second.headers["Content-Encoding"] == "gzip"
    assert second.headers["X-Content-Type-Options"] == "nosniff"
    assert gzip.decompress(second.data) == client.get(SCRIPT).data


def test_who_takes_another_encoding_gets_another_answer(client: FlaskClient) -> None:
    zipped = client.get(SCRIPT, headers={"Accept-Encoding": "gzip"})
    plain = client.get(SCRIPT, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(zipped.data) == plain.data


def test_who_has_it_already_is_told_so(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    chart = page.split('name="roadmap-chart" content="')[1].split('"')[0]
    tag = client.get(chart, headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    again = client.get(chart, headers={"Accept-Encoding": "gzip", "If-None-Match": tag})
    assert again.status_code == 304


def test_an_address_that_leads_nowhere_is_not_kept(client: FlaskClient) -> None:
    for _ in range(2):
        answer = client.get("/api/map/0123456789abcdef.json", headers={"Accept-Encoding": "gzip"})
        assert answer.status_code == 404
