"""YAML and JSON documents: cards with topics, trees of titles, other mappings and lists as outlines."""

from collections.abc import Iterable
from dataclasses import dataclass, field

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
from roadmapgraph.formats.leaves import Leaves, marked_off
from roadmapgraph.formats.nodes import Node, plain
from roadmapgraph.formats.outline import Entry, Outline, Piece
from roadmapgraph.models import Diagnostic

_DEEPER = 10


def read_cards(root: Node, *, form: str, diagnostics: Iterable[Diagnostic] = ()) -> Outline:
    """Return the outline of a tree of mappings and lists."""
    cards = _Cards(names=names_by_id(root))
    root = _unwrapped(cards, root)
    title = root.get(*ROOT_TITLES) if root.kind == "mapping" else None
    if title is None or title.kind != "scalar":
        title = title_of(root)
    if title is not None and title.text and any(value.kind != "scalar" for _, value in root.pairs):
        cards.entries.append(marked_off(Entry(title.pieces, 0, "heading", organises=True)))
        cards.rest(root, _DEEPER, title)
    else:
        cards.value(root, _DEEPER)
    entries = tuple(entry for entry in cards.entries if entry.text.strip())
    named = read_inline(title.text).text or title.text if title is not None else None
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
class _Cards(Leaves):
    """What has been read of a tree so far; ``names`` are the titles of its cards by id."""

    names: dict[str, str] = field(default_factory=dict)

    def value(self, node: Node, depth: int, column: str = "") -> None:
        """Read a value: a name, a list, a card, or a mapping of names; ``column`` says what they are."""
        if node.kind == "scalar":
            self.name(node, depth, column)
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
        entry = marked_off(Entry(title.pieces, depth, "heading" if is_group(node) else "card", column=column))
        self.entries.append(with_attributes(entry, node, self.names))
        self.rest(node, depth + _DEEPER, title)

    def rest(self, node: Node, depth: int, title: Node | None) -> None:
        """Read what a mapping says beside its title."""
        naming = next((plain(key.text) for key, value in node.pairs if value is title), None)
        for key, value in node.pairs:
            if value is title:
                continue
            if naming is not None and plain(key.text) == naming and value.kind == "scalar":
                self.name(value, depth, "")
            else:
                self._pair(key, value, depth, titled=title is not None)

    def _pair(self, key: Node, value: Node, depth: int, *, titled: bool) -> None:
        name = plain(key.text)
        single = value.kind == "scalar"
        written = is_identifier(key.text)
        if name in SUMMARIES and single:
            self.read(key.line, "markup")
            self.summary(value, depth)
        elif single and name in OPTIONALS and _names_something(value):
            self.name(value, depth, "", qualifiers=("optional",))
        elif _is_attribute(name, single=single, titled=titled):
            self.silence(key, value)
        elif name in LINKS and not single and (written or any(i.kind == "mapping" for i in value.items)):
            self.read(key.line, "markup")
            for item in value.items or [value]:
                self.link(item, depth)
        elif single and written and name in READINGS and value.text:
            self.link(value, depth)
        elif written and (name in TOOLS or name in PRACTICES) and (not single or value.text):
            self.read(key.line, "markup")
            self.value(value, depth, "tools" if name in TOOLS else "projects")
        elif not single and (
            (written and name in CHILDREN | SUMMARIES | LESSONS) or (name in TITLES and not titled)
        ):
            self.read(key.line, "markup")
            self.value(value, depth)
        elif single and written and (titled or name in TITLES or not _has_letters(value)):
            self.silence(key, value)
        else:
            self._named(key, value, depth)

    def _named(self, key: Node, value: Node, depth: int) -> None:
        """Read a key that is itself a name, and what is below it."""
        words = spoken(key.text)
        if value.kind == "scalar" and not value.text:
            self.name(key, depth, "")
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
