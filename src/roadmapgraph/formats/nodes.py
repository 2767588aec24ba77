"""Trees of text that remember their lines: what YAML and JSON documents become, no value guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.outline import Piece

DEEPEST = 200
MOST_VALUES = 150_000
"""How many values a tree may hold: some ten times what the largest drawings of roadmaps do."""


@dataclass(slots=True)
class Node:
    """A value of a document: a scalar's pieces, a mapping's pairs or a sequence's items."""

    kind: Literal["scalar", "mapping", "sequence"]
    line: int
    pieces: tuple[Piece, ...] = ()
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    items: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """A scalar's words on one line."""
        if len(self.pieces) == 1:
            return self.pieces[0].text.strip()
        return " ".join(piece.text for piece in self.pieces).strip()

    def get(self, *keys: str) -> "Node | None":
        """Return the value of the first of ``keys`` (in lower case) that the mapping has."""
        for wanted in keys:
            for key, value in self.pairs:
                if plain(key.text) == wanted:
                    return value
        return None

    def walk(self) -> Iterator["Node"]:
        """Yield this value and all within it, keys too, in no order that matters."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(node.items)
            for pair in node.pairs:
                stack.extend(pair)


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
        message = f"the document holds more than {MOST_VALUES} values, too many for a roadmap; split it up"
        raise DocumentError([Fault(name, line, message)])
