"""A visitor's judgements: doubtful links confirmed or split, kept in their browser, saved as YAML."""

from collections.abc import Iterable, Sequence
from typing import Any

import yaml
from pydantic import ValidationError

from roadmapgraph.errors import VocabularyError
from roadmapgraph.linking import JudgementBook, judgement_book
from roadmapgraph.models import Judgement
from roadmapgraph.normalise import key
from roadmapgraph.vocabulary import Place, Vocabulary

FILE = "judgements.yaml"
_LARGEST = 1_000_000
_HEAD = "# Judgements on doubtful links: each label is a concept, or is not one. Load it on the page again.\n"
Loaded = tuple[list[dict[str, Any]] | None, list[str]]


def read_judgements(stored: Any) -> tuple[Judgement, ...]:
    """The judgements in the browser's store, the last where several speak of one; the rest is left out."""
    found: dict[tuple[Any, ...], Judgement] = {}
    for item in stored if isinstance(stored, list) else []:
        try:
            judgement = Judgement.model_validate(item)
        except ValidationError:
            continue
        found[_about(judgement)] = judgement
    return tuple(found.values())


def _about(judgement: Judgement) -> tuple[Any, ...]:
    """What a judgement speaks of; only one can hold."""
    where = (key(judgement.label), judgement.source, judgement.section and key(judgement.section))
    return (*where, judgement.not_concept)


def book_of(
    shipped: JudgementBook, judgements: Sequence[Judgement], vocabulary: Vocabulary
) -> tuple[JudgementBook, tuple[str, ...]]:
    """The shipped judgements and those of the visitor that hold; a sentence for each that does not."""
    entries = [(judgement, Place(FILE, at)) for at, judgement in enumerate(judgements, start=1)]
    kept, faults = [], []
    for entry in entries:
        try:
            judgement_book([*shipped.places, entry], vocabulary)
            kept.append(entry)
        except VocabularyError as error:
            faults += [f"A judgement is left out: {fault.message}." for fault in error.faults]
    return judgement_book([*shipped.places, *kept], vocabulary), tuple(faults)


def judgements_yaml(stored: Any) -> str:
    """The judgements as ``judgements.yaml``."""
    listed = [judgement.model_dump(exclude_none=True) for judgement in read_judgements(stored)]
    return _HEAD + yaml.safe_dump(listed, allow_unicode=True, sort_keys=False, width=100)


def load_judgements(data: bytes, stored: Any, vocabulary: Vocabulary) -> Loaded:
    """The judgements after a file is loaded (``None``: as before), and sentences on what came of it."""
    if len(data) > _LARGEST:
        return None, ["The file is larger than 1 MB; this is no judgements file."]
    try:
        listed = yaml.safe_load(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError):
        return None, ["The file is no YAML; load one that was saved here."]
    items = listed if isinstance(listed, list) else []
    valid = [item for item in items if read_judgements([item])]
    fitting = [
        item for item in valid if not book_of(JudgementBook({}), read_judgements([item]), vocabulary)[1]
    ]
    sentences = [f"Loaded {len(fitting)} of {len(items)} judgements."]
    if len(fitting) < len(items):
        sentences.append("The others name no concept of this graph, or give no label and reason.")
    before = stored if isinstance(stored, list) else []
    return _as_stored(read_judgements([*before, *fitting])), sentences


def _as_stored(judgements: Iterable[Judgement]) -> list[dict[str, Any]]:
    return [judgement.model_dump(exclude_none=True) for judgement in judgements]
