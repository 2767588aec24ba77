"""YAML and JSON as trees of text that remember their lines; no value is guessed, no tag constructed.

``No``, ``2.10`` and ``12:30`` stay the words they are. YAML is read from its events, so that nothing is
built that the document asks for (tags, aliases that multiply), and depth costs no recursion.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import yaml

from roadmapgraph.encoding import clean
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.outline import Piece
from roadmapgraph.models import Diagnostic

_DEEPEST = 200
_TOKEN = re.compile(r'[ \t\n\r]+|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}\[\]:,]')
_CORE_TAG = re.compile(r"!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|timestamp|set|omap|binary)")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """A value of a document: a scalar's pieces, a mapping's pairs or a sequence's items."""

    kind: Literal["scalar", "mapping", "sequence"]
    line: int
    pieces: tuple[Piece, ...] = ()
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    items: list["Node"] = field(default_factory=list)
    quoted: bool = False

    @property
    def text(self) -> str:
        """A scalar's words on one line."""
        return " ".join(piece.text for piece in self.pieces).strip()

    def get(self, *keys: str) -> "Node | None":
        """Return the value of the first of ``keys`` (in lower case) that the mapping has."""
        for wanted in keys:
            for key, value in self.pairs:
                if plain(key.text) == wanted:
                    return value
        return None


def plain(key: str) -> str:
    """Return a key as its letters and digits in lower case: "videoUrl" and "video_url" are one key."""
    return re.sub(r"[^a-z0-9]", "", key.lower())


def read_yaml(lines: Sequence[str], *, name: str, first: int = 0) -> tuple[Node | None, list[Diagnostic]]:
    """Return the first YAML document in ``lines``; line numbers count from the line with index ``first``.

    Raises DocumentError, with the line, where it is not YAML or is nested too deeply.
    """
    builder = _Builder(lines, name, first)
    try:
        for event in yaml.parse("\n".join(lines) + "\n", Loader=_Loader):
            if isinstance(event, yaml.DocumentEndEvent):
                break
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        ended = "end of stream" in (error.problem or "") and error.context_mark is not None
        mark = error.context_mark if ended else error.problem_mark or error.context_mark
        line = first + mark.line + 1 if mark is not None else None
        problem = error.problem or "it cannot be read"
        raise DocumentError(
            [Fault(name, line, f"this is not valid YAML: {problem}; mend this line")]
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise DocumentError([Fault(name, None, f"this is not valid YAML: {error}")]) from None
    return builder.root, builder.diagnostics


class _Builder:
    """Builds a tree from YAML's events without recursion."""

    def __init__(self, lines: Sequence[str], name: str, first: int) -> None:
        self._lines = lines
        self._name = name
        self._first = first
        self._open: list[tuple[Node, Node | None]] = []
        self._key: Node | None = None
        self._anchors: dict[str, Node] = {}
        self._noted: set[str] = set()
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []

    def take(self, event: yaml.Event) -> None:
        line = self._first + _line(event.start_mark) + 1
        tag = getattr(event, "tag", None)
        if tag and not _CORE_TAG.fullmatch(tag):
            self._note(line, "a YAML tag is never acted on; the value is read as plain text")
        if isinstance(event, yaml.ScalarEvent):
            self._put(
                Node("scalar", line, self._pieces(event), quoted=event.style in ("'", '"')), event.anchor
            )
        elif isinstance(event, yaml.AliasEvent):
            target = self._anchors.get(event.anchor or "")
            if target is not None and target.kind == "scalar":
                self._put(Node("scalar", line, (Piece(line, target.text),)), None)
            else:
                self._note(
                    line, "a YAML alias of a whole part is left out; write the part out where it is needed"
                )
                self._put(Node("scalar", line), None)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            kind: Literal["mapping", "sequence"] = (
                "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
            )
            node = Node(kind, line)
            self._put(node, event.anchor, opens=True)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            _, self._key = self._open.pop()
            self._after()

    def _put(self, node: Node, anchor: str | None, *, opens: bool = False) -> None:
        if anchor:
            self._anchors[anchor] = node
        if not self._open:
            self.root = node
        else:
            parent = self._open[-1][0]
            if parent.kind == "sequence":
                parent.items.append(node)
            elif self._key is None:
                self._key = node
                if not opens:
                    return
            else:
                self._pair(parent, self._key, node)
        if opens:
            if len(self._open) >= _DEEPEST:
                raise _too_deep(self._name, node.line)
            self._open.append((node, self._key))
            self._key = None
        else:
            self._after()

    def _after(self) -> None:
        """A value is complete: in a mapping the next scalar is a key again."""
        if self._open and self._open[-1][0].kind == "mapping":
            self._key = None

    def _pair(self, parent: Node, key: Node, value: Node) -> None:
        if (
            key.kind == "scalar"
            and len(parent.pairs) < 200
            and any(key.text == other.text for other, _ in parent.pairs)
        ):
            self._note(key.line, f"the key {key.text[:40]!r} stands twice here; both values are read")
        parent.pairs.append((key, value))

    def _pieces(self, event: yaml.ScalarEvent) -> tuple[Piece, ...]:
        """Return a scalar's words line by line, where they stand."""
        start, end = _line(event.start_mark), _line(event.end_mark)
        start_column, end_column = _column(event.start_mark), _column(event.end_mark)
        line = self._first + start + 1
        if event.style not in ("|", ">") and end == start:
            return (Piece(line, " ".join(clean(event.value).split())),)
        if event.style in ("|", ">"):
            last = end if end_column == 0 else end + 1
            rows = [(index, self._lines[index]) for index in range(start + 1, min(last, len(self._lines)))]
        else:
            rows = [(index, self._lines[index]) for index in range(start, min(end + 1, len(self._lines)))]
            rows[0] = (start, rows[0][1][start_column:])
            rows[-1] = (rows[-1][0], rows[-1][1][:end_column]) if end < len(self._lines) else rows[-1]
        marks = "\"'" if event.style in ("'", '"') else ""
        pieces = [
            Piece(self._first + index + 1, " ".join(row.strip().strip(marks).split()))
            for index, row in rows
            if row.strip()
        ]
        return tuple(pieces)

    def _note(self, line: int, message: str) -> None:
        if message not in self._noted:
            self._noted.add(message)
            self.diagnostics.append(Diagnostic(line=line, level="warning", message=message))


def _line(mark: object) -> int:
    return int(getattr(mark, "line", 0))


def _column(mark: object) -> int:
    return int(getattr(mark, "column", 0))


def read_json(text: str, *, name: str) -> Node:
    """Return a JSON document as a tree. Raises DocumentError, with the line, where it is not JSON."""
    root: Node | None = None
    open_nodes: list[Node] = []
    keys: list[Node | None] = []
    expects = "value"
    for token, line in _tokens(text, name):
        fault = _json_fault(token, expects, open_nodes, root is not None)
        if fault:
            raise DocumentError([Fault(name, line, f"this is not valid JSON: {fault}; mend this line")])
        if token == ":":
            expects = "value"
        elif token == ",":
            expects = "key" if open_nodes[-1].kind == "mapping" else "value"
        elif token in "}]":
            open_nodes.pop()
            keys.pop()
            expects = "next"
        elif expects.startswith("key"):
            keys[-1] = Node("scalar", line, (Piece(line, _json_text(token)),))
            expects = "colon"
        else:
            node = _json_node(token, line)
            if not open_nodes:
                root = node
            elif open_nodes[-1].kind == "sequence":
                open_nodes[-1].items.append(node)
            else:
                key = keys[-1]
                open_nodes[-1].pairs.append((key or node, node))
            if token in "{[":
                if len(open_nodes) >= _DEEPEST:
                    raise _too_deep(name, line)
                open_nodes.append(node)
                keys.append(None)
                expects = "key or end" if token == "{" else "value or end"
            else:
                expects = "next"
    if root is None or open_nodes:
        raise DocumentError(
            [Fault(name, text.count("\n") + 1, "this is not valid JSON: it ends too early; complete it")]
        )
    return root


def _json_fault(token: str, expects: str, open_nodes: Sequence[Node], done: bool) -> str | None:
    if not open_nodes and done:
        return "something follows the end"
    kind = open_nodes[-1].kind if open_nodes else None
    right = {
        "colon": token == ":",
        "key": token.startswith('"'),
        "key or end": token.startswith('"') or token == "}",
        "value": token not in ":,]}",
        "value or end": token not in ":,}",
        "next": token == "," or token == ("}" if kind == "mapping" else "]"),
    }
    return None if right[expects] else f"{token[:20]!r} is not expected here"


def _tokens(text: str, name: str) -> Iterator[tuple[str, int]]:
    position, line = 0, 1
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            fault = (
                f"this is not valid JSON: {text[position : position + 20]!r} is not expected; mend this line"
            )
            raise DocumentError([Fault(name, line, fault)])
        token = match[0]
        if token[0] in " \t\n\r":
            line += token.count("\n")
        else:
            yield token, line
        position = match.end()


def _json_node(token: str, line: int) -> Node:
    if token == "{":
        return Node("mapping", line)
    if token == "[":
        return Node("sequence", line)
    if token.startswith('"'):
        return Node("scalar", line, (Piece(line, _json_text(token)),), quoted=True)
    return Node("scalar", line, (Piece(line, "" if token == "null" else token),))


def _json_text(token: str) -> str:
    try:
        words = json.loads(token, strict=False)
    except ValueError:
        words = token.strip('"')
    return " ".join(clean(str(words).replace("\n", " ").replace("\t", " ")).split())


def _too_deep(name: str, line: int) -> DocumentError:
    message = f"the document is nested more than {_DEEPEST} levels deep here; flatten it"
    return DocumentError([Fault(name, line, message)])
