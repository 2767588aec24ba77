"""Near spellings: the same words with a slip of the pen, in another order, or with little words between.

The floor is set on gold lines (see docs/linking.md): a wrong merge hurts more than a missed one, so
words that differ must be long, differ by a slip only, and never by a prefix that turns the meaning.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from roadmapgraph.normalise import words
from roadmapgraph.vocabulary import Name

_LITTLE_WORDS = frozenset({"a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with"})
_TURNING_PREFIXES = (
    *("a", "anti", "auto", "bi", "de", "hyper", "hypo", "im", "in", "inter", "intra", "macro", "micro"),
    *("multi", "non", "over", "post", "pre", "re", "semi", "sub", "super", "un", "under", "uni"),
)
# Names with capitals or digits inside (ResNeXt, GPT4All) are made up; a letter more is another thing.
_MADE_UP_NAME = re.compile(r"[a-z][A-Z]|[A-Z]{2}|[A-Za-z][0-9]")
_SHORTEST_SLIP = 6
_SHORTEST_DOUBLE_SLIP = 12


class NearSpellings:
    """Finds the one concept whose name is a near spelling of a label."""

    def __init__(self, names: Iterable[Name], spelling: dict[str, tuple[str, ...]]) -> None:
        self._blocks: dict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in names:
            if name.within:
                continue
            core = _core(spelling[name.key])
            for stem in {word[:3] for word in core}:
                self._blocks[len(core), stem].append((core, name.concept))

    def nearest(self, label: str) -> tuple[str, float] | None:
        """The concept and a score below 1; ``None`` where nothing is near or two are as near."""
        core = _core(words(label))
        candidates = {
            candidate
            for stem in {word[:3] for word in core}
            for candidate in self._blocks.get((len(core), stem), ())
        }
        exact = _MADE_UP_NAME.search(label) is not None
        scored = [
            (score, concept)
            for known, concept in candidates
            if (score := _score(core, known)) > 0 and not (exact and core != known)
        ]
        if not scored:
            return None
        best = max(score for score, _ in scored)
        concepts = {concept for score, concept in scored if score == best}
        return (concepts.pop(), best) if len(concepts) == 1 else None


def _core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words that carry the meaning, sorted."""
    return tuple(sorted(word for word in parts if word not in _LITTLE_WORDS))


def _score(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """0 where the words differ by more than a slip, else 0.98 less 4 % for each slipped letter."""
    if left == right:
        return 0.98
    slips = 0
    for one, other in zip(left, right, strict=True):
        distance = OSA.distance(one, other, score_cutoff=2)
        if distance and not _slip(one, other, distance):
            return 0.0
        slips += distance
    return 0.98 - 0.04 * slips if slips <= 2 else 0.0


def _slip(one: str, other: str, distance: int) -> bool:
    shorter, longer = sorted((one, other), key=len)
    allowed = 2 if len(shorter) >= _SHORTEST_DOUBLE_SLIP else 1
    if len(shorter) < _SHORTEST_SLIP or distance > allowed:
        return False
    if any(char.isdigit() for char in one + other):
        return False
    return not any(longer == prefix + shorter for prefix in _TURNING_PREFIXES)
