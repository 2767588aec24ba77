"""Edges for concepts that the vocabulary lacks: from what a document states and how it nests things.

They are drawn as what they are: stated or inferred, never curated. Where they would run in a circle
with one another or through curated edges, the least sure is left out and reported, so that none
reverses a curated edge.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from roadmapgraph.models import Mention
from roadmapgraph.prerequisites.acyclic import edges_to_drop


@dataclass(frozen=True)
class Suggestion:
    """That ``concept`` requires ``requires``, because ``mention`` states it or stands below it."""

    requires: str
    concept: str
    kind: str
    mention: Mention
    weight: float


@dataclass(frozen=True)
class Inference:
    """The suggestions that were kept, and those left out because they would close a circle."""

    kept: tuple[Suggestion, ...]
    dropped: tuple[Suggestion, ...]


def infer(suggestions: Iterable[Suggestion], curated: Iterable[tuple[str, str]]) -> Inference:
    """The suggestions that keep the curated edges acyclic; an edge weighs what all its suggestions do.

    What is left out has the least weight in all (see ``acyclic``); nothing depends on the order of input.
    """
    by_edge: dict[tuple[str, str], list[Suggestion]] = defaultdict(list)
    for suggestion in suggestions:
        if suggestion.requires != suggestion.concept:
            by_edge[suggestion.requires, suggestion.concept].append(suggestion)
    weights = {edge: sum(s.weight for s in by_edge[edge]) for edge in by_edge}
    left_out = edges_to_drop(curated, weights)
    ordered = [suggestion for edge in sorted(by_edge) for suggestion in _in_line_order(by_edge[edge])]
    return Inference(
        tuple(s for s in ordered if (s.requires, s.concept) not in left_out),
        tuple(s for s in ordered if (s.requires, s.concept) in left_out),
    )


def _in_line_order(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=lambda s: (s.mention.source, s.mention.line))
