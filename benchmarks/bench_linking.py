"""Linking at scale: time and memory for growing numbers of mentions and concepts.

Run by hand: python benchmarks/bench_linking.py
"""

import random
import resource
import time

from roadmapgraph.linking import link_mentions
from roadmapgraph.models import Alias, Concept, Mention
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary

SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "qui",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
    "xo",
    "zu",
]


def word(random_: random.Random) -> str:
    return "".join(random_.choice(SYLLABLES) for _ in range(random_.randint(2, 4)))


def made_up(count: int, random_: random.Random) -> Vocabulary:
    labels: set[str] = set()
    while len(labels) < count:
        labels.add(" ".join(word(random_) for _ in range(random_.randint(1, 3))))
    listed = []
    for number, label in enumerate(sorted(labels)):
        concept = Concept(
            id=f"c{number}",
            label=f"{label} {number}",
            kind="topic",
            part_of=None,
            aliases=(Alias(label=f"{label} also{number}"),),
            summary="Made up.",
            difficulty="beginner",
            hours=1,
        )
        listed.append((concept, Place("v.yaml", number)))
    return vocabulary(listed)


def mentions(count: int, known: Vocabulary, random_: random.Random) -> list[Mention]:
    names = [name for c in known for name in (c.label, *(a.label for a in c.aliases))]
    found = []
    for line in range(1, count + 1):
        name = random_.choice(names)
        if random_.random() < 0.3:  # a slip of the pen, or a name nobody knows
            cut = random_.randrange(len(name))
            name = (
                name[:cut] + name[cut + 1 :] if random_.random() < 0.5 else f"{word(random_)} {word(random_)}"
            )
        section = (random_.choice(names),)
        found.append(Mention(source="s", line=line, label=name, text=name, kind="topic", section=section))
    return found


def main() -> None:
    random_ = random.Random(1)
    print(f"{'mentions':>9} {'concepts':>9} {'seconds':>8} {'µs each':>8} {'peak MB':>8}")
    for concepts, count in ((1_000, 1_000), (10_000, 10_000), (10_000, 100_000)):
        known = made_up(concepts, random_)
        brought = mentions(count, known, random_)
        start = time.perf_counter()
        link_mentions(brought, known)
        taken = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:9,} {concepts:9,} {taken:8.2f} {taken / count * 1e6:8.0f} {peak:8.0f}")


if __name__ == "__main__":
    main()
