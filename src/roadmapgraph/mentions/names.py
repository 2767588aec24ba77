"""What can be a name, what only talks, and what prose enumerates."""

import re
from functools import lru_cache

from roadmapgraph.formats.decoration import DUNDER, is_ornament
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.clauses import asks, clause_of
from roadmapgraph.mentions.deeds import ADVISES, AND_DO, is_deed
from roadmapgraph.mentions.grammar import ACTION_GERUNDS, ACTIONS, PROSE
from roadmapgraph.mentions.spans import Span, enclosed
from roadmapgraph.mentions.words import GENERIC, GROUPS, names_subject, words_of

EXAMPLES = re.compile(
    r"\b(?:such as|(?<!look )(?<!looks )(?<!feels )like|"
    r"e\.?\s?g\.?:?|for example:?|for instance:?|including|incl\.?|i\.e\.:?|namely|"
    r"especially)[,:]?\s+",
    re.IGNORECASE,
)
ETC = re.compile(
    r"^(?:e\.?\s?g\.?|i\.e\.?|etc\.?|(?:and |or )?(?:so (?:on|forth)|more|others|the like|similar|such)|"
    r"among others|to name (?:but )?a few|et cetera|whatnot|\.{2,}|…|others?|more|&c\.?|"
    r"et al\.?|really|properly|seriously|of course|please|again|too|first|only|"
    r"finally|quickly|carefully)$",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"(?!learn how to (?:use|work with|build|write)\s)"
    r"(?:and )?(?:know |see |learn )?(?:how|why|when|who|whom|whose|what|where|which)(?![-\w])\s+(?=\S)",
    re.IGNORECASE,
)
"""How words start that ask something or tell of it: no name starts like that behind another."""
_GOES_ON = re.compile(
    r"(?:also|used|see|useful|needed|good|great) (?:for|in|by|to|on|as|at|used|when|also)\s"
)
"""How a remark starts that goes on with what is said of a name."""
_UNITS = (
    "minutes?|hours?|days?|weeks?|weekends?|evenings?|afternoons?|mornings?|sittings?|months?|years?|videos?|questions?|pages?|chapters?|lectures?|lessons?|"
    "episodes?|sessions?|modules?|parts?|people|times|points?|credits?|seats?|slides?"
)
_NUMBERS = (
    r"\d+(?:\s?[-–]\s?\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a few|several"
)
_COUNTED = re.compile(
    rf"(?:(?:about|around|roughly|some|~|the first|at least|up to) ?)?(?:{_NUMBERS}) (?:\w+ )?(?:{_UNITS})"
    r"|(?:ch(?:apters?|ap)?|pp?|sec(?:tions?)?|vols?|parts?|§)\.? ?\d+(?:[-–., ]+(?:and )?\d+)*"
    r"|[\w -]{0,30}\d+ ?%|(?:mid-?terms?|finals?)(?: exams?| review| week)?"
    r"|(?:\d+|one|two|three|four|five|six) (?:\w+ )?"
    r"(?:exams?|assignments?|quizzes|homeworks|reports|projects)|exams?|no class(?:es)?"
    r"|tb[ad]|n/?a"
    r"|(?:spring|fall|winter|reading|thanksgiving) break|holidays?"
    r"|(?:break|buffer|catch-?up|rest|free|revision) (?:week|day)s?|review(?: session)?"
    r"|introduction|overview|conclusions?|summary|recap|wrap-?up"
    r"|one by one|step by step|(?:and )?so on|i|me|my|you|us|we|them|it",
    re.IGNORECASE,
)
"""How many there are of something, or which pages: remarks beside a name, and no names."""
_BIDS = re.compile(
    r"(?:[Uu]nderstand|[Kk]now|[Bb]e able|[Ll]earn|[Gg]rasp|[Ee]xplore|[Hh]ow|[Ww]hy|[Ww]hen|"
    r"(?:[Yy]ou )?(?:[Ss]hould|[Mm]ust|[Cc]an) (?:know|learn|understand))"
    r"(?: (?:how|why|when|what|where|which|to|not|these|those|this|about|all))*"
)
"""What is left of a clause without what it is about."""
_QUOTED = re.compile(r"[\"“«][^\"”»]{0,200}[\"”»]")
_NO_LETTER = re.compile(r"[\d\W]+")
_STOP_MARKS = (".", "?", "!")
_STOPS = re.compile(r"(?<=[^\W\d_]{2})[.?!]+$")
_CALLED_THE = (" Book", " Handbook", " Cookbook", " Bible")
"""How names end of which an article is part: "The Bread Book"."""
_ARTICLE = re.compile(r"^(?:the|an?|and|or|some|various)\s+(?=\w)", re.IGNORECASE)
_FIRST_OF_ITS_TYPE = re.compile(
    r"\b(?:type|class|phase|stage|grade|level|tier|part|mode|category|calculus|algebra|analysis|physics|"
    r"tipo|typ|typu|typen|fase|clase|classe|niveau|nivel) I\b",
    re.IGNORECASE,
)
"""A Roman number that is no pronoun: "Type I / Type II errors"."""
MOST_WORDS = 12
_CLAUSE = 6


@lru_cache(maxsize=256)
def is_prose(text: str) -> bool:
    """Whether ``text`` is a sentence that talks, rather than a name or a list of names."""
    bare = _QUOTED.sub("", AND_DO.sub("", without_brackets(text)))
    if is_deed(bare):
        return False
    if clause := clause_of(bare):
        return not asks(clause) and is_prose(clause.name)
    if languages.CJK_PROSE.search(bare):
        return True
    count = len(bare.split())
    if _GOES_ON.match(bare) or (count >= _CLAUSE and ASKS.match(bare) and not bare.endswith("?")):
        return True
    if ADVISES.match(bare) and count > 1:
        return True
    if count <= 3:
        return False
    if " I" in bare:
        bare = _FIRST_OF_ITS_TYPE.sub("", bare)
    lone = bare.isupper()
    told = [m for m in PROSE.findall(bare) if m == "I" or not m.isupper() or (lone and m != "IT")]
    marks = len(languages.without_false_friends(told, bare)) or languages.talk_marks(bare)
    commas = bare.count(",")
    if count <= 6:
        return marks >= 2 or (marks >= 1 and text.rstrip().endswith((".", "!")))
    if marks >= 2 or (marks == 1 and commas < 2):
        return True
    return len(bare.split()) > MOST_WORDS + 6 * commas or (text.rstrip().endswith("!") and commas < 2)


@lru_cache(maxsize=4096)
def is_name(label: str) -> bool:
    """Whether ``label`` can be a name: it has a letter or digit, is not too long and no leftover."""
    if (
        not any(map(str.isalnum, label))
        or ETC.match(label)
        or _COUNTED.fullmatch(label)
        or _BIDS.fullmatch(label)
    ):
        return False
    if label.isdigit() or _NO_LETTER.fullmatch(label):
        return False
    return len(label) <= 200


@lru_cache(maxsize=4096)
def tidy(label: str, *, articles: bool = False) -> str:
    """Return ``label`` without marks and emoji around it; ``articles``: an article at its start stays."""
    if not label.isascii():
        label = "".join(" " if is_ornament(character) else character for character in label)
    bare = " ".join(label.split())
    bare = bare if DUNDER.fullmatch(bare) else bare.lstrip("*_~`")
    bare = bare.strip(" \t,;:·・•–—-|>=→⇒").strip("“”«»„")
    if bare.count('"') % 2 or (bare.count('"') == 2 and bare.startswith('"') and bare.endswith('"')):
        bare = bare.strip('"')
    bare = (_STOPS.sub("", bare) if bare[-1:] in _STOP_MARKS else bare).removeprefix("+ ")
    if not articles and not bare.endswith(_CALLED_THE):
        bare = _ARTICLE.sub("", bare)
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1]
    return bare.strip()


@lru_cache(maxsize=4096)
def only_generic(text: str) -> bool:
    """Whether no word of ``text`` names anything by itself."""
    named = [word for word in words_of(text) if any(character.isalpha() for character in word)]
    return not names_subject(named) and all(word in GENERIC or word in GROUPS for word in named)


def is_clause(text: str) -> bool:
    """Whether ``text`` is a clause that starts with a verb: "Focus on ML services"."""
    words = text.split()
    return (
        len(words) >= 3
        and words[0].lower() in (ACTION_GERUNDS | ACTIONS | {"focus", "covers"})
        and "," not in text
    )


def names_tools(rest: str, preposition: str) -> bool:
    """Whether the words behind "using", "with" and the like start with a name."""
    word = rest.split(" ", 1)[0].strip(",.;")
    if word.rstrip("%").isdigit():
        return False
    if preposition.strip().lower() in ("using", "via"):
        return True
    return len(word) > 1 and any(character.isupper() for character in word)


def is_enumeration(sentence: str) -> bool:
    """Whether a sentence is nothing but a list of at least three short names."""
    bare = without_brackets(sentence).strip(" .!")
    if PROSE.search(bare) or EXAMPLES.search(bare):
        return False
    chunks = [chunk.strip() for chunk in re.split("[,;]", bare)]
    return (
        len(chunks) + bare.count(" and ") >= 3
        and len(chunks) >= 2
        and all(0 < len(chunk.split()) <= 4 for chunk in chunks)
    )


def sentences(span: Span) -> list[Span]:
    """Return the sentences of a piece of prose."""
    found = []
    start = 0
    for match in re.finditer(r"(?<=[^\W\d_]{2})[.!?](?=\s|$)|(?<=[)\d\"”])[.!?](?=\s|$)", span.text):
        found.append(span.part(start, match.end()))
        start = match.end()
    rest = span.part(start)
    return [*found, rest] if rest.text else found


def without_brackets(text: str) -> str:
    """Return ``text`` without its brackets and quotations."""
    kept = []
    last = 0
    for start, end in enclosed(text):
        kept.append(text[last:start])
        last = end
    kept.append(text[last:])
    return "".join(kept)
