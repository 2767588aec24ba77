"""The whole story: knowledge and documents in, one merged graph and a report out."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmapgraph.document import GraphDocument
from roadmapgraph.errors import VocabularyError
from roadmapgraph.graph import checked
from roadmapgraph.linking import Linking, link_mentions
from roadmapgraph.merging import merge
from roadmapgraph.models import Diagnostic, Reading
from roadmapgraph.normalise import key
from roadmapgraph.prerequisites import Inference
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
    document, inference = merge(readings, knowledge.vocabulary, linking, knowledge.curated, knowledge.fields)
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


def without_repeats(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[Diagnostic, ...]]:
    """The readings without a document that is there already (another name, encoding or line ends).

    Two documents are the same if they name the same things in the same order. Two different ones
    under one id are told apart by a number.
    """
    kept: dict[tuple[str, ...], Reading] = {}
    notes: list[Diagnostic] = []
    for reading in readings:
        print_of = tuple(key(mention.label) for mention in reading.mentions)
        if (first := kept.get(print_of)) is not None and print_of:
            message = f"{reading.source.id} is the same document as {first.source.id}; it is counted once"
            notes.append(Diagnostic(line=None, level="note", message=message))
            continue
        taken = {other.source.id for other in kept.values()}
        kept[print_of or (reading.source.id,)] = _with_free_id(reading, taken)
    return tuple(kept.values()), tuple(notes)


def _with_free_id(reading: Reading, taken: set[str]) -> Reading:
    if reading.source.id not in taken:
        return reading
    number = next(n for n in range(2, len(taken) + 3) if f"{reading.source.id}-{n}" not in taken)
    free = f"{reading.source.id}-{number}"
    return reading.model_copy(
        update={
            "source": reading.source.model_copy(update={"id": free}),
            "mentions": tuple(mention.model_copy(update={"source": free}) for mention in reading.mentions),
        }
    )
