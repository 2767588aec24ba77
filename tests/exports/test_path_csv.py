import csv
import io

from roadmapgraph.exports.path_csv import path_csv
from roadmapgraph.paths import PathRequest, plan
from tests.strategies import graph_of


def rows(label: str, **request: float) -> list[dict[str, str]]:
    graph = graph_of({"a": {"label": label, "lines": {"ash": 3, "beech": 9}}, "b": {}}, [("a", "b")])
    content = path_csv(plan(graph, PathRequest(("b",), **request)))
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_holds_a_step() -> None:
    first, second = rows("A", hours_per_week=1)
    assert first["id"] == "a" and first["label"] == "A" and first["position"] == "1"
    assert first["week"] == "1" and second["week"] == "2"
    assert first["taught"] == "ash:3; beech:9"
    assert first["why"] == "needed for B" and first["hours_from"] == "estimate"
    assert second["requires"] == "a"


def test_a_path_without_weeks_has_empty_weeks() -> None:
    assert {row["week"] for row in rows("A")} == {""}


def test_a_label_that_a_spreadsheet_would_run_is_defused() -> None:
    assert rows("=1+1")[0]["label"] == "'=1+1"
    assert rows('a,"b"\nc')[0]["label"] == 'a,"b" c'
