"""What tells by itself that an item is something to read or to watch, and what stands before its title."""

import re
from urllib.parse import urlsplit

from roadmapgraph.formats.outline import Entry, LinkSpan
from roadmapgraph.mentions.authors import is_named_person, is_person
from roadmapgraph.mentions.citations import without_number
from roadmapgraph.mentions.durations import duration_of
from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.titles import count_titled
from roadmapgraph.mentions.words import GENERIC, GROUPS
from roadmapgraph.mentions.works import works_within

_BOOK = re.compile(r"[\"“«][^\"”»]{2,150}[\"”»],? (?:by|von|de|par) [A-Z]")
_READ = re.compile(
    r"(?:re-?)?(?:read|watch(?:ed)?|finish(?:ed)?|skim(?:med)?)\s+[\"“«][^\"”»]{2,150}[\"”»]", re.IGNORECASE
)
_QUOTED_BY = re.compile(r"[\"“«][^\"”»]{2,150}[\"”»]\s*(?:,|[-–—]|\()\s*(?P<who>[^()]{4,60}?)\)?")
_PARTIAL = re.compile(
    r"\((?=[^()]*\d)(?:[\w ]{0,12}\d+ of (?:the )?\d+ |first \d+ )?"
    r"(?:videos?|lectures?|chapters?|episodes?|lessons?)"
    r"[\d\s,–-]*(?:and \d+)?(?: only)?\)$",
    re.IGNORECASE,
)
"""How far somebody has come with a course or a book: "(6 of 10 videos)", "(chapters 1-9)"."""
_BY = re.compile(r"\s*,?\s*(?:by|von|de|par)\s+[A-ZÀ-Ý]")
_SHELVED = re.compile("[📘📗📕📙📚📖🎓🎥🎬📺🎧]")
_WRITTEN_BY = re.compile(r".+?(?:\((?P<who>[^()]{4,60})\)|\s(?:by|[-–—])\s+(?P<by>[^()]{4,60}))")
_VERB = re.compile(
    r"(?:re-?read|read|skim|watch|browse|consult|listen to|work through|go through|finish|complete|follow|"
    r"take)"
    r"(?: through)?:?\s+(?:(?:the|an?|this) )?(?=\S)",
    re.IGNORECASE,
)
_OPENS_TITLE = re.compile(
    r"(?:(?i:re-?read|read|skim|watch|listen to|work through):?\s+(?=[A-Z\"“]|the\s|ch))?"
    r"(?:the\s|(?i:ch(?:apters?|aps?)?\.?|parts?|sections?|lectures?|episodes?|pages?|pp?\.)\s*\d[\d\s,.–-]*"
    r"(?:(?:and|to|&)\s*\d+\s)?\s*(?:of|in|from)\s+)?(?=\S)"
)
"""What stands before a title in a list of titles: "Watch", "the", "Ch. 3-5 of"."""
_MATTER = re.compile(
    r"\b(?:docs|documentation|manual|handbook|tutorial|course|lectures?|playlist|book|chapters?|paper|"
    r"article|"
    r"blog|newsletter|podcast|episode|guide|specification|talk|keynote|textbook|cheat ?sheet)\b"
)
_SEEN = re.compile(r"(?:watch|listen to) ", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)? (?:on|about|explain\w*) \S")
_PLACED = re.compile(
    r"(?:ch(?:apters?|aps?)?\.?|sections?|lectures?|episodes?|parts?) ?\d[\d ,–&-]*(?:(?:and|to) \d+ )?"
    r"(?:of|in|from)\s+(?=\S)",
    re.IGNORECASE,
)
"""Where in a book one is to read: "chapters 3-5 of"."""
_TOLD = re.compile(
    r".*?\S(?:\s+[(\[](?P<aside>[^()\[\]]{2,60})[)\]]|\s[-–—]\s+(?P<dashed>[^()–—]{2,40}))", re.DOTALL
)
_MEDIUM = re.compile(
    r"(?:an? |the )?(?:(?:free|paid|online|official|short|great|excellent|classic|video|audio|"
    r"[A-Z][\w'’&.]+) ){0,3}"
    r"(?:book|e-?book|textbook|course|mooc|paper|article|video|videos|playlist|lectures?|tutorial|podcast|"
    r"talk|"
    r"blog|blog post|newsletter|documentary|pdf|(?:YouTube )?channel)(?: series)?(?: on [A-Z]\w+)?",
)
_PLATFORM = re.compile(
    r"(?:(?:free |paid )?(?:on |at )?)(?:YouTube|Coursera|Udemy|Udacity|edX|Khan Academy|Pluralsight|"
    r"Skillshare|"
    r"MIT OCW|OCW|MOOC|Vimeo|Spotify|O['’]Reilly|Manning|Packt|Apress|Springer|Wiley|Pearson|Leanpub|"
    r"LinkedIn Learning|DataCamp|freeCodeCamp)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"free|paid|[$€£]\s?\d[\d.,]*|\d[\d.,]* ?(?:€|EUR|USD|dollars?|euros?)", re.IGNORECASE)
_EXTENT = re.compile(
    r"\d+ (?:pages|videos|lectures|lessons|episodes|chapters)|(?:19|20)\d\d|\d\w\w ed\.?", re.I
)
_QUOTES = tuple('"“«')
_READS = tuple("bBcCfFgGlLrRsStTwW")
"""First letters of the verbs that bid to read or to watch."""
_TITLED = 2
_PLAIN = GENERIC | GROUPS | {"youtube"}
_OPENERS = ACTIONS | {"learn", "the"}


def is_reading_matter(entry: Entry, text: str, lexicon: Lexicon) -> bool:
    """Whether an item is the title of something to read or watch, wherever it stands.

    ``text``: its words without numbering. It is quoted with an author, to be read, or told of as a book.
    """
    first, last = text[:1], text[-1:]

    def known(name: str) -> bool:
        return lexicon.kind_of(name) is not None

    if entry.text[:1] in _QUOTES and _BOOK.match(entry.text):
        return True
    if last == ")" and _PARTIAL.search(entry.text):
        return True
    if entry.lead > _TITLED + 1 and _BY.match(entry.text[entry.lead :]):
        return True
    if first in _QUOTES and (quoted := _QUOTED_BY.fullmatch(text)) and is_person(quoted["who"], known):
        return True
    if not entry.text[:1].isascii() and _SHELVED.match(entry.text) and (by := _WRITTEN_BY.fullmatch(text)):
        return is_person(by["who"] or by["by"], known)
    if first in _READS and (_READ.match(text) or read_from(text)):
        return True
    if (last in ")]" or " - " in text or " – " in text or " — " in text) and _is_told_of(text):
        return True
    if entry.links:
        return _is_address(entry)
    return bool(works_within(without_number(Span(text, 0)).text, lexicon))


def _is_address(entry: Entry) -> bool:
    """Whether an item is a bare address: its own title."""
    link = entry.links[0]
    if not without_number(Span(entry.text, 0)).text:
        return True
    written = entry.text[link.start : link.end]
    return written.startswith("http") and " " not in written and link.end - link.start + 5 > len(entry.text)


def read_from(text: str) -> int:
    """Return where the title starts of "Skim the Oven manual on heat"; 0 where nothing is to be read.

    What is read has a name: "read research papers" and "watch talks" are something to do.
    """
    verb = _VERB.match(text)
    if verb is None:
        return 0
    rest = text[verb.end() :]
    if _PLACED.match(rest):
        return verb.end()
    if _SEEN.match(text) and (_SPOKEN_OF.match(rest) or _is_seen(rest)):
        return verb.end()
    proper = any(word[0].isupper() and word.lower().strip(",.") not in _PLAIN for word in rest.split())
    return verb.end() if proper and _MATTER.search(rest) and not rest.endswith(".") else 0


def _is_seen(rest: str) -> bool:
    """Whether what is to be watched is a title, or somebody who does something."""
    words = rest.split()
    last = words[-1].lower()
    if len(words) > _TITLED and is_named_person(" ".join(words[:_TITLED]), lambda name: False):
        return True
    return count_titled(rest) >= _TITLED and last not in GROUPS and not last.endswith(("talks", "videos"))


def opening(text: str) -> int:
    """Return how many characters stand before a title in a list of titles: "Watch", "Chapters 1-4 of"."""
    match = _OPENS_TITLE.match(text)
    return match.end() if match else 0


def is_site(label: str, url: str) -> bool:
    """Whether an address is that of a site called ``label``, and ``label`` a title rather than a product."""
    words = label.split()
    if len(words) < _TITLED or (len(words) == _TITLED and words[0].lower() not in _OPENERS):
        return False
    host = re.sub(r"[^a-z\d]", "", (urlsplit(url).hostname or "").lower())
    return re.sub(r"[^a-z\d]", "", label.lower()) in host


def link_names_site(entry: Entry, link: LinkSpan) -> bool:
    """Whether a link's words are the name of the site to which it leads."""
    return is_site(entry.text[link.start : link.end], link.url)


def is_platform(words: str) -> bool:
    """Whether ``words`` are no more than the place where something is taught."""
    return _PLATFORM.fullmatch(words) is not None


def _is_told_of(text: str) -> bool:
    """Whether a bracket or dash behind a title says what medium it is: "(book)", "(Udemy, 4 weeks)"."""
    told = _TOLD.fullmatch(text) if text[-1:].isalnum() or text[-1:] in ")]€." else None
    if told is None:
        return False
    parts = re.split(r"\s*[,;·]\s*", (told["aside"] or told["dashed"]).strip())
    medium = [bool(_MEDIUM.fullmatch(part)) for part in parts]
    platform = [bool(_PLATFORM.fullmatch(part)) for part in parts]
    price = [bool(_PRICE.fullmatch(part)) for part in parts]
    extent = [bool(duration_of(part) or _EXTENT.fullmatch(part)) for part in parts]
    further = [bool(qualifier_of(part)) for part in parts]
    if not all(map(any, zip(medium, platform, price, extent, further, strict=True))):
        return False
    start = told.start("aside") if told["aside"] else told.start("dashed")
    title = text[:start].rstrip(" ([-–—").split()
    titled = sum(word[0].isupper() for word in title) >= _TITLED
    return any(medium) or (titled and (any(platform) or (any(price) and any(extent))))
