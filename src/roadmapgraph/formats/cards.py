"""YAML and JSON documents: cards with topics, trees of titles, other mappings and lists as outlines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from roadmapgraph.formats.attributes import names_by_id, with_attributes
from roadmapgraph.formats.inline import read_inline
from roadmapgraph.formats.keys import (
    ADDRESSES,
    AIMS,
    CHILDREN,
    DURATIONS,
    LESSONS,
    LINKS,
    META,
    OPTIONALS,
    PRACTICES,
    READINGS,
    REQUIRES,
    ROOT_TITLES,
    SILENT,
    SUMMARIES,
    TITLES,
    TOOLS,
    WRAPPERS,
    is_group,
    is_identifier,
    spoken,
    stage_of,
    title_of,
)
from roadmapgraph.formats.nodes import Node, plain
from roadmapgraph.formats.outline import Entry, LinkSpan, Outline, Piece, Role
from roadmapgraph.models import Diagnostic, LineReading, ReadLine

_DEEPER = 10
_NUMBER = re.compile(r"\d+(?:[.:]\d+)+")
"""A name that no rule for words takes for one: "2.10", "12:30"."""


def read_cards(root: Node, *, form: str, diagnostics: Iterable[Diagnostic] = ()) -> Outline:
    """Return the outline of a tree of mappings and lists."""
    cards = _Cards(names_by_id(root))
    root = _unwrapped(cards, root)
    title = root.get(*ROOT_TITLES) if root.kind == "mapping" else None
    if title is None or title.kind != "scalar":
        title = title_of(root)
    if title is not None and title.text and any(value.kind != "scalar" for _, value in root.pairs):
        cards.entries.append(Entry(title.pieces, 0, "heading", organises=True))
        cards.rest(root, _DEEPER, title)
    else:
        cards.value(root, _DEEPER)
    entries = tuple(entry for entry in cards.entries if entry.text.strip())
    named = title.text if title is not None else None
    return Outline(form, named, entries, tuple(cards.readings.values()), tuple(diagnostics))


def _unwrapped(cards: "_Cards", root: Node) -> Node:
    """Return what a document holds that says in its one key that it is a roadmap."""
    while len(root.pairs) == 1:
        key, value = root.pairs[0]
        if value.kind == "scalar" or plain(key.text) not in WRAPPERS:
            break
        cards.read(key.line, "markup")
        root = value
    return root


@dataclass
class _Cards:
    """What has been read of a tree so far; ``names`` are the titles of its cards by id."""

    names: dict[str, str]
    entries: list[Entry] = field(default_factory=list)
    readings: dict[int, ReadLine] = field(default_factory=dict)

    def read(self, line: int, reads_as: LineReading) -> None:
        if line not in self.readings:
            self.readings[line] = ReadLine(line=line, reads_as=reads_as)

    def value(self, node: Node, depth: int, column: str = "") -> None:
        """Read a value: a name, a list, a card, or a mapping of names; ``column`` says what they are."""
        if node.kind == "scalar":
            self._name(node, depth, column)
        elif node.kind == "sequence":
            for item in node.items:
                stage = stage_of(item)
                if stage is not None and title_of(item) is None:
                    self._stage(item, stage, depth)
                else:
                    self.value(item, depth, column)
        elif title_of(node) is not None:
            self._card(node, depth, column)
        else:
            self.rest(node, depth, None)

    def _stage(self, node: Node, stage: tuple[str, Node], depth: int) -> None:
        """Read a mapping that only says which part of a plan it is ("week: 3")."""
        words, value = stage
        self.entries.append(Entry((Piece(value.line, words),), depth, "heading", organises=True))
        self.rest(node, depth + _DEEPER, value)

    def _card(self, node: Node, depth: int, column: str) -> None:
        """Read a mapping that has a title: a topic, or a group of topics."""
        title = title_of(node)
        assert title is not None
        entry = Entry(title.pieces, depth, "heading" if is_group(node) else "card", column=column)
        self.entries.append(with_attributes(entry, node, self.names))
        self.rest(node, depth + _DEEPER, title)

    def rest(self, node: Node, depth: int, title: Node | None) -> None:
        """Read what a mapping says beside its title."""
        naming = next((plain(key.text) for key, value in node.pairs if value is title), None)
        for key, value in node.pairs:
            if value is title:
                continue
            if naming is not None and plain(key.text) == naming and value.kind == "scalar":
                self._name(value, depth, "")
            else:
                self._pair(key, value, depth, titled=title is not None)

    def _pair(self, key: Node, value: Node, depth: int, *, titled: bool) -> None:
        name = plain(key.text)
        single = value.kind == "scalar"
        written = is_identifier(key.text)
        if name in SUMMARIES and single:
            self.read(key.line, "markup")
            self._summary(value, depth)
        elif single and name in OPTIONALS and _names_something(value):
            self._name(value, depth, "", qualifiers=("optional",))
        elif _is_attribute(name, single=single, titled=titled):
            self._silence(key, value)
        elif name in LINKS and not single and (written or any(i.kind == "mapping" for i in value.items)):
            self.read(key.line, "markup")
            for item in value.items or [value]:
                self._link(item, depth)
        elif single and written and name in READINGS and value.text:
            self._link(value, depth)
        elif written and (name in TOOLS or name in PRACTICES) and (not single or value.text):
            self.read(key.line, "markup")
            self.value(value, depth, "tools" if name in TOOLS else "projects")
        elif not single and (
            (written and name in CHILDREN | SUMMARIES | LESSONS) or (name in TITLES and not titled)
        ):
            self.read(key.line, "markup")
            self.value(value, depth)
        elif single and written and (titled or name in TITLES or not _has_letters(value)):
            self._silence(key, value)
        else:
            self._named(key, value, depth)

    def _named(self, key: Node, value: Node, depth: int) -> None:
        """Read a key that is itself a name, and what is below it."""
        words = spoken(key.text)
        if value.kind == "scalar" and not value.text:
            self._name(key, depth, "")
        elif value.kind == "scalar":
            single = value.line == key.line and len(value.pieces) == 1
            head = Piece(key.line, f"{words}: {value.text}" if single else f"{words}:")
            self.entries.append(Entry((head,) if single else (head, *value.pieces), depth, "item"))
        elif is_identifier(key.text) and title_of(value) is not None:
            if any(character.isdigit() for character in words):
                stage = Entry((Piece(key.line, words),), depth, "heading", organises=True)
                self.entries.append(stage)
            self.read(key.line, "markup")
            self.value(value, depth + 1)
        else:
            entry = Entry((Piece(key.line, words),), depth, "heading")
            if value.kind == "mapping":
                entry = with_attributes(entry, value, self.names)
            self.entries.append(entry)
            self.value(value, depth + _DEEPER)

    def _name(self, node: Node, depth: int, column: str, qualifiers: tuple[str, ...] = ()) -> None:
        if not node.text:
            self.read(node.line, "markup")
            return
        role: Role = "card" if _NUMBER.fullmatch(node.text) else "item"
        entry = Entry(node.pieces, depth, role, column=column, qualifiers=qualifiers)
        if len(node.pieces) == 1:
            inline = read_inline(node.text)
            if inline.text or inline.struck:
                pieces = (Piece(node.pieces[0].line, inline.text or node.text.strip("~ ")),)
                entry = replace(
                    entry, pieces=pieces, links=inline.links, lead=inline.lead, struck=inline.struck
                )
        self.entries.append(entry)

    def _summary(self, node: Node, depth: int) -> None:
        if node.pieces:
            self.entries.append(Entry(_marked_off(node.pieces), depth, "summary"))

    def _link(self, node: Node, depth: int) -> None:
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
                self._silence(key, value)
        title = title or address
        if title is None or not title.text:
            return
        links: tuple[LinkSpan, ...] = ()
        if address is not None and address.text:
            links = (LinkSpan(0, len(title.text), address.text),)
        self.entries.append(Entry(title.pieces, depth, "resource", links))

    def _silence(self, key: Node, value: Node) -> None:
        """Account for the lines of a key whose value names nothing to learn."""
        talks = plain(key.text) in AIMS and (value.kind != "scalar" or bool(value.text))
        self.read(key.line, "markup" if value.line != key.line or not talks else "advice")
        for node in value.walk():
            reads_as: LineReading = "advice" if talks and node.kind == "scalar" else "markup"
            self.read(node.line, reads_as)
            for row in node.rows:
                self.read(row.line, reads_as)


def _is_attribute(name: str, *, single: bool, titled: bool) -> bool:
    """Whether a key (plain) tells about its topic, or about the document, and holds none itself."""
    if name in AIMS or name in REQUIRES or name in META:
        return True
    return (name in SILENT and (single or titled)) or (single and (name in ADDRESSES or name in DURATIONS))


def _names_something(node: Node) -> bool:
    """Whether a value is more than a yes or a no."""
    return _has_letters(node) and node.text.lower() not in (
        "true",
        "false",
        "yes",
        "no",
        "y",
        "n",
        "on",
        "off",
    )


def _has_letters(node: Node) -> bool:
    return any(character.isalpha() for character in node.text)


def _marked_off(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(Piece(piece.line, read_inline(piece.text).text or piece.text) for piece in pieces)
