"""What programs are told with --json, and what every command's help says."""

import argparse
import hashlib
import json
import re
import shlex
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from roadmapgraph.cli import main
from roadmapgraph.cli.parser import parser
from roadmapgraph.exports import FORMATS, graph_schema, node_link_bytes
from roadmapgraph.store import load_order, shipped_folder, shipped_graph
from roadmapgraph.structure import structure
from tests.web.graphs import concept, merged, prerequisite

MERGED = shipped_folder("graph") / "merged.json"
CALLS = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices
ASKS_THE_GRAPH = set(CALLS) - {"build", "import", "schema"}
"""The others read ``graph/`` and documents, or nothing at all."""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    assert main(arguments) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", CALLS)
def test_every_command_answers_programs_and_shows_examples_that_can_be_given(name: str) -> None:
    call = CALLS[name]
    assert "--json" in call._option_string_actions
    examples = [line.strip() for line in (call.epilog or "").splitlines()[1:]]
    assert examples
    for example in examples:
        inner = re.search(r"roadmapgraph ([^|>)]+)", example)
        assert inner and inner[1].split()[0] == name
        parser().parse_args(shlex.split(inner[1].replace('"', "")))


@pytest.mark.parametrize("name", sorted(ASKS_THE_GRAPH))
def test_every_command_that_asks_the_graph_takes_one_of_ones_own(name: str) -> None:
    assert "--graph" in CALLS[name]._option_string_actions


def test_an_export_tells_what_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "roadmap.gexf"
    account = told(capsys, "export", "--graph", str(MERGED), "--format", "gexf", "-o", str(file), "--json")
    content, graph = file.read_bytes(), shipped_graph()
    assert content == FORMATS["gexf"].write(graph)
    assert account == {
        "file": str(file),
        "format": "gexf",
        "media_type": FORMATS["gexf"].media_type,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "version": graph.graph["version"],
        "sources": [source["id"] for source in graph.graph["sources"]],
        "concepts": len(graph),
        "prerequisites": graph.number_of_edges(),
        "loses": FORMATS["gexf"].loses,
    }


@pytest.mark.parametrize("rest", [(), ("-o", "-")])
def test_an_account_and_a_graph_do_not_share_standard_output(
    rest: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--graph", str(MERGED), "--json", *rest]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "-o" in err and "--format json" in err


def test_an_order_of_the_map_is_json_and_can_be_read_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph, file = tmp_path / "small.json", tmp_path / "map.json"
    nodes = [concept("f", "F", kind="field"), *(concept(c, c.upper(), part_of="f") for c in "ab")]
    graph.write_bytes(node_link_bytes(merged(nodes, [("b", "a", prerequisite())])))
    assert main(["arrange", "--graph", str(graph), "-o", str(file)]) == 0
    assert told(capsys, "arrange", "--graph", str(graph), "--json") == json.loads(file.read_bytes())
    assert load_order(file) == {"f": ("b", "a")}


def test_a_schema_is_json_with_or_without_saying_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "schema", "--json") == told(capsys, "schema") == graph_schema()


def test_completion_as_json_holds_the_script_or_the_ids(capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "fish"])
    script = capsys.readouterr().out
    assert told(capsys, "completion", "fish", "--json") == {"shell": "fish", "script": script}
    assert told(capsys, "completion", "concepts", "--json") == sorted(shipped_graph())


def test_a_graph_of_ones_own_is_checked_and_told_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    facts = told(capsys, "check", "--graph", str(MERGED), "--json")
    assert isinstance(facts, dict)
    assert facts["depth"] == max(structure(shipped_graph()).depth.values())
    broken = tmp_path / "mine.json"
    broken.write_text(MERGED.read_text(encoding="utf-8").replace('"part_of": "', '"part_of": "no-', 1))
    assert main(["check", "--graph", str(broken)]) == 1
    assert "which is not in the graph" in capsys.readouterr().err


def test_lint_compares_with_a_graph_of_ones_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    roadmap = tmp_path / "mine.md"
    roadmap.write_text("# Mine\n\n- Transformers\n")
    whole = told(capsys, "lint", str(roadmap), "--json")
    part = tmp_path / "part.json"
    assert main(["export", "--graph", str(MERGED), "--only", "around:k-means", "-o", str(part)]) == 0
    capsys.readouterr()
    small = told(capsys, "lint", str(roadmap), "--json", "--graph", str(part))
    assert isinstance(whole, dict) and isinstance(small, dict)
    assert len(small["findings"]) < len(whole["findings"])


def test_serve_says_where_in_a_line_of_json_once_it_listens() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "roadmapgraph", "serve", "--port", str(port), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as served:
        try:
            assert served.stdout is not None
            address = json.loads(served.stdout.readline())["address"]
            with urllib.request.urlopen(f"{address}/healthz", timeout=20) as answer:
                assert json.load(answer)["status"] == "ok"
        finally:
            served.terminate()
    assert address == f"http://127.0.0.1:{port}"
