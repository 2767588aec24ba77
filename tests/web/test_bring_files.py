"""Judgements and progress as files: what is saved can be loaded, what is not ours is refused in words."""

import json
from typing import Any

import networkx as nx
import pytest
import yaml
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.exports import FORMATS
from roadmapgraph.store import shipped_graph
from roadmapgraph.web import create_app
from roadmapgraph.web.views.bring_judgements import judgements_yaml, load_judgements
from roadmapgraph.web.views.bring_progress import FORMAT, load_progress, progress_json
from roadmapgraph.web.views.bring_reading import knowledge
from tests.web.graphs import concept, merged
from tests.web.test_app import ASSETS
from tests.web.test_visitors_graph import packed

SAID = [
    {"label": "Nets", "reason": "I mean these.", "concept": "docker", "source": "mine"},
    {"label": "Whale: “x”", "reason": "It isn't.", "not_concept": "docker"},
]
BROKEN = [b"\xff\xfe\x00", b"{", b"[" * 100_000, b"", b"x" * 1_000_001, b"!!python/object:os.system {}"]


WITHOUT_NEW_CONCEPTS = ("csv-edges", "sssom", "mermaid")
"""Formats that hold something else than all concepts."""


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(shipped_graph(), assets=ASSETS).server.test_client()


def small() -> "nx.DiGraph[str]":
    return merged([concept(c, c.upper()) for c in ("a", "b", "c")], [])


def test_judgements_that_are_saved_can_be_loaded() -> None:
    saved = judgements_yaml(SAID)
    judgements, sentences = load_judgements(saved.encode(), None, knowledge().vocabulary)
    assert judgements == yaml.safe_load(saved) and len(judgements or ()) == 2
    assert sentences == ["Loaded 2 of 2 judgements."]


def test_a_loaded_judgement_replaces_the_one_on_the_same_label() -> None:
    other = [SAID[0] | {"concept": "kubernetes"}]
    judgements, _ = load_judgements(judgements_yaml(other).encode(), SAID, knowledge().vocabulary)
    assert [j["concept"] for j in judgements or () if "concept" in j] == ["kubernetes"]
    assert len(judgements or ()) == 2


def test_judgements_on_unknown_concepts_are_left_out_and_said() -> None:
    gone = [*SAID, {"label": "x", "reason": "y", "concept": "no-such-thing"}, {"label": 3}, "word"]
    judgements, sentences = load_judgements(yaml.safe_dump(gone).encode(), None, knowledge().vocabulary)
    assert len(judgements or ()) == 2
    assert sentences[0] == "Loaded 2 of 5 judgements." and len(sentences) == 2


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_of_judgements_is_a_sentence(data: bytes) -> None:
    judgements, sentences = load_judgements(data, SAID, knowledge().vocabulary)
    assert sentences and sentences[0].endswith(".")
    assert judgements is None or len(judgements) == 2


IDS = st.lists(st.sampled_from(["a", "b", "c", "gone-since"]), unique=True)
VISITORS = st.tuples(IDS, IDS).map(
    lambda drawn: {
        "known": drawn[0],
        "learning": [i for i in drawn[1] if i not in drawn[0]],
        "goals": drawn[1],
    }
)


@given(VISITORS)
def test_progress_that_is_saved_can_be_loaded(visitor: dict[str, Any]) -> None:
    after, _ = load_progress(progress_json(visitor, small()).encode(), None, small())
    assert after is not None
    assert {name: after[name] for name in visitor} == {name: sorted(ids) for name, ids in visitor.items()}


def test_what_the_file_says_goes_before_and_the_rest_stays() -> None:
    saved = json.dumps({"format": FORMAT, "version": "0", "learning": ["a"]}).encode()
    after, sentences = load_progress(saved, {"known": ["a", "b"], "goals": ["c"], "theme": "x"}, small())
    assert after is not None
    assert (after["known"], after["learning"], after["goals"], after["theme"]) == (["b"], ["a"], ["c"], "x")
    assert sentences == ["Loaded: 0 known, 1 learning, 0 skipped and 0 goals."]


def test_unknown_ids_are_kept_and_named_and_what_is_no_id_is_counted() -> None:
    saved = {"known": ["a", "renamed-since", "<script>", 3], "skipped": "a"}
    after, sentences = load_progress(json.dumps(saved).encode(), None, small())
    assert after is not None and after["known"] == ["a", "renamed-since"]
    assert sentences[1:] == ["Not in this graph, but kept: renamed-since.", "Left out, being no ids: 2."]


@pytest.mark.parametrize(
    "data", [*BROKEN, b"[]", b"{}", b'{"format": "roadmapgraph-progress/2", "known": []}']
)
def test_a_broken_progress_file_changes_nothing_and_is_a_sentence(data: bytes) -> None:
    after, sentences = load_progress(data, {"known": ["a"]}, small())
    assert after is None and len(sentences) == 1 and sentences[0].endswith(".")


def test_progress_of_another_version_follows_ids_that_were_given_up() -> None:
    graph = small()
    graph.graph["renamed"] = {"long-ago": "a"}
    saved = json.dumps({"known": ["long-ago", "never-heard-of"], "goals": ["long-ago"], "version": "0.0.1"})
    after, sentences = load_progress(saved.encode(), {"known": ["b"]}, graph)
    assert after is not None
    assert (after["known"], after["goals"]) == (["a", "b", "never-heard-of"], ["a"])
    assert "Not in this graph, but kept: never-heard-of." in sentences


def test_what_is_not_known_although_it_is_implied_is_saved_and_loaded() -> None:
    stored = {"known": ["b"], "unknown": ["a"]}
    after, _ = load_progress(progress_json(stored, small()).encode(), {"known": ["a"]}, small())
    assert after is not None
    assert (after["known"], after["unknown"]) == (["b"], ["a"])


@pytest.mark.parametrize("form", FORMATS)
def test_the_graph_with_what_was_brought_leaves_in_every_format(client: FlaskClient, form: str) -> None:
    answer = client.post(f"/api/graph?format={form}", json={"documents": [packed(b"# Mine\n\n- Weaving\n")]})
    assert answer.headers["Cache-Control"] == "no-store"
    if answer.status_code == 422:
        assert answer.get_json()["error"].endswith(".")
        return
    assert answer.status_code == 200
    assert f"roadmaps-with-mine{FORMATS[form].suffix}" in answer.headers["Content-Disposition"]
    assert b"weaving" in answer.data.lower() or form in WITHOUT_NEW_CONCEPTS


def test_a_graph_that_cannot_be_made_is_refused_in_a_sentence(client: FlaskClient) -> None:
    for address, body in (("?format=papyrus", {}), ("", []), ("", {"documents": [{"name": "x"}]})):
        answer = client.post(f"/api/graph{address}", json=body)
        assert 400 <= answer.status_code < 500
        assert answer.get_json()["error"].endswith(".")


def test_every_download_of_a_page_takes_what_the_browser_keeps(client: FlaskClient) -> None:
    body = {"documents": [packed(b"# Mine\n\n- Weaving\n- Docker\n")], "judgements": []}
    shares = client.post("/overlap/shares.csv", json=body).get_data(as_text=True)
    assert "Mine" in shares and "Mine" not in client.get("/overlap/shares.csv").get_data(as_text=True)
    plan = client.post("/path/plan.json", json=body | {"query": "?goal=weaving&known="})
    assert [step["id"] for step in plan.get_json()["steps"]][-1] == "weaving"
    assert client.get("/path/plan.json?goal=weaving").status_code == 400
