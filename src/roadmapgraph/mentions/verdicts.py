"""Short sentences behind a name: what to think of it, or what it holds; and lines of nothing but bidding."""

import re

from roadmapgraph.mentions.asides import is_verdict
from roadmapgraph.mentions.grammar import ACTIONS, PROSE
from roadmapgraph.mentions.names import is_name, is_prose
from roadmapgraph.mentions.spans import Span, levels
from roadmapgraph.mentions.words import GENERIC, GROUPS, RESOURCE_GROUPS, word_set

_STOP = re.compile(r"(?:(?<=[^\W_]{2})|(?<=[^\W_]\)))[.!]+\s+(?=[A-Za-z])")
_SENTENCE = re.compile(r"[.!?]+(?:\s+|$)")
_SHORTENED = word_set(
    "vs eg ie etc incl approx resp esp cf al dr mr mrs ms st no nr fig eq ch vol pp ed eds sec "
    "inc ltd co dept univ prof min max avg int ext std var abbr aka ca est intro adv misc ref refs"
)
"""What a stop shortens."""
_TALK = re.compile(
    r"(?:(?:takes|pays|comes|works|gets|saves|beats|hurts|looks|sounds|feels|is|was|will)\s.+|"
    r"(?:do|learn|read|watch|trust|skip|repeat|try|memori[sz]e|finish|leave|use|drill|practi[sc]e|love|"
    r"redo|own|nail|know|ship) (?:it|them|this|that|me|these|those)\b.*|"
    r"(?:move on|done|period|full stop|end of story|full marks|enough said|nuff said|that['’]?s (?:it|all)|"
    r"repeat|twice|ever|all of it|every time|every day|daily|no (?:excuses?|rush|need|shortcuts|exceptions|"
    r"buts?|way|debate|contest)|"
    r"(?:stop|start|keep) (?:\w+ing|it|there|here|small|early)|(?:forget|ignore|leave) (?:the|about|all|"
    r"every\w*)|"
    r"(?:read|check|see|ask|mind|watch|open|google|burn|break|lose|draw) (?:the|your|a|an|some|it)\b.*|"
    r"go (?:slow|on|deep|back|easy)|nothing|nobody|everything|everyone|everybody|don['’]?t|do not|never|"
    r"always|you|i|it|they|this|that)\b.*)",
    re.IGNORECASE,
)
"""A sentence that names nothing: "takes an hour", "move on"."""
_BIDS = ACTIONS | word_set(
    "stop start keep stay go forget breathe relax begin learn study rest sleep don't do be"
)
_LONE = word_set("stop start go breathe relax begin rest sleep learn read practise practice")
_REFRAIN = frozenset(("repeat", "rinse repeat", "again", "and again"))
_LOOSE = word_set("it them things stuff going docs manual everything something me this that these those")
_FEW = 8
_SHORT = 5
_LONGEST = 300


def names_before_verdict(span: Span) -> tuple[Span, str]:
    """Return the name that short sentences follow which only talk of it, and these: "Dovetails. Do them."."""
    stop = _first_stop(span.text)
    if stop is None:
        return span, ""
    name, rest = span.text[: stop.start()], span.text[stop.end() :]
    if len(name.split()) > _FEW or not levels(span.text)[stop.start()] or is_prose(name):
        return span, ""
    if is_verdict(rest) or is_prose(rest) or all(map(_talks, _sentences(rest))):
        return span.part(0, stop.start()), rest
    return span, ""


def with_head(span: Span) -> Span:
    """Return a line in small letters whose first word a stop parts from its list, a colon for the stop.

    No character moves: "bread!! kneading, proofing" becomes "bread:  kneading, proofing".
    """
    text = span.text
    stop = _first_stop(text) if "," in text and text[:1].islower() else None
    if stop is None or len(text[: stop.start()].split()) > 2 or not levels(text)[stop.start()]:
        return span
    rest = text[stop.end() :].rstrip(" .!")
    listed = [part.strip() for part in rest.split(",")]
    if (
        PROSE.search(rest)
        or _SENTENCE.search(rest)
        or not all(0 < len(part.split()) < _SHORT for part in listed)
    ):
        return span
    if _talks(rest) or not all(map(is_name, listed)) or is_verdict(listed[0]):
        return span
    return Span(
        f"{text[: stop.start()]}:{' ' * (stop.end() - stop.start() - 1)}{text[stop.end() :]}", span.start
    )


def as_list(text: str) -> str:
    """Return a line of short sentences that are names alone with semicolons for their stops.

    >>> as_list("Vowels. Length. Nasal and oral")
    'Vowels; Length; Nasal and oral'
    """
    if _first_stop(text) is None or not all(levels(text)):
        return text
    found = _sentences(text)
    named = all(part[:1].isupper() and len(part.split()) < _SHORT and is_name(part) for part in found)
    verbs = any(part.lower().split()[0] in ACTIONS or _talks(part) for part in found)
    return _STOP.sub(lambda stop: f"{'; ':{len(stop[0])}}", text) if named and not verbs else text


def only_bids(text: str) -> bool:
    """Whether a line is sentences that bid and name nothing: "Stop planning. Start digging."."""
    if len(text) > _LONGEST or not (". " in text or "! " in text):
        return False
    first, *rest = _sentences(text)
    if rest and rest[-1].lower() in _REFRAIN and all(len(one.split()) <= 2 for one in (first, *rest)):
        return True
    verb, *what = first.lower().split()
    empty = (word in GENERIC or word in GROUPS or word in RESOURCE_GROUPS or word in _LOOSE for word in what)
    bids = (
        verb in _BIDS
        and (what or verb in _LONE)
        and (all(empty) or (len(what) == 1 and what[0].endswith("ing")))
    )
    return bool(bids and rest) and all(_talks(one) or one.lower().split()[0] in _BIDS for one in rest)


def _first_stop(text: str) -> re.Match[str] | None:
    """Return the first stop that ends a sentence and shortens no word."""
    if not (". " in text or "! " in text) or len(text) > _LONGEST:
        return None
    stops = (
        stop for stop in _STOP.finditer(text) if not _is_shortened(text[: stop.start()].rsplit(" ", 1)[-1])
    )
    return next(stops, None)


def _is_shortened(word: str) -> bool:
    """Whether a stop belongs to the word before it: "vs", "i.e", but not "Node.js"."""
    bare = word.strip("()").lower()
    return bare in _SHORTENED or ("." in bare and len(bare) < _SHORT)


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.split(text) if part.strip()]


def _talks(sentence: str) -> bool:
    """Whether a sentence only talks: a verdict, how long it takes, what to do with it."""
    return (
        bool(_TALK.fullmatch(sentence)) or not is_name(sentence) or is_verdict(sentence) or is_prose(sentence)
    )
