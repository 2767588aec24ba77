"""Clauses that bid a reader to know something: "Be able to explain tides", "Understand how a lock works".

One table of verbs, each with the qualifier that it stands for, may follow words such as "you should"; what
follows it may be asked about ("how ... works", "the difference between ... and ..."). Only the object names.
"""

import re
from functools import lru_cache

from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.qualifiers import Qualified
from roadmapgraph.mentions.words import word_set

_MODAL = re.compile(
    r"(?:you (?:should|must|can|will|need to|have to|want to)|you['’]ll|should|must|try to|aim to|"
    r"make sure (?:that )?(?:you(?: can)?|to)|ensure (?:that )?you(?: can)?|start to|take (?:the |"
    r"some )?time to|"
    r"begin to)\s+",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"(?:be|being|become) (?:able|ready|prepared) to\s+|(?:know|learn)(?:ing)? (?:how )?to\s+|(?:able|"
    r"ability) to\s+|how to\s+",
    re.IGNORECASE,
)
"""What stands before a deed that is to be mastered; the deed itself is the name: "How to read a tide "
"table"."""
_PREPOSITION = r"(?:with|to|in|at|on|about|around|of)"
_STATE = (
    r"(?:(?:very |more |reasonably |fairly |somewhat )?(?:acquainted|familiar|comfortable|fluent|confident|"
    r"proficient|conversant|competent|productive|literate|at ease|at home|up to speed|hands[- ]on|handy|"
    r"your hands dirty|your feet wet)|(?:well )?versed|used)"
)
_SOME = r"(?:an? |some |the |your )?(?:\w+ ){0,2}?"
_TABLE = (
    ("awareness", r"(?:be |become |stay )?aware of|awareness of|be acquainted with|"
        r"have (?:at least )?heard of|"
        r"know of|be (?:vaguely |roughly )?familiar with|familiarity with|familiar with|exposure to"),
    ("revisited", r"brush(?:ing)? up(?: (?:on|your))?|refresh(?:ing)? (?:your )?(?:memory (?:of|on)|"
        r"knowledge of|understanding of)|polish(?:ing)? up(?: (?:on|your))?|revise|revisit|"
        r"refresh your(?= [A-Z])"),
    ("deep", r"(?:take |do )?(?:a )?deep[- ]?div(?:e|ing) (?:into|on|in)|go(?:ing)? deep(?:er)? "
        r"(?:into|on|with)|dive deep(?:er)? into"),
    ("master", r"master(?:ing|y of)?(?! (?:theorem|method|data|node|branch|key|boot|class|thesis|clock|plan|"
        r"equation|slave|copy|record|budget)s?\b)|gain (?:proficiency|fluency) in|(?:be(?:come)?|"
        r"get) (?:fluent|proficient|"
        r"an expert|good) (?:in|with|at)|proficien(?:cy|t) in"),
    ("understanding", r"know(?:ing)? (?:your|the) way (?:a?round)(?: (?:in|with))?|knowledge of|"
        r"understand(?:ing)?(?: of)?|comprehend|grasp(?= (?:the|how|why|what|that) )|know(?:ing)?(?: about)?|"
        rf"(?:get|gain|have|develop|build|acquire|form)(?:ing|ting)? {_SOME}(?:grip on|grasp of|handle on|"
        r"feel(?:ing)? for|sense of|hang of|idea of|understanding of|knowledge of|intuition (?:for|of|about)|"
        r"command of|appreciation (?:of|for)|picture of)|"
        r"(?:some|a|an) (?:\w+ )?(?:idea|grasp|sense) of (?=how|why|what|when|the )|"
        r"(?:wrap|get) (?:your|one['’]s) (?:head|mind) a?round|(?:get|come) to (?:grips|terms) with|"
        r"mak(?:e|ing) sense of|figur(?:e|ing) out|work(?:ing)? out|find(?:ing)? out(?: about)?|"
        r"demystify|internali[sz]e"),
    ("understanding", r"(?:an? )?(?:solid|good|basic|working|deep|sound|thorough|firm|strong|clear|general) "
        r"(?:grasp|knowledge|understanding|command) of"),
    ("usage", rf"(?:get|gain|have) {_SOME}(?:experience|practice) (?:with|in|of)|"
        r"(?:play(?:ing)? (?:around )?with|experiment(?:ing)? with|tinker(?:ing)? with|fiddle with|toy with|"
        r"mess around with|fool around with|have a (?:go|play|crack|stab) (?:at|with)|try your hand at|"
        r"dabble (?:in|with)|get your hands (?:dirty|on)(?: with)?)"),
    ("introductory", r"(?:get|getting) (?:started|going) (?:with|on|in)"),
    ("learn", r"(?:get(?:ting)?|become) (?:very )?(?!along |away |rid |back )[a-z]{3,} (?:with|about)(?= \w)|"
        r"liv(?:e|ing) with(?= [A-Z])|(?:get|getting) (?:better|decent|great) at"),
    ("learn", r"learn(?:ing)? (?:(?:more |something |all |a (?:bit|little|lot) )?about|to use|how to use)|"
        r"learn|"
        r"study(?! (?:design|groups?|skills?|abroad|plans?|guides?|buddy|notes?|sessions?)\b)|explore|"
        r"read(?:ing)? (?:up (?:on|about)|about)|"
        r"look(?:ing)? into|(?:have|take|having|taking) a (?:\w+ )?look (?:at|into|through)|"
        r"(?:familiari[sz]e|acquaint|concern|occupy|busy) yourself with|"
        rf"(?:get|getting|become|becoming|be|feel|feeling|grow) {_STATE} (?:{_PREPOSITION}|(?=\w+ing\b))|"
        r"comfortable (?:with|in|using)|get(?:ting)? to know|get (?:into|the basics of)|"
        r"pick(?:ing)? up|div(?:e|ing) into|dig(?:ging)? (?:deep(?:er)? )?into|delv(?:e|ing) into|"
        r"concentrat(?:e|ing) on|focus(?:ing)? on|cover(?! (?:letters?|crops?|songs?|art)\b)|touch (?:up)?on|"
        r"spend (?:some |an? \w+ )?time (?:on|with)|move on to|memori[sz]e"),
)  # fmt: skip
_VERBS = tuple(
    (told, re.compile(rf"(?:{verb})(?:\s+|(?<=\s))(?:\([^()]{{2,40}}\)\s+)?(?=\S)", re.IGNORECASE))
    for told, verb in _TABLE
)
_EXPLAIN = re.compile(
    r"(?:explain|describe|discuss|tell apart|state|define|distinguish(?: between)?|outline|summari[sz]e|"
    r"recogni[sz]e|identify|interpret|compare|name|recall|reason about|talk about|use|apply|work with|"
    r"operate|handle)\s+(?=\S)",
    re.IGNORECASE,
)
"""What one is able to do with knowledge: the knowledge is meant, not the deed."""
_LEADING = re.compile(
    r"(?:the |an? |some )?(?:(?:key |main |basic |core |subtle |big )?(?P<pair>differences?|distinctions?|"
    r"relations?|relationships?|connections?|links?|trade-?\s?offs?) between|"
    r"(?P<intuition>(?:\w+ )?intuition) (?:behind|of|for)|"
    r"(?P<conceptual>(?:\w+ )?(?:ideas?|theory|concepts?|reasoning|logic|thinking|principles?|motivation|"
    r"maths?|mathematics)) behind|"
    r"(?P<role>roles?|importance|purpose|need|significance|ins and outs|inner workings|nuts and bolts|"
    r"pros and cons|concept|notion|advantages|benefits|dangers?) (?:of|for))\s+(?=\S)",
    re.IGNORECASE,
)
"""An aspect before the name that it belongs to: "the difference between a list and a tuple"."""
_WEAK = re.compile(
    r"(?P<revisited>review|recap|repeat|go(?:ing)? (?:over|through))\s+(?=\S)|"
    r"(?P<learn>look at|check out|start(?:ing)? with|begin with|consider|get through)\s+(?=\S)",
    re.IGNORECASE,
)
"""Verbs that may tell as well of what to do: the object has to be a name in any case."""
_LITTLE = re.compile(
    r"(?:both |at least |most of (?:the )?|the why (?:behind|of) |the |an? |some |all (?:of )?(?:the )?|"
    r"a (?:little|bit|few|lot)(?: bit)?(?: of)? |more |"
    r"enough )(?=\S)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:how|why|when|where|what|which|who)\b(?!-)", re.IGNORECASE)
_TO_USE = re.compile(
    r"(?:how|when|where|why)(?:,? (?:and|or) (?:how|when|where|why|when not|not))* (?:not |\(not\) )?to "
    r"(?:use|work with|apply|choose|prefer|reach for|pick|deal with|get started with)\s+"
    r"(?P<name>.+?)(?:,? (?:instead of|rather than|over|correctly|properly|effectively|well|and when)\b.*)?",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:works?|is|are|was|were|do|does|can|behaves?|happens?|matters?|runs?|differs?|fits?|interacts?|"
    r"relates?|affects?|changes?|performs?|operates?|compares?|has|have|looks? like|means?|comes?|goes|"
    r"fails?|breaks?|gets?|makes?|helps?|needs?|should|must|may|might|will|would)"
)
_ASKED = re.compile(
    r"(?:how|why|when|where|what|which)(?:,? (?:and|or) (?:how|why|when|where|what))* "
    rf"(?:exactly )?(?:(?:is|are|do|does|can) )?(?P<name>[^,;]{{2,60}}?) {_FINITE}(?:\s.*)?",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:what|how) (?:is|are) (?P<name>.+?)\??", re.IGNORECASE)
_AND_MORE = re.compile(
    r",?\s+(?:and|or|but|as well as)\s+(?:(?:how|why|when|what|where|who|which)\s.+|(?:its|their|his|"
    r"her)\s[^,;]+)$",
    re.IGNORECASE,
)
_CLOSING = (
    ("deep", r"inside[- ](?:and[- ])?out|from the ground up|deeply|thoroughly"),
    ("high-level", r"(?:at|on) (?:a |the )?(?:high|conceptual|surface|basic) level"),
    ("learn", r"well|by heart|cold|along the way|as you go|a (?:bit|little)|in practice|properly|for real"),
)  # fmt: skip
_CLOSINGS = tuple((told, re.compile(rf",?\s+(?:{end})[.!]*$", re.IGNORECASE)) for told, end in _CLOSING)
_PERSONAL = re.compile(
    r"(?:what|not|else|exactly|really|how to (?:learn|study|think)|you|your(?:self|selves)?|it|this|that|"
    r"these|those|them|they|me|my|us|our|we|everything|anything|something|things|everyone|people|one|a lot|"
    r"more|better|by|from|if|as|to)\b(?![-'’])",
    re.IGNORECASE,
)
"""How an object starts that names nothing."""
_NO_SKILLS = word_set(
    "love live say let accept embrace trust fail be become stop enjoy like think rest wait want go come have "
    "stay keep give ask feel see not never always"
)
_LONGEST = 400
_MOST_ASKED = 12
_MOST_NAMED = 6
_OPENS = re.compile(
    r"(?i:you|should|must|try|aim|make|ensure|start|take|begin|be|being|becom|know|learn|how|aware|have|"
    r"famil|expos|brush|refresh|polish|revis|do|deep|go|div|master|gain|get|profic|underst|compreh|grasp|"
    r"develop|build|acqui|form|wrap|com|mak|figur|work|find|demyst|intern|play|exper|tinker|fiddle|toy|"
    r"mess|fool|dabble|stud|explor|read|look|taking|having|acquaint|concern|occupy|busy|feel|grow|pick|"
    r"dig|delv|concentr|focus|cover|liv|touch|spend|move|memor|the|a|an|some|intuit|differ|distinct|pros|ins|"
    r"what|when|why|where|importance|relation|trade|able|abil|solid|good|basic|working|sound|thorough|"
    r"firm|strong|clear|general|comfortable)"
)


def clause_of(words: str) -> Qualified | None:
    """Return the object of a clause that bids to know it, with the qualifiers that the clause stands for.

    >>> clause_of("Be able to explain the difference between tides and waves").name
    'tides and waves'
    """
    return _clause_of(words) if len(words) <= _LONGEST and _OPENS.match(words) else None


@lru_cache(maxsize=4096)
def _clause_of(words: str) -> Qualified | None:
    start = modal.end() if (modal := _MODAL.match(words)) else 0
    if able := _ABLE.match(words, start):
        if verb := _EXPLAIN.match(words, able.end()):
            return _object(words, verb.end(), ("understanding",))
        if _is_skill(words[able.end() :], bare=not able.start() and able[0].lower() == "how to "):
            return Qualified(words[able.end() :].rstrip(" ."), able.end(), ("learn",))
        start = able.end()
    for told, verb_of in _VERBS:
        if verb := verb_of.match(words, start):
            return _object(words, verb.end(), (told,))
    if leading := _LEADING.match(words):
        return _aspect(words, leading, ())
    told = "introductory" if _IS.fullmatch(words) else "understanding"
    return _asked(words, 0, (told,), wholly=False) if _ASKS.match(words) else None


def weak_clause_of(words: str) -> Qualified | None:
    """Return the object of a verb that bids to know it if that object is a name ("Go over fractions")."""
    verb = _WEAK.match(words)
    return None if verb is None else _object(words, verb.end(), (verb.lastgroup or "learn",))


def asks(clause: Qualified) -> bool:
    """Whether the object of a clause is a question that is about no one name: it is the name as a whole."""
    return _ASKS.match(clause.name) is not None


def _is_skill(deed: str, *, bare: bool) -> bool:
    """Whether a verb and its object are a skill: "prune a tree"; ``bare``: only "how to" stands before it."""
    verb, _, what = deed.partition(" ")
    skilful = verb.lower() in ACTIONS or (not bare and verb.islower() and verb not in _NO_SKILLS)
    return skilful and bool(what) and not _PERSONAL.match(what)


def _object(words: str, start: int, told: tuple[str, ...]) -> Qualified | None:
    """Return the name that stands at ``start``: what is asked about it or told of it taken off."""
    if leading := _LEADING.match(words, start):
        return _aspect(words, leading, told)
    if _ASKS.match(words, start):
        return _asked(words, start, told)
    start = little.end() if (little := _LITTLE.match(words, start)) else start
    name, told = _closed(words[start:], told)
    return None if not name or _PERSONAL.match(name) else Qualified(name, start, told)


def _aspect(words: str, leading: re.Match[str], told: tuple[str, ...]) -> Qualified | None:
    """Return the name behind "the intuition behind": pairs are left to be parted."""
    aspect = leading.lastgroup or ""
    kind = {"intuition": ("intuition",), "conceptual": ("conceptual",)}.get(aspect, ())
    start = little.end() if (little := _LITTLE.match(words, leading.end())) else leading.end()
    name, told = _closed(words[start:], (*told, *kind))
    return None if not name or _PERSONAL.match(name) else Qualified(name, start, told)


def _asked(words: str, start: int, told: tuple[str, ...], *, wholly: bool = True) -> Qualified | None:
    """Return what a question is about; where it is about no name, all of it if ``wholly``."""
    asked = words[start:].rstrip(" .?!")
    for pattern in (_TO_USE, _ASKED, _IS):
        if match := pattern.fullmatch(asked):
            name, at = match["name"], start + match.start("name")
            if little := _LITTLE.match(name):
                name, at = name[little.end() :], at + little.end()
            if not _PERSONAL.match(name) and len(name.split()) <= _MOST_NAMED:
                return Qualified(name, at, told)
    return Qualified(asked, start, told) if wholly and 2 < len(asked.split()) <= _MOST_ASKED else None


def _closed(name: str, told: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a name without what is told of it behind, and the qualifiers with what that says."""
    name = name[: more.start()] if (more := _AND_MORE.search(name)) else name
    for kind, closing in _CLOSINGS:
        if end := closing.search(name):
            return name[: end.start()], told if kind in told or kind == "learn" else (*told, kind)
    return name.rstrip(" .!"), told
