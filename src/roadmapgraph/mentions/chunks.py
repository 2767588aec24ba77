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
_NUMBERED = re.compile(r"types? \d[\d\s,&/–-]*(?:(?:and|or) \d)?", re.IGNORECASE)
_TOLD = 7
_SELDOM_NAMES = ("optional", "recommended", "mandatory")
_FINAL = (".", "c", "e", "h", "n", "r", "s", "t", "w", "y")
"""The last letters of what closes a list, asked first, as most lists are closed by nothing."""


def chunks_of(span: Span) -> tuple[list[Span], tuple[str, ...]]:
    """Return the parts of a list that may name something, and the qualifiers that its last part states."""
    if span.text[-1:] in _FINAL and (end := and_so_on(span.text)) is not None:
        span = span.part(0, end)
    chunks = [chunk for chunk in split(span, _SEPARATOR) if chunk.text and not ETC.match(chunk.text)]
    told = _told_last(chunks)
    if len(chunks) > 1 and chunks[0].text.endswith(" first") and chunks[1].text.startswith("then "):
        chunks[0] = chunks[0].part(0, -len(" first"))
    chunks = [
        _in_place(chunk) if index else chunk
        for index, chunk in enumerate(chunks[:-1] if told else chunks)
        if not index or not (ASKS.match(chunk.text) or _is_aside(chunk.text, chunks[0].text))
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
    match = _IN_TOOL.match(chunk.text) or _THEN.match(chunk.text)
    return chunk.part(match.end()) if match else chunk


def _is_aside(words: str, first: str) -> bool:
    """Whether a part of a list goes on about the part before: "not both", "read slowly and then …"."""
    told = words[:1].islower() and len(words.split()) > _TOLD and len(first.split()) < _TOLD
    return (
        bool(_ASIDE.match(words))
        or (words[:1].islower() and is_remark(words))
        or bool(_NUMBERED.fullmatch(words))
        or (told and not re.search(r"[(\[]", words))
    )
