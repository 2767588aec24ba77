"""A document as a course: where it names each concept, in which section, and what it covers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from roadmapgraph.graph import RoadmapGraph, ancestry, members
from roadmapgraph.linking import Linking
from roadmapgraph.models import Link, Mention, Reading
from roadmapgraph.normalise import key

_CHECKLIST = re.compile(
    r"check ?-?lists?\b|\bself[- ](?:check|assessment)|\breadiness\b|\byou should (?:be able|know)|"
    r"\bwhat you should know\b|\bready (?:for|when)\b",
    re.IGNORECASE,
)
_ASSUMED = re.compile(
    r"\bpre-?requisites?\b|\btaken for granted\b|\bassumed\b|\b(?:already|should) know\b|"
    r"\bbefore you (?:start|begin)\b|^\W*requirements\W*$",
    re.IGNORECASE,
)
_LIGHTLY = frozenset({"awareness", "overview", "introductory", "optional", "revisited", "brief", "relation"})


@dataclass(frozen=True)
class Course:
    """A reading with its links, looked at through a merged graph."""

    reading: Reading
    links: tuple[Link, ...]
    graph: RoadmapGraph

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """For each concept that the document names outside its checklists: its mentions in line order."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for link in sorted(self.links, key=lambda link: link.mention.line):
            if not is_checklist(link.mention.section):
                found[link.concept].append(link.mention)
        return {concept: tuple(mentions) for concept, mentions in found.items()}

    @cached_property
    def checklist(self) -> tuple[Link, ...]:
        """What stands in checklists."""
        return tuple(link for link in self.links if is_checklist(link.mention.section))

    @cached_property
    def assumed(self) -> frozenset[str]:
        """What the document takes for granted, by its headings, and all that this requires."""
        found = {c for c, (first, *_) in self.mentions.items() if is_assumed(first)}
        open_ends = list(found)
        while open_ends:
            before = set(self.required(open_ends.pop())) - found
            found |= before
            open_ends += sorted(before)
        return self._covered_by(found) | found

    @cached_property
    def covered(self) -> frozenset[str]:
        """The concepts of the graph that the document teaches by name, as a part or a whole, or assumes."""
        return self._covered_by(self.mentions) | self.assumed

    @cached_property
    def grounds(self) -> frozenset[str]:
        """Like ``covered``, tools left aside: to name a tool is not to teach what it serves."""
        return self._covered_by(c for c in self.mentions if self.kind(c) != "tool") | self.assumed

    def _covered_by(self, concepts: Iterable[str]) -> frozenset[str]:
        """These concepts, what they are part of, and their own parts; a field doesn't stand for its parts."""
        named = frozenset(concepts) & frozenset(self.graph)
        wider = {over for concept in named for over in ancestry(self.graph, concept)}
        return frozenset(named | wider | self._parts(c for c in named if self.kind(c) != "field"))

    def kind(self, concept: str) -> str:
        """The concept's kind in the graph; a new one counts as a topic."""
        return str(self.graph.nodes[concept]["kind"]) if concept in self.graph else "topic"

    def consensus(self, concept: str) -> int:
        """How many of the graph's sources teach a concept."""
        return int(self.graph.nodes[concept]["consensus"]) if concept in self.graph else 0

    def _parts(self, concepts: Iterable[str]) -> set[str]:
        inside = members(self.graph)
        found: set[str] = set()
        open_ends = list(concepts)
        while open_ends:
            parts = set(inside.get(open_ends.pop(), ())) - found
            found |= parts
            open_ends += sorted(parts)
        return found

    def required(self, concept: str) -> tuple[str, ...]:
        """What the graph says that a concept requires; claims inferred from order alone don't count."""
        edges = self.graph.in_edges(concept, data=True) if concept in self.graph else ()
        return tuple(
            sorted(
                before
                for before, _, edge in edges
                if edge["strength"] == "required" and any(e["kind"] != "order" for e in edge["evidence"])
            )
        )

    def label(self, concept: str) -> str:
        """The concept's label in the graph; for a new one the document's own name."""
        if concept in self.graph:
            return str(self.graph.nodes[concept]["label"])
        return self.mentions[concept][0].label if concept in self.mentions else concept

    def heading_line(self, section: tuple[str, ...]) -> int:
        """The line of a section's heading: the last above its first mention that has its words, if any has.

        A reading keeps the headings' words only where they are mentions; else it is the last heading.
        """
        inside = [mention for mention in self.reading.mentions if mention.section == section]
        first = inside[0].line
        above = [line.line for line in self.reading.lines if line.reads_as == "section" and line.line < first]
        named = [m.line for m in self.reading.mentions if m.line < first and heads(m, inside[0])]
        return max([*above, *named], default=first)


def course(reading: Reading, linking: Linking, graph: RoadmapGraph) -> Course:
    """The reading with those of the links that are its own."""
    own = tuple(link for link in linking.links if link.mention.source == reading.source.id)
    return Course(reading, own, graph)


def is_checklist(section: tuple[str, ...]) -> bool:
    """Whether one of the headings says that what follows is to be ticked off, not to be learnt here."""
    return any(_CHECKLIST.search(heading) for heading in section)


def is_assumed(mention: Mention) -> bool:
    """Whether a heading or list head above the mention says that it is known beforehand."""
    return any(_ASSUMED.search(heading) for heading in (*mention.section, mention.within or ""))


def is_light(mention: Mention) -> bool:
    """Whether a mention only touches its concept: an overview, an awareness, a refresher."""
    return not _LIGHTLY.isdisjoint(mention.qualifiers)


def heads(head: Mention, below: Mention) -> bool:
    """Whether ``below`` stands in the section or the list that ``head`` names."""
    over = (*below.section, below.within or "")
    return any(key(name) in (key(head.label), key(head.text)) for name in over if name)
