"""What the documentation says is so: its commands run, its Python holds, its figures are counted, its links
lead somewhere. ``python -m tests.docs.refresh`` writes the true outputs and figures."""

import argparse
import doctest
import re
import shlex
import warnings
from functools import cache
from pathlib import Path

import pytest

from roadmapgraph.cli.parser import parser
from roadmapgraph.formats import nodes
from roadmapgraph.mentions import Limits
from roadmapgraph.web import api_query, app
from roadmapgraph.web.api import ADDRESSES
from roadmapgraph.web.openapi import openapi
from tests.docs.figures import figures
from tests.docs.pages import (
    MORE,
    PAGES,
    ROOT,
    Block,
    blocks,
    calls,
    inline,
    prepare,
    run,
    shown,
    with_figures,
)

NAMES = [page.name for page in PAGES]
OTHERS = {"--workers", "--preload", "--bind", "--rm", "--only", "--large"}
"""Options of other programs that the pages name."""


@cache
def text(name: str) -> str:
    return next(page for page in PAGES if page.name == name).read_text(encoding="utf-8")


def of_language(name: str, *languages: str) -> list[Block]:
    return [block for block in blocks(text(name)) if block.language in languages]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [name for name in NAMES if of_language(name, "console")])
def test_commands_print_what_the_page_shows(name: str, folder: Path) -> None:
    told = [call for block in of_language(name, "console") for call in calls(block.text)]
    assert told
    for call in told:
        assert shown(call.output, run(call.command, folder)) == call.output, f"$ {call.command}"


@pytest.mark.parametrize("name", [name for name in NAMES if of_language(name, "python")])
def test_python_examples_hold(name: str, folder: Path) -> None:
    told = of_language(name, "python")
    values: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        for block in told:
            if ">>> " not in block.text:
                exec(compile(block.text, name, "exec"), values)
                continue
            example = doctest.DocTestParser().get_doctest(block.text, values, name, str(folder), 0)
            runner.run(example, clear_globs=False)
            values |= example.globs
    assert runner.failures == 0


@pytest.mark.parametrize("name", [name for name in NAMES if "<!-- figures: " in text(name)])
def test_figures_are_what_the_data_give(name: str) -> None:
    assert with_figures(text(name), figures()) == text(name)


def commands() -> dict[str, set[str]]:
    calls_of = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return {name: set(call._option_string_actions) for name, call in calls_of.choices.items()}


def named_commands(name: str) -> list[str]:
    """The commands of ours that a page names, in blocks or within sentences."""
    lines = [line for block in of_language(name, "", "sh", "console") for line in block.text.splitlines()]
    lines = [line.removeprefix("$ ").split(" # ")[0] for line in [*lines, *inline(text(name))]]
    return [
        line.removeprefix(".venv/bin/")
        for line in lines
        if re.match(r"(\.venv/bin/)?roadmapgraph [a-z]", line)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_that_a_page_names_exists(name: str) -> None:
    known = commands()
    for line in named_commands(name):
        words = line.split("|")[0].split(">")[0].split()
        assert words[1] in known, line
        assert {word.split("=")[0] for word in words if word.startswith("-") and word != "-"} <= known[
            words[1]
        ], line
    every_option = set().union(*known.values()) | OTHERS | {"--version"}
    for code in inline(text(name)):
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", code):
            assert option in every_option, code


@pytest.mark.parametrize("name", [name for name in NAMES if of_language(name, "sh")])
def test_every_whole_command_is_one_that_can_be_given(name: str) -> None:
    for block in of_language(name, "sh"):
        for line in block.text.splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["roadmapgraph"] and MORE not in line:
                ends = [words.index(mark) for mark in ("|", ">", "&&") if mark in words]
                parser().parse_args(words[1 : min(ends, default=None)])


@pytest.mark.parametrize("name", NAMES)
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    page = next(page for page in PAGES if page.name == name)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(name)):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_page_is_reached_from_the_readme() -> None:
    readme, reached = ROOT / "README.md", set()
    waiting = [readme]
    while waiting:
        page = waiting.pop()
        reached.add(page.resolve())
        found = re.findall(r"\]\(([^)#\s:]+\.md)", page.read_text(encoding="utf-8"))
        waiting += [
            t for t in ((page.parent / f).resolve() for f in found) if t.exists() and t not in reached
        ]
    assert sorted(page.name for page in PAGES if page.resolve() not in reached) == []


def test_the_limits_that_the_pages_state_are_those_that_hold() -> None:
    api, serving = text("api.md"), text("serving.md")
    for limit in (api_query.MOST_NAMES, api_query.LONGEST_TEXT, api_query.MOST_HITS):
        assert f"{limit}" in api
    assert f"{app.LARGEST_REQUEST // 1_000_000} MB" in serving
    settings: dict[str, object] = {}
    exec((ROOT / "gunicorn.conf.py").read_text(encoding="utf-8"), settings)
    for setting in ("timeout", "graceful_timeout", "threads", "limit_request_line"):
        assert f"`{setting}` {settings[setting]}" in re.sub(r"\s+", " ", serving)


def test_the_addresses_that_answers_name_are_those_described() -> None:
    described = openapi("", ["json"], ["focused"], 1)["paths"]
    assert {address.split("?")[0] for address in ADDRESSES} == set(described)


def test_the_limits_of_reading_are_those_that_hold() -> None:
    limits, page = Limits(), text("reading.md")
    for limit in (limits.max_bytes, limits.max_mentions, limits.max_lines, nodes.MOST_VALUES, nodes.DEEPEST):
        assert f"{limit:,}" in page
