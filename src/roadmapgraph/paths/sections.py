"""The sources' sections: which concepts stand below which headings, from the mentions' own headings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmapgraph.graph import RoadmapGraph

_DOMINANT = 0.8


@dataclass(frozen=True)
class Section:
    """A part of a source: its headings from the outermost in, its lines that name concepts, and these."""

    source: str
    headings: tuple[str, ...]
    first_line: int
    last_line: int
    concepts: tuple[str, ...]

    @property
    def title(self) -> str:
        """The innermost heading; the source's id where there is none."""
        return self.headings[-1] if self.headings else self.source


def sections(graph: RoadmapGraph, source: str) -> tuple[Section, ...]:
    """The innermost sections of a source, in the order of their first lines."""
    return _grouped(source, _named(graph, source))


def chapters(graph: RoadmapGraph, source: str) -> tuple[Section, ...]:
    """The largest sections that a source divides into, in the order of their first lines.

    Headings that hold more than four fifths of all mentions (such as a title) divide nothing; the
    headings right below them are the chapters.
    """
    named = _named(graph, source)
    level = 0
    while True:
        below: dict[tuple[str, ...], int] = defaultdict(int)
        for headings, _, _ in named:
            if len(headings) > level:
                below[headings[: level + 1]] += 1
        if not below or max(below.values()) <= _DOMINANT * len(named):
            break
        level += 1
    return _grouped(source, [(headings[: level + 1], line, c) for headings, line, c in named])


def _named(graph: RoadmapGraph, source: str) -> list[tuple[tuple[str, ...], int, str]]:
    return [
        (tuple(mention["section"]), int(mention["line"]), concept)
        for concept in sorted(graph)
        for mention in graph.nodes[concept]["mentions"]
        if mention["source"] == source
    ]


def _grouped(source: str, named: Iterable[tuple[tuple[str, ...], int, str]]) -> tuple[Section, ...]:
    lines: dict[tuple[str, ...], list[int]] = defaultdict(list)
    concepts: Mapping[tuple[str, ...], set[str]] = defaultdict(set)
    for headings, line, concept in named:
        lines[headings].append(line)
        concepts[headings].add(concept)
    found = [
        Section(source, headings, min(at), max(at), tuple(sorted(concepts[headings])))
        for headings, at in lines.items()
    ]
    return tuple(sorted(found, key=lambda section: (section.first_line, section.headings)))
