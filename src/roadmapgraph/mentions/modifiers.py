"""Words that only say of which sort a thing is, and so wait for the noun of their neighbour."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    COMES_IN_SORTS,
    DESCRIBING,
    GENERAL_NOUNS,
    is_adjective,
    is_code,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.sorts import SORTS
from roadmapgraph.mentions.words import GROUPS, word_set

PREPOSITION = re.compile(
    r"\b(?:of|for|in|with|to|from|on|over|between|about|into|by|as|at|through|across|against|without|"
    r"under|per|among|"
    r"within|than|via|using|towards?|de|des|du|der|del)\b(?!-)",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(
    r"(?:[A-Za-z]|\w{2,4}|multi|semi|inter|intra|single|cross|super|short|first|second|"
    r"real)(?:-\w{2,6})?-\w{3,}"
    r"|\w+-(?:based|only|first|level|driven|oriented|shot|free|aware|time|order|side|"
    r"efficient|effective|tolerant|agnostic|specific|sensitive|invariant|dependent|independent|safe|proof|"
    r"end|stage|phase|term|scale|way|sided|tailed|class)|[a-z]+/[a-z]+",
    re.IGNORECASE,
)
_NO_MODIFIER = re.compile(r"-[A-Z]{2}|-\w*(?:hood|ropy|tion|ment|ness|ance|ence|ysis|gram)$")
_PARTICIPLE = re.compile(r"[a-z]{2,}[^e\W]ed")
_NEGATIONS = ("non-", "non", "un", "in", "im", "ir", "semi-", "anti-", "multi-")
_POSSESSIVE = re.compile(r"\w['’]s$|\ws['’]$")
_VESSELS = word_set(
    "endpoints apis requests drivers buses interfaces clients sockets packets handlers scans scores calls "
    "tests plots charts curves diagrams messages headers "
    "frames servers services files formats channels gateways webhooks"
)
"""Nouns for what bears another's name, and is no name without it: "SOAP and gRPC services"."""
_KINDRED = ("models", "methods", "algorithms", "techniques", "protocols", "languages", "networks")
"""Nouns for many things of a kind, which abbreviations that nobody knows alone are named with."""
_ADVERB = re.compile(r"\w{3,}ly")
NO_TOPICS = SORTS | GENERAL_NOUNS
"""Nouns that wait for another one where they stand in the singular."""
_FEW = 3
_BUILT = 4
_DERIVED = re.compile(
    r"(?:ing|ion|ity|ment|ness|[ae]nce|[ae]ncy|ology|graphy|metry|ism|ics|sis|ship|ture|s|able|ible|work)$"
)
"""How names of what can be learnt by itself end, however alike they are."""
_SHORT = 5
_PERSONAL = ("ian", "quentist", "onist", "alist")
"""How adjectives end that are made of persons and their schools: "Gaussian", "Frequentist"."""
_WHOLES = ("set", "sets", "split", "splits", "data")
"""Nouns for one thing that has parts: "Training, validation, and test sets"."""
HOLDERS = word_set("apps scripts basics clusters workflows projects clones accounts certifications")
"""Nouns for what is made with a thing: "Docker and Kubernetes clusters" are no clusters of Docker."""
_LOOSE_NOUNS = GROUPS | {"apps", "scripts", "basics", "clusters", "workflows", "benchmarks"}


def is_bare(word: str) -> bool:
    """Whether a word is a modifier that waits for a noun: an adjective, a short code, a hyphenated pair."""
    if "-" in word or "/" in word:
        if singular(word) != word or word[:2].lower() == "e-":
            return False
        return bool(_HYPHENATED.fullmatch(word)) and not _NO_MODIFIER.search(word)
    return is_adjective(word) or is_code(word) or bool(_PARTICIPLE.fullmatch(word.lower()))


def is_modifier(word: str) -> bool:
    """Whether a word is an adjective, also one that can stand for a thing ("Gaussian")."""
    return is_adjective(word) or (len(word) > 5 and word.lower().endswith("ian"))


def describes(word: str) -> bool:
    """Whether a word beside another of its like says of which sort a thing is ("Fixed and random effects").

    A wider test than that for adjectives, for words that are no modifiers by themselves.
    """
    lowered = word.lower()
    participle = lowered.endswith("ed") and len(lowered) > _FEW + 1 and not lowered.endswith("eed")
    return is_bare(word) or lowered in DESCRIBING or participle


def share_noun(firsts: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether single words wait for what follows the first of the words ``last``.

    Adjectives always do, codes and compounds beside their like, and what is too general beside a plural:
    "Point and interval estimates".
    """
    noun = last[-1]
    together = [*firsts, last[0]]
    if _describe(firsts, last) or _are_compounds(together):
        return True
    if len(firsts) > 1 and noun.lower() in COMES_IN_SORTS and all(word == singular(word) for word in firsts):
        return True
    if _are_lettered(firsts, last, lexicon) or _bear(together, noun, lexicon):
        return True
    if noun.lower() in _WHOLES:
        return False
    sorts = len(last) == 2 and _are_sorts(firsts, last)
    if sorts and all(word.lower() in SORTS for word in together):
        return True
    if len(last) == 2 and _are_built_alike(together, noun.lower()):
        return True
    if any(map(_stands_alone(lexicon), firsts)):
        return False
    if sorts:
        return True
    if last[0][:1].isupper() and (named := _are_named(firsts, last)) is not None:
        return named
    return len(last) == 2 and _wait_for_plural(firsts, last)


def _describe(firsts: Sequence[str], last: Sequence[str]) -> bool:
    """Whether words say of which sort a thing is, by their form: "Fixed and random effects"."""
    modifier = last[0]
    together = [*firsts, modifier]
    if all(map(_only_describes, firsts)) or all(map(is_bare, together)):
        return True
    if all(word.lower().endswith(_PERSONAL) or describes(word) for word in together):
        return True
    if all(map(_POSSESSIVE.search, together)) or (
        len(last) >= _FEW and all(map(_ADVERB.fullmatch, together))
    ):
        return True
    general = [word.lower() in GENERAL_NOUNS for word in together]
    waits = [wide or is_bare(word) for wide, word in zip(general, together, strict=True)]
    if all(waits) and not all(general):
        return True
    return any(modifier.lower() == f"{no}{firsts[0].lower()}" for no in _NEGATIONS)


def _are_named(firsts: Sequence[str], last: Sequence[str]) -> bool | None:
    """Whether abbreviations or people's names stand before one noun; ``None`` where that tells nothing."""
    modifier, noun = last[0], last[-1]
    acronyms = all(map(_is_acronym, firsts)) and any(map(str.isupper, modifier[1:])) and len(last) == 2
    if acronyms and noun in _KINDRED:
        return True
    if noun.lower() in _LOOSE_NOUNS:
        return None
    if acronyms and noun.istitle() and singular(noun) != noun:
        return True
    if all(word.islower() for word in last[1:]) and len(last) <= _FEW:
        return acronyms or _are_proper([*firsts, modifier])
    return None


def _wait_for_plural(firsts: Sequence[str], last: Sequence[str]) -> bool:
    """Whether codes, gerunds or general nouns stand before a plural: "Point and interval estimates"."""
    modifier, noun = last
    if all(map(is_code, firsts)):
        return True
    together = [word.lower() for word in (*firsts, modifier)]
    gerunds = all(word.endswith("ing") for word in together) and len(set(together)) == len(together)
    if singular(noun) == noun:
        return False
    if gerunds and not any(word in ACTION_GERUNDS for word in together):
        return True
    return all(word.lower() in GENERAL_NOUNS or is_bare(word) for word in firsts)


def _only_describes(word: str) -> bool:
    """Whether a word is an adjective or a participle: "Stratified and cluster sampling"."""
    return is_adjective(word) or (len(word) > _SHORT and bool(_PARTICIPLE.fullmatch(word.lower())))


def _are_sorts(firsts: Sequence[str], last: Sequence[str]) -> bool:
    """Whether nouns that would be plural alone stand before one noun: "Access and refresh tokens"."""
    modifier, noun = (word.lower() for word in last)
    sorts = [word.lower() in SORTS for word in firsts]
    waits = [word.lower() in NO_TOPICS or is_bare(word) for word in firsts]
    alike = modifier in NO_TOPICS
    if not (any(sorts) or modifier in SORTS) or not all(waits) or noun in HOLDERS:
        return False
    if singular(noun) != noun:
        return alike or (singular(modifier) == modifier and noun not in _LOOSE_NOUNS)
    return alike and bool(ACTION_NOUN.search(noun) or noun.endswith("ics"))


def _are_built_alike(words: Sequence[str], noun: str) -> bool:
    """Whether nouns differ in their beginning alone, as opposites do: "Unigram and bigram counts"."""
    lowered = [word.lower() for word in words]
    ends = {word[-_BUILT:] for word in lowered}
    if len(ends) > 1 or len(set(lowered)) < len(lowered) or any(map(_DERIVED.search, lowered)):
        return False
    if any(map(str.isupper, "".join(word[1:] for word in words))):
        return False
    return (singular(noun) != noun or bool(ACTION_NOUN.search(noun))) and noun not in HOLDERS


def _are_lettered(firsts: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether single letters tell things apart: "B and T cells", but not two languages of programs."""
    letters = [*firsts, last[0]]
    if not all(len(word) == 1 and word.isupper() for word in letters) or len(last) != 2:
        return False
    return not last[1].isupper() and not any(lexicon.kind_of(letter) == "tool" for letter in letters)


def _bear(words: Sequence[str], noun: str, lexicon: Lexicon) -> bool:
    """Whether what words with capitals name is borne by a noun: "SOAP and gRPC services"."""
    if noun.lower() not in _VESSELS or lexicon.kind_of(f"{words[-1]} {noun}") is not None:
        return False
    return all(any(map(str.isupper, word[1:])) for word in words)


def _stands_alone(lexicon: Lexicon) -> Callable[[str], bool]:
    return lambda word: not (word.lower() in GENERAL_NOUNS or is_bare(word) or lexicon.kind_of(word) is None)


def _are_compounds(words: Sequence[str]) -> bool:
    """Whether words are compounds with a word in common: "first-visit", "every-visit"; "top-k", "top-p"."""
    if not all(word.find("-") > 0 for word in words):
        return False
    return any(len({word.lower().split("-")[at] for word in words}) == 1 for at in (0, -1))


def _is_acronym(word: str) -> bool:
    letters = word.replace("/", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def _are_proper(words: Sequence[str]) -> bool:
    named = (len(word) > 4 and word.istitle() and word.isalpha() for word in words)
    return all(named) and not any(word.endswith("s") for word in words)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return an English noun in the singular; an acronym is left as it is."""
    if word.isupper() or len(word) < 4 or word.lower().endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
