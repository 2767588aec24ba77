"""Packing one lane: its concepts, in reading order, into columns, and the columns into bands.

A concept always stands to the right of what it needs within the lane, or in a band further down.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gaps:
    """The free space between columns, between rows, and between bands."""

    column: float
    row: float
    band: float


CLOSE = Gaps(8.0, 4.0, 6.0)
WIDE_APART = Gaps(38.0, 20.0, 30.0)
"""For few concepts: their arrows can be followed."""

_BAND_COST = 30.0
"""A second band costs as much as one more row: one band reads left to right without a jump."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A chip that waits for its place: its size, and which cells of the lane it must stand right of."""

    concept: str
    width: float
    height: float
    bit: int
    needs: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A chip in its place, measured from the lane's top left corner until the lane has its own place."""

    concept: str
    x: float
    y: float
    width: float
    height: float


Column = tuple[Cell, ...]
Band = tuple[Column, ...]


def pack(cells: Sequence[Cell], width: float, gaps: Gaps = CLOSE) -> tuple[tuple[Spot, ...], float, float]:
    """The spots of one lane, and the width and height it takes.

    Of all numbers of rows it takes the one that makes the lane lowest; a second band counts as a row more.
    """
    return in_rows(cells, best_rows(cells, width, gaps), width, gaps)


def best_rows(
    cells: Sequence[Cell], width: float, gaps: Gaps = CLOSE, among: Iterable[int] | None = None
) -> int:
    """How many rows ``pack`` gives a lane; or the best of some numbers of rows."""
    counts = _row_counts(cells, width, gaps) if among is None else among
    return min(counts, key=lambda rows: _cost(_bands(_columns(cells, rows), width, gaps), gaps), default=1)


def in_rows(
    cells: Sequence[Cell], rows: int, width: float, gaps: Gaps = CLOSE
) -> tuple[tuple[Spot, ...], float, float]:
    """The spots of one lane in columns of at most ``rows`` chips, and the width and height it takes."""
    if not cells:
        return (), 0.0, 0.0
    spots: list[Spot] = []
    top = 0.0
    for band in _bands(_columns(cells, rows), width, gaps):
        spots.extend(_spots(band, top, gaps))
        top += _band_height(band, gaps) + gaps.band
    return tuple(spots), max(spot.x + spot.width for spot in spots), top - gaps.band


def _row_counts(cells: Sequence[Cell], width: float, gaps: Gaps) -> range:
    """The numbers of rows worth trying: from a flow of single rows to the area plus some slack."""
    needed = sum(cell.width + gaps.column for cell in cells) / width
    return range(1, min(len(cells), int(needed * 1.6) + 4) + 1)


def _columns(cells: Sequence[Cell], rows: int) -> list[Column]:
    """Columns of at most ``rows`` cells, none of which needs another of its own column."""
    columns: list[Column] = []
    column: list[Cell] = []
    bits = 0
    for cell in cells:
        if len(column) == rows or cell.needs & bits:
            columns.append(tuple(column))
            column, bits = [], 0
        column.append(cell)
        bits |= cell.bit
    return [*columns, tuple(column)]


def _bands(columns: Sequence[Column], width: float, gaps: Gaps) -> tuple[Band, ...]:
    """The columns side by side; a new band wherever the next one would not fit ``width``."""
    bands: list[Band] = []
    band: list[Column] = []
    used = 0.0
    for column in columns:
        wide = max(cell.width for cell in column)
        if band and used + wide > width:
            bands.append(tuple(band))
            band, used = [], 0.0
        band.append(column)
        used += wide + gaps.column
    return (*bands, tuple(band))


def _row_heights(band: Band) -> list[float]:
    rows = max(len(column) for column in band)
    return [max(column[row].height for column in band if row < len(column)) for row in range(rows)]


def _band_height(band: Band, gaps: Gaps) -> float:
    heights = _row_heights(band)
    return sum(heights) + gaps.row * (len(heights) - 1)


def _cost(bands: Sequence[Band], gaps: Gaps) -> float:
    return sum(_band_height(band, gaps) for band in bands) + _BAND_COST * (len(bands) - 1)


def _spots(band: Band, top: float, gaps: Gaps) -> Iterator[Spot]:
    """The spots of one band; chips of a column are equally wide, chips of a row equally high."""
    heights = _row_heights(band)
    x = 0.0
    for column in band:
        wide = max(cell.width for cell in column)
        y = top
        for cell, height in zip(column, heights, strict=False):
            yield Spot(cell.concept, x, y, wide, height)
            y += height + gaps.row
        x += wide + gaps.column
