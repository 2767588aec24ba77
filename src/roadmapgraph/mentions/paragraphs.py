"""Paragraphs: most of them talk; some are a name or a list of names."""

import re
from dataclasses import replace
from itertools import accumulate

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.stages import STAGE
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.details import read_detail
from roadmapgraph.mentions.items import open_list
from roadmapgraph.mentions.kinds import is_certain
from roadmapgraph.mentions.leads import ASIDE_LINE, at_colon, bare_head
from roadmapgraph.mentions.ledger import Ledger
from roadmapgraph.mentions.names import EXAMPLES, is_prose, tidy
from roadmapgraph.mentions.naming import read_names, read_resource
from roadmapgraph.mentions.practices import is_one_deed, read_practice
from roadmapgraph.mentions.sections import is_organisational, read_head
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.stages import is_stage
from roadmapgraph.mentions.words import word_set
from roadmapgraph.mentions.zones import says_not_needed, zone_of
from roadmapgraph.models import LineReading

_IF = re.compile(r"(?:if|when|once|unless|until|whenever)\s", re.IGNORECASE)
_FEW = 3
_SHORT = 12
_LONG = 9
_STOP = re.compile(r"(?:[A-Za-z][a-z]{2}|[A-Z]{2})[.!] (?=\w)")
_SENTENCE_BREAK = re.compile(r"(?:[A-Za-z][a-z]{2}|[A-Z]{2}|\d)[.!] [A-Z][a-z]")


def read_paragraph(book: Ledger, entry: Entry) -> LineReading:
    """Read a paragraph: a name, a list of names, a list's head, or talk."""
    text = entry.text.strip()
    if entry is book.title or (_calls_itself(text) and not book.frames and not book.mentions):
        return "section"
    if ASIDE_LINE.fullmatch(text) or without_ornaments(text).endswith(("!", "！")):
        return "advice"
    head, rest = at_colon(entry)
    if head is not None and STAGE.fullmatch(head.text):
        entry = _with_sentences_listed(entry)
        text = entry.text.strip()
        head, rest = at_colon(entry)
    if head is not None and _IF.match(head.text):
        return "advice"
    foreign = book.reader.language is not None and languages.says_not_needed(text)
    if foreign or (says_not_needed(text) and (head is not None or is_prose(text))):
        book.note(entry.line, "the document says that this is not needed: not read as something to learn")
        return "advice"
    if head is not None and (told := read_detail(book, head.text, rest.text)):
        return told
    if head is not None and not rest.text and zone_of(head.text, book.lexicon):
        return open_list(book, replace(entry, depth=entry.depth - 1), head.text)
    if head is None and len(text.split()) <= _FEW and is_organisational(bare_head(text)):
        return _open_part(book, entry, text)
    if book.zone() == "resource" and not entry.links and _is_talk(text):
        return "advice"
    talks = head is None or (book.reader.language is not None and languages.talk_marks(text) > 1)
    if book.zone() == "resource" and talks and not entry.links and is_prose(text.replace(" :", ",")):
        return "advice"
    if book.zone() == "resource" or (head is not None and zone_of(head.text, book.lexicon) == "resource"):
        listed = head is not None and zone_of(head.text, book.lexicon) == "resource"
        return read_resource(book, entry, rest if listed else Span(entry.text, 0), listed=listed)
    if head is not None and read_head(head.text, book.lexicon).subject is None and not rest.text:
        return open_list(book, entry, head.text)
    return _read_words(book, entry, head, rest)


def _read_words(book: Ledger, entry: Entry, head: Span | None, rest: Span) -> LineReading:
    """Read a paragraph that is no resource and tells of nothing above: names, a deed, or talk."""
    text = entry.text.strip()
    describes = bool(book.frames) and book.frames[-1].first >= 0
    language = book.reader.language
    if (
        book.zone() == "practice"
        and head is None
        and language
        and languages.is_deed(text, language, bidden=True)
    ):
        return read_practice(book, entry, Span(entry.text, 0))
    if book.zone() == "practice" and head is None and not describes and _is_short(text):
        return read_names(book, entry, "practice")
    zone = zone_of(head.text, book.lexicon) if head is not None and rest.text else None
    if zone == "practice" and head is not None and is_one_deed(rest.text, head.text):
        return read_practice(book, entry, rest)
    if head is not None and rest.text and book.lexicon.kind_of(head.text) is not None:
        return read_names(book, entry, book.zone())
    if is_prose(rest.text if head is not None else text) or _is_sentence(rest.text or text):
        before = len(book.mentions)
        if re.search(r"\b(?:such as|including|e\.g\.)", text) and book.zone() is None and book.frames:
            book.add_atoms(entry, book.reader.enumerated(Span(entry.text, 0)), zone=None)
        return "mention" if len(book.mentions) > before else "advice"
    if zone in ("practice", "tool") or (head is not None and rest.text and is_stage(head.text)):
        return read_names(book, entry, zone)
    if head is None and not book.knows(tidy(text)) and is_organisational(bare_head(text)):
        return "section"
    if not _is_listing(book, text, head):
        talks = _SENTENCE_BREAK.search(text) or not is_organisational(bare_head(head.text if head else text))
        return "advice" if talks else "section"
    if book.zone() == "practice" and describes:
        return _read_remark(book, entry)
    return read_names(book, entry, book.zone())


def _open_part(book: Ledger, entry: Entry, text: str) -> LineReading:
    """Open what stands below a line that only organises, where its words say what that is ("Literature")."""
    zone = zone_of(bare_head(text), book.lexicon)
    if zone is None and book.zone() is None:
        return "section"
    while book.frames and book.frames[-1].depth >= entry.depth - 1:
        book.frames.pop()
    return open_list(book, replace(entry, depth=entry.depth - 1), text) if zone else "section"


def _calls_itself(text: str) -> bool:
    """Whether a document's first line says what it is: "bread baking notes, winter"."""
    named = re.split(r"[,(|:–—]", text, maxsplit=1)[0].split()
    return 1 < len(named) <= _LONG and named[-1].lower() in _DOCUMENTS


_DOCUMENTS = word_set(
    "list notes plan todo to-do log diary journal roadmap path guide checklist curriculum syllabus "
    "cheatsheet journey tracker backlog gist bucketlist wishlist"
)


def _is_talk(text: str) -> bool:
    """Whether a line among titles is a sentence: long, with a stop, and with no year and no quotation."""
    return text.endswith(".") and len(text.split()) > _SHORT and not re.search(r"[\d\"“«]", text)


def _is_short(text: str) -> bool:
    """Whether a line is short enough, and has no stop, to be one thing to do."""
    return len(text.split()) <= _SHORT and not text.endswith((".", "!", "?", ":")) and "," not in text


def _is_sentence(text: str) -> bool:
    """Whether a line that lists nothing is long and ends as sentences do."""
    return text.endswith(".") and not re.search(r"[,;:、]", text) and len(text.split()) >= _LONG


def _with_sentences_listed(entry: Entry) -> Entry:
    """Return the paragraph of a unit with its sentences as parts of one list: none of them talks.

    No character moves, so that every name keeps its line.
    """
    text = _STOP.sub(lambda match: re.sub("[.!]", ";", match[0]), entry.text)
    starts = [0, *accumulate(len(piece.text) + 1 for piece in entry.pieces)]
    pieces = (
        replace(piece, text=text[start : start + len(piece.text)])
        for piece, start in zip(entry.pieces, starts, strict=False)
    )
    return replace(entry, pieces=tuple(pieces))


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
    if head is None and " " in body and _names_examples(body):
        return True
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


def _names_examples(text: str) -> bool:
    """Whether a line is a name and examples of it: "Brewing methods such as siphons and moka pots"."""
    match = EXAMPLES.search(text)
    if match is None or not match.start() or len(text[: match.start()].split()) > _FEW + 2:
        return False
    parts = re.split(r",\s*|\s(?:and|or|&)\s", text[match.end() :].rstrip(" ."))
    return all(len(part.split()) <= _FEW for part in parts)
