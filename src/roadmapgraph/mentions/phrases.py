"""From the words of a line to its atoms: lists are split, brackets opened, elliptic parts completed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from roadmapgraph.mentions.brackets import Bracket, joins_abbreviated, read_bracket
from roadmapgraph.mentions.coordination import parts_of
from roadmapgraph.mentions.cutting import (
    LEADING_AND,
    after_bracket,
    binds_tightly,
    brackets_of,
    closed,
    is_tight,
    split,
    trimmed,
    without_and,
    without_group,
)
from roadmapgraph.mentions.deeds import AND_DO, leading_deed, stands_out
from roadmapgraph.mentions.ellipsis import complete_members, inherit_modifier, join_series
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.names import (
    ETC,
    EXAMPLES,
    MOST_WORDS,
    is_clause,
    is_enumeration,
    is_name,
    is_prose,
    names_tools,
    only_generic,
    sentences,
    tidy,
)
from roadmapgraph.mentions.qualifiers import (
    Qualified,
    difficulty_of,
    duration_of,
    qualifier_of,
    without_qualifiers,
)
from roadmapgraph.mentions.spans import Span, levels
from roadmapgraph.mentions.words import FILLERS
from roadmapgraph.models import Difficulty

_SEPARATOR = re.compile(r"[,;،、；，·•|]|\s[→⇒⟶]\s?|\s\+\s|\s->\s|\s=>\s|\s>\s")
_DASH = re.compile(r"\s+[-–—]+\s+|\s*—\s*|(?<=\w)[-–]\s+(?=[A-Z])")
_COLON = re.compile(r"[:：](?=\s|$)|：")
_MEANS = re.compile(r"\b(?:using|via|with|in|through|by means of)\s+", re.IGNORECASE)
_WHY = re.compile(
    r"why (.{1,60}?) (?:is|are|matters?|(?:is |are )?necessary|(?:is |are )?important)\b.*", re.IGNORECASE
)
_VARIOUS = re.compile(r"^(?:various|different|common|popular|several|many)\s+\w+:\s+", re.IGNORECASE)
_PUNCTUATED = re.compile(r"[,;]\s|\s\(|:\s|\s[-–—]\s")
_CLAUSE = re.compile(r",?\s+(?:that|which|who|where)\s+(?=\w+ )", re.IGNORECASE)
_COMPOUND = re.compile(
    r"[&/＆]|\b-\b|\s(?:and|or|und|oder|et|ou|y|o|e|и|или|vs|versus|using|with|such|like|for|including|incl\.?|namely|"
    r"especially|that|which|who|where|"
    r"i\.e\.|e\.?\s?g)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_STRONG_QUALIFIERS = frozenset(("introductory", "overview", "understanding", "learn", "master"))
_LEVEL = re.compile(r"(advanced|basic|core|essential|fundamental) (?=\S)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[a-z]+ed")
_WITH = re.compile(r"\s+with\s+(?=\S)")
_USING = re.compile(r"\s+using\s+(?=\S)", re.IGNORECASE)
_SCOPE = re.compile(
    r"(using|via|with|for|in|on|from|as|by|to|such as|like|e\.?g\.?|including|at|within|through)\s+(?=\S)",
    re.I,
)
_TITLED_PAIR = re.compile(r"[A-Z]\S* [A-Z]\S* & [A-Z]\S*(?: [A-Z]\S*)?")
_TO_TOOLS = ("using", "via", "with", "through")
_STARRED = re.compile(r"(?<![★☆⭐✨*✦])[★☆⭐✨*✦]+\s*([A-Za-z][\w -]{2,30})[\s*_]*$")
_PACE = re.compile(
    r"(?:one|two|three|once|twice|\d+)(?: \w+)? (?:a|an|per|each|every) (?:day|week|month|year)|daily|weekly",
    re.I,
)
_ITS_KIN = re.compile(r"\s+(?:and|&)\s+(?:its|their|related|similar)\s+\w+$", re.IGNORECASE)
_FOR = re.compile(r"\s+(for|with)\s+(?=\S)", re.IGNORECASE)
_HANDLES = ("working", "dealing", "getting started", "coping", "familiarity", "experience", "problems")
_LEADING_USING = re.compile(r"(?:using|with)\s+", re.IGNORECASE)
_LONGEST_NAME = 90
_LONGEST_ELEMENT = 1_000


@dataclass(frozen=True, slots=True)
class Atom:
    """One atomic name found in a line: its label and where in the line its words stand."""

    label: str
    start: int
    end: int
    qualifiers: tuple[str, ...] = ()
    within: str | None = None
    difficulty: Difficulty | None = None
    duration: str | None = None
    means: bool = False
    """Whether it is what something is done with ("Packet analysis with Wireshark")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a line names. ``head``: the words before a colon, where they only group what follows."""

    atoms: tuple[Atom, ...]
    head: str | None = None


class PhraseReader:
    """Reads lines with the help of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def known(self, name: str) -> bool:
        """Whether the vocabulary knows ``name`` as one name; a list or an aside is never looked up whole."""
        if _PUNCTUATED.search(name) or self._lexicon.kind_of(name) is None:
            return False
        if (tools := _WITH.search(name)) and self._with_tools(name) and self.known(name[: tools.start()]):
            return False
        return "/" not in name or [part.label for part in parts_of(name, self._lexicon)] == [name]

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
            return replace(
                plain, atoms=tuple(replace(a, qualifiers=(*a.qualifiers, *told)) for a in plain.atoms)
            )
        head, tail = self._at_colon(span)
        if head is None:
            return Phrase(self._body(tail, whole=whole))
        if not tail.text:
            return Phrase(self._body(head, whole=True))
        if told := qualifier_of(head.text):
            return Phrase(tuple(replace(a, qualifiers=(*a.qualifiers, *told)) for a in self._listed(tail)))
        if head_groups(head.text):
            inner, _ = (None, tail) if nested else self._at_colon(tail)
            if inner is not None:
                return replace(self.read(tail, nested=True, head_groups=head_groups), head=head.text)
            return Phrase(self._listed(tail), head=head.text)
        heads = self._body(head, whole="," not in head.text)
        if not heads:
            return Phrase(self._listed(tail), head=head.text)
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
        return Phrase((*heads, *self._completed(main[:1] or heads, members)))

    def enumerated(self, span: Span) -> tuple[Atom, ...]:
        """Return the names that a piece of prose enumerates; the prose itself names nothing."""
        found: list[Atom] = []
        for sentence in sentences(span):
            if is_enumeration(sentence.text):
                found.extend(self._series(trimmed(sentence)))
                continue
            found.extend(self._examples(sentence))
        return tuple(found)

    # Parts of a line

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
        if is_prose(span.text):
            return self.enumerated(span)
        if is_clause(span.text):
            return self._examples(span)
        return self._body(span)

    def _body(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        span = trimmed(span)
        if not span.text:
            return ()
        if self.known(span.text):
            return self._whole(span)
        outside = levels(span.text)
        dash = next((match for match in _DASH.finditer(span.text) if outside[match.start()]), None)
        if dash is not None and dash.start() > 0 and span.part(dash.end()).text:
            return self._dashed(span.part(0, dash.start()), span.part(dash.end()), whole=whole)
        return self._series(span, whole=whole)

    def _dashed(self, name: Span, tail: Span, *, whole: bool) -> tuple[Atom, ...]:
        """Read "name - something": a qualifier, an abbreviation, a list of members, or an explanation."""
        bracket = read_bracket(name.text, tail.text, self._lexicon, dashed=True)
        atoms = self._series(name, whole=whole)
        if not atoms:
            return self._series(tail)
        return self._with_bracket(atoms, bracket, tail, end=atoms[-1].end)

    def _series(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Read a list of names with separators outside of brackets."""
        if self.known(span.text):
            return self._whole(span)
        chunks = [chunk for chunk in split(span, _SEPARATOR) if chunk.text and not ETC.match(chunk.text)]
        if len(chunks) > 1 and any(_PACE.fullmatch(chunk.text) for chunk in chunks[1:]):
            chunks = [chunk for chunk in chunks if not _PACE.fullmatch(chunk.text)]
        if len(chunks) > 1 and binds_tightly(span.text, chunks[0].text):
            chunks = [span]
        if not chunks:
            return ()
        single = len(chunks) == 1
        if not single:
            parts = closed(chunks)
            if joined := join_series([part.text for part in parts], self._lexicon):
                return self._as_joined(joined, parts, span)
        if len(chunks) > 2 and (listed := _WITH.search(chunks[0].text)) and listed.end() > 0:
            named = chunks[0].part(listed.end())
            if " " not in named.text and all(len(chunk.text.split()) <= 3 for chunk in chunks[1:]):
                chunks[:1] = [chunks[0].part(0, listed.start()), named]
        labels = inherit_modifier([chunk.text for chunk in chunks], self._lexicon)
        atoms: list[Atom] = []
        for index, chunk in enumerate(chunks):
            if (examples := EXAMPLES.match(chunk.text)) and examples.end() < len(chunk.text):
                chunk = chunk.part(examples.end())
                labels[index] = chunk.text
            if labels[index] != chunk.text:
                atoms.extend(self._named(chunk, labels[index]))
                continue
            last = index == len(chunks) - 1
            inner = without_and(chunk) if last and not single else chunk
            atoms.extend(
                self._element(inner, whole=(whole and single) or (not last and is_tight(inner.text)))
            )
        return tuple(atoms)

    def _as_joined(self, labels: Sequence[str], chunks: Sequence[Span], span: Span) -> tuple[Atom, ...]:
        if len(labels) == 1:
            return self._element(span, whole=True) if "(" in span.text else self._named(span, labels[0])
        found: list[Atom] = []
        for label, chunk in zip(labels, chunks, strict=True):
            bare = without_and(chunk)
            found.extend(self._named(bare, label))
        return tuple(found)

    def _element(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Read one element of a list: a name, or names joined by "and", with brackets behind."""
        span = trimmed(span)
        if not span.text or len(span.text) > _LONGEST_ELEMENT:
            return ()
        if parts := after_bracket(span):
            return tuple(atom for part in parts for atom in self._element(part))
        name, brackets, tail = brackets_of(span)
        name = trimmed(name)
        if not name.text:
            return ()
        lists = bool(brackets) and (
            _TITLED_PAIR.fullmatch(name.text) or joins_abbreviated(name.text, brackets[0].text.strip("()[]"))
        )
        atoms = self._names(name, whole=whole or bool(lists))
        joins = tail is not None and LEADING_AND.match(tail.text)
        if tail is not None and not joins:
            atoms = self._continued(name, tail, atoms)
        for bracket in brackets:
            inside = bracket.part(1, len(bracket.text) - 1)
            if atoms and inside.text:
                kind = read_bracket(name.text, inside.text, self._lexicon, last=atoms[-1].label)
                atoms = self._with_bracket(atoms, kind, inside, end=bracket.end)
        if len(atoms) > 1 and atoms[1].within == atoms[0].label and self._only_groups(atoms[0].label):
            atoms = tuple(replace(atom, within=None) for atom in atoms[1:])
        if tail is not None and joins:
            atoms = (*atoms, *self._element(tail.part(joins.end())))
        return atoms

    def _only_groups(self, label: str) -> bool:
        return self._lexicon.kind_of(label) is None and " " in label and only_generic(label)

    def _continued(self, name: Span, tail: Span, atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
        """Read a name that goes on behind its bracket: "Long Short-Term Memory (LSTM) Networks"."""
        if preposition := _SCOPE.match(tail.text):
            behind = tail.part(preposition.end())
            if self._lexicon.kind_of(behind.text) == "field":
                return atoms
            if preposition[1].lower() in _TO_TOOLS and names_tools(behind.text, preposition[1]):
                return (*atoms, *_as_means(self._examples(tail) or self._names(behind, whole=False)))
            if examples := EXAMPLES.match(tail.text):
                return (*atoms, *self._within(atoms[-1], self._series(tail.part(examples.end()))))
            return atoms
        words = f"{name.text} {tail.text}"
        if len(atoms) != 1 or (self.known(atoms[0].label) and not self.known(words)):
            return atoms
        bare = self._unqualified(words)
        return (Atom(tidy(bare.name), name.start + bare.start, tail.end, bare.qualifiers),)

    def _with_bracket(
        self, atoms: tuple[Atom, ...], bracket: Bracket, inside: Span, *, end: int
    ) -> tuple[Atom, ...]:
        *before, last = atoms
        if bracket.qualifiers or bracket.difficulty or bracket.duration:
            told = tuple(
                replace(
                    atom,
                    qualifiers=tuple(dict.fromkeys(atom.qualifiers + bracket.qualifiers)),
                    difficulty=bracket.difficulty or atom.difficulty,
                    duration=bracket.duration or atom.duration,
                )
                for atom in atoms
            )
            *before, last = told
        if bracket.abbreviates and not bracket.members:
            return (*before, replace(last, end=max(end, last.end)))
        if bracket.narrows:
            label = f"{inside.text[:1].upper()}{inside.text[1:]} {last.label}"
            return (*before, replace(last, label=label, end=end))
        if bracket.members is None:
            if bracket.examples:
                return (*before, last, *self._within(last, self._examples(inside)))
            return (*before, last)
        rest = inside.part(bracket.members)
        various = _VARIOUS.match(rest.text)
        rest = rest.part(various.end()) if various else rest
        if using := _LEADING_USING.match(rest.text):
            rest = rest.part(using.end())
        purpose = re.search(r"\sfor\s\w+$", rest.text) if bracket.qualifiers else None
        members = self._body(rest.part(0, purpose.start()) if purpose else rest)
        members = tuple(member for member in members if not FILLERS.fullmatch(member.label))
        return (*before, last, *self._completed(atoms, self._within(last, members)))

    def _within(self, head: Atom, members: Sequence[Atom]) -> tuple[Atom, ...]:
        return tuple(member if member.within else replace(member, within=head.label) for member in members)

    def _completed(self, heads: Sequence[Atom], members: Sequence[Atom]) -> tuple[Atom, ...]:
        """Complete members that are modifiers of their head ("Norms (L1, L2)")."""
        labels = complete_members(heads[-1].label, [member.label for member in members], self._lexicon)
        return tuple(
            member if member.label == label else replace(member, label=label)
            for member, label in zip(members, labels, strict=True)
        )

    def _names(self, span: Span, *, whole: bool) -> tuple[Atom, ...]:
        """Read names joined by "and", "&", "/" or "or", with no bracket in between."""
        if self.known(span.text):
            return self._whole(span)
        if not _COMPOUND.search(span.text):
            return self._named(span, span.text)
        bare = self._unqualified(span.text)
        name = span.part(bare.start, bare.start + len(bare.name))
        name = name.part(article.end()) if (article := _ARTICLE.match(name.text)) else name
        clause = _CLAUSE.search(name.text) or _ITS_KIN.search(name.text) or AND_DO.search(name.text)
        name = name.part(0, clause.start()) if clause and clause.start() > 0 else name
        examples = EXAMPLES.search(name.text)
        if examples and examples.start() > 0:
            return self._with_examples(name, examples, bare.qualifiers)
        means = _USING.search(name.text) or self._with_tools(name.text)
        if means and means.start() > 0 and not whole:
            before = name.part(0, means.start())
            first = () if _PARTICIPLE.fullmatch(before.text) else self._names(before, whole=False)
            return (*first, *_as_means(self._names(name.part(means.end()), whole=False)))
        found: list[Atom] = []
        parts = parts_of(name.text, self._lexicon, whole=whole)
        asides = [qualifier_of(part.label) if len(parts) > 1 else () for part in parts]
        told = (*bare.qualifiers, *(qualifier for aside in asides for qualifier in aside))
        for part, aside in zip(parts, asides, strict=True):
            if aside and not all(asides):
                continue
            where = name.part(part.start, part.end)
            found.extend(self._named(where, part.label, told))
        return tuple(found)

    def _named(self, span: Span, label: str, qualifiers: tuple[str, ...] = ()) -> tuple[Atom, ...]:
        bare = self._unqualified(label)
        label, qualifiers = self._scoped(bare.name), (*qualifiers, *bare.qualifiers)
        label = tidy(label)
        if not is_name(label):
            return ()
        return (Atom(label, span.start, span.end, tuple(dict.fromkeys(qualifiers))),)

    def _whole(self, span: Span) -> tuple[Atom, ...]:
        bare = self._unqualified(span.text)
        first = bare.name.partition("/" if " " not in bare.name.split("/")[0].strip() else " / ")[0]
        named = first if not first.isupper() and self._lexicon.same(first, bare.name) else bare.name
        return (Atom(tidy(named), span.start, span.end, bare.qualifiers),)

    def _unqualified(self, words: str) -> Qualified:
        """Take qualifiers off, unless only the words with them are a name."""
        if (why := _WHY.fullmatch(words)) is not None:
            return Qualified(why[1], why.start(1), ("introductory",))
        if (level := _LEVEL.match(words)) and self._all_known(words[level.end() :]):
            return Qualified(words[level.end() :], level.end(), (level[1].lower(),))
        if lead := leading_deed(words, self._lexicon):
            inner = without_qualifiers(words[lead:])
            return replace(inner, start=inner.start + lead, qualifiers=("usage", *inner.qualifiers))
        bare = without_qualifiers(words)
        if bare.name == words:
            return bare
        weak = not _STRONG_QUALIFIERS.intersection(bare.qualifiers)
        alone = weak and self._lexicon.kind_of(words) and not self._lexicon.kind_of(bare.name)
        return Qualified(words, 0, ()) if alone or only_generic(bare.name) else bare

    def _with_tools(self, words: str) -> re.Match[str] | None:
        """Return where "with" stands before names, as in "Version control with Git"."""
        match = _WITH.search(words)
        if match is None or words[: match.start()].lower() in _HANDLES:
            return None
        parts = [part.label for part in parts_of(words[match.end() :], self._lexicon)]
        known = [self._lexicon.kind_of(part) for part in parts]
        lower = " " in words[: match.start()] and words[: match.start()].split(" ", 1)[1].islower()
        named = any(stands_out(part, amid_lower=lower or " " not in words[: match.start()]) for part in parts)
        fits = named and all(len(p.split()) <= 3 and not p.split()[-1].endswith("ables") for p in parts)
        return match if fits or (all(known) and "field" not in known) else None

    def _scoped(self, words: str) -> str:
        """Return a known name without what it is learnt for: "Statistics for data science"."""
        match = _FOR.search(words)
        if match is None or self._lexicon.kind_of(words) is not None:
            return words
        name, scope = words[: match.start()], words[match.end() :]
        with_field = match[1].lower() == "with" and self._lexicon.kind_of(scope) != "field"
        return words if with_field or self._lexicon.kind_of(name) is None else name

    def _all_known(self, words: str) -> bool:
        parts = parts_of(words, self._lexicon)
        return len(parts) > 1 and all(self.known(part.label) for part in parts)

    def _with_examples(
        self, span: Span, match: re.Match[str], qualifiers: tuple[str, ...]
    ) -> tuple[Atom, ...]:
        """Read "version control tools like Git": the name before, and its examples."""
        head = without_group(span.part(0, match.start()))
        atoms = self._names(head, whole=True) if head.text and not only_generic(head.text) else ()
        atoms = tuple(replace(atom, qualifiers=(*atom.qualifiers, *qualifiers)) for atom in atoms)
        members = self._series(span.part(match.end()))
        return (*atoms, *(self._within(atoms[-1], members) if atoms else members))

    def _examples(self, span: Span) -> tuple[Atom, ...]:
        """Return the names behind "such as", "like", "using" in a sentence."""
        match = EXAMPLES.search(span.text)
        if match is None:
            match = next(
                (m for m in _MEANS.finditer(span.text) if names_tools(span.text[m.end() :], m[0])), None
            )
        if match is None:
            return ()
        rest = span.part(match.end())
        again = _MEANS.search(rest.text)
        if again and names_tools(rest.text[again.end() :], again[0]):
            rest = rest.part(again.end())
        stop = re.search(
            r"\s(?:for|to|when|while|because|so|that|which|in order|as well|from|on|into)\s|[.!?](?:\s|$)",
            rest.text,
        )
        rest = rest.part(0, stop.start()) if stop else rest
        names = self._series(trimmed(rest))
        return tuple(
            replace(a, means="tool" in span.text[: match.end()]) for a in names if len(a.label.split()) <= 5
        )


def _as_means(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    return tuple(replace(atom, means=True) for atom in atoms)


def _tail_qualifiers(text: str) -> tuple[str, ...]:
    level = difficulty_of(text)
    return (level,) if level else qualifier_of(text)
