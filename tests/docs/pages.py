"""The documentation as something that can be run: its commands, its Python, its figures."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
MORE = "…"
"""Stands for a part of a line, and as the last line for the rest of an output."""

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_FIGURES = re.compile(r"(<!-- figures: ([\w-]+) -->\n)(.*?)(<!-- end of figures -->)", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its language and what stands in it."""

    language: str
    text: str


@dataclass(frozen=True)
class Call:
    """A command of a ``console`` block and the output that the page claims."""

    command: str
    output: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page."""
    for match in _BLOCK.finditer(page):
        yield Block(match[1], match[2])


def inline(page: str) -> Iterator[str]:
    """The code within a page's sentences."""
    for match in _INLINE.finditer(_BLOCK.sub("", page)):
        yield match[1]


def calls(block: str) -> Iterator[Call]:
    """The commands of a console block, each with its output."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Call(command, output.strip("\n"))


def prepare(folder: Path) -> None:
    """Make ``folder`` what the pages' examples expect: a roadmap of one's own, and the graph."""
    shutil.copy(Path(__file__).with_name("my-roadmap.md"), folder)
    (folder / "graph").symlink_to(ROOT / "graph")


def run(command: str, folder: Path) -> str:
    """What a command writes, both streams, as it would in a terminal that is no terminal."""
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "PYTHONPATH")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip("\n")


def shown(claimed: str, output: str) -> str:
    """The output as the page shows it: ``…`` stands for a part of a line, at the end for the other lines."""
    told, lines = claimed.split("\n"), output.split("\n")
    if told[-1].strip() == MORE:
        told = told[:-1]
        lines = [*lines[: len(told)], MORE]
    kept = [old if _covers(old, new) else new for old, new in zip(told, lines, strict=False)]
    return "\n".join([*kept, *lines[len(kept) :]])


def _covers(told: str, line: str) -> bool:
    return MORE in told and re.fullmatch(".+".join(map(re.escape, told.split(MORE))), line) is not None


def with_outputs(page: str, folder: Path) -> str:
    """The page with the outputs that its commands really have."""

    def fresh(match: "re.Match[str]") -> str:
        if match[1] != "console":
            return match[0]
        told = []
        for call in calls(match[2]):
            output = shown(call.output, run(call.command, folder))
            told.append(f"$ {call.command}\n" + (f"{output}\n" if output else ""))
        return "```console\n" + "\n".join(told) + "```"

    return _BLOCK.sub(fresh, page)


def with_figures(page: str, figures: Mapping[str, str]) -> str:
    """The page with the figures that the data really give."""
    return _FIGURES.sub(lambda match: f"{match[1]}{figures[match[2]]}\n{match[4]}", page)
