"""Forms that mark their topics: cards with a summary, tables with their columns."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.inline import safe_url
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.atoms import Atom
from roadmapgraph.mentions.durations import duration_of, hours_of
from roadmapgraph.mentions.leads import bare_head, without_numbering
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.names import is_prose, tidy
from roadmapgraph.mentions.naming import REMARK, read_resource
from roadmapgraph.mentions.qualifiers import difficulty_of, qualifier_of
from roadmapgraph.mentions.resources import points_elsewhere
from roadmapgraph.mentions.sections import is_organisational
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.words import PREREQUISITE_HEAD
from roadmapgraph.mentions.zones import zone_of
from roadmapgraph.models import LineReading

_TELLING_COLUMN = re.compile(
    r"(?:with|who|(?:issue )?(?:key|type|id)|story points|tags?|labels?|types?|formats?|created(?: \w+)?|"
    r"updated|last edited(?: \w+)?|assignee|reporter|sprint|list(?: name)?|optional\??|start(?: date)?|"
    r"end(?: date)?|"
    r"verdict|result|feedback|depth|confidence|mastery|ratings?|proficiency|stars?|scores?|authors?|publishers?|years?|price|pages|"
    r"notes?|descriptions?|details?|why.*|comments?|goals?|outcomes?|objectives?|remarks?|purpose|"
    r"reason|status|done|"
    r"progress|about|use ?cases?|what you.*|what it.*|what for|used? for|good (?:at|for)|"
    r"summary|owner|author\(?s?\)?|years?|must.*|(?:key )?ideas?|for|priority|#|id|date|when|weeks?|"
    r"days?|months?|"
    r"order|deadline|due(?: date)?|by when|target date|until)",
    re.IGNORECASE,
)
_NEED = re.compile(r"(?:priority|importance|need(?:ed)?|necessity|required\??|must|moscow)", re.IGNORECASE)
_OPTIONAL_COLUMN = re.compile(r"optional\??", re.IGNORECASE)
_YES = frozenset(("yes", "y", "true", "x", "✓", "✔", "✅", "1"))
_BY_NEED = {
    "high": ("important",), "yes": ("required",),
    "low": ("optional",), "nice": ("optional",), "no": ("optional",),
}  # fmt: skip
_DURATION_COLUMN = re.compile(r".*(?:duration|time|hours?|effort|estimate).*", re.IGNORECASE)
_DIFFICULTY_COLUMN = re.compile(r"(?:difficulty|level|tier|skill level)", re.IGNORECASE)


_ADDRESS_COLUMN = re.compile(r"url|link|website|address|homepage", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:yes|no|maybe|y|n|high|low|medium|later|soon|done|todo|n/a|ja|nein|oui|non|sí|是|否)", re.I
)
_POINTS = re.compile(
    r"(?:pdf|docs?|documentation|link|here|web(?:site|page)?|site|video|html|github|url|open|read|watch|book|course)",
    re.I,
)


def read_card(book: Ledger, entry: Entry) -> LineReading:
    """Read a topic that the form itself marks as one; it is kept even where no rule finds a name in it."""
    if book.zone() == "resource":
        return read_resource(book, entry, Span(entry.text, 0), listed=False)
    if is_prose(entry.text) and book.lexicon.kind_of(entry.text) is None and not REMARK.match(entry.text):
        return "advice"
    first = len(book.mentions)
    span = without_numbering(Span(entry.text, 0))
    phrase = book.reader.read(span, head_groups=lambda head: False)
    zone = zone_of(entry.column, book.lexicon) or book.zone()
    book.add_atoms(entry, phrase.atoms, zone=zone)
    if len(book.mentions) == first and any(character.isalnum() for character in entry.text):
        book.add_atoms(entry, (Atom(tidy(entry.text), 0, len(entry.text)),), zone=zone)
    found = book.mentions[first:]
    book.frames.append(
        Frame(entry.depth, None, None, found[0].label if found else None, first if found else -1)
    )
    return "mention" if found else "section"


def read_summary(book: Ledger, entry: Entry) -> LineReading:
    """Read what describes the card above: only what it enumerates is named."""
    before = len(book.mentions)
    book.add_atoms(entry, book.reader.enumerated(Span(entry.text, 0)), zone=None)
    return "mention" if len(book.mentions) > before else "advice"


def read_cell(book: Ledger, entry: Entry) -> LineReading:
    """Read a cell beside a row's first, by the words above its column."""
    column = entry.column.strip(" :*")
    text = entry.text.strip()
    rows = (frame for frame in reversed(book.frames) if frame.first >= 0 and frame.heading is None)
    row = next(rows, None)
    if told := _told_of_row(book, entry, column):
        if row is not None and isinstance(qualifiers := told.pop("qualifiers", ()), tuple):
            book.tell_all(row, qualifiers)
            book.tell(row.first, **told)
        return "advice"
    zone = zone_of(column, book.lexicon) or book.zone()
    telling = _TELLING_COLUMN.fullmatch(column) or languages.META.fullmatch(column)
    if telling and not entry.links:
        return "advice"
    if zone == "resource" or any(points_elsewhere(entry, link) for link in entry.links):
        return read_resource(book, entry, Span(entry.text, 0), listed=not entry.links)
    if _DIFFICULTY_COLUMN.fullmatch(column) or not any(c.isalpha() for c in text):
        return "advice"
    if _ANSWER.fullmatch(text) or _states_duration(column) or is_prose(text):
        return "advice"
    if not zone and not book.knows(text) and is_organisational(bare_head(text)):
        return "advice"
    before = len(book.mentions)
    phrase = book.reader.read(Span(entry.text, 0), head_groups=book.groups)
    book.add_atoms(entry, phrase.atoms, zone=zone)
    return "mention" if len(book.mentions) > before else "advice"


def _told_of_row(book: Ledger, entry: Entry, column: str) -> dict[str, object]:
    """Return what a cell tells of its row's topic: a duration, a level, an address, what it requires."""
    text = entry.text.strip()
    if (duration := duration_of(text)) or _states_duration(column):
        if duration or hours_of(text) is not None:
            return {"duration": duration or text}
        counts = re.fullmatch(r"[\d.,–-]+", text) and "hour" in column.lower()
        return {"duration": f"{text} hours"} if counts else {}
    if (level := difficulty_of(text)) and (_DIFFICULTY_COLUMN.fullmatch(column) or not column):
        return {"difficulty": level}
    bare = _ADDRESS_COLUMN.fullmatch(column) and text.startswith("http")
    if len(entry.links) == 1 and (bare or _POINTS.fullmatch(text)):
        return {"url": safe_url(entry.links[0].url)}
    if PREREQUISITE_HEAD.fullmatch(column) or languages.PREREQUISITE.fullmatch(column):
        atoms = book.reader.read(Span(entry.text, 0), head_groups=book.groups).atoms
        return {"requires": tuple(atom.label for atom in atoms)}
    words = without_ornaments(text)
    qualifiers = qualifier_of(words) or (_BY_NEED.get(words.lower(), ()) if _NEED.fullmatch(column) else ())
    if _OPTIONAL_COLUMN.fullmatch(column) and text.lower() in _YES:
        qualifiers = ("optional",)
    return {"qualifiers": qualifiers} if qualifiers else {}


def _states_duration(column: str) -> bool:
    return bool(_DURATION_COLUMN.fullmatch(column) or languages.DURATION.fullmatch(column))
