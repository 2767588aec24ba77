"""The parts of a list between its separators, without those that only remark on the names before them."""

import re

from roadmapgraph.mentions.asides import and_so_on, is_remark
from roadmapgraph.mentions.cutting import binds_tightly, split
from roadmapgraph.mentions.names import ASKS, ETC
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.spans import Span

_SEPARATOR = re.compile(r"[,;،、；，·•|]|\s[→⇒⟶➜➔➝➞]\s?|\s\+\s|\s->\s|\s=>\s|\s>\s")
_SEMICOLON = re.compile(";")
_CLOSED_BEFORE = re.compile(r",[^;]*\s(?:and|or|&)\s[^;]*;")
_PACE = re.compile(
    r"(?:one|two|three|once|twice|\d+)(?: \w+)? (?:a|an|per|each|every) (?:day|week|month|year)|daily|weekly",
    re.I,
)
_THEN = re.compile(r"then (?=\S)", re.IGNORECASE)
_IN_TOOL = re.compile(r"(?:in|on) (?:plain |pure )?(?=[A-Z][^\s,]*$)")
_ASIDE = re.compile(
    r"(?:not|but|no|if|when|unless|depending|whichever|although|though|one is enough|either will do|"
    r"in any order)(?![-\w])",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"but (?:also )?(?:do |please )?(?:learn|try|know|use|practi[sc]e|study|pick up|look at|get to know|"
    r"see|read about)\s+(?:some |a bit of )?(?=\S)|but also (?:some )?(?=\S)",
    re.IGNORECASE,
)
_TOO = re.compile(r",?\s+(?:as well|too|also|either)[.!]*$", re.IGNORECASE)
"""What is learnt beside the name before it: "gouache, but try egg tempera too"."""
_EACH = re.compile(
    r"(?:one|the other|another|the second|the third|each|both)(?: of them)?(?: [a-z-]+){1,4}", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?:\d{1,2}|two|three|four|five|six|a few) ", re.IGNORECASE)
_NUMBERED = re.compile(r"types? \d[\d\s,&/–-]*(?:(?:and|or) \d)?", re.IGNORECASE)
_TOLD = 7
_NAMED = 4
_SELDOM_NAMES = ("optional", "recommended", "mandatory")
_FINAL = (".", "c", "e", "h", "n", "r", "s", "t", "w", "y")
"""The last letters of what closes a list, asked first, as most lists are closed by nothing."""


def chunks_of(span: Span) -> tuple[list[Span], tuple[str, ...]]:
    """Return the parts of a list that may name something, and the qualifiers that its last part states."""
    if span.text[-1:] in _FINAL and (end := and_so_on(span.text)) is not None:
        span = span.part(0, end)
    chunks = [chunk for chunk in split(span, _SEPARATOR) if chunk.text and not ETC.match(chunk.text)]
    told = _told_last(chunks)
    if len(chunks) > 1 and chunks[1].text.startswith("then "):
        chunks[0] = chunks[0].part(6 if chunks[0].text[:6].lower() == "first " else 0)
        chunks[0] = chunks[0].part(0, -6 if chunks[0].text.endswith(" first") else None)
    chunks = [
        _in_place(chunk) if index else chunk
        for index, chunk in enumerate(chunks[:-1] if told else chunks)
        if not index
        or not (ASKS.match(chunk.text) or (_is_aside(chunk.text, chunks[0].text) and not _named_too(chunk)))
    ]
    if len(chunks) > 1 and any(_PACE.fullmatch(chunk.text) for chunk in chunks[1:]):
        chunks = [chunk for chunk in chunks if not _PACE.fullmatch(chunk.text)]
    if len(chunks) > 1 and binds_tightly(span.text, chunks[0].text):
        chunks = [span]
    return chunks, told


def lists_of(span: Span) -> list[Span]:
    """Return the lists between semicolons where one that an "and" closes is not the last; else nothing.

    "Hot, warm and cold storage; ovens" is a list of three and a name.
    """
    if ";" not in span.text or not _CLOSED_BEFORE.search(span.text):
        return []
    parts = [part for part in split(span, _SEMICOLON) if part.text]
    remarks = any(ASKS.match(part.text) or _is_aside(part.text, parts[0].text) for part in parts[1:])
    return [] if remarks or len(parts) == 1 else parts


def _told_last(chunks: list[Span]) -> tuple[str, ...]:
    """Return the qualifiers of "..., in depth"; a lone word may be a name, but for the plainest."""
    words = chunks[-1].text.removeprefix("but ") if len(chunks) > 1 else ""
    return qualifier_of(words) if " " in words or words.lower() in _SELDOM_NAMES else ()


def _in_place(chunk: Span) -> Span:
    """Return the name of what something is done in ("in plain Python") for a part of a list."""
    if chunk.text.startswith("but ") and (also := _named_too(chunk)):
        return also
    match = _IN_TOOL.match(chunk.text) or _THEN.match(chunk.text)
    return chunk.part(match.end()) if match else chunk


def _named_too(chunk: Span) -> Span | None:
    """Return the name of what one is to learn as well, where a part of a list says so."""
    match, too = _ALSO.match(chunk.text), _TOO.search(chunk.text)
    if match is None or not (too or "also" in match[0]):
        return None
    named = chunk.part(match.end(), too.start() if too else None)
    return named if 0 < len(named.text.split()) <= _NAMED else None


def _is_aside(words: str, first: str) -> bool:
    """Whether a part of a list goes on about the part before: "not both", "read slowly and then …"."""
    told = words[:1].islower() and len(words.split()) > _TOLD and len(first.split()) < _TOLD
    return (
        bool(_ASIDE.match(words))
        or (words[:1].islower() and is_remark(words))
        or bool(_NUMBERED.fullmatch(words))
        or bool(_EACH.fullmatch(words) and _SEVERAL.match(first))
        or (told and not re.search(r"[(\[]", words))
    )
