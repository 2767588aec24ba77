"""Verbs before a name: "Install VS Code", "Deploy to Vercel" name what one installs and deploys to."""

import re

from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.words import GENERIC, GROUPS, word_set

_USE = re.compile(
    r"(?:us(?:e|ing)|work(?:ing)? with|install(?:ing)?|set(?:ting)? up|try(?:ing)?(?: out)?|"
    r"play(?:ing)? with|get(?:ting)? to know|sign up (?:for|to))\s+(?:the |an? )?(?=\S)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:deploy|push|host|ship|upload|release)(?:ing|ment)?\s+(?:to|on)\s+"
    r"(?=[A-Z])",
    re.IGNORECASE,
)
_PICK = re.compile(
    r"(?:pick|choose|grab|take|go (?:with|for)|stick (?:to|with)|settle (?:on|for))\s+(?-i:(?=[A-Z]\S*$))",
    re.IGNORECASE,
)
"""What one does with one of several before its name: "Pick Vue"."""
_MAY_LEAD = re.compile(
    r"(?:us|wor|ins|set|try|pla|get|sig|dep|pus|hos|shi|upl|rel|pic|cho|gra|tak|go |sti)", re.IGNORECASE
)
AND_DO = re.compile(
    r",?\s+(?:and|then)\s+(?:"
    + "|".join(sorted(ACTIONS))
    + r"|learn)\s+(?:its|their|it|them|your|the|an?|some)\b.*",
    re.IGNORECASE,
)
"""A second deed behind the first: "... and learn its shortcuts"."""
ADVISES = re.compile(
    r"^(?:don['’]?t|do not|never|always|aim for|remember|try to|avoid|"
    r"stop(?= (?:\w+ing|it|when|if|the)\b)|stay|"
    r"keep (?:your|it|the|a)|you['’]\w+|good luck|have fun|enjoy|see you|viel (?:erfolg|spaß)|"
    r"bon courage|bonne chance|mucha suerte|boa sorte|удачи|maintained by|made with|"
    r"last updated|licensed under|contributions|thanks|thank you|cheers|"
    r"(?:start|begin|think|stay|go|read|code|practi[sc]e|learn|study|work|write|repeat|rest|sleep) "
    r"(?:early|small|slow(?:ly)?|simple|now|today|often|daily|hard|smart|well|enough|consistently|regularly|"
    r"every (?:single )?(?:day|week|morning|night)|in public|by doing|from (?:your|others|"
    r"mistakes)))(?![-\w])|"
    r"^be (?!able\b|aware\b|familiar\b|comfortable\b|fluent\b|proficient\b)(?=\w)|"
    r"^[A-Z][\w-]+(?: [a-z]+)? (?:beats|trumps|matters|wins|pays off|makes perfect|takes time|is better than|"
    r"is (?:key|king|everything)|over (?:quantity|perfection|intensity))(?![-\w])|"
    r"\b(?:you['’](?:ve|ll|re|d)|don['’]t)\b",
    re.IGNORECASE,
)
"""Words that speak to the reader about how to go about it."""
_ADVISING = word_set("keep aim try make be")
_DEEDS = ACTIONS - _ADVISING
_LONGEST_DEED = 16
AND_HOW = re.compile(r",?\s+(?:and|&)\s+(?:how|why|when|what|where|who)\s.+", re.IGNORECASE)
"""What is told of a name behind it: "Browsers and how they work"."""
_CHORES = word_set("environment environments tools tool")


def leading_deed(words: str, lexicon: Lexicon) -> int:
    """Return how many characters of a deed stand before a name; 0 where the deed itself is the thing."""
    match = (
        (_USE.match(words) or _PLACE.match(words) or _PICK.match(words)) if _MAY_LEAD.match(words) else None
    )
    if match is None or match.end() == len(words):
        return 0
    rest = words[match.end() :]
    if lexicon.kind_of(words) is not None and lexicon.kind_of(rest) is None and not rest[:1].isupper():
        return 0
    first = rest.split()[0].strip(",").lower()
    named = lexicon.kind_of(rest) == "tool" or rest[:1].isupper() or stands_out(rest.split()[0])
    last = rest.split()[-1].lower()
    generic = first in GENERIC or (first in GROUPS and " " not in rest) or last in _CHORES
    return match.end() if named and not generic else 0


def is_deed(text: str) -> bool:
    """Whether ``text`` is one thing to do ("Write a post-mortem for a pipeline you broke"), not advice."""
    first, _, rest = text.partition(" ")
    if first.lower() not in _DEEDS or text.rstrip().endswith((".", "!", "?", ":")):
        return False
    return 2 <= len(rest.split()) <= _LONGEST_DEED and not (ADVISES.match(text) or ADVISES.search(rest))


def stands_out(name: str, *, amid_lower: bool = False) -> bool:
    """Whether ``name`` is written as a proper name is: with a capital inside it or a digit.

    ``amid_lower``: the words around are in lower case, so that a capital at its start tells as well.
    """
    inner = any(c.isupper() for word in name.split() for c in word[1:])
    mark = any(c.isdigit() for c in name) or bool(re.search(r"\w[.+#]", name))
    return inner or mark or (amid_lower and name[:1].isupper())
