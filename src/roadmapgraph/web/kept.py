"""A bounded memory: the values that were last asked for, up to a number and a weight."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from math import inf
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """At most ``most`` values that together weigh at most ``most_weight``; the longest unused goes first.

    Two threads that ask for the same make it once. A value heavier than all that may be kept is made and
    given, and not kept; nor is one whose making fails.
    """

    def __init__(
        self, *, most: int, most_weight: float = inf, weight: Callable[[Value], float] = lambda _: 0.0
    ) -> None:
        self._most, self._most_weight, self._weight = most, most_weight, weight
        self._values: OrderedDict[Key, tuple[Future[Value], float]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._values)

    def peek(self, key: Key) -> Value | None:
        """The value kept under ``key``; ``None`` where there is none, or where it is being made."""
        with self._lock:
            found = self._values.get(key)
            if found is None or not found[0].done():
                return None
            self._values.move_to_end(key)
        return found[0].result()

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value kept under ``key``; else what ``make`` gives, which is kept from now on."""
        with self._lock:
            if (found := self._values.get(key)) is not None:
                self._values.move_to_end(key)
                mine = None
            else:
                mine = Future[Value]()
                self._values[key] = mine, 0.0
        if found is not None:
            return found[0].result()
        assert mine is not None
        return self._make(key, mine, make)

    def _make(self, key: Key, mine: Future[Value], make: Callable[[], Value]) -> Value:
        try:
            value = make()
        except BaseException as error:
            mine.set_exception(error)
            with self._lock:
                self._values.pop(key, None)
            raise
        mine.set_result(value)
        with self._lock:
            if key in self._values:
                self._values[key] = mine, self._weight(value)
            self._make_room()
        return value

    def _make_room(self) -> None:
        """Let go of the longest unused values that are made; the lock is held."""
        weight = sum(weighs for _, weighs in self._values.values())
        for key, (value, weighs) in list(self._values.items()):
            if len(self._values) <= self._most and weight <= self._most_weight:
                return
            if value.done():
                del self._values[key]
                weight -= weighs
