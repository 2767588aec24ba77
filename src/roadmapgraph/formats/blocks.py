"""Markdown and plain outlines: from lines to entries with depth.

One pass, line by line, with no look further than the neighbouring lines, so the time is linear in the
document's size. What one reading of the line alone leaves open is decided here: whether a bare line heads
the list below it, whether a line goes on with the item above, whether bars make a table.
"""

import re
from dataclasses import dataclass, field, replace

from roadmapgraph.encoding import Text
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.inline import read_inline, reference
from roadmapgraph.formats.lines import Line, read_line
from roadmapgraph.formats.outline import Entry, Outline, Piece, Role
from roadmapgraph.formats.tables import read_table
from roadmapgraph.models import Diagnostic, LineReading, ReadLine

_ITEMS = 1000
_STEP = 50
_UNDERLINES = "=-~^\"'`#*+.:_"
_HTML_HEADING = re.compile(r"<(h[1-6]|summary|dt|th)\b[^<>]{0,2000}>(.*?)(?:</\1>|$)", re.IGNORECASE)
_HTML_ITEM = re.compile(r"\s*<(li|td|dd|p|div)\b[^<>]{0,2000}>(.+)", re.IGNORECASE)
_OPAQUE = re.compile(r"\s*<(script|style|svg|pre)\b", re.IGNORECASE)
_STAGE = re.compile(
    r"(?:phase|"
    r"elective|módulo|modulo|modul|unidad|unidade|semana|fase|etapa|capítulo|kapitel|woche|semaine|étape|"
    r"leçon|chapitre|module|неделя|модуль|этап|"
    r"stage|step|week|weeks|day|days|month|months|module|unit|part|chapter|level|semester|term|year|"
    r"quarter|sprint|milestone|section|lesson|course|block|tier|track)s?\s*[-–#:]?\s*(?:\d|[ivx]+\b|"
    r"one\b|two\b|three\b|four\b)",
    re.IGNORECASE,
)
_OWN_HEAD = re.compile(r"\W{0,3}[^\W\d_][\w /&-]{0,40}:\W{0,3}\s")
_RANKS = ((("year", "semester", "term", "quarter"), 1), (("week",), 3), (("day", "lesson", "lecture"), 4))
_BULLETED = re.compile(r"\s*[-*+]\s")
_RUN_OF_SPACE = re.compile(r"[ \t]{2,}")
_WRAPPED = 50
_HEAD_WORDS = 12


@dataclass
class _State:
    """What the pass has seen so far."""

    entries: list[Entry] = field(default_factory=list)
    readings: list[ReadLine] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    heading: int = 0
    indents: list[int] = field(default_factory=list)
    numbered: dict[int, int] = field(default_factory=dict)
    item: Line | None = None
    unclosed: set[str] = field(default_factory=set)
    underlines: list[str] = field(default_factory=list)


def read_blocks(text: Text, *, first: int = 0) -> Outline:
    """Return the outline of Markdown or plain text, from the line with index ``first`` on."""
    lines = [read_line(number, raw) for number, raw in enumerate(text.lines[first:], start=first + 1)]
    references = dict(
        found for line in lines if line.shape == "definition" and (found := reference(line.raw))
    )
    reader = _Reader(lines, references)
    reader.read()
    state = reader.state
    markdown = any(
        line.shape in ("heading", "fence", "row", "tag") or "**" in line.raw for line in lines
    ) or any(line.shape == "item" and line.raw.lstrip()[:1] in "-*+" for line in lines)
    dotted = sum(1 for line in lines if line.shape == "item" and line.level > 1)
    marked = sum(
        1 for line in lines if line.shape in ("heading", "fence", "row") or _BULLETED.match(line.raw)
    )
    title = _title(state.entries)
    return Outline(
        format="markdown" if markdown and dotted <= 2 * marked else "outline",
        title=without_ornaments(title) if title else None,
        entries=tuple(state.entries),
        readings=tuple(state.readings),
        diagnostics=tuple(state.diagnostics),
    )


def _title(entries: list[Entry]) -> str | None:
    """Return the document's title: what it starts with, or its first heading of the first level."""
    if entries and entries[0].role == "heading":
        return entries[0].text
    if len(entries) > 1 and entries[1].role == "heading" and len(entries[0].text.split()) <= 8:
        return entries[0].text
    return next((entry.text for entry in entries if entry.role == "heading" and entry.depth == 10), None)


class _Reader:
    """The pass over a document's lines."""

    def __init__(self, lines: list[Line], references: dict[str, str]) -> None:
        self._lines = lines
        self._references = references
        self._at = 0
        self._next = _next_filled(lines)
        self._dotted = sum(1 for line in lines if line.shape == "item" and line.level > 1) >= 3
        self.state = _State()

    def read(self) -> None:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            match line.shape:
                case "blank":
                    pass
                case "heading":
                    self._heading(line, line.body, line.level * 10)
                case "fence":
                    self._fence(line)
                case "comment":
                    self._skip_until(line, "-->", "a comment")
                case "row":
                    self._row(line)
                case "quote":
                    self._quote(line)
                case "item":
                    self._item(line)
                case "underline" if self._overlined(line):
                    pass
                case "underline" | "rule" | "definition" | "directive":
                    self._mark(line)
                    self.state.item = None if line.shape == "rule" else self.state.item
                case "tag" | "text" if _HTML_HEADING.search(line.raw) or _HTML_ITEM.match(line.raw):
                    self._html(line)
                case "tag":
                    self._tag(line)
                case _:
                    self._text(line)

    # What the lines become

    def _mark(self, line: Line, reads_as: LineReading = "markup") -> None:
        self.state.readings.append(ReadLine(line=line.number, reads_as=reads_as))

    def _add(self, line: Line, body: str, depth: int, role: Role) -> None:
        body = _RUN_OF_SPACE.sub(" ", body)
        inline = read_inline(body, self._references)
        if not inline.text and not inline.struck:
            self._mark(line)
            return
        words = inline.text or body.strip("~ ")
        entry = Entry((Piece(line.number, words),), depth, role, inline.links, inline.lead, inline.struck)
        if role == "item" and inline.links and all(link.url.startswith("#") for link in inline.links):
            entry = replace(entry, role="contents")
        self.state.entries.append(entry)

    def _heading(self, line: Line, body: str, depth: int) -> None:
        if depth % 10 == 0:
            self.state.heading = depth
        self.state.indents.clear()
        self.state.numbered.clear()
        self.state.item = None
        self._add(line, body, depth, "heading")

    def _item(self, line: Line) -> None:
        rank = self._rank(line.indent)
        numbered = self.state.numbered
        if line.level:
            numbered[rank] = line.level
        level = line.level or (numbered[rank] + 1 if rank in numbered else 0)
        self.state.item = line
        if not line.body:
            self._mark(line)
            return
        self._add(line, line.body, _ITEMS + rank * _STEP + min(level, _STEP - 2), "item")

    def _rank(self, indent: int) -> int:
        """Return how deep an indent is among those open; indents deeper than it are closed."""
        indents = self.state.indents
        while indents and indents[-1] > indent:
            self.state.numbered.pop(len(indents) - 1, None)
            indents.pop()
        if not indents or indents[-1] < indent:
            indents.append(indent)
        return len(indents) - 1

    def _quote(self, line: Line) -> None:
        inner = read_line(line.number, line.body)
        if inner.shape == "item" and inner.body:
            self._item(inner)
        elif inner.shape == "heading":
            self._heading(line, inner.body, inner.level * 10)
        elif inner.shape == "text":
            self._add(line, inner.body, _ITEMS, "quote")
        else:
            self._mark(line)

    def _text(self, line: Line) -> None:
        below = self._lines[self._at] if self._at < len(self._lines) else None
        if below is not None and below.shape == "underline" and _underlines(line, below):
            self._at += 1
            self._heading(line, line.body, self._underline_depth(below))
            self._mark(below)
        elif self._goes_on(line):
            self._continue(line)
        elif self._is_head(line):
            self._heading(line, line.body, self._head_depth(line))
        elif self._is_outlined(line):
            self._item(line)
        else:
            self._paragraph(line)

    def _paragraph(self, line: Line) -> None:
        """A line of a paragraph; one that is wrapped joins the line above."""
        entries = self.state.entries
        above = self._lines[self._at - 2] if self._at >= 2 else None
        last = entries[-1] if entries else None
        if (
            last is not None
            and above is not None
            and last.role == "text"
            and above.shape == "text"
            and last.pieces[-1].line == line.number - 1
            and _is_wrapped(above, line)
        ):
            self._join(line)
        else:
            self._add(line, line.body, _ITEMS, "text")
            self.state.item = None
            self.state.indents.clear()
            self.state.numbered.clear()

    def _goes_on(self, line: Line) -> bool:
        """Whether a line of text belongs to the item above it."""
        item = self.state.item
        if item is None or item.shape == "text":
            return False
        if line.indent >= max(item.content, 1) and item.content != 0:
            return True
        above = self._lines[self._at - 2]
        if above.shape == "blank" or self._dotted:
            return False
        return _is_wrapped(above, line)

    def _continue(self, line: Line) -> None:
        above = self._lines[self._at - 2]
        if self.state.entries and above.shape != "blank" and _is_wrapped(above, line):
            self._join(line)
        elif self.state.entries:
            self._add(
                line,
                line.body,
                self.state.entries[-1].depth + (self.state.entries[-1].role != "text"),
                "text",
            )

    def _join(self, line: Line) -> None:
        entries = self.state.entries
        inline = read_inline(line.body, self._references)
        if not inline.text:
            self._mark(line)
            return
        last = entries[-1]
        shift = len(last.text) + 1
        links = tuple(replace(link, start=link.start + shift, end=link.end + shift) for link in inline.links)
        entries[-1] = replace(
            last, pieces=(*last.pieces, Piece(line.number, inline.text)), links=(*last.links, *links)
        )

    def _is_head(self, line: Line) -> bool:
        """Whether a bare line heads what is below it."""
        words = line.body.split()
        if len(words) > _HEAD_WORDS or len(line.body) > 120 or line.body.startswith(("(", "*(", "_(")):
            return False
        bare = line.body.strip("*_ ")
        bold = line.body.startswith(("**", "__")) and line.body.endswith(("**", "__", "**:", "__:"))
        if line.indent >= 4 and self.state.item is not None:
            return False
        if bold or _STAGE.match(without_ornaments(bare)) or (_is_caps(bare) and len(words) <= 8):
            return not bare.endswith((".", "!", ",")) and ("," not in bare or not _is_listing(bare))
        below = self._next[self._at - 1]
        if below is None or bare.endswith((".", "!", ",", ";", "?")):
            return False
        if below.shape == "item" and below.indent >= line.indent:
            return not _is_listing(bare)
        return False

    def _is_outlined(self, line: Line) -> bool:
        """Whether a bare line is part of an outline that only indents."""
        item = self.state.item
        if item is not None and item.shape == "text" and line.indent >= 2:
            return True
        below = self._next[self._at - 1]
        if below is None or below.shape != "text" or len(line.body) > 120:
            return False
        deeper = below.indent >= line.indent + 2
        ended = line.body.endswith((".", "!", "?", ","))
        return (
            (deeper or line.indent >= 2 or (item is not None and item.shape == "text"))
            and not (ended and not deeper)
            and (deeper or line.indent >= 2 or self._lines[self._at - 2].shape != "blank")
        )

    def _head_depth(self, line: Line) -> int:
        bare = without_ornaments(line.body.strip("*_ "))
        if stage := _STAGE.match(bare):
            return self.state.heading + next(
                (rank for units, rank in _RANKS if stage[0].lower().startswith(units)), 2
            )
        if _is_caps(bare):
            return self.state.heading + 5
        return self.state.heading + (6 if not line.body.startswith(("**", "__")) else 7)

    # Underlines

    def _overlined(self, line: Line) -> bool:
        """Read a heading with a line above and below it."""
        if self._at + 1 >= len(self._lines):
            return False
        title, below = self._lines[self._at], self._lines[self._at + 1]
        if title.shape != "text" or below.shape != "underline" or below.mark != line.mark:
            return False
        self._mark(line)
        self._at += 2
        self._heading(title, title.body, self._underline_depth(below, over=True))
        self._mark(below)
        return True

    def _underline_depth(self, line: Line, *, over: bool = False) -> int:
        kind = line.mark * 2 if over else line.mark
        if kind not in self.state.underlines:
            self.state.underlines.append(kind)
        return 10 * (1 + self.state.underlines.index(kind))

    # What spans lines

    def _fence(self, line: Line) -> None:
        kind = line.mark[0]
        if kind not in self.state.unclosed:
            for end in range(self._at, len(self._lines)):
                other = self._lines[end]
                if other.raw.strip().startswith(line.mark) and not other.raw.strip().strip(kind):
                    for inside in self._lines[self._at - 1 : end + 1]:
                        if inside.shape != "blank":
                            self._mark(inside)
                    self._at = end + 1
                    return
            self.state.unclosed.add(kind)
            self._warn(line, "this code fence is never closed; what follows is read as ordinary text")
        self._mark(line)

    def _skip_until(self, line: Line, close: str, what: str) -> None:
        if close not in self.state.unclosed:
            for end in range(self._at - 1, len(self._lines)):
                if close in self._lines[end].raw.lower():
                    for inside in self._lines[self._at - 1 : end + 1]:
                        if inside.shape != "blank":
                            self._mark(inside)
                    self._at = end + 1
                    return
            self.state.unclosed.add(close)
            self._warn(line, f"{what} is never closed; what follows is read as ordinary text")
        self._mark(line)

    def _warn(self, line: Line, message: str) -> None:
        self.state.diagnostics.append(Diagnostic(line=line.number, level="warning", message=message))

    def _tag(self, line: Line) -> None:
        opaque = _OPAQUE.match(line.raw)
        if opaque:
            self._skip_until(line, f"</{opaque[1].lower()}", f"<{opaque[1].lower()}>")
        else:
            self._mark(line)

    def _html(self, line: Line) -> None:
        heading = _HTML_HEADING.search(line.raw)
        if heading and heading[2].strip():
            name = heading[1].lower()
            level = int(name[1]) * 10 if name[0] == "h" and name[1:].isdigit() else self.state.heading + 8
            self._heading(line, heading[2], level)
            return
        item = _HTML_ITEM.match(line.raw)
        if item and item[1].lower() == "li":
            self._add(line, item[2], _ITEMS + self._rank(line.indent) * _STEP, "item")
        elif item:
            self._add(line, item[2], _ITEMS, "text")
        else:
            self._tag(line)

    def _row(self, line: Line) -> None:
        end = self._at
        while (
            end < len(self._lines)
            and self._lines[end].shape in ("row", "rule")
            and "|" in self._lines[end].raw
        ):
            end += 1
        rows = self._lines[self._at - 1 : end]
        if len(rows) == 1 and not line.raw.strip().startswith("|"):
            self._text(replace(line, shape="text"))
            return
        self._at = end
        table = read_table([(row.number, row.raw) for row in rows], depth=_ITEMS, references=self._references)
        self.state.item = None
        self.state.indents.clear()
        self.state.numbered.clear()
        self.state.entries.extend(table.entries)
        self.state.readings.extend(table.readings)


def _next_filled(lines: list[Line]) -> list[Line | None]:
    """Return for each line the next one that is not blank."""
    following: list[Line | None] = [None] * len(lines)
    below: Line | None = None
    for index in range(len(lines) - 1, -1, -1):
        following[index] = below
        if lines[index].shape != "blank":
            below = lines[index]
    return following


def _underlines(title: Line, below: Line) -> bool:
    width = len(title.body)
    return (below.mark in "=-" and width <= 200) or abs(len(below.body) - width) <= 3


def _is_wrapped(above: Line, line: Line) -> bool:
    """Whether ``line`` goes on with the sentence of the line above."""
    if above.raw.endswith(("  ", "\\")) or (
        above.body.endswith((".", "!", "?", ":", ";")) and len(above.body) < _WRAPPED
    ):
        return False
    if _STAGE.match(line.body) or _OWN_HEAD.match(line.body):
        return False
    first = line.body[:1]
    if first.islower():
        return True
    return (
        len(above.body) >= _WRAPPED
        and above.shape == line.shape == "text"
        and not above.body.endswith((":", ";"))
    )


def _is_caps(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    enough = len(letters) >= 6 or (len(letters) >= 4 and " " in text)
    return enough and all(character.isupper() for character in letters) and "," not in text


def _is_listing(text: str) -> bool:
    """Whether a line such as "Tools: A, B" already holds its list."""
    return bool(re.search(r":\W{0,4}\s\W{0,4}\w", text))
