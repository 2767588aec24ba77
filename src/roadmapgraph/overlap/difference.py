"""Two sources side by side: what both teach, with wordings and lines, and what only one of them does."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Literal

from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.normalise import key
from roadmapgraph.ordering import first_lines, source_ids

Record = Mapping[str, Any]
Depth = Literal["in passing", "named", "a section"]
_SHALLOW = frozenset({"optional", "awareness", "introductory"})


@dataclass(frozen=True)
class Wording:
    """How one source names a concept: first line, words as written, how deeply it goes, how often."""

    source: str
    line: int
    text: str
    section: tuple[str, ...]
    depth: Depth
    mentions: int


@dataclass(frozen=True)
class Shared:
    """A concept that both sources teach."""

    concept: str
    here: Wording
    there: Wording

    @property
    def same_depth(self) -> bool:
        """Whether both go equally deep."""
        return self.here.depth == self.there.depth


@dataclass(frozen=True)
class Difference:
    """What two sources share and don't, each in the order of the source that teaches it.

    ``other_order`` are the pairs of shared concepts that the second source names the other way round.
    """

    here: str
    there: str
    shared: tuple[Shared, ...]
    only_here: tuple[tuple[str, Wording], ...]
    only_there: tuple[tuple[str, Wording], ...]
    other_order: tuple[tuple[str, str], ...]

    @property
    def other_depth(self) -> tuple[Shared, ...]:
        """The shared concepts that one source treats more deeply than the other."""
        return tuple(item for item in self.shared if not item.same_depth)


def difference(graph: RoadmapGraph, here: str, there: str) -> Difference:
    """The two sources compared.

    Raises:
        PlanError: where an id is no source's.
    """
    for source in (here, there):
        if source not in source_ids(graph):
            raise PlanError(f"There is no source {source!r}; there are {', '.join(source_ids(graph))}.")
    ours, theirs = wordings(graph, here), wordings(graph, there)
    shared = [Shared(concept, ours[concept], theirs[concept]) for concept in ours if concept in theirs]
    return Difference(
        here,
        there,
        tuple(shared),
        tuple((concept, wording) for concept, wording in ours.items() if concept not in theirs),
        tuple((concept, wording) for concept, wording in theirs.items() if concept not in ours),
        _other_order(graph, here, there),
    )


def wordings(graph: RoadmapGraph, source: str) -> Mapping[str, Wording]:
    """How the source names each concept that it teaches, in its own order (line, then id)."""
    named = {
        concept: [mention for mention in graph.nodes[concept]["mentions"] if mention["source"] == source]
        for concept in sorted(graph)
    }
    headings = {key(h) for mentions in named.values() for mention in mentions for h in mention["section"]}
    found = {concept: _wording(mentions, headings) for concept, mentions in named.items() if mentions}
    return dict(sorted(found.items(), key=lambda item: (item[1].line, item[0])))


def _wording(mentions: Sequence[Record], headings: Set[str]) -> Wording:
    first = min(mentions, key=lambda mention: int(mention["line"]))
    return Wording(
        first["source"],
        first["line"],
        first["text"],
        tuple(first["section"]),
        _depth(mentions, headings),
        len(mentions),
    )


def _depth(mentions: Sequence[Record], headings: Set[str]) -> Depth:
    """A section if the source heads others with this name; in passing if it says so every time."""
    if any(key(mention[words]) in headings for mention in mentions for words in ("text", "label")):
        return "a section"
    if all(_SHALLOW.intersection(mention["qualifiers"]) for mention in mentions):
        return "in passing"
    return "named"


def by_distance(found: Difference) -> tuple[tuple[str, str], ...]:
    """The pairs in the other order, those first that stand furthest apart in both sources.

    The distance is counted in shared concepts; of the two, the nearer counts.
    """
    here = {both.concept: at for at, both in enumerate(found.shared)}
    turned = sorted(found.shared, key=lambda both: (both.there.line, both.concept))
    there = {both.concept: at for at, both in enumerate(turned)}
    apart = {pair: min(abs(at[pair[0]] - at[pair[1]]) for at in (here, there)) for pair in found.other_order}
    return tuple(sorted(found.other_order, key=lambda pair: (-apart[pair], pair)))


def _other_order(graph: RoadmapGraph, here: str, there: str) -> tuple[tuple[str, str], ...]:
    first = first_lines(graph)
    ours, theirs = first[here], first[there]
    shared = sorted((c for c in ours if c in theirs), key=lambda c: (ours[c], c))
    return tuple(
        (one, other)
        for at, one in enumerate(shared)
        for other in shared[at + 1 :]
        if ours[one] < ours[other] and theirs[one] > theirs[other]
    )
