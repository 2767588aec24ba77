"""JSON as a tree of text that remembers its lines; read token by token, so that depth costs no recursion.

People save it with comments, with a comma behind the last value, with keys without quotes or in single ones,
or one object a line: all that is read too.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from roadmapgraph.encoding import clean
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.nodes import Node, branch, check_size

_GAP = r"(?>[ \t\n\r\f\xa0]+|//[^\n]*|/\*(?>[^*]|\*(?!/))*+\*/)*+"
_TOKEN = re.compile(
    _GAP + r"""("(?>[^"\\\n]|\\.)*+"|'(?>[^'\\\n]|\\.)*+'|[-+]?[\d.][\w.+-]*|[{}\[\]:,]|[^\W\d][\w$]*)"""
)
_TO_TOKEN = re.compile(_GAP)
_START = re.compile(
    _GAP + r"(?:\{" + _GAP + r"""(?:["'}]|[^\W\d][\w$]*:)|\[""" + _GAP + r"""(?:[{\]"]|\[\s*["{\[]))"""
)
_WORDS = frozenset(("true", "false", "null", "True", "False", "None"))
_NOTHING = frozenset(("null", "None"))
_FOLLOWS: dict[str, Callable[[str], bool]] = {
    "value": lambda token: token not in ":,]}" and _is_value(token),
    "value or end": lambda token: token not in ":,}" and (token == "]" or _is_value(token)),
    "key or end": lambda token: token == "}" or token[0] in "\"'_" or token[0].isalpha(),
    "colon": lambda token: token == ":",
    "next item": lambda token: token in ",]",
    "next pair": lambda token: token in ",}",
    "nothing": lambda token: False,
}


def is_json(text: str) -> bool:
    """Whether a document starts as JSON does, comments before it left out."""
    return _START.match(text) is not None


def read_json(text: str, *, name: str) -> Node:
    """Return a JSON document as a tree; one that holds an object a line as a list of these.

    Raises DocumentError, with the line, where it is not JSON, is nested too deeply or holds too much.
    """
    builder = _Builder(name, many=_is_an_object_a_line(text))
    for token, line in _tokens(text, name):
        if not _FOLLOWS[builder.expects](token):
            followed = builder.expects == "nothing"
            fault = "something follows the end" if followed else f"{token[:20]!r} is not expected here"
            raise _invalid(name, line, f"{fault}; mend this line")
        builder.take(token, line)
    if builder.root is None or not builder.is_whole:
        raise _invalid(name, text.count("\n") + 1, "it ends too early; complete it")
    return builder.root


def _is_value(token: str) -> bool:
    return not token[0].isalpha() or token in _WORDS


def _is_an_object_a_line(text: str) -> bool:
    """Whether every line that is not blank holds an object, and there are several."""
    filled = [bare for line in text.split("\n") if (bare := line.strip())]
    return len(filled) > 1 and all(line[0] == "{" and line[-1] == "}" for line in filled)


class _Builder:
    """The tree so far: what is open, and what may follow. ``many``: its values make one list."""

    def __init__(self, name: str, *, many: bool) -> None:
        self.root: Node | None = branch("sequence", 1) if many else None
        self.expects = "value"
        self._name = name
        self._many = many
        self._open: list[Node] = [self.root] if self.root is not None else []
        self._key: Node | None = None
        self._values = 0

    def take(self, token: str, line: int) -> None:
        """Add a token that may stand here."""
        if token == ":":
            self.expects = "value"
        elif token == ",":
            self.expects = "key or end" if self._open[-1].kind == "mapping" else "value or end"
        elif token in "}]":
            self._open.pop()
            self._after()
        elif self.expects == "key or end":
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

    @property
    def is_whole(self) -> bool:
        """Whether the document may end here."""
        return len(self._open) == self._many

    def _after(self) -> None:
        if len(self._open) == self._many:
            self.expects = "value" if self._many else "nothing"
        else:
            self.expects = "next pair" if self._open[-1].kind == "mapping" else "next item"


def _tokens(text: str, name: str) -> Iterator[tuple[str, int]]:
    position, line = 0, 1
    while True:
        match = _TOKEN.match(text, position)
        if match is None:
            gap = _TO_TOKEN.match(text, position)
            at = gap.end() if gap else position
            if at == len(text):
                return
            line += text.count("\n", position, at)
            raise _invalid(name, line, f"{text[at : at + 20]!r} is not expected; mend this line")
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
    words = _words(token) if token[0] in "\"'" else "" if token in _NOTHING else token
    return Node("scalar", line, words)


def _words(token: str) -> str:
    """Return the words of a string token, escapes undone, on one line."""
    words = token[1:-1] if token[0] in "\"'" else token
    if "\\" in words:
        if token[0] == "'":
            words = words.replace("\\'", "'").replace('"', '\\"')
        with suppress(ValueError):
            words = str(json.loads(f'"{words}"', strict=False))
        words = clean(words.replace("\n", " ").replace("\t", " "))
    return " ".join(words.split())


def _invalid(name: str, line: int, fault: str) -> DocumentError:
    return DocumentError([Fault(name, line, f"this is not valid JSON: {fault}")])
