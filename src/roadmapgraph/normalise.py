"""The normal form of a name: what stays when spelling, case and number are taken away.

Two names with the same key are spelled alike, whatever their case, accents, hyphens, plural or
British or American spelling. Scripts are never folded into each other: a Cyrillic "а" stays apart
from a Latin "a".
"""

import hashlib
import re
import unicodedata
from functools import lru_cache

_IRREGULAR = {
    "matrices": "matrix",
    "indices": "index",
    "indexes": "index",
    "vertices": "vertex",
    "minima": "minimum",
    "maxima": "maximum",
    "optima": "optimum",
    "criteria": "criterion",
    "axes": "axis",
    "bases": "basis",
    "hypotheses": "hypothesis",
    "analyses": "analysis",
    "apis": "api",
}
_PLURAL_ACRONYM = re.compile(r"\b([A-Z]{2,})s\b")
_WITH = re.compile(r"(?<![\w/])w/(o(?:ut)?(?=\s))?\s?(?=\w)")
_WORD = re.compile(r"[^\W_](?:[^\W_]|[+#'’])*|&")
_ACCENTS = re.compile("(?<=[\x00-\x7f])[\u0300-\u036f]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_MARKED = re.compile(
    "[^\x00-\u0482\u048a-\u0590\u2000-\u20cf\u2100-\u2cee\u3000-\u3029\u3030-\u3098\u309b-\ua66e"
    "\uac00-\ufaff\ufe30-\uffff]"
)
"""A letter of a script that may write with marks, which belong to the word they stand in."""
_KEPT_ENDINGS = ("ss", "us", "is")
_MAY_BE_BRITISH = re.compile("is|ys|ll|our|re|ogue|mme|ence")
_AMERICAN = (
    (re.compile(r"is(ation|ations|ed|e|es|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(ed|e|es|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"ll(ing|ed|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w\w)our(?=s?$|al|ful|ing|ed|able)"), "or"),
    (re.compile(r"([bt])re(s?)$"), r"\1er\2"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"mme(s?)$"), r"m\1"),
    (re.compile(r"(?<=def)ence|(?<=off)ence|(?<=lic)ence"), "ense"),
)


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """The normal form of ``name``: its words in order, singular, American, unaccented, run together.

    >>> key("K-Means") == key("k means") == key("KMEANS")
    True
    >>> key("Colour Histograms") == key("color histogram")
    True
    >>> [key(name) for name in ("C", "C++", "C#", "R", "R²")]
    ['c', 'c++', 'c#', 'r', 'r2']
    """
    return "".join(words(name))


def spelt_out(text: str) -> str:
    """Return ``text`` with the "w/" and "w/o" of quick notes as the words that they stand for.

    >>> spelt_out("Tuning w/ Optuna, w/o a GPU")
    'Tuning with Optuna, without a GPU'
    """
    return _WITH.sub(lambda match: "without " if match[1] else "with ", text) if "w/" in text else text


@lru_cache(maxsize=65_536)
def words(name: str) -> tuple[str, ...]:
    """The words of ``name`` in their normal form, in order; "&" is a word ("and").

    >>> words("Data Structures & Algorithms")
    ('data', 'structure', 'and', 'algorithm')
    """
    unpluralised = _PLURAL_ACRONYM.sub(r"\1", spelt_out(name))
    return tuple(_american(_singular(word)) for word in _split(_fold(unpluralised)))


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """An id made from ``name``: ASCII words with hyphens; a hash where no ASCII letter is left.

    >>> slug("C++ & Rust (advanced)"), slug("Naïve Bayes")
    ('cplusplus-and-rust-advanced', 'naive-bayes')
    """
    folded = _fold(name).replace("+", "plus").replace("#", "sharp").replace("&", " and ")
    parts = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)['’](?=\w)", "", folded))
    ascii_only = all(ord(char) < 128 for char in folded if char.isalnum())
    readable = "-".join(parts)
    if readable and ascii_only:
        return readable
    digest = hashlib.sha256(key(name).encode()).hexdigest()[:8]
    return f"{readable}-{digest}" if readable else f"concept-{digest}"


def _fold(name: str) -> str:
    """Lower case, compatibility forms unified, accents off Latin letters only."""
    if name.isascii():
        return name.lower()
    decomposed = _ACCENTS.sub("", unicodedata.normalize("NFKD", name).casefold())
    if not _MARKED.search(decomposed):
        return unicodedata.normalize("NFC", decomposed)
    kept: list[str] = []
    for char in decomposed:
        if unicodedata.combining(char) and kept and kept[-1].isascii():
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def _split(folded: str) -> list[str]:
    """Words are runs of letters, digits and marks; "+" and "#" stay with the word they end."""
    if folded.isascii() or not (_MARKED.search(folded) or _ACCENT.search(folded)):
        found = _WORD.findall(folded)
        return ["and" if word == "&" else word.replace("'", "").replace("’", "") for word in found]
    found = []
    word = ""
    for char in folded + " ":
        if unicodedata.category(char)[0] in "LNM" or (word and char in "+#"):
            word += char
        elif char in "'’" and word:
            continue
        else:
            if word:
                found.append(word)
            word = ""
            if char == "&":
                found.append("and")
    return found


@lru_cache(maxsize=16_384)
def _american(word: str) -> str:
    if _MAY_BE_BRITISH.search(word):
        for pattern, replacement in _AMERICAN:
            word = pattern.sub(replacement, word)
    return word


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_KEPT_ENDINGS):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1]
