"""Tables drawn with borders (grids of ``+---+``, columns under ``====  ===``) as rows of cells with bars."""

import re
from collections.abc import Sequence

from roadmapgraph.formats.lines import Line

_COLUMN = re.compile(r"=+")
_RULER = "|---|"


def bordered_end(lines: Sequence[Line], start: int) -> int | None:
    """Return the index behind the last line of the table that the border at index ``start`` opens."""
    grid = lines[start].raw.lstrip()[0] == "+"
    end = start
    for index in range(start, len(lines)):
        if lines[index].shape == "blank" or (grid and lines[index].raw.lstrip()[:1] not in ("+", "|")):
            break
        if lines[index].shape == "border":
            end = index
    return end + 1 if end > start + 1 else None


def piped(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Return the lines of a drawn table as line numbers and rows with bars; borders are empty rows.

    The border below the header is a ruler. What a grid draws in one row over several lines is one row.
    """
    borders = [index for index, line in enumerate(lines) if line.shape == "border"]
    grid = lines[0].raw.lstrip()[0] == "+"
    if grid:
        below = next((index for index in borders if "=" in lines[index].raw), None)
        ruler = borders[1] if below is None and len(borders) == 3 else below
    else:
        ruler = borders[1] if len(borders) > 2 else None
    if grid and len(borders) > 3:
        return _joined(lines, borders, ruler)
    starts = [match.start() for match in _COLUMN.finditer(lines[0].raw)]
    return [
        (line.number, (_RULER if index == ruler else "") if index in borders else _row(line, starts, grid))
        for index, line in enumerate(lines)
    ]


def _row(line: Line, starts: Sequence[int], grid: bool) -> str:
    if grid:
        return line.raw
    ends = [*starts[1:], None]
    cells = (line.raw[start:end].strip().replace("|", "\\|") for start, end in zip(starts, ends, strict=True))
    return f"| {' | '.join(cells)} |"


def _joined(lines: Sequence[Line], borders: Sequence[int], ruler: int | None) -> list[tuple[int, str]]:
    rows: list[tuple[int, str]] = []
    for start, end in zip(borders, [*borders[1:], len(lines)], strict=True):
        rows.append((lines[start].number, _RULER if start == ruler else ""))
        within = lines[start + 1 : end]
        if not within:
            continue
        columns = [line.raw.strip().strip("|").split("|") for line in within]
        if len({len(cells) for cells in columns}) > 1:
            rows += [(line.number, line.raw) for line in within]
            continue
        joined = (" ".join(cell.strip() for cell in cells).strip() for cells in zip(*columns, strict=True))
        rows.append((within[0].number, f"| {' | '.join(joined)} |"))
        rows += [(line.number, "") for line in within[1:]]
    return rows
