"""What the sources' own orders say about a prerequisite, and how sure that makes it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from roadmapgraph.document import CuratedEvidence, Evidence, Order, OrderEvidence, StatedEvidence
from roadmapgraph.models import Link, Strength

Positions = Mapping[str, Mapping[str, int]]
"""For each concept: the line at which each source first names it."""

_PRIOR = {
    ("curated", "required"): (9.0, 1.0),
    ("curated", "helpful"): (8.0, 2.0),
    ("stated", "required"): (4.0, 1.0),
    ("stated", "helpful"): (4.0, 1.0),
    ("inferred", "required"): (1.0, 2.0),
    ("inferred", "helpful"): (1.0, 2.0),
}
_LIMIT_OF_INFERENCE = 0.5


def positions(links: Iterable[Link]) -> Positions:
    """The first line of every concept in every source that teaches it."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for link in links:
        source, line = link.mention.source, link.mention.line
        first[link.concept][source] = min(line, first[link.concept].get(source, line))
    return first


def order_evidence(first: Positions, *, prerequisite: str, concept: str) -> OrderEvidence | None:
    """How the sources that name both, on different lines, order them; ``None`` where none does."""
    earlier, later = first.get(prerequisite, {}), first.get(concept, {})
    orders = [
        Order(source=source, prerequisite_line=earlier[source], concept_line=later[source])
        for source in sorted(earlier.keys() & later.keys())
    ]
    agree = tuple(order for order in orders if order.prerequisite_line < order.concept_line)
    disagree = tuple(order for order in orders if order.prerequisite_line > order.concept_line)
    return OrderEvidence(kind="order", agree=agree, disagree=disagree) if agree or disagree else None


def confidence(evidence: Sequence[Evidence], strength: Strength) -> float:
    """How sure an edge is, 0 to 1, from its evidence alone.

    The mean of a beta distribution (Laplace's rule of succession with a prior): the strongest kind of
    evidence sets the prior (curated 9:1 if required, 8:2 if helpful; stated 4:1; inferred 1:2), each
    source that orders the two counts one for or against. An inferred edge never exceeds 0.5.
    """
    kinds = {type(item) for item in evidence}
    kind = "curated" if CuratedEvidence in kinds else "stated" if StatedEvidence in kinds else "inferred"
    agree, against = _PRIOR[kind, strength]
    for item in evidence:
        if isinstance(item, OrderEvidence):
            agree += len(item.agree)
            against += len(item.disagree)
    mean = agree / (agree + against)
    return round(min(mean, _LIMIT_OF_INFERENCE) if kind == "inferred" else mean, 3)
