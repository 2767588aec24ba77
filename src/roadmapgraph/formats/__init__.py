"""Documents of any supported form to outlines: entries with line, depth and role."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace

from roadmapgraph.encoding import Text
from roadmapgraph.errors import DocumentError
from roadmapgraph.formats.blocks import read_blocks
from roadmapgraph.formats.cards import read_cards
from roadmapgraph.formats.flow import is_flow, read_flow
from roadmapgraph.formats.json_tree import is_json, read_json
from roadmapgraph.formats.nodes import Node
from roadmapgraph.formats.opml import is_opml, read_opml
from roadmapgraph.formats.outline import Entry, LinkSpan, Outline, Piece, Role
from roadmapgraph.formats.separated import read_separated, separator_of
from roadmapgraph.formats.yaml_tree import read_yaml
from roadmapgraph.models import Diagnostic, ReadLine

__all__ = ["Entry", "LinkSpan", "Outline", "Piece", "Role", "read_outline"]

_MOST_LINES = 30_000
_LONGEST_FRONT = 1_000
_SAMPLE = 5_000
"""How many lines tell what form a document has."""
_KEY = re.compile(r"(?:- +)*[\"']?[A-Za-z_][\w -]{0,40}[\"']?:(?:\s|$)")
_PROGRAMMED_KEY = re.compile(r"[a-z][a-z0-9_]*:(?:\s|$)")
_RECORD = re.compile(r"\s*- +([a-z][a-z0-9_]*):\s+\S")
_OPEN_KEY = re.compile(r"\s*(?:- )?[^\s:#][^:#]{0,60}:\s*(?:\[.*\]\s*)?$")
_COMMENT = re.compile(r"#\s")
_CARD_KEY = re.compile(r"\s*(?:- +)?[\"']?(?:title|name|label|topic|id)[\"']?:\s+\S")
_TOP_KEY = re.compile(
    r"[\"']?(?:nodes|topics|title|name|children|sections|items|roadmap|steps|modules|phases)[\"']?:(?:\s|$)"
)
_FRONT_KEY = re.compile(r"[a-z][\w-]*\s*[:=](?:\s|$)|\s+\S")
_TELLING_KEY = re.compile(r"(?:title|date|tags|layout|author|draft|slug|categories|weight)\s*[:=]")
_UNCLOSED = "this front matter is never closed; it is taken to end with its last key. Close it"
_ENDS = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",), "{": ("}",)}
_MARKDOWN = re.compile(r"#{1,6}\s|\s*[*+•]\s|\s*```|\s*>\s|\*\*|\|")


def read_outline(text: Text, *, name: str, max_lines: int = _MOST_LINES) -> Outline:
    """Return the outline of a document; its form is recognised by its content.

    Of Markdown and plain text no more than ``max_lines`` lines are read; a diagnostic says so.

    Raises DocumentError, with the file's name and the line, when it claims to be YAML or JSON and is not.
    """
    whole = "\n".join(text.lines)
    if is_json(whole) and not _json_front_matter(text.lines):
        return _of_json(read_json(whole, name=name))
    if is_opml(whole):
        return read_cards(read_opml(whole, name=name), form="opml")
    fence = _front_matter_end(text.lines)
    if fence is not None and any(line.strip() for line in text.lines[fence + 1 :]):
        return _with_front_matter(text, fence, name, max_lines)
    if (mark := separator_of(text.lines)) is not None and len(text.lines) <= max_lines:
        return read_separated(text.lines, mark)
    sample = text.lines[:_SAMPLE]
    if _is_yaml(sample):
        return _of_yaml(text.lines, fence, name)
    if _is_loose_yaml(sample) and (found := _of_loose_yaml(text.lines, name)) is not None:
        return found
    if fence is None and (end := _unclosed_end(text.lines)) is not None:
        note = Diagnostic(line=_first_filled(text.lines) + 1, level="warning", message=_UNCLOSED)
        outline = _with_front_matter(text, end, name, max_lines)
        return replace(outline, diagnostics=(note, *outline.diagnostics))
    return _of_lines(text, 0, max_lines)


def _of_json(root: Node) -> Outline:
    return read_flow(root) if is_flow(root) else read_cards(root, form="json")


def _of_yaml(lines: Sequence[str], fence: int | None, name: str) -> Outline:
    rows = list(lines)
    if fence is not None:
        rows[fence] = ""
    root, diagnostics = read_yaml(rows, name=name)
    if root is None:
        return Outline("yaml", None, ())
    return read_cards(root, form="yaml", diagnostics=diagnostics)


def _is_loose_yaml(lines: Sequence[str]) -> bool:
    """Whether a document could be YAML: mappings and lists, and nothing that Markdown has."""
    top = [line for line in lines if line.strip() and not line[0].isspace()]
    programmed = sum(1 for line in top if _PROGRAMMED_KEY.match(line))
    if 2 * programmed > sum(1 for line in top if line[0] != "#"):
        top = [line for line in top if not _COMMENT.match(line)]
    if (
        not top
        or any(_MARKDOWN.match(line) for line in top)
        or not all(_KEY.match(line) or line.startswith("- ") for line in top)
    ):
        return False
    return any(_OPEN_KEY.match(line) for line in lines)


def _of_loose_yaml(lines: Sequence[str], name: str) -> Outline | None:
    """Return the outline of what could be YAML, if it is; else it is plain text."""
    try:
        root, diagnostics = read_yaml(lines, name=name)
    except DocumentError:
        return None
    if root is None or root.kind == "scalar":
        return None
    return read_cards(root, form="yaml", diagnostics=diagnostics)


def _is_yaml(lines: Sequence[str]) -> bool:
    """Whether a document is meant as YAML: it has the keys of cards at its top and below."""
    filled = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not filled:
        return False
    opened = filled[0].strip() == "---"
    body = filled[1:] if opened else filled
    if not body or not (_KEY.match(body[0]) or _CARD_KEY.match(body[0])):
        return False
    keyed = all(_KEY.match(line) or line[0] in " \t-]}" for line in body)
    if any(re.match(r"#{1,6} \S", line) for line in lines) and not opened and not keyed:
        return False
    if _are_records(body):
        return True
    cards = sum(
        1 for line in body if re.match(r"\s*- +[\"']?(?:title|name|label|topic|id)[\"']?:(?:\s|$)", line)
    )
    tops = sum(1 for line in body if _TOP_KEY.match(line))
    if opened and any(re.match(r"#{1,6} \S|[-*] \S", line) for line in body) and not cards:
        return False
    return (
        (tops >= 1 and cards >= 1)
        or (tops >= 2 and keyed)
        or (opened and tops >= 1 and not any(_MARKDOWN.match(line) for line in body))
        or cards >= 2
    )


def _are_records(lines: Sequence[str]) -> bool:
    """Whether lines are a list of mappings with the same keys of a program: "- skill: …", "  level: …"."""
    firsts = [match[1] for line in lines if (match := _RECORD.match(line))]
    further = sum(1 for line in lines if _PROGRAMMED_KEY.match(line.strip()) and line[0].isspace())
    return len(firsts) > len(set(firsts)) and further >= len(firsts)


def _front_matter_end(lines: Sequence[str]) -> int | None:
    """Return the index of the line that closes front matter, if the document starts with some."""
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    mark = lines[start].strip()
    if mark not in _ENDS:
        return None
    ends = _ENDS[mark]
    for index in range(start + 1, min(len(lines), _LONGEST_FRONT)):
        if lines[index].rstrip() in ends:
            inside = [line for line in lines[start + 1 : index] if line.strip()]
            keyed = all(
                _KEY.match(line) or line[0] in ' \t-#"}]' or "=" in line or line[0] == "[" for line in inside
            )
            return index if inside and keyed else None
    return None


def _of_lines(text: Text, first: int, most: int) -> Outline:
    if len(text.lines) <= first + most:
        return read_blocks(text, first=first)
    last = first + most
    outline = read_blocks(replace(text, lines=text.lines[:last]), first=first)
    message = (
        f"the document has {len(text.lines)} lines, and the limit is {most}: "
        "nothing is read from this line on. Split it up or raise the limit (--max-lines)"
    )
    note = Diagnostic(line=last + 1, level="error", message=message)
    return replace(outline, diagnostics=(*outline.diagnostics, note), line_count=last)


def _first_filled(lines: Sequence[str]) -> int:
    return next((index for index, line in enumerate(lines) if line.strip()), 0)


def _unclosed_end(lines: Sequence[str]) -> int | None:
    """Return the index of the last line of front matter that is never closed, if there is such."""
    start = _first_filled(lines)
    if lines[start].strip() not in ("---", "+++"):
        return None
    end = start
    while end + 1 < min(len(lines), _LONGEST_FRONT) and _FRONT_KEY.match(lines[end + 1]):
        end += 1
    told = any(_TELLING_KEY.match(line) for line in lines[start + 1 : end + 1])
    ended = end + 1 < len(lines) and (not lines[end + 1].strip() or lines[end + 1].startswith("#"))
    return end if told and ended else None


def _with_front_matter(text: Text, end: int, name: str, max_lines: int) -> Outline:
    start = next(index for index, line in enumerate(text.lines) if line.strip())
    title, notes = _front_matter_title(
        text.lines[start + 1 : end], text.lines[start].strip(), start + 1, name
    )
    outline = _of_lines(text, end + 1, max_lines)
    readings = [
        ReadLine(line=index + 1, reads_as="markup")
        for index in range(start, end + 1)
        if text.lines[index].strip()
    ]
    return replace(
        outline,
        title=title or outline.title,
        readings=(*readings, *outline.readings),
        diagnostics=(*notes, *outline.diagnostics),
    )


def _front_matter_title(
    lines: Sequence[str], mark: str, first: int, name: str
) -> tuple[str | None, list[Diagnostic]]:
    try:
        if mark == "+++":
            title = tomllib.loads("\n".join(lines)).get("title")
            return (str(title) if title else None), []
        if mark in (";;;", "{"):
            opened = "{" if mark == "{" else ""
            node: Node | None = read_json("\n".join((opened, *lines, opened and "}")), name=name)
        else:
            node, _ = read_yaml(lines, name=name, first=first)
    except (DocumentError, tomllib.TOMLDecodeError, RecursionError):
        message = "this front matter cannot be read; it is left out"
        return None, [Diagnostic(line=first, level="warning", message=message)]
    found = node.get("title", "name") if node is not None and node.kind == "mapping" else None
    return (found.text or None) if found is not None and found.kind == "scalar" else None, []


def _json_front_matter(lines: Sequence[str]) -> bool:
    """Whether a document starts with a JSON object that is front matter: text follows it."""
    if lines[0].strip() != "{":
        return False
    end = next((index for index, line in enumerate(lines) if line.rstrip() == "}"), None)
    return end is not None and any(_MARKDOWN.match(line) for line in lines[end + 1 :])
