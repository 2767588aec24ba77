"""Markdown and plain outlines: from lines to entries with depth.

One pass, line by line, with no look further than the neighbouring lines, so the time is linear in the
document's size. What one reading of the line alone leaves open is decided here: whether a bare line heads
the list below it, whether a line goes on with the item above, whether bars make a table.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmapgraph.encoding import Text
from roadmapgraph.formats.bare import MOST_WRAPPED
from roadmapgraph.formats.bullets import with_bullets
from roadmapgraph.formats.decoration import without_leader, without_ornaments
from roadmapgraph.formats.draft import ITEMS, Draft
from roadmapgraph.formats.heads import head_depth, is_stage, is_underline, is_wrapped
from roadmapgraph.formats.html import is_html, opaque_tag
from roadmapgraph.formats.html_tables import opens_table
from roadmapgraph.formats.lines import Line, read_line
from roadmapgraph.formats.opaque import with_literals
from roadmapgraph.formats.org import with_stars
from roadmapgraph.formats.outline import Outline
from roadmapgraph.formats.restructured import with_directives
from roadmapgraph.formats.spanning import SpanningLines
from roadmapgraph.formats.syllabus import is_syllabus, read_syllabus
from roadmapgraph.formats.titles import title_of

_NUMBER = re.compile(r"\d{1,2}\s+(?=[^\W\d_a-z])")
"""A number without a dot, which opens a line among lines with dotted ones."""
_BULLETED = re.compile(r"\s*[-*+]\s")
_RESTRUCTURED = re.compile(r"\s*\.\. [\w-]{1,40}::|\.\. _[^:]{1,200}:")


def read_blocks(text: Text, *, first: int = 0) -> Outline:
    """Return the outline of Markdown or plain text, from the line with index ``first`` on."""
    raws = map(without_leader, text.lines[first:])
    read = [read_line(number, raw) for number, raw in enumerate(raws, start=first + 1)]
    lines = with_bullets(with_stars(with_directives(with_literals(read))))
    form = _form(lines)
    if is_syllabus(lines):
        draft, title = read_syllabus(lines, _read_within)
    else:
        draft = _Reader(lines, defines=form == "restructuredtext").read()
        title = title_of(draft.entries)
    return Outline(
        format=form,
        title=without_ornaments(title) if title else None,
        entries=tuple(draft.entries),
        readings=tuple(draft.readings),
        diagnostics=tuple(draft.diagnostics),
    )


def _read_within(lines: Sequence[Line]) -> Draft:
    """Return what some lines of a syllabus have become: they stand below the heading of its unit."""
    reader = _Reader(lines, defines=False)
    reader.draft.depth = 10
    return reader.read()


def _form(lines: Sequence[Line]) -> str:
    """Return the name of the form: Markdown, reStructuredText, or an outline in plain text."""
    if any(line.shape == "directive" and _RESTRUCTURED.match(line.raw) for line in lines):
        return "restructuredtext"
    markdown = any(
        line.shape in ("heading", "fence", "row", "tag") or "**" in line.raw for line in lines
    ) or any(line.shape == "item" and line.raw.lstrip()[:1] in "-*+" for line in lines)
    dotted = sum(1 for line in lines if line.shape == "item" and line.level > 1)
    marked = sum(
        1 for line in lines if line.shape in ("heading", "fence", "row") or _BULLETED.match(line.raw)
    )
    return "markdown" if markdown and dotted <= 2 * marked else "outline"


class _Reader(SpanningLines):
    """The pass over a document's lines."""

    def read(self) -> Draft:
        """Return what all lines have become."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            self._line(line)
        return self.draft

    def _line(self, line: Line) -> None:
        match line.shape:
            case "blank":
                pass
            case "item" if self.underlined_number(line):
                pass
            case "item":
                self.draft.item(line, apart=self.at > 1 and self.lines[self.at - 2].shape == "blank")
            case "heading":
                self.draft.heading(line, line.body, line.level * 10)
            case "fence":
                self.skip(line, line.mark[0], "this code fence")
            case "comment":
                self.skip(line, "-->", "a comment")
            case "row" if self.row(line):
                pass
            case "row":
                self._text(replace(line, shape="text"))
            case "border":
                self.bordered(line)
            case "quote":
                self._quote(line)
            case "underline" if self.overlined(line):
                pass
            case "underline" | "rule" | "definition" | "directive":
                self.draft.mark(line)
                self.draft.open_item = None if line.shape == "rule" else self.draft.open_item
            case "tag" | "text" if opens_table(line.raw) and self.html_table():
                pass
            case "tag" | "text" if is_html(line.raw):
                self.html(line)
            case "tag" if opaque := opaque_tag(line.raw):
                self.skip(line, f"</{opaque}", f"<{opaque}>")
            case "tag":
                self.draft.mark(line)
            case _:
                self._text(line)

    def _quote(self, line: Line) -> None:
        inner = read_line(line.number, line.body)
        if inner.shape == "item" and inner.body:
            self.draft.item(inner)
        elif inner.shape == "heading":
            self.draft.heading(line, inner.body, inner.level * 10)
        elif inner.shape == "text":
            self.draft.add(line, inner.body, ITEMS, "quote")
        else:
            self.draft.mark(line)

    # Bare lines

    def _text(self, line: Line) -> None:
        if self.dotted and (number := _NUMBER.match(line.body)):
            self.draft.item(replace(line, shape="item", body=line.body[number.end() :], level=1))
            return
        below = self.lines[self.at] if self.at < len(self.lines) else None
        if below is not None and below.shape == "underline" and is_underline(line, below):
            self.at += 1
            self.draft.heading(line, line.body, self.draft.underlined(below.mark))
            self.draft.mark(below)
        elif self.defines and self.is_definition(line):
            self.draft.add(line, line.body, self.draft.entries[-1].depth, "summary")
        elif self.goes_on(line):
            self._continue(line)
        elif self.is_head(line):
            self.draft.heading(line, line.body, head_depth(line, self.draft.depth))
        elif self.is_outlined(line):
            self.draft.item(line)
        elif self.is_broken_off(line):
            self.draft.join(line)
        elif is_stage(line.body) and not self.heads_items(line):
            self.draft.paragraph(line, head_depth(line, self.draft.depth))
        else:
            self.draft.paragraph(line)

    def _continue(self, line: Line) -> None:
        above = self.lines[self.at - 2]
        if not self.draft.entries:
            return
        last = self.draft.entries[-1]
        if above.shape != "blank" and len(last.pieces) < MOST_WRAPPED and is_wrapped(above, line):
            self.draft.join(line)
        else:
            self.draft.add(line, line.body, last.depth + (last.role != "text"), "text")
