import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from roadmapgraph.cli import main
from roadmapgraph.store import shipped_folder

ROADMAP = "# My way\n\n## Deep Learning\n- CNNs (ResNet)\n- Quantum tea leaves\n"


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def roadmap(tmp_path: Path) -> Path:
    path = tmp_path / "mine.md"
    path.write_text(ROADMAP, encoding="utf-8")
    return path


def test_build_prints_a_summary_of_the_real_data(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run("build", capsys=capsys)
    assert (status, err) == (0, "")
    assert "5 sources" in out and "acyclic" in out


def test_export_writes_the_shipped_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "merged.json"
    status, out, _ = run("export", "--format", "json", "-o", str(target), capsys=capsys)
    assert (status, out) == (0, "")
    assert target.read_bytes() == (shipped_folder("graph") / "merged.json").read_bytes()


def test_a_roadmap_of_ones_own_becomes_a_sixth_source(
    tmp_path: Path, roadmap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "merged.json"
    assert run("export", "-o", str(target), "--with", str(roadmap), capsys=capsys)[0] == 0
    graph = nx.node_link_graph(json.loads(target.read_bytes()), edges="edges")
    assert len(graph.graph["sources"]) == 6
    assert "my-way" in graph.nodes["resnet"]["sources"]
    assert graph.nodes["quantum-tea-leaves"]["sources"] == ["my-way"]
    assert graph.nodes["quantum-tea-leaves"]["part_of"] == "deep-learning"
    assert nx.is_directed_acyclic_graph(graph)


def test_the_same_document_again_adds_no_second_vote(
    tmp_path: Path, roadmap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "copy.md"
    again.write_bytes(b"\xef\xbb\xbf" + ROADMAP.replace("\n", "\r\n").encode())
    target = tmp_path / "merged.json"
    _, _, err = run("export", "-o", str(target), "--with", str(roadmap), str(again), capsys=capsys)
    assert "the same document" in err
    assert len(json.loads(target.read_bytes())["graph"]["sources"]) == 6


def test_import_says_what_each_line_is_and_which_concept_each_mention_is(
    roadmap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run("import", str(roadmap), "--json", capsys=capsys)
    record = json.loads(out)
    assert status == 0
    assert record["source"]["id"] == "my-way"
    assert [line["line"] for line in record["lines"]] == [1, 3, 4, 5]
    found = {
        mention["label"]: (mention["concept"], mention["match"]["method"]) for mention in record["mentions"]
    }
    assert found["ResNet"] == ("resnet", "label")
    assert found["Quantum tea leaves"] == (None, "new")


@pytest.mark.parametrize("option", ["--max-bytes", "--max-mentions", "--max-lines"])
def test_each_limit_is_an_option_that_the_message_names(
    option: str, roadmap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, err = run("import", str(roadmap), "--json", option, "1", capsys=capsys)
    assert option in out + err
    with pytest.raises(SystemExit) as ended:
        main(["import", str(roadmap), option, "0"])
    assert ended.value.code == 2


def test_import_keeps_what_was_read_as_an_outline(
    tmp_path: Path, roadmap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "outline.yaml"
    assert run("import", str(roadmap), "-o", str(target), "--id", "mine", capsys=capsys)[0] == 0
    assert 'id: "mine"' in target.read_text(encoding="utf-8")


def test_path_leads_from_what_is_known_to_the_goal(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run("path", "--goal", "Backprop", "--known", "Chain rule", "--json", capsys=capsys)
    record = json.loads(out)
    assert status == 0
    assert record["goals"] == ["backpropagation"]
    steps = [step["id"] for step in record["steps"]]
    assert steps[-1] == "backpropagation" and "chain-rule" not in steps and "derivatives" not in steps


def test_overlap_counts_what_the_mentions_say(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run("overlap", "--json", capsys=capsys)
    record = json.loads(out)
    assert len(record["pairs"]) == 10
    graph = json.loads((shipped_folder("graph") / "merged.json").read_bytes())
    in_all = sorted(node["id"] for node in graph["nodes"] if node["consensus"] == 5)
    assert sorted(record["consensus"]["5"]) == in_all


def test_show_tells_everything_about_a_concept_by_any_name(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run("show", "KNN", capsys=capsys)
    assert status == 0
    assert "k-nearest-neighbors" in out and "requires:" in out and "master-curriculum:114" in out


def test_search_forgives_a_typo(capsys: pytest.CaptureFixture[str]) -> None:
    assert "hyperparameter-tuning" in run("search", "hyperparmeter", capsys=capsys)[1]


def test_an_unknown_name_suggests_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run("path", "--goal", "Backpropagatoin", capsys=capsys)
    assert (status, out) == (2, "")
    assert "Backpropagation" in err


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 4, b"nodes: [\n- {"])
def test_a_document_that_cannot_be_read_is_one_line_and_nothing_is_written(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    target = tmp_path / "out.yaml"
    status, out, err = run("import", str(path), "-o", str(target), capsys=capsys)
    if status == 0:  # a broken scalar need not cost the rest of the document
        assert b"nodes" in content
        return
    assert (status, out) == (1, "")
    assert err.count("\n") == 1 and "bad.yaml" in err and "Traceback" not in err
    assert not target.exists()


def test_a_missing_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run("import", str(tmp_path / "nowhere.md"), capsys=capsys)
    assert status == 1 and "nowhere.md: No such file" in err


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["path"], ["export", "--format", "nonsense"], ["serve", "--port", "x"]]
)
def test_a_wrong_call_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    code = "import sys; from roadmapgraph.cli import main; sys.exit(main(['schema']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_lint_says_what_a_roadmap_never_teaches(roadmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run("lint", str(roadmap), "--json", capsys=capsys)
    record = json.loads(out)
    assert status == 0
    assert (
        record["counts"]["never-taught"] == sum(f["rule"] == "never-taught" for f in record["findings"]) > 0
    )


def test_lint_answers_people_line_by_line(roadmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run("lint", str(roadmap), capsys=capsys)
    assert status == 0
    assert "findings in My way" in out and "never-taught" in out
