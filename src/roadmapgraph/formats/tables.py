"""Tables: the first column that names something gives the items, the others tell about them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from roadmapgraph.formats.columns import graded, grouped, holds_properties
from roadmapgraph.formats.inline import NO_REFERENCES, read_inline
from roadmapgraph.formats.outline import Entry, Piece
from roadmapgraph.models import ReadLine

_RULER = re.compile(r"[\s|:+=-]*")
_COUNTING = re.compile(
    r"(?:with|who|#|no\.?|nr\.?|s\.?\s?no\.?|id|(?:issue )?key|(?:issue )?id|(?:issue )?type|tags?|labels?|"
    r"created(?: \w+)?|week|weeks|day|days|month|months|date|when|status|done|progress|"
    r"priority|"
    r"order|rank|notes?|goals?|outcomes?|deliverables?|why|hours?|time|duration|level|difficulty|est\.?.*|estimated.*|✓|✅)",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(^|<br\s*/?>)\s*(?:[-*+•◦▪‣]|\d{1,2}[.)])\s+", re.IGNORECASE)
_MOST_CELLS = 100
_IS_HEADER = re.compile(
    r"\W*(?:#|no\.?|weeks?|days?|months?|phases?|stages?|topics?|skills?|subjects?|areas?|modules?|tools?|"
    r"resources?|goals?|outcomes?|deliverables?|notes?|hours?|time|duration|status|priority|level|difficulty|"
    r"projects?|description|details?|why|name|title|task(?: name)?|card(?: name)?|list(?: name)?|item|"
    r"summary|concepts?|sub-?topics?|categor(?:y|ies)|types?|tags?|labels?|url|links?|date|due(?: date)?|"
    r"created(?: \w+)?|updated|last edited(?: \w+)?|start(?: date)?|end(?: date)?|owner|assignee|reporter|"
    r"sprint|progress|done|"
    r"estimated? \w+|est\. \w+|issue (?:key|type|id)|id|key|story points|prerequisites?|importance|comments?|"
    r"optional\??|required\??|month|year|quarter|section|track)\W*",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"[\W\d_]*(?:weeks?|days?|months?)?[\W\d_]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """A table's entries and the lines of it that hold none."""

    entries: tuple[Entry, ...]
    readings: tuple[ReadLine, ...]


def read_table(
    rows: Sequence[tuple[int, str]], *, depth: int, references: Mapping[str, str] = NO_REFERENCES
) -> Table:
    """Return the entries of a table's rows, given as line numbers and raw lines.

    Header words are no topics. A row whose first cells are empty goes on with the row above.
    """
    ruler = next((index for index, (_, raw) in enumerate(rows) if _is_ruler(raw)), None)
    header = _cells(rows[ruler - 1][1]) if ruler else []
    if ruler is None and len(rows) > 1 and is_header(_cells(rows[0][1])):
        ruler, header = 1, _cells(rows[0][1])
    headings = [read_inline(cell, references).text for cell in header]
    readings = []
    entries: list[Entry] = []
    main = _main_column(headings)
    bare = len(header) if ruler and not rows[ruler - 1][1].lstrip().startswith("|") else 0
    split = [_in_columns(_cells(raw), raw, bare) for _, raw in rows]
    silent = graded(headings, split[(ruler or 0) + 1 :])
    properties = holds_properties(headings)
    group = grouped(headings, split[(ruler or 0) + 1 :])
    above = ""
    for index, (number, raw) in enumerate(rows):
        if _is_ruler(raw) or (ruler is not None and index < ruler):
            readings.append(ReadLine(line=number, reads_as="markup"))
        else:
            cells = ["" if at in silent or properties else cell for at, cell in enumerate(split[index])]
            if group is None:
                found = _row(number, cells, headings, main, depth, references)
            else:
                found = _row_of_group(number, cells, headings, group, above, references, depth)
                above = (cells[group[0]] if group[0] < len(cells) else "") or above
            entries.extend(found)
            if not found:
                readings.append(ReadLine(line=number, reads_as="markup"))
    return Table(tuple(entries), tuple(readings))


def is_header(cells: Sequence[str]) -> bool:
    """Whether all cells are words that stand above columns."""
    return all(map(is_header_word, cells))


def is_header_word(cell: str) -> bool:
    """Whether a cell is a word that stands above a column of any table."""
    return _IS_HEADER.fullmatch(cell) is not None


def _row(
    number: int,
    cells: Sequence[str],
    headings: Sequence[str],
    main: int,
    depth: int,
    references: Mapping[str, str],
) -> list[Entry]:
    entries = []
    named = False
    for index, cell in enumerate(cells):
        inline = read_inline(_LIST_MARK.sub(r"\1", cell), references)
        if index == main and inline.struck and not inline.text:
            return [Entry((Piece(number, cell.strip("~ ")),), depth, "item", struck=True)]
        if not inline.text:
            continue
        column = headings[index] if index < len(headings) else ""
        entry = Entry(
            (Piece(number, inline.text),), depth + 1, "cell", inline.links, inline.lead, column=column
        )
        if not named and index >= main and not _BARE_COUNT.fullmatch(inline.text) and index == main:
            entry = replace(entry, depth=depth, role="item", struck=inline.struck)
            named = True
        entries.append(entry)
    return sorted(entries, key=lambda entry: entry.depth)


def _row_of_group(
    number: int,
    cells: Sequence[str],
    headings: Sequence[str],
    group: tuple[int, int],
    above: str,
    references: Mapping[str, str],
    depth: int,
) -> list[Entry]:
    """Return a row's entries below its group, which is one where it is not the group of the row above.

    A group that stands behind the names tells of them and heads nothing.
    """
    at, name = group
    rest = ["" if index == at else cell for index, cell in enumerate(cells)]
    entries = _row(number, rest, headings, name, depth + 1, references)
    if at > name or at >= len(cells) or cells[at] == above:
        return entries
    inline = read_inline(cells[at], references)
    if not inline.text:
        return entries
    head = Entry((Piece(number, inline.text),), depth, "item", inline.links, inline.lead)
    return [head, *entries]


def _main_column(headings: Sequence[str]) -> int:
    for index, heading in enumerate(headings):
        if heading and not _COUNTING.fullmatch(heading.strip()):
            return index
    return 0


def _is_ruler(raw: str) -> bool:
    return "-" in raw and bool(_RULER.fullmatch(raw)) and raw.count("-") >= 2


def _in_columns(cells: list[str], raw: str, bare: int) -> list[str]:
    """The cells in their columns, of which the header has ``bare`` without outer bars (0: it has these).

    Where the header has none, a bar that opens a row ends an empty cell.
    """
    return ["", *cells] if raw.lstrip().startswith("|") and len(cells) < bare else cells


def _cells(raw: str) -> list[str]:
    """Split a row at its bars, but not at escaped ones or within code."""
    row = raw.strip()
    row = row[1:] if row.startswith("|") else row
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    cells = [""]
    code = False
    escaped = False
    for character in row:
        if character == "|" and not escaped and not code:
            cells.append("")
        else:
            cells[-1] += character
        code = code != (character == "`" and not escaped)
        escaped = character == "\\" and not escaped
    found = cells if not code else row.split("|")
    return [cell.strip() for cell in found[:_MOST_CELLS]]
