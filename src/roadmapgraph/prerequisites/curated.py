"""Curated prerequisites: claims of ours, refused where they contradict each other or say too much."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from roadmapgraph.errors import Fault, PrerequisiteError
from roadmapgraph.models import Prerequisite
from roadmapgraph.vocabulary import Place, Vocabulary


@dataclass(frozen=True)
class Claim:
    """A curated prerequisite and where it stands."""

    prerequisite: Prerequisite
    place: Place


@dataclass(frozen=True)
class Curation:
    """Checked claims, sorted by what is required and what requires it, and the starting points."""

    claims: tuple[Claim, ...]
    starting_points: frozenset[str]


def curation(
    claims: Iterable[Claim], starting_points: Mapping[str, Place], vocabulary: Vocabulary
) -> Curation:
    """The claims, checked as a whole.

    Raises:
        PrerequisiteError: with every unknown id, edge to itself, empty reason, repeated claim, field
            named in place of a member, redundant edge, starting point that requires something,
            concept without an entry, and cycle at once.
    """
    listed = sorted(claims, key=lambda c: (c.prerequisite.requires, c.prerequisite.concept, c.place.line))
    faults = [*_unknown(listed, starting_points, vocabulary), *_malformed(listed)]
    known = [
        c for c in listed if c.prerequisite.concept in vocabulary and c.prerequisite.requires in vocabulary
    ]
    cycles = list(_cycles(known))
    faults += cycles
    if not cycles:
        faults += [*_redundant(known), *_fields_for_members(known, vocabulary)]
    faults += _unplaced(known, starting_points, vocabulary)
    if faults:
        raise PrerequisiteError(sorted(faults, key=lambda f: (f.file, f.line or 0, f.message)))
    return Curation(tuple(listed), frozenset(starting_points))


def _unknown(
    claims: Sequence[Claim], starting_points: Mapping[str, Place], vocabulary: Vocabulary
) -> Iterator[Fault]:
    named = [
        *((c.prerequisite.concept, c.place) for c in claims),
        *((c.prerequisite.requires, c.place) for c in claims),
        *starting_points.items(),
    ]
    for concept, place in dict.fromkeys(named):
        if concept not in vocabulary:
            yield place.fault(f"{concept!r} is no concept of the vocabulary; name one that exists")


def _malformed(claims: Sequence[Claim]) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Place] = {}
    for claim in claims:
        concept, requires = claim.prerequisite.concept, claim.prerequisite.requires
        if concept == requires:
            yield claim.place.fault(f"{concept!r} requires itself; remove the line")
        if not claim.prerequisite.reason.strip():
            yield claim.place.fault(f"{concept!r} requires {requires!r} without a reason; write one sentence")
        if (first := seen.setdefault((concept, requires), claim.place)) is not claim.place:
            yield claim.place.fault(f"{concept!r} requires {requires!r} at {first.file}:{first.line} already")


def _digraph(claims: Iterable[Claim], *, required_only: bool = False) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    for claim in claims:
        edge = claim.prerequisite
        if edge.concept != edge.requires and (edge.strength == "required" or not required_only):
            graph.add_edge(edge.requires, edge.concept, place=claim.place)
    return graph


def _cycles(claims: Sequence[Claim]) -> Iterator[Fault]:
    """One whole cycle for each knot of concepts that require each other."""
    graph = _digraph(claims)
    for knot in nx.strongly_connected_components(graph):
        if len(knot) > 1:
            edges = nx.find_cycle(graph.subgraph(knot), source=min(knot))
            walk = " → ".join([edges[0][0], *(edge[1] for edge in edges)])
            places = [graph.edges[edge[0], edge[1]]["place"] for edge in edges]
            lines = ", ".join(f"{place.file}:{place.line}" for place in places)
            yield places[0].fault(f"prerequisites run in a circle: {walk} ({lines}); remove one of them")


def _redundant(claims: Sequence[Claim]) -> Iterator[Fault]:
    """Claims that others imply: a required one by required ones, a helpful one by any."""
    every, required = _digraph(claims), _digraph(claims, required_only=True)
    reach = {id(graph): _ancestors(graph) for graph in (every, required)}
    for claim in claims:
        edge = claim.prerequisite
        graph = required if edge.strength == "required" else every
        for between in graph.predecessors(edge.concept) if edge.concept in graph else ():
            if between != edge.requires and reach[id(graph)].before(edge.requires, between):
                yield claim.place.fault(
                    f"{edge.concept!r} requires {edge.requires!r} through {between!r} already; remove it"
                )
                break


def _ancestors(graph: "nx.DiGraph[str]") -> "Reach":
    """For each concept of an acyclic graph, all that comes before it, as a bit set."""
    bit = {node: 1 << position for position, node in enumerate(graph)}
    found: dict[str, int] = {}
    for node in nx.topological_sort(graph):
        before = 0
        for direct in graph.predecessors(node):
            before |= found[direct] | bit[direct]
        found[node] = before
    return Reach(bit, found)


@dataclass(frozen=True)
class Reach:
    """What comes before what, by any chain; one bit a concept keeps ten thousand of them small."""

    _bit: Mapping[str, int]
    _before: Mapping[str, int]

    def before(self, first: str, then: str) -> bool:
        """Whether ``first`` comes before ``then``."""
        return bool(self._before.get(then, 0) & self._bit.get(first, 0))


def _fields_for_members(claims: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[Fault]:
    """Claims that name a field where the concept is a member of it or requires a member of it."""
    reach = _ancestors(_digraph(claims))
    for claim in claims:
        edge = claim.prerequisite
        if vocabulary[edge.requires].kind != "field":
            continue
        if edge.requires in vocabulary.ancestry(edge.concept)[1:]:
            yield claim.place.fault(
                f"{edge.concept!r} is part of {edge.requires!r}, which is no prerequisite of it"
            )
            continue
        members = {
            other.id
            for other in vocabulary
            if edge.requires in vocabulary.ancestry(other.id)[1:] and reach.before(other.id, edge.concept)
        }
        if members and vocabulary[edge.concept].kind != "field":
            yield claim.place.fault(
                f"{edge.concept!r} requires the field {edge.requires!r} and its member {min(members)!r}; "
                "keep the member that is meant"
            )


def _unplaced(
    claims: Sequence[Claim], starting_points: Mapping[str, Place], vocabulary: Vocabulary
) -> Iterator[Fault]:
    """Concepts that neither require anything nor are said to be starting points, and those that do both."""
    requiring = {claim.prerequisite.concept for claim in claims}
    for start, place in starting_points.items():
        if start in requiring:
            yield place.fault(f"{start!r} is a starting point but requires something; keep one of the two")
    for concept in vocabulary:
        if concept.id not in requiring and concept.id not in starting_points:
            yield vocabulary.places[concept.id].fault(
                f"{concept.id!r} requires nothing and is no starting point; say which in graph/prerequisites"
            )
