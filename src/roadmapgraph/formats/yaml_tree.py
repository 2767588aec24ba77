"""YAML as a tree of text that remembers its lines; no value is guessed, no tag constructed.

``No``, ``2.10`` and ``12:30`` stay the words they are. YAML is read from its events, so that nothing is
built that the document asks for (tags, aliases that multiply), and depth costs no recursion.
"""

import re
from collections.abc import Sequence
from typing import Literal

import yaml

from roadmapgraph.encoding import clean
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.nodes import Node, branch, check_size
from roadmapgraph.formats.outline import Piece
from roadmapgraph.models import Diagnostic

_CORE_TAG = re.compile(r"!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|timestamp|set|omap|binary)")
_VALUE = re.compile(r"(\s*(?:- +)*(?:[^\s:#\"'\[{&*!|>][^:#]{0,60}: +|- +))([^\s\"'\[{|>#].*?)\s*$")
_TABBED = re.compile(r" *\t[ \t]*(?=\S)")
_UNQUOTED = "this value breaks YAML ({problem}): it is read as the words it is. Quote it"
_TABS = "tabs indent from this line on, which breaks YAML: each is read as two spaces. Indent with spaces"
_MOST_MENDED = 20
_LONGEST_MENDED = 20_000
"""How many lines a document that is mended and read again may have: each time costs a whole reading."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(lines: Sequence[str], *, name: str, first: int = 0) -> tuple[Node | None, list[Diagnostic]]:
    """Return the YAML in ``lines`` as a tree, several documents as a list of theirs.

    Line numbers count from the line with index ``first``.

    A line that breaks YAML because its value should have been quoted is read as if it were.

    Raises DocumentError, with the line, where it is not YAML, is nested too deeply or holds too much.
    """
    rows, mended = list(lines), list[Diagnostic]()
    while True:
        try:
            builder = _built(rows, name, first)
            return builder.root, [*mended, *builder.diagnostics]
        except yaml.MarkedYAMLError as error:
            line, problem = _place(error)
            may_mend = len(mended) < _MOST_MENDED and len(rows) <= _LONGEST_MENDED
            if may_mend and (done := _mend(rows, line)):
                at, message = done
                message = message.format(problem=problem)
                mended.append(Diagnostic(line=first + at + 1, level="warning", message=message))
                continue
            fault = f"this is not valid YAML: {problem}; mend this line"
            raise DocumentError([Fault(name, first + line + 1, fault)]) from None
        except (yaml.YAMLError, ValueError) as error:
            raise DocumentError([Fault(name, None, f"this is not valid YAML: {error}")]) from None


def _built(rows: Sequence[str], name: str, first: int) -> "_Builder":
    builder = _Builder(rows, name, first)
    for event in yaml.parse("\n".join(rows) + "\n", Loader=_Loader):
        builder.take(event)
    return builder


def _place(error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """Return the index of the line that is at fault, and what is wrong there."""
    ended = "end of stream" in (error.problem or "") and error.context_mark is not None
    mark = error.context_mark if ended else error.problem_mark or error.context_mark
    return (mark.line if mark is not None else 0), error.problem or "it cannot be read"


def _mend(rows: list[str], line: int) -> tuple[int, str] | None:
    """Quote the value on a line that is at fault, or its neighbour's above, or put spaces for all tabs.

    Return the index of the line that was mended and what to say of it, if one could be.
    """
    for index in (line, line - 1):
        if not 0 <= index < len(rows):
            continue
        if _TABBED.match(rows[index]):
            for at, row in enumerate(rows):
                if match := _TABBED.match(row):
                    rows[at] = match[0].replace("\t", "  ") + row[match.end() :]
            return index, _TABS
        match = _VALUE.match(rows[index])
        if match and re.search(r":(?:\s|$)|\s#|^[@`%&*!?,\]}]", match[2]):
            rows[index] = f"{match[1]}'{match[2].replace(chr(39), chr(39) * 2)}'"
            return line, _UNQUOTED
    return None


class _Builder:
    """Builds a tree from YAML's events without recursion."""

    def __init__(self, lines: Sequence[str], name: str, first: int) -> None:
        self._lines = lines
        self._name = name
        self._first = first
        self._open: list[tuple[Node, Node | None, set[str]]] = []
        self._key: Node | None = None
        self._anchors: dict[str, Node] = {}
        self._noted: set[str] = set()
        self._values = 0
        self._roots: list[Node] = []
        self.diagnostics: list[Diagnostic] = []

    @property
    def root(self) -> Node | None:
        """The document, or a list of the documents, if any holds something."""
        filled = [root for root in self._roots if root.kind != "scalar" or root.text]
        if len(filled) < 2:
            return next(iter(filled or self._roots), None)
        whole = branch("sequence", filled[0].line)
        whole.items.extend(filled)
        return whole

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            line = self._noting_tag(event)
            self._put(self._scalar(event, line), event.anchor)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            _, self._key, _ = self._open.pop()
            self._after()
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            kind: Literal["mapping", "sequence"] = (
                "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
            )
            self._put(branch(kind, self._noting_tag(event)), event.anchor, opens=True)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _noting_tag(self, event: yaml.NodeEvent) -> int:
        line = self._first + _line(event.start_mark) + 1
        tag = getattr(event, "tag", None)
        if tag and not _CORE_TAG.fullmatch(tag):
            self._note(line, "a YAML tag is never acted on; the value is read as plain text")
        return line

    def _alias(self, event: yaml.AliasEvent) -> None:
        line = self._first + _line(event.start_mark) + 1
        target = self._anchors.get(event.anchor or "")
        if target is None:
            self._note(line, "this YAML alias stands for nothing: it is read as the words it is. Quote it")
            self._put(Node("scalar", line, f"*{event.anchor}"), None)
        elif target.kind == "scalar":
            self._put(Node("scalar", line, target.text), None)
        else:
            message = "a YAML alias of a whole part is left out; write the part out where it is needed"
            self._note(line, message)
            self._put(Node("scalar", line), None)

    def _put(self, node: Node, anchor: str | None, *, opens: bool = False) -> None:
        self._values += 1
        check_size(self._name, node.line, depth=len(self._open) + opens, values=self._values)
        if anchor:
            self._anchors[anchor] = node
        if not self._open:
            self._roots.append(node)
        else:
            parent, _, keys = self._open[-1]
            if parent.kind == "sequence":
                parent.items.append(node)
            elif self._key is None:
                self._key = node
                self._note_twice(node, keys)
                if not opens:
                    return
            else:
                parent.pairs.append((self._key, node))
        if opens:
            self._open.append((node, self._key, set()))
            self._key = None
        else:
            self._after()

    def _after(self) -> None:
        """A value is complete: in a mapping the next scalar is a key again."""
        if self._open and self._open[-1][0].kind == "mapping":
            self._key = None

    def _note_twice(self, key: Node, keys: set[str]) -> None:
        text = key.text
        if key.kind == "scalar" and text in keys:
            self._note(key.line, f"the key {text[:40]!r} stands twice here; both values are read")
        keys.add(text)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Node:
        if event.style not in ("|", ">") and _line(event.end_mark) == _line(event.start_mark):
            return Node("scalar", line, " ".join(clean(event.value).split()))
        rows = self._rows(event)
        return Node("scalar", line, " ".join(row.text for row in rows).strip(), rows)

    def _rows(self, event: yaml.ScalarEvent) -> tuple[Piece, ...]:
        """Return the words of a scalar over several lines, where they stand."""
        start, end = _line(event.start_mark), _line(event.end_mark)
        start_column, end_column = _column(event.start_mark), _column(event.end_mark)
        if event.style in ("|", ">"):
            last = end if end_column == 0 else end + 1
            rows = [(index, self._lines[index]) for index in range(start + 1, min(last, len(self._lines)))]
        else:
            rows = [(index, self._lines[index]) for index in range(start, min(end + 1, len(self._lines)))]
            if end < len(self._lines):
                rows[-1] = (end, rows[-1][1][:end_column])
            rows[0] = (start, rows[0][1][start_column:])
        marks = "\"'" if event.style in ("'", '"') else ""
        return tuple(
            Piece(self._first + index + 1, " ".join(row.strip().strip(marks).split()))
            for index, row in rows
            if row.strip()
        )

    def _note(self, line: int, message: str) -> None:
        if message not in self._noted:
            self._noted.add(message)
            self.diagnostics.append(Diagnostic(line=line, level="warning", message=message))


def _line(mark: object) -> int:
    return int(getattr(mark, "line", 0))


def _column(mark: object) -> int:
    return int(getattr(mark, "column", 0))
