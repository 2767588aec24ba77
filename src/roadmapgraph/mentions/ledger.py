"""The book that a walk keeps: the headings that are open, the mentions found, what is to be said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roadmapgraph.formats import Entry
from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.inline import safe_url
from roadmapgraph.mentions.atoms import Atom
from roadmapgraph.mentions.durations import hours_of
from roadmapgraph.mentions.kinds import kind_of
from roadmapgraph.mentions.leads import bare_head
from roadmapgraph.mentions.lexicon import Lexicon
from roadmapgraph.mentions.phrases import PhraseReader
from roadmapgraph.mentions.qualifiers import qualifier_of
from roadmapgraph.mentions.resources import Title
from roadmapgraph.mentions.sections import groups
from roadmapgraph.models import Diagnostic, Level, Mention


@dataclass(frozen=True, slots=True)
class Frame:
    """A heading or list head that is open: what stands below it belongs to it."""

    depth: int
    heading: str | None
    zone: str | None = None
    within: str | None = None
    first: int = -1
    """Index of the mention that this head is, or -1 if it is none."""
    last: int = -1
    """Index of the last mention that its own words name."""


@dataclass
class Ledger:
    """Mentions of one source in the order of the walk, at most ``limit`` of them."""

    source: str
    lexicon: Lexicon
    limit: int
    reader: PhraseReader
    title: Entry | None = None
    """The entry that is the document's title."""
    mentions: list[Mention] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    limited: bool = False

    def add_titles(self, entry: Entry, titles: Sequence[Title]) -> None:
        """Add resources that an entry names."""
        for title in titles:
            self._keep(
                Mention(
                    source=self.source,
                    line=entry.line_at(title.start),
                    label=title.label,
                    text=entry.text[title.start : title.end].strip(),
                    kind="resource",
                    section=self.section(),
                    within=self.within(),
                    url=title.url,
                    qualifiers=tuple(dict.fromkeys((*entry.qualifiers, *title.qualifiers))),
                )
            )
        if entry.links and any(
            safe_url(link.url) is None and ":" in link.url.split("/")[0] for link in entry.links
        ):
            self.note(entry.line, "this address is not one of the web; it is left out", "warning")

    def add_atoms(self, entry: Entry, atoms: Sequence[Atom], *, zone: str | None) -> None:
        """Add the atoms that an entry names, below headings of the given zone."""
        section = self.section()
        remarked = [told for remark in entry.remarks for told in qualifier_of(remark)]
        beside = self._known_beside(atoms)
        with_means = any(atom.means for atom in atoms)
        for atom in atoms:
            among = beside[atom.within] == {"tool"} and not with_means
            duration = atom.duration or entry.duration
            link = next((link for link in entry.links if link.start <= atom.start < link.end), None)
            if (
                link is not None
                and safe_url(link.url) is None
                and re.match(r"[a-z]+:", link.url, re.IGNORECASE)
            ):
                self.note(entry.line, "this address is not one of the web; it is left out", "warning")
            means = atom.means or (link is not None and _is_home(atom.label, link.url))
            self._keep(
                Mention(
                    source=self.source,
                    line=entry.line_at(atom.start),
                    label=atom.label,
                    text=_as_written(entry.text[atom.start : atom.end]) or atom.label,
                    kind=kind_of(
                        atom.label, self._zone_within(atom, zone), self.lexicon, means=means, among=among
                    ),
                    section=section,
                    qualifiers=tuple(dict.fromkeys((*entry.qualifiers, *remarked, *atom.qualifiers))),
                    within=atom.within or self.within(),
                    difficulty=atom.difficulty or entry.difficulty,
                    duration=duration,
                    hours=hours_of(duration) if duration else None,
                    url=safe_url(link.url) if link is not None else None,
                    requires=entry.requires,
                )
            )

    def _zone_within(self, atom: Atom, zone: str | None) -> str | None:
        """Return the zone of an atom: what stands in a tool's bracket is part of it, and no further tool."""
        within_tool = zone == "tool" and atom.within and self.lexicon.kind_of(atom.within) == "tool"
        return None if within_tool and not self.lexicon.may_be_tool(atom.label) else zone

    def _known_beside(self, atoms: Sequence[Atom]) -> dict[str | None, set[str]]:
        """Return the kinds that the vocabulary knows of among the names within each head."""
        kinds: dict[str | None, set[str]] = {atom.within: set() for atom in atoms}
        for atom in atoms:
            if known := self.lexicon.kind_of(atom.label):
                kinds[atom.within].add(known)
        return kinds

    def _keep(self, mention: Mention) -> None:
        """Keep a mention up to the limit; a label of marks alone names nothing, such a text is its label."""
        if not _is_spelt(mention.label):
            return
        if not _is_spelt(mention.text):
            mention = mention.model_copy(update={"text": mention.label})
        if len(self.mentions) < self.limit:
            self.mentions.append(mention)
        elif not self.limited:
            self.limited = True
            message = (
                f"the limit of {self.limit} mentions is reached: none is read from here on. "
                "Raise the limit (--max-mentions)"
            )
            self.note(mention.line, message, "error")

    def tell(self, index: int, **told: object) -> None:
        """Add what a later line says about the mention at ``index``."""
        if not 0 <= index < len(self.mentions):
            return
        update = {name: value for name, value in told.items() if value is not None}
        if "duration" in update:
            update["hours"] = hours_of(str(update["duration"]))
        self.mentions[index] = self.mentions[index].model_copy(update=update)

    def tell_all(self, frame: Frame, qualifiers: Sequence[str]) -> None:
        """Add what a later cell says about all that a row's first one names."""
        for index in range(frame.first, max(frame.first, frame.last) + 1):
            told = dict.fromkeys((*self.mentions[index].qualifiers, *qualifiers))
            self.tell(index, qualifiers=tuple(told))

    def section(self) -> tuple[str, ...]:
        """Return the headings that are open, from the outermost in."""
        return tuple(frame.heading for frame in self.frames if frame.heading)

    def within(self) -> str | None:
        """Return the label of the list head that is open, if one is."""
        return self.frames[-1].within if self.frames else None

    def zone(self) -> str | None:
        """Return what the open headings say is below them: the innermost that says so."""
        return next((frame.zone for frame in reversed(self.frames) if frame.zone), None)

    def knows(self, name: str) -> bool:
        """Return whether the vocabulary knows a concept of this name."""
        return self.lexicon.kind_of(name) is not None

    def groups(self, head: str) -> bool:
        """Return whether the words before a colon only group what follows them."""
        return groups(bare_head(head), self.lexicon)

    def note(self, line: int, message: str, level: Level = "note") -> None:
        """Keep something to say about a line."""
        self.diagnostics.append(Diagnostic(line=line, level=level, message=message))


def _is_home(label: str, url: str) -> bool:
    """Whether an address is the home of what is called ``label``: its host is named after it."""
    host = re.match(r"https?://(?:www\.|docs\.)?([^/:.]+)\.[a-z.]+(?:[/:?#]|$)", url, re.IGNORECASE)
    return host is not None and host[1].lower() == re.sub(r"\W", "", label).lower()


def _is_spelt(words: str) -> bool:
    return any(map(str.isalnum, words))


def _as_written(words: str) -> str:
    return " ".join(without_ornaments(words).split()).strip(' \t,;:*_"“”')
