"""Syllabi of universities in plain text: a head with codes and hours, aims, units, experiments, books.

They follow one custom the world over: "UNIT II" and its names in flowing text, "CO1: …" for what a student
will be able to do, "TOTAL: 45 PERIODS". A document is taken for one only where its units stand beside
several of the other signs; what has another form within it is read as in any other document.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Literal

from roadmapgraph.formats.bare import MOST_WRAPPED
from roadmapgraph.formats.draft import ITEMS, Draft
from roadmapgraph.formats.flowing import is_dashed, is_one_a_line, parts_of_text
from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.outline import Entry, Piece
from roadmapgraph.formats.stages import STAGE
from roadmapgraph.formats.syllabus_lines import (
    CHAPTERS,
    LABELLED,
    LOAD,
    LONGEST_HEAD,
    MARKS,
    NEEDED,
    NUMBERED,
    SIGNS,
    TALK,
    TOTAL,
    UNIT,
    Kind,
    course,
    opens,
    told_of_course,
)

_ENOUGH = 2
_FEW = 5


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of one part of a syllabus, its head first where it has one."""

    kind: Kind
    lines: Sequence[Line]


def is_syllabus(lines: Sequence[Line]) -> bool:
    """Whether lines are a syllabus: units beside two other signs, and nothing that Markdown has."""
    short = [line.raw for line in lines if len(line.raw) <= LONGEST_HEAD]
    if any(line.shape in ("heading", "fence", "row", "underline") for line in lines):
        return False
    if sum(1 for line in lines if UNIT.match(line.raw)) < _ENOUGH:
        return False
    return sum(any(map(sign.match, short)) for sign in SIGNS) >= _ENOUGH


def read_syllabus(
    lines: Sequence[Line], other: Callable[[Sequence[Line]], Draft]
) -> tuple[Draft, str | None]:
    """Return what the lines of a syllabus have become, and the course's name.

    ``other`` reads lines that have the form of any other document.
    """
    parts = list(_parts(lines))
    reader = _Syllabus(other, width=_width(parts))
    for part in parts:
        reader.read(part)
    return reader.draft, reader.title


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    kind: Kind = "head"
    start = 0
    for index, line in enumerate(lines):
        found = opens(line)
        if found is not None:
            yield _Part(kind, lines[start:index])
            kind, start = found, index
    yield _Part(kind, lines[start:])


def _width(parts: Sequence[_Part]) -> int:
    """Return how wide the text of the units is: where it is wrapped, it goes on up to there."""
    return max(
        (len(line.raw.rstrip()) for part in parts if part.kind == "unit" for line in part.lines), default=0
    )


class _Syllabus:
    """The pass over the parts of a syllabus."""

    def __init__(self, other: Callable[[Sequence[Line]], Draft], *, width: int) -> None:
        self.draft = Draft({})
        self.title: str | None = None
        self._other = other
        self._width = width

    def read(self, part: _Part) -> None:
        """Read one part."""
        lines = [
            line for line in part.lines if line.shape != "blank" or part.kind in ("unit", "deeds", "books")
        ]
        match part.kind:
            case "head":
                self._head(lines)
            case "unit":
                self._unit(lines)
            case "deeds" | "books":
                self._listed(lines, "deed" if part.kind == "deeds" else "resource")
            case "aims":
                self._told(lines, "advice")
            case _:
                self._told(lines, None)

    def _head(self, lines: Sequence[Line]) -> None:
        """Read what stands before the first part: the course's own name, and who teaches it where."""
        for line in lines:
            title = None if self.title else course(line.raw)
            if title:
                self.title = title
                self.draft.entries.append(Entry((Piece(line.number, title),), ITEMS, "item"))
            elif NEEDED.match(line.raw):
                self.draft.add(line, line.raw.strip(), ITEMS, "item")
            else:
                self.draft.mark(line, told_of_course(line.raw))

    def _unit(self, lines: Sequence[Line]) -> None:
        head, *below = lines
        unit = UNIT.match(head.raw)
        name = f"  {unit['rest']}" if unit else ""
        name = (LOAD.sub("", name) if len(name) <= LONGEST_HEAD else name).strip(" \t:.-–—")
        flows = len(MARKS.findall(name)) >= _ENOUGH
        if name and not flows:
            self.draft.heading(head, name, 10)
        else:
            entry = Entry((Piece(head.number, head.raw.strip()),), 10, "heading", organises=True)
            self.draft.entries.append(entry)
        if flows:
            below.insert(0, replace(head, body=name, shape="text"))
        at = 0
        while at < len(below):
            at = self._text(below, at) or self._others(below, at)

    def _text(self, lines: Sequence[Line], start: int) -> int:
        """Read flowing text from a line of a unit on; return where it ends, 0 if there is none.

        Right below the unit's name a single name is flowing text as well.
        """
        line = lines[start]
        if line.shape == "blank":
            return start + 1
        if TOTAL.match(line.raw) or CHAPTERS.fullmatch(line.raw):
            self.draft.mark(line)
            return start + 1
        text = _paragraph(lines, start)
        if is_one_a_line(text, self._width):
            self.draft.entries.extend(Entry((Piece(line.number, line.body),), ITEMS, "item") for line in text)
            return start + len(text)
        first = all(above.shape == "blank" for above in lines[:start]) if start < _FEW else False
        if not text or not (first or _lists(text)):
            return 0
        found = list(parts_of_text(text))
        self.draft.entries.extend(Entry(pieces, ITEMS, "item") for pieces in found)
        read = {piece.line for pieces in found for piece in pieces}
        for line in text:
            if line.number not in read:
                self.draft.mark(line)
        return start + len(text)

    def _others(self, lines: Sequence[Line], start: int) -> int:
        """Read lines of a unit that have another form, up to flowing text; return where they end."""
        end = start + 1
        while end < len(lines) and not TOTAL.match(lines[end].raw):
            if lines[end - 1].shape == "blank" and _lists(_paragraph(lines, end)):
                break
            end += 1
        self._read_otherwise(lines[start:end])
        return end

    def _read_otherwise(self, lines: Sequence[Line]) -> None:
        """Read lines as those of any other document."""
        draft = self._other(lines)
        self.draft.entries.extend(draft.entries)
        self.draft.readings.extend(draft.readings)
        self.draft.diagnostics.extend(draft.diagnostics)

    def _listed(self, lines: Sequence[Line], role: Literal["deed", "resource"]) -> None:
        """Read experiments or books: one a number, or one a line where none has a number."""
        head, below = lines[0], lines[1:]
        entry = Entry((Piece(head.number, head.raw.strip()),), 10, "heading", organises=True)
        self.draft.entries.append(entry)
        numbered = any(NUMBERED.match(line.raw) or line.shape == "item" for line in below)
        opened = False
        for above, line in pairwise(lines):
            number = NUMBERED.match(line.raw)
            if line.shape == "blank":
                continue
            if TOTAL.match(line.raw):
                self.draft.mark(line)
                opened = False
            elif opened and numbered and not number and above.shape == "blank" and LABELLED.match(line.raw):
                self._read_otherwise([line])
            elif number or line.shape == "item" or not numbered or not opened:
                body = line.raw[number.end() :].strip() if number else line.body
                self.draft.add(line, body, ITEMS, role)
                opened = True
            elif len(self.draft.entries[-1].pieces) < MOST_WRAPPED:
                self.draft.join(replace(line, body=line.raw.strip()))
            else:
                self.draft.mark(line)

    def _told(self, lines: Sequence[Line], reads_as: Literal["advice"] | None) -> None:
        """Take lines for what is told of the course; ``None``: for markup where they are no sentences."""
        head, *below = lines
        self.draft.mark(
            head, "section" if head.raw.strip().endswith(":") or ":" not in head.raw else "advice"
        )
        for line in below:
            total = TOTAL.match(line.raw)
            told = told_of_course(line.raw)
            told = told if told == "section" else reads_as or told
            self.draft.mark(line, "markup" if total else told)


def _paragraph(lines: Sequence[Line], start: int) -> list[Line]:
    """Return the flowing text from a line on; a dash between two names may have slipped to a line's start."""
    lines = lines[start : start + MOST_WRAPPED]
    text = list(takewhile(_flows, lines))
    if text and is_dashed(" ".join(line.body for line in text)):
        for line in lines[len(text) :]:
            if not (_flows(line) or (line.shape == "item" and line.raw.lstrip()[:1] in "-–—")):
                break
            text.append(replace(line, body=line.raw.strip()))
    return text


def _lists(text: Sequence[Line]) -> bool:
    """Whether flowing text lists names: it has separators, and does not talk."""
    words = " ".join(line.body for line in text)
    return len(MARKS.findall(words)) >= _ENOUGH and not TALK.search(words)


def _flows(line: Line) -> bool:
    told = TOTAL.match(line.raw) or CHAPTERS.fullmatch(line.raw) or STAGE.match(line.body)
    return line.shape == "text" and not told
