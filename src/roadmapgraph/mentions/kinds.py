"""Of what kind a mention is: the vocabulary says so, or the heading above it, or the shape of its name."""

import re
from functools import lru_cache

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.grammar import ACTIONS, PRACTICE_GERUNDS, is_adjective
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.words import GROUPS, PRACTICE_GROUPS, word_set
from roadmapgraph.models import ConceptKind, MentionKind

_BY_CONCEPT: dict[ConceptKind, MentionKind] = {
    "field": "topic",
    "topic": "topic",
    "tool": "tool",
    "practice": "practice",
}
_PRACTICE_ENDING = re.compile(
    r"\b(?:competitions?|contributions?|hackathons?|projects?|internships?|portfolio|challenges?)$", re.I
)
_WITH_OTHERS = re.compile(
    r"(?:[\w-]+ )?(?:(?:code|peer|paper|literature|design) reviews?|(?:pair|mob) programming|mentoring|"
    r"(?:mock|practice|technical|behaviou?ral) interviews?|(?:job|internship) (?:hunt|search)(?:ing)?|"
    r"demo days?|study groups?|(?:lab|study|learning) (?:notebook|diary|journal)s?|(?:tech|lightning) talks?|"
    r"meet-?ups?|(?:ctf|capture[- ]the[- ]flag) (?:events?|evenings?|competitions?|challenges?|games?))",
    re.IGNORECASE,
)
"""What one does with others, or for oneself beside learning, and names without a verb."""
_ANEW = re.compile(r"(?:re|co|live|cold|self)-(\w+)")
_TO_PEOPLE = word_set("message email call code contact")
_PRODUCT_ENDING = re.compile(r"(?:SQL|DB|\.js|\.io|\.py|\.NET|Hub|Lab|Ops Tool|API)$")
_ACRONYM = re.compile(r"[A-Z\d]{2,5}s?|[A-Z]{1,4}[a-z]{1,2}[A-Z]+|[A-Z]{1,3}[-/][\w/-]+")
"""What is spelt rather than named: "BPE", "VPAs", "TCP/IP", "LoRA". Protocols and methods are, few tools."""
_VERSION = re.compile(r"(.*[^\s\dv](?=\s)|.*[+#])\s?[vV]?\d+(?:\.\d+){0,2}(?:\.x|\+)?")
"""A name and a version behind it: "Kotlin 2.1", "C++20"."""
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2e80-\ud7ff]")
"""A letter that is not Latin."""
_CODE = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)+")
"""A name that a program imports: "scipy.stats"."""
_ABSTRACT = re.compile(
    r"(?:ing|tion|sis|ment|ance|ence|ity|ness|ics|ure|ism)s?$|^[A-Z]?[a-z]+ (?:learning|theory)$"
)
_ALSO_NOUNS = word_set(
    "stream experiment merge return push read join start move complete secure prototype polish design "
    "test process plan log network interview practice review share set run work build draw host "
    "watch present measure follow train validate document use solve sample benchmark answer host get "
    "serve record search"
)
_RESOURCE_ENDING = re.compile(
    r"^(?:\S+\s){2,}(?:course|book|tutorial|playlist|documentation|lectures|handbook|bootcamp|podcast|"
    r"(?:lecture|course|class|[A-Z]{2,4}[ -]?\d{2,4}\w?) notes|certification|certificate|"
    r"speciali[sz]ation|nanodegree|newsletter|textbook)$",
    re.IGNORECASE,
)
_SPELT = re.compile(r"(?!Py)(?=.{3,5}$)[A-Z]+[a-z]{1,2}[A-Z]+(?<!SQL)(?<!DB)")
"""An acronym with small letters in it: "IoT", "SaaS", "VoIP"."""
_WRITTEN = word_set(
    "paper papers post posts blog blogs article articles book books documentation report reports code story "
    "stories essay essays newsletter newsletters"
)
"""What one reads or writes as a practice; to write anything else is a skill."""
_NO_PRODUCT = re.compile(r"(?:Nets?|Vec|s|Ops|AI|ML|RL)$")


def kind_of(
    label: str,
    zone: str | None,
    lexicon: Lexicon,
    *,
    means: bool = False,
    among: bool = False,
) -> MentionKind:
    """Return the kind of the mention ``label`` that stands below headings of the given zone.

    ``means``: the words around it say that something is done with it. ``among``: all known names beside it
    are tools.
    """
    if zone == "resource":
        return "resource"
    known = lexicon.kind_of(label)
    if known is not None:
        return _BY_CONCEPT[known]
    if _RESOURCE_ENDING.search(label) and label.split()[0].lower() not in ACTIONS:
        return "resource"
    if among and lexicon.may_be_tool(label):
        return "tool"
    if means and _may_be_product(label):
        return "practice" if _is_practice(label) else "tool"
    if zone == "practice" or _is_practice(label):
        return "practice"
    if zone == "tool" and (lexicon.may_be_tool(label) or _may_stand_below_tools(label)):
        return "tool"
    named_after = _is_code_of_tool(label, lexicon) or _belongs_to_tool(label, lexicon)
    return "tool" if named_after or _ends_as_product(label) else "topic"


def _belongs_to_tool(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is a tool with its version, its command line or its maker.

    "Kotlin 2.1", "C++20", "Consul CLI", "Apache Something".
    """
    if (version := _VERSION.fullmatch(label)) is not None:
        return lexicon.kind_of(version[1]) == "tool"
    words = label.split()
    if len(words) < 2:
        return False
    if words[-1] in ("CLI", "SDK"):
        return is_proper(" ".join(words[:-1]))
    makers = (at for at in (1, 2) if at < len(words) and lexicon.is_maker(" ".join(words[:at])))
    return any(is_proper(" ".join(words[at:])) for at in makers)


def _may_stand_below_tools(label: str) -> bool:
    """Whether an unknown name below a heading for tools is one: few words, in the letters that tools have."""
    return len(label.split()) <= 4 and not _ABSTRACT.search(label) and not _OTHER_SCRIPT.search(label)


def _is_code_of_tool(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is a part that one imports from a tool: "numpy.linalg"."""
    return "." in label and bool(_CODE.fullmatch(label)) and lexicon.kind_of(label.split(".")[0]) == "tool"


def _may_be_product(label: str) -> bool:
    """Whether what something is done with can be a product: no plural acronym, nothing abstract."""
    plural = re.search(r"\b[A-Z]{2,}s$", label)
    spelt = _ACRONYM.fullmatch(label)
    return (
        label[:1].isupper() and len(label.split()) <= 3 and not (plural or spelt or _ABSTRACT.search(label))
    )


@lru_cache(maxsize=4096)
def is_proper(label: str) -> bool:
    """Whether ``label`` is written as a proper name may be: capitals, in the singular, nothing abstract."""
    words = label.split()
    capital = all(word[:1].isupper() or word[:1].isdigit() for word in words)
    plural = words[-1].endswith("s") and not words[-1].endswith("ss") and words[-1][:-1].islower()
    plural = plural or bool(re.search(r"[a-z]s$|^[A-Z]{2,}s$", words[-1]))
    last_adjective = len(words) == 1 and is_adjective(label)
    grouping = any(word.lower() in GROUPS for word in words)
    return capital and not (len(words) > 3 or plural or last_adjective or grouping or _ABSTRACT.search(label))


def is_certain(label: str, lexicon: Lexicon) -> bool:
    """Whether ``label`` is a name even amid a remark: known, or written as products are."""
    known = lexicon.kind_of(label) is not None
    return (known and (" " in label or not label.islower())) or looks_like_tool(label)


@lru_cache(maxsize=4096)
def _is_practice(label: str) -> bool:
    words = label.lower().split()
    if languages.is_foreign(label):
        return False
    if _WITH_OTHERS.fullmatch(label):
        return True
    if len(words) > 2 and (anew := _ANEW.match(words[0])) and anew[1] in ACTIONS | _TO_PEOPLE:
        return True
    if len(words) >= 2 and words[0] in ACTIONS and words[1][0].isalnum() and words[1] not in ("and", "of"):
        return len(words) > 2 or (words[0] not in _ALSO_NOUNS and not _ABSTRACT.search(label))
    if len(words) >= 2 and words[0] in PRACTICE_GERUNDS:
        return words[0] not in ("reading", "writing") or any(word in _WRITTEN for word in words)
    if len(words) > 2 and words[-2:] == ["from", "scratch"]:
        return True
    return bool(_PRACTICE_ENDING.search(label)) and words[-1] in PRACTICE_GROUPS | {
        "contributions",
        "contribution",
    }


@lru_cache(maxsize=4096)
def looks_like_tool(label: str) -> bool:
    """Whether a word is written as products are: a capital amid small letters, ".js" behind it."""
    if " " in label or len(label) < 4 or "-" in label or _SPELT.fullmatch(label):
        return False
    if _ends_as_product(label):
        return True
    inner = label[1:]
    mixed = any(c.isupper() for c in inner) and any(c.islower() for c in label) and label.isalpha()
    return mixed and not _NO_PRODUCT.search(label)


def _ends_as_product(label: str) -> bool:
    """Whether a word ends as products do: "Chart.js", "DocumentDB"."""
    return " " not in label and len(label) > 3 and bool(_PRODUCT_ENDING.search(label)) and not label.isupper()
