"""``graph/translations/``: the names of concepts in other languages than English, one file a language."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from roadmapgraph.errors import DataError
from roadmapgraph.models import Reading
from roadmapgraph.store.curated_yaml import lists
from roadmapgraph.store.files import shipped_folder
from roadmapgraph.vocabulary import Place, Vocabulary, translated


def spoken(known: Vocabulary, readings: Iterable[Reading]) -> Vocabulary:
    """``known`` with the shipped names in the languages of the readings; itself where all are English."""
    codes = {reading.language for reading in readings if reading.language}
    return with_translations(shipped_folder("graph"), known, codes) if codes else known


def with_translations(
    folder: Path, known: Vocabulary, languages: Collection[str] | None = None
) -> Vocabulary:
    """``known`` with the names in ``folder/translations``: of these languages, or of all.

    Raises:
        DataError: where a file is malformed; ``VocabularyError`` with every contradiction.
    """
    return translated(known, _names(folder, languages))


def _names(folder: Path, languages: Collection[str] | None) -> Iterator[tuple[str, str, Place]]:
    for path in sorted((folder / "translations").glob("*.yaml")):
        if languages is not None and path.stem not in languages:
            continue
        for concept, names, place in lists(path, name=f"{folder.name}/translations/{path.name}"):
            for name in names:
                if not isinstance(name, str):
                    raise DataError([place.fault(f"{name!r} is no name; put it in quotes")])
                yield concept, name, place
