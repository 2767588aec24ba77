"""Recaps: parts of a document that only repeat, in a table or a list, what it teaches elsewhere."""

import re
from collections.abc import Mapping
from functools import lru_cache

from roadmapgraph.mentions.ledger import Ledger
from roadmapgraph.models import Mention
from roadmapgraph.normalise import key

_RECAP = re.compile(
    r"(?:(?:quick|short|final|brief|the|course|plan|topic|time|weekly|roadmap) )*"
    r"(?:summary|recap(?:itulation)?|overview|in (?:short|brief|a nutshell)|tl;?dr)"
    r"(?: (?:table|chart|list|of topics))?|(?:.* )?at a glance|"
    r"zusammenfassung|überblick|auf einen blick|resumen|récapitulatif|résumé|riepilogo|resumo",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"(?:(?:the|study|weekly|monthly|suggested|sample|time|final|my|your) )*"
    r"(?:timeline|schedule|time ?table|check-?list|cheat ?sheet|outline|calendar)",
    re.IGNORECASE,
)
"""Parts that repeat only what stands above them: at the start of a document they are what it teaches."""
_MOSTLY = 0.8


def drop_recaps(book: Ledger) -> list[int]:
    """Take from the book what recaps only repeat; return the lines that name nothing any more.

    What a recap says of a topic (how long it takes, how hard it is) goes to the mention that stays.
    A part that names much of its own is none, whatever its heading says.
    """
    title = book.title.text if book.title is not None else ""
    recapped = [_recap_of(mention, title) for mention in book.mentions]
    if not any(recapped):
        return []
    elsewhere: dict[str, int] = {}
    for index, mention in enumerate(book.mentions):
        if recapped[index] is None:
            elsewhere.setdefault(key(mention.label), index)
    dropped: set[int] = set()
    parts: dict[tuple[str, ...], list[int]] = {}
    for index, recap in enumerate(recapped):
        if recap is not None:
            parts.setdefault(recap, []).append(index)
    for heading, within in parts.items():
        least = len(book.mentions) if _RECAP.fullmatch(heading[-1]) else within[0]
        repeated = [i for i in within if elsewhere.get(key(book.mentions[i].label), least) < least]
        if len(repeated) >= _MOSTLY * len(within):
            dropped.update(repeated)
    for index in dropped:
        _pass_on(book, book.mentions[index], elsewhere)
    kept = [mention for index, mention in enumerate(book.mentions) if index not in dropped]
    naming = {mention.line for mention in kept}
    silent = {book.mentions[index].line for index in dropped} - naming
    book.mentions[:] = kept
    return sorted(silent)


def _recap_of(mention: Mention, title: str) -> tuple[str, ...] | None:
    """Return the headings down to the one that is a recap, if the mention stands below such."""
    if mention.kind == "resource":
        return None
    for depth, heading in enumerate(mention.section, start=1):
        if heading != title and _repeats(heading):
            return mention.section[:depth]
    return None


@lru_cache(maxsize=1024)
def _repeats(heading: str) -> bool:
    """Whether a heading says that what is below it repeats."""
    return bool(_RECAP.fullmatch(heading) or _PLAN.fullmatch(heading))


def _pass_on(book: Ledger, mention: Mention, elsewhere: Mapping[str, int]) -> None:
    """Tell the mention that stays what the recap says of it, where it says nothing itself."""
    index = elsewhere[key(mention.label)]
    kept = book.mentions[index]
    book.tell(
        index,
        duration=mention.duration if kept.duration is None else None,
        difficulty=mention.difficulty if kept.difficulty is None else None,
    )
