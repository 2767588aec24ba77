"""The gazetteer: names of tools that are no concepts, so that the reader knows them for what they are.

The vocabulary knows what the sources teach; the gazetteer knows how the languages, libraries, products,
commands and formats of the trade are called. It tells the reader what kind of thing a name is, and that the
name is one; it gives no concept, so nothing is linked by it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from roadmapgraph.errors import Fault, VocabularyError
from roadmapgraph.models import ConceptKind
from roadmapgraph.normalise import key
from roadmapgraph.vocabulary import Place, Vocabulary

Told = Literal["names", "exactly", "beside", "makers"]
"""How a name tells a tool: in any spelling, only as written, only so and among tools, or before a name."""

WAYS: tuple[Told, ...] = get_args(Told)


@dataclass(frozen=True)
class Tool:
    """A tool by its spellings, the usual one first; how they tell it, and where they are listed."""

    spellings: tuple[str, ...]
    told: Told
    place: Place


@dataclass(frozen=True)
class Gazetteer:
    """Names of tools. Build it with ``gazetteer(tools, known)``, which refuses contradictions."""

    tools: tuple[Tool, ...] = ()

    def __len__(self) -> int:
        return len(self.tools)

    def named(self, written: str) -> Tool | None:
        """The tool that ``written`` is surely a name of; ``None`` where there is none.

        What joins words by a comma or a slash is a list, unless it is spelled so here; words in small
        letters that only run together like a name ("end note") are no name.
        """
        if exact := self._exactly.get(written):
            return exact
        found = None if "," in written or "/" in written else self._spelled.get(key(written))
        return None if found is not None and _runs_together(written, found.spellings) else found

    def doubtful(self, written: str) -> bool:
        """Whether a tool is called ``written``, which is written as ordinary words and topics are."""
        ordinary = all(word.islower() or word.istitle() for word in written.split())
        return written in self._beside or (ordinary and key(written) in self._cased)

    def makes(self, written: str) -> bool:
        """Whether tools are called after ``written``, as "Apache Something" is."""
        return written in self._makers

    @cached_property
    def _makers(self) -> frozenset[str]:
        return frozenset(written for _, written in self._written("makers"))

    @cached_property
    def _spelled(self) -> Mapping[str, Tool]:
        return {key(written): tool for tool, written in self._written("names")}

    @cached_property
    def _exactly(self) -> Mapping[str, Tool]:
        return {written: tool for tool, written in self._written("names", "exactly")}

    @cached_property
    def _beside(self) -> frozenset[str]:
        return frozenset(written for _, written in self._written("beside"))

    @cached_property
    def _cased(self) -> frozenset[str]:
        return frozenset(key(written) for _, written in self._written("exactly"))

    def _written(self, *told: Told) -> Iterator[tuple[Tool, str]]:
        return ((tool, written) for tool in self.tools if tool.told in told for written in tool.spellings)


@dataclass(frozen=True)
class KnownNames:
    """Every name that the reader may ask about: the vocabulary's first, then the gazetteer's."""

    vocabulary: Vocabulary
    gazetteer: Gazetteer

    def kind_of(self, name: str) -> ConceptKind | None:
        """The kind of the concept called ``name``, or that it is a tool; ``None`` where it is not known."""
        known = self.vocabulary.kind_of(name)
        return known if known is not None or self.gazetteer.named(name) is None else "tool"

    def same(self, one: str, other: str) -> bool:
        """Whether both are names of one concept, or of one tool."""
        if self.vocabulary.same(one, other):
            return True
        tool = self.gazetteer.named(one)
        return tool is not None and tool is self.gazetteer.named(other)

    def may_be_tool(self, name: str) -> bool:
        """Whether ``name`` is a tool's among tools or where tools are spoken of, and else a word."""
        return self.gazetteer.doubtful(name) and self.vocabulary.kind_of(name) is None

    def is_maker(self, name: str) -> bool:
        """Whether tools are called after ``name``."""
        return self.gazetteer.makes(name)


def gazetteer(tools: Sequence[Tool], known: Vocabulary) -> Gazetteer:
    """The gazetteer of ``tools``.

    Raises:
        VocabularyError: with every name that is empty, stands twice, or is a concept's that is no tool.
    """
    faults = [*_empty(tools), *_twice(tools), *_no_tools(tools, known)]
    if faults:
        raise VocabularyError(sorted(faults, key=lambda f: (f.file, f.line or 0, f.message)))
    return Gazetteer(tuple(tools))


def _runs_together(written: str, spellings: Sequence[str]) -> bool:
    """Whether words are more than any of the spellings has, and do not all have a capital."""
    words = written.split()
    return len(words) > max(len(name.split()) for name in spellings) and not all(
        w[0].isupper() for w in words
    )


def _empty(tools: Iterable[Tool]) -> Iterator[Fault]:
    for tool in tools:
        if not all(map(key, tool.spellings)):
            yield tool.place.fault("a name without a letter or digit; remove it")


def _twice(tools: Iterable[Tool]) -> Iterator[Fault]:
    """Names that are listed twice: written alike, or alike to one that holds in any spelling."""
    written_so: dict[str, Tool] = {}
    spelled: dict[str, Tool] = {}
    for tool in sorted(tools, key=lambda tool: WAYS.index(tool.told)):
        for written in () if tool.told == "makers" else tool.spellings:
            if (other := written_so.get(written) or spelled.get(key(written))) is not None:
                where = f"{other.place.file}:{other.place.line}"
                yield tool.place.fault(f"the name {written!r} is listed at {where} too; keep one")
            written_so[written] = tool
            if tool.told == "names":
                spelled[key(written)] = tool


def _no_tools(tools: Iterable[Tool], known: Vocabulary) -> Iterator[Fault]:
    for tool in tools:
        for written in tool.spellings:
            kind = known.kind_of(written)
            if kind not in (None, "tool") and tool.told in ("names", "exactly"):
                yield tool.place.fault(
                    f"{written!r} is a concept of the vocabulary, and a {kind}; remove it here"
                )
