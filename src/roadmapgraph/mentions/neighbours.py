"""Kinds that a mention's neighbours tell: among tools that are known, a proper name is a tool too."""

from collections import Counter
from collections.abc import Sequence

from roadmapgraph.mentions.kinds import is_proper
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.models import Mention

_ENOUGH = 2


def with_neighbours(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions, those of no known kind with the kind of the known tools they stand among."""
    known = [lexicon.kind_of(mention.label) for mention in mentions]
    company: dict[tuple[tuple[str, ...], str | None], Counter[str]] = {}
    for mention, kind in zip(mentions, known, strict=True):
        company.setdefault((mention.section, mention.within), Counter())[kind or "unknown"] += 1

    def is_tool(mention: Mention, kind: str | None) -> bool:
        around = company[mention.section, mention.within]
        tools, others = around["tool"], around["topic"] + around["field"]
        return kind is None and tools >= _ENOUGH and not others and is_proper(mention.label)

    return [
        mention.model_copy(update={"kind": "tool"})
        if mention.kind == "topic" and is_tool(mention, kind)
        else mention
        for mention, kind in zip(mentions, known, strict=True)
    ]
