"""One pass over the mentions: each gets its concept, the method, and a score."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from roadmapgraph.linking.context import Context, Rings, meaning
from roadmapgraph.linking.generic import bracketed, is_acronym_of, reduced
from roadmapgraph.linking.rulings import EMPTY_BOOK, JudgementBook
from roadmapgraph.linking.similar import NearSpellings
from roadmapgraph.models import Judgement, Link, LinkMethod, Mention
from roadmapgraph.normalise import key, slug, words
from roadmapgraph.vocabulary import Name, Place, Vocabulary

CERTAIN = 1.0
WITHOUT_GENERIC_WORD = 0.95
BY_ACRONYM = 0.95
BY_NEIGHBOURS = 0.9


@dataclass(frozen=True)
class Linking:
    """Every link in mention order, and what a person should look at.

    ``homonyms`` holds, for a mention whose name has several meanings that nothing above decided,
    the concepts it might be; ``unused`` the judgements that no mention answered to.
    """

    links: tuple[Link, ...]
    homonyms: Mapping[Mention, tuple[str, ...]]
    unused: tuple[tuple[Judgement, Place], ...]


def link_mentions(
    mentions: Iterable[Mention], vocabulary: Vocabulary, judgements: JudgementBook = EMPTY_BOOK
) -> Linking:
    """The link of every mention that is not a resource, in the order given."""
    taught = [mention for mention in mentions if mention.kind != "resource"]
    linker = _Linker(vocabulary, judgements, taught)
    found = [linker.link(mention) for mention in taught]
    neighbours = _neighbours(taught, found, vocabulary)
    new = new_ids((m for m, link in zip(taught, found, strict=True) if link is None), vocabulary)
    links: list[Link] = []
    homonyms: dict[Mention, tuple[str, ...]] = {}
    for mention, link in zip(taught, found, strict=True):
        names = linker.names(mention) if link is None else ()
        by_neighbours = _among_neighbours(names, neighbours[mention.source, mention.section])
        if link is None and by_neighbours is not None:
            link = Link(mention=mention, concept=by_neighbours, method="alias", score=BY_NEIGHBOURS)
        elif link is None and names:
            homonyms[mention] = tuple(sorted({name.concept for name in names}))
        if link is None:
            link = Link(
                mention=mention, concept=new[key(new_name(mention, vocabulary))], method="new", score=0.0
            )
        links.append(link)
    used = {judgement for mention in taught for judgement in judgements.holding(mention)}
    unused = tuple((judgement, place) for judgement, place in judgements.places if judgement not in used)
    return Linking(tuple(links), homonyms, unused)


def new_ids(mentions: Iterable[Mention], vocabulary: Vocabulary) -> Mapping[str, str]:
    """An id for the concept that each unlinked mention becomes, by the normal form of ``new_name``.

    Spellings of one name share an id; where they would give several, the first in the alphabet stands.
    """
    found: dict[str, str] = {}
    for mention in mentions:
        name = new_name(mention, vocabulary)
        form, readable = key(name), slug(name)
        found[form] = min(found.get(form, readable), readable)
    return {form: f"{name}-new" if name in vocabulary else name for form, name in found.items()}


def new_name(mention: Mention, vocabulary: Vocabulary) -> str:
    """The label; for a name of the vocabulary that could not be decided, with what it stands below.

    So two undecided homonyms below different heads are not taken for one thing.
    """
    if key(mention.label) not in vocabulary.names:
        return mention.label
    return f"{mention.label} {mention.within or (mention.section or ('',))[-1]}"


class _Linker:
    def __init__(
        self, vocabulary: Vocabulary, judgements: JudgementBook, mentions: Sequence[Mention]
    ) -> None:
        self._vocabulary = vocabulary
        self._judgements = judgements
        self._context = Context(vocabulary, mentions)
        self._outside = {
            c.id: {w for name in c.outside for w in words(name)} for c in vocabulary if c.outside
        }
        written = (
            name for concept in vocabulary for name in (concept.label, *(a.label for a in concept.aliases))
        )
        spelling = {key(name): words(name) for name in written}
        every = (name for names in vocabulary.names.values() for name in names if not name.translated)
        self._near = NearSpellings(every, spelling)

    def names(self, mention: Mention) -> tuple[Name, ...]:
        """The names that the label of a mention is one of, less those it is ruled not to be."""
        return self._holding(mention.label, mention)

    def _holding(self, name: str, mention: Mention) -> tuple[Name, ...]:
        refused = self._judgements.refused(mention)
        found = self._vocabulary.named(name)
        heads = self._context.heads(mention) if found else frozenset[str]()
        return tuple(
            name
            for name in found
            if name.concept not in refused and heads.isdisjoint(self._outside.get(name.concept, ()))
        )

    def link(self, mention: Mention) -> Link | None:
        """The link by judgement, name or near spelling; ``None`` where there is none."""
        ruling = self._judgements.ruling(mention)
        if ruling is not None and ruling.concept is not None:
            return Link(mention=mention, concept=ruling.concept, method="judgement", score=CERTAIN)
        rings = self._context.rings(mention)
        return (
            self._by_name(mention, rings)
            or self._by_acronym(mention, rings)
            or self._by_likeness(mention, rings)
        )

    def _by_name(self, mention: Mention, rings: Rings) -> Link | None:
        names = self.names(mention)
        concept = meaning(names, rings)
        if concept is None:
            return None
        is_label = any(name.is_label and name.concept == concept for name in names)
        method: LinkMethod = "label" if is_label else "alias"
        return Link(mention=mention, concept=concept, method=method, score=CERTAIN)

    def _by_acronym(self, mention: Mention, rings: Rings) -> Link | None:
        """Through the other half of "long name (SHORT)" or "SHORT (long name)", as the words stand."""
        outside, inside = bracketed(mention.text)
        for other in inside:
            if is_acronym_of(other, outside) or is_acronym_of(outside, other):
                for half in (outside, other):
                    if concept := self._meaning(half, mention, rings):
                        return Link(mention=mention, concept=concept, method="alias", score=BY_ACRONYM)
        return None

    def _by_likeness(self, mention: Mention, rings: Rings) -> Link | None:
        if key(mention.label) in self._vocabulary.names:
            return None
        for shorter, kinds in reduced(mention.label):
            concept = self._meaning(shorter, mention, rings)
            if concept and self._vocabulary[concept].kind in kinds and not self._unlike(concept, mention):
                return Link(mention=mention, concept=concept, method="similar", score=WITHOUT_GENERIC_WORD)
        near = self._near.nearest(mention.label)
        if near is None or near[0] in self._judgements.refused(mention) or self._unlike(near[0], mention):
            return None
        return Link(mention=mention, concept=near[0], method="similar", score=near[1])

    def _meaning(self, name: str, mention: Mention, rings: Rings) -> str | None:
        return meaning(self._holding(name, mention), rings)

    def _unlike(self, concept: str, mention: Mention) -> bool:
        return key(mention.label) in map(key, self._vocabulary[concept].unlike)


def _neighbours(
    mentions: Sequence[Mention], links: Sequence[Link | None], vocabulary: Vocabulary
) -> Mapping[tuple[str, tuple[str, ...]], Counter[str]]:
    """For each section of each source: how many linked mentions stand below each concept."""
    counts: dict[tuple[str, tuple[str, ...]], Counter[str]] = defaultdict(Counter)
    for mention, link in zip(mentions, links, strict=True):
        if link is not None:
            counts[mention.source, mention.section].update(vocabulary.ancestry(link.concept))
    return counts


def _among_neighbours(names: Sequence[Name], neighbours: Counter[str]) -> str | None:
    """The meaning that most linked neighbours share, if at least two do and no other has as many."""
    votes: Counter[str] = Counter()
    for name in names:
        votes[name.concept] = max((neighbours[outer] for outer in name.within), default=0)
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
