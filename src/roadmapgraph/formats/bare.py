"""Bare lines: what a line without a mark is depends on its neighbours and on what is open above it."""

from collections.abc import Sequence

from roadmapgraph.formats.draft import Draft
from roadmapgraph.formats.heads import is_head, is_wrapped
from roadmapgraph.formats.inline import reference
from roadmapgraph.formats.lines import Line, next_filled

MOST_WRAPPED = 100
"""Of how many lines one paragraph is made at most: joining them costs time by the square."""


class BareLines:
    """A document's lines, the place of the pass over them, and what the lines above have become."""

    def __init__(self, lines: Sequence[Line], *, defines: bool) -> None:
        """Take the lines; ``defines``: what is indented below a term is its definition."""
        self.lines = lines
        self.defines = defines
        self.at = 0
        self.below = next_filled(lines)
        self.dotted = sum(1 for line in lines if line.shape == "item" and line.level > 1) >= 3
        self.draft = Draft(
            dict(
                found
                for line in lines
                if line.shape in ("definition", "directive") and (found := reference(line.raw))
            )
        )

    def is_definition(self, line: Line) -> bool:
        """Whether a line says what the term right above it means, as reStructuredText has it."""
        above = self.lines[self.at - 2] if self.at >= 2 else None
        within = bool(self.draft.entries) and self.draft.entries[-1].role == "summary"
        return (
            above is not None
            and above.shape == "text"
            and (line.indent > above.indent or (within and line.indent == above.indent > 0))
        )

    def heads_items(self, line: Line) -> bool:
        """Whether the next line that is not blank is an item."""
        below = self.below[line.number - self.lines[0].number]
        return below is not None and below.shape == "item"

    def is_broken_off(self, line: Line) -> bool:
        """Whether a line of a paragraph goes on with the line above it."""
        above = self.lines[self.at - 2] if self.at >= 2 else None
        last = self.draft.entries[-1] if self.draft.entries else None
        return (
            last is not None
            and above is not None
            and last.role == "text"
            and above.shape == "text"
            and last.pieces[-1].line == line.number - 1
            and len(last.pieces) < MOST_WRAPPED
            and is_wrapped(above, line)
        )

    def goes_on(self, line: Line) -> bool:
        """Whether a line of text belongs to the item above it."""
        item = self.draft.open_item
        if item is None or item.shape == "text":
            return False
        if line.indent >= max(item.content, 1) and item.content != 0:
            return True
        above = self.lines[self.at - 2]
        if above.shape == "blank" or self.dotted:
            return False
        return is_wrapped(above, line)

    def is_head(self, line: Line) -> bool:
        """Whether a bare line heads what is below it."""
        if line.indent >= 4 and self.draft.open_item is not None:
            return False
        return is_head(line, self.below[self.at - 1])

    def is_outlined(self, line: Line) -> bool:
        """Whether a bare line is part of an outline that only indents."""
        item = self.draft.open_item
        outlined = item is not None and item.shape == "text"
        if outlined and line.indent >= 2:
            return True
        below = self.below[self.at - 1]
        if below is None or below.shape != "text" or len(line.body) > 120:
            return False
        deeper = below.indent >= line.indent + 2
        ended = line.body.endswith((".", "!", "?", ","))
        return (
            (deeper or line.indent >= 2 or outlined)
            and not (ended and not deeper)
            and (deeper or line.indent >= 2 or self.lines[self.at - 2].shape != "blank")
        )
