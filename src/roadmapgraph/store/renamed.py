"""``graph/renamed.yaml``: ids of concepts that were given up, and what stands for each now."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, ValidationError

from roadmapgraph.errors import DataError, Fault
from roadmapgraph.models import CONCEPT_ID_PATTERN, Value
from roadmapgraph.store.curated_yaml import entries
from roadmapgraph.vocabulary import Place, Vocabulary

FILE = "renamed.yaml"


class Renaming(Value):
    """The concept ``new`` stands for what was ``old``, for a ``reason``."""

    old: str = Field(pattern=CONCEPT_ID_PATTERN)
    new: str = Field(pattern=CONCEPT_ID_PATTERN)
    reason: str = Field(min_length=1)


def load_renamed(folder: Path, known: Vocabulary) -> Mapping[str, str]:
    """For each id that was given up the concept that stands for it; none where the file is missing.

    Raises:
        DataError: with every entry that is malformed, gives up an id that is in use or twice, or leads to
            no concept.
    """
    path = folder / FILE
    if not path.exists():
        return {}
    found: list[tuple[Renaming, Place]] = []
    faults: list[Fault] = []
    for entry in entries(path, name=f"{folder.name}/{FILE}"):
        try:
            found.append((Renaming.model_validate(entry.fields), entry.place))
        except ValidationError as error:
            faults += [
                entry.place.fault(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}")
                for problem in error.errors()
            ]
    faults += _contradictions(found, known)
    if faults:
        raise DataError(faults)
    return {renaming.old: renaming.new for renaming, _ in sorted(found, key=lambda one: one[0].old)}


def _contradictions(found: list[tuple[Renaming, Place]], known: Vocabulary) -> list[Fault]:
    times = Counter(renaming.old for renaming, _ in found)
    faults = []
    for renaming, place in found:
        if renaming.old in known:
            faults.append(place.fault(f"{renaming.old!r} is a concept; it was not given up"))
        if times[renaming.old] > 1:
            faults.append(place.fault(f"{renaming.old!r} is given up twice; keep one"))
        if renaming.new not in known:
            faults.append(place.fault(f"{renaming.new!r} is no concept; name the one that stands for it now"))
    return faults
