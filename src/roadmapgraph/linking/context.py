"""What stands above a mention, as concepts: the rings of meaning that decide between homonyms."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from roadmapgraph.linking.generic import bracketed
from roadmapgraph.models import Mention
from roadmapgraph.normalise import words
from roadmapgraph.vocabulary import Name, Vocabulary

Rings = tuple[tuple[str, ...], ...]

_LONGEST_NAME = 6


class Context:
    """Finds the concepts that the heads above a mention name, with all that they are part of.

    ``mentions`` are all that will be asked about: the head that a mention stands within is one of them.
    """

    def __init__(self, vocabulary: Vocabulary, mentions: Iterable[Mention]) -> None:
        self._vocabulary = vocabulary
        self._heads: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._heads[mention.source, mention.label].append(mention)
        self._heading = lru_cache(maxsize=4096)(self._heading_concepts)
        self._section = lru_cache(maxsize=4096)(self._section_rings)

    def rings(self, mention: Mention) -> Rings:
        """The rings around a mention, innermost first; each a chain of ids from the nearest out."""
        outer = self._section(mention.section)
        seen: list[str] = []
        head: Mention | None = mention
        while head is not None and head.within is not None and head.within not in seen:
            seen.append(head.within)
            head = self._head(head)
        for label in reversed(seen):
            concept = meaning(self._vocabulary.named(label), outer)
            outer = ((self._vocabulary.ancestry(concept),) if concept else self._heading(label)) + outer
        return outer

    def heads(self, mention: Mention) -> frozenset[str]:
        """The words, in normal form, of the heads and headings above a mention."""
        return frozenset(word for head in (*mention.section, mention.within or "") for word in words(head))

    def _head(self, mention: Mention) -> Mention | None:
        """The nearest mention at or above this one that bears the label it stands within."""
        above = self._heads.get((mention.source, mention.within or ""), ())
        return max((m for m in above if m.line <= mention.line), key=lambda m: m.line, default=None)

    def _section_rings(self, section: tuple[str, ...]) -> Rings:
        return tuple(ring for heading in reversed(section) for ring in self._heading(heading))

    def _heading_concepts(self, heading: str) -> Rings:
        """One ring for each concept that a heading names, whole or among other words."""
        found: dict[str, None] = {}
        for part in heading_parts(heading):
            parts = words(part)
            taken: set[int] = set()
            for length in range(min(len(parts), _LONGEST_NAME), 0, -1):
                for start in range(len(parts) - length + 1):
                    span = range(start, start + length)
                    names = self._vocabulary.names.get("".join(parts[start : start + length]), ())
                    everywhere = [name.concept for name in names if not name.within]
                    if everywhere and taken.isdisjoint(span):
                        taken.update(span)
                        found.update(dict.fromkeys(everywhere))
        return tuple(self._vocabulary.ancestry(concept) for concept in found)


def heading_parts(heading: str) -> list[str]:
    """What a heading says outside its brackets, then what it says within each.

    >>> heading_parts("3. Deep Learning (and Neural Networks)")
    ['3. Deep Learning', 'and Neural Networks']
    """
    outside, inside = bracketed(heading)
    return [part for part in (outside, *inside) if part]


def meaning(names: Sequence[Name], rings: Rings) -> str | None:
    """The concept that one of these names stands for below these rings; ``None`` if undecided.

    The innermost ring that any name holds within decides, there the nearest concept; a name that
    holds everywhere is the answer where no ring decides.
    """
    for ring in rings:
        nearest = [(ring.index(outer), n.concept) for n in names for outer in n.within if outer in ring]
        if nearest:
            closest = min(nearest)[0]
            return _only(concept for distance, concept in nearest if distance == closest)
    return _only(name.concept for name in names if not name.within)


def _only(concepts: Iterable[str]) -> str | None:
    distinct = set(concepts)
    return distinct.pop() if len(distinct) == 1 else None
