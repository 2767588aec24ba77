"""Lists of names: their separators, the brackets behind each name, and the elliptic parts."""

import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from roadmapgraph.mentions.abbreviations import joins_abbreviated
from roadmapgraph.mentions.atoms import Atom, as_means, held_by, qualified
from roadmapgraph.mentions.brackets import Bracket, read_bracket
from roadmapgraph.mentions.chunks import chunks_of, lists_of
from roadmapgraph.mentions.cutting import (
    LEADING_AND,
    after_bracket,
    brackets_of,
    closed,
    is_tight,
    split,
    trimmed,
    without_and,
)
from roadmapgraph.mentions.ellipsis import inherit_modifier, join_series
from roadmapgraph.mentions.foreign import joint_of, opened, sharing, with_commas, without_article
from roadmapgraph.mentions.grammar import FILLERS
from roadmapgraph.mentions.languages import members_of
from roadmapgraph.mentions.members import complete_members
from roadmapgraph.mentions.name_reader import NameReader
from roadmapgraph.mentions.names import (
    ETC,
    EXAMPLES,
    names_tools,
    only_generic,
    tidy,
)
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.spans import Span

_SORTS = re.compile(";")
_VARIOUS = re.compile(r"^(?:various|different|common|popular|several|many)\s+\w+:\s+", re.IGNORECASE)
_WITH = re.compile(r"\s+with\s+(?=\S)")
_SCOPE = re.compile(
    r"(using|via|with|for|in|on|from|as|by|to|such as|like|e\.?g\.?|including|at|within|through)\s+(?=\S)",
    re.I,
)
_TITLED_PAIR = re.compile(r"[A-Z]\S* [A-Z]\S* & [A-Z]\S*(?: [A-Z]\S*)?")
_TO_TOOLS = ("using", "via", "with", "through")
_LEADING_USING = re.compile(r"(?:using|with)\s+", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W_](?:(?:[\w ]|-(?! ))*[^\W_])?")
"""Words without any mark that could part them or hold an aside."""
_LONGEST_ELEMENT = 1_000


class ListReader(NameReader):
    """Reads lists of names with the help of one lexicon."""

    @abstractmethod
    def body(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Return the names of a part of a line that may have dashes and brackets of its own."""

    def series(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Read a list of names with separators outside of brackets."""
        if _PLAIN.fullmatch(span.text) and not ETC.match(span.text) and not EXAMPLES.match(span.text):
            return self.names(span, whole=whole)
        if self.known(span.text):
            return self.whole(span)
        if lists := lists_of(span):
            return tuple(atom for part in lists for atom in self.series(part))
        chunks, told = chunks_of(span)
        if not chunks:
            return ()
        single = len(chunks) == 1
        if not single and (shared := sharing(chunks, self.language)):
            return tuple(atom for part, label in shared for atom in self.named(part, label))
        if not single:
            parts = closed(chunks)
            if joined := join_series([part.text for part in parts], self.lexicon):
                return self._as_joined(joined, parts, span)
        if len(chunks) > 2 and (listed := _WITH.search(chunks[0].text)) and listed.end() > 0:
            named = chunks[0].part(listed.end())
            if " " not in named.text and all(len(chunk.text.split()) <= 3 for chunk in chunks[1:]):
                chunks[:1] = [chunks[0].part(0, listed.start()), named]
        labels = inherit_modifier([chunk.text for chunk in chunks], self.lexicon)
        atoms: list[Atom] = []
        for index, chunk in enumerate(chunks):
            if (examples := EXAMPLES.match(chunk.text)) and examples.end() < len(chunk.text):
                chunk = chunk.part(examples.end())
                labels[index] = chunk.text
            if labels[index] != chunk.text:
                atoms.extend(self.named(chunk, labels[index]))
                continue
            last = index == len(chunks) - 1
            before = len(atoms)
            inner = opened(chunk, self.language) if last and not single else chunk
            atoms.extend(
                self.element(
                    inner,
                    whole=(whole and single) or (not last and is_tight(inner.text)),
                    closes=last and not single,
                )
            )
            if last:
                atoms[before:] = qualified(atoms[before:], told)
        return tuple(atoms)

    def _as_joined(self, labels: Sequence[str], chunks: Sequence[Span], span: Span) -> tuple[Atom, ...]:
        if len(labels) == 1:
            return self.element(span, whole=True) if "(" in span.text else self.named(span, labels[0])
        found: list[Atom] = []
        for label, chunk in zip(labels, chunks, strict=True):
            bare = without_and(chunk)
            found.extend(self.named(bare, label))
        return tuple(found)

    def element(self, span: Span, *, whole: bool = False, closes: bool = False) -> tuple[Atom, ...]:
        """Read one element of a list: a name, or names joined by "and", with brackets behind."""
        span = trimmed(span)
        if not span.text or len(span.text) > _LONGEST_ELEMENT:
            return ()
        if parts := after_bracket(span, joint_of(self.language)):
            first, *rest = parts
            rest = [without_article(part, self.language) for part in rest]
            return tuple(atom for part in (first, *rest) for atom in self.element(part))
        name, brackets, tail = brackets_of(span)
        name = trimmed(name)
        if not name.text:
            return ()
        lists = bool(brackets) and (
            _TITLED_PAIR.fullmatch(name.text) or joins_abbreviated(name.text, brackets[0].text.strip("()[]"))
        )
        atoms = self.names(name, whole=whole or bool(lists), closes=closes)
        joins = tail is not None and LEADING_AND.match(tail.text)
        if tail is not None and not joins:
            atoms = self._continued(name, tail, atoms)
        for bracket in brackets:
            inside = bracket.part(1, len(bracket.text) - 1)
            if atoms and inside.text:
                listed = with_commas(inside.text, self.language)
                kind = read_bracket(name.text, listed, self.lexicon, last=atoms[-1].label)
                apart = atoms[:-1] if closes and all(atom.label in name.text for atom in atoms) else ()
                told = self.with_bracket(atoms[len(apart) :], kind, inside, end=bracket.end)
                atoms = (*apart, *told)
        if len(atoms) > 1 and atoms[1].within == atoms[0].label and self._only_groups(atoms[0].label):
            atoms = tuple(replace(atom, within=None) for atom in atoms[1:])
        if tail is not None and joins:
            atoms = (*atoms, *self.element(tail.part(joins.end())))
        return atoms

    def _only_groups(self, label: str) -> bool:
        return self.lexicon.kind_of(label) is None and " " in label and only_generic(label)

    def _continued(self, name: Span, tail: Span, atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
        """Read a name that goes on behind its bracket: "Long Short-Term Memory (LSTM) Networks"."""
        if told := qualifier_of(tail.text):
            return tuple(replace(atom, qualifiers=(*atom.qualifiers, *told)) for atom in atoms)
        if preposition := _SCOPE.match(tail.text):
            behind = tail.part(preposition.end())
            if self.lexicon.kind_of(behind.text) == "field":
                return atoms
            if preposition[1].lower() in _TO_TOOLS and names_tools(behind.text, preposition[1]):
                return (*atoms, *as_means(self.examples(tail) or self.names(behind, whole=False)))
            if examples := EXAMPLES.match(tail.text):
                return (*atoms, *held_by(atoms[-1], self.series(tail.part(examples.end()))))
            return atoms
        words = f"{name.text} {tail.text}"
        if len(atoms) != 1 or (self.known(atoms[0].label) and not self.known(words)):
            return atoms
        bare = self.unqualified(words)
        return (Atom(tidy(bare.name), name.start + bare.start, tail.end, bare.qualifiers),)

    def with_bracket(
        self, atoms: tuple[Atom, ...], bracket: Bracket, inside: Span, *, end: int
    ) -> tuple[Atom, ...]:
        """Return the atoms with what the bracket behind them says: qualifiers, members, examples."""
        *before, last = atoms
        told = () if bracket.members is None else _told_amid(inside.text)
        bracket = replace(bracket, qualifiers=(*bracket.qualifiers, *told)) if told else bracket
        if bracket.qualifiers or bracket.difficulty or bracket.duration:
            atoms = tuple(
                replace(
                    atom,
                    qualifiers=tuple(dict.fromkeys(atom.qualifiers + bracket.qualifiers)),
                    difficulty=bracket.difficulty or atom.difficulty,
                    duration=bracket.duration or atom.duration,
                )
                for atom in atoms
            )
            *before, last = atoms
        if bracket.abbreviates and not bracket.members:
            return (*before, replace(last, end=max(end, last.end)))
        if bracket.narrows:
            label = f"{inside.text[:1].upper()}{inside.text[1:]} {last.label}"
            return (*before, replace(last, label=label, end=end))
        if bracket.members is None:
            if bracket.examples:
                return (*before, last, *held_by(last, self.examples(inside)))
            return (*before, last)
        return (*before, last, *self._members(atoms, bracket, inside))

    def _members(self, heads: Sequence[Atom], bracket: Bracket, inside: Span) -> tuple[Atom, ...]:
        """Return the members that a bracket lists, completed where they are short of a noun."""
        rest = inside.part(bracket.members or 0, bracket.until)
        various = _VARIOUS.match(rest.text)
        rest = rest.part(various.end()) if various else rest
        if using := _LEADING_USING.match(rest.text):
            rest = rest.part(using.end())
        purpose = re.search(r"\sfor\s\w+$", rest.text) if bracket.qualifiers else None
        rest = rest.part(0, purpose.start()) if purpose else rest
        found = self._sorted(rest) if ": " in rest.text else self.body(rest)
        members = tuple(
            member
            for member in found
            if not FILLERS.fullmatch(member.label) and not qualifier_of(member.label)
        )
        return self.completed(heads, held_by(heads[-1], members))

    def _sorted(self, span: Span) -> tuple[Atom, ...]:
        """Return the names of a bracket that sorts them: "natural: madder, woad; synthetic: mauve"."""
        found: list[Atom] = []
        for part in split(span, _SORTS):
            head, colon, _ = part.text.partition(": ")
            heads = self.body(part.part(0, len(head)))
            members = self.body(part.part(len(head) + len(colon))) if colon else ()
            found.extend((*heads, *(held_by(heads[-1], members) if heads else members)))
        return tuple(found)

    def completed(self, heads: Sequence[Atom], members: Sequence[Atom]) -> tuple[Atom, ...]:
        """Complete members that are modifiers of their head ("Norms (L1, L2)")."""
        head, names = heads[-1].label, [member.label for member in members]
        labels = (
            members_of(head, names, self.language)
            if self.language
            else complete_members(head, names, self.lexicon)
        )
        return tuple(
            member if member.label == label else replace(member, label=label)
            for member, label in zip(members, labels, strict=True)
        )


def _told_amid(words: str) -> tuple[str, ...]:
    """Return the qualifiers that stand amid a bracket's members ("second language, optional")."""
    return tuple(told for part in re.split(r"\s*[,;]\s*", words) for told in qualifier_of(part))
