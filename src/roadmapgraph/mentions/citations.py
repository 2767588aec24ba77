"""References as bibliographies write them: what says of a book by whom and when it was published."""

import re

from roadmapgraph.mentions.spans import Span, levels

_PUBLISHED = re.compile(
    r"(?:.*\b(?:press|publishers?|publications?|publishing|pearson|mc\s?-?graw|wiley|springer|elsevier|"
    r"prentice|addison|o['’]reilly|cengage|thomson|kaufmann|packt|manning|apress|phi|tmh|birkh[aä]user|crc|"
    r"verlag|macmillan|routledge)\b.*|(?:\w+ )?(?:19|20)\d\d|vol(?:ume)?\.? .*|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|revised|"
    r"latest|international|indian)\s+(?:ed|edn|edition)\b.*)",
    re.IGNORECASE,
)
"""A part that says by whom, when or how often a book was published."""
_NUMBER = re.compile(r"\s*(?:\[[A-Z]{0,2}\d{1,2}\]|[TR]\d{1,2}\s*[.):-](?=\s|$|[A-Z\"“]))\s*")
_DATED = re.compile(r"[^()]{2,120}\s\((?:19|20)\d\d[a-z]?\)[.,:]?\s+(?P<title>[^.]{3,200})\.")
"""Who wrote it and when, before the title: "Bishop, C. M. (2006). Pattern recognition. Springer"."""


def without_number(span: Span) -> Span:
    """Return a reference without its number: "[3]", "R1."."""
    number = _NUMBER.match(span.text)
    return span.part(number.end()) if number else span


def unpublished(span: Span) -> Span:
    """Return a reference without its number and without what says by whom or when it was published.

    >>> unpublished(Span("Elmasri, Fundamentals of Database Systems, Pearson, 2017", 0)).text
    'Elmasri, Fundamentals of Database Systems'
    """
    span = without_number(span)
    if dated := _DATED.match(span.text):
        return span.part(dated.start("title"), dated.end("title"))
    outside = levels(span.text)
    commas = [at for at, character in enumerate(span.text) if character in ",;" and outside[at]]
    for at, end in zip(commas, [*commas[1:], len(span.text)], strict=False):
        if _PUBLISHED.fullmatch(span.text[at + 1 : end].strip(" .")):
            return span.part(0, at)
    return span
