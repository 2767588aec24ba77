"""``graph/translations/``: the names of concepts in other languages than English, one file a language."""

from collections.abc import Iterator
from pathlib import Path

from roadmapgraph.errors import DataError
from roadmapgraph.store.curated_yaml import lists
from roadmapgraph.vocabulary import Place, Vocabulary, translated


def with_translations(folder: Path, known: Vocabulary) -> Vocabulary:
    """``known`` with the names in ``folder/translations``; as it is where there are none.

    Raises:
        DataError: where a file is malformed; ``VocabularyError`` with every contradiction.
    """
    return translated(known, _names(folder))


def _names(folder: Path) -> Iterator[tuple[str, str, Place]]:
    for path in sorted((folder / "translations").glob("*.yaml")):
        for concept, names, place in lists(path, name=f"{folder.name}/translations/{path.name}"):
            for name in names:
                if not isinstance(name, str):
                    raise DataError([place.fault(f"{name!r} is no name; put it in quotes")])
                yield concept, name, place
