import shutil
import subprocess
import sys
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


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
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
def test_bash_completes(tmp_path: Path, words: list[str], offered: list[str]) -> None:
    assert completed(tmp_path, *words) == offered


def test_the_concepts_are_those_of_the_graph(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "concepts"]) == 0
    assert capsys.readouterr().out.split() == sorted(shipped_graph())
