"""The ``focused`` order: stay in one field as long as prerequisites allow, at every level of fields.

A *block* is all that can be learned of one field before another field is needed. Taking whole blocks
is never worse for the number of changes, so the search is over sequences of fields: a beam search
that keeps the states from which the fewest fields are unfinished. Each block is arranged by the same
rule among the narrower fields in it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.ordering.precedence import Precedence, by_key
from roadmapgraph.ordering.teaching import first_lines, mean_places

LOOSE = ""
"""Stands for the field of concepts that are part of nothing and have no parts."""

_HEAD = "."
"""Stands, among the parts of a concept, for the concept itself."""
_BEAM = 8
_LARGE = 2000
_UNPLACED = 0.5


class _State(NamedTuple):
    """Where a search stands: what is unfinished, how often a later field was preferred, what is done."""

    unfinished: int
    detours: int
    done: int
    blocks: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class _Course:
    """What the arrangement needs to know of each concept."""

    precedence: Precedence
    chains: Mapping[str, tuple[str, ...]]
    places: Mapping[str, float]
    consensus: Mapping[str, int]


def field_of(graph: RoadmapGraph, concept: str) -> str:
    """The widest concept that ``concept`` is part of; ``LOOSE`` if it is part of nothing and no field."""
    top = ancestry(graph, concept)[-1]
    return LOOSE if top == concept and graph.nodes[top]["kind"] != "field" else top


def focused(graph: RoadmapGraph, precedence: Precedence) -> tuple[str, ...]:
    """The concepts in a topological order with few changes of field.

    Among equally few changes, fields and concepts that the sources name early come first; ties go to
    the higher consensus, then by id.
    """
    chains = {c: (field_of(graph, c), *tuple(reversed(ancestry(graph, c)))[1:]) for c in precedence.concepts}
    course = _Course(
        precedence,
        chains,
        mean_places(first_lines(graph), precedence.concepts),
        {c: graph.nodes[c]["consensus"] for c in precedence.concepts},
    )
    return tuple(_arranged(course, precedence.concepts, 0))


def _arranged(course: _Course, concepts: Sequence[str], depth: int) -> list[str]:
    """``concepts``, whose other prerequisites are all learned, in blocks of their fields at ``depth``."""
    groups: dict[str, list[str]] = defaultdict(list)
    for concept in concepts:
        chain = course.chains[concept]
        groups[chain[depth] if depth < len(chain) else _HEAD].append(concept)
    if len(groups) == len(concepts) or all(len(course.chains[c]) <= depth for c in concepts):
        return _by_place(course, concepts, depth)
    if len(groups) == 1:
        return _arranged(course, concepts, depth + 1)
    order: list[str] = []
    for _, block in _blocks(course, groups):
        order += _arranged(course, tuple(course.precedence.members(block)), depth + 1)
    return order


def _by_place(course: _Course, concepts: Sequence[str], depth: int) -> list[str]:
    """What no narrower field keeps together: the whole before its parts, then as the sources name them."""

    def key(concept: str) -> tuple[bool, float, int]:
        is_part = len(course.chains[concept]) > depth
        return is_part, course.places.get(concept, _UNPLACED), -course.consensus[concept]

    return list(by_key(course.precedence.within(concepts), key))


def _blocks(course: _Course, groups: Mapping[str, Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """The groups' concepts as a sequence of blocks (group, bit set), as few as the search finds."""
    index, ancestors = course.precedence.index, course.precedence.ancestors
    whole = {group: sum(1 << index[c] for c in members) for group, members in groups.items()}
    everything = sum(whole.values())
    gates: dict[str, list[tuple[int, int]]] = {}
    for group, members in groups.items():
        behind: dict[int, int] = defaultdict(int)
        for concept in members:
            behind[ancestors[index[concept]] & everything & ~whole[group]] |= 1 << index[concept]
        gates[group] = sorted(behind.items())
    names = sorted(groups, key=lambda group: (_place(course, group, groups[group]), group))
    beam = [_State(len(groups), 0, 0, ())]
    width = _BEAM if everything.bit_count() <= _LARGE else 1
    while beam[0].done != everything:
        following: dict[int, _State] = {}
        for state in beam:
            for later in _next_states(state, names, gates, whole):
                kept = following.get(later.done)
                if kept is None or later[:2] < kept[:2]:
                    following[later.done] = later
        beam = sorted(
            following.values(), key=lambda s: (s.unfinished, s.detours, -s.done.bit_count(), s.blocks)
        )
        beam = beam[:width]
    return beam[0].blocks


def _next_states(
    state: _State,
    names: Sequence[str],
    gates: Mapping[str, Sequence[tuple[int, int]]],
    whole: Mapping[str, int],
) -> list[_State]:
    """The states after one more block, for every group that has something free.

    If the group that the sources name earliest can be finished, no other block can do better.
    """
    states: list[_State] = []
    for group in names:
        if not whole[group] & ~state.done:
            continue
        block = 0
        for gate, behind in gates[group]:
            if not gate & ~state.done:
                block |= behind
        block &= ~state.done
        if block:
            done = state.done | block
            unfinished = state.unfinished - (not whole[group] & ~done)
            states.append(
                _State(unfinished, state.detours + len(states), done, (*state.blocks, (group, block)))
            )
            if len(states) == 1 and unfinished < state.unfinished:
                break
    return states


def _place(course: _Course, group: str, members: Sequence[str]) -> float:
    """Where the sources name a group's concepts, on average; the whole comes before its parts."""
    if group in (_HEAD, LOOSE):
        return -1.0 if group == _HEAD else 2.0
    places = [course.places[c] for c in members if c in course.places]
    return sum(places) / len(places) if places else _UNPLACED
