"""The works that a line names by itself, without a heading that says that books or courses follow."""

import re

from roadmapgraph.mentions.bibliography import title_within
from roadmapgraph.mentions.courses import MATTER, PLACES, course_within
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.titles import count_titled
from roadmapgraph.mentions.words import word_set

_MARK = re.compile(r"[,:(\[–—\"“.'’]|\s-\s|\s(?:by|on)\s")
_BOOKS = re.compile(
    r"(?P<one>The (?:[A-Z][\w’'-]* ){1,4}(?:Book|Handbook|Bible|Cookbook|Docs))\s(?:&|and)\s"
    r"(?P<other>[A-Z].*)"
)
_LED = re.compile(
    r"(?:Book|Textbook|Course|Video|Paper|Article|Podcast|Playlist|Tutorial)\s+[-–—]\s+(?=[A-Z])"
)
_LONGEST = 240
_OPENS = word_set("the head hands-on watch read")
_ENDS = MATTER | word_set("dummies action nutshell cookbook way demystified bible")


def works_within(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where the titles start and end that a line's own words tell to be some; mostly none.

    >>> from roadmapgraph.mentions.lexicon import EMPTY_LEXICON
    >>> works_within("On Salt and Fire by Mary Oakley", EMPTY_LEXICON)
    [(0, 16)]
    """
    if len(text) > _LONGEST or not _may_be_work(text):
        return []
    if led := _LED.match(text):
        return [(led.end(), len(text))]
    if both := _BOOKS.fullmatch(text):
        return [both.span("one"), both.span("other")]
    found = title_within(text, lambda name: lexicon.kind_of(name) is not None) or course_within(text, lexicon)
    return [found] if found else []


def _may_be_work(text: str) -> bool:
    """Whether a line is worth a closer look: it has marks behind a title, or words as works have."""
    first, _, rest = text.partition(" ")
    if first.lower() in _OPENS or first in PLACES or text.rpartition(" ")[2].lower() in _ENDS:
        return True
    if first[:2].isupper() and any(map(str.isdigit, first + rest[:4])):
        return True
    if " Is " in text or " Are " in text:
        return True
    mark = _MARK.search(text)
    if mark is None:
        return False
    before = text[: mark.start()]
    return mark[0] in ":.'’\"“" or count_titled(before) > 0 or before.rpartition(" ")[2] in MATTER
