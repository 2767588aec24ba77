"""The graph that a visitor is shown: made from what their browser keeps, and from nothing else."""

import base64
import gzip
import json
from typing import Any

import networkx as nx
import pytest
from flask.testing import FlaskClient

from roadmapgraph.errors import RoadmapError
from roadmapgraph.pipeline import build
from roadmapgraph.store import shipped_graph
from roadmapgraph.web import create_app
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.bring_documents import LIMIT, Document
from roadmapgraph.web.views.bring_reading import knowledge, merged, read
from roadmapgraph.web.visitors_graph import VisitorsGraphs
from tests.web import graphs
from tests.web.test_app import ASSETS

MINE = b"# Mine\n\n- [x] Docker\n- Logistic regresion\n- Knitting patterns\n- Docker\n"


def packed(data: bytes, name: str = "mine.md") -> dict[str, str]:
    return {"name": name, "packed": base64.b64encode(gzip.compress(data)).decode()}


@pytest.fixture(scope="module")
def shipped() -> VisitorsGraphs:
    return VisitorsGraphs(Shown(shipped_graph()))


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(shipped_graph(), assets=ASSETS).server.test_client()


def test_a_visitor_who_keeps_nothing_sees_the_apps_own_graph(shipped: VisitorsGraphs) -> None:
    for nothing in (None, [], ""):
        assert shipped.shown(nothing, None) is shipped.own


def test_what_is_brought_is_one_more_source(shipped: VisitorsGraphs) -> None:
    graph = shipped.shown([packed(MINE)], None).graph
    own = shipped.own.graph
    assert [s["id"] for s in graph.graph["sources"]] == sorted(
        [*(s["id"] for s in own.graph["sources"]), "mine"]
    )
    assert graph.nodes["docker"]["consensus"] == own.nodes["docker"]["consensus"] + 1
    assert graph.nodes["knitting-patterns"]["sources"] == ["mine"]
    assert nx.is_directed_acyclic_graph(graph)


def test_what_is_brought_comes_last_on_the_map_whatever_it_is_called(shipped: VisitorsGraphs) -> None:
    first = shipped.shown([packed(b"# A first\n\n- Docker\n")], None)
    assert first.graph.graph["sources"][0]["id"] == "a-first"
    titles = [source["title"] for source in json.loads(first.chart)["sources"]]
    assert titles == [source["title"] for source in (*shipped.own.sources, {"title": "A first"})]


def test_it_is_the_graph_that_the_pipeline_builds() -> None:
    document = Document("mine.md", MINE)
    reading = read(document)
    assert not isinstance(reading, str)
    assert merged((document,), ()) == build(knowledge(), [reading]).document


def test_a_judgement_changes_the_graph(shipped: VisitorsGraphs) -> None:
    split = {"label": "Logistic regresion", "source": "mine", "not_concept": "logistic-regression"}
    before = shipped.shown([packed(MINE)], None).graph
    after = shipped.shown([packed(MINE)], [split | {"reason": "Another thing."}]).graph
    assert "mine" in before.nodes["logistic-regression"]["sources"]
    assert "mine" not in after.nodes["logistic-regression"]["sources"]


def test_the_same_content_is_merged_once_and_two_visitors_never_see_each_others(
    shipped: VisitorsGraphs,
) -> None:
    one = shipped.shown([packed(b"- Docker\n- Weaving")], None)
    other = shipped.shown([packed(b"- Docker\n- Pottery")], None)
    assert shipped.shown([packed(b"- Docker\n- Weaving")], None).graph.nodes.keys() == one.graph.nodes.keys()
    assert "weaving" in one.graph and "pottery" not in one.graph
    assert "pottery" in other.graph and "weaving" not in other.graph
    assert "weaving" not in shipped.own.graph


def test_a_source_brought_again_is_counted_once(shipped: VisitorsGraphs) -> None:
    graph = shipped.shown([packed(MINE), packed(MINE, "copy.md")], None).graph
    assert len(graph.graph["sources"]) == len(shipped.own.graph.graph["sources"]) + 1


@pytest.mark.parametrize(
    "documents", [[{"name": "x"}], "text", 3, [3], {"a": 1}, [packed(b"")], [packed(b"\x00\x01\x02" * 99)]]
)
def test_what_cannot_be_read_is_a_sentence_and_leaves_the_apps_own_graph(
    shipped: VisitorsGraphs, documents: Any
) -> None:
    with pytest.raises(RoadmapError) as error:
        shipped.merged(documents, None)
    assert str(error.value).endswith(".")
    assert shipped.shown(documents, None) is shipped.own


def test_an_app_with_a_graph_of_its_own_merges_nothing_into_it() -> None:
    other = VisitorsGraphs(Shown(graphs.odd_graph()))
    assert other.shown([packed(MINE)], None) is other.own
    with pytest.raises(RoadmapError, match="a graph of its own"):
        other.merged([packed(MINE)], None)


def test_the_map_of_a_visitor_has_the_form_of_the_map(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    own = client.get(page.split('name="roadmap-chart" content="')[1].split('"')[0]).get_json()
    answer = client.post("/api/map", json={"documents": [packed(MINE)], "judgements": []})
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    mine = answer.get_json()
    assert mine.keys() == own.keys()
    assert len(mine["sources"]) == len(own["sources"]) + 1
    assert "knitting-patterns" in mine["concepts"]["id"]
    assert client.post("/api/map", json={}).get_json() == own


@pytest.mark.parametrize("body", [b"", b"[]", b"{", json.dumps({"documents": [{"name": "x"}]}).encode()])
def test_a_map_that_cannot_be_made_is_refused_in_a_sentence(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/api/map", data=body, content_type="application/json")
    assert 400 <= answer.status_code < 500
    assert answer.get_json()["error"].endswith(".")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_body_beyond_the_limit_is_refused(client: FlaskClient) -> None:
    answer = client.post("/api/map", data=b"x" * 6_000_001, content_type="application/json")
    assert answer.status_code == 413
    assert answer.get_json()["error"]
    answer = client.post("/api/map", json={"documents": [packed(bytes(LIMIT + 1), "large.md")]})
    assert answer.status_code == 422
    assert "large.md is larger than 5 MB" in answer.get_json()["error"]
