"""Whether some words are another name's initials."""

import re
import unicodedata
from functools import lru_cache

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.words import word_set

_LATIN = re.compile(r"[A-Za-z][a-z]+(?:[ -][A-Za-z][a-z]*)*")
"""A name in Latin letters behind one in a script without spaces: a translation."""
_ACRONYM = 6
_SYMBOL = 2
_COMPOUND = 12
"""From so many letters on a single word is taken for a compound that has initials of its own."""
_LONE = re.compile(r"(?:[a-z]-)?[A-Z]{2,}(?:/[A-Z]{2,}|s)?")
_ENGLISH = re.compile(r"(?:[a-z]+[ -]){0,2}[a-z]{2,}(?:ing|ization|isation|ness|less|fitting|pass)")
"""The English word for a thing that is named in another language."""
_JOINS = re.compile(r"(?:and|or|&)\s")
_STOP = word_set(
    "of the and for in to a an on with de la du des en les le et à aux y del e di der die das und von da do"
)


def names_again(name: str, words: str, lexicon: Lexicon) -> bool:
    """Whether ``words`` is another name of the same thing: its initials, or so the vocabulary says."""
    if is_abbreviation(name, words) or lexicon.same(name, words) or _is_symbol(words):
        return True
    lone = words.isascii() and len(words) <= _ACRONYM and bool(_LONE.fullmatch(words))
    gloss = languages.is_foreign(name) and _ENGLISH.fullmatch(words)
    if gloss and lexicon.kind_of(words) != "tool":
        return True
    if lone and languages.is_foreign(name) and lexicon.kind_of(words) != "tool":
        return True
    if languages.is_unspaced(name) and _LATIN.fullmatch(words):
        return lexicon.kind_of(words) != "tool"
    initials = "".join(word[0] for word in name.split()).upper()
    goes_on = len(initials) > 1 and words.isupper() and words[:-1] == initials
    return goes_on and lexicon.kind_of(words) is None


def _is_symbol(words: str) -> bool:
    """Whether ``words`` are a letter as formulas have them: "Correlation (ρ)"."""
    return 0 < len(words) <= _SYMBOL and unicodedata.name(words[0], "").startswith("GREEK")


def is_version_of(name: str, words: str) -> bool:
    """Whether an aside is an abbreviation with a word on which sort: "(SCD Type 1/2)"."""
    first, _, rest = words.partition(" ")
    return (
        bool(rest)
        and rest[0] not in "-–—:"
        and not _JOINS.match(rest)
        and "," not in words
        and _abbreviates(first, name)
    )


def joins_abbreviated(name: str, inside: str) -> bool:
    """Whether an aside abbreviates a whole "A and B", which is one name then: "Profit & loss (P&L)"."""
    letters = inside.strip(" .").lower()
    if " " in letters:
        return False
    joined = "&" in letters
    letters = letters.replace("&", "")
    spelt = [word[0].lower() for word in re.split(r"[\s/-]+", name) if word and word[0].isalnum()]
    plain = [word[0].lower() for word in name.split() if word.lower() not in _STOP and word[0].isalnum()]
    if joined:
        return len(letters) > 1 and "".join(plain).startswith(letters)
    return len(letters) > 2 and letters in ("".join(spelt), "".join(plain))


def is_abbreviation(name: str, inside: str) -> bool:
    """Whether one of the two is made of the other's initials."""
    if "&" in inside and joins_abbreviated(name, inside):
        return True
    return _abbreviates(inside, name) or _abbreviates(name, inside)


@lru_cache(maxsize=4096)
def _abbreviates(short: str, name: str) -> bool:
    bare = short.strip(" .")
    if " " in bare or len(bare) > 11:
        return False
    if re.fullmatch(r"[a-zA-Z]\d{1,2}[a-zA-Z]", bare) and " " not in name:
        inner = int(bare[1:-1]) == len(name) - 2
        return inner and bare[0].lower() == name[:1].lower() and bare[-1].lower() == name[-1:].lower()
    if bare[:1].isdigit() and not any(map(str.isdigit, name)):
        return False
    bare = bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare
    if not 2 <= len(bare) <= 10 or " " in bare or sum(c.isupper() for c in bare) * 2 < len(bare):
        return False
    letters = re.sub(r"[^a-z]", "", bare.lower())
    words = [word for word in re.split(r"[\s/&-]+", name) if word]
    if len(words) == 1 and len(letters) >= 2:
        return bare.isupper() and bare.isalpha() and letters[0] == name[0].lower() and len(name) >= _COMPOUND
    if len(letters) < 2 or not words:
        return False
    spelt = "".join(word.lower() if word.isupper() and len(word) > 1 else word[0].lower() for word in words)
    words = [word.lower() for word in words]
    crossed = ("x" if words[0].startswith(("ex", "cross")) else words[0][0]) + spelt[1:]
    every = "".join(word[0] for word in words)
    plain = "".join(word[0] for word in words if word not in _STOP)
    return letters in (spelt, crossed, every, plain) or (
        len(letters) >= 3 and letters[0] == every[0] and _in_order(letters, words)
    )


def _in_order(letters: str, words: list[str]) -> bool:
    """Whether the letters stand in the name in this order, each word giving its first letter at least."""
    if not words or not letters:
        return not words and not letters
    word, *rest = words
    if word in _STOP and _in_order(letters, rest):
        return True
    if word[0] != letters[0]:
        return False
    taken, at = 1, 1
    ends = [1]
    while taken < len(letters) and (found := word.find(letters[taken], at)) >= 0:
        taken, at = taken + 1, found + 1
        ends.append(taken)
    return any(_in_order(letters[end:], rest) for end in reversed(ends))
