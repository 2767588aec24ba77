import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from roadmapgraph.cli import main
from roadmapgraph.cli.completion import script
from roadmapgraph.cli.parser import parser
from roadmapgraph.exports import FORMATS, PATH_FORMS
from roadmapgraph.store import shipped_graph

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_valid_in_its_shell(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "completion"
    path.write_text(script(shell, parser()), encoding="utf-8")
    checked = subprocess.run([shell, "-n", path], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_knows_every_command_option_and_format(shell: str) -> None:
    written = script(shell, parser())
    for word in (
        "export",
        "completion",
        "skip-optional",
        "hours-per-week",
        "quick-wins",
        *FORMATS,
        *PATH_FORMS,
    ):
        assert word in written


def completed(tmp_path: Path, *words: str) -> list[str]:
    """What bash offers for the last word."""
    (tmp_path / "completion").write_text(script("bash", parser()), encoding="utf-8")
    called = f'roadmapgraph() {{ "{sys.executable}" -m roadmapgraph "$@"; }}'
    code = (
        f'{called}\nsource "{tmp_path}/completion"\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))\n'
        '_roadmapgraph\nprintf "%s\\n" "${COMPREPLY[@]}"'
    )
    command = ["bash", "-c", code, "bash", "roadmapgraph", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def completed_by_fish(tmp_path: Path, *words: str) -> list[str]:
    """What fish offers for the last word."""
    (tmp_path / "completion").write_text(script("fish", parser()), encoding="utf-8")
    called = f"function roadmapgraph; '{sys.executable}' -m roadmapgraph $argv; end"
    code = f"{called}; source '{tmp_path}/completion'; complete -C'roadmapgraph {' '.join(words)}'"
    done = subprocess.run(["fish", "-N", "-c", code], capture_output=True, text=True, check=True)
    return [line.split("\t")[0] for line in done.stdout.splitlines()]


def completed_by_zsh(tmp_path: Path, *words: str) -> list[str]:
    """What zsh makes of the last word when the tabulator is pressed in its line editor."""
    (tmp_path / "completion").write_text(script("zsh", parser()), encoding="utf-8")
    ready, line = tmp_path / "ready", tmp_path / "line"
    setup = (
        f'roadmapgraph() {{ "{sys.executable}" -m roadmapgraph "$@" }}; autoload -Uz compinit; '
        f'compinit -u -D; source "{tmp_path}/completion"; '
        f'keep() {{ print -r -- "$BUFFER" > "{line}" }}; zle -N keep; bindkey "^X" keep; : > "{ready}"\n'
    )
    ours, theirs = pty.openpty()
    terminal = os.environ | {"TERM": "xterm", "HOME": str(tmp_path)}
    zsh = ["zsh", "-f", "-i"]
    with subprocess.Popen(
        zsh, stdin=theirs, stdout=theirs, stderr=theirs, env=terminal, start_new_session=True
    ) as shell:
        try:
            for typed, done in ((setup, ready), (f"roadmapgraph {' '.join(words)}\t\x18", line)):
                os.write(ours, typed.encode())
                written_within(60, done, ours)
        finally:
            shell.kill()
    os.close(ours)
    os.close(theirs)
    return line.read_text().split()[len(words) :]


def written_within(seconds: float, file: Path, terminal: int) -> None:
    """Wait for the file, and let nothing that the terminal shows block it."""
    until = time.monotonic() + seconds
    while not (file.exists() and (file.stat().st_size or file.name == "ready")):
        assert time.monotonic() < until, f"no {file.name} within {seconds} s"
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 4096)


ASK = {"bash": completed, "fish": completed_by_fish, "zsh": completed_by_zsh}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pa"], ["path"]),
        (["path", "--hou"], ["--hours-per-week"]),
        (["export", "--format", "graphm"], ["graphml"]),
        (["path", "--format", "ic"], ["ical"]),
        (["path", "--goal", "backprop"], ["backpropagation"]),
        (["path", "--goal", "python", "--known", "backprop"], ["backpropagation"]),
        (["show", "backprop"], ["backpropagation"]),
    ],
    ids=lambda words: " ".join(words),
)
def test_a_shell_completes(tmp_path: Path, shell: str, words: list[str], offered: list[str]) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    assert ASK[shell](tmp_path, *words) == offered


def test_the_concepts_are_those_of_the_graph(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "concepts"]) == 0
    assert capsys.readouterr().out.split() == sorted(shipped_graph())
