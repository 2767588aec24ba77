"""What a visitor brought, read by the same reader, linked to the same vocabulary, merged with the sources."""

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from threading import Thread

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import RoadmapError
from roadmapgraph.graph import RoadmapGraph, checked
from roadmapgraph.linking import Linking, link_mentions
from roadmapgraph.linter import Finding, lint
from roadmapgraph.merging import merge
from roadmapgraph.models import Judgement, Link, Reading
from roadmapgraph.repeats import with_free_id, without_repeats
from roadmapgraph.store import Knowledge, load_knowledge, shipped_folder, spoken
from roadmapgraph.web.kept import Kept
from roadmapgraph.web.views.bring_documents import LIMIT, MOST_LINES, MOST_MENTIONS, Document
from roadmapgraph.web.views.bring_judgements import book_of


@dataclass(frozen=True)
class Brought:
    """Documents that could be read, with their links; ``faults`` are sentences on what could not."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    linking: Linking
    faults: tuple[str, ...]

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept that the documents name, new ones too."""
        return frozenset(link.concept for link in self.linking.links)

    def links(self, reading: Reading) -> tuple[Link, ...]:
        """The links of one of the documents."""
        return tuple(link for link in self.linking.links if link.mention.source == reading.source.id)

    def findings(self, reading: Reading, graph: RoadmapGraph) -> tuple[Finding, ...]:
        """What the linter finds on one of the documents."""
        return lint(reading, self.linking, graph)


_KNOWLEDGE: Kept[str, Knowledge] = Kept(most=1)


def knowledge() -> Knowledge:
    """The shipped knowledge, loaded when it is first needed."""
    return _KNOWLEDGE.get("graph", lambda: load_knowledge(shipped_folder("graph")))


def warm() -> None:
    """Load the knowledge and the reader in the background, before the first document is there."""
    if not len(_KNOWLEDGE):
        Thread(target=_load, daemon=True).start()


def _load() -> None:
    knowledge()
    import_module("roadmapgraph.mentions")


_READ: Kept[str, Reading | str] = Kept(most=32, most_weight=60_000, weight=lambda found: _weight(found))
_BROUGHT: Kept[str, Brought] = Kept(
    most=32, most_weight=60_000, weight=lambda brought: sum(map(_weight, brought.readings))
)
"""The last few readings, by content. A line or a mention weighs 1, and takes about a kilobyte."""


def _weight(found: Reading | str) -> int:
    return 1 if isinstance(found, str) else len(found.mentions) + len(found.lines)


def read(document: Document) -> Reading | str:
    """The reading of a document, or a sentence that says why there is none. Kept by content, the last few."""
    return _READ.get(document.key, lambda: _read(document))


def _read(document: Document) -> Reading | str:
    lines = max(document.data.count(b"\n"), document.data.count(b"\r"))
    if lines > MOST_LINES:
        return f"{document.name} has {lines:,} lines; at most {MOST_LINES:,} are read here. Split it."
    # The reader and what it stands on load with the first document, so that the app starts without them.
    from roadmapgraph.mentions import Limits, read_document

    try:
        return read_document(
            document.data,
            name=document.name,
            lexicon=knowledge().names,
            limits=Limits(max_bytes=LIMIT, max_mentions=MOST_MENTIONS),
        )
    except RoadmapError as error:
        return f"{error}."


def bring(documents: tuple[Document, ...], judgements: tuple[Judgement, ...]) -> Brought:
    """The documents, read and linked; a document that is one of the shipped sources keeps its links."""
    key = repr([[document.key for document in documents], judgements])
    return _BROUGHT.get(key, lambda: _bring(documents, judgements))


def _bring(documents: tuple[Document, ...], judgements: tuple[Judgement, ...]) -> Brought:
    known = knowledge()
    readings: list[Reading] = []
    kept: list[Document] = []
    faults: list[str] = []
    for document in documents:
        found = read(document)
        if isinstance(found, str):
            faults.append(found)
            continue
        if len(found.mentions) >= MOST_MENTIONS:
            faults.append(
                f"{document.name} names more than {MOST_MENTIONS:,} things; the rest is not read. Split it."
            )
        taken = {reading.source.id for reading in (*known.readings, *readings)}
        readings.append(with_free_id(found, taken))
        kept.append(document)
    book, more = book_of(known.judgements, judgements, known.vocabulary)
    mentions = [mention for reading in readings for mention in reading.mentions]
    linking = link_mentions(mentions, spoken(known.vocabulary, readings), book)
    return Brought(tuple(kept), tuple(readings), linking, (*faults, *more))


def merged(documents: tuple[Document, ...], judgements: tuple[Judgement, ...]) -> GraphDocument:
    """The merged graph of the shipped sources and the documents; what cannot be read is left out.

    Raises:
        GraphError: where the merged graph breaks the contract.
    """
    known, brought = knowledge(), bring(documents, judgements)
    readings, _ = without_repeats([*known.readings, *brought.readings])
    book, _ = book_of(known.judgements, judgements, known.vocabulary)
    mentions = [mention for reading in readings for mention in reading.mentions]
    linking = link_mentions(mentions, spoken(known.vocabulary, readings), book)
    document, _ = merge(readings, known.vocabulary, linking, known.curated, known.fields, known.renamed)
    return checked(document, file="the merged graph")
