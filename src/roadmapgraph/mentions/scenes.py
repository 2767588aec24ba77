"""What a line goes on to say behind its names: a condition, a purpose, a scene, what a name replaces."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from roadmapgraph.mentions.clauses import asks, clause_of
from roadmapgraph.mentions.grammar import ACTIONS, PROSE, is_adjective
from roadmapgraph.mentions.names import is_prose, only_generic
from roadmapgraph.mentions.spans import levels
from roadmapgraph.mentions.words import word_set

_LITTLE = r"(?:[,;]?\s+(?:but |and )?(?:only|just|mainly|mostly|especially|even|maybe|perhaps|ideally|but))?"
_JOINT = re.compile(
    rf"{_LITTLE},?\s+(?:(?P<when>if|when|once|while|whenever|wherever|until|unless|because|in case|"
    r"before|after|as (?:soon|long) as)|(?P<why>for|to|so(?: that)?)|"
    r"(?P<instead>instead of|rather than|in place of|without(?= (?:the|all|any|getting|going|too)\s)|"
    r"(?:on|in|at)(?= (?:your|my) )))\s+(?=\S)",
    re.IGNORECASE,
)
_SAID = (
    r"(?:\w+n['’]t|\w+['’](?:s|re|ll)|is|are|was|were|has|have|had|can|will|would|may|might|must|gets?|"
    r"fits?|stops?|"
    r"starts?|begins?|works?|needs?|wants?|uses?|asks?|grows?|allows?|permits?|hurts?|breaks?|fails?|"
    r"runs?|takes?|lets?|turns?|feels?|goes|comes?|dries|cools?|settles?|chokes?|matters?|bores?|"
    r"requires?|calls?)"
)
_SOMEBODY = (
    r"(?:you|it|i|we|they|he|she|there|things?|time|life|everything|something|nothing|nobody|no one|"
    r"everyone|everybody|people|somebody|someone)"
)
_OWN = r"(?:the|an?|your|my|our|their|its|one|two|this|that|these|those|every|each|all|no|most|some)"
_HAPPENS = re.compile(
    rf"(?:{_SOMEBODY}(?:['’]\w+)?\s\S|(?:{_OWN}\s)?(?:[\w-]+\s){{1,3}}{_SAID}\b)", re.IGNORECASE
)
"""Something and what it does: "the dough cools", "nobody looks"."""
_SUBJECT = re.compile(
    rf"(?:{_OWN}\s[\w-]+\s\w|(?!(?:else|then|loops?|statements?)\b)[\w-]+ \w+(?:s|ed|n['’]t)\b(?! (?:and|"
    rf"or)\b))",
    re.IGNORECASE,
)
_SURE = frozenset(("if", "once", "while", "because", "unless", "whenever", "in case", "as long as"))
"""Conjunctions behind which a noun and another word are enough for a clause."""
_ELSE = re.compile(
    r"(?:that|this|it|them)[.!]*$|(?:anything|everything|any of the|all the) (?:else|rest|others?)$",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?:^|\s)(?:[Yy]ou(?:r|rself|rselves)?|I|me|my|myself|we|us|our|ourselves)(?=\W|$)")
_WANTED = re.compile(
    r"(?:see|get|make|show|keep|have|find|feel|do|stop|avoid|start|finish|tell|explain|prove|look|stay|"
    r"sleep|"
    r"impress|save|understand|check|put|play|wrap|glue|warm)\s.*\b(?:you|your|yourself|what|how|it|them|"
    r"things|"
    r"something|anything|everything|someone|people|fast|tonight|today|running|going|into|together)\b",
    re.IGNORECASE,
)
"""What is wanted of a thing, told loosely: "to get something running tonight"."""
_THE_KEEN = re.compile(
    r"(?:fun|kicks|laughs|now|later|good measure|free|the (?:brave|curious|keen|bold|adventurous|"
    r"impatient|paranoid|patient|stubborn|bored|nerds?|geeks?|perfectionists?|"
    r"ambitious|lazy|win|fun of it|sake of it))[.!]*$",
    re.IGNORECASE,
)
_NO_NAMES = word_set(
    "i you we they he she it this that these those there here just only do don't not no never be go going "
    "start stop try keep stay remember forget ready time room nothing something anything everything "
    "someone everyone people good great nice thanks sorry what how why when where who which whether ask "
    "asking come coming hope wish feel think believe trust love like hate enjoy pay buy avoid "
    "spend sleep rest drink eat relax worry wait celebrate expect let may can will would should could must "
    "and or but so as if once while after before until unless because for to in on at by with from "
    "more less enough plenty lots some very too really also still yet then now today tomorrow "
    "bring set call leave switch stick pause skip quit reward treat repeat redo revisit return "
    "change changes looking working knowing getting having being doing making"
)
"""How words start that name nothing: the whole line talks."""
_LEADS = word_set("a an the use using prefer choose pick try")
_TALKS = word_set("nothing something anything everything someone everyone whatever whoever ready")
"""How words start before a scene where the whole line talks."""
_MOST = 4
_LONGEST = 5
_LONGEST_NAME = 120
_AND = re.compile(r"\s*(?:[,;/+]|\s(?:and|or|&|vs\.?|->|=>)\s|[→⇒➜])\s*")


def scene_start(text: str, knows: Callable[[str], bool]) -> int | None:
    """Return where the names of a line end that goes on to say when, what for or instead of what.

    Nothing precedes the scene of a line that only talks: 0.

    >>> scene_start("rye flour if the shop has it", lambda name: False)
    9
    """
    outside: tuple[bool, ...] | None = None
    for joint in islice(_JOINT.finditer(text), _MOST):
        outside = outside or levels(text)
        if outside[joint.start()] and _sets_scene(joint, text):
            if text.split(" ", 1)[0].lower() in _TALKS:
                return 0
            asked = _is_asked(joint, text) or not may_name(text[: joint.start()], knows)
            return None if asked else joint.start()
    return None


def _is_asked(joint: re.Match[str], text: str) -> bool:
    """Whether a conjunction belongs to what a clause asks: "Understand when a bond breaks"."""
    clause = clause_of(text)
    return clause is not None and (asks(clause) or joint.start() <= clause.start)


def _sets_scene(joint: re.Match[str], text: str) -> bool:
    """Whether the words behind a conjunction tell of a condition, a purpose or what is replaced."""
    rest = text[joint.end() :]
    kind = joint.lastgroup
    if kind == "instead":
        return True
    if kind == "when":
        says = joint["when"].lower() in _SURE and _SUBJECT.match(rest)
        return bool(says or _HAPPENS.match(rest) or _ELSE.match(rest))
    if _THE_KEEN.match(rest):
        return True
    if joint["why"].lower() == "to":
        return _WANTED.match(rest) is not None
    if joint["why"].lower().startswith("so"):
        return bool(_HAPPENS.match(rest) or _SUBJECT.match(rest))
    return bool(_PERSONAL.search(rest)) or (is_prose(text) and bool(PROSE.search(rest)))


def may_name(words: str, knows: Callable[[str], bool]) -> bool:
    """Whether the words before a scene are names, each a short one, and do not talk themselves."""
    parts = list(_parts(words))
    if not parts or is_prose(words) or only_generic(words):
        return False
    return all(_is_short_name(part, knows) for part in parts)


def _parts(words: str) -> Iterator[str]:
    return (part for part in _AND.split(words.strip()) if part)


def _is_short_name(part: str, knows: Callable[[str], bool]) -> bool:
    """Whether a part is a name by its look: known, or a few words that start with no verb and no remark."""
    if len(part) > _LONGEST_NAME:
        return False
    words = part.lower().split()
    if words[0] in _LEADS and len(words) > 1:
        part, words = part.split(" ", 1)[1], words[1:]
    if knows(part):
        return True
    if clause := clause_of(part):
        return clause.start > 0 and _is_short_name(clause.name, knows)
    if len(words) > _LONGEST or words[0] in _NO_NAMES or words[0] in ACTIONS or _TALKS & set(words):
        return False
    return not (len(words) == 1 and (words[0].endswith(("ly", "ing")) or is_adjective(words[0])))
