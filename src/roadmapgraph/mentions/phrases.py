"""From the words of a line to its atoms: what stands before a colon or a dash, and what behind."""

import re
from collections.abc import Callable
from dataclasses import replace

from roadmapgraph.mentions.asides import is_gloss, is_remark
from roadmapgraph.mentions.atoms import Atom, Phrase, qualified
from roadmapgraph.mentions.brackets import read_bracket
from roadmapgraph.mentions.clauses import asks, clause_of
from roadmapgraph.mentions.cutting import (
    trimmed,
)
from roadmapgraph.mentions.durations import duration_of
from roadmapgraph.mentions.grammar import FILLERS
from roadmapgraph.mentions.list_reader import ListReader
from roadmapgraph.mentions.names import (
    ASKS,
    MOST_WORDS,
    is_clause,
    is_enumeration,
    is_prose,
    sentences,
)
from roadmapgraph.mentions.qualifiers import difficulty_of, qualifier_of
from roadmapgraph.mentions.spans import Span, levels

_TAG = re.compile(r"[\[(]([^\])]{3,30})[\])]:?\s*(?=\S)")
"""A word in brackets before a line's names: "[Advanced] Dovetails"."""
_DASH = re.compile(r"\s+[-–—]+\s+|(?<=[\w)])\s*(?:\.{3}|…)\s+(?=[a-z])|\s*—\s*|(?<=\w)[-–]\s+(?=[A-Z])")
_COLON = re.compile(r"[:：](?=\s|$)|：")
_STARRED = re.compile(r"(?<![★☆⭐✨*✦])[★☆⭐✨*✦]+\s*([A-Za-z][\w -]{2,30})[\s*_]*$")
_MOSTLY = re.compile(r"(?:only|just|mainly|mostly|chiefly|at least)\s+(?=\S)", re.IGNORECASE)
_PLAIN_PAIR = re.compile(
    r"[^\W\d_]+ (?:&|and) [^\W\d_A-Z]+|[^\W\d_]+ (?:&|and) [A-Z]{2,5}|"
    r"[^\W\d_]+ [a-z]+ and [^\W\d_]+ [a-z]+"
)
"""Two names that no field is called by: "Keypoints & descriptors", "HTTP & REST"."""
_USE = re.compile(
    r"(?:use|try|apply|adopt|employ|prefer|consider)\s+(?!(?:an?|the|your|it)\s)(?=\S)", re.IGNORECASE
)
"""How a list behind a colon bids its names: "Saving flour: use sieves, scales"."""
_LONGEST_NAME = 90


class PhraseReader(ListReader):
    """Reads lines with the help of one lexicon."""

    def read(
        self, span: Span, *, whole: bool = False, nested: bool = False, head_groups: Callable[[str], bool]
    ) -> Phrase:
        """Return the atoms of a line.

        ``whole``: "A & B" is one field, as in a heading. ``nested``: the line is itself behind a colon.
        ``head_groups`` tells whether the words before a colon only group.
        """
        span = trimmed(span)
        if (starred := _STARRED.search(span.text)) and (told := qualifier_of(starred[1])):
            plain = self.read(
                span.part(0, starred.start()), whole=whole, nested=nested, head_groups=head_groups
            )
            return _with_told(plain, told)
        if (
            span.text[:1] in ("[", "(")
            and (tag := _TAG.match(span.text))
            and (told := _tail_qualifiers(tag[1]))
        ):
            plain = self.read(span.part(tag.end()), whole=whole, nested=nested, head_groups=head_groups)
            return _with_told(plain, told)
        if "(" in span.text and (clause := clause_of(span.text)) and "(" in span.text[: clause.start]:
            plain = self.read(span.part(clause.start), whole=whole, nested=nested, head_groups=head_groups)
            return _with_told(plain, clause.qualifiers)
        head, tail = self._at_colon(span)
        if head is None:
            return Phrase(self.body(tail, whole=whole))
        if not tail.text:
            return Phrase(self.body(head, whole=True))
        if told := qualifier_of(head.text):
            return Phrase(qualified(self._listed(tail), told))
        if head_groups(head.text):
            inner, _ = (None, tail) if nested else self._at_colon(tail)
            if inner is not None:
                return replace(self.read(tail, nested=True, head_groups=head_groups), head=head.text)
            return Phrase(self._listed(tail), head=head.text)
        heads = self.body(head, whole=self._is_field(head.text))
        if not heads:
            return Phrase(self._listed(tail), head=head.text)
        return self._headed(heads, tail)

    def _headed(self, heads: tuple[Atom, ...], tail: Span) -> Phrase:
        """Return names before a colon with what stands behind it: what is told of them, or their members."""
        qualifiers = _tail_qualifiers(tail.text)
        if qualifiers or duration_of(tail.text):
            return Phrase(
                tuple(
                    replace(a, qualifiers=a.qualifiers + qualifiers, duration=duration_of(tail.text))
                    for a in heads
                )
            )
        main = [atom for atom in heads if atom.within is None]
        within = main[0].label if len(main) == 1 else None
        members = tuple(a if a.within else replace(a, within=within) for a in self._listed(tail))
        return Phrase((*heads, *self.completed(main[:1] or heads, members)))

    def _is_field(self, head: str) -> bool:
        """Whether the words before a colon are one name, also where they join two ("Cost & Risk: …")."""
        return "," not in head and not _PLAIN_PAIR.fullmatch(head) and not self.with_tools(head)

    def enumerated(self, span: Span) -> tuple[Atom, ...]:
        """Return the names that a piece of prose enumerates; the prose itself names nothing."""
        found: list[Atom] = []
        for sentence in sentences(span):
            if is_enumeration(sentence.text):
                found.extend(self.series(trimmed(sentence)))
                continue
            found.extend(self.examples(sentence))
        return tuple(found)

    def _at_colon(self, span: Span) -> tuple[Span | None, Span]:
        if self.known(span.text):
            return None, span
        outside = levels(span.text)
        for match in _COLON.finditer(span.text):
            if outside[match.start()] and match.start() <= _LONGEST_NAME:
                head = span.part(0, match.start())
                if len(head.text.split()) <= MOST_WORDS and head.text:
                    return head, trimmed(span.part(match.end()))
        return None, span

    def _listed(self, span: Span) -> tuple[Atom, ...]:
        """Return the atoms behind a colon: a list, or prose that may enumerate."""
        clause = clause_of(span.text)
        if is_prose(span.text) or (clause is not None and asks(clause)):
            return self.enumerated(span)
        if (bidden := _USE.match(span.text)) and "," in span.text:
            span = span.part(bidden.end())
        if mostly := _MOSTLY.match(span.text):
            span = span.part(mostly.end())
        if (
            FILLERS.fullmatch(span.text)
            or is_gloss(span.text)
            or (span.text[:1].islower() and is_remark(span.text))
        ):
            return ()
        if is_clause(span.text) or ASKS.match(span.text):
            return self.examples(span)
        return self.body(span)

    def body(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Return the atoms of a part of a line without a colon; ``whole`` as for ``read``."""
        span = trimmed(span)
        if not span.text:
            return ()
        if self.known(span.text):
            return self.whole(span)
        outside = levels(span.text)
        dash = next((match for match in _DASH.finditer(span.text) if outside[match.start()]), None)
        if dash is not None and dash.start() > 0 and span.part(dash.end()).text:
            return self._dashed(span.part(0, dash.start()), span.part(dash.end()), whole=whole)
        return self.series(span, whole=whole)

    def _dashed(self, name: Span, tail: Span, *, whole: bool) -> tuple[Atom, ...]:
        """Read "name - something": a qualifier, an abbreviation, a list of members, or an explanation."""
        if told := qualifier_of(name.text):
            return qualified(self.body(tail), told)
        bracket = read_bracket(name.text, tail.text, self.lexicon, dashed=True)
        atoms = self.series(name, whole=whole)
        if not atoms:
            return self.series(tail)
        return self.with_bracket(atoms, bracket, tail, end=atoms[-1].end)


def _tail_qualifiers(text: str) -> tuple[str, ...]:
    level = difficulty_of(text)
    return (level,) if level else qualifier_of(text)


def _with_told(phrase: Phrase, told: tuple[str, ...]) -> Phrase:
    """Return the phrase with the qualifiers that its line states for all names on it."""
    return replace(phrase, atoms=qualified(phrase.atoms, told))
