"""A reading plan: the fewest sections of the sources that cover a path."""

from dataclasses import dataclass

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids
from roadmapgraph.paths.path import LearningPath
from roadmapgraph.paths.sections import Section, sections

_SECONDS = 2.0


@dataclass(frozen=True)
class Reading:
    """A section to read and the steps of the path that are read there (each step at its first section)."""

    section: Section
    concepts: tuple[str, ...]


@dataclass(frozen=True)
class ReadingPlan:
    """Sections in the order in which the path first needs them.

    No plan has fewer than ``at_least`` sections; ``in_no_source`` are the steps that no source names.
    """

    readings: tuple[Reading, ...]
    at_least: int
    in_no_source: tuple[str, ...]


def reading_plan(graph: RoadmapGraph, path: LearningPath) -> ReadingPlan:
    """The fewest sections that name every step of the path; among equally few, those of fewest lines.

    This is set cover, solved as a 0/1 program by HiGHS through SciPy within two seconds; else the best
    cover found with the bound that was reached.
    """
    steps = frozenset(path.concepts)
    offered = [
        section
        for source in source_ids(graph)
        for section in sections(graph, source)
        if steps.intersection(section.concepts)
    ]
    covered = frozenset(c for section in offered for c in section.concepts) & steps
    chosen, at_least = _cover(offered, sorted(covered)) if covered else ([], 0)
    position = {step.concept: step.position for step in path.steps}

    def first_need(section: Section) -> tuple[int, str, int]:
        needed = min(position[c] for c in section.concepts if c in position)
        return needed, section.source, section.first_line

    read: set[str] = set()
    readings: list[Reading] = []
    for section in sorted(chosen, key=first_need):
        here = [c for c in section.concepts if c in position and c not in read]
        read.update(here)
        readings.append(Reading(section, tuple(sorted(here, key=position.__getitem__))))
    missing = tuple(concept for concept in path.concepts if concept not in covered)
    return ReadingPlan(tuple(readings), at_least, missing)


def _cover(offered: list[Section], concepts: list[str]) -> tuple[list[Section], int]:
    """The chosen sections and how many are needed at least."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csc_array

    row = {concept: at for at, concept in enumerate(concepts)}
    entries = [(row[c], at) for at, section in enumerate(offered) for c in section.concepts if c in row]
    rows, columns = zip(*entries, strict=True)
    names = csc_array((np.ones(len(entries)), (rows, columns)), shape=(len(concepts), len(offered)))
    lines = np.array([section.last_line - section.first_line + 1 for section in offered], dtype=float)
    whole = float(lines.sum()) + 1
    result = milp(
        c=lines + whole,
        integrality=np.ones(len(offered)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(names, lb=np.ones(len(concepts))),
        options={"time_limit": _SECONDS, "mip_rel_gap": 0.0},
    )
    bound = getattr(result, "mip_dual_bound", None)
    at_least = 1 if bound is None or not np.isfinite(bound) else max(1, int((bound + 1e-6) // whole))
    if result.x is None:
        return _greedy_cover(offered, frozenset(concepts)), at_least
    return [section for section, x in zip(offered, result.x, strict=True) if x > 0.5], at_least


def _greedy_cover(offered: list[Section], wanted: frozenset[str]) -> list[Section]:
    """Again and again the section that names most of what is still missing (within ln n of the fewest)."""
    chosen: list[Section] = []
    missing = set(wanted)
    while missing:
        best = max(offered, key=lambda section: len(missing.intersection(section.concepts)))
        chosen.append(best)
        missing.difference_update(best.concepts)
    return chosen
