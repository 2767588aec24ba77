"""Resources: books, courses and links; a title is kept whole, its author and remarks are not."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from roadmapgraph.formats.inline import safe_url
from roadmapgraph.formats.outline import Entry, LinkSpan
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.authors import before_title, behind_title, is_person
from roadmapgraph.mentions.citations import unpublished, without_number
from roadmapgraph.mentions.lexicon import EMPTY_LEXICON, Lexicon
from roadmapgraph.mentions.names import is_name, tidy
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.reading_matter import link_names_site, opening
from roadmapgraph.mentions.spans import Span, levels
from roadmapgraph.mentions.words import RESOURCE_GROUPS, RESOURCE_TITLE
from roadmapgraph.mentions.works import works_within

_AUTHOR = re.compile(
    r"\s+(?:by|from)\s+(?=[A-ZÀ-Ý@])|\s+(?:von|de|par)\s+(?=[A-ZÀ-Ý@]\S*\s+(?:\w{1,3}\s+)?[A-ZÀ-Ý])"
    r"|\s+[-–—|]+\s+|\s*—\s*|:\s+(?=https?://)"
)
_LEAD = re.compile(
    r"(?:the )?(?:books?|courses?|videos?|articles?|papers?|blogs?|docs)\s*[-–—:]\s+(?=\S)|"
    r"(?:书籍|课程|论文|视频|博客|文章|書籍|論文)[：:]\s*(?=\S)",
    re.I,
)
_ASIDE = re.compile(r"\s*(?:\([^()]{1,80}\)|\[[^\[\]]{1,80}\])[\s.;]*$")
_REMARK = re.compile(
    r"\b(?:free|online|paid|youtube|draft|ed\.|edition|pdf|videos?|parts?|chapters?)\b", re.IGNORECASE
)
_ONE = r"[A-ZÀ-Ý][a-zà-ÿ'’]+"
_BEHIND = re.compile(
    rf"\({_ONE}(?: {_ONE}){{0,2}}(?:(?:,? & |,? and |, ){_ONE}(?: {_ONE})?){{0,4}}(?: et al\.?)?\)"
)
"""Who stands behind a title, in brackets."""
_EDITION = re.compile(
    r",?\s+\(?(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|latest|new|revised) "
    r"(?:[a-z]+ )?ed(?:ition|n?\.)?(?: draft)?\)?$|"
    r"(?:[.,]\s+[A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){0,3})?,\s+(?:19|20)\d\d\.?$|,\s+vol(?:ume|\.)? ?\d+$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([\w -]{3,20}):\s+(?=\S)")
_BOTH = re.compile(r"((?:The|An?) (?:[A-Z][\w’'-]*\s){0,8}?[A-Z][\w’'-]*)\s(?:and|&)\s((?:The|An?)\s[A-Z].*)")
_EXTENT = re.compile(
    r",\s+\d+ (?:pages|videos|lectures|lessons|episodes|chapters|hours|weeks)$", re.IGNORECASE
)
_WEIGHED = re.compile(r",\s+([\w -]{4,20})$")
_HOSTED = re.compile(r"\s(?:on|at|via) (?:YouTube|Coursera|Udemy|edX|Udacity|Kaggle|GitHub|Medium|Spotify)$")
_SAME = re.compile(r"(?:the )?(?:same|this|that|above) \w+", re.IGNORECASE)
_ALL_RESOURCES = RESOURCE_GROUPS | languages.RESOURCE_GROUPS
_QUOTED = re.compile(r"[\"“«„《『]([^\"”»“》』]{2,200})[\"”»“》』]")
_VIDEO = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|coursera\.org|udemy\.com|edx\.org)/", re.I
)
_POINTS = re.compile(r"(?:[-–—:(|]|\bsee\b|\bby\b|\bvia\b|\bfrom\b|\bon\b|\bat\b)\s*[\"“]?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """A resource: its title and where in the line its words stand."""

    label: str
    start: int
    end: int
    url: str | None = None
    qualifiers: tuple[str, ...] = ()


def read_titles(entry: Entry, span: Span, *, listed: bool, lexicon: Lexicon = EMPTY_LEXICON) -> list[Title]:
    """Return the resources named in a part of a line.

    ``listed``: commas separate several. ``lexicon``: what it knows is a concept, and so no author.
    """

    def known(name: str) -> bool:
        return lexicon.kind_of(name) is not None

    if entry.links and not without_number(Span(entry.text, 0)).text:
        url = safe_url(entry.links[0].url)
        return [Title(url, 0, len(entry.text), url)] if url else []
    inside = [link for link in entry.links if span.start <= link.start < span.end]
    if inside:
        found = [title for link in inside if (title := _linked(entry, link, known)) is not None]
        return sorted((*found, *_beside_links(span, inside, known)), key=lambda title: title.start)
    rest = entry.text[entry.lead :].lstrip()
    if (
        span.start < entry.lead
        and entry.lead > 3
        and (not rest or rest[0] in ",-–—(" or rest.startswith("by "))
    ):
        title = _titled(Span(entry.text[: entry.lead], 0), known)
        return [title] if title is not None else []
    span = without_number(span)
    quoted = list(_QUOTED.finditer(span.text))
    if quoted:
        return [
            Title(match[1].strip(" ,."), span.start + match.start(1), span.start + match.end(1))
            for match in quoted
            if is_name(match[1])
        ]
    if not listed and (told := _told_titles(span, lexicon)):
        return told
    authors = before_title(span.text, known)
    whole = unpublished(span.part(authors))
    dated = _EDITION.search(span.text) is not None
    bare = (span if dated else span.part(0, whole.end - span.start)) if authors else whole
    parts = _at_marks(span, ",;") if listed and bare == span else _joined(bare)
    return [title for part in parts if (title := _titled(part, known)) is not None]


def _told_titles(span: Span, lexicon: Lexicon) -> list[Title]:
    """Return the titles that what stands around them tells to be some, without all that is told of them."""
    bare = span.part(lead.end() if (lead := _LEAD.match(span.text)) else 0)
    bare = bare.part(opening(bare.text))
    found = []
    for start, end in works_within(bare.text, lexicon):
        part = unpublished(_without_remarks(bare.part(start, end), linked=False))
        label = tidy(part.text, articles=True)
        if not is_name(label):
            return []
        told = _told_behind(bare.text[part.end - bare.start :])
        found.append(Title(label, part.start, part.end, qualifiers=told))
    return found


def _beside_links(span: Span, links: Sequence[LinkSpan], known: Callable[[str], bool]) -> list[Title]:
    """Return the titles without a link that a semicolon parts from those that have one."""
    parts = _at_marks(span, ";") if ";" in span.text else []
    bare = [part for part in parts if not any(part.start <= link.start < part.end for link in links)]
    bare = [part for part in bare if sum(word[0].isupper() for word in part.text.split()) > 1]
    return [title for part in bare if (title := _titled(part, known)) is not None]


def points_elsewhere(entry: Entry, link: LinkSpan) -> bool:
    """Whether a link is a pointer to material about the topic before it, not the topic's own name."""
    before = entry.text[: link.start]
    if before.strip():
        return bool(_POINTS.search(before.rstrip()) or entry.text[: link.start].endswith((": ", "- ")))
    name = entry.text[link.start : link.end]
    whole = link.end >= len(entry.text.rstrip(" .)")) - 2
    told = RESOURCE_TITLE.search(name) or (whole and _VIDEO.match(link.url))
    return bool(told) or link_names_site(entry, link)


def _linked(entry: Entry, link: LinkSpan, known: Callable[[str], bool]) -> Title | None:
    if link.start == 0 and link.end == len(entry.text) and len(entry.pieces) == 1:
        title = _titled(Span(entry.text, 0), known, linked=True)
        return replace(title, url=safe_url(link.url)) if title is not None else None
    label = tidy(entry.text[link.start : link.end], articles=True)
    return Title(label, link.start, link.end, safe_url(link.url)) if is_name(label) else None


def _titled(span: Span, known: Callable[[str], bool], *, linked: bool = False) -> Title | None:
    """Return the title in ``span``. ``linked``: all of it is one link, so only remarks are taken off."""
    if lead := _LEAD.match(span.text):
        span = span.part(lead.end())
    told: list[str] = []
    if not linked:
        span = span.part(opening(span.text))
        if (weight := _LABEL.match(span.text)) and (stated := qualifier_of(weight[1])):
            told.extend(stated)
            span = span.part(weight.end())
    before = 0 if linked else before_title(span.text, known)
    span = span.part(before)
    behind = None if linked else _AUTHOR.search(span.text)
    part = span.part(0, behind.start()) if behind and behind.start() > 0 else span
    if behind and is_person(part.text, known) and _dashed_title(span.text[behind.end() :], known):
        part, before = span.part(behind.end()), behind.end()
    part = span if part.text.lower() in _ALL_RESOURCES else part
    if (weight := _WEIGHED.search(part.text)) and (stated := qualifier_of(weight[1])):
        told.extend(stated)
        part = part.part(0, weight.start())
    told.extend(_told_behind(span.text[part.end - span.start :]))
    whole, part = part, _without_remarks(part, linked=linked)
    told.extend(_told_behind(whole.text[part.end - whole.start :]))
    part = part if before else part.part(0, behind_title(part.text, known))
    label = tidy(part.text, articles=True)
    named_once = _SAME.fullmatch(label)
    if named_once or not is_name(label):
        return None
    return Title(label, part.start, part.end, qualifiers=tuple(dict.fromkeys(told)))


def _told_behind(words: str) -> tuple[str, ...]:
    """Return the qualifiers amid what is told behind a title: "(course, recommended)"."""
    parts = re.split(r"\s*[,;()]\s*|^\s*[-–—]\s*", words)
    return tuple(told for part in parts for told in qualifier_of(part))


def _without_remarks(part: Span, *, linked: bool) -> Span:
    """Return a title without what is told in brackets or of its edition behind it."""
    while True:
        aside = _ASIDE.search(part.text)
        if aside and (_is_title(aside[0]) or (linked and not _tells_little(aside[0]))):
            aside = None
        cut = aside or _EDITION.search(part.text) or _EXTENT.search(part.text) or _HOSTED.search(part.text)
        if cut is None or cut.start() == 0:
            return part
        part = part.part(0, cut.start())


def _dashed_title(words: str, known: Callable[[str], bool]) -> bool:
    """Whether the words behind "Mary Oakley - " are a title: several, with a capital, and no person's."""
    return " " in words and words[:1].isupper() and not is_person(words, known)


def _tells_little(aside: str) -> bool:
    return bool(_REMARK.search(aside) or _BEHIND.fullmatch(aside.strip()))


def _is_title(aside: str) -> bool:
    """Whether an aside names the course itself: "Coursera (Machine Learning Specialization)"."""
    words = aside.strip(" ()")
    titled = sum(word[0].isupper() for word in words.split()) > 1 and "," not in words
    return titled and words[0].isupper() and bool(RESOURCE_TITLE.search(words))


def _joined(span: Span) -> Sequence[Span]:
    """Return the titles that a semicolon joins, or an "and" between two that start with an article."""
    if ";" in span.text:
        parts = _at_marks(span, ";")
        return parts if all(part.text[:1].isupper() for part in parts) else [span]
    both = _BOTH.fullmatch(span.text)
    return [span.part(0, both.end(1)), span.part(both.start(2))] if both else [span]


def _at_marks(span: Span, marks: str) -> Sequence[Span]:
    outside = levels(span.text)
    found = []
    start = 0
    for index, character in enumerate(span.text):
        if character in marks and outside[index]:
            found.append(span.part(start, index))
            start = index + 1
    found.append(span.part(start))
    return [part for part in found if part.text]
