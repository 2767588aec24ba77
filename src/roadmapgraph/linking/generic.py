"""Words that may be taken off a name without changing what is to be learned."""

import re

from roadmapgraph.models import ConceptKind

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_LEADING = re.compile(
    r"^(?:an? |the )?"
    r"(?:(?:introduction|intro|guide) to"
    r"|(?:basics|fundamentals|concepts|principles|foundations|essentials|overview) of"
    r"|basic|fundamental|essential|core|advanced|modern|applied"
    r"|understanding|using|learn|learning to use|master|mastering|working with|study"
    r"|building|creating|implementing|writing) (?:the )?",
    re.IGNORECASE,
)
_ANY_TAIL = re.compile(
    r" (?:basics|fundamentals|concepts|essentials|principles|overview|foundations|101|crash course"
    r"|from scratch)$",
    re.IGNORECASE,
)
_TOPIC_TAIL = re.compile(
    r" (?:algorithms?|techniques?|methods?|models?|approach(?:es)?|classifiers?|architectures?"
    r"|networks?|process|theory|problems?)$",
    re.IGNORECASE,
)
_TOOL_TAIL = re.compile(
    r" (?:library|framework|tool|package|(?:programming )?language|programming|platform|database"
    r"|service|api)$",
    re.IGNORECASE,
)
_LITTLE_WORDS = frozenset({"and", "for", "in", "of", "the", "to"})


def reduced(label: str) -> list[tuple[str, frozenset[ConceptKind]]]:
    """Shorter names of the same scope, each with the kinds of concept it may stand for.

    >>> [name for name, _ in reduced("Introduction to Clustering Algorithms")]
    ['Introduction to Clustering', 'Clustering Algorithms', 'Clustering']
    """
    anything: frozenset[ConceptKind] = frozenset({"field", "topic", "tool", "practice"})
    found: dict[str, frozenset[ConceptKind]] = {}
    for start in dict.fromkeys((label, _LEADING.sub("", label))):
        if start != label:
            found.setdefault(start, anything)
        for tail, kinds in (
            (_ANY_TAIL, anything),
            (_TOPIC_TAIL, frozenset[ConceptKind]({"topic"})),
            (_TOOL_TAIL, frozenset[ConceptKind]({"tool"})),
        ):
            shorter = tail.sub("", start)
            if shorter not in (start, ""):
                found.setdefault(shorter, kinds)
    return list(found.items())


def bracketed(text: str) -> tuple[str, list[str]]:
    """The words outside brackets, and what stands in each bracket.

    >>> bracketed("Principal Component Analysis (PCA)")
    ('Principal Component Analysis', ['PCA'])
    """
    return _BRACKET.sub("", text).strip(), [inside.strip() for inside in _BRACKET.findall(text)]


def is_acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the first letters of the words of ``long``, in order.

    >>> is_acronym_of("LSTM", "Long Short-Term Memory"), is_acronym_of("PCA", "t-SNE")
    (True, False)
    """
    parts = re.findall(r"\w+", long.lower())
    letters = re.sub(r"s$", "", short).lower()
    full = "".join(part[0] for part in parts)
    sparse = "".join(part[0] for part in parts if part not in _LITTLE_WORDS)
    return len(letters) >= 2 and letters in (full, sparse)
