import csv
import io
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from roadmapgraph.exports.characters import one_line
from roadmapgraph.exports.sssom import sssom_bytes
from roadmapgraph.graph import RoadmapGraph
from tests.exports.graphs import LAW, any_graph, concept, graph, hostile_graph, mention, shipped_graph


def read(content: bytes) -> tuple[dict, list[dict[str, str]]]:
    """The set's data and its rows, as the standard says that they stand in a file."""
    lines = content.decode().split("\n")
    head = [line[1:] for line in lines if line.startswith("#")]
    table = csv.DictReader(io.StringIO("\n".join(lines[len(head) :])), delimiter="\t")
    return yaml.safe_load("\n".join(head)), list(table)


@pytest.mark.parametrize("some", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])
@pytest.mark.skipif(
    find_spec("sssom") is None and not os.environ.get("CI"),
    reason="sssom is not installed; pip install -e '.[proof]'",
)
def test_sssom_itself_validates_the_file(some: RoadmapGraph, tmp_path: Path) -> None:
    file = tmp_path / "graph.sssom.tsv"
    file.write_bytes(sssom_bytes(some))
    # In a process of its own: what it imports warns, and our tests make errors of warnings.
    call = [sys.executable, "-P", "-c", "from sssom.cli import main; main()", "validate", str(file)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "ERROR" not in done.stderr


def test_every_mention_has_a_row_with_justification_and_confidence() -> None:
    facts, rows = read(sssom_bytes(shipped_graph()))
    mentions = [m for c in shipped_graph() for m in shipped_graph().nodes[c]["mentions"]]
    assert len(rows) == len(mentions) == len({row["subject_id"] for row in rows})
    assert all(row["mapping_justification"].startswith("semapv:") and row["confidence"] for row in rows)
    assert facts["mapping_set_version"] == shipped_graph().graph["version"]
    assert len(facts["mapping_set_source"]) == len(shipped_graph().graph["sources"])


@pytest.mark.parametrize(
    ("method", "justification"),
    [
        ("label", "semapv:LexicalMatching"),
        ("alias", "semapv:LexicalMatching"),
        ("similar", "semapv:LexicalSimilarityThresholdMatching"),
        ("judgement", "semapv:ManualMappingCuration"),
        ("new", "semapv:UnspecifiedMatching"),
        (None, "semapv:UnspecifiedMatching"),
    ],
)
def test_a_decision_is_justified_by_how_it_was_made(method: str | None, justification: str) -> None:
    _, (row,) = read(sssom_bytes(graph([concept("a", mentions=[mention("A", method=method)])])))
    assert row["mapping_justification"] == justification


@LAW
@given(any_graph())
def test_any_label_comes_back(some: RoadmapGraph) -> None:
    _, rows = read(sssom_bytes(some))
    assert sorted(row["subject_label"] for row in rows) == sorted(
        one_line(m["label"]) for c in some for m in some.nodes[c]["mentions"]
    )
