"""Syllabi of universities in plain text: a head with codes and hours, aims, units, experiments, books.

They follow one custom the world over: "UNIT II" and its names in flowing text, "CO1: …" for what a student
will be able to do, "TOTAL: 45 PERIODS". A document is taken for one only where its units stand beside
several of the other signs; what has another form within it is read as in any other document.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from roadmapgraph.formats.bare import MOST_WRAPPED
from roadmapgraph.formats.draft import ITEMS, Draft
from roadmapgraph.formats.flowing import is_dashed, parts_of_text
from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.outline import Entry, Piece
from roadmapgraph.formats.stages import STAGE

Kind = Literal["head", "aims", "unit", "deeds", "books", "scheme"]

_UNIT = re.compile(
    r"\s*(?:unit|module)\s*[-–—:]?\s*(?:[IVX]{1,5}|\d{1,2})\b\s*(?:[-–—:.]\s*)?(?P<rest>.*)$", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\s*(?:\[[A-Z]{0,2}\d{1,2}\]|[TR]\d{1,2}[.):]|\d{1,2}[.)]?|[ivx]{1,4}[.)]|[a-z][)])\s+(?=[\"“'A-Z(])"
)
_OPENING: tuple[tuple[Kind, str], ...] = (
    (
        "aims",
        r"(?:(?:course|learning|programme?|unit|module|educational|specific|instructional)\s+){0,2}"
        r"(?:objectives?|outcomes?|aims?)(?:\s+of the course)?",
    ),
    (
        "deeds",
        r"(?:suggested\s+)?(?:list of\s+)?(?:(?:lab|laboratory|practical|course)s?\s+)?"
        r"(?:experiments|programs|practicals|laborator(?:y|ies)|practical component|lab exercises|"
        r"exercises|activities|labs?|lab work|term work)|(?:sl?\.?|s\.)\s*no\.?\s+.*",
    ),
    (
        "books",
        r"(?:(?:suggested|recommended|prescribed|further|additional|essential|main)\s+)?(?:text\s?-?books?|"
        r"reference\s?-?books?|references?|readings?|reading list|books|bibliography|learning resources|"
        r"text(?:\s?books?)?\s*(?:and|&|/)\s*references?(?:\s?books?)?|"
        r"(?:e-?|web\s|online\s|electronic\s)(?:resources?|links?|references?|courses?|sources?|materials?)"
        r"(?:\s*(?:and|&)\s*video lectures)?|video lectures)",
    ),
    (
        "scheme",
        r"(?:co|cos|course outcomes?)\s*[-–/ ]\s*(?:pos?|psos?)\b.*|mapping of .*|articulation matrix.*|"
        r"(?:(?:scheme|mode|method|details?|pattern|components?) of\s+)?(?:assessments?|evaluations?|"
        r"examinations?|marking|marks)(?:\s+(?:scheme|pattern|methods?|details|criteria|plan|system))?|"
        r"suggested evaluation methods|(?:suggested )?specification table.*|"
        r"(?:end )?semester examination.*|question paper pattern|"
        r"teaching[- ]learning (?:process|methods?).*",
    ),
)
"""What opens a part: the words of its head, on a line of their own."""
_HEADS = tuple(
    (kind, re.compile(rf"\s*(?:\d\.\s+|[A-Z]\.\s+)?(?:{words})\s*(?:\([^()]*\))?\s*(?P<mark>[:.–-]*)", re.I))
    for kind, words in _OPENING
)
_SIGNS = (
    re.compile(r"\bL\s+T\s+P\b|\bL\s?:\s?T\s?:\s?P|\bL-T-P\b"),
    re.compile(r"\s*(?:course |learning )?(?:objectives?|outcomes?)\s*:?\s*$", re.IGNORECASE),
    re.compile(r"\s*(?:C\.?O|CLO)[- .]?\d\b"),
    re.compile(r"\s*total\b.{0,30}\b(?:periods|hours|lectures)\b|\s*total hours\b", re.IGNORECASE),
    re.compile(
        r"\s*(?:suggested |prescribed )?(?:text\s?-?books?|reference\s?books?)\b.{0,20}$", re.IGNORECASE
    ),
    re.compile(r"\s*(?:course|paper|subject)\s+code\b", re.IGNORECASE),
    re.compile(r"\s*list of (?:experiments|programs)\s*:?\s*$", re.IGNORECASE),
    re.compile(r".*\b(?:CIE|SEE|internal|external|max\.?|maximum|total)\s+marks\b", re.IGNORECASE),
    re.compile(r".*\[?\b\d{1,2}\s?(?:L|hrs?|hours|lectures|periods)\b[\])]", re.IGNORECASE),
)
_ENOUGH = 2
_FEW = 5
_LONGEST_HEAD = 300
"""A line with more characters heads nothing."""
_CODE = r"\(?[A-Z]{1,5}[- ]?\d{2,5}[A-Z]{0,3}\d{0,3}\)?|\(?\d{2}[A-Z]{2,5}[- ]?\d{2,4}[A-Z]{0,2}\)?"
_CREDITS = r"(?:\s+\d{1,2}(?:\.\d)?){3,5}"
_CODED = re.compile(
    rf"\s*(?P<code>{_CODE})?\s*[-–:]?\s*(?P<title>[^\W\d_][^\d:]{{2,80}}?)(?P<credits>{_CREDITS})?\s*$"
)
_TITLED = re.compile(
    r"(?:^|.*\s{2,})(?:(?:course|paper|subject)(?:\s(?:name|title))?|"
    r"(?:name|title) of the (?:course|paper|subject))\s*[:–-]+\s*"
    r"(?P<title>[^\W\d_][^:]{2,80}?)(?:\s{2,}.*|\s*\(.*)?$",
    re.IGNORECASE,
)
_LOAD = re.compile(
    r"\s*[-–:,]?\s*(?:[(\[]?\s*\d{1,2}(?:\s*\+\s*\d{1,2})?\s*(?:L|T|P|hours?|hrs?\.?|periods?|lectures?|"
    r"lecture hours|marks|slots|sessions)\.?\s*[)\]]?|\s{2,}\d{1,2}(?:\s*\+\s*\d{1,2})?)\s*$",
    re.IGNORECASE,
)
"""How many hours a unit takes, behind its name."""
_TOTAL = re.compile(
    r"\s*total\b.{0,40}\d|\s*\(?\d+ (?:periods|hours)\)?\s*$|.{0,60}[:–-]\s*\d.*\b(?:marks|%)", re.IGNORECASE
)
"""How many hours a course has, and how many marks it gives."""
_CHAPTERS = re.compile(
    r"\s*[\[(]?(?:text\s?-?books?|ref(?:erence)?s?(?:\s?books?)?|T|R|RBT|chapters?|sections?|self[- ]study)"
    r"[- ]?\d*(?:\s*:|\s+\d).*|\s*[\[(]?(?:T|R)\d\s*[:,].*",
    re.IGNORECASE,
)
"""Where the books tell of a unit."""
_MARKS = re.compile(r"[,;]|\.\s|:\s|\s[-–—]")
_TALK = re.compile(
    r"\b(?:will|shall|should|must|can|is|are|students?)\b\s\w+\s\w+|\bpre-?requisites?\b", re.IGNORECASE
)
"""What speaks of the course or to its students."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of one part of a syllabus, its head first where it has one."""

    kind: Kind
    lines: Sequence[Line]


def is_syllabus(lines: Sequence[Line]) -> bool:
    """Whether lines are a syllabus: units beside two other signs, and nothing that Markdown has."""
    short = [line.raw for line in lines if len(line.raw) <= _LONGEST_HEAD]
    if any(line.shape in ("heading", "fence", "row", "underline") for line in lines):
        return False
    if sum(1 for line in lines if _UNIT.match(line.raw)) < _ENOUGH:
        return False
    return sum(any(map(sign.match, short)) for sign in _SIGNS) >= _ENOUGH


def read_syllabus(
    lines: Sequence[Line], other: Callable[[Sequence[Line]], Draft]
) -> tuple[Draft, str | None]:
    """Return what the lines of a syllabus have become, and the course's name.

    ``other`` reads lines that have the form of any other document.
    """
    reader = _Syllabus(other)
    for part in _parts(lines):
        reader.read(part)
    return reader.draft, reader.title


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    kind: Kind = "head"
    start = 0
    for index, line in enumerate(lines):
        found = _opens(line)
        if found is not None:
            yield _Part(kind, lines[start:index])
            kind, start = found, index
    yield _Part(kind, lines[start:])


def _opens(line: Line) -> Kind | None:
    """Return the kind of part that a line opens, if it opens one."""
    if line.shape == "blank":
        return None
    if _UNIT.match(line.raw):
        return "unit"
    for kind, head in _HEADS if len(line.raw) <= _LONGEST_HEAD else ():
        if match := head.match(line.raw):
            rest = line.raw[match.end() :].strip()
            if not rest or (":" in match["mark"] and kind in ("aims", "scheme")):
                return kind
    return None


class _Syllabus:
    """The pass over the parts of a syllabus."""

    def __init__(self, other: Callable[[Sequence[Line]], Draft]) -> None:
        self.draft = Draft({})
        self.title: str | None = None
        self._other = other

    def read(self, part: _Part) -> None:
        """Read one part."""
        lines = [line for line in part.lines if line.shape != "blank" or part.kind == "unit"]
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
            title = None if self.title else _course(line.raw)
            if title:
                self.title = title
                self.draft.entries.append(Entry((Piece(line.number, title),), ITEMS, "item"))
            else:
                self.draft.mark(line, "advice" if _TALK.search(line.raw) else "markup")

    def _unit(self, lines: Sequence[Line]) -> None:
        head, *below = lines
        unit = _UNIT.match(head.raw)
        name = f"  {unit['rest']}" if unit else ""
        name = (_LOAD.sub("", name) if len(name) <= _LONGEST_HEAD else name).strip(" \t:.-–—")
        flows = len(_MARKS.findall(name)) >= _ENOUGH
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
        if _TOTAL.match(line.raw) or _CHAPTERS.fullmatch(line.raw):
            self.draft.mark(line)
            return start + 1
        text = _paragraph(lines, start)
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
        while end < len(lines) and not _TOTAL.match(lines[end].raw):
            if lines[end - 1].shape == "blank" and _lists(_paragraph(lines, end)):
                break
            end += 1
        draft = self._other(lines[start:end])
        self.draft.entries.extend(draft.entries)
        self.draft.readings.extend(draft.readings)
        self.draft.diagnostics.extend(draft.diagnostics)
        return end

    def _listed(self, lines: Sequence[Line], role: Literal["deed", "resource"]) -> None:
        """Read experiments or books: one a number, or one a line where none has a number."""
        head, below = lines[0], lines[1:]
        entry = Entry((Piece(head.number, head.raw.strip()),), 10, "heading", organises=True)
        self.draft.entries.append(entry)
        numbered = any(_NUMBERED.match(line.raw) or line.shape == "item" for line in below)
        opened = False
        for line in below:
            number = _NUMBERED.match(line.raw)
            if _TOTAL.match(line.raw):
                self.draft.mark(line)
                opened = False
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
            total = _TOTAL.match(line.raw)
            sentence = _TALK.search(line.raw) or line.raw.rstrip().endswith(".")
            self.draft.mark(line, "markup" if total else reads_as or ("advice" if sentence else "markup"))


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
    return len(_MARKS.findall(words)) >= _ENOUGH and not _TALK.search(words)


def _flows(line: Line) -> bool:
    told = _TOTAL.match(line.raw) or _CHAPTERS.fullmatch(line.raw) or STAGE.match(line.body)
    return line.shape == "text" and not told


def _course(raw: str) -> str | None:
    """Return the course's name, if a line says it: behind its code, before its credits, or as its title."""
    raw = raw.strip()
    if len(raw) > _LONGEST_HEAD:
        return None
    if titled := _TITLED.match(raw):
        return titled["title"].strip()
    coded = _CODED.match(raw)
    if (
        coded
        and (coded["code"] or coded["credits"])
        and not re.fullmatch(r"(?:[LTPSCJ]\s*)+", coded["title"])
    ):
        return coded["title"].strip()
    return None
