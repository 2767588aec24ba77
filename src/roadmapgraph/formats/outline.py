"""What a document's lines are, before anybody asks what they mean: entries with depth and role."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from roadmapgraph.models import Diagnostic, Difficulty, ReadLine

Role = Literal["heading", "item", "text", "quote", "cell", "card", "summary", "resource", "deed", "contents"]
"""``heading`` heads what is below it; ``item`` is in a list; ``text`` is a paragraph; ``quote`` is quoted;
``cell`` is a table's cell beside its first; ``card`` is a topic that the form itself marks as one;
``summary`` describes the card above it; ``resource`` is marked as something to read by the form,
``deed`` as one thing to do; ``contents`` only points to another line of the same document."""


@dataclass(frozen=True, slots=True)
class LinkSpan:
    """Characters ``start`` to ``end`` of an entry's text are a link to ``url``."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of an entry that stands on one line, markup taken off."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a document says, on one line or wrapped over several.

    An entry belongs to the nearest entry above it that has a smaller ``depth``. ``lead`` is the number
    of characters at the start that were emphasised; ``column`` is the header above a table's cell.
    """

    pieces: tuple[Piece, ...]
    depth: int
    role: Role
    links: tuple[LinkSpan, ...] = ()
    lead: int = 0
    struck: bool = False
    column: str = ""
    difficulty: Difficulty | None = None
    duration: str | None = None
    qualifiers: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """Words that a card says of its topic, some of which may tell how much it matters."""
    organises: bool = False
    """Whether the form itself says that this is a grouping and not a topic."""

    @property
    def line(self) -> int:
        """The line on which the entry starts."""
        return self.pieces[0].line

    @property
    def text(self) -> str:
        """All pieces as one line of text."""
        first, *rest = self.pieces
        return " ".join((first.text, *(piece.text for piece in rest))) if rest else first.text

    def line_at(self, offset: int) -> int:
        """Return the line on which character ``offset`` of ``text`` stands."""
        if len(self.pieces) == 1:
            return self.pieces[0].line
        starts = list(accumulate((len(piece.text) + 1 for piece in self.pieces), initial=0))
        return self.pieces[min(bisect_right(starts, offset), len(self.pieces)) - 1].line


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's entries in line order, and what the lines without entries were taken for."""

    format: str
    title: str | None
    entries: tuple[Entry, ...]
    readings: tuple[ReadLine, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    line_count: int | None = None
    """How many lines were read; ``None``: all of them."""
