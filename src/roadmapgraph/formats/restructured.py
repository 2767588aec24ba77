"""reStructuredText: what its fields, admonitions and tables by directive hold.

A field within the text is an item with its head (":Editor: Vim" is "Editor: Vim"); what a document says of
itself at its top, or of its author anywhere, is markup. An admonition advises.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmapgraph.formats.lines import Line

_FIELD = re.compile(r"\s*:([^\W\d_][\w /&+-]{0,40}):\s+(\S.*)$")
_EMOJI = re.compile(r"[a-z0-9_+-]+")
_DIRECTIVE = re.compile(r"\s*\.\.\s+([\w-]{1,40})::(?:\s+(\S.*))?$")


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ADMONITIONS = _names(
    "attention caution danger error hint important note tip warning admonition seealso todo versionadded "
    "versionchanged deprecated sidebar epigraph highlights pull-quote"
)
_TITLED = frozenset(("admonition", "sidebar"))
"""The admonitions whose first line is a title."""
_OF_DOCUMENT = _names(
    "author authors organization organisation contact address version status date copyright dedication "
    "abstract revision license licence orphan tocdepth nosearch maintainer maintainers updated keywords "
    "description email homepage url language lang"
)
_CELL = re.compile(r"(\s*)(\*\s+)?-(?:\s+(.*))?$")
_MOST_CELLS = 100


def with_directives(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; fields are items, the words of admonitions quotes, tables by directive rows."""
    found = list(lines)
    marked = [index for index, line in enumerate(lines) if line.shape == "directive"]
    is_restructured = any(_DIRECTIVE.match(lines[index].raw) for index in marked)
    heads = ("heading", "text") if is_restructured else ()
    start = next((index for index in range(len(lines)) if _is_content(lines, index, heads)), len(lines))
    options = _options(lines, marked)
    for index in marked:
        line = lines[index]
        if directive := _DIRECTIVE.match(line.raw):
            _take_directive(found, index, directive[1].lower(), directive[2] or "")
        elif index > start and index not in options and (field := _FIELD.match(line.raw)):
            found[index] = _of_field(line, field[1], field[2], names=is_restructured)
    return found


def _is_content(lines: Sequence[Line], index: int, heads: Sequence[str]) -> bool:
    """Whether a line is more than the title (a line of ``heads``) or a field that a document starts with."""
    shape = lines[index].shape
    if shape == "text" and index + 1 < len(lines) and lines[index + 1].shape != "underline":
        return True
    return shape not in ("blank", "underline", "directive", "rule", "comment", *heads)


def _options(lines: Sequence[Line], marked: Sequence[int]) -> frozenset[int]:
    """Return the indices of the fields that are options of the directive right above them."""
    found: set[int] = set()
    owner = last = -1
    for index in marked:
        if _DIRECTIVE.match(lines[index].raw):
            owner = last = index
        elif owner >= 0 and last == index - 1 and lines[index].indent > lines[owner].indent:
            found.add(index)
            last = index
    return frozenset(found)


def _of_field(line: Line, name: str, words: str, *, names: bool) -> Line:
    """Return a field as an item; in a form without fields its name is the code of an emoji."""
    if name.lower() in _OF_DOCUMENT:
        return line
    if not names and not _EMOJI.fullmatch(name):
        return line
    return replace(line, shape="item", body=f"{name}: {words}" if names else words, content=line.indent + 2)


def _take_directive(lines: list[Line], at: int, name: str, words: str) -> None:
    """Change the lines of the directive at index ``at``, if it is one that says something."""
    line = lines[at]
    if name in _ADMONITIONS:
        if words and name not in _TITLED:
            lines[at] = replace(line, shape="quote", body=words)
        _quote(lines, list(_below(lines, at)))
    elif name == "list-table":
        _list_table(lines, [index for index in _below(lines, at) if lines[index].shape != "directive"])
    elif name == "csv-table":
        _csv_table(lines, list(_below(lines, at)))


def _below(lines: Sequence[Line], at: int) -> Iterator[int]:
    """Yield the indices of what is indented below a line, blank lines left out."""
    for index in range(at + 1, len(lines)):
        if lines[index].shape == "blank":
            continue
        if lines[index].indent <= lines[at].indent:
            return
        yield index


def _quote(lines: list[Line], within: Sequence[int]) -> None:
    """Take the sentences of an admonition for a quotation; what it lists stays a list."""
    listed = False
    for index in within:
        line = lines[index]
        listed = line.shape == "item" or (listed and lines[index - 1].shape != "blank")
        if line.shape == "text" and not listed:
            lines[index] = replace(line, shape="quote", body=line.body)


def _list_table(lines: list[Line], within: Sequence[int]) -> None:
    """Take a list of lists for the table that it is: each cell stays on its line."""
    cells = [(index, match) for index in within if (match := _CELL.match(lines[index].raw))]
    if not cells or not cells[0][1][2]:
        return
    first = next((at for at, (_, match) in enumerate(cells) if at and match[2]), len(cells))
    headings = [match[3] or "" for _, match in cells[:first]]
    column = 0
    for at, (index, match) in enumerate(cells):
        column = 0 if match[2] else column + 1
        row = _row([""] * min(column, _MOST_CELLS - 1) + [match[3] or ""])
        if first > 1 and at == first - 2:
            row = _row(headings)
        elif first > 1 and at == first - 1:
            row = "|---|---|"
        lines[index] = replace(lines[index], shape="row", raw=row, body=row)


def _csv_table(lines: list[Line], within: Sequence[int]) -> None:
    """Take the values below a directive for rows; its option for the header is the first of them."""
    for index in within:
        line = lines[index]
        field = _FIELD.match(line.raw)
        if field is not None and field[1] == "header" and lines[index + 1].shape == "blank":
            lines[index] = _as_row(line, field[2])
            lines[index + 1] = replace(lines[index + 1], shape="row", raw="|---|---|", body="|")
        elif field is None:
            lines[index] = _as_row(line, line.raw.strip())


def _as_row(line: Line, values: str) -> Line:
    row = _row(next(csv.reader([values], skipinitialspace=True), []))
    return replace(line, shape="row", raw=row, body=row)


def _row(cells: Sequence[str]) -> str:
    escaped = (cell.strip().replace("|", "\\|") for cell in cells[:_MOST_CELLS])
    return f"| {' | '.join(escaped)} |"
