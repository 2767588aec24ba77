"""Who wrote a book or a paper: names before its title ("Diez, D. et al.: …") and behind it."""

import re
from collections.abc import Callable
from enum import IntEnum

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.given_names import GIVEN_NAMES
from roadmapgraph.mentions.grammar import ACTION_NOUN, ACTIONS, GENERAL_NOUNS, is_adjective
from roadmapgraph.mentions.words import GENERIC, GROUPS

_PARTICLE = r"(?:(?:von|van|de|der|den|du|da|di|del|la|le|el|al|dos|ten|ter|bin)\s)*"
_NAME = rf"{_PARTICLE}[A-ZÀ-Ý]['’]*+[A-ZÀ-Ýa-zà-ÿ-][\w'’-]*+"
_INITIALS = r"(?:[A-ZÀ-Ý]\.(?:[ -]?(?=[A-ZÀ-Ý]\.))?){1,3}"
_PERSON = rf"(?:{_INITIALS}\s)?{_NAME}(?:\s{_INITIALS})?(?:\s{_NAME}){{0,2}}(?:,\s{_INITIALS})?"
_AND = r"(?:,\s|,?\s(?:&|and|und|et|y)\s)"
_ET_AL = r"(?:,?\set\sal\.?)"
_INITIAL = re.compile(r"(?:[A-ZÀ-Ý]\.)+")
_LIST = re.compile(rf"{_PERSON}(?:{_AND}{_PERSON}){{0,5}}{_ET_AL}?")
_STOP = re.compile(r"(?:([,:])|\s[-–—])\s+(?=\S+ \S)")
_SEVERAL = re.compile(r",\s|\s(?:&|and)\s")
_FAR = 160
_SURE = re.compile(rf"{_INITIALS}(?=[,:\s]|$)|{_ET_AL}")
_NEVER = frozenset(("initialization", "optimizer", "series", "theorem", "law", "laws", "distribution"))
"""What is called after a person and is none."""
_INITIALLED = re.compile(rf"{_NAME},\s{_INITIALS}")
_SPLIT = re.compile(rf"{_AND}|{_ET_AL}")
_SUBTITLE = re.compile(r"(?:an?|the|how|why|what|from|for)\s", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:ing|tions?|ics|ity|ies|ness|isms?|ology|graphy|works?|tems|ware|scripts?)$", re.I)
_BEHIND = re.compile(rf",\s+({_PERSON}(?:{_AND}{_PERSON}){{0,5}}{_ET_AL}?)$")


_RANK = re.compile(r"(?:Prof(?:essor)?|Dr|Sir|Mr|Mrs|Ms)\.?\s+(?=[A-ZÀ-Ý])")
_SPELT = re.compile(r"\b[A-ZÀ-Ý\d]{2,}\b")
_FIRST = re.compile(r"[A-ZÀ-Ý]\.(?:[ -]?[A-ZÀ-Ý]\.)*")
"""Initials, which no lexicon is asked about: "R." is no language here."""
_MOST_NAMES = 4


class Certainty(IntEnum):
    """How certain it is that words are the names of authors."""

    ALONE = 1
    """One word that may be a family name."""
    JOINED = 2
    """Two such words."""
    LISTED = 3
    """More of them."""
    FULL = 4
    """Two words with capitals that may be one person's name."""
    SURE = 5
    """A given name, initials or "et al." are among them."""


def authorship(names: str, known: Callable[[str], bool]) -> Certainty | None:
    """Return how certain it is that words name authors, nothing if they cannot.

    >>> authorship("Mary Oakley and J. Birch", lambda name: False).name
    'SURE'
    """
    sure = _SURE.search(names) is not None or _RANK.match(names) is not None
    names = _RANK.sub("", names)
    if not _LIST.fullmatch(names) or _SPELT.search(names):
        return None
    people = [name for name in _SPLIT.split(names) if name and not _FIRST.fullmatch(name)]
    full = [is_named_person(name, known) for name in people]
    if not all(named or _looks_personal(name, known) for named, name in zip(full, people, strict=True)):
        return None
    if sure or any(full):
        return Certainty.SURE
    if any(" " in name for name in people):
        return Certainty.FULL
    return Certainty(min(len(people), Certainty.LISTED))


def is_named_person(name: str, known: Callable[[str], bool]) -> bool:
    """Whether words start with a given name or initials and end in what may be a family name."""
    words = name.split()
    if not 1 < len(words) <= _MOST_NAMES or known(name):
        return False
    first, last = words[0], words[-1]
    if _FIRST.fullmatch(last) and len(first) > 1:
        return True
    named = first in GIVEN_NAMES or _FIRST.fullmatch(first) is not None
    lowered = last.lower()
    plain = lowered in GENERIC or lowered in GROUPS or lowered in ACTIONS
    return named and not (plain or last.isupper() or _NO_NAME.search(last) or lowered in _NEVER)


def before_title(text: str, known: Callable[[str], bool]) -> int:
    """Return how many characters of authors stand before a title; ``known``: what is no person's name.

    Initials and "et al." are sure; else the names have to look like those of persons.
    """
    ends = (
        match.end()
        for match in _STOP.finditer(text, 0, _FAR)
        if (match[1] or _SEVERAL.search(text, 0, match.start()))
        and _are_authors(text[: match.start()], known, colon=match[1] == ":", title=text[match.end() :])
    )
    return max(ends, default=0)


def behind_title(text: str, known: Callable[[str], bool]) -> int:
    """Return where the authors start that stand behind a title's comma; the text's length if none do."""
    match = _BEHIND.search(text)
    if match is None or match.start() == 0:
        return len(text)
    people = [name for name in _SPLIT.split(match[1]) if name]
    single = len(people) == 1 and " " not in people[0]
    return len(text) if single or not all(_looks_personal(name, known) for name in people) else match.start()


def is_person(name: str, known: Callable[[str], bool]) -> bool:
    """Whether words may be the full name of a person."""
    return bool(re.fullmatch(_PERSON, name)) and " " in name and _looks_personal(name, known)


def _are_authors(names: str, known: Callable[[str], bool], *, colon: bool, title: str) -> bool:
    if not _LIST.fullmatch(names):
        return False
    opens = bool(_INITIALLED.match(names)) or _looks_personal(_SPLIT.split(names)[0], known)
    if opens and _SURE.search(names) and not any(map(known, filter(_is_spelt, _SPLIT.split(names)))):
        return colon or title[:1].isupper()
    people = [name for name in _SPLIT.split(names) if name]
    if not all(_looks_personal(name, known) for name in people):
        return False
    if len(people) == 1 and " " not in names and colon and _SUBTITLE.match(title):
        return False
    listed = _LIST.fullmatch(title) and all(_looks_personal(name, known) for name in _SPLIT.split(title))
    return title[:1].isupper() and not listed


def _is_spelt(name: str) -> bool:
    return "." not in name


def _looks_personal(name: str, known: Callable[[str], bool]) -> bool:
    """Whether capitalised words may be a person's name: none of them is a word of subjects or titles."""
    words = name.split()
    if languages.is_unspaced(name) or known(name) or not 1 <= len(words) <= 4:
        return False
    return all(_may_be_named(word, known) for word in words if not _INITIAL.fullmatch(word))


def _may_be_named(word: str, known: Callable[[str], bool]) -> bool:
    lowered = word.lower().strip(".")
    if lowered in GENERIC or lowered in GROUPS or lowered in GENERAL_NOUNS or lowered in ACTIONS:
        return False
    deed = ACTION_NOUN.search(word) and not word.endswith("ings")
    return not (known(word) or is_adjective(word) or _NO_NAME.search(word) or deed)
