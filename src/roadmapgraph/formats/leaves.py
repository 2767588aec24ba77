"""Leaves of trees of YAML and JSON: names, summaries, links, and what names nothing, each on its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from roadmapgraph.formats.inline import Inline, read_inline
from roadmapgraph.formats.keys import ADDRESSES, AIMS, title_of
from roadmapgraph.formats.nodes import Node, plain
from roadmapgraph.formats.outline import Entry, LinkSpan, Piece, Role
from roadmapgraph.models import LineReading, ReadLine

_NUMBER = re.compile(r"\d+(?:[.:]\d+)+")
"""A name that no rule for words takes for one: "2.10", "12:30"."""

_NAMES_PROGRAM = re.compile(r"_+\w+_+")
"""A name of a program that underscores are part of."""


@dataclass
class Leaves:
    """What has been read of a tree so far: entries, and what the lines without one were taken for."""

    entries: list[Entry] = field(default_factory=list)
    readings: dict[int, ReadLine] = field(default_factory=dict)

    def read(self, line: int, reads_as: LineReading) -> None:
        """Take a line for what ``reads_as`` says, unless it was taken for something."""
        if line not in self.readings:
            self.readings[line] = ReadLine(line=line, reads_as=reads_as)

    def name(self, node: Node, depth: int, column: str, qualifiers: tuple[str, ...] = ()) -> None:
        """Read a scalar that is a name; ``column`` says of what kind."""
        if not node.text:
            self.read(node.line, "markup")
            return
        role: Role = "card" if _NUMBER.fullmatch(node.text) else "item"
        entry = Entry(node.pieces, depth, role, column=column, qualifiers=qualifiers)
        self.entries.append(marked_off(entry))

    def summary(self, node: Node, depth: int) -> None:
        """Read what describes the card above."""
        if node.pieces:
            self.entries.append(Entry(_marked_off(node.pieces), depth, "summary"))

    def link(self, node: Node, depth: int) -> None:
        """Read a link: a mapping with title and address, an address, or a title."""
        if node.kind == "scalar":
            inline = read_inline(node.text)
            if inline.text:
                pieces = (Piece(node.line, inline.text),)
                self.entries.append(Entry(pieces, depth, "resource", inline.links))
            return
        title = title_of(node)
        addresses = (
            value for key, value in node.pairs if plain(key.text) in ADDRESSES and value.kind == "scalar"
        )
        address = next(addresses, None)
        for key, value in node.pairs:
            if value is not title:
                self.silence(key, value)
        title = title or address
        if title is None or not title.text:
            return
        links: tuple[LinkSpan, ...] = ()
        if address is not None and address.text:
            links = (LinkSpan(0, len(title.text), address.text),)
        self.entries.append(Entry(title.pieces, depth, "resource", links))

    def silence(self, key: Node, value: Node) -> None:
        """Account for the lines of a key whose value names nothing to learn."""
        talks = plain(key.text) in AIMS and (value.kind != "scalar" or bool(value.text))
        self.read(key.line, "markup" if value.line != key.line or not talks else "advice")
        for node in value.walk():
            reads_as: LineReading = "advice" if talks and node.kind == "scalar" else "markup"
            self.read(node.line, reads_as)
            for row in node.rows:
                self.read(row.line, reads_as)


def marked_off(entry: Entry) -> Entry:
    """Return an entry on one line without the markup in its words: links and emphasis are kept aside."""
    if len(entry.pieces) != 1 or (entry.role != "item" and _NAMES_PROGRAM.fullmatch(entry.text)):
        return entry
    inline = read_inline(entry.text)
    if inline == Inline(entry.text) or not (inline.text or inline.struck):
        return entry
    pieces = (Piece(entry.line, inline.text or entry.text.strip("~ ")),)
    return replace(entry, pieces=pieces, links=inline.links, lead=inline.lead, struck=inline.struck)


def _marked_off(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(Piece(piece.line, read_inline(piece.text).text or piece.text) for piece in pieces)
