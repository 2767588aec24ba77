"""OPML, what outliners save: elements with their words in an attribute, as a tree that remembers its lines.

Expat reads it event by event; a document that declares a type or an entity is refused, so that nothing is
expanded and nothing is fetched.
"""

import re
from xml.parsers import expat

from roadmapgraph.encoding import clean
from roadmapgraph.errors import DocumentError, Fault
from roadmapgraph.formats.nodes import Node, branch, check_size

_START = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--(?>[^-]|-(?!->))*+-->\s*)*+<(?:opml|!DOCTYPE opml)\b", re.I
)
_WORDS = ("text", "title")
_ADDRESSES = ("url", "htmlurl", "xmlurl", "link")


def is_opml(text: str) -> bool:
    """Whether a document starts as OPML does."""
    return text.lstrip()[:1] == "<" and _START.match(text) is not None


def read_opml(text: str, *, name: str) -> Node:
    """Return an outline in OPML as a tree of cards: their titles, notes, addresses, and those within them.

    Raises DocumentError, with the line, where it is not XML, declares what could expand, or is too deep.
    """
    reader = _Reader(name)
    parser = reader.parser
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        fault = f"this is not valid OPML: {expat.ErrorString(error.code)}; mend this line"
        raise DocumentError([Fault(name, error.lineno, fault)]) from None
    return reader.root


class _Reader:
    """The tree so far, and the cards that are open."""

    def __init__(self, name: str) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.root = branch("mapping", 1)
        self._name = name
        self._open = [self.root]
        self._values = 0
        self._title: list[str] | None = None

    def _refuse(self, *_: object) -> None:
        fault = "a declared document type is never acted on; take the line with DOCTYPE out"
        raise DocumentError([Fault(self._name, self.parser.CurrentLineNumber, fault)])

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.lower() == "title" and len(self._open) == 1:
            self._title = []
        if tag.lower() != "outline":
            return
        line = self.parser.CurrentLineNumber
        self._values += 1
        check_size(self._name, line, depth=len(self._open), values=self._values)
        told = {key.lower(): value for key, value in attributes.items()}
        card = _card(line, told)
        key = "resources" if told.get("type") == "link" else "topics"
        _children(self._open[-1], key, line).append(card)
        self._open.append(card)

    def _end(self, tag: str) -> None:
        if tag.lower() == "outline":
            self._open.pop()
        elif tag.lower() == "title" and self._title is not None:
            line = self.parser.CurrentLineNumber
            words = " ".join(clean("".join(self._title)).split())
            if words:
                self.root.pairs.insert(0, (Node("scalar", line, "title"), Node("scalar", line, words)))
            self._title = None

    def _words(self, words: str) -> None:
        if self._title is not None:
            self._title.append(words)


def _card(line: int, attributes: dict[str, str]) -> Node:
    """Return an element as a card, with what its attributes say."""
    card = branch("mapping", line)
    told = (
        ("title", next((attributes[key] for key in _WORDS if attributes.get(key, "").strip()), "")),
        ("description", attributes.get("_note", "")),
        ("url", next((attributes[key] for key in _ADDRESSES if attributes.get(key)), "")),
    )
    for key, value in told:
        words = " ".join(clean(value).split())
        if words:
            card.pairs.append((Node("scalar", line, key), Node("scalar", line, words)))
    return card


def _children(card: Node, key: str, line: int) -> list[Node]:
    """Return the list below a key of a card, which it gets with its first value."""
    found = next((value for name, value in card.pairs if name.text == key), None)
    if found is None:
        found = branch("sequence", line)
        card.pairs.append((Node("scalar", line, key), found))
    return found.items
