"""The names of a line without what the line goes on to say of them, and the qualifiers that this states."""

import re
from collections.abc import Callable
from itertools import islice

from roadmapgraph.mentions.asides import gloss_start, is_remark
from roadmapgraph.mentions.clauses import asks, clause_of
from roadmapgraph.mentions.names import is_prose
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.scenes import scene_start
from roadmapgraph.mentions.spans import Span, levels
from roadmapgraph.mentions.verdicts import as_list, names_before_verdict, only_bids, with_head

_UNTIL = re.compile(
    r"\s+(?:(?:until|unless|as long as|because|whenever|(?:while|if|when|before|after) (?:you|it))\s.+|"
    r"if time (?:permits|allows))$",
    re.IGNORECASE,
)
"""How long, or on which condition, something is to be done."""
_MAY_SET = re.compile(
    r"\s(?:if|when|once|while|until|unless|because|in|on|at|without|before|after|as|for|to|so|rather|instead|wherever)\s"
)
"""What a line holds that may set a scene behind its names, asked first."""
_MAY_GLOSS = re.compile(r"\si\.?\s?e\.?,?\s|\sthat is,?\s|\smeaning\s|\sin other words,?\s")
_COMMA = re.compile(r",\s")
_FEW = 8
REMARK = re.compile(
    r"((?:[^.;:!?]|\bvs\.){2,60}?)\s*"
    r"(?:\s[-–—]{1,3}\s|—|\s(?:→|->|=>)\s(?=(?:the|your|my|an?|it|you|this|because|so)\s)|\s?(?:\.{3}|…)\s|"
    r",\s(?=(?:only|but|if|when|because|what|which|whichever|whatever|how|why|though|although|even if|"
    r"even though|"
    r"since|unless|you|we|and (?:what|how|why|when))\b))\s*\S"
)


def clipped(span: Span, knows: Callable[[str], bool]) -> tuple[Span, tuple[str, ...]]:
    """Return the words that may name something and the qualifiers that the words cut off state.

    Cut off are sentences that only remark, conditions, and what prose tells behind a dash or comma.
    """
    told: list[str] = []
    if ". " in span.text or "! " in span.text:
        if only_bids(span.text):
            return span.part(0, 0), ()
        span, verdict = names_before_verdict(with_head(span))
        told.extend(qualifier_of(verdict))
        span = Span(as_list(span.text), span.start)
    if _MAY_GLOSS.search(span.text) and (gloss := gloss_start(span.text)):
        span = span.part(0, gloss)
    if _MAY_SET.search(span.text) and not knows(span.text):
        scene = scene_start(span.text, knows)
        told.extend(qualifier_of(span.text[scene:].lstrip(" ,")) if scene is not None else ())
        span = span.part(0, scene)
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
