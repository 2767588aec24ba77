"""Names that a conjunction joins: two things, or two that share a noun, in languages that put spaces."""

import re
from collections.abc import Callable, Sequence

from roadmapgraph.mentions.languages.language import Language
from roadmapgraph.mentions.languages.members import singular_of
from roadmapgraph.mentions.suspension import compounded, suspended

Known = Callable[[str], bool]
_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}|\d{1,2}|[IVX]{1,4}|[A-Z]")
_PREPOSITION = re.compile(
    r"(?:d['’]|(?:en|por|para|con|sin|a|de|del|em|com|sem|à|au|aux|par|sans|avec|du|des|sur|in|di|da|su|"
    r"per|senza|"
    r"mit|ohne|für|von|nach|без|с|по|на|в|от|для|z|bez|na|w|do|dla|met|zonder|voor|med|utan|för|no)\s)",
    re.IGNORECASE,
)
"""How a part starts that says where or for what: "Complexité en temps et en espace"."""
_PLACE = re.compile(rf"\s(?={_PREPOSITION.pattern})", re.IGNORECASE)
_BOUND = re.compile(
    r"\s(?:entre|zwischen|между|between|tra|fra|między|tussen|mellan|pomiędzy)\s(?:(?:el|la|los|las|le|"
    r"les|o|a|os|as|il|lo|i|"
    r"gli|der|die|das|den|dem|de|het)\s)?\S+(?:\s\S+)?$",
    re.IGNORECASE,
)
"""What needs two to be one thing: "the balance between A" before "and B"."""
_PAIR = 2


def joined(name: str, language: Language, *, known: Known, whole: bool) -> list[tuple[int, int, str]] | None:
    """Return where the names stand that ``name`` joins, and their labels: one, where it is one name.

    ``whole``: it is a heading, where two names are one field. ``None``: no conjunction joins anything.
    """
    pieces = _pieces(name, language)
    if len(pieces) < _PAIR:
        return None
    everything = [(0, len(name), name)]
    if known(name):
        return everything
    labels = [name[start:end] for start, end in pieces]
    if _BOUND.search(labels[0]):
        return everything
    shared = completed(labels, language)
    if not shared and whole and not all(map(known, labels)) and not _are_alike(labels):
        return everything
    if not shared:
        pieces = [pieces[0], *(_without_article(name, piece, language) for piece in pieces[1:])]
        labels = [name[start:end] for start, end in pieces]
    return [(start, end, label) for (start, end), label in zip(pieces, shared or labels, strict=True)]


def _are_alike(labels: Sequence[str]) -> bool:
    """Whether all names are of two words, and one is the same in each: "단위 테스트와 통합 테스트"."""
    words = [label.lower().split() for label in labels]
    two = all(len(pair) == _PAIR for pair in words)
    return two and (len({pair[0] for pair in words}) == 1 or len({pair[1] for pair in words}) == 1)


def _without_article(name: str, piece: tuple[int, int], language: Language) -> tuple[int, int]:
    article = re.match(language.articles, name[piece[0] : piece[1]], re.IGNORECASE)
    return (piece[0] + article.end() if article else piece[0], piece[1])


def completed(labels: Sequence[str], language: Language) -> list[str]:
    """Return the labels, each with the noun that it shares with its neighbours; nothing if they share "
    "none."""
    if len(labels) < _PAIR:
        return []
    found = suspended(labels) or compounded(labels) or _with_codes(labels) or _with_place(labels)
    if not found and language.behind:
        found = _adjectives_behind(labels, language)
    if not found and language.before:
        found = _adjectives_before(labels, language)
    return found or _with_scope(labels, language)


def _pieces(name: str, language: Language) -> list[tuple[int, int]]:
    found = []
    start = 0
    for match in language.joint.finditer(name) if language.joins else ():
        found.append((start, match.start()))
        start = match.end()
    particles = _particles(name, start) if language.code == "ko" else []
    for first, second in particles:
        found.append((start, first))
        start = second
    return [*found, (start, len(name))]


_PARTICLE = re.compile("(?<=[\\w)])(와|과|하고|이랑|랑)\\s+(?=\\S)")
_IN_WORD = re.compile("(?:결|성|인|학|통|경|교|초|치|내|외)과$")
_HANGUL = (0xAC00, 0xD7A3, 28)


def _particles(name: str, start: int) -> list[tuple[int, int]]:
    """Return where Korean particles for "and" stand behind a word: 과 behind a final consonant, 와 else."""
    found = []
    for match in _PARTICLE.finditer(name, start):
        before = name[: match.start()]
        if _IN_WORD.search(before + match[1]) or (match[1] in "와과" and not _fits(before[-1], match[1])):
            continue
        found.append((match.start(), match.end()))
    return found


def _fits(letter: str, particle: str) -> bool:
    first, last, finals = _HANGUL
    if not first <= ord(letter) <= last:
        return True
    closed = (ord(letter) - first) % finals > 0
    return closed == (particle == "과")


def _with_codes(labels: Sequence[str]) -> list[str]:
    """Return the labels of "Regularización L1 y L2" and "L1 и L2 регуляризация"."""
    first, *rest = labels
    noun, _, code = first.rpartition(" ")
    if (
        noun
        and _CODE.fullmatch(code)
        and all(map(_CODE.fullmatch, rest))
        and code.isdigit() == rest[0].isdigit()
    ):
        return [first, *(f"{noun} {label}" for label in rest)]
    *firsts, last = labels
    code, _, noun = last.partition(" ")
    if noun and _CODE.fullmatch(code) and all(map(_CODE.fullmatch, firsts)) and len(code) == len(firsts[0]):
        return [*(f"{label} {noun}" for label in firsts), last]
    return []


def _with_place(labels: Sequence[str]) -> list[str]:
    """Return the labels of "Complexité en temps et en espace", where each part but the noun has its place."""
    first, *rest = labels
    starts = [match[0].lower().strip() for label in rest if (match := _PREPOSITION.match(label))]
    if len(starts) < len(rest):
        return []
    place = _PLACE.search(first)
    if place is not None:
        return [first, *(f"{first[: place.start()]} {label}" for label in rest)]
    noun, _, adjective = first.partition(" ")
    single = bool(adjective) and " " not in adjective and adjective.islower()
    return [first, *(f"{noun} {label}" for label in rest)] if single else []


def _adjectives_behind(labels: Sequence[str], language: Language) -> list[str]:
    """Return the labels of "Régression linéaire et logistique", where adjectives follow one noun."""
    first, *rest = labels
    of = language.of_words.search(rest[-1]) if language.of_words is not None else None
    if of is not None and (
        shared := _adjectives_behind([first, *rest[:-1], rest[-1][: of.start()]], language)
    ):
        return [f"{label}{rest[-1][of.start() :]}" for label in shared]
    noun, _, adjective = first.rpartition(" ")
    bare = [_positive(label) for label in rest]
    fits = all(_describes(word, language) for word in (adjective, *bare))
    if not fits or not noun or _describes(noun, language) or not _agree(adjective, bare):
        return []
    if (one := singular_of(noun, language)) != noun and language.code != "it" and adjective[-1] not in "sx":
        return [f"{one} {label}" for label in (adjective, *rest)]
    return [first, *(f"{noun} {label}" for label in rest)]


def _positive(label: str) -> str:
    return re.sub(r"^(?:non|no|não|nie)[ -]", "", label)


def _describes(word: str, language: Language) -> bool:
    """Whether a word has the form of an adjective, and of no noun that looks like one."""
    if " " in word or not word.islower() or language.adjective is None or len(word) < len("dual"):
        return False
    named = language.no_adjective is not None and language.no_adjective.match(word)
    return bool(language.adjective.fullmatch(word)) and not named


def _agree(adjective: str, others: Sequence[str]) -> bool:
    """Whether adjectives are of one number: all plural, or none."""
    return len({word[-1] in "sx" for word in (adjective, *others) if word != "simples"}) == 1


def _adjectives_before(labels: Sequence[str], language: Language) -> list[str]:
    """Return the labels of "Lineare und logistische Regression", where adjectives come before one noun."""
    *firsts, last = labels
    modifier, _, noun = last.partition(" ")
    if not noun or language.adjective is None or any(" " in label for label in firsts):
        return []
    words = [*(label[:1].lower() + label[1:] for label in firsts), modifier]
    if not all(map(language.adjective.fullmatch, words)) or modifier[:1].isupper() > firsts[0][:1].isupper():
        return []
    endings = {word[-1] for word in words}
    if len(endings) > 1 and language.code not in ("tr", "ko", "sv") and endings not in _SOFT:
        return []
    return [*(f"{label} {noun}" for label in firsts), last]


_SOFT = ({"а", "я"}, {"е", "ё"}, {"y", "i"})
"""Endings that agree though they are not the same."""


_BLANK = re.compile(r"\s(?=\S)")
_OBJECT = re.compile("\\S+ (처리|제거|변환|정제|보정|탐지)")
"""A deed behind what it is done to: "결측치와 이상치 처리"."""


def _with_scope(labels: Sequence[str], language: Language) -> list[str]:
    """Return the labels of "Limpieza y preparación de datos": deeds that share what they are done to."""
    *firsts, last = labels
    if objects := _OBJECT.fullmatch(last) if language.code == "ko" else None:
        return [*(f"{label} {objects[1]}" for label in firsts if " " not in label), last]
    of = (language.of_words or _BLANK).search(last) if language.deed_noun is not None else None
    if of is None or language.deed_noun is None:
        return []
    deeds = [*firsts, last[: of.start()]]
    if not all(map(language.deed_noun.fullmatch, deeds)):
        return []
    return [*(f"{label}{last[of.start() :]}" for label in firsts), last]
