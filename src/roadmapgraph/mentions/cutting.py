"""Where a line is cut: at its separators, its brackets and the "and" behind them."""

import re

from roadmapgraph.formats.decoration import DUNDER, is_ornament
from roadmapgraph.mentions.grammar import is_adjective
from roadmapgraph.mentions.languages import is_unspaced
from roadmapgraph.mentions.spans import Span, enclosed, levels

LEADING_AND = re.compile(r"(?:and|or|&)\s+(?=\S)", re.IGNORECASE)
_OMITTED = re.compile(r"\([a-z]{1,6}-?\)", re.IGNORECASE)
"""A part of a word that may be left out: "(un)boxing"."""
_MARKS = " \t,;:·・•–—-|>=→⇒&\\"
_LEFT_MARKS = _MARKS + "*_~`"
_RIGHT_MARKS = _MARKS + "."
_CLOSED = re.compile(r"([^\s()]+)(\s+)(?:and|or|&)\s+[^()]+", re.IGNORECASE)
_CLOSED_BY_TWO = re.compile(r"([^\s()]+ [^\s()]+)(\s+)(?:and|or|&)\s+[^()]+", re.IGNORECASE)
_JOINER = re.compile(r"(?:and(?: then)?|or|&|then|plus)\s+", re.IGNORECASE)
_SPACED_COMMA = re.compile(r",\s")
_BOUND = re.compile(r"\s(?:for|in|with|of|to)\s\S+$")
_AND = re.compile(r"\s+(?:and|or|&|/)\s+(?=\S)", re.IGNORECASE)


def closed(chunks: list[Span]) -> list[Span]:
    """Part the last chunk of "A, B and C N" at its "and", as if it were "A, B, and C N"."""
    last = chunks[-1]
    match = _CLOSED.fullmatch(last.text)
    if match is None and (wider := _CLOSED_BY_TWO.fullmatch(last.text)) and is_adjective(wider[1].split()[1]):
        match = wider
    if match is None or LEADING_AND.match(last.text):
        return chunks
    return [*chunks[:-1], last.part(0, match.end(1)), last.part(match.end(2))]


def is_tight(text: str) -> bool:
    """Whether an "&" within a list that has commas joins the words of one name ("Weights & Biases")."""
    return (
        "&" in text
        and bool(re.fullmatch(r"\S+(?: \S+)? & \S+", text))
        and " and " not in text
        and not text.islower()
    )


def binds_tightly(text: str, first: str) -> bool:
    """Whether commas without spaces bind a list to the word before it ("for web,desktop,phone")."""
    return "," in text and ", " not in text and not _SPACED_COMMA.search(text) and bool(_BOUND.search(first))


def trimmed(span: Span) -> Span:
    """Return the span without marks, emoji and white space at its ends."""
    first, last = span.text[:1], span.text[-1:]
    if first.isalnum() and (last.isalnum() or last == ")"):
        return span
    if DUNDER.fullmatch(span.text):
        return span
    span = span.part(0).strip(_MARKS)
    left = len(span.text) - len(span.text.lstrip(_LEFT_MARKS))
    right = len(span.text.rstrip(_RIGHT_MARKS))
    span = span.part(left, max(left, right))
    text = span.text
    while text and is_ornament(text[0]):
        span = span.part(1)
        text = span.text
    while text and is_ornament(text[-1]):
        span = span.part(0, len(text) - 1)
        text = span.text
    return span.strip(" \t,;:")


def without_and(span: Span) -> Span:
    """Return the span without an "and" at its start."""
    match = _JOINER.match(span.text)
    return span.part(match.end()) if match else span


def split(span: Span, separator: re.Pattern[str]) -> list[Span]:
    """Return the parts between separators that stand outside brackets and quotes."""
    outside = levels(span.text)
    found = []
    start = 0
    for match in separator.finditer(span.text):
        if outside[match.start()] and not _within_number(span.text, match):
            found.append(span.part(start, match.start()))
            start = match.end()
    found.append(span.part(start))
    return found


def _within_number(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return match[0] == "," and before.isdigit() and after.isdigit()


def after_bracket(span: Span, joint: re.Pattern[str] | None = None) -> list[Span]:
    """Return the parts of "A (a) and B (b)", where an "and" stands behind a bracket; else nothing."""
    if ")" not in span.text and "]" not in span.text:
        return []
    outside = levels(span.text)
    cuts = [match for match in (joint or _AND).finditer(span.text) if outside[match.start()]]
    cuts = [match for match in cuts if any(not level for level in outside[: match.start()])]
    if not cuts:
        return []
    starts = [0, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), None]
    return [span.part(start, end) for start, end in zip(starts, ends, strict=True)]


def brackets_of(span: Span) -> tuple[Span, list[Span], Span | None]:
    """Return the words before the first aside, the asides, and the words behind the last.

    "O(n log n)" and "f(x)" are names: a bracket glued to a short word is no aside.
    """
    asides: list[Span] = []
    for start, end in enclosed(span.text):
        if span.text[start] not in "([{（【":
            continue
        before = span.text[:start]
        if span.text[end : end + 1].isalpha() and _OMITTED.fullmatch(span.text, start, end):
            continue
        word = before.rsplit(" ", 1)[-1]
        glued = bool(word) and not before.endswith(" ") and span.text[start] == "("
        glued = glued and not is_unspaced(word)
        if glued and (len(word) <= 3 or end - start <= 4 or word.endswith(("_", "."))):
            continue
        asides.append(Span(span.text[start:end], span.start + start))
    if not asides:
        return span, [], None
    tail = span.part(asides[-1].end - span.start)
    name = span.part(0, asides[0].start - span.start)
    return name, asides, tail if re.match(r"[^\W\d_]", tail.text) else None


def without_group(span: Span) -> Span:
    """Take a group noun off the end: "version control tools" is about version control."""
    words = span.text.split()
    if len(words) >= 2 and words[-1].lower() in {
        "tools",
        "libraries",
        "frameworks",
        "platforms",
        "services",
        "software",
    }:
        return span.part(0, len(span.text) - len(words[-1]))
    return span
