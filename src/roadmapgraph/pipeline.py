"""The whole story: knowledge and documents in, one merged graph and a report out."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import VocabularyError
from roadmapgraph.graph import checked
from roadmapgraph.linking import Linking, link_mentions
from roadmapgraph.merging import merge
from roadmapgraph.models import Diagnostic, Reading
from roadmapgraph.prerequisites import Inference
from roadmapgraph.repeats import without_repeats
from roadmapgraph.store import Knowledge


@dataclass(frozen=True)
class Build:
    """The merged graph and everything that a person may want to question."""

    document: GraphDocument
    readings: tuple[Reading, ...]
    linking: Linking
    inference: Inference
    diagnostics: tuple[Diagnostic, ...]


def build(knowledge: Knowledge, brought: Sequence[Reading] = ()) -> Build:
    """The merged graph of the shipped sources and those that a person brought.

    Raises:
        GraphError: where the merged graph breaks the contract.
    """
    readings, repeated = without_repeats([*knowledge.readings, *brought])
    mentions = [mention for reading in readings for mention in reading.mentions]
    linking = link_mentions(mentions, knowledge.vocabulary, knowledge.judgements)
    document, inference = merge(
        readings, knowledge.vocabulary, linking, knowledge.curated, knowledge.fields, knowledge.renamed
    )
    notes = (*repeated, *_left_out(inference))
    return Build(checked(document, file="the merged graph"), readings, linking, inference, notes)


def refuse_unnamed(knowledge: Knowledge, linking: Linking) -> None:
    """Nothing, if the sources name every concept of the vocabulary but fields, which others are part of.

    Raises:
        VocabularyError: with every concept that no source names.
    """
    named = {link.concept for link in linking.links}
    faults = [
        knowledge.vocabulary.places[concept.id].fault(f"no source names {concept.id!r}; remove it or name it")
        for concept in knowledge.vocabulary
        if concept.kind != "field" and concept.id not in named
    ]
    if faults:
        raise VocabularyError(faults)


def _left_out(inference: Inference) -> tuple[Diagnostic, ...]:
    """One note for each suggested prerequisite that would have closed a circle, with document and line."""
    return tuple(
        Diagnostic(
            line=None,
            level="note",
            message=f"{s.mention.source}, line {s.mention.line}: that {s.concept!r} requires {s.requires!r} "
            "would close a circle with what is surer; it is left out",
        )
        for s in inference.dropped
    )
