"""Checks and evidence of prerequisites: the shipped graph, and 10,000 concepts with 50,000 edges.

Run by hand: python benchmarks/bench_prerequisites.py
"""

import random
import time
from collections.abc import Callable

from roadmapgraph.linking import link_mentions
from roadmapgraph.models import Concept, Prerequisite
from roadmapgraph.prerequisites import Claim, confidence, curation, order_evidence, positions
from roadmapgraph.store import load_knowledge, shipped_folder
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary

PLACE = Place("made-up.yaml", 1)


def timed(name: str, call: Callable[[], object]) -> None:
    start = time.perf_counter()
    call()
    print(f"{name:58} {time.perf_counter() - start:6.2f} s")


def shipped() -> None:
    knowledge = load_knowledge(shipped_folder("graph"))
    starts = dict.fromkeys(knowledge.curated.starting_points, PLACE)
    mentions = [mention for reading in knowledge.readings for mention in reading.mentions]
    links = link_mentions(mentions, knowledge.vocabulary, knowledge.judgements).links

    def evidence() -> None:
        first = positions(links)
        for claim in knowledge.curated.claims:
            edge = claim.prerequisite
            order = order_evidence(first, prerequisite=edge.requires, concept=edge.concept)
            confidence([order] if order else [], edge.strength)

    timed("shipped: checks", lambda: curation(knowledge.curated.claims, starts, knowledge.vocabulary))
    timed("shipped: evidence", evidence)


def made_up(concepts: int, edges: int) -> tuple[Vocabulary, list[Claim], dict[str, Place]]:
    """A layered graph without redundant edges: each concept requires some of the layer before."""
    random_ = random.Random(1)
    layers = 20
    ids = [f"c{number}" for number in range(concepts)]
    width = concepts // layers
    each = edges // (concepts - width)
    claims = []
    for number in range(width, concepts):
        layer = number // width
        for required in random_.sample(range((layer - 1) * width, layer * width), each):
            edge = Prerequisite(
                concept=ids[number], requires=ids[required], strength="required", reason="Made up."
            )
            claims.append(Claim(edge, PLACE))
    listed = (
        Concept(id=i, label=i, kind="topic", part_of=None, summary="x", difficulty="beginner", hours=1)
        for i in ids
    )
    return vocabulary((c, PLACE) for c in listed), claims, dict.fromkeys(ids[:width], PLACE)


def main() -> None:
    shipped()
    known, claims, starts = made_up(10_000, 50_000)
    timed(f"10,000 concepts, {len(claims):,} edges: checks", lambda: curation(claims, starts, known))


if __name__ == "__main__":
    main()
