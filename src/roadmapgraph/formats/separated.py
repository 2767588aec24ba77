"""Tables of values parted by commas, semicolons or tabs, as spreadsheets and trackers save them."""

import csv
import re
from collections.abc import Iterator, Sequence

from roadmapgraph.formats.outline import Outline
from roadmapgraph.formats.tables import is_header_word, read_table
from roadmapgraph.models import ReadLine

_SAMPLE = 50
_LONGEST = 10_000
_MOST_CELLS = 100
_MOST_LINES = 200
"""Over how many lines one value goes on at most."""
_SEPARATOR = re.compile(r"sep=(.)")
"""What a spreadsheet may write on the first line, for another to know the mark."""
_VALUE = re.compile(r"\d|https?:")
_LONGEST_WORDS = 4


def separator_of(lines: Sequence[str]) -> str | None:
    """Return the mark that parts the values, if a header of known words stands above rows as wide as it."""
    filled = [line for line in lines if line.strip()][:_SAMPLE]
    if filled and (said := _SEPARATOR.fullmatch(filled[0].strip())):
        return said[1] if said[1] in "\t;,|" else None
    if len(filled) < 2 or any(len(line) > _LONGEST for line in filled):
        return None
    for mark in "\t;,":
        if mark not in filled[0]:
            continue
        header, *rows = ([cell for _, cell in row] for row in _rows(filled, mark))
        widths = [len(row) for row in rows]
        full = sum(1 for width in widths if width == len(header))
        if widths and max(widths) <= len(header) and 5 * full >= 4 * len(widths) and _is_header(header):
            return mark
    return None


def read_separated(lines: Sequence[str], mark: str) -> Outline:
    """Return the outline of a table of values; a value in quotes may go on over the end of a line."""
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    said = bool(_SEPARATOR.fullmatch(lines[first - 1].strip()))
    rows = []
    for at, cells in enumerate(_rows(lines[first:] if said else lines, mark)):
        rows += [(first * said + number, row) for number, row in _by_line(cells)]
        if not at:
            rows.append((rows[-1][0], "|---|---|"))
    table = read_table(rows, depth=1000)
    readings = ((ReadLine(line=first, reads_as="markup"),) if said else ()) + table.readings
    return Outline("table", None, table.entries, readings)


def _is_header(cells: Sequence[str]) -> bool:
    """Whether cells are words that stand above columns: most are known, and none is a value."""
    known = sum(1 for cell in cells if is_header_word(cell))
    short = all(len(cell.split()) <= _LONGEST_WORDS and not _VALUE.search(cell) for cell in cells)
    return len(cells) > 1 and (known == len(cells) or (short and known > 1 and 2 * known >= len(cells)))


def _rows(lines: Sequence[str], mark: str) -> Iterator[list[tuple[int, str]]]:
    """Yield the rows with the number of the line on which each value starts."""
    at = 0
    while at < len(lines):
        end = at + 1
        if len(lines[at]) > _LONGEST:
            yield [(end, lines[at])]
        elif lines[at].strip():
            end = _end_of_row(lines, at)
            values = next(csv.reader((f"{line}\n" for line in lines[at:end]), delimiter=mark))
            numbers = [at + 1]
            for value in values:
                numbers.append(numbers[-1] + value.count("\n"))
            yield list(zip(numbers, values[:_MOST_CELLS], strict=False))
        at = end


def _end_of_row(lines: Sequence[str], at: int) -> int:
    """Return the index behind the last line of a row; one whose quotes are never closed is one line."""
    quotes = 0
    for end in range(at, min(at + _MOST_LINES, len(lines))):
        quotes += lines[end].count('"')
        if not quotes % 2:
            return end + 1
    return at + 1


def _by_line(cells: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield a row with bars for each of its lines: what goes on stands below empty cells."""
    found: dict[int, list[str]] = {}
    for column, (number, value) in enumerate(cells):
        for shift, part in enumerate(value.split("\n")):
            row = found.setdefault(number + shift, [""] * len(cells))
            row[column] = part.strip().replace("|", "\\|")
    for number in sorted(found):
        yield number, f"| {' | '.join(found[number])} |"
