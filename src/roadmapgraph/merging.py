"""Merging: readings, links and curated claims become one acyclic prerequisite graph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from roadmapgraph import __version__
from roadmapgraph.document import (
    FORMAT,
    ConceptNode,
    CuratedEvidence,
    Evidence,
    GraphDocument,
    Header,
    MentionRecord,
    PrerequisiteEdge,
    ResourceRecord,
    SourceRecord,
    StatedEvidence,
)
from roadmapgraph.linking import Linking
from roadmapgraph.models import Concept, HoursFrom, Link, Mention, Reading, Strength
from roadmapgraph.normalise import key
from roadmapgraph.prerequisites import (
    Curation,
    Inference,
    Positions,
    Suggestion,
    confidence,
    infer,
    order_evidence,
    positions,
)
from roadmapgraph.vocabulary import Vocabulary

TITLE = "Roadmaps to machine-learning engineering, merged"
NEW_CONCEPT_HOURS = 3.0
STATED_WEIGHT = 3.0
NESTED_WEIGHT = 1.0


def merge(
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
    linking: Linking,
    curated: Curation,
    fields: Sequence[str] = (),
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> tuple[GraphDocument, Inference]:
    """The merged graph of these readings as a document, and what was inferred for new concepts.

    A concept is in the graph if a source names it, if one that is in the graph is part of it, or if
    one that is in the graph requires it.
    """
    by_concept: dict[str, list[Link]] = defaultdict(list)
    for link in linking.links:
        by_concept[link.concept].append(link)
    parents = _parents_of_new(linking, vocabulary)
    included = _included(by_concept, vocabulary, curated)
    nodes = [_vocabulary_node(vocabulary[c], by_concept.get(c, [])) for c in included if c in vocabulary]
    nodes += [_new_node(c, by_concept[c], parents.get(c)) for c in included if c not in vocabulary]
    edges, inference = _edges(included, linking, vocabulary, curated)
    header = Header(
        format=FORMAT,
        title=TITLE,
        version=__version__,
        sources=_source_records(readings, linking),
        resources=_resource_records(readings, linking),
        starting_points=tuple(sorted(curated.starting_points & included)),
        fields=tuple(field for field in fields if field in included),
        renamed={old: new for old, new in sorted(renamed.items()) if new in included},
    )
    document = GraphDocument(
        directed=True,
        multigraph=False,
        graph=header,
        nodes=tuple(sorted(nodes, key=lambda n: n.id)),
        edges=tuple(sorted(edges, key=lambda e: (e.source, e.target))),
    )
    return document, inference


def _included(
    by_concept: Mapping[str, Sequence[Link]], vocabulary: Vocabulary, curated: Curation
) -> frozenset[str]:
    required_by: dict[str, list[str]] = defaultdict(list)
    for claim in curated.claims:
        required_by[claim.prerequisite.concept].append(claim.prerequisite.requires)
    included: set[str] = set()
    open_ends = sorted(by_concept)
    while open_ends:
        at = open_ends.pop()
        if at in included:
            continue
        included.add(at)
        open_ends += required_by.get(at, [])
        if at in vocabulary and (parent := vocabulary[at].part_of) is not None:
            open_ends.append(parent)
    return frozenset(included)


def _mention_records(links: Iterable[Link]) -> tuple[MentionRecord, ...]:
    ordered = sorted(links, key=lambda link: (link.mention.source, link.mention.line))
    return tuple(_mention_record(link.mention, link) for link in ordered)


def _mention_record(mention: Mention, link: Link | None = None) -> MentionRecord:
    return MentionRecord(
        source=mention.source,
        line=mention.line,
        label=mention.label,
        text=mention.text,
        section=mention.section,
        qualifiers=mention.qualifiers,
        method=link.method if link else None,
        score=link.score if link else None,
    )


def _vocabulary_node(entry: Concept, links: Sequence[Link]) -> ConceptNode:
    sources = tuple(sorted({link.mention.source for link in links}))
    hours, hours_from = _hours(links, entry.hours)
    return ConceptNode(
        id=entry.id,
        label=entry.label,
        kind=entry.kind,
        part_of=entry.part_of,
        aliases=tuple(dict.fromkeys(alias.label for alias in entry.aliases)),
        summary=entry.summary,
        difficulty=entry.difficulty,
        hours=hours,
        hours_from=hours_from,
        sources=sources,
        consensus=len(sources),
        mentions=_mention_records(links),
        resources=entry.resources,
    )


def _new_node(concept_id: str, links: Sequence[Link], part_of: str | None) -> ConceptNode:
    """A concept that the vocabulary lacks: named and described by the documents that bring it."""
    sources = tuple(sorted({link.mention.source for link in links}))
    spellings = sorted({link.mention.label for link in links})
    hours, hours_from = _hours(links, NEW_CONCEPT_HOURS)
    difficulties = sorted(link.mention.difficulty for link in links if link.mention.difficulty)
    kinds = sorted({link.mention.kind for link in links} - {"resource"}, reverse=True)
    return ConceptNode(
        id=concept_id,
        label=spellings[0],
        kind=cast(Any, kinds[0] if kinds else "topic"),
        part_of=part_of,
        aliases=tuple(spellings[1:]),
        summary=f"Named by {', '.join(sources)}; not in the vocabulary yet.",
        difficulty=difficulties[0] if difficulties else "intermediate",
        hours=hours,
        hours_from=hours_from,
        sources=sources,
        consensus=len(sources),
        mentions=_mention_records(links),
        resources=(),
    )


def _hours(links: Sequence[Link], estimate: float) -> tuple[float, HoursFrom]:
    """The longest time a source states, else the estimate."""
    stated = [link.mention.hours for link in links if link.mention.hours is not None]
    return (max(stated), "source") if stated else (estimate, "estimate")


def _parents_of_new(linking: Linking, vocabulary: Vocabulary) -> Mapping[str, str]:
    """For each new concept, the known concept that most of its mentions stand below."""
    known = {
        (link.mention.source, key(link.mention.label)): link.concept
        for link in linking.links
        if link.concept in vocabulary
    }
    votes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for link in linking.links:
        if link.concept in vocabulary:
            continue
        mention = link.mention
        heads = (mention.within or "", *reversed(mention.section))
        above = [known[mention.source, key(head)] for head in heads if (mention.source, key(head)) in known]
        if above:
            votes[link.concept][above[0]] += 1
    return {new: min(heads, key=lambda head: (-heads[head], head)) for new, heads in votes.items()}


def _edges(
    included: frozenset[str], linking: Linking, vocabulary: Vocabulary, curated: Curation
) -> tuple[list[PrerequisiteEdge], Inference]:
    first = positions(linking.links)
    claims = [claim for claim in curated.claims if claim.prerequisite.concept in included]
    inference = infer(
        _suggestions(linking, vocabulary),
        [(claim.prerequisite.requires, claim.prerequisite.concept) for claim in claims],
    )
    suggested: dict[tuple[str, str], list[Suggestion]] = defaultdict(list)
    for suggestion in inference.kept:
        suggested[suggestion.requires, suggestion.concept].append(suggestion)
    edges = []
    for claim in claims:
        edge = claim.prerequisite
        stated = suggested.pop((edge.requires, edge.concept), [])
        base: list[Evidence] = [
            CuratedEvidence(kind="curated", file=claim.place.file, line=claim.place.line),
            *_stated(stated),
        ]
        edges.append(_edge(edge.requires, edge.concept, edge.strength, edge.reason, base, first))
    for (requires, needing), suggestions in suggested.items():
        edges.append(_suggested_edge(requires, needing, suggestions, first))
    return edges, inference


def _stated(suggestions: Sequence[Suggestion]) -> list[Evidence]:
    return [
        StatedEvidence(kind="stated", source=s.mention.source, line=s.mention.line)
        for s in suggestions
        if s.kind == "stated"
    ]


def _edge(
    source: str, target: str, strength: Strength, reason: str, evidence: list[Evidence], first: Positions
) -> PrerequisiteEdge:
    order = order_evidence(first, prerequisite=source, concept=target)
    complete = [*evidence, order] if order else evidence
    return PrerequisiteEdge(
        source=source,
        target=target,
        strength=strength,
        reason=reason,
        confidence=confidence(complete, strength),
        evidence=tuple(complete),
    )


def _suggested_edge(
    source: str, target: str, suggestions: Sequence[Suggestion], first: Positions
) -> PrerequisiteEdge:
    evidence = _stated(suggestions)
    who = ", ".join(sorted({s.mention.source for s in suggestions}))
    how = "states this" if evidence else "puts it below this one; inferred from the order alone"
    return _edge(source, target, "required" if evidence else "helpful", f"{who} {how}.", evidence, first)


def _suggestions(linking: Linking, vocabulary: Vocabulary) -> Iterable[Suggestion]:
    """What documents state, and for new concepts the concept (no field) that they stand below."""
    named: dict[tuple[str, str], Link] = {}
    for link in linking.links:
        named.setdefault((link.mention.source, key(link.mention.label)), link)
    for link in linking.links:
        mention = link.mention
        for requirement in mention.requires:
            if other := named.get((mention.source, key(requirement))):
                yield Suggestion(other.concept, link.concept, "stated", mention, STATED_WEIGHT)
        heads = (mention.within or "", *reversed(mention.section))
        head = next((named[s] for h in heads if (s := (mention.source, key(h))) in named), None)
        if link.concept in vocabulary or head is None or head.mention.line >= mention.line:
            continue
        if head.concept not in vocabulary or vocabulary[head.concept].kind != "field":
            yield Suggestion(head.concept, link.concept, "order", mention, NESTED_WEIGHT)


def _source_records(readings: Sequence[Reading], linking: Linking) -> tuple[SourceRecord, ...]:
    counts: dict[str, int] = defaultdict(int)
    for link in linking.links:
        counts[link.mention.source] += 1
    return tuple(
        SourceRecord(**reading.source.model_dump(), mention_count=counts[reading.source.id])
        for reading in sorted(readings, key=lambda r: r.source.id)
    )


def _resource_records(readings: Sequence[Reading], linking: Linking) -> tuple[ResourceRecord, ...]:
    """The sources' own links, books and courses; the same address or title is one resource."""
    linked = {(link.mention.source, key(link.mention.label)): link.concept for link in linking.links}
    grouped: dict[str, list[Mention]] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            if mention.kind == "resource":
                grouped[mention.url or key(mention.label)].append(mention)
    records = []
    for mentions in grouped.values():
        ordered = sorted(mentions, key=lambda m: (m.source, m.line))
        taught = {
            linked[m.source, key(m.within)]
            for m in ordered
            if m.within and (m.source, key(m.within)) in linked
        }
        records.append(
            ResourceRecord(
                title=ordered[0].label,
                url=ordered[0].url,
                kind="link" if ordered[0].url else "named",
                mentions=tuple(_mention_record(mention) for mention in ordered),
                concepts=tuple(sorted(taught)),
            )
        )
    return tuple(sorted(records, key=lambda r: (r.title, r.url or "")))
