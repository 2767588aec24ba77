"""A memory that is bounded in number and weight."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.web.kept import Kept


def test_what_was_made_is_made_once() -> None:
    made: list[str] = []
    kept: Kept[str, int] = Kept(most=2)
    for key in ("a", "b", "a", "c", "a", "b"):
        assert kept.get(key, lambda key=key: made.append(key) or ord(key)) == ord(key)  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]


@given(st.lists(st.integers(0, 9)))
def test_never_more_than_the_most_and_never_heavier_than_the_heaviest(weights: list[int]) -> None:
    kept: Kept[int, int] = Kept(most=3, most_weight=12, weight=float)
    for weight in weights:
        assert kept.get(weight, lambda weight=weight: weight) == weight  # type: ignore[misc]
        held = [value for value, _ in kept._values.values()]
        assert len(held) <= 3
        assert sum(value.result() for value in held) <= 12


def test_what_is_too_heavy_to_keep_is_given_all_the_same() -> None:
    kept: Kept[str, int] = Kept(most=3, most_weight=5, weight=float)
    assert kept.get("heavy", lambda: 9) == 9
    assert len(kept) == 0


def test_a_failure_is_not_kept() -> None:
    kept: Kept[str, float] = Kept(most=3)
    with pytest.raises(ZeroDivisionError):
        kept.get("x", lambda: 1 / 0)
    assert kept.get("x", lambda: 2.0) == 2.0


def test_two_that_ask_at_once_wait_for_one_making() -> None:
    kept: Kept[str, int] = Kept(most=3)
    begun, go = Event(), Event()

    def slow() -> int:
        begun.set()
        assert go.wait(10)
        return 1

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.get, "x", slow)
        assert begun.wait(10)
        second = pool.submit(kept.get, "x", lambda: 2)
        go.set()
        assert (first.result(10), second.result(10)) == (1, 1)
