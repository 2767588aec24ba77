"""Overlap: what the sources share, what only one has, where they disagree on order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.overlap.conflicts import OrderConflict, Place, chosen_because, order_conflicts
from roadmapgraph.overlap.coverage import (
    Contribution,
    Cover,
    FieldCoverage,
    contributions,
    coverage_by_field,
    fewest_sources,
)
from roadmapgraph.overlap.difference import Difference, Shared, Wording, by_distance, difference, wordings
from roadmapgraph.overlap.teaching import (
    Intersection,
    Pair,
    Teaching,
    consensus_levels,
    intersections,
    missing_in,
    pairs,
    teaching,
    unique_to,
)

__all__ = [
    "Contribution",
    "Cover",
    "Difference",
    "FieldCoverage",
    "Intersection",
    "OrderConflict",
    "Overlap",
    "Pair",
    "Place",
    "Shared",
    "Teaching",
    "Wording",
    "by_distance",
    "chosen_because",
    "consensus_levels",
    "contributions",
    "coverage_by_field",
    "difference",
    "fewest_sources",
    "intersections",
    "missing_in",
    "order_conflicts",
    "overlap",
    "pairs",
    "teaching",
    "unique_to",
    "wordings",
]


@dataclass(frozen=True)
class Overlap:
    """The whole comparison; every list is sorted."""

    taught: Teaching
    pairs: tuple[Pair, ...]
    intersections: tuple[Intersection, ...]
    consensus: Mapping[int, tuple[str, ...]]
    unique: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]
    order_conflicts: tuple[OrderConflict, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources' ids."""
        return tuple(self.taught)

    def to_json(self) -> dict[str, Any]:
        """The overlap as the contract's ``overlap --json``."""
        return {
            "sources": list(self.sources),
            "pairs": [vars(pair).copy() for pair in self.pairs],
            "consensus": {str(level): list(concepts) for level, concepts in self.consensus.items()},
            "unique": {source: list(concepts) for source, concepts in self.unique.items()},
            "missing": {source: list(concepts) for source, concepts in self.missing.items()},
            "intersections": [
                {"sources": list(found.sources), "concepts": list(found.concepts)}
                for found in self.intersections
            ],
            "order_conflicts": [_conflict_record(conflict) for conflict in self.order_conflicts],
        }


def overlap(graph: RoadmapGraph) -> Overlap:
    """What the graph's sources share and where they differ."""
    taught = teaching(graph)
    return Overlap(
        taught,
        pairs(taught),
        intersections(taught),
        consensus_levels(graph),
        {source: unique_to(taught, source) for source in taught},
        {source: missing_in(taught, source) for source in taught},
        order_conflicts(graph),
    )


def _conflict_record(conflict: OrderConflict) -> dict[str, Any]:
    return {
        "first": conflict.first,
        "second": conflict.second,
        "for": [place.source for place in conflict.in_favour],
        "against": [place.source for place in conflict.against],
        "chosen": conflict.chosen,
        "lines": [vars(place).copy() for place in (*conflict.in_favour, *conflict.against)],
    }
