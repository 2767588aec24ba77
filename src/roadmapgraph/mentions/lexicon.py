"""How a vocabulary helps the reader: it knows which phrases are one name, and of what kind."""

from typing import Protocol

from roadmapgraph.models import ConceptKind


class Lexicon(Protocol):
    """What the reader asks of a vocabulary."""

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return the kind of the concept called ``name`` (label or alias); ``None`` if there is none."""
        ...


class EmptyLexicon:
    """A lexicon that knows nothing."""

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return ``None``."""
        return None


EMPTY_LEXICON: Lexicon = EmptyLexicon()
