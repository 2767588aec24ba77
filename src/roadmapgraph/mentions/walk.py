"""From an outline to mentions: one walk over the entries that knows which headings stand above each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roadmapgraph.formats import Entry, Outline
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.stages import STAGE
from roadmapgraph.formats.titles import is_headline
from roadmapgraph.mentions.cards import read_card, read_cell, read_summary
from roadmapgraph.mentions.headings import read_heading
from roadmapgraph.mentions.items import read_item
from roadmapgraph.mentions.languages import language_of
from roadmapgraph.mentions.leads import without_pointer
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.lexicon import Lexicon, RememberingLexicon
from roadmapgraph.mentions.naming import read_resource
from roadmapgraph.mentions.neighbours import with_neighbours
from roadmapgraph.mentions.paragraphs import read_paragraph
from roadmapgraph.mentions.phrases import PhraseReader
from roadmapgraph.mentions.practices import read_deed
from roadmapgraph.mentions.recaps import drop_recaps
from roadmapgraph.mentions.remarks import tells_of_document
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.stages import is_staged
from roadmapgraph.mentions.zones import says_not_needed
from roadmapgraph.models import LineReading, ReadLine

_BARE_HEAD = 5
"""The last digit from which a heading's depth is that of a bare line: a marked heading closes it."""
_COURSE_CODE = re.compile(r"[A-Z]{2,5}[- ]?\d{3,4}[A-Z]?\b")
_LONGEST_LINE = 20_000


@dataclass
class Walk(Ledger):
    """The walk's state: the book of what it has found, and what each line was taken for."""

    readings: dict[int, LineReading] = field(default_factory=dict)

    def entry(self, entry: Entry, below: Entry | None) -> None:
        """Read one entry; ``below`` is the next one."""
        marked = entry.role == "heading" and entry.depth % 10 == 0
        while self.frames and (
            self.frames[-1].depth >= entry.depth or (marked and self.frames[-1].depth % 10 >= _BARE_HEAD)
        ):
            self.frames.pop()
        if entry.role == "text" and entry.text[: entry.lead].rstrip().endswith(":"):
            self._end_labelled()
        before = len(self.mentions)
        reads_as = self._read(entry, below)
        first: LineReading = "advice" if reads_as == "mention" else reads_as
        for piece in entry.pieces:
            self.readings.setdefault(piece.line, first if piece.line == entry.line else "advice")
        for mention in self.mentions[before:]:
            self.readings[mention.line] = "mention"

    def _end_labelled(self) -> None:
        """Close what a bold label such as "**Books:**" holds: a line with a label of its own is beside it."""
        while self.frames and self.frames[-1].zone and self.frames[-1].depth % 10 >= _BARE_HEAD:
            self.frames.pop()

    def _read(self, entry: Entry, below: Entry | None) -> LineReading:
        if self.limited:
            return "advice"
        if any(len(piece.text) > _LONGEST_LINE for piece in entry.pieces):
            message = (
                f"this line has more than {_LONGEST_LINE} characters; nothing is read from it. Break it up"
            )
            self.note(entry.line, message, "warning")
            return "advice"
        if entry.struck:
            self.note(entry.line, "struck out: not read as something to learn")
            return "advice"
        if entry.role == "contents":
            return "markup"
        if entry is self.title and entry.role == "text":
            self.frames.append(Frame(0, without_ornaments(entry.text)))
            return "section"
        if entry.role in ("text", "item") and tells_of_document(entry.text, listed=entry.role == "item"):
            return "advice"
        if (
            self.zone() == "advice"
            and entry.role != "heading"
            and (not entry.column or self._below_not_needed())
        ):
            return self._advice(entry)
        return self._by_role(entry, below)

    def _by_role(self, entry: Entry, below: Entry | None) -> LineReading:
        entry = entry if entry is self.title else without_pointer(entry)
        match entry.role:
            case "heading":
                return read_heading(self, entry, below)
            case "quote":
                return "advice"
            case "cell":
                return read_cell(self, entry)
            case "card":
                return read_card(self, entry)
            case "summary":
                return read_summary(self, entry)
            case "resource":
                return read_resource(self, entry, Span(entry.text, 0), listed=False)
            case "deed":
                return read_deed(self, entry)
            case "text":
                return read_paragraph(self, entry)
            case _:
                return read_item(self, entry, below)

    def _advice(self, entry: Entry) -> LineReading:
        if self._below_not_needed():
            self.note(entry.line, "the document says that this is not needed: not read as something to learn")
        return "advice"

    def _below_not_needed(self) -> bool:
        return any(says_not_needed(frame.heading or "") for frame in self.frames)


def walk(outline: Outline, *, source: str, lexicon: Lexicon, limit: int) -> Walk:
    """Return what the outline's entries say, as mentions, readings of lines and diagnostics."""
    remembering = RememberingLexicon(lexicon)
    reader = PhraseReader(remembering, language_of(entry.text for entry in outline.entries))
    found = Walk(source, remembering, limit, reader=reader, title=_title_of(outline))
    entries = outline.entries
    for index, entry in enumerate(entries):
        found.entry(entry, entries[index + 1] if index + 1 < len(entries) else None)
    found.readings.update(dict.fromkeys(drop_recaps(found), "advice"))
    found.mentions = with_neighbours(found.mentions, lexicon)
    return found


def read_lines(walked: Walk, outline: Outline, lines: Sequence[str]) -> tuple[ReadLine, ...]:
    """Return for every line that is not blank what it was taken for."""
    readings: dict[int, LineReading] = {reading.line: reading.reads_as for reading in outline.readings}
    readings.update(walked.readings)
    return tuple(
        ReadLine(line=number, reads_as=readings.get(number, "markup"))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def _title_of(outline: Outline) -> Entry | None:
    """Return the document's title: its first heading, if it is the only one of its depth; no row is one."""
    entries = outline.entries
    if outline.format == "table" or any(entry.role == "cell" for entry in entries[:2]):
        return None
    opening = entries[:2]
    if len(opening) == 2 and opening[0].role == "text" and _opens_part(opening[1]):
        return opening[0] if len(opening[0].text.split()) <= 8 else None
    if entries and is_headline(entries):
        return entries[0]
    headings = [entry for entry in entries if entry.role == "heading"]
    if not headings and len(entries) > 1:
        root, *others = entries
        if root.text.endswith("/") and others[0].depth > root.depth:
            return root
        return root if all(entry.depth > root.depth for entry in others) else None
    if not headings or entries[0].role != "heading":
        return None
    first = headings[0]
    alone = all(entry.depth > first.depth for entry in entries if entry is not first) or (
        first.depth % 10 > 0 and _stands_apart(first, entries)
    )
    alone = alone or _opens_stages(entries) or _COURSE_CODE.match(first.text) is not None
    headed = len(headings) > 1 or first.depth == 10 or not first.text.endswith(":")
    return first if alone and headed else None


def _opens_stages(entries: Sequence[Entry]) -> bool:
    """Whether the first heading has only words below it, and stages of a plan of its own depth follow."""
    first, *others = entries
    level = [entry for entry in others if entry.role == "heading" and entry.depth <= first.depth]
    if not level or is_staged(first.text) or not all(is_staged(entry.text) for entry in level):
        return False
    between = others[: others.index(level[0])]
    return all(entry.role in ("text", "quote") for entry in between)


def _opens_part(entry: Entry) -> bool:
    return entry.role == "heading" or (entry.role == "text" and STAGE.match(entry.text) is not None)


def _stands_apart(first: Entry, entries: Sequence[Entry]) -> bool:
    """Whether a bare head at the start holds nothing before the next heading, and has no equal."""
    below = next((entry for entry in entries[1:] if entry.role != "text"), None)
    headings = [entry for entry in entries[1:] if entry.role == "heading"]
    return below in headings and all(entry.depth != first.depth for entry in headings)
