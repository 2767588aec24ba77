"""Prerequisites: curated claims, checked; the evidence for them; what is inferred for new concepts."""

from roadmapgraph.prerequisites.curated import Claim, Curation, curation
from roadmapgraph.prerequisites.evidence import Positions, confidence, order_evidence, positions
from roadmapgraph.prerequisites.inferred import Inference, Suggestion, infer

__all__ = [
    "Claim",
    "Curation",
    "Inference",
    "Positions",
    "Suggestion",
    "confidence",
    "curation",
    "infer",
    "order_evidence",
    "positions",
]
