"""Qualifiers: how much or how deeply something is to be learnt. They are attributes, not part of a name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from roadmapgraph.mentions import languages
from roadmapgraph.models import Difficulty

_PATTERNS = (
    ("optional", r"(?:optional|optionally|could(?:[- ]have)?|"
        r"nice[- ]to[- ]have|if (?:time|needed|interested|curious|you (?:have|find|get|like|want|are|can|"
        r"feel)|you['’]re).*|time permitting|when (?:you have time|time permits)|"
        r"for (?:the curious|extra credit)|"
        r"stretch(?: goal)?|low priority|not (?:essential|required|mandatory)|"
        r"(?:(?:you )?(?:can|may) (?:be )?|safe to |free to )?skip(?:ped|pable)?"
        r"(?: (?:it|this|on|at|if|for|unless|them|when|first)\b.*)?|"
        r"where feasible|bonus|extra)"),
    ("mandatory", r"(?:mandatory|a must|(?:do not|don['’]t) skip(?: (?:it|this|these|them))?|"
        r"non[- ]negotiable|must(?:[- ](?:know|have|learn|do))?|"
        r"compulsory|critical)"),
    ("required", r"required"),
    ("primary", r"(?:primary|primarily|main|primary \w+)"),
    ("recommended", r"(?:highly )?recommended|should(?:[- ]have)?|preferred|suggested|helpful|useful|"
        r"good to know|worth knowing"),
    ("important", r"(?:very |super |most )?important|essential|key"),
    ("awareness", r"(?:\w+[- ]level |high-level |basic |general |just )?(?:awareness|"
        r"familiarity)(?: only| level)?|aware|recognition only|(?:just |only )?(?:be aware|know|remember)"
        r"(?: of it|(?: that)? (?:it|they|these) exists?)"),
    ("high-level", r"high[- ]level(?: \w+)?|(?:at|on) a high level|from a distance"),
    ("introductory", r"(?:a )?(?:brief |short |quick |basic |gentle )?(?:introduction|intro|"
        r"introductory)"),
    ("overview", r"(?:a )?(?:brief |short |quick |general )?overview(?: and basic usage| only)?"),
    ("brief", r"brief|briefly|in brief|quick(?:ly)?|short(?:ly)?|skim|light"),
    ("revisited", r"revisited|revisit|again|review|recap|refresher|cont(?:inued|['’]?d|\.)?"),
    ("basics", r"(?:the |only |"
        r"just )?(?:basics?|fundamentals?|essentials|foundations?)(?: only| level|"
        r" usage)?|basic usage"),
    ("conceptual", r"conceptual(?:ly)?|concepts?(?: only)?|theory(?: only)?|theoretical"),
    ("intuition", r"(?:the |build |just )?intuitions?(?: only| (?:first|over|before|not)\b.*)?|intuitively"),
    ("usage", r"usage(?:[- ]focus(?:s)?ed)?|basic usage|usage only"),
    ("deep", r"in[- ]depth|deep(?:er)?[- ]dive|deep|in detail|thorough(?:ly)?"),
    ("practical", r"hands[- ]on|practical|practice|applied"),
    ("entry-level", r"entry[- ]level"),
    ("deprecated", r"deprecated|legacy|outdated|obsolete"),
    ("ongoing", r"always[- ]on|ongoing|continuously|parallel track"),
)  # fmt: skip
_QUALIFIERS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _PATTERNS)
_DIFFICULTIES: tuple[tuple[Difficulty, re.Pattern[str]], ...] = (
    (
        "beginner",
        re.compile(
            r"(?:for )?(?:absolute )?beginners?(?:[- ](?:level|friendly))?|easy|novice",
            re.IGNORECASE,
        ),
    ),
    (
        "intermediate",
        re.compile(r"intermediate(?:[- ]level)?|medium|moderate", re.IGNORECASE),
    ),
    (
        "advanced",
        re.compile(
            r"advanced(?:[- ]level)?|hard|difficult|expert",
            re.IGNORECASE,
        ),
    ),
)
_LEADS = (
    ("introductory", r"(?:a |an )?(?:brief |short |quick |gentle |basic )?(?:introduction|intro)(?: to|"
        r":) (?:the )?"),
    ("introductory", r"(?:intro(?:duction)?|overview) (?:&|and) "),
    ("introductory", r"getting started with "),
    ("introductory", r"(?:an? )?(?:(?:quick|brief|short|first|gentle|rapid) )?(?:look at|glimpse (?:of|at|"
        r"into)|"
        r"taste of|tour of|primer (?:on|of)|crash course (?:in|on)) (?:the )?"),
    ("learn", r"(?:everything|all|more|something) (?:you (?:need to|should|must) know )?about (?:the )?"),
    ("overview", r"(?:a |an )?(?:brief |short |quick |general )?overview of "),
    ("basics", r"(?:the )?(?:basics?|fundamentals?|essentials|foundations|key concepts|concepts|"
        r"principles) (?:of|in) (?:the )?"),
    ("basics", r"basic (?:understanding|knowledge|concepts) of "),
    ("awareness", r"(?:basic |some )(?:awareness of|familiarity with|exposure to) "),
    ("understanding", r"(?:some |prior |first |basic |good |solid |practical )?experience (?:with|in|of) "),
    ("basics", r"(?:a |some )?(?:little |bit )(?:bit )?of |an? (?:little |tiny |small |healthy |good )?"
        r"(?:pinch|dash|touch|sprinkle|sprinkling|drop|smattering|smidgen|splash|hint|spoonful|dose|dollop|"
        r"modicum|spot|crumb|dab|sliver|whiff) of |a little (?=[A-Z])"),
    ("primary", r"(?:primarily|mainly|mostly) "),
    ("relation", r"relation(?:ship)?(?:s)? (?:to|with|between) "),
    ("introductory", r"what (?:is|are) (?:an? |the )?(?=[^?]{1,80}\?)"),
    ("advanced", r"advanced (?=\S+(?: |$))"),
    ("basics", r"(?:basic|core|essential|fundamental) (?=\S+(?: |$))"),
)  # fmt: skip
_LEADING = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _LEADS)
_TRAILING = (
    ("basics", re.compile(r"\s+(?:basics|fundamentals|essentials|foundations|101)$", re.IGNORECASE)),
    ("intuition", re.compile(r"\s+intuition$", re.IGNORECASE)),
    ("overview", re.compile(r"\s+(?:overview|at a glance)$", re.IGNORECASE)),
    (
        "introductory",
        re.compile(r"\s+for (?:(?:absolute|complete) )?(?:beginners|dummies|newbies|starters)$", re.I),
    ),
    ("deep", re.compile(r",?\s+in (?:depth|detail)$", re.IGNORECASE)),
    ("brief", re.compile(r"\s+in (?:brief|a nutshell)$", re.IGNORECASE)),
    ("learn", re.compile(r"\s+from A to Z$", re.IGNORECASE)),
    ("optional", re.compile(r"(?<![\s–—-])[\s–—-]+optional$")),
    ("revisited", re.compile(r"\s+(?:refresher|refresh|recap|primer)$", re.IGNORECASE)),
    ("conceptual", re.compile(r",?\s+conceptually$", re.IGNORECASE)),
    ("introductory", re.compile(r"\s+(?:introduction|intro)$", re.IGNORECASE)),
)
_ANY_QUALIFIER = re.compile("|".join(f"(?:{pattern})" for _, pattern in _PATTERNS), re.IGNORECASE)
_ANY_LEAD = re.compile("|".join(f"(?:{pattern})" for _, pattern in _LEADS), re.IGNORECASE)
_ANY_TRAIL = re.compile(
    r"\s(?:at a glance|beginners|dummies|newbies|starters|depth|detail|brief|nutshell|Z|basics|fundamentals|"
    r"essentials|foundations|101|intuition|overview|optional|"
    r"refresher|refresh|recap|primer|conceptually|introduction|"
    r"intro)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A name with its qualifiers taken off. ``start`` is where the name starts in the words given."""

    name: str
    start: int
    qualifiers: tuple[str, ...]


@lru_cache(maxsize=4096)
def qualifier_of(words: str) -> tuple[str, ...]:
    """Return the qualifiers that ``words`` as a whole stand for; empty if they are anything else."""
    bare = words.strip(" .!*_-–—:").lower()
    if told := languages.QUALIFIERS.get(bare):
        return (told,)
    if not bare or len(bare) > 60 or not _ANY_QUALIFIER.match(bare):
        return ()
    found = []
    for part in re.split(r"\s*[,;/&]\s*|\s+and\s+", bare):
        name = next((name for name, pattern in _QUALIFIERS if pattern.fullmatch(part)), None)
        if name is None:
            name = next((name for name, pattern in _QUALIFIERS if pattern.fullmatch(bare)), None)
            return (name,) if name else ()
        found.append(name)
    return tuple(dict.fromkeys(found))


def difficulty_of(words: str) -> Difficulty | None:
    """Return the difficulty that ``words`` as a whole state, if they do."""
    bare = words.strip(" .!*_-–—:🟢🟡🔴").lower()
    english = next((level for level, pattern in _DIFFICULTIES if pattern.fullmatch(bare)), None)
    return english or languages.DIFFICULTIES.get(bare)


@lru_cache(maxsize=4096)
def without_qualifiers(name: str) -> Qualified:
    """Take qualifiers off both ends of a name: "Introduction to X", "X basics", "X intuition"."""
    found: list[str] = []
    start = 0
    for _ in range(3):
        if not _ANY_LEAD.match(name, start):
            break
        for qualifier, pattern in _LEADING:
            match = pattern.match(name, start)
            if match and match.end() < len(name) and _may_lead(name, match.end(), qualifier):
                start = match.end()
                found.append(qualifier)
                break
        else:
            break
    rest = name[start:].rstrip(" ?") if "introductory" in found else name[start:]
    for qualifier, pattern in _TRAILING if _ANY_TRAIL.search(rest) else ():
        match = pattern.search(rest)
        if match and not _bare_adjective(rest[: match.start()]):
            rest = rest[: match.start()]
            found.append(qualifier)
    return Qualified(rest, start, tuple(dict.fromkeys(found)))


def _may_lead(name: str, end: int, qualifier: str) -> bool:
    """ "Advanced" and "core" are taken off only where a subject is left: "Core Python", not "Core Data"."""
    rest = name[end:].split()
    if qualifier not in ("advanced", "basics") or name[end - 3 : end] in ("of ", "in "):
        return True
    return bool(rest) and not (len(rest) > 2)


def _bare_adjective(words: str) -> bool:
    return bool(
        re.fullmatch(r"\S*(?:ical|ional|tial|ative|tural|ntal|oretical|inary)", words.strip().lower())
    )
