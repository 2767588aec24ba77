"""Titles: what a document is called, whether a mark says so or only its place at the top."""

from collections.abc import Sequence
from itertools import takewhile

from roadmapgraph.formats.outline import Entry

_SHORT = 8
_LONGEST = 9
_MOST_REMARKS = 6
_ENDS = (".", "!", "?", ":", ";", ",", "。", "！")


def title_of(entries: Sequence[Entry]) -> str | None:
    """Return the document's title: what it starts with, or its first heading of the first level."""
    if not entries:
        return None
    first = entries[0]
    if first.role == "heading":
        return first.text
    short = len(first.text.split()) <= _SHORT
    if len(entries) > 1 and short and entries[1].role == "heading":
        return first.text
    rooted = len(entries) > 1 and short and entries[1].role != "cell"
    if rooted and all(entry.depth > first.depth for entry in entries[1:]):
        return first.text
    if is_headline(entries):
        return first.text
    return next((entry.text for entry in entries if entry.role == "heading" and entry.depth == 10), None)


def is_headline(entries: Sequence[Entry]) -> bool:
    """Whether the first line of a text is its title: only remarks stand between it and the first heading.

    "Bread at home - my notes", "(touched up in May)", and then "Ovens" with its items.
    """
    first, *others = entries
    words = first.text.split()
    if first.role != "text" or len(first.pieces) > 1 or not 1 < len(words) <= _LONGEST:
        return False
    if first.text.endswith(_ENDS) or "," in first.text or first.links or not first.text[0].isupper():
        return False
    remarks = list(takewhile(lambda entry: entry.role in ("text", "quote"), others))
    below = others[len(remarks)] if len(remarks) < len(others) else None
    if below is None or below.role != "heading" or not 0 < len(remarks) <= _MOST_REMARKS:
        return False
    apart = others[0].line > first.line + 1 or others[0].text.startswith(("(", "["))
    return apart and all(_is_remark(entry.text) for entry in remarks)


def _is_remark(text: str) -> bool:
    """Whether a paragraph is an aside in brackets or ends as a sentence does."""
    return text.startswith(("(", "[")) or text.endswith((".", "!", "?"))
