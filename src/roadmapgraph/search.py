"""Finding a concept by what a person types: its id, its label or one of its aliases, typos allowed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from roadmapgraph.errors import UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.normalise import key, words

_SUGGESTIONS = 3
_ALIAS_PENALTY = 0.005
_SIMILAR_LEAST = 75
_SIMILARITIES = ((fuzz.ratio, 0.006), (fuzz.token_sort_ratio, 0.0055), (fuzz.partial_ratio, 0.005))
_SIMILAR_LETTERS = 3
_STRETCH_LETTERS = 5


@dataclass(frozen=True)
class Hit:
    """A concept that was found: its label, the name that matched, and how well, 0 to 1 (1: exactly)."""

    concept: str
    label: str
    matched: str
    score: float


@dataclass(frozen=True)
class _Name:
    """A label or alias of a concept, its normal form in words, and those run together."""

    concept: str
    text: str
    words: tuple[str, ...]
    spaced: str
    is_label: bool


@dataclass(frozen=True)
class Names:
    """Every name of every concept of a graph; built once by ``names``."""

    labels: Mapping[str, str]
    consensus: Mapping[str, int]
    _tiers: tuple[Mapping[str, tuple[str, ...]], ...]
    _listed: tuple[_Name, ...]
    _spaced: tuple[str, ...]

    def find(self, text: str) -> str:
        """The one concept with this id, label or alias; case, accents, hyphens and plurals don't matter.

        An id that was given up finds the concept that stands for it now.

        Raises:
            UnknownConceptError: where there is none, or an alias names several; suggests the three
                nearest labels, or those it may mean.
        """
        if text.strip() in self.labels:
            return text.strip()
        wanted = key(text)
        for tier in self._tiers if wanted else ():
            found = tier.get(wanted, ())
            if len(found) == 1:
                return found[0]
            if found:
                raise UnknownConceptError(text, [self.labels[concept] for concept in found])
        raise UnknownConceptError(text, self.nearest(text))

    def search(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """The concepts that ``text`` may mean, the best first, at most ``limit``.

        The same name scores 1; names that begin with the text 0.9 and more; names whose words begin with
        those of the text, in any order, 0.8 and more; names that hold the text 0.7 and more; similar
        spellings less. Ties go to the higher consensus, then by id.
        """
        query = words(text)
        if not query or limit < 1:
            return ()
        best: dict[str, Hit] = {}
        for name, score in self._scores(query):
            known = best.get(name.concept)
            if known is None or score > known.score:
                best[name.concept] = Hit(name.concept, self.labels[name.concept], name.text, score)
        ranked = sorted(best.values(), key=lambda h: (-h.score, -self.consensus[h.concept], h.concept))
        return tuple(ranked[:limit])

    def nearest(self, text: str) -> tuple[str, ...]:
        """The three labels that are spelled or named most like ``text``; none if it has no letters."""
        query = words(text)
        if not query:
            return ()
        found = [hit.label for hit in self.search(text, _SUGGESTIONS)]
        near = process.extract(" ".join(query), self._spaced, scorer=fuzz.ratio, limit=None)
        ranked = sorted(near, key=lambda match: (-match[1], self._listed[match[2]].concept))
        found += [self.labels[self._listed[at].concept] for _, _, at in ranked]
        return tuple(dict.fromkeys(found))[:_SUGGESTIONS]

    def _scores(self, query: tuple[str, ...]) -> Iterable[tuple[_Name, float]]:
        """What the text begins or is inside of; only where there is none of these, what is spelled alike."""
        spaced, found = " ".join(query), False
        for name in self._listed:
            if score := _score(query, spaced, name):
                found = True
                yield name, round(score - (0 if name.is_label else _ALIAS_PENALTY), 4)
        if not found and len(spaced) >= _SIMILAR_LETTERS:
            yield from self._similar(spaced)

    def _similar(self, spaced: str) -> Iterable[tuple[_Name, float]]:
        """Names spelled alike: as a whole, with their words sorted, or a stretch of a longer name."""
        for scorer, weight in _SIMILARITIES:
            alike = process.extract(
                spaced, self._spaced, scorer=scorer, score_cutoff=_SIMILAR_LEAST, limit=None
            )
            for _, ratio, at in alike:
                name = self._listed[at]
                if scorer is not fuzz.partial_ratio or len(name.spaced) >= len(spaced) >= _STRETCH_LETTERS:
                    yield name, round(weight * ratio - (0 if name.is_label else _ALIAS_PENALTY), 4)


def names(graph: RoadmapGraph) -> Names:
    """All names of the graph's concepts, ready to be searched."""
    concepts = sorted(graph)
    labels = {concept: str(graph.nodes[concept]["label"]) for concept in concepts}
    aliases = [(concept, str(alias)) for concept in concepts for alias in graph.nodes[concept]["aliases"]]
    listed = [_name(concept, text, is_label=True) for concept, text in labels.items()]
    listed += [_name(concept, text, is_label=False) for concept, text in aliases]
    tiers = (
        _by_key(labels.items()),
        _by_key((concept, concept) for concept in concepts),
        _by_key(aliases),
        _by_key((new, old) for old, new in graph.graph.get("renamed", {}).items() if new in labels),
    )
    consensus = {concept: int(graph.nodes[concept]["consensus"]) for concept in concepts}
    return Names(labels, consensus, tiers, tuple(listed), tuple(name.spaced for name in listed))


def _name(concept: str, text: str, *, is_label: bool) -> _Name:
    parts = words(text)
    return _Name(concept, text, parts, " ".join(parts), is_label)


def _by_key(named: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for concept, text in named:
        found[key(text)].add(concept)
    return {wanted: tuple(sorted(concepts)) for wanted, concepts in found.items()}


def _score(query: tuple[str, ...], spaced: str, name: _Name) -> float:
    """How well a name's beginning, words or inside match; the more of the name, the better."""
    joined = "".join(query)
    whole = "".join(name.words)
    if not whole:
        return 0.0
    if joined == whole:
        return 1.0
    share = min(1.0, len(joined) / len(whole))
    if name.spaced.startswith(spaced) or whole.startswith(joined):
        return 0.9 + 0.09 * share
    if _begin(query, name.words):
        return 0.8 + 0.09 * share
    if len(joined) >= _SIMILAR_LETTERS and joined in whole:
        return 0.7 + 0.09 * share
    return 0.0


def _begin(query: Sequence[str], named: Sequence[str]) -> bool:
    """Whether each word of the query begins a different word of the name."""
    left = list(named)
    for part in sorted(query, key=len, reverse=True):
        match = next((word for word in left if word.startswith(part)), None)
        if match is None:
            return False
        left.remove(match)
    return True
