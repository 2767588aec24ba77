"""How a vocabulary helps the reader: it knows which phrases are one name, and of what kind."""

from typing import Protocol

from roadmapgraph.models import ConceptKind


class Lexicon(Protocol):
    """What the reader asks of a vocabulary."""

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return the kind of the concept called ``name`` (label or alias); ``None`` if there is none."""
        ...

    def same(self, one: str, other: str) -> bool:
        """Return whether both names are known and mean one concept."""
        ...


class EmptyLexicon:
    """A lexicon that knows nothing."""

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return ``None``."""
        return None

    def same(self, one: str, other: str) -> bool:
        """Return ``False``."""
        return False


EMPTY_LEXICON: Lexicon = EmptyLexicon()
