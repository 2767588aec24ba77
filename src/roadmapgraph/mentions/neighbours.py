"""Kinds that a mention's neighbours tell.

Among tools that are known, a word that may be a tool's is one; a practice that heads only topics is a field.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.models import ConceptKind, Mention

_PAIR = 2
_FEW = 8
"""So few mentions are too few to tell what a document is about."""
_ONE_IN = 50
"""A document speaks of tools if it surely names two, and one in so many mentions."""
_SEVERAL = 3
"""So many words that may be tools' make each other tools, without one that surely is."""

Company = tuple[tuple[str, ...], str | None]
"""What mentions stand together in: the headings above them and the head of their list."""


def with_neighbours(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions, with the kinds that those around them tell."""
    return _fields_of_topics(_tools_among_tools(mentions, lexicon))


def _tools_among_tools(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions, those called by an ordinary word as tools where tools stand around them.

    In a long document that hardly names a tool for sure, such a word is none whatever stands beside it.
    """
    known = [lexicon.kind_of(mention.label) for mention in mentions]
    words = [lexicon.may_be_tool(mention.label) for mention in mentions]
    if not any(words):
        return list(mentions)
    if not _speaks_of_tools(mentions, known, words):
        return [
            mention.model_copy(update={"kind": "topic"}) if word and mention.kind == "tool" else mention
            for mention, word in zip(mentions, words, strict=True)
        ]
    doubtful = [word and kind is None for word, kind in zip(words, known, strict=True)]
    company: dict[Company, Counter[str]] = {}
    for mention, kind, doubt in zip(mentions, known, doubtful, strict=True):
        counted = company.setdefault((mention.section, mention.within), Counter())
        counted["doubtful" if doubt else kind or "unknown"] += 1
    for (_, head), counted in company.items():
        counted["tool"] += counted["doubtful"] > 0 and head is not None and lexicon.kind_of(head) == "tool"
    return [
        mention.model_copy(update={"kind": "tool"})
        if doubt and mention.kind == "topic" and _of_tools(company[mention.section, mention.within])
        else mention
        for mention, doubt in zip(mentions, doubtful, strict=True)
    ]


def _speaks_of_tools(
    mentions: Sequence[Mention], known: Sequence[ConceptKind | None], words: Sequence[bool]
) -> bool:
    """Whether a document names tools for sure, or is too short to tell."""
    told = zip(mentions, known, words, strict=True)
    sure = {mention.label for mention, kind, word in told if kind == "tool" and not word}
    return len(mentions) <= _FEW or len(sure) >= max(_PAIR, len(mentions) / _ONE_IN)


def _of_tools(company: Counter[str]) -> bool:
    """Whether what stands together are tools: most of what is known, or several that may be."""
    tools, others = company["tool"], company["topic"] + company["field"]
    return tools >= max(others, 1) or (not others and tools + company["doubtful"] >= _SEVERAL)


def _fields_of_topics(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, practices of one word that head topics as topics: "Networking", of routers."""
    return [
        mention.model_copy(update={"kind": "topic"})
        if mention.kind == "practice" and " " not in mention.label and _heads_topics(mentions, at)
        else mention
        for at, mention in enumerate(mentions)
    ]


def _heads_topics(mentions: Sequence[Mention], at: int) -> bool:
    """Whether what follows a mention on lines below it is several topics and tools, and nothing to do."""
    head = mentions[at]
    depth = len(head.section)
    kinds = []
    for mention in islice(mentions, at + 1, None):
        deeper = len(mention.section) > depth and head.text in mention.section[depth]
        if not deeper and mention.within != head.label:
            break
        kinds.append(mention.kind if mention.line > head.line else "beside")
    return len(kinds) >= _PAIR and set(kinds) <= {"topic", "tool"}
