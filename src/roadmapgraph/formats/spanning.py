"""Parts that span lines: overlined headings, code and comments, tables in every notation."""

from collections.abc import Sequence

from roadmapgraph.formats.bare import BareLines
from roadmapgraph.formats.borders import bordered_end, piped
from roadmapgraph.formats.draft import ITEMS
from roadmapgraph.formats.html import html_heading, html_items, html_row
from roadmapgraph.formats.html_tables import html_table
from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.opaque import fence_end, text_end
from roadmapgraph.formats.tables import read_table


class SpanningLines(BareLines):
    """The pass over a document's lines, as far as it takes several at once."""

    def __init__(self, lines: Sequence[Line], *, defines: bool) -> None:
        """Take the lines as ``BareLines`` does; what was not closed once is not looked for again."""
        super().__init__(lines, defines=defines)
        self._unclosed: set[str] = set()

    def overlined(self, line: Line) -> bool:
        """Read a heading with a line above and below it."""
        if self.at + 1 >= len(self.lines):
            return False
        title, below = self.lines[self.at], self.lines[self.at + 1]
        if title.shape != "text" or below.shape != "underline" or below.mark != line.mark:
            return False
        self.draft.mark(line)
        self.at += 2
        self.draft.heading(title, title.body, self.draft.underlined(below.mark * 2))
        self.draft.mark(below)
        return True

    def underlined_number(self, line: Line) -> bool:
        """Read a heading that has a number before it and a line as long as it below."""
        below = self.lines[self.at] if self.at < len(self.lines) else None
        if below is None or below.shape != "underline" or not line.raw.lstrip()[:1].isdigit():
            return False
        if len(below.body) < 4 or abs(len(below.body) - len(line.raw.strip())) > 3:
            return False
        self.at += 1
        self.draft.heading(line, line.body, self.draft.underlined(below.mark))
        self.draft.mark(below)
        return True

    def skip(self, line: Line, close: str, what: str) -> None:
        """Take the lines of what is no text for markup; if it is never closed, only the first.

        What was not closed once is not looked for again, so the time stays linear.
        """
        start, end = self.at - 1, None
        if close not in self._unclosed:
            fenced = line.shape == "fence"
            end = fence_end(self.lines, start) if fenced else text_end(self.lines, start, close)
            if end is None:
                self._unclosed.add(close)
                self.draft.warn(line, f"{what} is never closed; what follows is read as ordinary text")
        last = start if end is None else end
        for inside in self.lines[start : last + 1]:
            if inside.shape != "blank":
                self.draft.mark(inside)
        self.at = last + 1

    def html(self, line: Line) -> None:
        """Read a line with headings, items or cells of HTML."""
        if row := html_row(line.raw):
            self._table([(line.number, row)], self.at)
            return
        heading = html_heading(line.raw, self.draft.depth)
        if heading is not None:
            self.draft.heading(line, *heading)
            return
        tag, items = html_items(line.raw) or ("", [])
        for body in items:
            if tag == "li":
                self.draft.html_item(line, body)
            else:
                self.draft.add(line, body, ITEMS, "text")
        if not items:
            self.draft.mark(line)

    def html_table(self) -> bool:
        """Read the table that the line opens; return whether it is ever closed."""
        if "</table" in self._unclosed:
            return False
        found = html_table(self.lines, self.at - 1)
        if found is None:
            self._unclosed.add("</table")
            return False
        self._table(*found)
        return True

    def row(self, line: Line) -> bool:
        """Read the rows of the table that the line opens; return whether it does."""
        end = self.at
        while (
            end < len(self.lines) and self.lines[end].shape in ("row", "rule") and "|" in self.lines[end].raw
        ):
            end += 1
        rows = self.lines[self.at - 1 : end]
        if len(rows) == 1 and not line.raw.strip().startswith("|"):
            return False
        self._table([(row.number, row.raw) for row in rows], end)
        return True

    def bordered(self, line: Line) -> None:
        """Read the drawn table that a border opens."""
        end = bordered_end(self.lines, self.at - 1)
        if end is None:
            self.draft.mark(line)
        else:
            self._table(piped(self.lines[self.at - 1 : end]), end)

    def _table(self, rows: Sequence[tuple[int, str]], end: int) -> None:
        self.at = end
        self.draft.table(read_table(rows, depth=ITEMS, references=self.draft.references))
