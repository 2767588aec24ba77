"""Near spellings: the same words in another order, with little words between, or one slip of the pen.

The floor is set on gold lines (see docs/linking.md): a wrong merge hurts more than a missed one. So
one word may differ, by a letter too many or too few or by two that changed places, if it is long and
no made-up name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import OSA

from roadmapgraph.normalise import words
from roadmapgraph.vocabulary import Name

OTHER_ORDER = 0.98
ONE_SLIP = 0.94

_LITTLE_WORDS = frozenset({"a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with"})
# "Text to speech" is not "speech to text".
_DIRECTED = frozenset({"from", "to", "vs", "versus", "over"})
# Names with capitals or digits inside (ResNeXt, GPT4All) are made up; a letter more is another thing.
_MADE_UP_NAME = re.compile(r"[a-z][A-Z]|[A-Z]{2}|[A-Za-z][0-9]")
_SHORTEST_SLIP = 6

Core = tuple[str, ...]


class NearSpellings:
    """Finds the one concept whose name is a near spelling of a label.

    Names are blocked by all their words but one (a name of one word by that word less one letter),
    so that a look-up compares few of them, however many there are.
    """

    def __init__(self, names: Iterable[Name], spelling: Mapping[str, Core]) -> None:
        self._exact: dict[Core, set[str]] = defaultdict(set)
        self._blocks: dict[Core, list[tuple[str, str]]] = defaultdict(list)
        for name in names:
            if name.within:
                continue
            core = _core(spelling[name.key])
            self._exact[core].add(name.concept)
            for word, block in _blocks(core):
                self._blocks[block].append((word, name.concept))

    def nearest(self, label: str) -> tuple[str, float] | None:
        """The concept and a score below 1; ``None`` where nothing is near or two are as near."""
        parts = words(label)
        core = _core(parts)
        if (found := self._exact.get(core)) and _DIRECTED.isdisjoint(parts):
            return _only(found, OTHER_ORDER)
        if _MADE_UP_NAME.search(label):
            return None
        slipped = {
            concept
            for word, block in _blocks(core)
            for known, concept in self._blocks.get(block, ())
            if _slip(word, known)
        }
        return _only(slipped, ONE_SLIP)


def _only(concepts: set[str], score: float) -> tuple[str, float] | None:
    return (next(iter(concepts)), score) if len(concepts) == 1 else None


def _core(parts: tuple[str, ...]) -> Core:
    """The words that carry the meaning, sorted."""
    return tuple(sorted(word for word in parts if word not in _LITTLE_WORDS))


def _blocks(core: Core) -> Iterator[tuple[str, Core]]:
    """Each word that may have slipped, with what its block is known by."""
    for at, word in enumerate(core):
        if len(word) < _SHORTEST_SLIP - 1 or any(char.isdigit() for char in word):
            continue
        if len(core) > 1:
            yield word, core[:at] + core[at + 1 :]
        else:
            yield word, ("", word)
            for cut in range(len(word)):
                yield word, ("", word[:cut] + word[cut + 1 :])


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by a letter left out, doubled or added, or by two that changed places.

    Another letter in a letter's place makes another word more often than a slip (boosting, boasting),
    and so does a prefix (typical, atypical) or a letter of another script.
    """
    if one.isascii() != other.isascii():
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST_SLIP or longer[1:] == shorter:
        return False
    replaced = len(one) == len(other) and sorted(one) != sorted(other)
    return not replaced and OSA.distance(shorter, longer, score_cutoff=1) == 1
