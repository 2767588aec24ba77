"""The names on a line, the links beside them, and the titles of resources."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.formats.inline import safe_url
from roadmapgraph.mentions.atoms import Atom, qualified
from roadmapgraph.mentions.clipping import REMARK as REMARK
from roadmapgraph.mentions.clipping import clipped
from roadmapgraph.mentions.deeds import ADVISES
from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.leads import without_numbering
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.names import is_name, is_prose, tidy
from roadmapgraph.mentions.resources import points_elsewhere, read_titles
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.words import RESOURCE_GROUPS, words_of
from roadmapgraph.mentions.zones import zone_of
from roadmapgraph.models import LineReading

_POINTER = re.compile(
    r"[\s(|:–—-]*(?:\b(?:see|via|by|from|on|at|watch|read|check)(?: also| out)?\b)?[\s(|:–—-]*$", re.I
)


def read_names(book: Ledger, entry: Entry, zone: str | None, *, heads: bool = False) -> LineReading:
    """Read the names on a line and remember the first as head of what is below."""
    first = len(book.mentions)
    pointing = [points_elsewhere(entry, link) for link in entry.links]
    pointers = list(entry.links[pointing.index(True) :]) if True in pointing else []
    span = without_numbering(Span(entry.text, 0))
    cut = min((link.start for link in pointers), default=None)
    if cut is not None and entry.text[:cut].strip(" -–—:(|*"):
        span = span.part(0, max(0, cut - span.start))
        pointer = _POINTER.search(span.text)
        span = span.part(0, pointer.start()) if pointer else span
    elif cut is not None:
        return read_resource(book, entry, Span(entry.text, 0), listed=False)
    span, told = clipped(span, book.knows)
    if is_prose(span.text) and ":" not in span.text:
        _read_prose(book, entry, span, zone)
    else:
        phrase = book.reader.read(span, whole=heads, head_groups=book.groups)
        inner = zone_of(phrase.head, book.lexicon) if phrase.head else None
        book.add_atoms(entry, qualified(phrase.atoms, told), zone=inner or zone)
    for link in pointers:
        part = Span(entry.text[link.start : link.end], link.start)
        words = words_of(part.text)
        if all(
            word in RESOURCE_GROUPS or word in ("here", "link", "this", "source", "watch", "read")
            for word in words
        ):
            book.tell(first, url=safe_url(link.url))
        else:
            book.add_titles(entry, read_titles(entry, part, listed=False, lexicon=book.lexicon))
    found = book.mentions[first:]
    within = found[0].label if found and found[0].kind != "resource" else None
    inner = "topic" if found and zone == "tool" else None
    book.frames.append(
        Frame(entry.depth, None, inner, within, first if found else -1, len(book.mentions) - 1)
    )
    return "mention" if found else "advice"


def _read_prose(book: Ledger, entry: Entry, span: Span, zone: str | None) -> None:
    words = span.text.split()
    if ADVISES.match(span.text):
        return
    if (zone == "practice" or words[0].lower() in ACTIONS) and len(words) <= 12:
        label = tidy(span.text)
        if is_name(label):
            book.add_atoms(entry, (Atom(label, span.start, span.end),), zone=zone)
        return
    book.add_atoms(entry, book.reader.enumerated(span), zone=zone)


def read_resource(book: Ledger, entry: Entry, span: Span, *, listed: bool) -> LineReading:
    """Read the titles of resources in a part of a line. ``listed``: commas separate several."""
    before = len(book.mentions)
    book.add_titles(entry, read_titles(entry, without_numbering(span), listed=listed, lexicon=book.lexicon))
    if len(book.mentions) > before:
        book.frames.append(Frame(entry.depth, None))
    return "mention" if len(book.mentions) > before else "advice"
