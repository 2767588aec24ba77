import csv
import io

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.exports.csv_tables import concepts_csv, defused, mentions_csv, prerequisites_csv
from roadmapgraph.graph import RoadmapGraph
from tests.exports.graphs import LABELS, LAW, any_graph, ends, hostile_graph, shipped_graph

CELLS = {case["id"]: case.get("cell", case.get("line", case["label"])) for case in LABELS}
BOTH = pytest.mark.parametrize("graph", [hostile_graph(), shipped_graph()], ids=["hostile", "shipped"])


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def frame(content: bytes) -> pandas.DataFrame:
    return pandas.read_csv(io.BytesIO(content), keep_default_na=False)


def test_hostile_labels_stay_as_they_are_but_for_formulas() -> None:
    found = {row["id"]: row["label"] for row in rows(concepts_csv(hostile_graph()))}
    assert found == CELLS | {"blank": ""}


@BOTH
def test_pandas_reads_the_three_tables(graph: RoadmapGraph) -> None:
    concepts, edges, mentions = (
        frame(write(graph)) for write in (concepts_csv, prerequisites_csv, mentions_csv)
    )
    assert concepts["id"].tolist() == sorted(graph)
    assert concepts["hours"].tolist() == [graph.nodes[c]["hours"] for c in sorted(graph)]
    assert edges[["source", "target"]].to_numpy().tolist() == ends(graph)
    assert len(mentions) == sum(len(m) for _, m in graph.nodes(data="mentions"))
    for table in (concepts, edges, mentions):
        assert set(table["version"]) == {graph.graph["version"]}


@LAW
@given(st.text())
def test_no_cell_begins_as_a_formula_under_either_separator(text: str) -> None:
    for part in defused(text).split(";"):
        assert not part.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))
    assert "\n" not in defused(text)


@LAW
@given(any_graph())
def test_any_table_has_as_many_rows_as_the_graph_has_things(some: RoadmapGraph) -> None:
    assert len(rows(concepts_csv(some))) == len(some)
    assert len(rows(prerequisites_csv(some))) == some.number_of_edges()
    assert len(rows(mentions_csv(some))) == len(some)
