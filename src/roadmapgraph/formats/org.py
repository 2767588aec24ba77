"""Outlines of Org mode: stars are headings, keywords and drawers markup, states no words of a name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmapgraph.formats.lines import Line, next_filled

_KEYWORD = re.compile(r"#\+([A-Za-z_]{2,30}):?(?:\s+(.*))?$")
_STARS = re.compile(r"(\*{1,12})\s+(\S.*)$")
_STATE = re.compile(
    r"(?:(TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|STARTED|DOING|SOMEDAY|PROJ|REVIEW|IN-PROGRESS)|"
    r"(CANCELL?ED|DROPPED|KILL))\s+(?=\S)"
)
_PRIORITY = re.compile(r"\[#[A-Z]\]\s*")
_COOKIE = re.compile(r"\s*\[(?:\d*/\d*|\d*%)\]")
_TAGS = re.compile(r"\s+:[\w@#%:]{1,80}:$")
_PLANNED = re.compile(r"(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):\s")
_COMMENT = re.compile(r"#(?:\s|$)")


def with_stars(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those of a document written in Org mode as what Org takes them for."""
    if not _is_org(lines):
        return list(lines)
    found: list[Line] = []
    block = None
    below = next_filled(lines)
    ends = {line.raw.strip().lower(): index for index, line in enumerate(lines) if line.raw[:2] == "#+"}
    for index, line in enumerate(lines):
        keyword = _KEYWORD.match(line.raw.strip()) if line.raw.lstrip().startswith("#+") else None
        word = keyword[1].lower() if keyword else ""
        if block is not None:
            found.append(line if line.shape == "blank" else replace(line, shape="directive"))
            block = None if word == f"end_{block}" else block
        elif word.startswith("begin_") and ends.get(f"#+end_{word[6:]}", -1) > index:
            block = word[6:]
            found.append(replace(line, shape="directive"))
        else:
            found.append(_org_line(line, keyword, below[index]))
    return found


def _org_line(line: Line, keyword: re.Match[str] | None, below: Line | None) -> Line:
    if keyword is not None:
        titled = keyword[1].lower() == "title" and keyword[2]
        return replace(line, shape="heading", body=keyword[2], level=1) if titled else _silent(line)
    if line.shape == "heading" and _COMMENT.match(line.raw):
        return _silent(line)
    if _PLANNED.match(line.raw.strip()):
        return _silent(line)
    if stars := _STARS.match(line.raw):
        return _heading(line, len(stars[1]), stars[2].strip(), below)
    return line


def _heading(line: Line, level: int, words: str, below: Line | None) -> Line:
    """Return a heading without its state; one with nothing below it is an item of the heading above."""
    state = _STATE.match(words)
    words = words[state.end() :] if state else words
    words = _TAGS.sub("", _COOKIE.sub("", _PRIORITY.sub("", words))).strip()
    words = f"~~{words}~~" if state and state[2] else words
    stars = _STARS.match(below.raw) if below is not None else None
    deeper = len(stars[1]) > level if stars else below is not None and below.shape == "item"
    if deeper or level == 1:
        return replace(line, shape="heading", body=words, level=level + 1)
    return replace(line, shape="item", body=words, indent=0, level=0, content=level + 1)


def _silent(line: Line) -> Line:
    return replace(line, shape="directive")


def _is_org(lines: Sequence[Line]) -> bool:
    deep = sum(1 for line in lines if line.raw.startswith("**") and _STARS.match(line.raw))
    keyed = any(line.raw.startswith("#+") and _KEYWORD.match(line.raw.strip()) for line in lines)
    return deep >= 2 or (keyed and any(_STARS.match(line.raw) for line in lines))
