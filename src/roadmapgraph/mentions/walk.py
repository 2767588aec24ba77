"""From an outline to mentions: one walk over the entries that knows which headings stand above each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roadmapgraph.formats import Entry, Outline
from roadmapgraph.formats.decoration import adornment, numbering, without_ornaments
from roadmapgraph.formats.inline import safe_url
from roadmapgraph.mentions.deeds import ADVISES
from roadmapgraph.mentions.kinds import is_certain
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.names import is_name, is_prose, tidy
from roadmapgraph.mentions.phrases import Atom, PhraseReader
from roadmapgraph.mentions.qualifiers import difficulty_of, duration_of, hours_of
from roadmapgraph.mentions.resources import points_elsewhere, read_titles
from roadmapgraph.mentions.sections import (
    calls,
    groups,
    is_organisational,
    read_head,
    says_not_needed,
    stage_of,
    zone_of,
)
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.words import (
    ACTIONS,
    DURATION_HEAD,
    META_HEAD,
    MUST_SHOW,
    NOT_NEEDED,
    PREREQUISITE_HEAD,
    RESOURCE_GROUPS,
    words_of,
)
from roadmapgraph.models import LineReading, ReadLine

_TELLING_COLUMN = re.compile(
    r"(?:notes?|descriptions?|details?|why.*|comments?|goals?|outcomes?|objectives?|remarks?|purpose|"
    r"reason|status|done|"
    r"progress|about|use ?cases?|what you.*|summary|owner|priority|#|id|date|when|weeks?|days?|months?|"
    r"order)",
    re.IGNORECASE,
)
_DURATION_COLUMN = re.compile(r".*(?:duration|time|hours?|effort|estimate).*", re.IGNORECASE)
_DIFFICULTY_COLUMN = re.compile(r"(?:difficulty|level|tier|skill level)", re.IGNORECASE)
_POINTER = re.compile(
    r"[\s(|:–—-]*(?:\b(?:see|via|by|from|on|at|watch|read|check)(?: also| out)?\b)?[\s(|:–—-]*$", re.I
)
_BOOK = re.compile(r"[\"“«][^\"”»]{2,150}[\"”»],? (?:by|von|de|par) [A-Z]")
_SENTENCE_BREAK = re.compile(r"[a-z]{3}[.!] [A-Z]")
_BUILT = re.compile(r",?\s+(?:using|with|via|that|which|of your|so that|in order to)\s", re.I)
_BY = re.compile(r"\s*,?\s*(?:by|von|de|par)\s+[A-ZÀ-Ý]")
_STAGE_MARK = re.compile(
    r"(?:[MWDU]\d{1,2}|(?:week|day|month|module|unit)\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?)\s*[-–—:]\s+", re.I
)
_BARE_HEAD = 5
"""The last digit from which a heading's depth is that of a bare line: a marked heading closes it."""
_REMARK = re.compile(
    r"([^.;:!?]{2,60}?)\s*"
    r"(?:\s[-–—]\s|—|,\s(?=(?:only|but|if|when|because|and (?:what|how|why|when))\b))\s*\S"
)
_LONGEST_LINE = 20_000
_ASIDE_LINE = re.compile(r"[*_]*[(\[（].*[)\]）][*_.]*", re.DOTALL)


@dataclass
class Walk(Ledger):
    """The walk's state: the book of what it has found, and what each line was taken for."""

    reader: PhraseReader = field(kw_only=True)
    title: int | None = None
    readings: dict[int, LineReading] = field(default_factory=dict)

    def entry(self, entry: Entry, below: Entry | None) -> None:
        """Read one entry; ``below`` is the next one."""
        marked = entry.role == "heading" and entry.depth % 10 == 0
        while self.frames and (
            self.frames[-1].depth >= entry.depth or (marked and self.frames[-1].depth % 10 >= _BARE_HEAD)
        ):
            self.frames.pop()
        before = len(self.mentions)
        reads_as = self._read(entry, below)
        first: LineReading = "advice" if reads_as == "mention" else reads_as
        for piece in entry.pieces:
            self.readings.setdefault(piece.line, first if piece.line == entry.line else "advice")
        for mention in self.mentions[before:]:
            self.readings[mention.line] = "mention"

    # Kinds of entries

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
        if self.zone() == "advice" and entry.role != "heading":
            return self._advice(entry)
        match entry.role:
            case "heading":
                return self._heading(entry, below)
            case "quote":
                return "advice"
            case "cell":
                return self._cell(entry)
            case "card":
                return self._card(entry)
            case "summary":
                return self._summary(entry)
            case "resource":
                return self._resource(entry, Span(entry.text, 0), listed=False)
            case "text":
                return self._text(entry, below)
            case _:
                return self._item(entry, below)

    def _advice(self, entry: Entry) -> LineReading:
        if any(says_not_needed(frame.heading or "") for frame in self.frames):
            self.note(entry.line, "the document says that this is not needed: not read as something to learn")
        return "advice"

    def _heading(self, entry: Entry, below: Entry | None) -> LineReading:
        bare = entry.text.strip(" *_")
        if _ASIDE_LINE.fullmatch(bare) or (
            is_prose(bare) and not zone_of(bare, self.lexicon) and entry.depth % 10
        ):
            return "advice"
        head = read_head(entry.text, self.lexicon, is_title=entry.line == self.title)
        heads_something = below is not None and below.depth > entry.depth
        inherited = self.zone()
        zone = head.zone or (inherited if inherited in ("advice", "resource") else None)
        if zone is None and inherited in ("tool", "practice"):
            zone = inherited
        first = -1
        organises = head.subject is None or entry.organises or inherited in ("advice", "resource")
        if (
            entry.depth % 10
            and not head.staged
            and self._right_below_title()
            and (below is None or below.role != "item")
        ):
            organises = True
        if MUST_SHOW.search(bare):
            organises, zone = True, "advice"
        if not organises and head.subject is not None:
            first = self._heading_mentions(entry, head.subject, whole=not head.staged)
        self.frames.append(Frame(entry.depth, head.text, zone, None, first))
        if first >= 0:
            return "mention"
        return "advice" if zone == "advice" and not heads_something else "section"

    def _heading_mentions(self, entry: Entry, subject: tuple[int, int], *, whole: bool) -> int:
        start, end = subject
        span = _without_numbering(Span(entry.text[start:end], start))
        first = len(self.mentions)
        phrase = self.reader.read(span, whole=whole, head_groups=self._groups)
        self.add_atoms(entry, phrase.atoms, zone="topic")
        schedule = stage_of(entry.text)
        if schedule:
            self.tell(first, duration=schedule)
        return first if len(self.mentions) > first else -1

    def _right_below_title(self) -> bool:
        return self.title is not None and len(self.frames) == 1 and not self.mentions

    def _item(self, entry: Entry, below: Entry | None) -> LineReading:
        text = entry.text
        if _ASIDE_LINE.fullmatch(text) or entry.organises:
            self.frames.append(Frame(entry.depth, None))
            return "section" if entry.organises else "advice"
        if entry.line == self.title:
            return self._list_head(entry, text)
        if NOT_NEEDED.match(text) or (NOT_NEEDED.search(text) and is_prose(text)):
            self.note(entry.line, "the document says that this is not needed: not read as something to learn")
            self.frames.append(Frame(entry.depth, text if says_not_needed(text) else None, "advice"))
            return "advice"
        span = Span(text, 0)
        head, rest = _colon(entry)
        if head is not None and (told := self._told(head.text, rest.text)):
            return told
        has_children = below is not None and below.depth > entry.depth and below.role == "item"
        if head is None and has_children and self._groups(_bare(text)):
            return self._list_head(entry, text)
        if (
            head is not None
            and not rest.text
            and (self._groups(head.text) or zone_of(head.text, self.lexicon))
        ):
            return self._list_head(entry, head.text)
        zone = self.zone()
        if _BOOK.match(text) or (entry.lead > 3 and _BY.match(text[entry.lead :])):
            return self._resource(entry, span, listed=False)
        named = zone_of(head.text, self.lexicon) if head is not None else None
        if named == "resource" or (zone == "resource" and named is None):
            part = rest if named == "resource" and rest.text else span
            return self._resource(entry, part, listed=part is rest)
        if named == "practice" and rest.text and "," not in rest.text:
            return self._practice(entry, rest)
        return self._names(entry, named or zone, heads=has_children or (head is not None and not rest.text))

    def _practice(self, entry: Entry, span: Span) -> LineReading:
        """Read "Project: weather widget using a public API": what is built, and with what."""
        means = _BUILT.search(span.text)
        what = span.part(0, means.start()) if means else span
        label = tidy(what.text)
        if not is_name(label):
            return "advice"
        first = len(self.mentions)
        made = Atom(label, what.start, what.end)
        tools = self.reader.enumerated(span) if means else ()
        certain = [atom for atom in tools if is_certain(atom.label, self.lexicon)]
        self.add_atoms(entry, (made, *certain), zone="practice")
        self.frames.append(Frame(entry.depth, None, None, label, first))
        return "mention"

    def _list_head(self, entry: Entry, words: str) -> LineReading:
        shown = without_ornaments(words).strip(" :*_")
        called = "practice" if calls(_bare(shown)) and self.lexicon.kind_of(shown) is None else None
        self.frames.append(Frame(entry.depth, shown, zone_of(shown, self.lexicon) or called or self.zone()))
        return "section"

    def _names(self, entry: Entry, zone: str | None, *, heads: bool = False) -> LineReading:
        """Read the names on a line and remember the first as head of what is below."""
        first = len(self.mentions)
        pointing = [points_elsewhere(entry, link) for link in entry.links]
        pointers = list(entry.links[pointing.index(True) :]) if True in pointing else []
        span = _without_numbering(Span(entry.text, 0))
        cut = min((link.start for link in pointers), default=None)
        if cut is not None and entry.text[:cut].strip(" -–—:(|*"):
            span = span.part(0, max(0, cut - span.start))
            pointer = _POINTER.search(span.text)
            span = span.part(0, pointer.start()) if pointer else span
        elif cut is not None:
            return self._resource(entry, Span(entry.text, 0), listed=False)
        if is_prose(span.text) and (remark := _REMARK.match(span.text)) and not is_prose(remark[1]):
            span = span.part(0, remark.end(1))
        if is_prose(span.text) and ":" not in span.text:
            self._prose(entry, span, zone)
        else:
            phrase = self.reader.read(span, whole=heads, head_groups=self._groups)
            inner = zone_of(phrase.head, self.lexicon) if phrase.head else None
            self.add_atoms(entry, phrase.atoms, zone=inner or zone)
        for link in pointers:
            part = Span(entry.text[link.start : link.end], link.start)
            words = words_of(part.text)
            if all(
                word in RESOURCE_GROUPS or word in ("here", "link", "this", "source", "watch", "read")
                for word in words
            ):
                self.tell(first, url=safe_url(link.url))
            else:
                self.add_titles(entry, read_titles(entry, part, listed=False))
        found = self.mentions[first:]
        within = found[0].label if found and found[0].kind != "resource" else None
        inner = "topic" if found and zone == "tool" else None
        self.frames.append(Frame(entry.depth, None, inner, within, first if found else -1))
        return "mention" if found else "advice"

    def _prose(self, entry: Entry, span: Span, zone: str | None) -> None:
        words = span.text.split()
        if ADVISES.match(span.text):
            return
        if (zone == "practice" or words[0].lower() in ACTIONS) and len(words) <= 12:
            label = tidy(span.text)
            if is_name(label):
                self.add_atoms(entry, (Atom(label, span.start, span.end),), zone=zone)
            return
        self.add_atoms(entry, self.reader.enumerated(span), zone=zone)

    def _text(self, entry: Entry, below: Entry | None) -> LineReading:
        text = entry.text.strip()
        if entry.line == self.title:
            return "section"
        if _ASIDE_LINE.fullmatch(text) or without_ornaments(text).endswith("!"):
            return "advice"
        head, rest = _colon(entry)
        if head is not None and (told := self._told(head.text, rest.text)):
            return told
        if self.zone() == "resource" and head is None and not entry.links and is_prose(text):
            return "advice"
        if self.zone() == "resource" or (head is not None and zone_of(head.text, self.lexicon) == "resource"):
            return self._resource(
                entry, rest if head is not None else Span(entry.text, 0), listed=head is not None
            )
        if head is not None and read_head(head.text, self.lexicon).subject is None and not rest.text:
            return self._list_head(entry, head.text)
        if is_prose(rest.text if head is not None else text):
            before = len(self.mentions)
            if re.search(r"\b(?:such as|including|e\.g\.)", text) and self.zone() is None and self.frames:
                self.add_atoms(entry, self.reader.enumerated(Span(entry.text, 0)), zone=None)
            return "mention" if len(self.mentions) > before else "advice"
        if head is not None and rest.text and zone_of(head.text, self.lexicon) == "practice":
            return self._names(entry, "practice")
        if not self._is_listing(text, head):
            return "section" if is_organisational(_bare(text if head is None else head.text)) else "advice"
        if self.zone() == "practice" and self.frames and self.frames[-1].first >= 0:
            return self._remark(entry)
        return self._names(entry, self.zone())

    def _remark(self, entry: Entry) -> LineReading:
        """Read a line that describes the practice above it: only what is certainly a name is taken."""
        before = len(self.mentions)
        atoms = self.reader.read(Span(entry.text, 0), head_groups=self._groups).atoms
        self.add_atoms(entry, [atom for atom in atoms if is_certain(atom.label, self.lexicon)], zone=None)
        return "mention" if len(self.mentions) > before else "advice"

    def _is_listing(self, text: str, head: Span | None) -> bool:
        """Whether a paragraph is a name or a list of names, not a remark."""
        if self.lexicon.kind_of(tidy(text)) is not None:
            return True
        body = text[head.end + 1 :] if head is not None else text
        if body.rstrip().endswith((".", "!")) and _SENTENCE_BREAK.search(body):
            return False
        if re.search(r"[,;、，]|→|\s\+\s", body):
            chunks = [
                chunk
                for chunk in re.split(r"[,;、，]|→|\s\+\s", re.sub(r"\([^()]{0,200}\)", "", body))
                if chunk.strip()
            ]
            return len(chunks) >= 2 and all(len(chunk.split()) <= 6 for chunk in chunks)
        if head is not None:
            return len(body.split()) <= 4 and not is_organisational(_bare(head.text))
        if re.search(r"\s(?:using|or)\s", text) and len(text.split()) <= 8:
            return True
        return len(text.split()) <= 6 and not text.endswith((".", "?")) and not is_organisational(_bare(text))

    def _told(self, head: str, rest: str) -> LineReading | None:
        """Read "Duration: 2 weeks", "Prerequisites: A, B", "Goal: …": they tell about what is above."""
        bare = head.strip(" *_")
        owner = next((frame.first for frame in reversed(self.frames) if frame.first >= 0), -1)
        if DURATION_HEAD.fullmatch(bare) and rest and hours_of(rest) is not None:
            self.tell(owner, duration=rest.strip(" .*_"))
            return "advice"
        if PREREQUISITE_HEAD.fullmatch(bare) and rest:
            atoms = self.reader.read(Span(rest, 0), head_groups=self._groups).atoms
            names = tuple(atom.label for atom in atoms)
            if owner >= 0 and names:
                self.tell(owner, requires=names)
                return "advice"
            known = sum(self.lexicon.kind_of(name) is not None for name in names)
            return "advice" if re.match(r"an? ", rest) or 2 * known < len(names) else None
        return "advice" if META_HEAD.fullmatch(bare) and rest else None

    # Forms that mark their topics

    def _card(self, entry: Entry) -> LineReading:
        if self.zone() == "resource":
            return self._resource(entry, Span(entry.text, 0), listed=False)
        if (
            is_prose(entry.text)
            and self.lexicon.kind_of(entry.text) is None
            and not _REMARK.match(entry.text)
        ):
            return "advice"
        first = len(self.mentions)
        span = _without_numbering(Span(entry.text, 0))
        phrase = self.reader.read(span, head_groups=lambda head: False)
        zone = self.zone()
        self.add_atoms(entry, phrase.atoms, zone=zone)
        if len(self.mentions) == first and any(character.isalnum() for character in entry.text):
            self.add_atoms(entry, (Atom(tidy(entry.text), 0, len(entry.text)),), zone=zone)
        found = self.mentions[first:]
        self.frames.append(
            Frame(entry.depth, None, None, found[0].label if found else None, first if found else -1)
        )
        return "mention" if found else "section"

    def _summary(self, entry: Entry) -> LineReading:
        before = len(self.mentions)
        self.add_atoms(entry, self.reader.enumerated(Span(entry.text, 0)), zone=None)
        return "mention" if len(self.mentions) > before else "advice"

    def _cell(self, entry: Entry) -> LineReading:
        column = entry.column.strip(" :*")
        text = entry.text.strip()
        row = next(
            (frame.first for frame in reversed(self.frames) if frame.first >= 0 and frame.heading is None), -1
        )
        if (duration := duration_of(text)) or _DURATION_COLUMN.fullmatch(column):
            if duration or hours_of(text) is not None:
                self.tell(row, duration=duration or text)
            elif re.fullmatch(r"[\d.,–-]+", text) and "hour" in column.lower():
                self.tell(row, duration=f"{text} hours")
            return "advice"
        if (level := difficulty_of(text)) and (_DIFFICULTY_COLUMN.fullmatch(column) or not column):
            self.tell(row, difficulty=level)
            return "advice"
        zone = zone_of(column, self.lexicon) or self.zone()
        if zone == "resource" or any(points_elsewhere(entry, link) for link in entry.links):
            return self._resource(entry, Span(entry.text, 0), listed=not entry.links)
        if PREREQUISITE_HEAD.fullmatch(column):
            atoms = self.reader.read(Span(entry.text, 0), head_groups=self._groups).atoms
            self.tell(row, requires=tuple(atom.label for atom in atoms))
            return "advice"
        if _DIFFICULTY_COLUMN.fullmatch(column) or not any(c.isalpha() for c in text):
            return "advice"
        if _TELLING_COLUMN.fullmatch(column) or is_prose(text):
            return "advice"
        before = len(self.mentions)
        phrase = self.reader.read(Span(entry.text, 0), head_groups=self._groups)
        self.add_atoms(entry, phrase.atoms, zone=zone)
        return "mention" if len(self.mentions) > before else "advice"

    def _resource(self, entry: Entry, span: Span, *, listed: bool) -> LineReading:
        before = len(self.mentions)
        self.add_titles(entry, read_titles(entry, _without_numbering(span), listed=listed))
        if len(self.mentions) > before:
            self.frames.append(Frame(entry.depth, None))
        return "mention" if len(self.mentions) > before else "advice"

    def _groups(self, head: str) -> bool:
        return groups(_bare(head), self.lexicon)


def walk(outline: Outline, *, source: str, lexicon: Lexicon, limit: int) -> Walk:
    """Return what the outline's entries say, as mentions, readings of lines and diagnostics."""
    found = Walk(source, lexicon, limit, reader=PhraseReader(lexicon), title=_title_line(outline))
    entries = outline.entries
    for index, entry in enumerate(entries):
        found.entry(entry, entries[index + 1] if index + 1 < len(entries) else None)
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


def _title_line(outline: Outline) -> int | None:
    """Return the line of the document's title: its first heading, if it is the only one of its depth."""
    headings = [entry for entry in outline.entries if entry.role == "heading"]
    if not headings and len(outline.entries) > 1:
        root, *others = outline.entries
        return root.line if all(entry.depth > root.depth for entry in others) else None
    opening = outline.entries[:2]
    if len(opening) == 2 and opening[0].role == "text" and opening[1].role == "heading":
        return opening[0].line if len(opening[0].text.split()) <= 8 else None
    if not headings or outline.entries[0].role != "heading":
        return None
    first = headings[0]
    alone = all(entry.depth > first.depth for entry in headings[1:])
    headed = len(headings) > 1 or first.depth == 10 or not first.text.endswith(":")
    return first.line if alone and headed else None


def _colon(entry: Entry) -> tuple[Span | None, Span]:
    match = re.match(r"([^:：]{1,80})[:：](?:\s+|$|(?=[^\W\d_]{3}))", entry.text)
    if match is None:
        if 0 < entry.lead < len(entry.text) - 1 and re.match(r"\s*[-–—]\s", entry.text[entry.lead :]) is None:
            pass
        return None, Span(entry.text, 0)
    whole = Span(entry.text, 0)
    return whole.part(0, match.end(1)), whole.part(match.end())


def _without_numbering(span: Span) -> Span:
    bare = span.part(adornment(span.text)) if span.text else span
    stage = _STAGE_MARK.match(bare.text)
    return bare.part(stage.end()) if stage and stage.end() < len(bare.text) else bare


def _bare(text: str) -> str:
    without = re.sub(r"\s*\([^()]{0,200}\)", "", without_ornaments(text)).strip(" :*_.-–—")
    return without[len(numbering(without)) :].strip()
