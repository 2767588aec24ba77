"""What a visitor brought, read by the same reader, linked to the same vocabulary, merged with the sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports.node_link import document_bytes
from roadmapgraph.graph import RoadmapGraph, checked
from roadmapgraph.linking import Linking, link_mentions
from roadmapgraph.linter import Finding, lint
from roadmapgraph.merging import merge
from roadmapgraph.models import Judgement, Link, Reading
from roadmapgraph.normalise import key
from roadmapgraph.store import Knowledge, load_knowledge, shipped_folder
from roadmapgraph.web.views.bring_documents import LIMIT, Document
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


@cache
def knowledge() -> Knowledge:
    """The shipped knowledge, loaded when the first document is brought."""
    return load_knowledge(shipped_folder("graph"))


@lru_cache(maxsize=16)
def read(document: Document) -> Reading | str:
    """The reading of a document, or a sentence that says why there is none. Kept by content, the last few."""
    # The reader and what it stands on load with the first document, so that the app starts without them.
    from roadmapgraph.mentions import Limits, read_document

    try:
        return read_document(
            document.data,
            name=document.name,
            lexicon=knowledge().vocabulary,
            limits=Limits(max_bytes=LIMIT),
        )
    except RoadmapError as error:
        return f"{error}."


@lru_cache(maxsize=16)
def bring(documents: tuple[Document, ...], judgements: tuple[Judgement, ...]) -> Brought:
    """The documents, read and linked; a document that is one of the shipped sources keeps its links."""
    known = knowledge()
    readings: list[Reading] = []
    kept: list[Document] = []
    faults: list[str] = []
    for document in documents:
        found = read(document)
        if isinstance(found, str):
            faults.append(found)
            continue
        taken = {reading.source.id for reading in (*known.readings, *readings)}
        readings.append(_with_free_id(found, taken))
        kept.append(document)
    book, more = book_of(known.judgements, judgements, known.vocabulary)
    mentions = [mention for reading in readings for mention in reading.mentions]
    linking = link_mentions(mentions, known.vocabulary, book)
    return Brought(tuple(kept), tuple(readings), linking, (*faults, *more))


def same_source(reading: Reading, sources: Sequence[Reading]) -> str | None:
    """The id of the source that is the same document: its bytes, or the same names in the same order."""
    names = [key(mention.label) for mention in reading.mentions]
    for known in sources:
        same_bytes = known.source.document_sha256 == reading.source.document_sha256
        if same_bytes or (names and [key(mention.label) for mention in known.mentions] == names):
            return known.source.id
    return None


@lru_cache(maxsize=4)
def merged_bytes(documents: tuple[Document, ...], judgements: tuple[Judgement, ...]) -> bytes:
    """The merged graph of the shipped sources and the documents, as the JSON that ``export`` writes.

    Raises:
        GraphError: where the merged graph breaks the contract.
    """
    known, brought = knowledge(), bring(documents, judgements)
    own = [reading for reading in brought.readings if same_source(reading, known.readings) is None]
    readings = (*known.readings, *own)
    book, _ = book_of(known.judgements, judgements, known.vocabulary)
    mentions = [mention for reading in readings for mention in reading.mentions]
    linking = link_mentions(mentions, known.vocabulary, book)
    document, _ = merge(readings, known.vocabulary, linking, known.curated, known.fields)
    return document_bytes(checked(document, file="the merged graph"))


def _with_free_id(reading: Reading, taken: set[str]) -> Reading:
    """The reading under its own id, or with a number where another document has that."""
    own = reading.source.id
    free = next(i for n in range(1, len(taken) + 2) if (i := own if n == 1 else f"{own}-{n}") not in taken)
    mentions = tuple(mention.model_copy(update={"source": free}) for mention in reading.mentions)
    source = reading.source.model_copy(update={"id": free})
    return reading.model_copy(update={"source": source, "mentions": mentions})
