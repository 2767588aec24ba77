"""A learning path as CSV, a row a step: UTF-8 with a byte-order mark, rows as RFC 4180 says."""

import csv
import io

from roadmapgraph.exports.csv_tables import defused
from roadmapgraph.paths import LearningPath, Step

_COLUMNS = (
    "position",
    "week",
    "last_week",
    "id",
    "label",
    "field",
    "hours",
    "hours_from",
    "why",
    "requires",
    "unlocks",
    "earliest",
    "latest",
    "sources",
    "taught",
    "notes",
)


def path_csv(path: LearningPath, made_from: str = "") -> bytes:
    """The path as a table; lists are joined by semicolons, formulas of spreadsheets are defused.

    ``made_from`` tells of the path's graph; it stands in each row, since a table has no other place.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    told = {"made_from": defused(made_from)} if made_from else {}
    writer.writerow([*_COLUMNS, *told])
    for step in path.steps:
        writer.writerow([*_row(step), *told.values()])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _row(step: Step) -> list[str | int | float]:
    record = step.to_json() | {
        "week": step.week or "",
        "last_week": step.last_week or "",
        "field": step.field,
        "taught": [f"{place.source}:{place.line}" for place in step.taught],
    }
    cells = ("; ".join(v) if isinstance(v := record[name], list) else v for name in _COLUMNS)
    return [defused(cell) if isinstance(cell, str) else cell for cell in cells]
