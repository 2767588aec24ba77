"""Names joined by "and" or "/", and what is said of them: qualifiers, examples, tools."""

import re
from abc import ABC, abstractmethod
from dataclasses import replace

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.asides import told_behind
from roadmapgraph.mentions.atoms import Atom, as_means, held_by, merged, qualified
from roadmapgraph.mentions.clauses import clause_of, weak_clause_of
from roadmapgraph.mentions.coordination import parts_of
from roadmapgraph.mentions.cutting import (
    trimmed,
    without_group,
)
from roadmapgraph.mentions.deeds import leading_deed, stands_out
from roadmapgraph.mentions.foreign import parts_in
from roadmapgraph.mentions.grammar import is_adjective
from roadmapgraph.mentions.kinds import looks_like_tool
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.names import EXAMPLES, is_name, names_tools, only_generic, tidy
from roadmapgraph.mentions.qualifiers import Qualified, qualifier_of, without_qualifiers
from roadmapgraph.mentions.spans import Span

_MEANS = re.compile(r"\b(?:using|via|with|in|through|by means of)\s+", re.IGNORECASE)
_WHY = re.compile(
    r"why (.{1,60}?) (?:is|are|matters?|(?:is |are )?necessary|(?:is |are )?important)\b.*", re.IGNORECASE
)
_PUNCTUATED = re.compile(r"[,;]\s|\s\(|:\s|\s[-–—]\s")
_COMPOUND = re.compile(
    r"[&/＆／和与及跟與とや]|\b-\b|\s(?:and|or|und|oder|et|ou|y|o|e|и|или|vs|versus|using|with|via|through|as|"
    r"avec\b|mit\b|con\b|com\b|such|like|for|including|incl\.?|namely|"
    r"especially|that|which|who|where|"
    r"i\.e\.|e\.?\s?g)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|&|\+)\s")
_ENDS_IN_AND = re.compile(r"\s(?:and|or|&)\s+$", re.IGNORECASE)
"""The end of a qualifier that is none, as a sort stands behind it: "Primary and secondary keys"."""
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_STRONG_QUALIFIERS = frozenset(("introductory", "overview", "understanding", "learn", "master"))
_LEVEL = re.compile(r"(advanced|basic|core|essential|fundamental) (?=\S)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[a-z]+ed")
_WITH = re.compile(r"\s+(?:with|via|through|avec|mit|con|com|с|z|met|med)\s+(?=\S)")
_MADE = re.compile(
    r"\s+(?:deployed|built|made|written|implemented|trained|served|hosted|developed|created|powered|done)$"
)
_USING = re.compile(r"(?<!without)\s+using\s+(?=\S)", re.IGNORECASE)
_FOR = re.compile(r"\s+(for|with|pour|para|für|для)\s+(?=\S)", re.IGNORECASE)
_HANDLES = ("working", "dealing", "getting started", "coping", "familiarity", "experience", "problems")


class NameReader(ABC):
    """Reads names outside of lists and brackets with the help of one lexicon."""

    def __init__(self, lexicon: Lexicon, language: languages.Language | None = None) -> None:
        self.lexicon = lexicon
        self.language = language
        self._known: dict[str, bool] = {}

    @abstractmethod
    def series(self, span: Span, *, whole: bool = False) -> tuple[Atom, ...]:
        """Return the names of a list."""

    def known(self, name: str) -> bool:
        """Whether the vocabulary knows ``name`` as one name; a list or an aside is never looked up whole."""
        if name not in self._known:
            self._known[name] = self._is_known(name)
        return self._known[name]

    def _is_known(self, name: str) -> bool:
        kind = None if _PUNCTUATED.search(name) else self.lexicon.kind_of(name)
        if kind is None or (kind == "topic" and self._are_distinct(name)):
            return False
        if (tools := _WITH.search(name)) and self.with_tools(name) and self.known(name[: tools.start()]):
            return False
        return "/" not in name or [part.label for part in parts_of(name, self.lexicon)] == [name]

    def _are_distinct(self, name: str) -> bool:
        """Whether "A and B" joins two names that the vocabulary knows as well, and as other things."""
        parts = _AND.split(name)
        if len(parts) != 2 or not all(self.lexicon.kind_of(part) == "topic" for part in parts):
            return False
        return not self.lexicon.same(*parts)

    def names(self, span: Span, *, whole: bool, closes: bool = False) -> tuple[Atom, ...]:
        """Read names joined by "and", "&", "/" or "or", with no bracket in between."""
        if self.known(span.text):
            return self.whole(span)
        language = self.language or languages.language_of_line(span.text)
        if language is None and not _COMPOUND.search(span.text):
            return self.named(span, span.text)
        bare = self.unqualified(span.text)
        if _ENDS_IN_AND.search(span.text[: bare.start]) and is_adjective(bare.name.split(" ")[0]):
            bare = Qualified(span.text, 0, ())
        name = span.part(bare.start, bare.start + len(bare.name))
        name = name.part(article.end()) if (article := _ARTICLE.match(name.text)) else name
        name = name.part(0, told_behind(name.text))
        examples = EXAMPLES.search(name.text)
        if examples and examples.start() > 0:
            return self._with_examples(name, examples, bare.qualifiers)
        means = _USING.search(name.text) or self.with_tools(name.text)
        if (
            means
            and means.start() > 0
            and not (whole and self.lexicon.kind_of(name.text[means.end() :]) != "tool")
        ):
            before = name.part(0, means.start())
            before = before.part(0, made.start()) if (made := _MADE.search(before.text)) else before
            first = () if _PARTICIPLE.fullmatch(before.text) else self.names(before, whole=False)
            first = qualified(first, bare.qualifiers)
            return (*first, *as_means(self.names(name.part(means.end()), whole=False)))
        found: list[Atom] = []
        foreign = language and parts_in(name.text, language, self.lexicon, known=self.known, whole=whole)
        parts = foreign or parts_of(name.text, self.lexicon, whole=whole, closes=closes)
        joined = len(parts) > 1
        written = [p.label == name.text[p.start : p.end] and not is_adjective(p.label) for p in parts]
        asides = [
            qualifier_of(p.label) if joined and told else () for p, told in zip(parts, written, strict=True)
        ]
        known = (*bare.qualifiers, *(qualifier for aside in asides for qualifier in aside))
        for part, aside in zip(parts, asides, strict=True):
            if aside and not all(asides):
                continue
            where = name.part(part.start, part.end)
            found.extend(self.named(where, part.label, known))
        return merged(found)

    def named(self, span: Span, label: str, qualifiers: tuple[str, ...] = ()) -> tuple[Atom, ...]:
        """Return the one atom called ``label``, qualifiers taken off; none if that is no name."""
        bare = self.unqualified(label)
        label, qualifiers = self._scoped(bare.name), (*qualifiers, *bare.qualifiers)
        label = tidy(label)
        if not is_name(label):
            return ()
        told = tuple(dict.fromkeys(qualifiers))
        return (Atom(label, span.start, span.end, told, means=bare.start > 0 and "usage" in bare.qualifiers),)

    def whole(self, span: Span) -> tuple[Atom, ...]:
        """Return the words of ``span`` as one atom: the vocabulary knows them as one name."""
        bare = self.unqualified(span.text)
        first = bare.name.partition("/" if " " not in bare.name.split("/")[0].strip() else " / ")[0]
        named = first if not first.isupper() and self.lexicon.same(first, bare.name) else bare.name
        return (Atom(tidy(named), span.start, span.end, bare.qualifiers),)

    def unqualified(self, words: str) -> Qualified:
        """Take qualifiers off, unless only the words with them are a name."""
        if language := self.language or languages.language_of_line(words):
            start, end, told = languages.without_leads(words, language)
            if (start, end) != (0, len(words)) and not self.lexicon.kind_of(words):
                return Qualified(words[start:end], start, told)
        if (why := _WHY.fullmatch(words)) is not None:
            return Qualified(why[1], why.start(1), ("introductory",))
        if (level := _LEVEL.match(words)) and self._all_known(words[level.end() :]):
            return Qualified(words[level.end() :], level.end(), (level[1].lower(),))
        if clause := clause_of(words):
            inner = without_qualifiers(clause.name)
            told = tuple(dict.fromkeys((*clause.qualifiers, *inner.qualifiers)))
            found = Qualified(inner.name, clause.start + inner.start, told)
            return Qualified(words, 0, ()) if only_generic(inner.name) else found
        called = weak_clause_of(words)
        if called and (self.lexicon.kind_of(called.name) or stands_out(called.name, amid_lower=True)):
            return called
        if lead := leading_deed(words, self.lexicon):
            inner = without_qualifiers(words[lead:])
            return replace(inner, start=inner.start + lead, qualifiers=("usage", *inner.qualifiers))
        bare = without_qualifiers(words)
        if bare.name == words:
            return bare
        weak = not _STRONG_QUALIFIERS.intersection(bare.qualifiers)
        alone = weak and self.lexicon.kind_of(words) and not self.lexicon.kind_of(bare.name)
        return Qualified(words, 0, ()) if alone or only_generic(bare.name) else bare

    def with_tools(self, words: str) -> re.Match[str] | None:
        """Return where "with" stands before names, as in "Version control with Git"."""
        match = _WITH.search(words)
        if match is None or words[: match.start()].lower() in _HANDLES:
            return None
        if words[match.end()].isdigit():
            return None
        parts = [part.label for part in parts_of(words[match.end() :], self.lexicon)]
        known = [self.lexicon.kind_of(part) for part in parts]
        if "field" in known:
            return None
        lower = " " in words[: match.start()] and words[: match.start()].split(" ", 1)[1].islower()
        named = any(stands_out(part, amid_lower=lower or " " not in words[: match.start()]) for part in parts)
        fits = named and all(len(p.split()) <= 3 and not p.split()[-1].endswith("ables") for p in parts)
        return match if fits or all(known) else None

    def _scoped(self, words: str) -> str:
        """Return a known name without what it is learnt for: "Statistics for data science"."""
        match = _FOR.search(words)
        if match is None or self.lexicon.kind_of(words) is not None:
            return words
        name, scope = words[: match.start()], words[match.end() :]
        with_field = match[1].lower() == "with" and self.lexicon.kind_of(scope) != "field"
        named = self.lexicon.kind_of(name) is not None or looks_like_tool(name)
        return words if with_field or not named else name

    def _all_known(self, words: str) -> bool:
        parts = parts_of(words, self.lexicon)
        return len(parts) > 1 and all(self.known(part.label) for part in parts)

    def _with_examples(
        self, span: Span, match: re.Match[str], qualifiers: tuple[str, ...]
    ) -> tuple[Atom, ...]:
        """Read "version control tools like Git": the name before, and its examples."""
        head = without_group(span.part(0, match.start()))
        atoms = self.names(head, whole=True) if head.text and not only_generic(head.text) else ()
        atoms = qualified(atoms, qualifiers)
        members = self.series(span.part(match.end()))
        return (*atoms, *(held_by(atoms[-1], members) if atoms else members))

    def examples(self, span: Span) -> tuple[Atom, ...]:
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
        names = self.series(trimmed(rest))
        return tuple(
            replace(a, means="tool" in span.text[: match.end()]) for a in names if len(a.label.split()) <= 5
        )
