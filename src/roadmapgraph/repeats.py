"""Documents that are there already, and ids that are taken."""

from collections.abc import Collection, Sequence

from roadmapgraph.models import Diagnostic, Reading
from roadmapgraph.normalise import key


def same_as(reading: Reading, others: Sequence[Reading]) -> Reading | None:
    """The first of the others that is the same document, whatever its name, encoding or line ends.

    Two documents are the same if their bytes are, or if they name the same things in the same order.
    """
    names = _names(reading)
    for other in others:
        same_bytes = other.source.document_sha256 == reading.source.document_sha256
        if same_bytes or (names and _names(other) == names):
            return other
    return None


def without_repeats(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[Diagnostic, ...]]:
    """The readings without a document that is there already, and a note on each that is left out.

    Two different ones under one id are told apart by a number.
    """
    kept: list[Reading] = []
    notes: list[Diagnostic] = []
    for reading in readings:
        if (first := same_as(reading, kept)) is not None:
            message = f"{reading.source.id} is the same document as {first.source.id}; it is counted once"
            notes.append(Diagnostic(line=None, level="note", message=message))
        else:
            kept.append(with_free_id(reading, {other.source.id for other in kept}))
    return tuple(kept), tuple(notes)


def with_free_id(reading: Reading, taken: Collection[str]) -> Reading:
    """The reading under its own id, or with a number where another document has that."""
    own = reading.source.id
    if own not in taken:
        return reading
    free = next(i for n in range(2, len(taken) + 3) if (i := f"{own}-{n}") not in taken)
    source = reading.source.model_copy(update={"id": free})
    mentions = tuple(mention.model_copy(update={"source": free}) for mention in reading.mentions)
    return reading.model_copy(update={"source": source, "mentions": mentions})


def _names(reading: Reading) -> tuple[str, ...]:
    return tuple(key(mention.label) for mention in reading.mentions)
