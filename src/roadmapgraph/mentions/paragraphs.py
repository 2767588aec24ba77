"""Paragraphs: most of them talk; some are a name or a list of names."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.mentions.details import read_detail
from roadmapgraph.mentions.items import open_list
from roadmapgraph.mentions.kinds import is_certain
from roadmapgraph.mentions.leads import ASIDE_LINE, at_colon, bare_head
from roadmapgraph.mentions.ledger import Ledger
from roadmapgraph.mentions.names import is_prose, tidy
from roadmapgraph.mentions.naming import read_names, read_resource
from roadmapgraph.mentions.sections import is_organisational, read_head, zone_of
from roadmapgraph.mentions.spans import Span
from roadmapgraph.models import LineReading

_SENTENCE_BREAK = re.compile(r"[a-z]{3}[.!] [A-Z]")


def read_paragraph(book: Ledger, entry: Entry) -> LineReading:
    """Read a paragraph: a name, a list of names, a list's head, or talk."""
    text = entry.text.strip()
    if entry is book.title:
        return "section"
    if ASIDE_LINE.fullmatch(text) or without_ornaments(text).endswith("!"):
        return "advice"
    head, rest = at_colon(entry)
    if head is not None and (told := read_detail(book, head.text, rest.text)):
        return told
    if book.zone() == "resource" and head is None and not entry.links and is_prose(text):
        return "advice"
    if book.zone() == "resource" or (head is not None and zone_of(head.text, book.lexicon) == "resource"):
        return read_resource(
            book, entry, rest if head is not None else Span(entry.text, 0), listed=head is not None
        )
    if head is not None and read_head(head.text, book.lexicon).subject is None and not rest.text:
        return open_list(book, entry, head.text)
    if is_prose(rest.text if head is not None else text):
        before = len(book.mentions)
        if re.search(r"\b(?:such as|including|e\.g\.)", text) and book.zone() is None and book.frames:
            book.add_atoms(entry, book.reader.enumerated(Span(entry.text, 0)), zone=None)
        return "mention" if len(book.mentions) > before else "advice"
    if head is not None and rest.text and zone_of(head.text, book.lexicon) == "practice":
        return read_names(book, entry, "practice")
    if not _is_listing(book, text, head):
        return "section" if is_organisational(bare_head(text if head is None else head.text)) else "advice"
    if book.zone() == "practice" and book.frames and book.frames[-1].first >= 0:
        return _read_remark(book, entry)
    return read_names(book, entry, book.zone())


def _read_remark(book: Ledger, entry: Entry) -> LineReading:
    """Read a line that describes the practice above it: only what is certainly a name is taken."""
    before = len(book.mentions)
    atoms = book.reader.read(Span(entry.text, 0), head_groups=book.groups).atoms
    book.add_atoms(entry, [atom for atom in atoms if is_certain(atom.label, book.lexicon)], zone=None)
    return "mention" if len(book.mentions) > before else "advice"


def _is_listing(book: Ledger, text: str, head: Span | None) -> bool:
    """Whether a paragraph is a name or a list of names, not a remark."""
    if book.lexicon.kind_of(tidy(text)) is not None:
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
        return len(body.split()) <= 4 and not is_organisational(bare_head(head.text))
    if re.search(r"\s(?:using|or)\s", text) and len(text.split()) <= 8:
        return True
    return len(text.split()) <= 6 and not text.endswith((".", "?")) and not is_organisational(bare_head(text))
