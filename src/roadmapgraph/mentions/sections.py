"""Headings: which name a field one can learn, which only organise, which open a part that is advice."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from roadmapgraph.formats.decoration import adornment, without_ornaments
from roadmapgraph.formats.stages import STAGE
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.grammar import ACTIONS, GENERAL_NOUNS, PROSE
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.stages import is_stage, subject_start
from roadmapgraph.mentions.words import (
    ALWAYS_GROUPS,
    GENERIC,
    GROUPS,
    NAMES_TOO,
    RESOURCE_GROUPS,
    ROLES,
    names_subject,
    word_set,
    words_of,
)
from roadmapgraph.mentions.zones import FURTHER, TO_DO, TO_VERB, all_grouping, core, says_not_needed, zone_of

_ITS_KIN = re.compile(r"\s+(?:and|&)\s+(?:its|their)\s+\w+$", re.IGNORECASE)
_WIDE = re.compile(r"(?:common|typical|popular|other)\s\w+s", re.IGNORECASE)
_FOREIGN_NOUNS = languages.TOOL_GROUPS | languages.RESOURCE_GROUPS | languages.PRACTICE_GROUPS
_FOREIGN_GROUPS = languages.GROUPS | _FOREIGN_NOUNS
_JOINER = re.compile("[/&+]")
_SCOPE = re.compile(r"\s(?:for|of|to|in|on)\s")
_ASKS = re.compile(r"(?:why|how|when|where|who)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]{0,200}\)")
_CLAUSE = re.compile(r" (?:that )?(?:you|we) \S", re.IGNORECASE)
_MOTTO = re.compile(r"(?:the|your|my)\s", re.IGNORECASE)
_DISCLOSES = re.compile(
    r"\W*(?:(?:click|tap|press)(?: here)?(?: (?:to|for) .*)?|expand|more|details?|spoilers?|"
    r"(?:show|see|view|expand|open|reveal|read|unfold)"
    r"(?: (?:me|all|the|full|whole|more|this|here|list|rest|details?|topics?|items?|contents?|section|"
    r"everything))+)\W*",
    re.IGNORECASE,
)
"""What stands on what unfolds a part of a page."""
_SETTING = re.compile(
    r"(?:(?:my|the|your|our) )?(?:(?:working|work|local|dev|development|coding|programming|lab|computer) )?"
    r"(?:environment|set-?up|workbench|workstation|workspace)",
    re.IGNORECASE,
)
"""Where one works, which groups what one works with."""
_SETTINGS = frozenset(("environment", "setup", "set-up", "workbench", "workstation", "workspace"))
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
    start, staged = subject_start(text)
    if kin := _ITS_KIN.search(text, start):
        return replace(read_head(text[: kin.start()], lexicon, is_title=is_title), text=shown)
    bare = without_ornaments(_without_asides(text[start:])).strip(" :.-–—*_")
    zone = (zone_of(bare, lexicon) if staged else None) or zone_of(
        _without_asides(shown).strip(" -–—=~"), lexicon
    )
    if is_title:
        return Head(shown, None, staged, zone if says_not_needed(shown) else None)
    if zone == "advice" or not bare or (not staged and _discloses(bare)):
        return Head(shown, None, staged, zone)
    if staged and (_MOTTO.match(bare) or all(word in ACTIONS or word in GENERIC for word in words_of(bare))):
        return Head(shown, None, staged, zone)
    if (clause := _CLAUSE.search(bare)) and lexicon.kind_of(bare[: clause.start()]) is not None:
        at = text.find(bare[: clause.start()], start)
        return Head(shown, (at, at + clause.start()), staged, zone) if at >= 0 else Head(shown, None)
    if lexicon.kind_of(bare) is None and is_slogan(bare):
        return Head(
            shown,
            None,
            staged,
            zone or ("practice" if calls(bare, wholly=True) and bare.lower() not in _BIDDING else None),
        )
    if is_organisational(bare) or _talks(bare):
        return Head(shown, None, staged, zone)
    return Head(shown, (start, len(text)), staged, zone)


def _discloses(bare: str) -> bool:
    """Whether a heading only says that it unfolds what is below it ("Show all topics")."""
    return bare[:4].strip().lower() in _DISCLOSING and _DISCLOSES.fullmatch(bare) is not None


_DISCLOSING = word_set("clic tap  pres expa more deta spoi show see  view open reve read unfo")
"""What such words start with, up to four letters."""


@lru_cache(maxsize=4096)
def is_organisational(name: str) -> bool:
    """Whether ``name`` only groups ("Core Concepts", "Tools", "Required Project Types")."""
    name = core(name)
    words = languages.head_words(words_of(_JOINER.sub(" ", name)))
    if names_subject(words):
        return False
    if not words or is_stage(name) or qualifier_of(name) or _WIDE.fullmatch(name):
        return True
    if (words[-1] in _SETTINGS and _SETTING.fullmatch(name)) or words[-2:] == ["a", "glance"]:
        return True
    if to_do := TO_VERB.search(name):
        return is_organisational(name[: to_do.start()])
    if FURTHER.fullmatch(name) or languages.FURTHER.fullmatch(name) or name.lower() in TO_DO:
        return True
    if languages.TO_DO.fullmatch(name):
        return True
    if words[0] in _FOREIGN_NOUNS and len(words) == 2:
        return True
    if all(word in _FOREIGN_GROUPS or word in languages.CONNECTIVES for word in words):
        return any(word in _FOREIGN_GROUPS for word in words)
    before = words_of(_SCOPE.split(name, 1)[0])
    if before != words and before and before[-1] in ALWAYS_GROUPS and all_grouping(before):
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
    return words[-1] in ROLES or languages.entitles(name) or bool(_TITLE.search(name))


def is_slogan(name: str) -> bool:
    """Whether a heading that no vocabulary knows is a motto: "Build Something", "Moving Data Around"."""
    words = words_of(name)
    if not words:
        return True
    if words[0] in _PREPOSITIONS and len(words) > 1:
        return True
    if "your" in words or "my" in words:
        return True
    gerund = words[0].endswith("ing") and len(words[0]) > 4
    if gerund and words[1:2] and words[1] in ("it", "them", "things", "something", "your", "everything"):
        return True
    if words[:3] == ["getting", "to", "know"] and name[-1:].islower() and not any(map(str.isupper, name[1:])):
        return True
    if words[-1] in ("itself", "themselves") or all(
        w in _TRANSITIVE or w in ("and", "&", "or") for w in words
    ):
        return True
    if words[:2] == ["working", "with"] and all(word in GENERAL_NOUNS | _PEOPLE for word in words[2:]):
        return True
    if len(words) > 1 and gerund and (words[-1] in _LOOSE_ENDS or words[-2:] == ["the", "thing"]):
        return True
    return calls(name) or (len(words) == 2 and words[0] in _TOO_WIDE and words[1] in GENERIC)


def calls(name: str, *, wholly: bool = False) -> bool:
    """Whether a heading is an imperative without an object that could be learnt ("Do", "Prove it").

    ``wholly``: and what stands below is its object, all of it ("Build these"), as below "Ship it" it is not.
    """
    words = words_of(name)
    if wholly and words and (words[0] in _CHOOSING or (words[-1] == "it" and words[0] in _TO_PRODUCTION)):
        return False
    if wholly and ((words[1:2] == ["it"] and len(words) > 2) or words[:1] == ["break"]):
        return False
    return (
        words[:1] == ["do"]
        or (len(words) == 1 and words[0] in _BIDDING)
        or (len(words) == 2 and words[0] == "go" and words[1] in ACTIONS)
        or (
            len(words) > 1
            and words[0] in ACTIONS | _MOVES
            and all(w in _LOOSE_ENDS or w in GENERIC or w.endswith("ly") for w in words[1:])
        )
    )


_BIDDING = word_set("ship learn study build create read watch practise explore understand know try")
_CHOOSING = word_set("pick choose select use try explore review compare identify describe explain")
"""What is done with topics and tools as such: below "Pick one" stand those that one picks from."""
_TRANSITIVE = word_set(
    "representing adapting judging breaking defending understanding preparing choosing making keeping "
    "finding getting giving improving delivering proving showing starting collecting moving "
    "storing checking fixing explaining using having knowing putting taking picking deciding connecting "
    "combining handling obtaining extending comparing exposing protecting describing "
    "organising organizing continuing applying becoming growing talking thinking doing living trying"
)
"""What is done to something, without what it is done to: such words alone name nothing."""
_MOVES = word_set("go own break get become stay dig level move")
_PEOPLE = word_set("people others teams stakeholders humans clients colleagues")
_TO_PRODUCTION = word_set("ship deploy serve run scale test train evaluate monitor maintain")
_LOOSE_ENDS = word_set(
    "down it them this that around right well something things stuff everything anything together "
    "up out started in public "
    "these those going real yourself real-world further deeper away on off fit ready"
)
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


def _talks(bare: str) -> bool:
    """Whether a heading speaks to its reader ("You MUST Be Able To") instead of naming something."""
    words = bare.split()
    marks = [mark for mark in PROSE.findall(bare) if mark != "IT"]
    asks = bare.endswith("?") or _ASKS.match(bare)
    return (len(marks) >= 2) or (
        bool(marks) and not asks and len(words) >= 3 and words[0].lower() in _SPEAKERS
    )


_SPEAKERS = word_set("you your we our i my this these it each must")


def _without_asides(text: str) -> str:
    bare = _ASIDE.sub("", text) if "(" in text else text
    name, dash, tail = bare.partition(" - ")
    return name if dash and qualifier_of(tail) else bare
