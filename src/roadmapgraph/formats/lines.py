"""What one line looks like: heading, item, rule, table row, text; decided from the line itself.

CommonMark's own block rules are too strict here: a roadmap indented by four spaces is an outline, not
code; "2.10." numbers a topic; a tree drawn with box characters is a list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Shape = Literal[
    "blank", "heading", "underline", "rule", "fence", "comment", "row", "quote", "item", "definition", "tag",
    "directive", "border", "text"
]  # fmt: skip

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+$")
_TIGHT_ATX = re.compile(r"(#{2,6})([^#\s].*?)#*$")
_UNDERLINE = re.compile(r"\s{0,3}([=\-~^\"'`#*+.:_])\1{2,}\s*$")
_RULE = re.compile(r"\s{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$|\s*[─━═—–=~_*·.#+-]{3,}\s*$")
_FENCE = re.compile(r"\s*(?:[-*+]\s+)?(`{3,}|~{3,})([^`]*)$")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_CALLOUT = re.compile(r"\[![A-Za-z]+\][+-]?(?: +[^.!?]{1,60})?\s*")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:\s+\S")
_BULLET = re.compile(
    r"(?:[-*+•◦▪▫‣⁃·●○◉■□◆◇►▸▶➤➢✦★☆–—∙→⇒➔➜➝»›✓✔](?=[ \t])|[➡🔹🔸▪▫◾◽]\ufe0f?(?=[ \t])"
    r"|o(?=[ \t]+[A-Z][a-z])|[•◦▪‣●○■►▸➤☐☑☒・](?=\S)|[①-⑳❶-❿⑴-⒇](?=\s*\S))[ \t]*"
)
_DOTTED = re.compile(r"((?:\d{1,4}|[A-Z])(?:\.\d{1,4}){1,20})(?:[.):](?=\s|\D)|(?=\s))[ \t]*(?=\S)")
_ORDERED = re.compile(
    r"(?:(\d{1,4})[.)](?=[ \t])|#\.(?=[ \t])|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)(?=[ \t])|(?:[a-zA-Z]|"
    r"[ivx]{1,5}|"
    r"[IVX]{1,5})[)](?=[ \t])"
    r"|[a-hivx]\.(?=[ \t]))[ \t]+"
)
_LENTICULAR = re.compile(r"【([^【】]{1,30})】|【([^【】]*第[^【】]{1,12})】\s*([^。.]{1,40})")
"""A heading as East Asian texts mark it, alone or as the number of a stage: "【第1段階】…"."""
_TASK = re.compile(
    r"(?:\[[ xX✓✔~/!?><*-]\]|\( \))(?:[ \t]+|$)(?:(?:TODO|DONE|WIP|DOING):?[ \t]+(?=\S))?"
    r"|(?:TODO|DONE|WIP|DOING):[ \t]+(?=\S)"
)
"""The state of a task: a box with or without a mark, or a word in capitals."""
_TREE = re.compile(r"[\s│┃║|]*(?:[├└┣┗╰╠╚]\s?[─━═-]{1,3}|[|`+][─-]{2,3}|\\\\--)[─━═>\s-]*(?=[^\s|─━═-])")
_BORDER = re.compile(r"\s*(?:\+(?:[-=]{2,}\+)+|={2,}(?:\s+={2,})+)\s*$")
_COUNTED_FILES = re.compile(r"\d+ director(?:y|ies)(?:, \d+ files?)?")
"""What the program that draws trees of folders writes below them."""
_RULED = re.compile(r"\|[\s:|+=-]*\|")
_BOX = frozenset(map(chr, range(0x2500, 0x2580))) - frozenset("─━═")
_TAG = re.compile(r"\s*</?([a-zA-Z][\w-]{0,20})(?:\s[^<>]{0,2000})?/?>\s*$")
_DIRECTIVE = re.compile(
    r"\s*(?:\.\.(?:\s+\S|$)|:[A-Za-z][\w -]{0,30}:(?:\s|$)|\{%|%%|\[TOC\]|\[\[_TOC_\]\])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, seen by itself. ``indent`` in columns (a tab stops at 4), ``body`` what follows the mark,
    ``level`` of a heading or the number of parts of a dotted number, ``mark`` of a fence or underline."""

    number: int
    shape: Shape
    raw: str
    indent: int
    body: str
    level: int = 0
    mark: str = ""
    content: int = 0
    """The column at which an item's words start: what is indented that far belongs to it."""


def indent_of(line: str) -> int:
    """Return the width of the white space that ``line`` starts with; a tab goes to the next fourth column."""
    width = 0
    for character in line:
        if character == " ":
            width += 1
        elif character == "\t":
            width += 4 - width % 4
        else:
            break
    return width


def read_line(number: int, raw: str) -> Line:
    """Return what the line looks like by itself."""
    stripped = raw.strip()
    indent = indent_of(raw)
    if not stripped:
        return Line(number, "blank", raw, 0, "")
    marked = _marked(number, raw, stripped, indent)
    if marked is not None:
        return marked
    return _item(number, raw, stripped, indent) or Line(number, "text", raw, indent, stripped)


def next_filled(lines: Sequence[Line]) -> list[Line | None]:
    """Return for each line the next one that is not blank."""
    following: list[Line | None] = [None] * len(lines)
    below: Line | None = None
    for index in range(len(lines) - 1, -1, -1):
        following[index] = below
        if lines[index].shape != "blank":
            below = lines[index]
    return following


def _marked(number: int, raw: str, stripped: str, indent: int) -> Line | None:
    """Return the line if a mark at its start tells what it is."""
    first = stripped[0]
    if first in _BOX and all(character in _BOX or character.isspace() for character in stripped):
        return Line(number, "directive", raw, indent, stripped)
    if first == "#" and (match := _ATX.match(raw) or _TIGHT_ATX.match(raw)):
        body = _CLOSING_MARKS.sub("", (match[2] or "").strip())
        return Line(number, "heading", raw, indent, body.strip(), len(match[1]))
    if first in "`~-*+" and (match := _FENCE.match(raw)):
        return Line(number, "fence", raw, indent, match[2].strip(), mark=match[1])
    if first in "+=" and _BORDER.match(raw):
        return Line(number, "border", raw, indent, stripped)
    if first.isdigit() and _COUNTED_FILES.fullmatch(stripped):
        return Line(number, "directive", raw, indent, stripped)
    if not stripped[-1].isalnum():
        if match := _UNDERLINE.match(raw):
            return Line(number, "underline", raw, indent, stripped, mark=match[1])
        if _RULE.match(raw):
            return Line(number, "rule", raw, indent, stripped)
    if first == ">" and (match := _QUOTE.match(raw)):
        is_callout = _CALLOUT.fullmatch(raw, match.end())
        return Line(number, "directive" if is_callout else "quote", raw, indent, raw[match.end() :])
    if first == "[" and _DEFINITION.match(raw):
        return Line(number, "definition", raw, indent, stripped)
    if first == "【" and (match := _LENTICULAR.fullmatch(stripped)):
        return Line(number, "heading", raw, indent, " ".join(filter(None, match.groups())), 2)
    if stripped.startswith("<!--"):
        return Line(number, "comment", raw, indent, stripped)
    if first == "<" and _TAG.match(raw):
        return Line(number, "tag", raw, indent, stripped)
    if first in ".:{%[" and _DIRECTIVE.match(raw):
        return Line(number, "directive", raw, indent, stripped)
    barred = "|" in stripped and (first == "|" or _looks_like_row(stripped))
    if barred and (_RULED.fullmatch(stripped) or not _TREE.match(raw)):
        return Line(number, "row", raw, indent, stripped)
    return None


def _looks_like_row(stripped: str) -> bool:
    """Whether a line without outer pipes may be a table's; its neighbours decide."""
    return " | " in stripped or bool(re.fullmatch(r"[\s:|-]+", stripped))


def _item(number: int, raw: str, stripped: str, indent: int) -> Line | None:
    """Return the line as a list's item, if it is one."""
    if stripped[0] in "│┃║├└┣┗╰╠╚|`+" and (match := _TREE.match(raw)):
        depth = len(match[0].rstrip("─━═-> ")) - 1
        return Line(
            number, "item", raw, depth, _without_task(raw[match.end() :].strip()), content=len(match[0])
        )
    level = 0
    if match := _BULLET.match(stripped):
        body = stripped[match.end() :]
        width = match.end()
        if inner := _DOTTED.match(body):
            level, body = inner[1].count(".") + 1, body[inner.end() :]
    elif match := _DOTTED.match(stripped):
        level, body, width = match[1].count(".") + 1, stripped[match.end() :], 2
    elif match := _ORDERED.match(stripped):
        level, body, width = 1 if match[1] else 0, stripped[match.end() :], match.end()
    elif match := _TASK.match(stripped):
        body, width = stripped, 2
    else:
        return None
    return Line(number, "item", raw, indent, _without_task(body), level, content=indent + min(width, 4))


def _without_task(body: str) -> str:
    match = _TASK.match(body)
    return body[match.end() :] if match else body
