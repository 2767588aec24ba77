"""What must hold of a merged graph beyond its shape; each rule says in sentences what breaks it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

import networkx as nx

from roadmapgraph.document import Evidence, GraphDocument, MentionRecord

Repeated = TypeVar("Repeated", str, tuple[str, str])

MOST_CONCEPTS = 50_000
MOST_PREREQUISITES = 500_000
LONGEST_TEXT = 20_000
MOST_HOURS = 100_000
_SHOWN = 12
_ADDRESS = re.compile(r"https?://.", re.IGNORECASE)


def broken_rules(document: GraphDocument) -> Iterator[str]:
    """What is wrong with the document, a sentence each; nothing where it keeps the contract.

    Only a document whose sizes are bearable is looked at further.
    """
    too_large = list(_sizes(document))
    yield from too_large or chain(
        _repeats(document),
        _references(document),
        _provenance(document),
        _counts(document),
        _values(document),
        _circles(document),
    )


def unsafe_addresses(document: GraphDocument) -> Iterator[str]:
    """The links of a document that a page must not show, a sentence each."""
    linked = [(node.id, resource.url) for node in document.nodes for resource in node.resources]
    linked += [(resource.title, resource.url) for resource in document.graph.resources if resource.url]
    for who, address in linked:
        if len(address) > LONGEST_TEXT or not _ADDRESS.match(address):
            yield f"{_short(who)} holds {_short(address)}, which is no address of the web (http:// or https://)"


def _sizes(document: GraphDocument) -> Iterator[str]:
    for count, most, what in (
        (len(document.nodes), MOST_CONCEPTS, "concepts"),
        (len(document.edges), MOST_PREREQUISITES, "prerequisites"),
    ):
        if count > most:
            yield f"there are {count:,} {what}, more than the {most:,} that can be handled"


def _repeats(document: GraphDocument) -> Iterator[str]:
    for twice in _twice(node.id for node in document.nodes):
        yield f"the id {twice!r} is used twice"
    for twice in _twice(source.id for source in document.graph.sources):
        yield f"the source {twice!r} is listed twice"
    for source, target in _twice((edge.source, edge.target) for edge in document.edges):
        yield f"the edge from {source!r} to {target!r} stands twice"


def _references(document: GraphDocument) -> Iterator[str]:
    known = {node.id for node in document.nodes}
    for node in document.nodes:
        if node.part_of is not None and node.part_of not in known:
            yield f"{node.id!r} is part of {node.part_of!r}, which is not in the graph"
    for edge in document.edges:
        for end in (edge.source, edge.target):
            if end not in known:
                yield f"an edge names {end!r}, which is no node"
    for resource in document.graph.resources:
        for concept in resource.concepts:
            if concept not in known:
                yield f"the resource {_short(resource.title)} names {concept!r}, which is no node"
    for concept in document.graph.starting_points:
        if concept not in known:
            yield f"the starting point {concept!r} is no node"
    for old, new in document.graph.renamed.items():
        if new not in known:
            yield f"{old!r} is renamed to {new!r}, which is no node"
        if old in known:
            yield f"{old!r} is said to be renamed, and is a node"


def _provenance(document: GraphDocument) -> Iterator[str]:
    """Every source that is named is listed, and has the line."""
    lines = {source.id: source.line_count for source in document.graph.sources}
    for who, source, line in _places(document):
        if source not in lines:
            yield f"{who} names the source {source!r}, which is not listed"
        elif line > lines[source]:
            yield f"{who} names line {line:,} of {source!r}, which has {lines[source]:,}"


def _places(document: GraphDocument) -> Iterator[tuple[str, str, int]]:
    """Who names which source, and which line of it (0: none)."""
    for node in document.nodes:
        yield from ((repr(node.id), source, 0) for source in node.sources)
        yield from ((repr(node.id), mention.source, mention.line) for mention in node.mentions)
    for resource in document.graph.resources:
        who = f"the resource {_short(resource.title)}"
        yield from ((who, mention.source, mention.line) for mention in resource.mentions)
    for edge in document.edges:
        who = f"the edge from {edge.source!r} to {edge.target!r}"
        yield from ((who, *place) for item in edge.evidence for place in _evidence_places(item))


def _evidence_places(item: Evidence) -> Iterator[tuple[str, int]]:
    if item.kind == "stated":
        yield item.source, item.line
    elif item.kind == "order":
        for order in (*item.agree, *item.disagree):
            yield order.source, max(order.prerequisite_line, order.concept_line)


def _counts(document: GraphDocument) -> Iterator[str]:
    for node in document.nodes:
        if node.consensus != len(set(node.sources)):
            yield f"{node.id!r} has the consensus {node.consensus} and {len(set(node.sources))} sources"
        if silent := sorted({mention.source for mention in node.mentions}.difference(node.sources)):
            yield f"{node.id!r} is named by {silent[0]!r}, which is not among its sources"


def _values(document: GraphDocument) -> Iterator[str]:
    for node in document.nodes:
        if node.hours > MOST_HOURS:
            yield f"{node.id!r} takes {node.hours:g} hours; at most {MOST_HOURS:,} can be planned with"
        texts = (node.id, node.label, node.summary, *node.aliases, *_texts(node.mentions))
        yield from (f"{_short(node.id)} holds {fault}" for fault in _too_long(texts))
    for resource in document.graph.resources:
        who = f"the resource {_short(resource.title)}"
        yield from (
            f"{who} holds {fault}" for fault in _too_long((resource.title, *_texts(resource.mentions)))
        )
    for edge in document.edges:
        yield from (f"the edge from {edge.source!r} holds {fault}" for fault in _too_long([edge.reason]))


def _texts(mentions: Iterable[MentionRecord]) -> Iterator[str]:
    for mention in mentions:
        yield from (mention.label, mention.text, *mention.section, *mention.qualifiers)


def _too_long(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if len(text) > LONGEST_TEXT:
            yield f"a text of {len(text):,} characters; {LONGEST_TEXT:,} are the most"


def _circles(document: GraphDocument) -> Iterator[str]:
    required = nx.DiGraph((edge.source, edge.target) for edge in document.edges)
    wider = nx.DiGraph((node.id, node.part_of) for node in document.nodes if node.part_of)
    for name, relation in (("prerequisites", required), ("part_of", wider)):
        if not nx.is_directed_acyclic_graph(relation):
            circle = [str(edge[0]) for edge in nx.find_cycle(relation)]
            rest = f" → … ({len(circle):,} in all)" if len(circle) > _SHOWN else ""
            yield f"{name} run in a circle: {' → '.join(circle[:_SHOWN])}{rest}"


def _twice(values: Iterable[Repeated]) -> list[Repeated]:
    return sorted(value for value, count in Counter(values).items() if count > 1)


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:59]}…")
