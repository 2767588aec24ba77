"""Which language a document is written in, told by its small words and the endings of its words."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from roadmapgraph.mentions.languages.east_asian import CHINESE, JAPANESE, KOREAN
from roadmapgraph.mentions.languages.hindi import HINDI
from roadmapgraph.mentions.languages.known import LANGUAGES
from roadmapgraph.mentions.languages.language import Language
from roadmapgraph.mentions.languages.slavic import RUSSIAN, UKRAINIAN
from roadmapgraph.mentions.words import word_set

_ENGLISH = word_set(
    "the of and or to for with in on is are a an your you how what by from at using learn learning as week "
    "month year basics data model models networks book course"
)
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?(?!\w)")
_SCRIPTS = (
    (JAPANESE, re.compile("[\u3040-\u30ff]"), 4),
    (KOREAN, re.compile("[\uac00-\ud7af]"), 2),
    (CHINESE, re.compile("[\u3400-\u9fff]"), 2),
    (HINDI, re.compile("[\u0900-\u097f]"), 1),
    (RUSSIAN, re.compile("[\u0400-\u04ff]"), 1),
)
"""Scripts with what a letter of each weighs: one of Chinese is half a word, and is Japanese beside others."""
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_SPELT = tuple(language for language in LANGUAGES if language.signs and language not in (RUSSIAN, UKRAINIAN))
_SPELT_BY = tuple(
    (
        language,
        word_set(language.signs),
        re.compile(language.endings),
        re.compile(language.plain_endings) if language.plain_endings else None,
    )
    for language in _SPELT
)
_LEAST = 2
_DISTINCT = (2, 3)
"""So many different small words tell a language, with letters beyond ASCII and without."""
_SAMPLE = 20_000
_SHARE = 8
"""One letter in so many tells a script."""


def language_of(lines: Iterable[str]) -> Language | None:
    """Return the language of a document, as far as its first 20,000 characters tell; ``None`` for English.

    Other scripts are told by their letters; Latin ones by words that only connect others, and by endings,
    which have to be more than the English ones, and two at least.
    """
    text = "\n".join(_sample(lines))
    if not text.isascii() and (language := _by_script(text)):
        return language
    return _by_words(text, least=_LEAST)


@lru_cache(maxsize=1024)
def language_of_line(line: str) -> Language | None:
    """Return the language of one line, where its letters or endings are those of one language alone."""
    return None if line.isascii() else _by_script(line) or _by_words(line, least=1)


def _sample(lines: Iterable[str]) -> Iterable[str]:
    size = 0
    for line in lines:
        size += len(line)
        yield line
        if size > _SAMPLE:
            return


def _by_script(text: str) -> Language | None:
    """Return the language whose script holds a good part of the letters, and the most of them."""
    letters = sum(map(str.isalpha, text))
    shares = [(len(script.findall(text)) * weight, language) for language, script, weight in _SCRIPTS]
    count, language = max(shares, key=lambda share: share[0])
    if not count or _SHARE * count <= letters:
        return None
    return UKRAINIAN if language is RUSSIAN and _UKRAINIAN.search(text) else language


def _by_words(text: str, *, least: int) -> Language | None:
    """Return the language whose small words and endings occur most often, if that is often enough."""
    words = Counter(_WORD.findall(text.lower()))
    english = sum(count for word, count in words.items() if word in _ENGLISH)
    scores: dict[str, int] = {}
    for language, signs, ending, plain in _SPELT_BY:
        told = {word for word in words if word in signs or (word.isascii() and plain and plain.search(word))}
        if len(told) < _DISTINCT[text.isascii()] and least > 1:
            continue
        spelt = sum(not word.isascii() and ending.search(word) is not None for word in words)
        scores[language.code] = sum(words[word] * (2 if word in signs else 1) for word in told) + spelt
    best = max(_SPELT, key=lambda language: scores.get(language.code, 0))
    score = scores.get(best.code, 0)
    return best if score >= 2 * least and score > 2 * english else None
