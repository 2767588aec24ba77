"""The names of a line without what the line goes on to say of them, and the qualifiers that this states."""

import re
from collections.abc import Callable
from itertools import islice

from roadmapgraph.mentions.asides import is_remark, is_verdict
from roadmapgraph.mentions.clauses import asks, clause_of
from roadmapgraph.mentions.names import is_prose
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.spans import Span, levels

_UNTIL = re.compile(
    r"\s+(?:(?:until|unless|as long as|because|whenever|(?:while|if|when|before|after) (?:you|it))\s.+|"
    r"if time (?:permits|allows))$",
    re.IGNORECASE,
)
"""How long, or on which condition, something is to be done."""
_STOP = re.compile(r"(?<=[^\W_]{2})[.!]\s+(?=[A-Z])")
_COMMA = re.compile(r",\s")
_FEW = 8
REMARK = re.compile(
    r"((?:[^.;:!?]|\bvs\.){2,60}?)\s*"
    r"(?:\s[-–—]{1,3}\s|—|\s?(?:\.{3}|…)\s|"
    r",\s(?=(?:only|but|if|when|because|what|which|whichever|whatever|how|why|though|although|even if|"
    r"even though|"
    r"since|unless|you|we|and (?:what|how|why|when))\b))\s*\S"
)


def clipped(span: Span, knows: Callable[[str], bool]) -> tuple[Span, tuple[str, ...]]:
    """Return the words that may name something and the qualifiers that the words cut off state.

    Cut off are sentences that only remark, conditions, and what prose tells behind a dash or comma.
    """
    told: list[str] = []
    if (
        (". " in span.text or "! " in span.text)
        and (stop := _STOP.search(span.text))
        and _only_remarks(span, stop)
    ):
        told.extend(qualifier_of(span.text[stop.end() :]))
        span = span.part(0, stop.start())
    if (until := _UNTIL.search(span.text)) and _is_condition(span, until) and not knows(span.text):
        told.extend(qualifier_of(until[0]))
        span = span.part(0, until.start())
    if is_prose(span.text) and (end := _names_end(span.text)) is not None:
        told.extend(qualifier_of(span.text[end:].lstrip(" ,-–—.…")))
        span = span.part(0, end)
    return span, tuple(dict.fromkeys(told))


def _names_end(text: str) -> int | None:
    """Return where the names of a sentence end that goes on to remark on them, if it does."""
    if (remark := REMARK.match(text)) and not is_prose(remark[1]):
        return remark.end(1)
    commas = islice(_COMMA.finditer(text), _FEW)
    ends = (match.start() for match in commas if is_remark(text[match.end() :]))
    return next((end for end in ends if not is_prose(text[:end])), None)


def _is_condition(span: Span, until: re.Match[str]) -> bool:
    """Whether words say how long something is to be done, and are no part of a question that is a name."""
    clause = clause_of(span.text)
    return levels(span.text)[until.start()] and not (clause is not None and asks(clause))


def _only_remarks(span: Span, stop: re.Match[str]) -> bool:
    """Whether a short name is closed by a stop and what follows only talks of it: "Dovetails. Really."."""
    name, rest = span.text[: stop.start()], span.text[stop.end() :]
    if len(name.split()) > _FEW or not levels(span.text)[stop.start()] or is_prose(name):
        return False
    return is_verdict(rest) or is_prose(rest)
