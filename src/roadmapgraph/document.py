"""The merged graph as a document: the shape that leaves the program as JSON (format ``roadmapgraph/1``).

These models are the contract with other programs; the JSON Schema is made from them.
"""

from typing import Annotated, Literal

from pydantic import Field

from roadmapgraph.models import (
    CONCEPT_ID_PATTERN,
    ConceptKind,
    Difficulty,
    HoursFrom,
    Resource,
    Source,
    Strength,
    Value,
)

FORMAT = "roadmapgraph/1"

ConceptId = Annotated[str, Field(pattern=CONCEPT_ID_PATTERN)]
Share = Annotated[float, Field(ge=0, le=1)]


class MentionRecord(Value):
    """Where a source names a concept: 1-based line, the atomic label, the words as written."""

    source: str
    line: int = Field(ge=1)
    label: str
    text: str
    section: tuple[str, ...]
    qualifiers: tuple[str, ...]
    method: str | None = None
    score: Share | None = None


class SourceRecord(Source):
    """A source and how many mentions of concepts were read from it."""

    mention_count: int = Field(ge=0)


class ResourceRecord(Value):
    """A book, course or link that the sources themselves recommend."""

    title: str
    url: str | None = None
    kind: Literal["link", "named"]
    mentions: tuple[MentionRecord, ...]
    concepts: tuple[ConceptId, ...]


class Header(Value):
    """What the graph is, what it was made from; ``fields`` are the top fields in the order to show them.

    ``renamed`` gives the concept that stands now for each id that was given up.
    """

    format: Literal["roadmapgraph/1"]
    title: str
    version: str
    sources: tuple[SourceRecord, ...]
    resources: tuple[ResourceRecord, ...]
    starting_points: tuple[ConceptId, ...] = ()
    fields: tuple[ConceptId, ...] = ()
    renamed: dict[ConceptId, ConceptId] = Field(default_factory=dict)


class ConceptNode(Value):
    """A concept; ``hours`` is the time to learn it beyond its prerequisites."""

    id: ConceptId
    label: str = Field(min_length=1)
    kind: ConceptKind
    part_of: ConceptId | None
    aliases: tuple[str, ...]
    summary: str
    difficulty: Difficulty
    hours: float = Field(ge=0)
    hours_from: HoursFrom
    sources: tuple[str, ...]
    consensus: int = Field(ge=0)
    mentions: tuple[MentionRecord, ...]
    resources: tuple[Resource, ...]


class CuratedEvidence(Value):
    """The claim stands in a curated file, with its reason."""

    kind: Literal["curated"]
    file: str
    line: int


class StatedEvidence(Value):
    """A source states the prerequisite itself."""

    kind: Literal["stated"]
    source: str
    line: int


class Order(Value):
    """The lines at which one source first names the prerequisite and what needs it."""

    source: str
    prerequisite_line: int
    concept_line: int


class OrderEvidence(Value):
    """The sources that teach both: those that put them in the edge's order, and the other way."""

    kind: Literal["order"]
    agree: tuple[Order, ...]
    disagree: tuple[Order, ...]


Evidence = Annotated[CuratedEvidence | StatedEvidence | OrderEvidence, Field(discriminator="kind")]


class PrerequisiteEdge(Value):
    """``target`` requires ``source``. Without curated or stated evidence the edge is inferred."""

    source: ConceptId
    target: ConceptId
    strength: Strength
    reason: str
    confidence: Share
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class GraphDocument(Value):
    """The whole merged graph as networkx node-link data (``edges="edges"``)."""

    directed: Literal[True]
    multigraph: Literal[False]
    graph: Header
    nodes: tuple[ConceptNode, ...]
    edges: tuple[PrerequisiteEdge, ...]
