"""Atoms: the atomic names found in a line, and where its words stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roadmapgraph.models import Difficulty


@dataclass(frozen=True, slots=True)
class Atom:
    """One atomic name found in a line: its label and where in the line its words stand."""

    label: str
    start: int
    end: int
    qualifiers: tuple[str, ...] = ()
    within: str | None = None
    difficulty: Difficulty | None = None
    duration: str | None = None
    means: bool = False
    """Whether it is what something is done with ("Packet analysis with Wireshark")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a line names. ``head``: the words before a colon, where they only group what follows."""

    atoms: tuple[Atom, ...]
    head: str | None = None


def as_means(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    """Return the atoms as what something is done with."""
    return tuple(replace(atom, means=True) for atom in atoms)


def held_by(head: Atom, members: Sequence[Atom]) -> tuple[Atom, ...]:
    """Return the members within their head, but for those that stand within another already."""
    return tuple(member if member.within else _within(member, head.label) for member in members)


def _within(atom: Atom, label: str) -> Atom:
    """Return the atom within another; spelt out, as it is done for every member and ``replace`` is slow."""
    return Atom(
        label=atom.label,
        start=atom.start,
        end=atom.end,
        qualifiers=atom.qualifiers,
        within=label,
        difficulty=atom.difficulty,
        duration=atom.duration,
        means=atom.means,
    )


def merged(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    """Return the atoms with two of one name as one: "Basic and advanced knots" are knots."""
    if len(atoms) < 2 or len({atom.label for atom in atoms}) == len(atoms):
        return tuple(atoms)
    found: dict[str, Atom] = {}
    for atom in atoms:
        first = found.setdefault(atom.label, atom)
        told = tuple(dict.fromkeys((*first.qualifiers, *atom.qualifiers)))
        found[atom.label] = replace(first, end=atom.end, qualifiers=told)
    return tuple(found.values())


def qualified(atoms: Sequence[Atom], told: tuple[str, ...]) -> tuple[Atom, ...]:
    """Return the atoms with what is told of all of them among their qualifiers."""
    if not told:
        return tuple(atoms)
    return tuple(replace(a, qualifiers=tuple(dict.fromkeys((*a.qualifiers, *told)))) for a in atoms)
