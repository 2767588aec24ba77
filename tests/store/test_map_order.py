from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import DataError
from roadmapgraph.store import load_order, order_bytes, shipped_folder, shipped_order
from roadmapgraph.store.map_order import FILE

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)
ORDERS = st.dictionaries(st.just("") | IDS, st.lists(IDS, unique=True).map(tuple), max_size=4)


@given(ORDERS)
def test_an_order_that_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, order: dict[str, tuple[str, ...]]
) -> None:
    path = tmp_path_factory.mktemp("order") / "map.json"
    path.write_bytes(order_bytes(order))
    assert load_order(path) == order


def test_the_shipped_order_is_as_it_was_written() -> None:
    assert (shipped_folder("graph") / FILE).read_bytes() == order_bytes(shipped_order())


def test_where_no_order_is_shipped_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roadmapgraph.store.map_order.shipped_folder", lambda _: tmp_path)
    assert shipped_order() == {}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"lanes": {}}',
        '{"format": "roadmapgraph-map/2", "lanes": {}}',
        '{"format": "roadmapgraph-map/1", "lanes": {"a": ["no id"]}}',
        '{"format": "roadmapgraph-map/1", "lanes": {"No lane": []}}',
        '{"format": "roadmapgraph-map/1", "lanes": {}, "more": 1}',
    ],
)
def test_a_file_that_is_no_order_is_refused_with_what_to_do(content: str, tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=r"map\.json.*roadmapgraph arrange"):
        load_order(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"map\.json"):
        load_order(tmp_path / "map.json")
