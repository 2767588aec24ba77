"""Kinds that a mention's neighbours tell: among tools that are known, a word that may be a tool's is one."""

from collections import Counter
from collections.abc import Sequence

from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.models import Mention

_SEVERAL = 3
"""So many words that may be tools' make each other tools, without one that surely is."""

Company = tuple[tuple[str, ...], str | None]
"""What mentions stand together in: the headings above them and the head of their list."""


def with_neighbours(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions; of what may be a tool's name, those that stand among tools as tools."""
    known = [lexicon.kind_of(mention.label) for mention in mentions]
    doubtful = [
        kind is None and lexicon.may_be_tool(m.label) for m, kind in zip(mentions, known, strict=True)
    ]
    if not any(doubtful):
        return list(mentions)
    company: dict[Company, Counter[str]] = {}
    for mention, kind, doubt in zip(mentions, known, doubtful, strict=True):
        counted = company.setdefault((mention.section, mention.within), Counter())
        counted["doubtful" if doubt else kind or "unknown"] += 1
    return [
        mention.model_copy(update={"kind": "tool"})
        if doubt and mention.kind == "topic" and _of_tools(company[mention.section, mention.within])
        else mention
        for mention, doubt in zip(mentions, doubtful, strict=True)
    ]


def _of_tools(company: Counter[str]) -> bool:
    """Whether what stands together are tools: most of what is known, or several that may be."""
    tools, others = company["tool"], company["topic"] + company["field"]
    return tools > others or (not others and tools + company["doubtful"] >= _SEVERAL)
