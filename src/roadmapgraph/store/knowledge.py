"""``graph/`` as one checked value: vocabulary, judgements, prerequisites, and the sources' outlines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.gazetteer import Gazetteer, KnownNames
from roadmapgraph.linking import JudgementBook, judgement_book
from roadmapgraph.models import Concept, Judgement, Prerequisite, Reading, Value
from roadmapgraph.prerequisites import Claim, Curation, curation
from roadmapgraph.store.curated_yaml import Entry, entries
from roadmapgraph.store.gazetteer_files import load_gazetteer
from roadmapgraph.store.outlines import load_outline
from roadmapgraph.store.renamed import load_renamed
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary

ValueT = TypeVar("ValueT", bound=Value)


@dataclass(frozen=True)
class Knowledge:
    """All that is curated, checked, and the readings of the shipped sources in the order of their list."""

    vocabulary: Vocabulary
    judgements: JudgementBook
    curated: Curation
    readings: tuple[Reading, ...]
    fields: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)

    @property
    def names(self) -> KnownNames:
        """Every name that the reader may ask about."""
        return KnownNames(self.vocabulary, self.gazetteer)


def load_knowledge(folder: Path) -> Knowledge:
    """The knowledge in ``folder`` (laid out like ``graph/``).

    Raises:
        DataError: with every fault of the first kind of file that has any, each with file and line.
    """
    known = load_vocabulary(folder)
    book = load_judgements(folder, known)
    claims, starts = _prerequisites(folder)
    return Knowledge(
        known,
        book,
        curation(claims, starts, known),
        _readings(folder),
        _fields(folder, known),
        load_renamed(folder, known),
        load_gazetteer(folder, known),
    )


def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary in ``folder/vocabulary``.

    Raises:
        DataError: with every malformed entry; ``VocabularyError`` with every contradiction.
    """
    listed = ((_concept_fields(entry.fields), entry.place) for entry in _all_entries(folder, "vocabulary"))
    return vocabulary(_values(Concept, listed))


def load_names(folder: Path) -> KnownNames:
    """Every name that the reader may ask about: the vocabulary and the gazetteer in ``folder``.

    Raises:
        DataError: with every malformed entry; ``VocabularyError`` with every contradiction.
    """
    known = load_vocabulary(folder)
    return KnownNames(known, load_gazetteer(folder, known))


def load_judgements(folder: Path, known: Vocabulary) -> JudgementBook:
    """The judgements in ``folder/judgements.yaml``; none where the file is missing.

    Raises:
        DataError: with every malformed entry; ``VocabularyError`` with every contradiction.
    """
    path = folder / "judgements.yaml"
    listed = entries(path, name=f"{folder.name}/{path.name}") if path.exists() else ()
    return judgement_book(_values(Judgement, ((entry.fields, entry.place) for entry in listed)), known)


def _fields(folder: Path, known: Vocabulary) -> tuple[str, ...]:
    """The top fields in the order to show them; every concept that is part of nothing stands there once."""
    name = f"{folder.name}/fields.yaml"
    listed = [(str(e.fields.get("id")), e.place) for e in entries(folder / "fields.yaml", name=name)]
    tops = {concept.id for concept in known if concept.part_of is None}
    faults = [
        place.fault(f"{field!r} is no top field; remove it") for field, place in listed if field not in tops
    ]
    missing = sorted(tops - {field for field, _ in listed})
    faults += [
        Fault(name, None, f"the top field {field!r} is missing; say where it is shown") for field in missing
    ]
    if faults:
        raise DataError(faults)
    return tuple(dict.fromkeys(field for field, _ in listed))


def _readings(folder: Path) -> tuple[Reading, ...]:
    listed = entries(folder / "sources.yaml", name=f"{folder.name}/sources.yaml")
    files = [f"outlines/{entry.fields['id']}.yaml" for entry in listed]
    return tuple(load_outline(folder / file, name=f"{folder.name}/{file}") for file in files)


def _prerequisites(folder: Path) -> tuple[list[Claim], dict[str, Place]]:
    starts: dict[str, Place] = {}
    listed: list[tuple[dict[str, Any], Place]] = []
    for entry in _all_entries(folder, "prerequisites"):
        if entry.fields.get("starting_point"):
            starts[str(entry.fields.get("concept"))] = entry.place
        required = entry.fields.get("requires") or ()
        for requirement, place in zip(required, entry.items.get("requires", ()), strict=True):
            listed.append((_claim_fields(entry.fields, requirement), place))
    return [Claim(value, place) for value, place in _values(Prerequisite, listed)], starts


def _claim_fields(entry: dict[str, Any], requirement: Any) -> dict[str, Any]:
    if not isinstance(requirement, dict):
        return {"concept": entry.get("concept"), "requires": requirement}
    rest = {key: value for key, value in requirement.items() if key != "id"}
    return {"concept": entry.get("concept"), "requires": requirement.get("id"), "strength": "required"} | rest


def _concept_fields(entry: dict[str, Any]) -> dict[str, Any]:
    aliases = entry.get("aliases") or ()
    return entry | {"aliases": [{"label": a} if isinstance(a, str) else a for a in aliases]}


def _all_entries(folder: Path, kind: str) -> Iterator[Entry]:
    for path in sorted((folder / kind).glob("*.yaml")):
        yield from entries(path, name=f"{folder.name}/{kind}/{path.name}")


def _values(
    model: type[ValueT], listed: Iterable[tuple[dict[str, Any], Place]]
) -> list[tuple[ValueT, Place]]:
    """Each entry as a value; every malformed one is a fault, all raised at once."""
    found: list[tuple[ValueT, Place]] = []
    faults: list[Fault] = []
    for entry, place in listed:
        try:
            found.append((model.model_validate(entry), place))
        except ValidationError as error:
            name = entry.get("id") or entry.get("concept") or entry.get("label")
            for problem in error.errors():
                where = ".".join(str(part) for part in problem["loc"])
                faults.append(place.fault(f"{name!r}: {where}: {problem['msg']}"))
    if faults:
        raise DataError(faults)
    return found
