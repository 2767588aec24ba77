"""Flowing text that lists: names parted by commas, stops and dashes, with lines that end anywhere.

A unit of a syllabus says "Trees: search, insert. Graphs - paths, flows" over several lines. It is parted
where a sentence, a dash or a head with a colon parts it; what stands between commas is left together, for
who reads the list. Every part keeps the lines on which its words stand.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.outline import Piece

_STOP = re.compile(r"(?<=[^\W\d_]{2})[.]\s+(?=\S)|(?<=[)\]\d])[.]\s+(?=[^\W\d_])|;\s*")
_ABBREVIATED = re.compile(r"\b(?:vs|viz|no|dr|prof|fig|eq|approx|cf|etc|incl|resp)$", re.IGNORECASE)
_DASH = re.compile(r"(?<=\s)[-–—]+\s*|(?<=\w)[–—](?=\s)")
_COLON = re.compile(r"(?<=[\w)\]]):\s+(?=\S)")
_AND = re.compile(r"(?:^|,\s*)(?:and|&)\s+", re.IGNORECASE)
_LONGEST = 8
"""More characters than an abbreviation has."""
_LONGEST_NAME = 100
_FEW = 3
_OPEN_END = re.compile(r"(?:[,:&/–—-]|\b(?:and|or|of|the|in|for|with|to|by))$", re.IGNORECASE)
"""How a line ends that goes on below."""
_STOP_AMID = re.compile(r"[^\W\d_]{3}[.]\s+[A-Z]")
_HOURS = re.compile(
    r"\s?[(\[]\s?(?:total\s*[:-]?\s*)?\d{1,3}\s*(?:\+\s*\d{1,2}\s*)?(?:L|T|P|hours?|hrs?\.?|periods?|lectures?|"
    r"lecture hours|marks|slots|sessions)\s*[)\]]",
    re.IGNORECASE,
)
"""How many hours something takes, in brackets."""


def parts_of_text(lines: Sequence[Line]) -> Iterator[tuple[Piece, ...]]:
    """Return the parts of the text that stands on ``lines``, in order, each with its words by line."""
    texts = [_HOURS.sub("", line.body) for line in lines]
    whole = " ".join(texts)
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for start, end in _ranges(whole):
        pieces = []
        for at in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
            words = " ".join(whole[max(start, starts[at]) : min(end, starts[at + 1])].split())
            if words:
                pieces.append(Piece(lines[at].number, words))
        if pieces:
            yield tuple(pieces)


def is_dashed(text: str) -> bool:
    """Whether dashes part the names of a text: there are several, and no fewer than commas."""
    dashes = len(_DASH.findall(text))
    return dashes >= _FEW and dashes >= text.count(",")


def is_one_a_line(lines: Sequence[Line], width: int) -> bool:
    """Whether each line is a thing of its own, as text of this width would not have been wrapped so.

    At most lines the next one's first word had still found room, and no line ends or starts amid a name.
    """
    if len(lines) < _FEW or any(_OPEN_END.search(line.body) for line in lines[:-1]):
        return False
    if not all(
        line.body[:1].isalnum() and not line.body[:1].islower() and _is_whole(line.body) for line in lines
    ):
        return False
    room = [
        len(above.raw.rstrip()) + 1 + len(line.body.split(" ", 1)[0]) <= width
        for above, line in pairwise(lines)
    ]
    return 3 * sum(room) >= 2 * len(room)


def _is_whole(words: str) -> bool:
    return words.count("(") == words.count(")") and not _STOP_AMID.search(words)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    """Return start and end of the parts of a text."""
    depths = list(_depths(text))
    cuts = [
        (match.start(), match.end())
        for match in _STOP.finditer(text)
        if not depths[match.start()]
        and not _ABBREVIATED.search(text[max(0, match.start() - _LONGEST) : match.start()])
    ]
    if is_dashed(text):
        cuts.extend((m.start(), m.end()) for m in _DASH.finditer(text) if not depths[m.start()])
    begin = 0
    for cut, after in [*sorted(cuts), (len(text), len(text))]:
        yield from _headed(text, begin, cut, depths)
        begin = max(begin, after)


def _headed(text: str, start: int, end: int, depths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Return the parts of a sentence, each with the head of its own: "Trees: a, b, Graphs: c, d"."""
    for colon in _COLON.finditer(text, start, end):
        comma = text.rfind(",", max(start, colon.start() - _LONGEST_NAME), colon.start())
        if comma > start and not depths[colon.start()] and not depths[comma]:
            yield start, comma
            start = comma + 1
    if start < end:
        yield start, end


def _depths(text: str) -> Iterator[int]:
    """Return for each character how many brackets are open around it; one never closed counts for none."""
    closes = text.count(")") + text.count("]")
    depth = 0
    for character in text:
        if character in "([" and closes:
            depth += 1
        elif character in ")]":
            closes -= 1
            depth = max(0, depth - 1)
        yield depth if closes else 0
