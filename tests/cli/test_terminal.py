"""What only a terminal gets: colour, lines that fit, progress; and what no terminal must get."""

import io
import json
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from roadmapgraph.cli import main, progress
from roadmapgraph.cli.ink import PLAIN, Ink, fitted, harmless, ink_for
from roadmapgraph.exports import node_link_bytes
from tests.web import graphs

ESCAPE = "\x1b["


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    """What ``roadmapgraph`` writes to a terminal, both streams."""
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM", "COLUMNS")}
    with subprocess.Popen(
        [sys.executable, "-m", "roadmapgraph", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=kept | {"TERM": "xterm", "COLUMNS": str(columns)} | environment,
    ):
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # Linux says so when the other end is closed
                break
            if not part:
                break
            written += part
    os.close(ours)
    return written.decode()


def test_a_terminal_gets_colour_and_lines_that_fit() -> None:
    written = on_a_terminal("show", "k-means", columns=60)
    assert ESCAPE in written
    plain = re.sub(r"\x1b\[[0-9]*m", "", written)
    fitting = [line for line in plain.splitlines() if "https://" not in line]
    assert max(map(len, fitting)) <= 60


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colour_gets_none(environment: dict[str, str]) -> None:
    assert ESCAPE not in on_a_terminal("search", "gradient", **environment)


def test_an_error_is_set_off_on_a_terminal() -> None:
    assert "\x1b[31mroadmapgraph:" in on_a_terminal("show", "nothing-like-this")


def test_a_pipe_gets_neither_colour_nor_broken_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "k-means"]) == 0
    written = capsys.readouterr().out
    assert ESCAPE not in written and max(map(len, written.splitlines())) > 100


def test_ink_is_off_for_a_file_and_on_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert ink_for(io.StringIO()) == PLAIN
    assert ink_for(Terminal()) == Ink(on=True)
    assert PLAIN.strong("word") == "word" and "word" in Ink(on=True).strong("word")


def test_breaking_lines_loses_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    text = "  head: " + " ".join(f"word{n}" for n in range(60)) + "\n\nshort"
    broken = fitted(text, Terminal())
    assert broken.split() == text.split() and max(map(len, broken.split("\n"))) <= 50
    assert fitted(text, io.StringIO()) == text


def test_wide_characters_count_twice_and_marks_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    wide = fitted(" ".join(["漢字"] * 30), Terminal()).split("\n")
    marks = fitted(" ".join(["e\u0301" * 4] * 30), Terminal()).split("\n")
    plain = fitted(" ".join(["eeee"] * 30), Terminal()).split("\n")
    assert [line.count(" ") for line in wide] == [line.count(" ") for line in plain]
    assert [line.count(" ") for line in marks] == [line.count(" ") for line in plain]


def test_a_terminal_is_shown_no_flashcards() -> None:
    written = on_a_terminal("path", "--goal", "k-means", "--format", "anki")
    assert "name a file with -o" in written and "SQLite" not in written


def test_nothing_in_a_graph_can_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = json.loads(node_link_bytes(graphs.vocabulary_graph()))
    node = document["nodes"][0]
    node.update(label="red \x1b[31m bell \x07", summary="two\nlines \u202e back \x9b2J")
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    for call in (["show", node["id"]], ["search", node["id"]], ["path", "--goal", node["id"]], ["overlap"]):
        assert main([*call, "--graph", str(path)]) == 0
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", capsys.readouterr().out)


def test_a_record_is_made_harmless_to_its_depth() -> None:
    assert harmless({"a\x1b": ["b\n", ("c\x07", 1, None)]}) == {"a ": ["b ", ["c ", 1, None]]}


def test_what_takes_long_says_so_and_wipes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(sys, "stderr", said := Terminal())
    with progress.working("counting sheep"):
        for _ in range(500):
            if said.getvalue():
                break
            time.sleep(0.01)
    assert "counting sheep … 0 s" in said.getvalue()
    assert said.getvalue().endswith(" \r")


def test_what_is_done_at_once_or_elsewhere_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for said in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", said)
        with progress.working("counting sheep"):
            pass
        assert said.getvalue() == ""


def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "roadmapgraph", "schema"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1 and b"No space left on device" in done.stderr


def test_a_dash_reads_standard_input_and_writes_standard_output() -> None:
    roadmap = b"# Mine\n\n- Gradient descent\n"

    def run(*arguments: str, given: bytes) -> bytes:
        command = [sys.executable, "-m", "roadmapgraph", *arguments]
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout

    read = json.loads(run("import", "-", "--json", given=roadmap))
    assert [mention["concept"] for mention in read["mentions"]] == ["gradient-descent"]
    assert b'label: "Gradient descent"' in run("import", "-", "-o", "-", given=roadmap)
    merged = run("export", "--with", "-", "-o", "-", given=roadmap)
    assert "mine" in [source["id"] for source in json.loads(merged)["graph"]["sources"]]
    assert run("export", "--graph", "-", given=merged) == merged


def test_a_graph_file_goes_in_and_comes_out_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = node_link_bytes(graphs.vocabulary_graph())
    (tmp_path / "in.json").write_bytes(content)
    out = tmp_path / "out.json"
    assert main(["export", "--graph", str(tmp_path / "in.json"), "-o", str(out)]) == 0
    assert out.read_bytes() == content
    assert "wrote" in capsys.readouterr().err
