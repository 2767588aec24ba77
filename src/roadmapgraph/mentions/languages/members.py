"""Members of a head that are only adjectives of it: "Lois de probabilité (normale, binomiale)"."""

import re
from collections.abc import Sequence

from roadmapgraph.mentions.languages.language import Language

_SINGULAR = {
    "es": ((r"ciones$", "ción"), (r"siones$", "sión"), (r"(?<=[rlndz])es$", ""), (r"s$", "")),
    "pt": ((r"ões$", "ão"), (r"ais$", "al"), (r"(?<=[rz])es$", ""), (r"s$", "")),
    "fr": ((r"eaux$", "eau"), (r"s$", "")),
}
_NO_PLURAL = re.compile(r"(?:[sx]is|us|[aeé]is|ps|ours|ès)$")
"""The end of nouns that have an "s" in the singular: "análisis", "processus", "cours"."""
_OF = re.compile(r"(?:de |d['’]|del |do |da |du )\S")
_PAIR = 2


def members_of(head: str, members: Sequence[str], language: Language) -> list[str]:
    """Return the labels of a head's members, its noun before what waits for one: adjectives, and "of X"."""
    noun, _, _ = head.partition(" ")
    waits = all(_waits(member, language) for member in members)
    if language.code not in _SINGULAR or len(members) < _PAIR or not waits:
        return list(members)
    return [f"{singular_of(noun, language)} {member}" for member in members]


def singular_of(noun: str, language: Language) -> str:
    """Return a noun of one word in the singular, where its form shows how; else as it is."""
    plural = " " not in noun and not _NO_PLURAL.search(noun)
    forms = _SINGULAR.get(language.code, ()) if plural else ()
    return next((re.sub(form, behind, noun) for form, behind in forms if re.search(form, noun)), noun)


def _waits(member: str, language: Language) -> bool:
    if _OF.match(member):
        return True
    adjective, nouns = language.adjective, language.no_adjective
    described = adjective is not None and adjective.fullmatch(member) is not None
    return described and member.islower() and not (nouns is not None and nouns.match(member))
