"""People's judgements on hard labels, replayed at every build."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmapgraph.errors import Fault, VocabularyError
from roadmapgraph.models import Judgement, Mention
from roadmapgraph.normalise import key
from roadmapgraph.vocabulary import Place, Vocabulary


@dataclass(frozen=True)
class JudgementBook:
    """Checked judgements by the normal form of their label."""

    by_label: Mapping[str, tuple[Judgement, ...]]
    places: tuple[tuple[Judgement, Place], ...] = ()

    def ruling(self, mention: Mention) -> Judgement | None:
        """The judgement that says which concept this mention is, the most specific first."""
        return next((j for j in self._holding(mention) if j.concept is not None), None)

    def refused(self, mention: Mention) -> frozenset[str]:
        """The concepts that this mention is ruled not to be."""
        return frozenset(j.not_concept for j in self._holding(mention) if j.not_concept is not None)

    def holding(self, mention: Mention) -> tuple[Judgement, ...]:
        """Every judgement that applies to the mention, the most specific first."""
        return tuple(self._holding(mention))

    def _holding(self, mention: Mention) -> Iterable[Judgement]:
        return (j for j in self.by_label.get(key(mention.label), ()) if _holds(j, mention))


EMPTY_BOOK = JudgementBook({})


def judgement_book(entries: Iterable[tuple[Judgement, Place]], vocabulary: Vocabulary) -> JudgementBook:
    """The judgements, checked against the vocabulary.

    Raises:
        VocabularyError: with every judgement that names an unknown concept, none or both of
            ``concept`` and ``not_concept``, gives no reason, or contradicts another.
    """
    listed = list(entries)
    faults = [fault for judgement, place in listed for fault in _faults(judgement, place, vocabulary)]
    faults += _contradictions(listed)
    if faults:
        raise VocabularyError(faults)
    by_label: dict[str, list[Judgement]] = defaultdict(list)
    for judgement, _ in listed:
        by_label[key(judgement.label)].append(judgement)
    ordered = {form: tuple(sorted(js, key=_breadth)) for form, js in by_label.items()}
    return JudgementBook(ordered, tuple(listed))


def _breadth(judgement: Judgement) -> tuple[bool, bool]:
    return judgement.section is None, judgement.source is None


def _holds(judgement: Judgement, mention: Mention) -> bool:
    source_holds = judgement.source in (None, mention.source)
    heads = (*mention.section, mention.within or "")
    section_holds = judgement.section is None or key(judgement.section) in map(key, heads)
    return source_holds and section_holds


def _faults(judgement: Judgement, place: Place, vocabulary: Vocabulary) -> Iterable[Fault]:
    if (judgement.concept is None) == (judgement.not_concept is None):
        yield place.fault(f"the judgement on {judgement.label!r} needs either `concept` or `not_concept`")
    for concept in filter(None, (judgement.concept, judgement.not_concept)):
        if concept not in vocabulary:
            yield place.fault(f"the judgement on {judgement.label!r} names {concept!r}, which is no concept")
    if not judgement.reason.strip():
        yield place.fault(f"the judgement on {judgement.label!r} gives no reason; write one")


def _contradictions(entries: list[tuple[Judgement, Place]]) -> Iterable[Fault]:
    ruled: dict[tuple[str, str | None, str | None], Judgement] = {}
    for judgement, place in entries:
        if judgement.concept is None:
            continue
        scope = (key(judgement.label), judgement.source, judgement.section and key(judgement.section))
        first = ruled.setdefault(scope, judgement)
        if first.concept != judgement.concept:
            yield place.fault(
                f"{judgement.label!r} is judged {judgement.concept!r}, elsewhere {first.concept!r}; keep one"
            )
