"""JSON as a tree of text that remembers its lines; read token by token, so that depth costs no recursion."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from roadmapgraph.encoding import clean
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.nodes import Node, branch, check_size

_TOKEN = re.compile(r'[ \t\n\r]*("(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}\[\]:,])')
_FOLLOWS: dict[str, Callable[[str], bool]] = {
    "value": lambda token: token not in ":,]}",
    "value or end": lambda token: token not in ":,}",
    "key": lambda token: token[0] == '"',
    "key or end": lambda token: token[0] == '"' or token == "}",
    "colon": lambda token: token == ":",
    "next item": lambda token: token in ",]",
    "next pair": lambda token: token in ",}",
    "nothing": lambda token: False,
}


def read_json(text: str, *, name: str) -> Node:
    """Return a JSON document as a tree.

    Raises DocumentError, with the line, where it is not JSON, is nested too deeply or holds too much.
    """
    builder = _Builder(name)
    for token, line in _tokens(text, name):
        if not _FOLLOWS[builder.expects](token):
            followed = builder.expects == "nothing"
            fault = "something follows the end" if followed else f"{token[:20]!r} is not expected here"
            raise _invalid(name, line, f"{fault}; mend this line")
        builder.take(token, line)
    if builder.root is None or builder.expects != "nothing":
        raise _invalid(name, text.count("\n") + 1, "it ends too early; complete it")
    return builder.root


class _Builder:
    """The tree so far: what is open, and what may follow."""

    def __init__(self, name: str) -> None:
        self.root: Node | None = None
        self.expects = "value"
        self._name = name
        self._open: list[Node] = []
        self._key: Node | None = None
        self._values = 0

    def take(self, token: str, line: int) -> None:
        """Add a token that may stand here."""
        if token == ":":
            self.expects = "value"
        elif token == ",":
            self.expects = "key" if self._open[-1].kind == "mapping" else "value"
        elif token in "}]":
            self._open.pop()
            self._after()
        elif self.expects.startswith("key"):
            self._key = Node("scalar", line, _words(token))
            self.expects = "colon"
        else:
            self._put(_node(token, line), opens=token in "{[")

    def _put(self, node: Node, *, opens: bool) -> None:
        self._values += 1
        check_size(self._name, node.line, depth=len(self._open) + opens, values=self._values)
        if not self._open:
            self.root = node
        elif self._open[-1].kind == "sequence":
            self._open[-1].items.append(node)
        else:
            self._open[-1].pairs.append((self._key or node, node))
        if opens:
            self._open.append(node)
            self.expects = "key or end" if node.kind == "mapping" else "value or end"
        else:
            self._after()

    def _after(self) -> None:
        if not self._open:
            self.expects = "nothing"
        else:
            self.expects = "next pair" if self._open[-1].kind == "mapping" else "next item"


def _tokens(text: str, name: str) -> Iterator[tuple[str, int]]:
    position, line, end = 0, 1, len(text.rstrip(" \t\n\r"))
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None:
            rest = text[position : position + 200].lstrip()[:20]
            line += text.count("\n", position, len(text) - len(text[position:].lstrip()))
            raise _invalid(name, line, f"{rest!r} is not expected; mend this line")
        start = match.start(1)
        if start != position:
            line += text.count("\n", position, start)
        yield match[1], line
        position = match.end()


def _node(token: str, line: int) -> Node:
    if token == "{":
        return branch("mapping", line)
    if token == "[":
        return branch("sequence", line)
    words = _words(token) if token[0] == '"' else "" if token == "null" else token
    return Node("scalar", line, words)


def _words(token: str) -> str:
    """Return the words of a string token, escapes undone, on one line."""
    words = token[1:-1]
    if "\\" in words:
        with suppress(ValueError):
            words = str(json.loads(token, strict=False))
        words = clean(words.replace("\n", " ").replace("\t", " "))
    return " ".join(words.split())


def _invalid(name: str, line: int, fault: str) -> DocumentError:
    return DocumentError([Fault(name, line, f"this is not valid JSON: {fault}")])
