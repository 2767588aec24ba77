"""Courses, documentation and sites: what is told by its place, its code or the noun in which it ends.

"Stanford CS229", "Khan Academy: algebra", "PyTorch docs", "Two Minute Ovens on YouTube", "thebreadblog.com".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from roadmapgraph.mentions.authors import is_named_person
from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.titles import count_titled
from roadmapgraph.mentions.words import GENERIC, GROUPS, word_set

_SCHOOL = (
    r"(?:MIT(?: OCW| OpenCourseWare)?|Stanford|CMU|Carnegie Mellon|(?:UC )?Berkeley|Harvard|Princeton|"
    r"Cornell|NYU|Caltech|Oxford|Cambridge|ETH(?: Zürich| Zurich)?|EPFL|UCL|Georgia Tech|UIUC|"
    r"Columbia|Yale|Toronto)"
    r"(?:['’]s)?"
)
_DEPARTMENT = r"(?:CS|EE|EECS|CSE|COS|COMP|STATS?|MATH|CME)[ -]?\d{2,3}[A-Za-z]{0,2}"
_NUMBER = r"(?:\d{1,2}\.(?:\d{2,4}|S\d{2,3})x?|\d{2}-\d{3})"
_MATERIAL = (
    r"(?:course|lectures?|lecture (?:notes|videos|slides)|notes|slides|videos|assignments|"
    r"homeworks?|playlist)"
)
_CODED = re.compile(
    rf"{_SCHOOL} (?:{_DEPARTMENT}|{_NUMBER})\b.*|{_DEPARTMENT}(?:(?: course)? {_MATERIAL}\b.*)?"
)
_PROVIDER = re.compile(
    r"(?P<who>fast\.ai|Khan Academy|3Blue1Brown|StatQuest|freeCodeCamp|(?i:deeplearning\.ai)|DataCamp|"
    r"Coursera|Udemy|edX|Udacity|MIT (?:OCW|OpenCourseWare)|NPTEL|Kaggle Learn|Codecademy|Pluralsight|"
    r"LinkedIn Learning|Real Python|W3Schools|GeeksforGeeks|Computerphile|The Odin Project)"
    r"(?P<mark>\s*[:–—]\s+|\s+-\s+|['’]s\s+|\s+|$)(?P<what>.*)"
)
_HOSTED = re.compile(
    r"(?P<what>.+?),? (?:on|from|via|at) (?:YouTube|Coursera|Udemy|edX|Udacity|Khan Academy|freeCodeCamp|"
    r"DataCamp|Pluralsight|Spotify)(?: \(.*\))?"
)
_SITE = re.compile(
    r"(?P<site>[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|edu|pub)(?:/\S*)?(?: (?:archive|blog|tutorials?|docs|"
    r"course|guides?|articles|lessons|posts|newsletter|book|site|website))?)(?:,\s.*|\s\(.*\))?"
)
_ADDRESS = re.compile(r"<?(?P<site>https?://[^\s<>]+|arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?)>?")
PLACES = word_set(
    "MIT Stanford CMU Carnegie UC Berkeley Harvard Princeton Cornell NYU Caltech Oxford Cambridge ETH EPFL "
    "UCL Georgia UIUC Columbia Yale Toronto fast.ai Khan 3Blue1Brown StatQuest freeCodeCamp deeplearning.ai "
    "DeepLearning.AI DataCamp Coursera Udemy edX Udacity NPTEL Kaggle Codecademy Pluralsight LinkedIn Real "
    "W3Schools GeeksforGeeks Computerphile"
)
"""First words of the places where something is taught."""
_OWNED = re.compile(r"(?P<who>(?:[A-ZÀ-Ý][\w.-]*\s){0,3}[A-ZÀ-Ý][\w-]+)['’]s?\s+(?P<what>\S.*)")
_RANKED = re.compile(r"(?:Prof(?:essor)?|Dr)\.?\s\w+$")
_CALLED_AFTER = re.compile(
    r"(?:.*\b)?(?:laws?|theorem|lemma|method|paradox|test|rule|principle|model|formula|equations?|inequality)$",
    re.IGNORECASE,
)
_ALWAYS = word_set(
    "newsletter podcast playlist textbook mooc zoomcamp nanodegree cookbook webinar screencast audiobook"
)
"""Nouns for nothing but what one reads, hears or watches."""
_OF_TOOLS = word_set(
    "docs documentation manual handbook tutorial tutorials guide book course lectures videos notes "
    "article academy specialization bootcamp"
)
"""Nouns for what there is to read about a tool: "PyTorch docs"."""
MATTER = _ALWAYS | _OF_TOOLS | word_set("paper papers lecture video blog channel series talk talks class")
_GOES_ON = re.compile(r"\s(?:on|about|for|by)\s|[:,]\s|\s\(|\s[-–—]\s")
_TITLED = 2


def course_within(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the name starts and ends of a course, a documentation or a site; nothing for other things.

    >>> from roadmapgraph.mentions.lexicon import EMPTY_LEXICON
    >>> course_within("Two Minute Ovens on YouTube", EMPTY_LEXICON)
    (0, 16)
    """
    if site := _ADDRESS.fullmatch(text) or _SITE.fullmatch(text):
        known = lexicon.kind_of(site["site"]) is not None
        return None if known else site.span("site")
    if lexicon.kind_of(text) is not None:
        return None
    if _CODED.fullmatch(text):
        return 0, len(text)
    if taught := _PROVIDER.match(text):
        return _provided(taught)
    if text.partition(" ")[0].lower() in ACTIONS:
        return None
    if (hosted := _HOSTED.fullmatch(text)) and count_titled(hosted["what"]) + ("’" in text or "'" in text):
        inner = course_within(hosted["what"], lexicon)
        return inner or hosted.span("what")
    return _owned(text, lexicon) or _ending(text, lexicon)


def _provided(taught: re.Match[str]) -> tuple[int, int] | None:
    """Return what is taught at a known place: the title behind its name, else its name with the rest."""
    what = taught["what"]
    if not what:
        return taught.span("who")
    titled = taught["mark"].strip() and count_titled(what) >= _TITLED and "," not in what
    return taught.span("what") if titled else (0, taught.end())


def _owned(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return what a person is said to have made: "Mary Oakley's Kilns: From Clay to Cup"."""
    owned = _OWNED.fullmatch(text)
    if owned is None or _CALLED_AFTER.fullmatch(owned["what"]):
        return None
    who, what = owned["who"], owned["what"]
    named = is_named_person(who, lambda name: lexicon.kind_of(name) is not None)
    person = named or _RANKED.match(who) is not None
    matter = _is_matter(_core(what))
    if not (person or matter):
        return None
    long = count_titled(what) > _TITLED and not matter
    return owned.span("what") if long and person else (0, len(text))


def _ending(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return what ends in a noun for reading matter behind a name: "the XGBoost paper, section 3"."""
    core = _core(text)
    if not _is_matter(core):
        return None
    words = core.removeprefix("the ").removeprefix("The ").split()
    noun, before = words[-1].lower(), words[:-1]
    named = [word for word in before if word.lower() not in GENERIC and word.lower() not in GROUPS]
    if not named or lexicon.kind_of(core) is not None:
        return None
    capital = [word for word in named if any(map(str.isupper, word))]
    tool = any(map(_is_mixed, named)) or _names_tool(before, lexicon)
    if noun in _ALWAYS or core.endswith("YouTube channel"):
        known = tool or len(capital) >= _TITLED or (core.startswith("The ") and bool(capital))
        return (0, len(core)) if known else None
    if noun == "paper":
        return (0, len(core)) if tool or any(word.isupper() and len(word) > 1 for word in named) else None
    if noun in _OF_TOOLS and tool and words[-1] != "Docs":
        return 0, len(text) if " on " in text[len(core) :] else len(core)
    return None


def _names_tool(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one or two of the words are the name of a tool."""
    names = (*words, *map(" ".join, pairwise(words)))
    return any(lexicon.kind_of(name) == "tool" for name in names)


def _core(text: str) -> str:
    """Return a name without what goes on behind it: "on heat", ", chapter 3"."""
    goes_on = _GOES_ON.search(text)
    return text[: goes_on.start()] if goes_on else text


def _is_matter(words: str) -> bool:
    return words.rpartition(" ")[2].lower() in MATTER


def _is_mixed(word: str) -> bool:
    """Whether a word is written as names of tools are: small letters and a capital or a number inside."""
    inner = word[1:]
    return len(word) > 2 and any(map(str.islower, word)) and any(c.isupper() or c.isdigit() for c in inner)
