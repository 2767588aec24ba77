"""How vocabulary and gazetteer help the reader: they know which phrases are one name, and of what kind."""

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

    def may_be_tool(self, name: str) -> bool:
        """Return whether ``name`` is an ordinary word as well.

        If its kind is not known it is a tool's only among tools; else wherever a document speaks of tools.
        """
        ...

    def is_maker(self, name: str) -> bool:
        """Return whether ``name`` is a maker's, whose tools are called after it: "Apache"."""
        ...


class EmptyLexicon:
    """A lexicon that knows nothing."""

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return ``None``."""
        return None

    def same(self, one: str, other: str) -> bool:
        """Return ``False``."""
        return False

    def may_be_tool(self, name: str) -> bool:
        """Return ``False``."""
        return False

    def is_maker(self, name: str) -> bool:
        """Return ``False``."""
        return False


class RememberingLexicon:
    """A lexicon that asks another one, and never twice the same: for the time of one reading."""

    def __init__(self, asked: Lexicon) -> None:
        self._asked = asked
        self._kinds: dict[str, ConceptKind | None] = {}

    def kind_of(self, name: str) -> ConceptKind | None:
        """Return what the lexicon that is asked says."""
        if name not in self._kinds:
            self._kinds[name] = self._asked.kind_of(name)
        return self._kinds[name]

    def same(self, one: str, other: str) -> bool:
        """Return what the lexicon that is asked says."""
        return self._asked.same(one, other)

    def may_be_tool(self, name: str) -> bool:
        """Return what the lexicon that is asked says."""
        return self._asked.may_be_tool(name)

    def is_maker(self, name: str) -> bool:
        """Return what the lexicon that is asked says."""
        return self._asked.is_maker(name)


EMPTY_LEXICON: Lexicon = EmptyLexicon()
