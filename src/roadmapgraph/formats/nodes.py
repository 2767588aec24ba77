"""Trees of text that remember their lines: what YAML and JSON documents become, no value guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.outline import Piece

Kind = Literal["scalar", "mapping", "sequence"]
DEEPEST = 200
MOST_VALUES = 250_000
"""How many keys and values a tree may hold: some times what the largest drawings of roadmaps do."""


_PAIRS: list[tuple["Node", "Node"]] = []
_ITEMS: list["Node"] = []


def _no_pairs() -> list[tuple["Node", "Node"]]:
    return _PAIRS


def _no_items() -> list["Node"]:
    return _ITEMS


@dataclass(slots=True)
class Node:
    """A value of a document: a scalar's words, a mapping's pairs or a sequence's items.

    ``rows`` are the words of a scalar that stands on several lines, where they stand.
    """

    kind: Kind
    line: int
    text: str = ""
    rows: tuple[Piece, ...] = ()
    pairs: list[tuple["Node", "Node"]] = field(default_factory=_no_pairs)
    items: list["Node"] = field(default_factory=_no_items)
    _by_key: dict[str, "Node"] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """A scalar's words line by line."""
        return self.rows or ((Piece(self.line, self.text),) if self.text else ())

    @property
    def by_key(self) -> Mapping[str, "Node"]:
        """A mapping's values by their keys as ``plain`` has them, the first where a key stands twice."""
        if self._by_key is None:
            self._by_key = {plain(key.text): value for key, value in reversed(self.pairs)}
        return self._by_key

    def get(self, *keys: str) -> "Node | None":
        """Return the value of the first of ``keys`` (in lower case) that the mapping has."""
        if not self.pairs:
            return None
        return next((self.by_key[key] for key in keys if key in self.by_key), None)

    def walk(self) -> Iterator["Node"]:
        """Yield this value and all within it, keys too, in no order that matters."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(node.items)
            for pair in node.pairs:
                stack.extend(pair)


def branch(kind: Literal["mapping", "sequence"], line: int) -> Node:
    """Return a mapping or a sequence to be filled; scalars share the lists that stay empty."""
    return Node(kind, line, pairs=[], items=[])


@lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """Return a key as its letters and digits in lower case: "videoUrl" and "video_url" are one key."""
    return re.sub(r"[^a-z0-9]", "", key.lower())


def check_size(name: str, line: int, *, depth: int = 0, values: int = 0) -> None:
    """Return nothing if a tree may be so deep and hold so many values.

    Raises DocumentError, with the line, where it may not.
    """
    if depth > DEEPEST:
        message = f"the document is nested more than {DEEPEST} levels deep here; flatten it"
        raise DocumentError([Fault(name, line, message)])
    if values > MOST_VALUES:
        message = (
            f"the document holds more than {MOST_VALUES} keys and values, too many for a roadmap; split it up"
        )
        raise DocumentError([Fault(name, line, message)])
