"""Titles told by what stands around them: who wrote them, which edition, where and when they appeared.

"Carving Spoons, 3rd edition", "Mary Oakley: The Craft of Kilns", "On Salt by M. Oakley (Wood Press, 2016)".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from roadmapgraph.mentions.authors import Certainty, authorship, is_person
from roadmapgraph.mentions.modifiers import singular
from roadmapgraph.mentions.spans import levels
from roadmapgraph.mentions.titles import count_titled, is_told_by_itself, opens_title

Told = Literal["edition", "place", "preprint", "cited", "published", "medium", "year", "talk"]

_CUT = re.compile(
    r",?\s+(?P<by>by)\s+(?=[A-Z])|,\s+|\s+[-–—]{1,3}\s+|\s*—\s*|(?<=[\w\"”)]\w)\.\s+(?=[A-Z])|\s+(?=[(\[])"
)
_STOP = re.compile(r"(?:[,:]|\s[-–—])\s+(?=\S+ \S)|\.\s+(?=[A-Z]\w+ )")
_DATE = re.compile(r"\s\((?:19|20)\d\d[a-z]?\)$")
_ENDS: tuple[tuple[Told, re.Pattern[str]], ...] = (
    (
        "edition",
        re.compile(
            r"(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
            r"tenth|latest|new|revised|international) (?:[a-z]+ )?(?:ed|edn|edition)\b\.?|"
            r"[2-9]/?e\b|ISBN\b).{0,40}",
            re.IGNORECASE,
        ),
    ),
    (
        "place",
        re.compile(
            r"(?:read )?(?:chapters?|chaps?\.?|ch\.?|sections?|sec\.?|§+|pp?\.|pages?|lectures?|episodes?|"
            r"lessons?) ?\d(?:[-–., &]|and|to|\d)*(?: only)?",
            re.IGNORECASE,
        ),
    ),
    ("preprint", re.compile(r"arXiv:? ?\d{4}\.\d{4,5}(?:v\d+)?|doi:? ?10\.\S+", re.IGNORECASE)),
    (
        "published",
        re.compile(
            r"(?:[\w&’' ]* )?(?:Press|Publish(?:er|ing|ers)|Publications)|O['’]Reilly|Manning|Packt|Apress|"
            r"Springer|Wiley|Pearson(?: Education)?|McGraw[- ]Hill|Addison[- ]Wesley|Prentice[- ]Hall|"
            r"Elsevier|No Starch|"
            r"Leanpub|Morgan Kaufmann|Cengage|Routledge|Birkhäuser|Pragmatic Bookshelf|"
            r"(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ACL|EMNLP|SIGMOD|VLDB),? (?:19|20)\d\d"
        ),
    ),
    ("year", re.compile(r"(?:19|20)\d\d[a-z]?")),
    (
        "medium",
        re.compile(
            r"(?:an? |the )?(?:(?:free|official|online|full|legal) )+(?:pdf|e-?book|book|"
            r"html version|course)|(?:free|read) online|"
            r"(?:an? |the )?(?:book|e-?book|textbook|paper|article|video|blog post|playlist|podcast|course)",
            re.IGNORECASE,
        ),
    ),
    (
        "talk",
        re.compile(
            r"(?:for|when|whenever|if|until|especially|mainly|mostly|only|just|but|because|still|very|really|"
            r"great|good|best|worth|optional|recommended|skip|skim)\b.*|\d+ (?:pages|videos|hours|hrs)|free"
        ),
    ),
)
"""What stands behind a title, and what it tells."""


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands behind a title. ``end``: where the title ends; ``by``: that "by" is before its authors."""

    end: int
    told: frozenset[Told]
    people: Certainty | None = None
    by: bool = False


def title_within(text: str, known: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where the title starts and ends of a line that what stands around it tells to be one.

    ``known``: what names a concept, and so nobody.

    >>> text = "Mary Oakley: The Craft of Kilns, 2nd edition"
    >>> text[slice(*title_within(text, lambda name: False))]
    'The Craft of Kilns'
    """
    for tail in dict.fromkeys((_behind(text, known), _behind(text, lambda name: True))):
        start, before = (0, None) if tail.people else _before(text[: tail.end], known)
        title = text[start : tail.end].strip(' "“”«»')
        if title and _is_written(title, tail, before, known):
            return start, tail.end
    return None


def _is_written(title: str, tail: _Tail, before: Certainty | None, known: Callable[[str], bool]) -> bool:
    """Whether words between authors, editions, years and publishers are a title."""
    titled = count_titled(title)
    if not titled:
        return False
    if tail.told & {"edition", "place", "preprint", "cited"} or is_told_by_itself(title):
        return titled > 1 or bool(tail.told & {"edition", "place"})
    if titled < 2 or is_person(title, known):
        return before is None and tail.by and tail.people is Certainty.SURE and title.startswith("The ")
    if tail.told & {"published", "medium"} or Certainty.SURE in (tail.people, before):
        return True
    opens = opens_title(title)
    if tail.people and tail.by:
        return tail.people is Certainty.FULL or opens
    if tail.people and tail.people is not Certainty.ALONE:
        return opens and tail.people is not Certainty.FULL
    if before in (Certainty.JOINED, Certainty.LISTED):
        last = title.rsplit(" ", 1)[-1]
        return opens or (before is Certainty.LISTED and singular(last) == last)
    return "year" in tail.told and titled > 3 and opens_title(title, amid=True)


def _before(text: str, known: Callable[[str], bool]) -> tuple[int, Certainty | None]:
    """Return where a title starts behind its authors, and how certain they are."""
    for stop in reversed(list(_STOP.finditer(text))):
        names = _DATE.sub("", text[: stop.start()])
        if found := authorship(names, known):
            return stop.end(), found
    return 0, None


def _behind(text: str, known: Callable[[str], bool]) -> _Tail:
    """Return what stands behind a title, from the end on for as long as it is known what it tells."""
    outside = levels(text)
    cuts = [match for match in _CUT.finditer(text) if match.start() and outside[match.start()]]
    tail, names, until = _Tail(len(text), frozenset()), "", len(text)
    for cut in reversed(cuts):
        words = text[cut.end() : until].strip(" .()[]")
        until = cut.start()
        told = _told_by(words, known)
        if told is not None:
            tail = _Tail(until, tail.told | told, tail.people, tail.by)
            continue
        joined = f"{words}, {names}" if names else words
        people = None if tail.by else authorship(joined, known)
        if people is None:
            break
        names = joined
        tail = _Tail(until, tail.told, people, bool(cut["by"]))
    return tail


def _told_by(words: str, known: Callable[[str], bool]) -> frozenset[Told] | None:
    """Return what a part behind a title tells of it, nothing if that is not certain."""
    found: set[Told] = set()
    for part in re.split(r"\s*[,;]\s*", words):
        if kind := next((kind for kind, shape in _ENDS if shape.fullmatch(part)), None):
            found.add(kind)
        elif part != words and authorship(part, known):
            found.add("cited" if "et al" in part else "year")
        elif (who := re.fullmatch(r"(\D{3,60}?),? (?:19|20)\d\d[a-z]?", part)) and authorship(who[1], known):
            found.add("cited")
        else:
            return None
    return frozenset(found)
