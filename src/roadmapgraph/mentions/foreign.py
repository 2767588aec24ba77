"""Lists and joined names in the document's language, where that is not English."""

import re
from collections.abc import Callable, Sequence

from roadmapgraph.mentions.coordination import parts_of
from roadmapgraph.mentions.cutting import without_and
from roadmapgraph.mentions.languages import Language, completed, joined
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.slashes import Part
from roadmapgraph.mentions.spans import Span


def parts_in(
    name: str, language: Language, lexicon: Lexicon, *, known: Callable[[str], bool], whole: bool
) -> list[Part]:
    """Return the names that a conjunction of ``language`` joins, one where it joins nothing of two things.

    ``whole``: it is a heading. Empty: there is no such conjunction in ``name``.
    """
    found = joined(name, language, known=known, whole=whole)
    if found is None or len(found) == 1:
        return [Part(label, start, end) for start, end, label in found or ()]
    parts: list[Part] = []
    for start, end, label in found:
        inner = parts_of(label, lexicon) if label == name[start:end] else []
        inner = inner or [Part(label, 0, end - start)]
        parts.extend(Part(part.label, start + part.start, start + part.end) for part in inner)
    return parts


def joint_of(language: Language | None) -> re.Pattern[str] | None:
    """Return the form of what joins names in ``language``, where words of their own do."""
    return language.joint if language is not None and language.joins else None


def opened(chunk: Span, language: Language | None) -> Span:
    """Return the last part of a list without the "and" at its start."""
    opening = language.opening.match(chunk.text) if language is not None and language.joins else None
    return chunk.part(opening.end()) if opening else without_and(chunk)


def sharing(chunks: Sequence[Span], language: Language | None) -> list[tuple[Span, str]]:
    """Return the parts of a list that share a noun, with their labels; nothing where they share none."""
    joint = joint_of(language)
    if language is None or joint is None:
        return []
    *firsts, last = chunks
    last = opened(last, language)
    match = joint.search(last.text)
    parts = [*firsts, last.part(0, match.start()), last.part(match.end())] if match else [*firsts, last]
    return list(zip(parts, completed([part.text for part in parts], language), strict=False))


def with_commas(words: str, language: Language | None) -> str:
    """Return a bracket's words with a comma for each "and" of ``language``, and as long.

    What states a qualifier in this language alone comes back in English.
    """
    if language is not None and (told := language.told_here.get(words.strip().lower())):
        return told
    joint = joint_of(language)
    return joint.sub(lambda match: f",{' ' * (len(match[0]) - 1)}", words) if joint else words


def without_article(span: Span, language: Language | None) -> Span:
    """Return a later part of a list without the article at its start ("y las funciones de activación")."""
    article = re.match(language.articles, span.text, re.IGNORECASE) if language is not None else None
    return span.part(article.end()) if article and article.end() < len(span.text) else span
