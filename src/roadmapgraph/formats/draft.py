"""The outline in the making: what has been read, and which headings and lists are still open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from roadmapgraph.formats.inline import Inline, read_inline
from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.outline import Entry, Piece, Role
from roadmapgraph.formats.tables import Table
from roadmapgraph.models import Diagnostic, LineReading, ReadLine

ITEMS = 1000
"""The depth of what is in no list; headings stand above it."""
_STEP = 50
_JOINERS = 6
"""Of how many characters what stands between and around links may be, such as "(" and " | "."""
_RUN_OF_SPACE = re.compile(r"[ \t]{2,}")


def _points_within(inline: Inline, *, whole: bool) -> bool:
    """Whether links only lead to other parts of the page; ``whole``: and there are no other words."""
    if not all(link.url.startswith("#") for link in inline.links):
        return False
    return not whole or sum(link.end - link.start for link in inline.links) >= len(inline.text) - _JOINERS


@dataclass
class Draft:
    """Entries so far, the depth of the last heading, the indents of the lists that are open."""

    references: Mapping[str, str]
    entries: list[Entry] = field(default_factory=list)
    readings: list[ReadLine] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    depth: int = 0
    """The depth of the last marked heading."""
    open_item: Line | None = None
    """The item that a further line may belong to."""
    _indents: list[int] = field(default_factory=list)
    _numbered: dict[int, int] = field(default_factory=dict)
    """The depth that the last number of each open indent has within it."""
    _bulleted: set[int] = field(default_factory=set)
    _hung: set[int] = field(default_factory=set)
    """The indents at which numbers hang below a bullet."""
    _underlines: list[str] = field(default_factory=list)

    def mark(self, line: Line, reads_as: LineReading = "markup") -> None:
        """Take a line for markup, or for what ``reads_as`` says."""
        self.readings.append(ReadLine(line=line.number, reads_as=reads_as))

    def warn(self, line: Line, message: str) -> None:
        """Report what is wrong on a line."""
        self.diagnostics.append(Diagnostic(line=line.number, level="warning", message=message))

    def add(self, line: Line, body: str, depth: int, role: Role) -> None:
        """Add an entry that starts on a line; a body without words is markup."""
        inline = read_inline(
            _RUN_OF_SPACE.sub(" ", body) if "  " in body or "\t" in body else body, self.references
        )
        if not inline.text and not inline.struck:
            self.mark(line)
            return
        if role in ("item", "text") and inline.links and _points_within(inline, whole=role == "text"):
            role = "contents"
        pieces = (Piece(line.number, inline.text or body.strip("~ ")),)
        self.entries.append(Entry(pieces, depth, role, inline.links, inline.lead, inline.struck))

    def heading(self, line: Line, body: str, depth: int) -> None:
        """Add a heading; it closes all lists."""
        if depth % 10 == 0:
            self.depth = depth
        self.close_lists()
        self.add(line, body, depth, "heading")

    def item(self, line: Line, *, apart: bool = False) -> None:
        """Add an item at the depth that its indent and its number give; ``apart``: behind a blank line.

        "2.1" is deeper than "2", and a bullet below a number at the same indent is deeper than both.
        """
        rank = self.rank(line.indent)
        level = 0
        if line.level:
            if rank in self._bulleted and rank not in self._numbered and not apart:
                self._hung.add(rank)
            level = self._numbered[rank] = line.level - 1 + (rank in self._hung)
        elif rank in self._hung:
            self._hung.discard(rank)
            del self._numbered[rank]
        elif rank in self._numbered:
            level = self._numbered[rank] + 1
        else:
            self._bulleted.add(rank)
        self.open_item = line
        if line.body:
            self.add(line, line.body, ITEMS + rank * _STEP + min(level, _STEP - 2), "item")
        else:
            self.mark(line)

    def html_item(self, line: Line, body: str) -> None:
        """Add an item that a tag marks."""
        self.add(line, body, ITEMS + self.rank(line.indent) * _STEP, "item")

    def rank(self, indent: int) -> int:
        """Return how deep an indent is among those open; indents deeper than it are closed."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
            self._numbered.pop(len(self._indents), None)
            self._bulleted.discard(len(self._indents))
            self._hung.discard(len(self._indents))
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents) - 1

    def join(self, line: Line) -> None:
        """Add a line to the entry that it goes on with."""
        inline = read_inline(line.body, self.references)
        if not inline.text:
            self.mark(line)
            return
        last = self.entries[-1]
        shift = len(last.text) + 1
        links = tuple(replace(link, start=link.start + shift, end=link.end + shift) for link in inline.links)
        self.entries[-1] = replace(
            last, pieces=(*last.pieces, Piece(line.number, inline.text)), links=(*last.links, *links)
        )

    def paragraph(self, line: Line, depth: int = ITEMS) -> None:
        """Add a paragraph; it closes all lists."""
        self.add(line, line.body, depth, "text")
        self.close_lists()

    def table(self, table: Table) -> None:
        """Add a table; it closes all lists."""
        self.close_lists()
        self.entries.extend(table.entries)
        self.readings.extend(table.readings)

    def close_lists(self) -> None:
        """Close all lists: what follows belongs to no item."""
        self.open_item = None
        self._indents.clear()
        self._numbered.clear()
        self._bulleted.clear()
        self._hung.clear()

    def underlined(self, mark: str) -> int:
        """Return the depth of headings under such a line: the first kind met is the highest."""
        if mark not in self._underlines:
            self._underlines.append(mark)
        return 10 * (1 + self._underlines.index(mark))
