"""Files that cannot be written: an old one stays, none is left in halves, and one line says why."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from roadmapgraph.cli import main
from roadmapgraph.exports import FORMATS
from roadmapgraph.store import shipped_folder

MERGED = shipped_folder("graph") / "merged.json"
SMALL = 20_000
EXPORT = ("export", "--graph", str(MERGED), "-o")
PATH = ("path", "--goal", "transformers", "-o")


def on_a_small_disk(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """The command in a process whose files may not grow beyond ``SMALL`` bytes."""

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))

    command = [sys.executable, "-m", "roadmapgraph", *arguments]
    quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, preexec_fn=full, capture_output=True, text=True, check=False, env=quiet)


@pytest.mark.parametrize("call", [(*EXPORT, "out.json"), (*PATH, "out.apkg")], ids=["export", "path"])
@pytest.mark.parametrize("old", [None, b"old"], ids=["new", "over an old one"])
def test_a_full_disk_leaves_what_was_there(call: tuple[str, ...], old: bytes | None, tmp_path: Path) -> None:
    target = tmp_path / call[-1]
    if old is not None:
        target.write_bytes(old)
    done = on_a_small_disk(*call[:-1], str(target))
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.count("\n") == 1 and f"{target}: File too large; name another file" in done.stderr
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([] if old is None else [old])


@pytest.mark.parametrize("call", [(*EXPORT, "out.json"), (*PATH, "out.apkg")], ids=["export", "path"])
def test_a_folder_in_the_way_or_none_at_all_is_said(
    call: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / call[-1]
    taken.mkdir()
    for target in (taken, tmp_path / "nowhere" / call[-1], taken / "within" / call[-1]):
        assert main([*call[:-1], str(target)]) == 1
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and str(target) in err
    assert list(tmp_path.iterdir()) == [taken] and list(taken.iterdir()) == []


def test_an_existing_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"x" * 5_000_000)
    assert main([*EXPORT, str(target)]) == 0
    assert target.read_bytes() == MERGED.read_bytes()


def test_an_unknown_format_lists_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--format", "xlsx"])
    err = capsys.readouterr().err
    assert "'xlsx' is no format" in err and all(name in err for name in FORMATS)


def test_a_format_that_cannot_hold_the_graph_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*EXPORT, str(tmp_path / "out.mmd"), "--format", "mermaid"]) == 1
    assert "at most 500" in capsys.readouterr().err and list(tmp_path.iterdir()) == []
