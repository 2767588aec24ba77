"""Anki packages (``.apkg``): a collection in Anki's version 11, which every Anki since 2.0 imports.

Written with the standard library: the package that others write it with has had no release since 2023, and
puts the moment of writing into the file. Here every number comes from the deck, so that the same deck is the
same bytes.
"""

import hashlib
import html
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer,
    usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text,
    flds text, sfld integer, csum integer, flags integer, data text);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer,
    type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer,
    left integer, odue integer, odid integer, flags integer, data text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer,
    lastIvl integer, factor integer, time integer, type integer);
CREATE TABLE graves (usn integer, oid integer, type integer);
"""
_VERSION = 11
_DAY_ONE = (1980, 1, 1, 0, 0, 0)
"""The least date that a zip file can hold: the file has no date of its own."""
_WRITTEN_BY = slice(96, 100)
"""Where a database notes the version of SQLite that wrote it; it means nothing to who reads it."""
_SEPARATOR = "\x1f"
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class NoteType:
    """The fields of a note, the two sides of its card in Anki's template language, and their style."""

    id: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    style: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note: HTML a field. The ``key`` stays the same when the text changes, so that it is never doubled."""

    key: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Notes in the order in which they are to be learned; ``made`` is in seconds since 1970."""

    id: int
    name: str
    about: str
    note_type: NoteType
    notes: tuple[Note, ...]
    made: int


def packed(deck: Deck) -> bytes:
    """The deck as a package: a zip file that holds the collection and the (empty) list of its media."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in (("collection.anki2", _collection(deck)), ("media", b"{}")):
            # Stored: what compresses differs from machine to machine, and the file is to be the same.
            archive.writestr(zipfile.ZipInfo(name, _DAY_ONE), content)
    return package.getvalue()


def number_of(text: str) -> int:
    """A number for a deck or a note type that no other text is likely to have, in Anki's range of ids."""
    return 10**12 + int(hashlib.sha256(text.encode()).hexdigest()[:10], 16) % 10**12


def _collection(deck: Deck) -> bytes:
    moment = deck.made * 1000
    with sqlite3.connect(":memory:") as collection:
        collection.executescript(_SCHEMA)
        described: tuple[Mapping[str, object], ...] = ({}, _models(deck), _decks(deck), {}, {})
        texts = [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in described]
        collection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)",
            (deck.made, moment, moment, _VERSION, *texts),
        )
        collection.executemany(
            "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
            (_note_row(deck, moment + at, note) for at, note in enumerate(deck.notes)),
        )
        # New cards are shown by their number `due`, which is the place of the note in the deck.
        collection.executemany(
            "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
            ((moment + at, moment + at, deck.id, deck.made, at + 1) for at in range(len(deck.notes))),
        )
        collection.commit()
        content = bytearray(collection.serialize())
    collection.close()
    content[_WRITTEN_BY] = bytes(4)
    return bytes(content)


def _note_row(deck: Deck, note_id: int, note: Note) -> Sequence[int | str]:
    first = html.unescape(_TAG.sub("", note.fields[0]))
    check = int(hashlib.sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {' '.join(note.tags)} " if note.tags else ""
    kind = deck.note_type.id
    return (note_id, note.key, kind, deck.made, tags, _SEPARATOR.join(note.fields), first, check)


def _models(deck: Deck) -> Mapping[str, object]:
    kind = deck.note_type
    fields = [
        {"name": name, "ord": at, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
        for at, name in enumerate(kind.fields)
    ]
    card = {"name": "Card 1", "ord": 0, "qfmt": kind.front, "afmt": kind.back, "did": None}
    return {
        str(kind.id): {
            "id": kind.id,
            "name": kind.name,
            "type": 0,
            "mod": deck.made,
            "usn": -1,
            "sortf": 0,
            "did": deck.id,
            "tmpls": [card | {"bqfmt": "", "bafmt": ""}],
            "flds": fields,
            "css": kind.style,
            "latexPre": "",
            "latexPost": "",
            "req": [[0, "any", [0]]],
            "vers": [],
            "tags": [],
        }
    }


def _decks(deck: Deck) -> Mapping[str, object]:
    return {
        "1": _deck(1, "Default", "", deck.made),
        str(deck.id): _deck(deck.id, deck.name, deck.about, deck.made),
    }


def _deck(number: int, name: str, about: str, made: int) -> Mapping[str, object]:
    today = {key: [0, 0] for key in ("newToday", "revToday", "lrnToday", "timeToday")}
    plain = {
        "collapsed": False,
        "browserCollapsed": False,
        "dyn": 0,
        "conf": 1,
        "extendNew": 0,
        "extendRev": 0,
    }
    return {"id": number, "name": name, "desc": about, "mod": made, "usn": -1} | plain | today
