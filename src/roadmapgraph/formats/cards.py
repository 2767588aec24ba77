"""YAML and JSON documents: cards with topics, trees of titles, other mappings and lists as outlines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from roadmapgraph.formats.inline import read_inline
from roadmapgraph.formats.nodes import Node, plain
from roadmapgraph.formats.outline import Entry, LinkSpan, Outline, Piece
from roadmapgraph.models import Diagnostic, Difficulty, ReadLine


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


_TITLES = (
    "title",
    "name",
    "label",
    "topic",
    "heading",
    "skill",
    "concept",
    "subject",
    "text",
    "module",
    "phase",
    "section",
)
_SUMMARIES = _keys("description summary desc about overview details content body notes note")
_LESSONS = _keys("takeaways outcomes keypoints points learn covers keyconcepts")
_LINKS = _keys("links resources references videos books courses materials urls reading readings articles")
_ADDRESSES = _keys("url href link videourl video website address uri")
_DURATIONS = (
    "duration",
    "time",
    "hours",
    "estimatedtime",
    "estimatedhours",
    "timeestimate",
    "estimate",
    "weeks",
    "length",
)
_REQUIRES = (
    "prerequisites",
    "prerequisite",
    "parents",
    "requires",
    "dependson",
    "dependencies",
    "prereqs",
    "after",
)
_CHILDREN = _keys(
    "nodes topics children subtopics items sections modules lessons steps phases skills chapters units "
    "concepts list subjects stages parts entries roadmap curriculum tracks courses tools technologies "
    "contents weeks months days categories groups areas elements roadmaps data"
)
_SILENT = _keys(
    "why goal goals outcome motivation reason hint "
    "id codesnippet code snippet example examples icon color colour image slug order position type "
    "version author date featured tags tag status done completed layout style key index created updated "
    "lang language difficulty level optional required priority weight license"
)
_DIFFICULTIES: dict[str, Difficulty] = {
    "beginner": "beginner", "easy": "beginner", "basic": "beginner", "novice": "beginner", "1": "beginner",
    "intermediate": "intermediate", "medium": "intermediate", "moderate": "intermediate", "2": "intermediate",
    "advanced": "advanced", "hard": "advanced", "expert": "advanced", "difficult": "advanced",
    "3": "advanced",
}  # fmt: skip
_TRUE = frozenset(("true", "yes", "y", "on", "1"))


@dataclass
class _Cards:
    """What has been read of a tree so far."""

    names: dict[str, str]
    entries: list[Entry] = field(default_factory=list)
    readings: dict[int, ReadLine] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def markup(self, line: int) -> None:
        self.readings[line] = ReadLine(line=line, reads_as="markup")


def read_cards(root: Node, *, form: str, diagnostics: Iterable[Diagnostic] = ()) -> Outline:
    """Return the outline of a tree of mappings and lists."""
    cards = _Cards(_names_by_id(root), diagnostics=list(diagnostics))
    title = root.get(*_TITLES) if root.kind == "mapping" else None
    named = title.text if title is not None and title.kind == "scalar" else None
    if root.kind == "mapping" and named and _is_group(root):
        assert title is not None
        cards.entries.append(Entry(title.pieces, 0, "heading", organises=True))
        _rest(cards, root, 10)
    else:
        _value(cards, root, 10)
    entries = tuple(entry for entry in cards.entries if entry.text.strip())
    return Outline(form, named, entries, tuple(cards.readings.values()), tuple(cards.diagnostics))


def _value(cards: _Cards, node: Node, depth: int) -> None:
    if node.kind == "scalar":
        _plain_item(cards, node, depth)
    elif node.kind == "sequence":
        for item in node.items:
            _value(cards, item, depth)
    elif _title_of(node) is not None:
        _card(cards, node, depth)
    else:
        for key, value in node.pairs:
            _pair(cards, key, value, depth)


def _card(cards: _Cards, node: Node, depth: int) -> None:
    """Read a mapping that has a title: a topic, or a group of topics."""
    title = _title_of(node)
    assert title is not None
    group = _is_group(node)
    entry = Entry(title.pieces, depth, "heading" if group else "card")
    cards.entries.append(_with_attributes(cards, node, entry))
    _rest(cards, node, depth + 10, title)


def _rest(cards: _Cards, node: Node, depth: int, title: Node | None = None) -> None:
    """Read what a mapping says beside its title."""
    title = title or _title_of(node)
    for key, value in node.pairs:
        if value is title:
            continue
        name = plain(key.text)
        if (
            name in _SILENT
            or name in _ADDRESSES
            or (name in _DURATIONS and value.kind == "scalar")
            or name in _REQUIRES
        ):
            _silence(cards, key, value)
        elif name in _SUMMARIES and value.kind == "scalar":
            cards.markup(key.line)
            cards.entries.append(Entry(_marked_off(value), depth, "summary")) if value.pieces else None
        elif name in _LINKS and value.kind != "scalar":
            cards.markup(key.line)
            for item in value.items or [value]:
                _link(cards, item, depth)
        elif name in _LESSONS or name in _CHILDREN or name in _SUMMARIES:
            cards.markup(key.line)
            _value(cards, value, depth)
        elif value.kind == "scalar":
            _silence(cards, key, value)
        else:
            _pair(cards, key, value, depth)


def _pair(cards: _Cards, key: Node, value: Node, depth: int) -> None:
    """Read a key that is itself a name, and what is below it."""
    name = plain(key.text)
    if name in _SILENT and value.kind == "scalar":
        _silence(cards, key, value)
        return
    if name in _SUMMARIES and value.kind == "scalar":
        cards.markup(key.line)
        if value.pieces:
            cards.entries.append(Entry(_marked_off(value), depth, "summary"))
        return
    if name in _LINKS and value.kind != "scalar" and any(item.kind == "mapping" for item in value.items):
        cards.markup(key.line)
        for item in value.items:
            _link(cards, item, depth)
        return
    structural = (key.text.islower() and name in _CHILDREN | _SUMMARIES) or (
        name in _TITLES and value.kind != "scalar"
    )
    if structural:
        cards.markup(key.line)
    elif value.kind == "scalar" and not value.text:
        _plain_item(cards, key, depth)
    elif value.kind == "scalar":
        words = f"{key.text}: {value.text}"
        single = value.line == key.line and len(value.pieces) == 1
        pieces = (Piece(key.line, words),) if single else (Piece(key.line, f"{key.text}:"), *value.pieces)
        cards.entries.append(Entry(pieces, depth, "item"))
        return
    else:
        cards.entries.append(Entry(key.pieces, depth, "heading"))
    _value(cards, value, depth + 10)


def _plain_item(cards: _Cards, node: Node, depth: int) -> None:
    if not node.text:
        cards.markup(node.line)
        return
    inline = read_inline(node.text) if len(node.pieces) == 1 else None
    if inline is not None and (inline.text or inline.struck):
        words = inline.text or node.text.strip("~ ")
        pieces = (Piece(node.line if not node.pieces else node.pieces[0].line, words),)
        cards.entries.append(Entry(pieces, depth, "item", inline.links, inline.lead, inline.struck))
    else:
        cards.entries.append(Entry(node.pieces, depth, "item"))


def _link(cards: _Cards, node: Node, depth: int) -> None:
    """Read a link: a mapping with title and address, an address, or a title."""
    if node.kind == "scalar":
        inline = read_inline(node.text)
        if inline.text:
            cards.entries.append(Entry((Piece(node.line, inline.text),), depth, "resource", inline.links))
        return
    title = _title_of(node)
    address = next(
        (value for key, value in node.pairs if plain(key.text) in _ADDRESSES and value.kind == "scalar"), None
    )
    for key, value in node.pairs:
        if value is not title:
            _silence(cards, key, value)
    if title is None:
        title = address
    if title is None or not title.text:
        return
    links: tuple[LinkSpan, ...] = ()
    if address is not None and address.text:
        links = (LinkSpan(0, len(title.text), address.text),)
    cards.entries.append(Entry(title.pieces, depth, "resource", links))


def _with_attributes(cards: _Cards, node: Node, entry: Entry) -> Entry:
    """Return the entry with what its card says about the topic."""
    level = _scalar(node.get("difficulty", "level")).lower()
    address = next((_scalar(value) for key, value in node.pairs if plain(key.text) in _ADDRESSES), "")
    return replace(
        entry,
        difficulty=_DIFFICULTIES.get(level),
        qualifiers=("optional",) if _scalar(node.get("optional")).lower() in _TRUE else (),
        duration=_duration(node),
        requires=_required(cards, node),
        links=(LinkSpan(0, len(entry.text), address),) if address else (),
    )


def _required(cards: _Cards, node: Node) -> tuple[str, ...]:
    """Return the names of what a card says that it requires; ids are looked up."""
    required = node.get(*_REQUIRES)
    if required is None:
        return ()
    if required.kind == "scalar":
        names = [part.strip() for part in re.split(r"[,;]", required.text)]
    else:
        names = [_scalar(item) or _scalar(_title_of(item)) for item in required.items]
    return tuple(cards.names.get(name, name) for name in names if name)


def _scalar(node: Node | None) -> str:
    return node.text.strip() if node is not None and node.kind == "scalar" else ""


def _duration(node: Node) -> str | None:
    """Return a card's stated duration with its unit."""
    for key, value in node.pairs:
        name = plain(key.text)
        if name in _DURATIONS and value.kind == "scalar" and value.text:
            unit = "hours" if "hours" in name else "weeks" if name == "weeks" else ""
            return f"{value.text} {unit}".strip() if re.fullmatch(r"[\d.]+", value.text) else value.text
    return None


def _silence(cards: _Cards, key: Node, value: Node) -> None:
    """Account for the lines of a key whose value names nothing."""
    stack = [key, value]
    while stack:
        node = stack.pop()
        cards.markup(node.line)
        for piece in node.pieces:
            cards.markup(piece.line)
        stack.extend(node.items)
        for inner_key, inner in node.pairs:
            stack.extend((inner_key, inner))


def _title_of(node: Node) -> Node | None:
    if node.kind != "mapping":
        return None
    title = node.get(*_TITLES)
    return title if title is not None and title.kind == "scalar" and title.text else None


def _is_group(node: Node) -> bool:
    """Whether a mapping holds topics of its own: titled mappings, or a list, below a key for children."""
    for key, value in node.pairs:
        if (
            plain(key.text) in _CHILDREN
            and plain(key.text) not in _LINKS
            and value.kind == "sequence"
            and value.items
        ):
            return True
        if plain(key.text) in _CHILDREN and value.kind == "mapping" and value.pairs:
            return True
    return False


def _marked_off(node: Node) -> tuple[Piece, ...]:
    return tuple(Piece(piece.line, read_inline(piece.text).text or piece.text) for piece in node.pieces)


def _names_by_id(root: Node) -> dict[str, str]:
    names: dict[str, str] = {}
    stack = [root]
    while stack:
        node = stack.pop()
        title, identity = _title_of(node), node.get("id", "slug", "key")
        if title is not None and identity is not None and identity.kind == "scalar":
            names[identity.text] = title.text
        stack.extend(node.items)
        stack.extend(value for _, value in node.pairs)
    return names
