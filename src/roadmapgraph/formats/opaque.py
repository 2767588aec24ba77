"""What spans lines and names nothing: code, comments, directives of reStructuredText."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmapgraph.formats.lines import Line

_LITERAL_DIRECTIVE = re.compile(
    r"\s*\.\.\s+(?:code|code-block|sourcecode|literalinclude|parsed-literal|raw|math|image|figure|contents|"
    r"toctree|highlight|include|doctest|graphviz|plot|mermaid|meta|index|bibliography)::"
    r"|\s*\.\.(?:\s+(?![\w-]{1,40}::|_|\[)\S|$)",
    re.IGNORECASE,
)


def with_literals(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those in a literal block of reStructuredText are marked as part of a directive.

    Such a block is indented below a line that ends in "::", or below a directive that holds no prose.
    """
    found = list(lines)
    at = 0
    while at < len(found):
        line = found[at]
        at += 1
        if _opens_literal(found, at - 1):
            for inside in _indented_below(found, at, line.indent):
                found[inside] = replace(found[inside], shape="directive")
                at = inside + 1
        elif _underlines(found, at - 1):
            marks = line.raw.strip()
            found[at - 1] = replace(line, shape="underline", body=marks, mark=marks[0])
    return found


def fence_end(lines: Sequence[Line], at: int) -> int | None:
    """Return the index of the line that closes the fence at index ``at``, if one does."""
    mark = lines[at].mark
    for index in range(at + 1, len(lines)):
        other = lines[index].raw.strip()
        if other.startswith(mark) and not other.strip(mark[0]):
            return index
    return None


def text_end(lines: Sequence[Line], at: int, close: str) -> int | None:
    """Return the index of the first line from ``at`` on that holds ``close`` (in lower case)."""
    return next((index for index in range(at, len(lines)) if close in lines[index].raw.lower()), None)


def _opens_literal(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if line.shape == "directive":
        return bool(_LITERAL_DIRECTIVE.match(line.raw))
    return line.body.endswith("::") and below is not None and below.shape == "blank"


def _indented_below(lines: Sequence[Line], start: int, indent: int) -> Iterator[int]:
    """Yield the indices of the lines that are indented deeper, up to the first that is not."""
    for index in range(start, len(lines)):
        if lines[index].shape == "blank":
            continue
        if lines[index].indent <= indent:
            return
        yield index


def _underlines(lines: Sequence[Line], at: int) -> bool:
    """Whether what looks like a fence or an empty heading is a line above or below a heading's words."""
    line, mark = lines[at], lines[at].raw.strip()
    if line.shape == "heading":
        return not line.body and len(mark) >= 4
    title = lines[at - 1] if at else None
    if line.shape != "fence" or title is None or title.shape not in ("text", "item"):
        return False
    least = 4 if mark[0] == "~" else 5
    full = mark == mark[0] * len(mark) and len(mark) >= max(least, len(title.raw.strip()))
    return full and not title.raw.rstrip().endswith(":")
