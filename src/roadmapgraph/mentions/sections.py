"""Headings: which name a field one can learn, which only organise, which open a part that is advice."""

import re
from dataclasses import dataclass, replace

from roadmapgraph.formats.decoration import adornment, without_ornaments
from roadmapgraph.formats.stages import STAGE
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.grammar import ACTION_GERUNDS, ACTIONS, GENERAL_NOUNS, PROSE
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.words import (
    ADVICE_SECTION,
    ALWAYS_GROUPS,
    GENERIC,
    GROUPS,
    NAMES_TOO,
    NOT_NEEDED,
    PRACTICE_GROUPS,
    RESOURCE_GROUPS,
    ROLES,
    TOOL_GROUPS,
    word_set,
    words_of,
)

_ITS_KIN = re.compile(r"\s+(?:and|&)\s+(?:its|their)\s+\w+$", re.IGNORECASE)
_CJK_STAGE = re.compile(
    r"(?:阶段|階段|模块|模組|单元|單元|部分|步骤|篇|ステップ|フェーズ|パート|レベル|"
    r"단계)\s?[\d一二三四五六七八九十]{1,3}"
    r"(?:（[^（）]{1,20}）)?\s*[：:、.—–-]*\s*"
)
_WIDE = re.compile(r"(?:common|typical|popular|other)\s\w+s", re.IGNORECASE)
_FOREIGN_NOUNS = languages.TOOL_GROUPS | languages.RESOURCE_GROUPS | languages.PRACTICE_GROUPS
_FOREIGN_GROUPS = languages.GROUPS | _FOREIGN_NOUNS
_CLAUSE = re.compile(r" (?:that )?(?:you|we) \S", re.IGNORECASE)
_MOTTO = re.compile(r"(?:the|your|my)\s", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:roadmap|curriculum|syllabus|learning path|study plan|study guide|guide|handbook|"
    r"course outline)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a heading is. ``subject``: offsets of the words that name a field, if it names one."""

    text: str
    subject: tuple[int, int] | None = None
    staged: bool = False
    """Whether it is one stage of a plan ("Week 3: …")."""
    zone: str | None = None
    """What kind of things stand below: "advice", "resource", "tool", "practice", or ``None``."""


def read_head(text: str, lexicon: Lexicon, *, is_title: bool = False) -> Head:
    """Return what the heading ``text`` is, decoration taken off for ``Head.text``."""
    shown = without_ornaments(text[adornment(text) :]).strip(" :*_")
    start, staged = _subject_start(text)
    if kin := _ITS_KIN.search(text, start):
        return replace(read_head(text[: kin.start()], lexicon, is_title=is_title), text=shown)
    bare = without_ornaments(_without_asides(text[start:])).strip(" :.-–—*_")
    zone = (zone_of(bare, lexicon) if staged else None) or zone_of(_without_asides(shown), lexicon)
    if is_title:
        return Head(shown, None, staged, zone if says_not_needed(shown) else None)
    if zone == "advice" or not bare:
        return Head(shown, None, staged, zone)
    if staged and (_MOTTO.match(bare) or all(word in ACTIONS or word in GENERIC for word in words_of(bare))):
        return Head(shown, None, staged, zone)
    if (clause := _CLAUSE.search(bare)) and lexicon.kind_of(bare[: clause.start()]) is not None:
        at = text.find(bare[: clause.start()], start)
        return Head(shown, (at, at + clause.start()), staged, zone) if at >= 0 else Head(shown, None)
    if lexicon.kind_of(bare) is None and is_slogan(bare):
        return Head(shown, None, staged, zone or ("practice" if calls(bare, wholly=True) else None))
    if is_organisational(bare) or _talks(bare):
        return Head(shown, None, staged, zone)
    return Head(shown, (start, len(text)), staged, zone)


def is_organisational(name: str) -> bool:
    """Whether ``name`` only groups ("Core Concepts", "Tools", "Required Project Types")."""
    words = languages.head_words(words_of(re.sub(r"[/&+]", " ", name)))
    if not words or is_stage(name) or qualifier_of(name) or _WIDE.fullmatch(name):
        return True
    if to_do := _TO_VERB.search(name):
        return is_organisational(name[: to_do.start()])
    if _FURTHER.fullmatch(name) or languages.FURTHER.fullmatch(name) or name.lower() in _TO_DO:
        return True
    if words[0] in _FOREIGN_NOUNS and len(words) == 2:
        return True
    if all(word in _FOREIGN_GROUPS or word in languages.CONNECTIVES for word in words):
        return any(word in _FOREIGN_GROUPS for word in words)
    before = words_of(re.split(r"\s(?:for|of|to|in|on)\s", name)[0])
    if before != words and before and before[-1] in ALWAYS_GROUPS and _all_grouping(before):
        return True
    if words[0] in _LEVELS and words[-1] in _PLURAL_GROUPS and len(words) > 2:
        return True
    if (
        words[0] in ("other", "more", "additional", "further", "misc", "miscellaneous")
        and words[-1] in GROUPS
    ):
        return True
    if all(word in GENERIC or word in GROUPS or word in RESOURCE_GROUPS or word.isdigit() for word in words):
        return True
    if words[-1] in ALWAYS_GROUPS or words[-1] in languages.ALWAYS_GROUPS:
        return True
    return words[-1] in ROLES or bool(languages.TITLE.search(name)) or bool(_TITLE.search(name))


def is_slogan(name: str) -> bool:
    """Whether a heading that no vocabulary knows is a motto: "Build Something", "Moving Data Around"."""
    words = words_of(name)
    if not words:
        return True
    if words[0] in _PREPOSITIONS and len(words) > 1:
        return True
    gerund = words[0].endswith("ing") and len(words[0]) > 4
    if gerund and words[1:2] and words[1] in ("it", "them", "things", "something", "your", "everything"):
        return True
    if words[:2] == ["working", "with"] and all(word in GENERAL_NOUNS for word in words[2:]):
        return True
    if len(words) > 1 and gerund and words[-1] in _LOOSE_ENDS:
        return True
    return calls(name) or (len(words) == 2 and words[0] in _TOO_WIDE and words[1] in GENERIC)


def calls(name: str, *, wholly: bool = False) -> bool:
    """Whether a heading is an imperative without an object that could be learnt ("Do", "Prove it").

    ``wholly``: and what stands below is its object, all of it ("Build these"), as below "Ship it" it is not.
    """
    words = words_of(name)
    if wholly and words[-1:] == ["it"] and words[0] in _TO_PRODUCTION:
        return False
    return words[:1] == ["do"] or (
        len(words) > 1 and words[0] in ACTIONS and all(w in _LOOSE_ENDS or w in GENERIC for w in words[1:])
    )


_TO_PRODUCTION = word_set("ship deploy serve run scale test train evaluate monitor maintain")
_LOOSE_ENDS = word_set(
    "it them this that around right well something things stuff everything anything together "
    "up out started "
    "these those going real yourself real-world further deeper away on off fit ready"
)
_FURTHER = re.compile(
    r"see also|further (?:reading|study)|(?:read|watch) (?:these|this|those)|to read|to watch", re.I
)
_TO_VERB = re.compile(
    r"(?<=\w) to (?:build|do|read|watch|learn|know|try|make|complete|follow|consider|study|use|"
    r"cover|master)$",
    re.IGNORECASE,
)
_TO_DO = ("practice", "practise", "work to hand in", "to do", "to build", "hand in", "hands-on", "do this")
_LEVELS = word_set("core advanced key basic essential fundamental intermediate important")
_PLURAL_GROUPS = word_set("concepts techniques topics skills methods principles ideas subjects")
_PREPOSITIONS = word_set("into with beyond towards toward under behind before after without inside")
_TOO_WIDE = word_set("data code model system")


def groups(name: str, lexicon: Lexicon) -> bool:
    """Whether the head of a list only groups; unlike a heading it may be a word such as "Algorithms"."""
    if name.lower() in NAMES_TOO or (
        lexicon.kind_of(name) == "field" and len(name.split()) == 1 and zone_of(name, lexicon) is None
    ):
        return False
    if lexicon.kind_of(name) is None and is_slogan(name):
        return True
    return is_organisational(name) or _talks(name) or bool(STAGE.fullmatch(name))


def zone_of(heading: str, lexicon: Lexicon) -> str | None:
    """Return what the things below a heading are, if its words say so."""
    bare = heading.strip(" :.")
    foreign = languages.NOT_NEEDED.search(bare) or languages.ADVICE_SECTION.fullmatch(bare)
    if foreign or NOT_NEEDED.search(bare) or ADVICE_SECTION.search(bare):
        return "advice" if lexicon.kind_of(bare) is None else None
    words = [word for word in words_of(re.sub(r"[/&+]", " ", bare)) if not word.isdigit()]
    words = [*words[:-1], _last_noun(words[-1])] if words else []
    if not words:
        return None
    if _FURTHER.fullmatch(bare) or languages.FURTHER.fullmatch(bare):
        return "resource"
    if to_do := _TO_VERB.search(bare):
        return zone_of(bare[: to_do.start()], lexicon)
    if bare.lower() in _TO_DO:
        return "practice"
    words = languages.head_words(words)
    if foreign_zone := _foreign_zone(words):
        return foreign_zone
    last = words[-1]
    if words[0] in ACTION_GERUNDS and len(words) > 1 and not _all_grouping(words):
        return None
    if last in PRACTICE_GROUPS or (words[0] in PRACTICE_GROUPS and _all_grouping(words)):
        return "practice"
    if last == "course" and len(words) > 1:
        return None
    if last in RESOURCE_GROUPS or (words[0] in RESOURCE_GROUPS and _all_grouping(words)):
        return "resource"
    if last in TOOL_GROUPS or (any(word in TOOL_GROUPS for word in words) and _all_grouping(words)):
        return "tool"
    return None


def _last_noun(word: str) -> str:
    """Return what a compound ends in where that says what is below: "mini-projects" are projects."""
    ending = word.rpartition("-")[2]
    return ending if ending in PRACTICE_GROUPS else word


def _foreign_zone(words: list[str]) -> str | None:
    """Return what words of other languages than English say is below them: the last noun, or the first."""
    for word in (words[-1], words[0]):
        if word in languages.PRACTICE_GROUPS:
            return "practice"
        if word in languages.RESOURCE_GROUPS:
            return "resource"
        if word in languages.TOOL_GROUPS:
            return "tool"
    return None


def says_not_needed(heading: str) -> bool:
    """Whether a heading says that what is below it is not to be learnt."""
    return bool(NOT_NEEDED.search(heading) or languages.NOT_NEEDED.search(heading))


def is_stage(head: str) -> bool:
    """Whether a head only counts a stage of a plan ("Week 11", "第一周")."""
    return bool(STAGE.fullmatch(head) or _CJK_STAGE.fullmatch(head))


def is_staged(heading: str) -> bool:
    """Whether a heading starts with a stage of a plan ("Block A: The Toolbox")."""
    return _subject_start(heading)[1]


def stage_of(text: str) -> str | None:
    """Return the schedule a heading states ("Weeks 3-4"), if it does."""
    match = STAGE.search(text)
    if (
        match
        and match["unit"]
        and match["unit"].lower().startswith(("week", "day", "month"))
        and re.search(r"\d\D+\d", match["number"])
    ):
        return f"{match['unit']} {match['number']}"
    return None


def _subject_start(text: str) -> tuple[int, bool]:
    """Return where a heading's words start, behind emoji, numbers and "Phase 2:"; and if it is a stage."""
    start = adornment(text)
    match = STAGE.match(text, start) or _CJK_STAGE.match(text, start)
    if match is None:
        return start, False
    return match.end() + adornment(text[match.end() :]), True


def _all_grouping(words: list[str]) -> bool:
    return all(word in GENERIC or word in GROUPS for word in words)


def _talks(bare: str) -> bool:
    """Whether a heading speaks to its reader ("You MUST Be Able To") instead of naming something."""
    words = bare.split()
    marks = [mark for mark in PROSE.findall(bare) if mark != "IT"]
    asks = bare.endswith("?") or re.match(r"(?:why|how|when|where|who)\b", bare, re.IGNORECASE)
    return (len(marks) >= 2) or (
        bool(marks) and not asks and len(words) >= 3 and words[0].lower() in _SPEAKERS
    )


_SPEAKERS = word_set("you your we our i my this these it each must")


def _without_asides(text: str) -> str:
    bare = re.sub(r"\s*\([^()]{0,200}\)", "", text)
    name, dash, tail = bare.partition(" - ")
    return name if dash and qualifier_of(tail) else bare
