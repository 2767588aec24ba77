"""Legends: lines that tell what the marks and emoji of a document mean, and the properties of a note."""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmapgraph.formats.decoration import is_ornament
from roadmapgraph.formats.lines import Line

_MARK = re.compile(r"(?<!\S)\[[ xX✓✔~/-]\](?=\s)")
_DROPPED = re.compile(r"\s*(?:[-*+]\s+)?\[-\]\s+(?=\S)")
_MEANS_DROPPED = re.compile(
    r"\[-\]\s*[=:]?\s*(?:means\s+)?(?:dropped|cancell?ed|skipped|abandoned|no longer|won['’]t|not doing|"
    r"gave up)",
    re.IGNORECASE,
)
_LONGEST = 300
_HASHTAGS = re.compile(r"(?:#[^\W\d_][\w-]*\s*){2,}")
_SHORTCODE = re.compile(r":[a-z][a-z0-9_+-]{1,30}:")
_SIGNS = re.compile(r"[^\w\s,.;:|/&()\[\]*_=+'\"’-]+(?:\s*\([^()]{0,20}\))?|" + _SHORTCODE.pattern)
_STATE = re.compile(
    r"\W*(?:=|:|-|–|—|means|is|are)?\s*(?:"
    r"(?:all |already |mostly |almost |not |not yet |un)?(?:done|finished|completed?|learn(?:ed|t)|known|"
    r"read|started|studied|passed|touched|begun)|"
    r"(?:in |work in )?progress|doing|ongoing|wip|working on (?:it|this)|current(?:ly)?(?: \w+)?|now|"
    r"next|later|to[ -]?do|to learn|pending|planned|queued|backlog|open|blocked|paused|on hold|skipped?|"
    r"dropped|maybe|"
    r"someday|(?:must|good|nice|should|need)[ -](?:to[ -])?(?:know|have|learn)|optional|required|recommended|"
    r"essential|important|alternatives?|personal (?:choice|recommendation|opinion)|"
    r"(?:for )?(?:beginners?|intermediates?|advanced|experts?)|easy|medium|hard|free|paid|"
    r"(?:low|medium|high|top) priority"
    r")(?: topics?| items?)?\W*",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\W*(?:legend|key|progress|status|symbols|icons|marks)\b\s*(?::(?=[\s*_]))?[\s*_–—-]*", re.IGNORECASE
)
_PROPERTY = re.compile(
    r"\s*(?:[-*+]\s+)?\[?(?:status|priority|tags?|created|updated|modified|due|date|types?|progress|ratings?|author|"
    r"alias(?:es)?|up|parent|related|source|started|finished|completed|area|cssclass(?:es)?|publish)::(?:\s|$)",
    re.IGNORECASE,
)


def with_legends(lines: Sequence[Line]) -> list[Line]:
    """Return the lines: legends, lines of hashtags and properties of a note are markup.

    Tasks whose mark a legend explains as dropped are struck.
    """
    legends = {line.number for line in lines if line.shape in ("text", "item") and is_legend(line.raw)}
    dropped = any(_MEANS_DROPPED.search(line.raw) for line in lines if line.number in legends)
    found = []
    for line in lines:
        if line.shape in ("text", "item") and (line.number in legends or _is_silent(line.raw)):
            line = replace(line, shape="directive")
        elif line.shape == "item" and dropped and line.body and _DROPPED.match(line.raw):
            line = replace(line, body=f"~~{line.body}~~")
        found.append(line)
    return found


def is_legend(raw: str) -> bool:
    """Whether a line tells what marks mean: it is made of them and a few words behind each.

    >>> is_legend("[x] done, [ ] to do"), is_legend("🟢 must know | 🟡 optional"), is_legend("🟢 Rust 🟡 Go")
    (True, True, False)
    """
    marks = list(_MARK.finditer(raw)) if raw.count("[") > 1 else []
    if len(marks) > 1:
        return not raw[: marks[0].start()].strip(" -*+")
    if len(raw) > _LONGEST or (raw.isascii() and raw.count(":") < 4):
        return False
    head = _HEADED.match(raw)
    return _explains(raw[head.end() if head else 0 :].lstrip(" -+*"))


def _explains(text: str) -> bool:
    """Whether a text is signs with the words for a state behind each, at least two of them."""
    signs = [match for match in _SIGNS.finditer(text) if _is_sign(match[0])]
    if len(signs) < 2 or signs[0].start() > 0:
        return False
    ends = [match.start() for match in signs[1:]] + [len(text)]
    states = (text[match.end() : end] for match, end in zip(signs, ends, strict=True))
    return all(_STATE.fullmatch(state) for state in states)


def _is_sign(words: str) -> bool:
    return words[0] == ":" or any(is_ornament(character) for character in words)


def _is_silent(raw: str) -> bool:
    """Whether a line is only hashtags, or a property such as "Status:: active"."""
    return ("#" in raw and _HASHTAGS.fullmatch(raw.strip()) is not None) or (
        "::" in raw and _PROPERTY.match(raw) is not None
    )
