"""The gold of linking, and what is measured against it.

A gold line says for each label which concept it is: an id, ``None`` (no concept of the vocabulary), or a
list (the words name several concepts; a link to either is right, to any other it is wrong).
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path

import yaml

from roadmapgraph.linking import Linking, link_mentions
from roadmapgraph.mentions import read_document
from roadmapgraph.models import Link, Mention
from roadmapgraph.normalise import key, words
from roadmapgraph.store import Knowledge, load_knowledge, shipped_folder

GOLD = Path(__file__).parents[1] / "gold" / "links"
UNSEEN = sorted(path for path in (GOLD / "unseen").iterdir() if not path.name.endswith(".expected.yaml"))

Wanted = tuple[str | None, ...]
Place = tuple[str, int, str]  # source, line, normal form of the label


def shipped_knowledge() -> Knowledge:
    return load_knowledge(shipped_folder("graph"))


def gold_lines(path: Path) -> Iterator[tuple[int, str, Wanted]]:
    for line, labels in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for label, wanted in labels.items():
            yield line, str(label), tuple(wanted) if isinstance(wanted, list) else (wanted,)


def place_of(mention: Mention) -> Place:
    return mention.source, mention.line, key(mention.label)


def right(link: Link, wanted: Wanted) -> bool:
    return (None if link.method == "new" else link.concept) in wanted


@dataclass(frozen=True)
class Five:
    """The mentions of the five sources that the gold knows, and those it does not."""

    judged: Mapping[Mention, Wanted]
    strangers: tuple[Mention, ...]
    silent_lines: tuple[tuple[str, int], ...]

    @property
    def decided(self) -> list[Mention]:
        """The mentions that name one concept: each is in exactly one gold cluster."""
        return [mention for mention, wanted in self.judged.items() if len(wanted) == 1]

    def cluster(self, mention: Mention) -> Hashable:
        """What makes two mentions one in the gold; a mention of no concept is alone."""
        return self.judged[mention][0] or place_of(mention)


def five(knowledge: Knowledge) -> Five:
    mentions = [
        mention
        for reading in knowledge.readings
        for mention in reading.mentions
        if mention.kind != "resource"
    ]
    gold = {
        (reading.source.id, line, key(label)): wanted
        for reading in knowledge.readings
        for line, label, wanted in gold_lines(GOLD / f"{reading.source.id}.yaml")
    }
    read = {mention.source: set[int]() for mention in mentions}
    for mention in mentions:
        read[mention.source].add(mention.line)
    silent = sorted({(source, line) for source, line, _ in gold if line not in read[source]})
    return Five(
        judged={m: gold[place_of(m)] for m in mentions if place_of(m) in gold},
        strangers=tuple(m for m in mentions if place_of(m) not in gold),
        silent_lines=tuple(silent),
    )


@dataclass(frozen=True)
class Share:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Share:
    """Over all pairs of mentions: in one cluster or not, found against gold."""
    both = _pairs(Counter(zip(gold, found, strict=True)).values())
    return Share(both / _pairs(Counter(found).values()), both / _pairs(Counter(gold).values()))


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


@dataclass(frozen=True)
class Unseen:
    """A roadmap that is no source: its mentions with the concept each was expected to be."""

    name: str
    mentions: tuple[Mention, ...]
    matched: Mapping[Mention, Wanted]
    silent: int
    lines: int


def unseen(path: Path, knowledge: Knowledge) -> Unseen:
    """The document as read, its mentions matched with the expected ones line by line."""
    reading = read_document(path.read_bytes(), name=path.name, lexicon=knowledge.vocabulary)
    expected: dict[int, list[tuple[str, Wanted]]] = {}
    for line, label, wanted in gold_lines(path.with_name(f"{path.stem}.expected.yaml")):
        expected.setdefault(line, []).append((label, wanted))
    mentions = tuple(mention for mention in reading.mentions if mention.kind != "resource")
    matched: dict[Mention, Wanted] = {}
    for line, listed in expected.items():
        matched |= _matched([mention for mention in mentions if mention.line == line], listed)
    read = {mention.line for mention in matched}
    return Unseen(path.name, mentions, matched, len(expected.keys() - read), len(expected))


def _matched(mentions: list[Mention], expected: list[tuple[str, Wanted]]) -> dict[Mention, Wanted]:
    """Each mention of a line with an expected one: the same label, else the label that shares most words."""
    likeness = sorted(
        (
            (alike, -m, -e)
            for m, mention in enumerate(mentions)
            for e, (label, _) in enumerate(expected)
            if (alike := _alike(mention.label, label)) > 0
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for _, m, e in likeness:
        if -m not in found and -e not in found.values():
            found[-m] = -e
    return {mentions[m]: expected[e][1] for m, e in found.items()}


def _alike(one: str, other: str) -> float:
    if key(one) == key(other):
        return 2.0
    first, second = set(words(one)), set(words(other))
    return len(first & second) / len(first | second)


def linked(mentions: Iterable[Mention], knowledge: Knowledge) -> Linking:
    return link_mentions(mentions, knowledge.vocabulary, knowledge.judgements)


def link_share(links: Mapping[Mention, Link], expected: Mapping[Mention, Wanted]) -> Share:
    """Of the links made to a concept of the vocabulary the share right; of those expected the share made."""
    made = [right(links[m], wanted) for m, wanted in expected.items() if links[m].method != "new"]
    due = [right(links[m], wanted) for m, wanted in expected.items() if None not in wanted]
    return Share(sum(made) / len(made), sum(due) / len(due))
