"""roadmap.sh's React-Flow JSON: boxes are topics, a dashed edge contains, a solid edge is reading order."""

from roadmapgraph.formats.nodes import Node
from roadmapgraph.formats.outline import Entry, Outline
from roadmapgraph.models import Diagnostic, ReadLine

_TOPICS = frozenset(("topic", "subtopic", "checklist-item", "todo", "todo-checkbox"))
_REMARKS = frozenset(("paragraph", "label"))


def is_flow(root: Node) -> bool:
    """Whether a JSON tree is a React-Flow drawing."""
    nodes = root.get("nodes")
    if nodes is None or nodes.kind != "sequence":
        return False
    return root.get("edges") is not None and any(_label(node) is not None for node in nodes.items[:200])


def read_flow(root: Node) -> Outline:
    """Return the outline of a drawing: topics in the file's order, each followed by what it contains.

    Connectors, buttons and paragraphs are no topics. A solid edge says what to read next, which is no
    prerequisite, so it gives nothing. An edge to a box that is not there is reported.
    """
    nodes = root.get("nodes")
    assert nodes is not None
    title = next((_label(node) for node in nodes.items if _text(node, "type") == "title"), None)
    topics = {
        _text(node, "id"): node for node in nodes.items if _text(node, "type") in _TOPICS and _label(node)
    }
    boxes = {_text(node, "id") for node in nodes.items}
    holder, diagnostics = _containment(root, topics, boxes)
    children: dict[str, list[str]] = {}
    for child, parent in holder.items():
        children.setdefault(parent, []).append(child)
    entries: list[Entry] = []
    if title is not None and title.pieces:
        entries.append(Entry(title.pieces, 0, "heading", organises=True))
    for identity in topics:
        if identity not in holder:
            _emit(identity, topics, children, entries)
    readings = [ReadLine(line=line, reads_as="markup") for line in sorted({n.line for n in root.walk()})]
    readings += [
        ReadLine(line=label.line, reads_as="advice")
        for node in nodes.items
        if _text(node, "type") in _REMARKS and (label := _label(node)) and label.line != node.line
    ]
    name = title.text if title is not None else None
    return Outline("react-flow", name, tuple(entries), tuple(readings), tuple(diagnostics))


def _emit(start: str, topics: dict[str, Node], children: dict[str, list[str]], entries: list[Entry]) -> None:
    stack = [(start, 10)]
    while stack:
        identity, depth = stack.pop()
        label = _label(topics[identity])
        if label is not None:
            entries.append(Entry(label.pieces, depth, "card"))
        stack.extend((child, depth + 10) for child in reversed(children.get(identity, ())))


def _containment(
    root: Node, topics: dict[str, Node], boxes: set[str]
) -> tuple[dict[str, str], list[Diagnostic]]:
    """Return which topic holds which, without cycles, and what is wrong with the edges."""
    holder: dict[str, str] = {}
    diagnostics = []
    edges = root.get("edges")
    for edge in edges.items if edges is not None else ():
        source, target = _text(edge, "source"), _text(edge, "target")
        missing = [end for end in (source, target) if end not in boxes]
        if missing:
            message = (
                f"an edge leads to {missing[0][:60]!r}, which is no box of this drawing; the edge is left out"
            )
            diagnostics.append(Diagnostic(line=edge.line, level="warning", message=message))
        elif source in topics and target in topics and _is_dashed(edge):
            parent, child = _oriented(topics, source, target)
            if child not in holder and not _reaches(holder, parent, child):
                holder[child] = parent
    return holder, diagnostics


def _oriented(topics: dict[str, Node], source: str, target: str) -> tuple[str, str]:
    """A subtopic hangs on a topic, whichever way the edge was drawn."""
    if _text(topics[source], "type") == "subtopic" and _text(topics[target], "type") == "topic":
        return target, source
    return source, target


def _reaches(holder: dict[str, str], start: str, goal: str) -> bool:
    at: str | None = start
    for _ in range(1000):
        if at is None:
            return False
        if at == goal:
            return True
        at = holder.get(at)
    return True


def _is_dashed(edge: Node) -> bool:
    inner = edge.get("data")
    kind = _text(inner, "edgestyle") if inner is not None else ""
    if kind:
        return kind == "dashed"
    style = edge.get("style")
    dashes = _text(style, "strokedasharray") if style is not None else ""
    return dashes not in ("", "0", "none")


def _label(node: Node) -> Node | None:
    inner = node.get("data") if node.kind == "mapping" else None
    label = inner.get("label", "title", "text") if inner is not None and inner.kind == "mapping" else None
    return label if label is not None and label.kind == "scalar" and label.text else None


def _text(node: Node, key: str) -> str:
    value = node.get(key) if node.kind == "mapping" else None
    return value.text if value is not None and value.kind == "scalar" else ""
