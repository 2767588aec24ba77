"""The vocabulary: every concept with its names, checked so that no name means two things.

Names are compared by their normal form. A name may stand for several concepts only where all but
one of them say below which concepts they hold (``within``).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from roadmapgraph.errors import Fault, VocabularyError
from roadmapgraph.models import Concept, ConceptKind
from roadmapgraph.normalise import key, words


@dataclass(frozen=True)
class Place:
    """The file and 1-based line where a piece of curated data stands."""

    file: str
    line: int

    def fault(self, message: str) -> Fault:
        """A fault at this place."""
        return Fault(self.file, self.line, message)


@dataclass(frozen=True)
class Name:
    """A name of a concept in its normal form, and the concepts below which alone it holds.

    ``spaced`` is the normal form with its words apart: it tells names that only run together alike
    (unittest, unit tests).
    """

    key: str
    spaced: str
    concept: str
    is_label: bool
    within: tuple[str, ...] = ()
    translated: bool = False
    """Whether it is the concept's name in another language than English."""


@dataclass(frozen=True)
class Vocabulary:
    """Concepts by id. Build it with ``vocabulary(entries)``, which refuses contradictions.

    ``translations``: each concept's names in other languages than English, which no output shows.
    """

    concepts: Mapping[str, Concept]
    places: Mapping[str, Place] = field(default_factory=dict)
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def __contains__(self, concept: object) -> bool:
        return concept in self.concepts

    def __getitem__(self, concept: str) -> Concept:
        return self.concepts[concept]

    def __len__(self) -> int:
        return len(self.concepts)

    @cached_property
    def names(self) -> Mapping[str, tuple[Name, ...]]:
        """Every name by its normal form, labels first."""
        found: dict[str, list[Name]] = defaultdict(list)
        for concept in self:
            for name in names_of(concept):
                found[name.key].append(name)
        for concept_id, names in self.translations.items():
            for translation in dict.fromkeys(names):
                form = key(translation)
                found[form].append(
                    Name(form, " ".join(words(translation)), concept_id, is_label=False, translated=True)
                )
        return {
            form: tuple(sorted(names, key=lambda n: (not n.is_label, n.concept)))
            for form, names in found.items()
        }

    def named(self, written: str) -> tuple[Name, ...]:
        """The names that ``written`` is spelled like; those with the same words, if there are any."""
        names = self.names.get(key(written), ())
        spaced = " ".join(words(written))
        return tuple(name for name in names if name.spaced == spaced) or names

    def kind_of(self, name: str) -> ConceptKind | None:
        """The kind of the concept that ``name`` is a name of; ``None`` where no concept has it.

        Commas count here: "OOP, design patterns" is a list, whatever a concept without comma is called.
        """
        names = self.named(name)
        if not names or ("," in name and _comma_form(name) not in self._names_with_commas):
            return None
        return self[names[0].concept].kind

    def same(self, one: str, other: str) -> bool:
        """Whether both names are names of one concept."""
        ours = {name.concept for name in self.named(one)}
        return any(name.concept in ours for name in self.named(other))

    def may_be_tool(self, name: str) -> bool:
        """``False``: what a name of the vocabulary means doesn't hang on what stands beside it."""
        return False

    def is_maker(self, name: str) -> bool:
        """``False``: who makes a tool is no concept."""
        return False

    @cached_property
    def _names_with_commas(self) -> frozenset[str]:
        written = (name for c in self for name in (c.label, *(alias.label for alias in c.aliases)))
        return frozenset(_comma_form(name) for name in written if "," in name)

    def ancestry(self, concept: str) -> tuple[str, ...]:
        """``concept`` and the wider concepts it is part of, from the nearest out."""
        chain = [concept]
        while (parent := self[chain[-1]].part_of) is not None:
            chain.append(parent)
        return tuple(chain)


def translated(known: Vocabulary, names: Iterable[tuple[str, str, Place]]) -> Vocabulary:
    """``known`` with names in other languages: the id of a concept, its name, and where that stands.

    Raises:
        VocabularyError: with every name of no concept, without a letter or digit, of another concept or of
            several.
    """
    listed = list(names)
    owners: dict[str, str] = {}
    faults: list[Fault] = []
    for concept, written, place in listed:
        form = key(written)
        others = {name.concept for name in known.names.get(form, ())} | {owners.setdefault(form, concept)}
        if concept not in known:
            faults.append(place.fault(f"{concept!r} is no concept; name one that exists"))
        elif not form:
            faults.append(place.fault(f"{concept!r} has a name without a letter or digit; remove it"))
        elif others != {concept}:
            owner = min(others - {concept})
            faults.append(place.fault(f"{written!r} is a name of {owner} too; keep it with one"))
    if faults:
        raise VocabularyError(sorted(faults, key=lambda f: (f.file, f.line or 0, f.message)))
    by_concept: dict[str, tuple[str, ...]] = {}
    for concept, written, _ in listed:
        by_concept[concept] = (*by_concept.get(concept, ()), written)
    return replace(known, translations=by_concept)


def _name(written: str, concept: str, *, is_label: bool, within: tuple[str, ...] = ()) -> Name:
    return Name(key(written), " ".join(words(written)), concept, is_label, within)


def _comma_form(name: str) -> str:
    return ",".join(key(part) for part in name.split(","))


def names_of(concept: Concept) -> list[Name]:
    """The distinct names of a concept: its label, then its aliases."""
    label = _name(concept.label, concept.id, is_label=True)
    aliases = (_name(a.label, concept.id, is_label=False, within=a.within) for a in concept.aliases)
    return [label, *(alias for alias in dict.fromkeys(aliases) if alias.spaced != label.spaced)]


def vocabulary(entries: Iterable[tuple[Concept, Place]]) -> Vocabulary:
    """The vocabulary of these concepts, sorted by id.

    Raises:
        VocabularyError: with every id used twice, unknown or cyclic ``part_of``, empty name,
            missing summary and clashing name at once.
    """
    listed = list(entries)
    faults = [*_twice(listed), *_incomplete(listed)]
    concepts = {concept.id: concept for concept, _ in sorted(listed, key=lambda entry: entry[0].id)}
    places = {concept.id: place for concept, place in listed}
    faults += [*_dangling(concepts, places), *_clashes(concepts, places)]
    if not faults:
        faults = list(_part_of_cycles(concepts, places))
    if faults:
        raise VocabularyError(sorted(faults, key=lambda f: (f.file, f.line or 0, f.message)))
    return Vocabulary(concepts, places)


def _twice(entries: Sequence[tuple[Concept, Place]]) -> Iterator[Fault]:
    first: dict[str, Place] = {}
    for concept, place in entries:
        if (other := first.setdefault(concept.id, place)) is not place:
            yield place.fault(
                f"the id {concept.id!r} is used at {other.file}:{other.line} too; give one another id"
            )


def _incomplete(entries: Sequence[tuple[Concept, Place]]) -> Iterator[Fault]:
    for concept, place in entries:
        if not concept.summary.strip():
            yield place.fault(f"{concept.id!r} has no summary; write one or two sentences")
        for name in names_of(concept):
            if not name.key:
                yield place.fault(f"{concept.id!r} has a name without a letter or digit; remove it")


def _dangling(concepts: Mapping[str, Concept], places: Mapping[str, Place]) -> Iterator[Fault]:
    for concept in concepts.values():
        if concept.part_of is not None and concept.part_of not in concepts:
            yield places[concept.id].fault(
                f"{concept.id!r} is part of {concept.part_of!r}, which is no concept; name one that exists"
            )
        for alias in concept.aliases:
            for outer in alias.within:
                if outer not in concepts:
                    yield places[concept.id].fault(
                        f"alias {alias.label!r} holds within {outer!r}, which is no concept"
                    )


def _clashes(concepts: Mapping[str, Concept], places: Mapping[str, Place]) -> Iterator[Fault]:
    """Names that two concepts claim without a context that decides between them."""
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for concept in concepts.values():
        for name in names_of(concept):
            for context in name.within or ("",):
                claims[name.spaced, context].add(concept.id)
        for written in (concept.label, *(a.label for a in concept.aliases)):
            spelled.setdefault(" ".join(words(written)), written)
    for (form, context), claimants in sorted(claims.items()):
        if len(claimants) > 1:
            where = f" within {context!r}" if context else ""
            owners = sorted(claimants)
            yield places[owners[-1]].fault(
                f"the name {spelled[form]!r} is claimed{where} by {', '.join(owners)}; "
                "keep it with one, or say with `within` where each holds"
            )


def _part_of_cycles(concepts: Mapping[str, Concept], places: Mapping[str, Place]) -> Iterator[Fault]:
    done: set[str] = set()
    for start in concepts:
        chain: list[str] = []
        at: str | None = start
        while at is not None and at not in done and at not in chain:
            chain.append(at)
            at = concepts[at].part_of
        if at in chain and at is not None:
            cycle = [*chain[chain.index(at) :], at]
            yield places[at].fault(f"part_of runs in a circle: {' → '.join(cycle)}; break it")
        done.update(chain)
