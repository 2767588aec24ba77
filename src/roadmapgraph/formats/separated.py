"""Tables of values parted by commas, semicolons or tabs, as spreadsheets save them."""

import csv
from collections.abc import Sequence

from roadmapgraph.formats.outline import Outline
from roadmapgraph.formats.tables import is_header, read_table

_SAMPLE = 50
_LONGEST = 10_000


def separator_of(lines: Sequence[str]) -> str | None:
    """Return the mark that parts the values, if all rows have as many as a header of known words has."""
    filled = [line for line in lines if line.strip()][:_SAMPLE]
    if len(filled) < 2 or any(len(line) > _LONGEST for line in filled):
        return None
    for mark in "\t;,":
        rows = list(csv.reader(filled, delimiter=mark))
        widths = {len(row) for row in rows}
        if widths == {len(rows[0])} and len(rows[0]) > 1 and is_header(rows[0]):
            return mark
    return None


def read_separated(lines: Sequence[str], mark: str) -> Outline:
    """Return the outline of a table of values; a value goes on over no line end."""
    rows = []
    ruled = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        values = next(csv.reader([line], delimiter=mark)) if len(line) <= _LONGEST else [line]
        cells = (cell.strip().replace("|", "\\|") for cell in values)
        rows.append((number, f"| {' | '.join(cells)} |"))
        if not ruled:
            rows.append((number, "|---|---|"))
            ruled = True
    table = read_table(rows, depth=1000)
    return Outline("table", None, table.entries, table.readings)
