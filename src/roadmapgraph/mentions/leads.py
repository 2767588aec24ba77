"""What stands before a line's names: numbering, a stage of a plan, the words before a colon."""

import re
from dataclasses import replace
from functools import lru_cache

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import adornment, numbering, without_ornaments
from roadmapgraph.formats.stages import COUNTED, STAGE
from roadmapgraph.mentions.spans import Span

ASIDE_LINE = re.compile(r"[*_]*[(\[（].*[)\]）][*_.]*", re.DOTALL)
"""A line that is all in brackets."""
_COLON = re.compile(r"([^:：]{1,80})(?:：\s*|:(?:\s+|$|(?=[^\W\d_]{3})))")
_ASIDE = re.compile(r"\s*\([^()]{0,200}\)")
_PADDED = re.compile(r"0\d\s+(?=[^\W\d])")
_STAGE_MARK = re.compile(
    r"(?:[MWDU]\d{1,2}|(?:week|day|month|module|unit)\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?)\s*[-–—:]\s+", re.I
)

_POINTED = re.compile(r"\s+(?:<[-–—=~]+|←|⬅️?|👈)\s*\S")


def without_pointer(entry: Entry) -> Entry:
    """Return an entry without the remark that an arrow points from: "bread <- the fun part"."""
    if not ("<" in entry.text or "←" in entry.text or "⬅" in entry.text or "👈" in entry.text):
        return entry
    first, *rest = entry.pieces
    pointed = _POINTED.search(first.text)
    if rest or pointed is None or not pointed.start() or first.text[pointed.end() - 1].isdigit():
        return entry
    return replace(entry, pieces=(replace(first, text=first.text[: pointed.start()]),))


def at_colon(entry: Entry) -> tuple[Span | None, Span]:
    """Return the words before an entry's first colon, if it has one, and the words behind it."""
    text = entry.text
    match = _COLON.match(text) if ":" in text or "：" in text else None
    if match is None:
        return None, Span(entry.text, 0)
    whole = Span(entry.text, 0)
    head = whole.part(0, match.end(1))
    head = head if not head.text or STAGE.fullmatch(head.text) else without_numbering(head)
    return (head if head.text else None), whole.part(match.end())


def without_numbering(span: Span) -> Span:
    """Return the span without emoji, numbering and a stage of a plan ("W3 - ") at its start."""
    if (counted := COUNTED.match(span.text)) and counted.end() < len(span.text):
        return span.part(counted.end())
    bare = span.part(adornment(span.text)) if span.text else span
    bare = bare.part(padded.end()) if (padded := _PADDED.match(bare.text)) else bare
    stage = _STAGE_MARK.match(bare.text)
    return bare.part(stage.end()) if stage and stage.end() < len(bare.text) else bare


@lru_cache(maxsize=256)
def bare_head(text: str) -> str:
    """Return the words of a heading or list head without asides, numbering and marks."""
    without = _ASIDE.sub("", without_ornaments(text)).strip(" :*_.-–—")
    return without[len(numbering(without)) :].strip()
