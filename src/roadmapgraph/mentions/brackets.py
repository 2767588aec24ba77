"""What stands in brackets behind a name: members, an abbreviation, a qualifier, or an explanation."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from roadmapgraph.mentions.abbreviations import is_abbreviation, is_version_of, names_again
from roadmapgraph.mentions.asides import is_remark
from roadmapgraph.mentions.durations import duration_of
from roadmapgraph.mentions.grammar import (
    ACTION_GERUNDS,
    ACTION_NOUN,
    ADJECTIVES,
    PROSE,
    is_adjective,
)
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.qualifiers import difficulty_of, qualifier_of
from roadmapgraph.mentions.reading_matter import is_platform
from roadmapgraph.mentions.shapes import (
    clause_start,
    is_gloss_of_tool,
    is_process,
    is_proper,
    is_told,
    looks_like_product,
    means_only,
    starts_with_clause,
)
from roadmapgraph.mentions.words import GROUPS, word_set
from roadmapgraph.models import Difficulty

_SPLIT = re.compile(r"\s*(?:[,;、，；]|[→⇒]|\s(?:->|\+)\s|\s[-–—]\s|/|\s(?:and|or|&|vs\.?|versus)\s)\s*")
_EXAMPLES = re.compile(
    r"^(?:e\.?\s?g\.?|for example|for instance|such as|like|including|in particular|"
    r"notably|above all|incl\.?|i\.e\.|maybe|"
    r"perhaps|possibly|plus)[,:]?\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:for|to|in|with|from|by|on|of|at|as|vs\.?|see|also|aka|a\.k\.a\.|or|when|where|not|if|linking|"
    r"connecting|"
    r"introduction to|brief overview of|overview of|choose|choosing|pick|understand|understanding|"
    r"depending|formerly|"
    r"part|free|paid|based|via|using|basics relevant|basic \w+ of|high-level \w+|optional for|"
    r"only)\b(?![-'’/])",
    re.IGNORECASE,
)
_TOOLS_IN_ASIDE = re.compile(
    r"\b(?:using|with|of|via|to|overview of|introduction to)\s+(?=[A-Z0-9]|\S+[A-Z])"
)
_CONDITION = re.compile(r"([A-Z]\S*(?: \S+){0,2}?),? (?:if|when|unless|in case) (?:you|your|time|it)\b")
_LOOSE = re.compile(
    r"(?:and )?(?:how|why|when|who|whom|whose|what|where|which|not|no|but|fewer|less|almost|nearly|mostly|"
    r"usually|just|only|weniger|mehr|nicht|kein\w*|moins|plus de|presque|pas|menos|más|casi)"
    r"(?![-\w])",
)
"""How a part of an aside starts that is no name."""
_DETERMINED = re.compile(r"(?:the|an?|my|your|our|one['’]s)\s")
_COMMA = re.compile("[,、，]")
_OR_MORE = re.compile(r"\bor (?:\w+er|above|equivalent|similar|so|less|more)$", re.IGNORECASE)
_TEACHES = re.compile(r"platform|site|course|mooc|certif", re.IGNORECASE)
_FORMULA = re.compile(r"[^=,;]{1,20}(?<![=<>!])=(?!=)[^=,;]{1,30}")
_RANGE = re.compile(
    r"[^\W_]{1,5}\s?[-–]\s?[^\W_]{1,5}(?<=\d.|.\d)|[^\W\d_]?\d[^\W\d_]*\s?[-–]\s?\d+[^\W\d_]*"
)
"""From where to where something goes: "A1-B2"."""
_LEVELS = re.compile(r"\s*(?:[,/–→-]|\bto\b|\band\b)\s*")
_COUNT = re.compile(r"\d{1,5}[\s-]\w+", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:a )?(?:brief |short |quick |basic )?(?:introduction to|intro to|overview of) ", re.IGNORECASE
)
_PREPOSITIONS = word_set("for over in on with to from by at")
_ORDER = word_set("first second third last later next now then early late")


@dataclass(frozen=True, slots=True)
class Bracket:
    """What a bracket says. ``members``: the offset at which its list of members starts, if it has one.

    ``until``: where that list ends, if words follow it that are no members.
    ``narrows``: it is a single adjective that belongs to the name. ``examples``: names are to be sought
    behind "using", "like" and the like.
    """

    qualifiers: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    duration: str | None = None
    abbreviates: bool = False
    narrows: bool = False
    members: int | None = None
    until: int | None = None
    examples: bool = False


def read_bracket(
    name: str, inside: str, lexicon: Lexicon, *, last: str = "", dashed: bool = False
) -> Bracket:
    """Return what ``inside`` says about ``name``.

    ``last`` is the last of the names that ``name`` joins; ``dashed``: it stands behind a dash instead.
    """
    words = inside.strip(" .*_")
    if (told := _told_wholly(words)) is not None:
        return told
    called = dict.fromkeys((name, name.split(" ")[0], last or name))
    if any(names_again(one, words, lexicon) for one in called):
        return Bracket(abbreviates=True)
    if (until := clause_start(words)) is not None:
        kept = read_bracket(name, words[:until], lexicon, last=last, dashed=dashed)
        return kept if kept.members is None else replace(kept, until=inside.find(words) + until)
    if (
        is_remark(words)
        or _RANGE.fullmatch(words)
        or ("=" in words and _FORMULA.fullmatch(words))
        or (is_platform(words) and not _TEACHES.search(name))
    ):
        return Bracket()
    if not dashed and _narrows(name, words, lexicon):
        return Bracket(narrows=True)
    if lead := _LEAD_IN.match(words):
        rest = words[lead.end() :]
        if _looks_named(re.split(r"[,/]", rest)[0], lexicon):
            return Bracket(
                ("overview",) if "view" in lead[0].lower() else ("introductory",), members=inside.find(rest)
            )
    if not dashed and is_version_of(name, words):
        return Bracket(abbreviates=True)
    if (told := _behind_first(name, words, inside, lexicon)) is not None:
        return told
    if means_only(words):
        return Bracket()
    if chance := _CONDITION.match(words):
        return Bracket(members=0, until=inside.find(words) + chance.end(1))
    if match := _EXAMPLES.match(words):
        return Bracket(members=inside.find(words) + match.end())
    return _members(last or name, words, lexicon, dashed=dashed)


@lru_cache(maxsize=1024)
def _told_wholly(words: str) -> Bracket | None:
    """Return what a whole aside tells that names nothing: a level, a qualifier, a duration, a count."""
    if level := difficulty_of(words):
        return Bracket(difficulty=level, qualifiers=(level,))
    if qualifiers := qualifier_of(words):
        return Bracket(qualifiers=qualifiers)
    if duration := duration_of(words):
        return Bracket(duration=duration)
    if len(levels := _LEVELS.split(words)) > 1 and all(map(difficulty_of, levels)):
        return Bracket()
    counts = _COUNT.fullmatch(words) or words.lower() in _ORDER or _OR_MORE.search(words)
    return Bracket() if counts else None


def _narrows(name: str, words: str, lexicon: Lexicon) -> bool:
    """Whether an aside is an adjective that belongs to the name: "Regression (linear)"."""
    if " " in words or not name.split() or not is_adjective(words) or ACTION_NOUN.search(words):
        return False
    known = lexicon.kind_of(f"{words} {name}") is not None
    return words.islower() or words.lower() in ADJECTIVES or known


def _behind_first(name: str, words: str, inside: str, lexicon: Lexicon) -> Bracket | None:
    """Return what an aside says whose first part is a qualifier or an abbreviation of the name."""
    first, offset = _first_part(words)
    if offset and (qualifiers := qualifier_of(first)):
        return _rest(name, inside, offset, lexicon, qualifiers=qualifiers)
    if offset and (level := difficulty_of(first)):
        rest = _rest(name, inside, offset, lexicon, qualifiers=(level,))
        return replace(rest, difficulty=level)
    if offset and is_abbreviation(name, first) and not first[0].isdigit():
        return _rest(name, inside, offset, lexicon, abbreviates=True)
    return None


def _rest(
    name: str,
    inside: str,
    offset: int,
    lexicon: Lexicon,
    *,
    qualifiers: tuple[str, ...] = (),
    abbreviates: bool = False,
) -> Bracket:
    rest = read_bracket(name, inside[offset:], lexicon)
    members = None if rest.members is None else rest.members + offset
    return replace(
        rest,
        qualifiers=qualifiers + rest.qualifiers,
        abbreviates=abbreviates or rest.abbreviates,
        members=members,
    )


def _members(name: str, words: str, lexicon: Lexicon, *, dashed: bool) -> Bracket:
    parts = [part for part in _SPLIT.split(words) if part]
    if words.startswith(("http", "www.")) or not any(character.isalnum() for character in words):
        return Bracket()
    if lexicon.kind_of(words) is None and (_ASIDE.match(words) or starts_with_clause(words)):
        return Bracket(examples=bool(_TOOLS_IN_ASIDE.search(words)))
    kinds = [lexicon.kind_of(part) for part in parts]
    if _DETERMINED.match(words):
        return Bracket()
    tells = [at for at, part in enumerate(parts) if is_told(part) or _LOOSE.match(part)]
    if tells:
        return _until(words, parts[: tells[0]])
    if dashed and not _COMMA.search(words) and len(parts) > 1 and "tool" not in kinds:
        return Bracket(members=0 if all(map(is_process, parts)) else None)
    if lexicon.kind_of(name) == "tool" and not _COMMA.search(words) and "tool" not in kinds:
        return Bracket()
    if any(kinds) and 2 * sum(kind is not None for kind in kinds) >= len(parts):
        return Bracket(members=0)
    if len(parts) == 1:
        single = parts[0]
        if single.lower().endswith(" only"):
            return Bracket()
        listed = "/" in single or " & " in single or " + " in single
        named = single[:1].isupper() or any(c.isupper() or c.isdigit() for c in single)
        if dashed and not is_proper(single):
            return Bracket(examples=bool(_TOOLS_IN_ASIDE.search(words)))
        if not named or len(single.split()) > 4 or PROSE.search(single) or _is_remark(single):
            return Bracket(examples=bool(_TOOLS_IN_ASIDE.search(words)))
        return Bracket(members=0) if listed or not is_gloss_of_tool(name, single) else Bracket()
    if any(len(part.split()) > 6 for part in parts) or len(PROSE.findall(words)) > 1:
        return Bracket(examples=bool(_TOOLS_IN_ASIDE.search(words)))
    if dashed and (not _COMMA.search(words) or parts[0].split()[0].lower() in ACTION_GERUNDS):
        return Bracket()
    return Bracket(members=0)


def _until(words: str, named: list[str]) -> Bracket:
    """Return the members before a part of a list that tells something: "Whetstone, strop, never a wheel"."""
    proper = len(named) > 1 and all(part[:1].isupper() for part in named)
    return Bracket(members=0, until=words.index(named[-1]) + len(named[-1])) if proper else Bracket()


def _is_remark(single: str) -> bool:
    """Whether a single aside tells about the name: it has a preposition, or only a noun that groups."""
    words = single.lower().split()
    return words[-1] in GROUPS or any(word in _PREPOSITIONS for word in words[1:-1])


def _looks_named(words: str, lexicon: Lexicon) -> bool:
    first = re.split(r"\s(?:for|in|with|to)\s", words)[0]
    return lexicon.kind_of(first) is not None or any(looks_like_product(word) for word in first.split())


def _first_part(words: str) -> tuple[str, int]:
    match = re.match(r"([^,;:–—]{1,40}?)\s*(?:\s[-–—]\s|[,;:]\s)\s*", words)
    return (match[1], match.end()) if match else ("", 0)
