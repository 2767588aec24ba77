"""Our linking beside two things a person would try instead, on the same gold in one run.

- *exact*: two labels are one concept if they are equal in lower case
- *ratio*: if rapidfuzz's ratio of the lower-cased labels reaches a threshold (clusters by single linkage);
  the threshold is the best one for the very gold it is measured on

On the five documents all three cluster the mentions. On the unseen documents they link mentions to the
vocabulary; exact and ratio once with the concepts' labels alone, once with our aliases as well.

Run by hand, from the project's root: python -m benchmarks.compare_linking
"""

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
import numpy as np
from rapidfuzz import fuzz, process

from roadmapgraph.models import Link, Mention
from roadmapgraph.store import Knowledge
from tests.linking.gold import (
    UNSEEN,
    Share,
    Wanted,
    five,
    link_share,
    linked,
    pairwise,
    shipped_knowledge,
    unseen,
)

THRESHOLDS = range(60, 101)


def lowered(mentions: Iterable[Mention]) -> list[str]:
    return [mention.label.lower() for mention in mentions]


def header(measured: str) -> str:
    return f"\n{measured:54} precision    recall        F1"


def row(name: str, share: Share) -> str:
    return f"{name:54} {share.precision:9.3f} {share.recall:9.3f} {share.f1:9.3f}"


def on_the_five(knowledge: Knowledge) -> None:
    sources = five(knowledge)
    mentions = sources.decided
    gold = [sources.cluster(mention) for mention in mentions]
    every = [mention for reading in knowledge.readings for mention in reading.mentions]
    ours = {link.mention: link.concept for link in linked(every, knowledge).links}
    labels = lowered(mentions)
    best, threshold = max(
        ((pairwise(gold, ratio_clusters(labels, t)), t) for t in THRESHOLDS), key=lambda pair: pair[0].f1
    )
    print(header(f"five documents, {len(mentions)} mentions, pairs"))
    print(row("our linking", pairwise(gold, [ours[mention] for mention in mentions])))
    print(row("exact lower-cased label", pairwise(gold, labels)))
    print(row(f"rapidfuzz ratio, best threshold {threshold}", best))


def ratio_clusters(labels: Sequence[str], threshold: int) -> list[int]:
    """The cluster of each label, where a ratio at or above the threshold joins two."""
    distinct = sorted(set(labels))
    near = process.cdist(distinct, distinct, scorer=fuzz.ratio) >= threshold
    graph = nx.from_numpy_array(np.asarray(near))
    cluster = {distinct[i]: n for n, part in enumerate(nx.connected_components(graph)) for i in part}
    return [cluster[label] for label in labels]


def on_the_unseen(knowledge: Knowledge) -> None:
    documents = [unseen(path, knowledge) for path in UNSEEN]
    expected = {mention: wanted for document in documents for mention, wanted in document.matched.items()}
    ours = {
        link.mention: link for document in documents for link in linked(document.mentions, knowledge).links
    }
    print(header(f"{len(documents)} unseen documents, {len(expected)} mentions, links"))
    print(row("our linking", link_share(ours, expected)))
    for called, aliases in (("labels", False), ("labels and aliases", True)):
        names = names_of(knowledge, aliases=aliases)
        print(row(f"exact lower-cased name, {called}", link_share(nearest(names, 100, expected), expected)))
        best, threshold = max(
            ((link_share(nearest(names, t, expected), expected), t) for t in THRESHOLDS),
            key=lambda pair: pair[0].f1,
        )
        print(row(f"rapidfuzz ratio, {called}, best threshold {threshold}", best))


def names_of(knowledge: Knowledge, *, aliases: bool) -> Mapping[str, str]:
    """The concept by each lower-cased name that needs no context; labels win over aliases."""
    named = {alias.label: c.id for c in knowledge.vocabulary for alias in c.aliases if not alias.within}
    named = named if aliases else {}
    return {name.lower(): concept for name, concept in named.items()} | {
        concept.label.lower(): concept.id for concept in knowledge.vocabulary
    }


def nearest(
    names: Mapping[str, str], threshold: int, expected: Mapping[Mention, Wanted]
) -> Mapping[Mention, Link]:
    """Each mention's link to the concept of the most similar name at or above the threshold."""
    found: dict[Mention, Link] = {}
    for mention in expected:
        best = process.extractOne(
            mention.label.lower(), list(names), scorer=fuzz.ratio, score_cutoff=threshold
        )
        if best is None:
            found[mention] = Link(mention=mention, concept="none", method="new", score=0.0)
        else:
            name, score, _ = best
            found[mention] = Link(mention=mention, concept=names[name], method="similar", score=score / 100)
    return found


if __name__ == "__main__":
    shipped = shipped_knowledge()
    on_the_five(shipped)
    on_the_unseen(shipped)
