"""From the words of a line to its atoms: lists are split, brackets opened, elliptic parts completed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from roadmapgraph.formats.decoration import is_ornament
from roadmapgraph.mentions.brackets import Bracket, read_bracket
from roadmapgraph.mentions.coordination import complete_members, inherit_modifier, join_series, parts_of
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.qualifiers import (
    Qualified,
    difficulty_of,
    duration_of,
    qualifier_of,
    without_qualifiers,
)
from roadmapgraph.mentions.spans import Span, enclosed, levels
from roadmapgraph.mentions.words import ACTION_GERUNDS, ACTIONS, FILLERS, GENERIC, GROUPS, PROSE, words_of
from roadmapgraph.models import Difficulty

_MARKS = " \t,;:·•–—-|>=→⇒&\\"
_LEFT_MARKS = _MARKS + "*_~`"
_RIGHT_MARKS = _MARKS + "."
_SEPARATOR = re.compile(r"[,;،、；，·•|]|\s[→⇒⟶]\s?|\s\+\s|\s->\s|\s=>\s|\s>\s")
_DASH = re.compile(r"\s+[-–—]+\s+|\s*—\s*|(?<=\w)[-–]\s+(?=[A-Z])")
_COLON = re.compile(r"[:：](?=\s|$)|：")
_EXAMPLES = re.compile(
    r"\b(?:such as|like|e\.?\s?g\.?:?|for example:?|for instance:?|including|incl\.?|i\.e\.:?|namely|"
    r"especially)[,:]?\s+",
    re.IGNORECASE,
)
_MEANS = re.compile(r"\b(?:using|via|with|in|through|by means of)\s+", re.IGNORECASE)
_ETC = re.compile(
    r"^(?:e\.?\s?g\.?|i\.e\.?|etc\.?|and so on|and more|and others|\.{2,}|…|others?|more|&c\.?|et al\.?)$",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"why (.{1,60}?) (?:is|are|matters?|(?:is |are )?necessary|(?:is |are )?important)\b.*", re.IGNORECASE
)
_VARIOUS = re.compile(r"^(?:various|different|common|popular|several|many)\s+\w+:\s+", re.IGNORECASE)
_PUNCTUATED = re.compile(r"[,;]\s|\s\(|:\s|\s[-–—]\s")
_CLAUSE = re.compile(r",?\s+(?:that|which|who|where)\s+(?=\w+ )", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?|and|or|some|various)\s+(?=\w)", re.IGNORECASE)
_COMPOUND = re.compile(
    r"[&/＆]|\s(?:and|or|und|oder|et|ou|y|o|e|и|или|using|with|such|like|for|including|incl\.?|namely|"
    r"especially|that|which|who|where|"
    r"i\.e\.|e\.?\s?g)",
    re.IGNORECASE,
)
_AND_BEHIND = re.compile(r"[)\]]\s+(?:and|or|&|/)\s+(?=\S)", re.IGNORECASE)
_LEADING_AND = re.compile(r"(?:and|or|&)\s+(?=\S)", re.IGNORECASE)
_STRONG_QUALIFIERS = frozenset(("introductory", "overview", "understanding", "learn", "master"))
_LEVEL = re.compile(r"(advanced|basic|core|essential|fundamental) (?=\S)", re.IGNORECASE)
_WITH = re.compile(r"\s+with\s+(?=\S)")
_USING = re.compile(r"\s+using\s+(?=\S)", re.IGNORECASE)
_LEADING_USING = re.compile(r"(?:using|with)\s+", re.IGNORECASE)
_LONGEST_NAME = 90
_LONGEST_ELEMENT = 1_000
_MOST_WORDS = 12


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
        return "/" not in name or len(parts_of(name, self._lexicon)) == 1

    def read(self, span: Span, *, whole: bool = False, head_groups: Callable[[str], bool]) -> Phrase:
        """Return the atoms of a line. ``whole``: "A & B" is one field, as in a heading."""
        span = _trimmed(span)
        head, tail = self._at_colon(span)
        if head is None:
            return Phrase(self._body(tail, whole=whole))
        if not tail.text:
            return Phrase(self._body(head, whole=True))
        if told := qualifier_of(head.text):
            return Phrase(tuple(replace(a, qualifiers=(*a.qualifiers, *told)) for a in self._listed(tail)))
        if head_groups(head.text):
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
        for sentence in _sentences(span):
            if _is_enumeration(sentence.text):
                found.extend(self._series(_trimmed(sentence)))
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
                if len(head.text.split()) <= _MOST_WORDS and head.text:
                    return head, _trimmed(span.part(match.end()))
        return None, span

    def _listed(self, span: Span) -> tuple[Atom, ...]:
        """Return the atoms behind a colon: a list, or prose that may enumerate."""
        if is_prose(span.text):
            return self.enumerated(span)
        if _starts_with_gerund_clause(span.text):
            return self._examples(span)
        return self._body(span)

    def _body(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        span = _trimmed(span)
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
        chunks = [chunk for chunk in _split(span, _SEPARATOR) if chunk.text and not _ETC.match(chunk.text)]
        if len(chunks) > 1 and _binds_tightly(span.text, chunks[0].text):
            chunks = [span]
        if not chunks:
            return ()
        single = len(chunks) == 1
        if not single:
            closed = _closed(chunks)
            if joined := join_series([chunk.text for chunk in closed], self._lexicon):
                return self._as_joined(joined, closed, span)
        labels = inherit_modifier([chunk.text for chunk in chunks], self._lexicon)
        atoms: list[Atom] = []
        for index, chunk in enumerate(chunks):
            if labels[index] != chunk.text:
                atoms.extend(self._named(chunk, labels[index]))
                continue
            last = index == len(chunks) - 1
            inner = _without_and(chunk) if last and not single else chunk
            atoms.extend(
                self._element(inner, whole=(whole and single) or (not last and _is_tight(inner.text)))
            )
        return tuple(atoms)

    def _as_joined(self, labels: Sequence[str], chunks: Sequence[Span], span: Span) -> tuple[Atom, ...]:
        if len(labels) == 1:
            return self._element(span, whole=True) if "(" in span.text else self._named(span, labels[0])
        found: list[Atom] = []
        for label, chunk in zip(labels, chunks, strict=True):
            bare = _without_and(chunk)
            found.extend(self._named(bare, label))
        return tuple(found)

    def _element(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Read one element of a list: a name, or names joined by "and", with brackets behind."""
        span = _trimmed(span)
        if not span.text or len(span.text) > _LONGEST_ELEMENT:
            return ()
        if parts := _after_bracket(span):
            return tuple(atom for part in parts for atom in self._element(part))
        name, brackets, tail = _brackets(span)
        name = _trimmed(name)
        if not name.text:
            return ()
        lists = bool(brackets) and " & " in name.text and brackets[0].text.count(",") >= 1
        atoms = self._names(name, whole=whole or lists)
        joins = tail is not None and _LEADING_AND.match(tail.text)
        if tail is not None and not joins:
            atoms = self._continued(name, tail, atoms)
        for bracket in brackets:
            inside = bracket.part(1, len(bracket.text) - 1)
            if atoms and inside.text:
                kind = read_bracket(name.text, inside.text, self._lexicon, last=atoms[-1].label)
                atoms = self._with_bracket(atoms, kind, inside, end=bracket.end)
        if tail is not None and joins:
            atoms = (*atoms, *self._element(tail.part(joins.end())))
        return atoms

    def _continued(self, name: Span, tail: Span, atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
        """Read a name that goes on behind its bracket: "Long Short-Term Memory (LSTM) Networks"."""
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
        return tuple(replace(member, label=label) for member, label in zip(members, labels, strict=True))

    def _names(self, span: Span, *, whole: bool) -> tuple[Atom, ...]:
        """Read names joined by "and", "&", "/" or "or", with no bracket in between."""
        if self.known(span.text):
            return self._whole(span)
        if not _COMPOUND.search(span.text):
            return self._named(span, span.text)
        bare = self._unqualified(span.text)
        name = span.part(bare.start, bare.start + len(bare.name))
        clause = _CLAUSE.search(name.text)
        name = name.part(0, clause.start()) if clause and clause.start() > 0 else name
        examples = _EXAMPLES.search(name.text)
        if examples and examples.start() > 0:
            return self._with_examples(name, examples, bare.qualifiers)
        means = _USING.search(name.text) or self._with_tools(name.text)
        if means and means.start() > 0 and not whole:
            first = self._names(name.part(0, means.start()), whole=False)
            return (*first, *self._names(name.part(means.end()), whole=False))
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
        label, qualifiers = bare.name, (*qualifiers, *bare.qualifiers)
        label = tidy(label)
        if not is_name(label):
            return ()
        return (Atom(label, span.start, span.end, tuple(dict.fromkeys(qualifiers))),)

    def _whole(self, span: Span) -> tuple[Atom, ...]:
        bare = self._unqualified(span.text)
        return (Atom(tidy(bare.name), span.start, span.end, bare.qualifiers),)

    def _unqualified(self, words: str) -> Qualified:
        """Take qualifiers off, unless only the words with them are a name."""
        if (why := _WHY.fullmatch(words)) is not None:
            return Qualified(why[1], why.start(1), ("introductory",))
        if (level := _LEVEL.match(words)) and self._all_known(words[level.end() :]):
            return Qualified(words[level.end() :], level.end(), (level[1].lower(),))
        bare = without_qualifiers(words)
        if bare.name == words:
            return bare
        weak = not _STRONG_QUALIFIERS.intersection(bare.qualifiers)
        alone = weak and self._lexicon.kind_of(words) and not self._lexicon.kind_of(bare.name)
        return Qualified(words, 0, ()) if alone or _only_generic(bare.name) else bare

    def _with_tools(self, words: str) -> re.Match[str] | None:
        """Return where "with" stands before names of tools, as in "Version control with Git"."""
        match = _WITH.search(words)
        if match is None or words.split()[0].lower() in (ACTION_GERUNDS | ACTIONS):
            return None
        parts = parts_of(words[match.end() :], self._lexicon)
        return match if all(self._lexicon.kind_of(part.label) == "tool" for part in parts) else None

    def _all_known(self, words: str) -> bool:
        parts = parts_of(words, self._lexicon)
        return len(parts) > 1 and all(self.known(part.label) for part in parts)

    def _with_examples(
        self, span: Span, match: re.Match[str], qualifiers: tuple[str, ...]
    ) -> tuple[Atom, ...]:
        """Read "version control tools like Git": the name before, and its examples."""
        head = _without_group(span.part(0, match.start()))
        atoms = self._names(head, whole=True) if head.text and not _only_generic(head.text) else ()
        atoms = tuple(replace(atom, qualifiers=(*atom.qualifiers, *qualifiers)) for atom in atoms)
        members = self._series(span.part(match.end()))
        return (*atoms, *(self._within(atoms[-1], members) if atoms else members))

    def _examples(self, span: Span) -> tuple[Atom, ...]:
        """Return the names behind "such as", "like", "using" in a sentence."""
        match = _EXAMPLES.search(span.text)
        if match is None:
            match = next(
                (m for m in _MEANS.finditer(span.text) if _names_tools(span.text[m.end() :], m[0])), None
            )
        if match is None:
            return ()
        rest = span.part(match.end())
        again = _MEANS.search(rest.text)
        if again and _names_tools(rest.text[again.end() :], again[0]):
            rest = rest.part(again.end())
        stop = re.search(
            r"\s(?:for|to|when|while|because|so|that|which|in order|as well|from|on|into)\s|[.!?](?:\s|$)",
            rest.text,
        )
        rest = rest.part(0, stop.start()) if stop else rest
        return tuple(a for a in self._series(_trimmed(rest)) if len(a.label.split()) <= 5)


def is_prose(text: str) -> bool:
    """Whether ``text`` is a sentence that talks, rather than a name or a list of names."""
    bare = re.sub(r"[\"“«][^\"”»]{0,200}[\"”»]", "", _without_brackets(text))
    count = len(bare.split())
    if count <= 3:
        return False
    marks = len(PROSE.findall(bare))
    commas = bare.count(",")
    if count <= 6:
        return marks >= 2 or (marks >= 1 and text.rstrip().endswith((".", "!")))
    if marks >= 2 or (marks == 1 and commas < 2):
        return True
    return len(bare.split()) > _MOST_WORDS + 6 * commas or (text.rstrip().endswith("!") and commas < 2)


def is_name(label: str) -> bool:
    """Whether ``label`` can be a name: it has a letter or digit, is not too long and no leftover."""
    if not any(character.isalnum() for character in label) or _ETC.match(label):
        return False
    if label.isdigit() or re.fullmatch(r"[\d\W]+", label):
        return False
    return len(label) <= 200


def tidy(label: str, *, articles: bool = False) -> str:
    """Return ``label`` without marks and emoji around it; ``articles``: an article at its start stays."""
    if not label.isascii():
        label = "".join(" " if is_ornament(character) else character for character in label)
    bare = " ".join(label.split()).lstrip("*_~`").strip(" \t,;:·•–—-|>=→⇒").strip("“”«»„")
    if bare.count('"') % 2 or (bare.count('"') == 2 and bare.startswith('"') and bare.endswith('"')):
        bare = bare.strip('"')
    bare = re.sub(r"(?<=[^\W\d_]{2})[.?!]+$", "", bare)
    if not articles:
        bare = _ARTICLE.sub("", bare)
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1]
    return bare.strip()


def _only_generic(text: str) -> bool:
    return all(word in GENERIC or word in GROUPS or not word.isalpha() for word in words_of(text))


def _without_group(span: Span) -> Span:
    """Take a group noun off the end: "version control tools" is about version control."""
    words = span.text.split()
    if len(words) >= 2 and words[-1].lower() in {
        "tools",
        "libraries",
        "frameworks",
        "platforms",
        "services",
        "software",
    }:
        return span.part(0, len(span.text) - len(words[-1]))
    return span


def _tail_qualifiers(text: str) -> tuple[str, ...]:
    level = difficulty_of(text)
    return (level,) if level else qualifier_of(text)


def _starts_with_gerund_clause(text: str) -> bool:
    words = text.split()
    return (
        len(words) >= 3
        and words[0].lower() in (ACTION_GERUNDS | ACTIONS | {"focus", "covers"})
        and "," not in text
    )


def _names_tools(rest: str, preposition: str) -> bool:
    word = rest.split(" ", 1)[0].strip(",.;")
    if preposition.strip().lower() in ("using", "via"):
        return True
    return len(word) > 1 and any(character.isupper() for character in word)


def _closed(chunks: list[Span]) -> list[Span]:
    """Part the last chunk of "A, B and C N" at its "and", as if it were "A, B, and C N"."""
    last = chunks[-1]
    match = re.fullmatch(r"([^\s()]+)(\s+)(?:and|or|&)\s+[^()]+", last.text, re.IGNORECASE)
    if match is None or _LEADING_AND.match(last.text):
        return chunks
    return [*chunks[:-1], last.part(0, match.end(1)), last.part(match.end(2))]


def _is_tight(text: str) -> bool:
    """Whether an "&" within a list that has commas joins the words of one name ("Weights & Biases")."""
    return bool(re.fullmatch(r"\S+(?: \S+)? & \S+", text)) and " and " not in text


def _binds_tightly(text: str, first: str) -> bool:
    """Whether commas without spaces bind a list to the word before it ("for web,desktop,phone")."""
    return not re.search(r",\s", text) and bool(re.search(r"\s(?:for|in|with|of|to)\s\S+$", first))


def _is_enumeration(sentence: str) -> bool:
    bare = _without_brackets(sentence).strip(" .!")
    if PROSE.search(bare) or _EXAMPLES.search(bare):
        return False
    chunks = [chunk.strip() for chunk in bare.split(",")]
    return len(chunks) >= 3 and all(0 < len(chunk.split()) <= 4 for chunk in chunks)


def _sentences(span: Span) -> list[Span]:
    found = []
    start = 0
    for match in re.finditer(r"(?<=[^\W\d_]{2})[.!?](?=\s|$)|(?<=[)\d\"”])[.!?](?=\s|$)", span.text):
        found.append(span.part(start, match.end()))
        start = match.end()
    rest = span.part(start)
    return [*found, rest] if rest.text else found


def _without_brackets(text: str) -> str:
    kept = []
    last = 0
    for start, end in enclosed(text):
        kept.append(text[last:start])
        last = end
    kept.append(text[last:])
    return "".join(kept)


def _trimmed(span: Span) -> Span:
    span = span.part(0).strip(_MARKS)
    left = len(span.text) - len(span.text.lstrip(_LEFT_MARKS))
    right = len(span.text.rstrip(_RIGHT_MARKS))
    span = span.part(left, max(left, right))
    text = span.text
    while text and is_ornament(text[0]):
        span = span.part(1)
        text = span.text
    while text and is_ornament(text[-1]):
        span = span.part(0, len(text) - 1)
        text = span.text
    return span.strip(" \t,;:")


def _without_and(span: Span) -> Span:
    match = re.match(r"(?:and|or|&|und|et|y|e|и)\s+", span.text, re.IGNORECASE)
    return span.part(match.end()) if match else span


def _split(span: Span, separator: re.Pattern[str]) -> list[Span]:
    outside = levels(span.text)
    found = []
    start = 0
    for match in separator.finditer(span.text):
        if outside[match.start()] and not _within_number(span.text, match):
            found.append(span.part(start, match.start()))
            start = match.end()
    found.append(span.part(start))
    return found


def _within_number(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return match[0] == "," and before.isdigit() and after.isdigit()


def _after_bracket(span: Span) -> list[Span]:
    """Return the parts of "A (a) and B (b)", where an "and" follows a bracket; nothing for other words."""
    if not _AND_BEHIND.search(span.text):
        return []
    outside = levels(span.text)
    cuts = [match for match in _AND_BEHIND.finditer(span.text) if outside[match.end() - 1]]
    if not cuts:
        return []
    starts = [0, *(match.end() for match in cuts)]
    ends = [*(match.start() + 1 for match in cuts), None]
    return [span.part(start, end) for start, end in zip(starts, ends, strict=True)]


def _brackets(span: Span) -> tuple[Span, list[Span], Span | None]:
    """Return the words before the first aside, the asides, and the words behind the last.

    "O(n log n)" and "f(x)" are names: a bracket glued to a short word is no aside.
    """
    asides: list[Span] = []
    for start, end in enclosed(span.text):
        if span.text[start] not in "([{（【":
            continue
        before = span.text[:start]
        word = before.rsplit(" ", 1)[-1]
        glued = bool(word) and not before.endswith(" ") and span.text[start] == "("
        if glued and (len(word) <= 3 or end - start <= 4 or word.endswith(("_", "."))):
            continue
        asides.append(Span(span.text[start:end], span.start + start))
    if not asides:
        return span, [], None
    tail = span.part(asides[-1].end - span.start)
    name = span.part(0, asides[0].start - span.start)
    return name, asides, tail if re.match(r"[^\W\d_]", tail.text) else None
