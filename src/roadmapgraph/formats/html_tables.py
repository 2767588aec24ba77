"""Tables of HTML, on one line or over many, as rows of cells with bars; each cell stays on its line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from roadmapgraph.formats.lines import Line

_TAG = re.compile(r"<(/?)(table|tr|td|th|li|br)\b[^<>]{0,2000}>", re.IGNORECASE)
_MOST_LINES = 5_000
_RULER = "|---|---|"


def opens_table(raw: str) -> bool:
    """Whether a line starts with a table of HTML."""
    return raw.lstrip()[:6].lower() == "<table"


def html_table(lines: Sequence[Line], start: int) -> tuple[list[tuple[int, str]], int] | None:
    """Return the rows of the table that opens at index ``start``, and the index behind its last line.

    Rows are line numbers and cells with bars; ``None``: it is never closed.
    """
    reader = _Table()
    for index in range(start, min(start + _MOST_LINES, len(lines))):
        if reader.take(lines[index].number, lines[index].raw):
            return reader.rows, index + 1
    return None


@dataclass
class _Table:
    """The rows so far, the row that is open, and the cell within it."""

    rows: list[tuple[int, str]] = field(default_factory=list)
    _cells: dict[int, dict[int, str]] = field(default_factory=dict)
    """The words of the open row by line and column."""
    _column: int = -1
    _within: bool = False
    _heads: int = 0

    def take(self, number: int, raw: str) -> bool:
        """Read a line; return whether the table ends on it."""
        at = 0
        for tag in _TAG.finditer(raw):
            self._add(number, raw[at : tag.start()])
            at = tag.end()
            closes, name = bool(tag[1]), tag[2].lower()
            if name == "table" and closes:
                self._end_row()
                return True
            self._mark(number, name, closes=closes)
        self._add(number, raw[at:])
        return False

    def _mark(self, number: int, name: str, *, closes: bool) -> None:
        if name in ("td", "th"):
            self._within = not closes
            if not closes:
                self._column += 1
                self._heads += name == "th"
        elif name == "tr":
            self._end_row()
        elif self._within and not (closes and name == "br"):
            self._add(number, "<br>")

    def _add(self, number: int, words: str) -> None:
        if self._within and words.strip():
            row = self._cells.setdefault(number, {})
            row[self._column] = row.get(self._column, "") + words.strip().replace("|", "\\|")

    def _end_row(self) -> None:
        """Close the row: as the header, if it is the first and all its cells are heads."""
        heads = self._heads == self._column + 1 and not self.rows
        cells, width = self._cells, self._column + 1
        self._cells, self._column, self._heads, self._within = {}, -1, 0, False
        if not cells:
            return
        if heads:
            joined = {column: words for row in cells.values() for column, words in row.items()}
            last = max(cells)
            self.rows += [(last, _row(joined, width)), (last, _RULER)]
        else:
            self.rows += ((number, _row(cells[number], width)) for number in sorted(cells))


def _row(words: dict[int, str], width: int) -> str:
    cells: Iterator[str] = (words.get(column, "").removeprefix("<br>") for column in range(width))
    return f"| {' | '.join(cells)} |"
