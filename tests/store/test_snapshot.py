import copy
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from roadmapgraph import rules
from roadmapgraph.errors import DataError, GraphError
from roadmapgraph.exports import node_link_bytes
from roadmapgraph.store import load_graph, shipped_graph
from tests.web import graphs

Edit = Callable[[dict[str, Any]], None]
GOOD = json.loads(node_link_bytes(graphs.vocabulary_graph()))


def stored(folder: Path, document: object) -> Path:
    path = folder / "mine.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def edited(edit: Edit) -> dict[str, Any]:
    document = copy.deepcopy(GOOD)
    edit(document)
    return document


def test_what_was_written_is_read_and_written_again_to_the_same_bytes(tmp_path: Path) -> None:
    for content in (
        node_link_bytes(shipped_graph()),
        node_link_bytes(graphs.odd_graph()),
    ):
        path = tmp_path / "graph.json"
        path.write_bytes(content)
        assert node_link_bytes(load_graph(path)) == content


def test_the_order_of_nodes_and_edges_in_the_file_does_not_matter(tmp_path: Path) -> None:
    shuffled = GOOD | {"nodes": GOOD["nodes"][::-1], "edges": GOOD["edges"][::-1]}
    assert node_link_bytes(load_graph(stored(tmp_path, shuffled))) == node_link_bytes(
        graphs.vocabulary_graph()
    )


def in_a_circle(document: dict[str, Any]) -> None:
    edge = document["edges"][0]
    document["edges"].append(edge | {"source": edge["target"], "target": edge["source"]})


def within_itself(document: dict[str, Any]) -> None:
    document["nodes"][0]["part_of"] = document["nodes"][0]["id"]


def a_mention_without_source(document: dict[str, Any]) -> None:
    node = next(node for node in document["nodes"] if node["mentions"])
    node["mentions"][0]["source"] = "nobody"


def a_line_beyond_the_end(document: dict[str, Any]) -> None:
    node = next(node for node in document["nodes"] if node["mentions"])
    node["mentions"][0]["line"] = 10**9


BROKEN: dict[str, tuple[Edit, str]] = {
    "an id twice": (lambda d: d["nodes"].append(d["nodes"][0]), "used twice"),
    "an edge twice": (lambda d: d["edges"].append(d["edges"][0]), "stands twice"),
    "a source twice": (
        lambda d: d["graph"]["sources"].append(d["graph"]["sources"][0]),
        "is listed twice",
    ),
    "a loose end": (lambda d: d["edges"][0].update(source="nowhere"), "'nowhere', which is no node"),
    "an unknown whole": (lambda d: d["nodes"][0].update(part_of="nowhere"), "part of 'nowhere'"),
    "an unknown start": (
        lambda d: d["graph"].update(starting_points=["nowhere"]),
        "starting point 'nowhere'",
    ),
    "a renaming to nowhere": (
        lambda d: d["graph"].update(renamed={"long-ago": "nowhere"}),
        "'long-ago' is renamed to 'nowhere'",
    ),
    "a renaming of what is there": (
        lambda d: d["graph"].update(renamed={d["nodes"][0]["id"]: d["nodes"][0]["id"]}),
        "is said to be renamed",
    ),
    "a circle": (in_a_circle, "prerequisites run in a circle"),
    "a part of itself": (within_itself, "part_of run in a circle"),
    "an edge to itself": (
        lambda d: d["edges"][0].update(target=d["edges"][0]["source"]),
        "prerequisites run in a circle",
    ),
    "an unlisted source": (a_mention_without_source, "'nobody', which is not listed"),
    "a line beyond the end": (a_line_beyond_the_end, "names line 1,000,000,000"),
    "a wrong consensus": (lambda d: d["nodes"][0].update(consensus=77), "has the consensus 77"),
    "a script for an address": (
        lambda d: d["nodes"][0].update(resources=[{"title": "t", "url": "javascript:alert(1)"}]),
        "no address of the web",
    ),
    "hours without end": (lambda d: d["nodes"][0].update(hours=1e300), "hours; at most"),
    "a text without end": (lambda d: d["nodes"][0].update(summary="x" * 30_000), "30,000 characters"),
    "an id that is none": (lambda d: d["nodes"][0].update(id="../../etc"), "nodes.0.id"),
    "a strange kind": (lambda d: d["nodes"][0].update(kind="weapon"), "nodes.0.kind"),
    "a key too many": (lambda d: d.update(evil=1), "evil"),
    "a key too few": (lambda d: d.pop("graph"), "graph"),
    "another format": (lambda d: d["graph"].update(format="roadmapgraph/9"), "graph.format"),
    "an edge without evidence": (lambda d: d["edges"][0].update(evidence=[]), "evidence"),
    "a confidence above 1": (lambda d: d["edges"][0].update(confidence=7), "confidence"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_breaks_the_contract_is_refused_with_its_name_and_the_reason(
    tmp_path: Path, name: str
) -> None:
    edit, reason = BROKEN[name]
    path = stored(tmp_path, edited(edit))
    with pytest.raises(GraphError) as caught:
        load_graph(path)
    assert reason in str(caught.value)
    assert all(fault.file == str(path) for fault in caught.value.faults)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "null", "{", "[" * 100_000, '{"nodes": ' * 5_000, "\x00", '{"a": 1e999}', "# Markdown", "NaN"],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_graph_at_all_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(GraphError, match=r"mine\.json"):
        load_graph(stored(tmp_path, content))


@pytest.mark.parametrize("number", ["Infinity", "NaN", "1e999", "-1"])
def test_hours_that_are_no_hours_are_refused(tmp_path: Path, number: str) -> None:
    text = json.dumps(edited(lambda d: d["nodes"][0].update(hours=123456789)))
    with pytest.raises(GraphError, match=r"nodes\.0\.hours"):
        load_graph(stored(tmp_path, text.replace("123456789", number)))


def test_a_thousand_faults_are_a_hundred_lines_and_a_word(tmp_path: Path) -> None:
    def many(document: dict[str, Any]) -> None:
        document["graph"]["starting_points"] = [f"nowhere-{n}" for n in range(1_000)]

    with pytest.raises(GraphError) as caught:
        load_graph(stored(tmp_path, edited(many)))
    assert len(caught.value.faults) == 101 and "there is more" in str(caught.value)


def test_a_graph_too_large_to_handle_is_said_and_not_looked_at_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST_CONCEPTS", 3)
    with pytest.raises(GraphError, match="more than the 3 that can be handled") as caught:
        load_graph(stored(tmp_path, edited(in_a_circle)))
    assert len(caught.value.faults) == 1


def test_a_file_too_large_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roadmapgraph.store.snapshot.MOST_BYTES", 10)
    with pytest.raises(DataError, match="larger than 10 bytes"):
        load_graph(stored(tmp_path, GOOD))


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    content = node_link_bytes(graphs.vocabulary_graph())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert node_link_bytes(load_graph(Path("-"))) == content
