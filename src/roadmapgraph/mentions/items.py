"""Items of a list: names, a list's head, a resource, something to do, a detail of what is above."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.details import read_detail
from roadmapgraph.mentions.leads import ASIDE_LINE, at_colon, bare_head, without_numbering
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.names import is_prose
from roadmapgraph.mentions.naming import read_names, read_resource
from roadmapgraph.mentions.practices import (
    is_one_deed,
    labelled_practice,
    numbers_practice,
    read_practice,
    tells_one_deed,
)
from roadmapgraph.mentions.reading_matter import is_reading_matter, read_from
from roadmapgraph.mentions.sections import calls
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.words import NOT_NEEDED
from roadmapgraph.mentions.zones import says_not_needed, zone_of
from roadmapgraph.models import LineReading

_DASH = re.compile(r"\s[-–—]\s")
_REMARK = re.compile(
    r"\((?:an? )?(?:free |paid |online |short |great )*(?:course|book|video|tutorial|playlist|talk|"
    r"article|paper|docs?)s?\)",
    re.IGNORECASE,
)
"""What stands behind a link that is no topic but something to read or watch."""


def read_item(book: Ledger, entry: Entry, below: Entry | None) -> LineReading:
    """Read an item of a list; ``below`` is the entry that follows."""
    text = entry.text
    if ASIDE_LINE.fullmatch(text) or entry.organises:
        book.frames.append(Frame(entry.depth, None))
        return "section" if entry.organises else "advice"
    if entry is book.title:
        return open_list(book, entry, text)
    foreign = book.reader.language is not None and languages.says_not_needed(text)
    if foreign or NOT_NEEDED.match(text) or (is_prose(text) and says_not_needed(text)):
        book.note(entry.line, "the document says that this is not needed: not read as something to learn")
        book.frames.append(Frame(entry.depth, text if says_not_needed(text) else None, "advice"))
        return "advice"
    span = Span(text, 0)
    if (labelled := labelled_practice(entry)) is not None:
        return read_practice(book, entry, labelled)
    head, rest = at_colon(entry)
    if head is not None and (told := read_detail(book, head.text, rest.text)):
        return told
    has_children = below is not None and below.depth > entry.depth and below.role == "item"
    heads_row = below is not None and below.role == "cell" and below.line == entry.line
    if head is None and (has_children or heads_row) and book.groups(bare_head(text)):
        return open_list(book, entry, text)
    if head is not None and not rest.text and (book.groups(head.text) or zone_of(head.text, book.lexicon)):
        return open_list(book, entry, head.text)
    if head is None and (dash := _DASH.search(text)) and numbers_practice(text[: dash.start()], book):
        return read_practice(book, entry, span.part(dash.end()))
    if entry.links and entry.links[0].start == 0 and _REMARK.fullmatch(text[entry.links[0].end :].strip()):
        return read_resource(book, entry, span, listed=False)
    zone = zone_of(entry.column, book.lexicon) or book.zone()
    bare = without_numbering(span)
    if zone != "resource" and is_reading_matter(entry, bare.text, book.lexicon):
        return read_resource(book, entry, bare.part(read_from(bare.text)), listed=False)
    named = zone_of(head.text, book.lexicon) if head is not None else None
    if named == "resource" or (zone == "resource" and named is None):
        part = rest if named == "resource" and rest.text else span
        return read_resource(book, entry, part, listed=part is rest)
    if named == "practice" and head is not None and rest.text and is_one_deed(rest.text, head.text):
        return read_practice(book, entry, rest)
    if tells_one_deed(book, entry, zone):
        return read_practice(book, entry, span)
    return read_names(book, entry, named or zone, heads=has_children or (head is not None and not rest.text))


def open_list(book: Ledger, entry: Entry, words: str) -> LineReading:
    """Open a list whose head ``words`` only groups it."""
    shown = without_ornaments(words).strip(" :*_")
    called = (
        "practice" if calls(bare_head(shown), wholly=True) and book.lexicon.kind_of(shown) is None else None
    )
    book.frames.append(Frame(entry.depth, shown, zone_of(shown, book.lexicon) or called or book.zone()))
    return "section"
