"""Headings: what they name, and what they say of all that stands below them."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.mentions.grammar import ADJECTIVES
from roadmapgraph.mentions.leads import ASIDE_LINE, without_numbering
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.names import is_prose
from roadmapgraph.mentions.sections import read_head
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.stages import stage_of, subject_start
from roadmapgraph.mentions.words import MUST_SHOW, word_set
from roadmapgraph.mentions.zones import zone_of
from roadmapgraph.models import LineReading

_IN_DEPTH = re.compile(
    r"\s+(?:in (?:more |full |great )?(?:detail|depth)|in[- ]depth|deep[- ]dive)\W*$", re.IGNORECASE
)
_PLAIN_PAIR = re.compile(
    r"[^\W\d_]+(?: [^\W\d_A-Z]+)? (?:&|and) [^\W\d_A-Z]+|[^\W\d_A-Z]+ (?:&|and|\+) [A-Z]{2,5}"
)
"""Two things that are written as no field's name is: "Warehouses & lakes", "welding and TIG"."""
_FIRST = re.compile(r"([\w-]+) first\W*$", re.IGNORECASE)
"""What one is to start with: "knots first"."""
_LONGEST = 200
_PUT_FIRST = word_set(
    "mobile offline api test tests code contract design local privacy cloud security customer document "
    "schema user users content ai people safety breadth depth best worst model data children"
)
"""What is called so: "mobile first", "breadth first"."""


def read_heading(book: Ledger, entry: Entry, below: Entry | None) -> LineReading:
    """Read a heading and open it; ``below`` is the entry that follows."""
    bare = entry.text.strip(" *_")
    if ASIDE_LINE.fullmatch(bare) or (
        entry.depth % 10 and is_prose(_spoken(bare)) and not zone_of(bare, book.lexicon)
    ):
        return "advice"
    head = read_head(entry.text, book.lexicon, is_title=entry is book.title)
    heads_something = below is not None and below.depth > entry.depth
    inherited = book.zone()
    zone = head.zone or (inherited if inherited in ("advice", "resource") else None)
    if zone is None and inherited in ("tool", "practice"):
        zone = "topic" if _only_calls(book) else inherited
    first = -1
    organises = head.subject is None or entry.organises or inherited in ("advice", "resource")
    if (
        entry.depth % 10
        and not head.staged
        and _right_below_title(book)
        and (below is None or below.role != "item")
    ):
        organises = True
    if _is_sort(entry.text, book):
        organises = True
    if MUST_SHOW.search(bare):
        organises, zone = True, "advice"
    if not organises and head.subject is not None:
        first = _name_field(book, entry, head.subject, whole=not head.staged)
    book.frames.append(Frame(entry.depth, head.text, zone, None, first))
    if first >= 0:
        return "mention"
    talks = zone == "advice" and not heads_something and entry.depth % 10
    return "advice" if talks else "section"


def _spoken(bare: str) -> str:
    """Return the words of a heading without the stage, the numbering and the emoji around them."""
    return without_ornaments(bare[subject_start(bare)[0] :]).strip(" *_")


def _only_calls(book: Ledger) -> bool:
    """Whether the heading above bids to do something ("Ship it"), which holds for its own lines alone."""
    above = next(frame for frame in reversed(book.frames) if frame.zone)
    return above.zone == "practice" and above.heading is not None and not zone_of(above.heading, book.lexicon)


def _is_sort(words: str, book: Ledger) -> bool:
    """Whether a heading is a lone adjective, which says of which sort things are and names none."""
    bare = without_numbering(Span(words, 0)).text.strip(" *_:")
    return " " not in bare and bare.lower() in ADJECTIVES and not book.knows(bare)


def _name_field(book: Ledger, entry: Entry, subject: tuple[int, int], *, whole: bool) -> int:
    start, end = subject
    told = entry.text.rstrip(" .:*_").lower().endswith(("detail", "depth", "dive"))
    deep = _IN_DEPTH.search(entry.text, start, end) if told else None
    end = deep.start() if deep else end
    begins = " first" in entry.text.lower() and len(entry.text) < _LONGEST
    first_of_all = _FIRST.search(entry.text, start, end) if begins else None
    if first_of_all and first_of_all[1].lower() not in _PUT_FIRST and not book.knows(entry.text[start:end]):
        end = first_of_all.end(1)
    span = without_numbering(Span(entry.text[start:end], start))
    first = len(book.mentions)
    one_field = whole and not _PLAIN_PAIR.fullmatch(span.text)
    phrase = book.reader.read(span, whole=one_field, head_groups=book.groups)
    book.add_atoms(entry, phrase.atoms, zone="topic")
    if deep and first < len(book.mentions):
        book.tell(first, qualifiers=tuple(dict.fromkeys((*book.mentions[first].qualifiers, "deep"))))
    schedule = stage_of(entry.text)
    if schedule:
        book.tell(first, duration=schedule)
    return first if len(book.mentions) > first else -1


def _right_below_title(book: Ledger) -> bool:
    return book.title is not None and len(book.frames) == 1 and not book.mentions
