"""Practices: what a line tells its reader to build or to do, as one thing, and what it is done with."""

import re

from roadmapgraph.formats import Entry
from roadmapgraph.mentions import languages
from roadmapgraph.mentions.atoms import Atom
from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.kinds import is_certain
from roadmapgraph.mentions.ledger import Frame, Ledger
from roadmapgraph.mentions.names import is_name, tidy
from roadmapgraph.mentions.naming import read_names
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.zones import zone_of
from roadmapgraph.models import LineReading

_BUILT = re.compile(
    r"(?<!without),?\s+(?:(?:built|packed|made|written|deployed|served) )?(using|with|via)\s", re.I
)
_FURTHER = re.compile(r",?\s+and\s+\w+ed\s+(?:using|with|via|on)\s", re.IGNORECASE)
_OWN = re.compile(r"(?:the|your|my|our|their|this|these|real)\s", re.IGNORECASE)
"""What follows a "with" that belongs to a verb: "compare it with your own"."""
_ASIDE = re.compile(r"\s+\(([^()]{2,80})\)$")
_REMARK = re.compile(r",\s+(?:no\s|not\s|\d|in any\s|at your\s).{0,80}$", re.IGNORECASE)
_ONE = re.compile(r"(?:an?|one|the)\s", re.IGNORECASE)
_SEVERAL = re.compile(r",\s+(?:and\s+|or\s+)?")
"""What parts things to do that each have an article: "a stool, a bench, and an oak chair"."""
_SENTENCE = 6
_FEW = 3
_NOMINAL = re.compile(
    r"^(?:(?:python |java |c |sql |an? |the )*programs?|queries|scripts?|\w{3,}(?:ation|ment|ing|sis|ison)|"
    r"study|design|demo|creation|introduction) (?:of|to|for|that|which|and|with|using|on|a|an|the)\s|"
    r"^(?:familiari[sz]e|understand|obtain|determine|find|generate|construct|insert|sort|convert|print|"
    r"display|produce|study|using|given|illustrate|add|verify|model)\s|"
    r"^\w+ (?:an?|the|all|any|two)\s|\sand (?:" + "|".join(sorted(ACTIONS)) + r")\s",
    re.IGNORECASE,
)
"""How one thing to do starts where it is named rather than bidden: "Implementation of a stack"."""
_SINGULAR = re.compile(r"(?:\w+[- ])?(?:project|practice|exercise|capstone|task|lab|build)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:lab|exercise|project|assignment|task|challenge|kata|homework|mini-?project|workshop)\s+\d{1,3}"
    r"(?:\s*[:.)–—-]|(?=\s))\s*(?=\S+ \S)",
    re.IGNORECASE,
)


def labelled_practice(entry: Entry) -> Span | None:
    """Return what stands behind "Lab 3" or "Project 2:" at the start of a line, if it starts so."""
    match = _LABEL.match(entry.text)
    return Span(entry.text, 0).part(match.end()) if match else None


def is_one_deed(words: str, head: str = "") -> bool:
    """Whether what stands behind "Project:" is one thing to do, and no list of several."""
    sentence = words.endswith(".") and len(words.split()) >= _SENTENCE
    several = [part for part in _SEVERAL.split(words) if part]
    if len(several) >= _FEW and all(map(_ONE.match, several)):
        return False
    if sentence or "," not in words or _ONE.match(words) or words.split()[0].lower() in ACTIONS:
        return True
    return bool(_SINGULAR.fullmatch(head.strip(" *_")) and _REMARK.search(words))


def tells_one_deed(book: Ledger, entry: Entry, zone: str | None) -> bool:
    """Whether a line below a heading for practices describes one of them, in as many words as it takes."""
    if entry.links or ":" in entry.text or "：" in entry.text:
        return False
    if book.reader.language is not None and languages.is_deed(
        entry.text, book.reader.language, bidden=zone == "practice"
    ):
        return True
    if zone != "practice" or entry.links or ":" in entry.text or book.lexicon.kind_of(entry.text) is not None:
        return False
    return bool(_ONE.match(entry.text)) and len(entry.text.split()) > _FEW


def read_practice(book: Ledger, entry: Entry, span: Span) -> LineReading:
    """Read "Project: weather widget using a public API": what is built, and with what."""
    means = _means(span.text) or _ASIDE.search(span.text)
    what = span.part(0, means.start()) if means else span
    what = what.part(0, remark.start()) if (remark := _REMARK.search(what.text)) else what
    label = tidy(what.text, articles=True)
    if not is_name(label):
        return "advice"
    first = len(book.mentions)
    made = Atom(label, what.start, what.end)
    tools = book.reader.enumerated(span) if means else ()
    if means and means[0].lstrip().startswith("("):
        tools = book.reader.body(span.part(means.start(1), means.end(1)))
    elif means and (further := _FURTHER.search(span.text, means.end())):
        tools = (*book.reader.body(span.part(means.end(), further.start())), *tools)
    certain = [atom for atom in tools if is_certain(atom.label, book.lexicon)]
    book.add_atoms(entry, (made, *certain), zone="practice")
    book.frames.append(Frame(entry.depth, None, None, label, first))
    return "mention"


def read_deed(book: Ledger, entry: Entry) -> LineReading:
    """Read what the form itself marks as one thing to do: all its words, but for an aside at the end.

    What starts with no deed is read as names are below a heading for practices.
    """
    if entry.text.split()[0].lower() not in ACTIONS and not _NOMINAL.search(entry.text):
        return read_names(book, entry, "practice")
    what = Span(entry.text, 0)
    what = what.part(0, aside.start()) if (aside := _ASIDE.search(what.text.rstrip(". "))) else what
    label = tidy(what.text, articles=True)
    if not is_name(label):
        return "advice"
    book.add_atoms(entry, (Atom(label, what.start, what.end),), zone="practice")
    return "mention"


def numbers_practice(head: str, book: Ledger) -> bool:
    """Whether the words before a dash only say that a practice follows ("Second project")."""
    return zone_of(head, book.lexicon) == "practice" and book.groups(head)


def _means(words: str) -> re.Match[str] | None:
    """Return where a practice says what it is done with, if "with" does not belong to its verb."""
    return next(
        (m for m in _BUILT.finditer(words) if " " in words[: m.start()] and not _OWN.match(words, m.end())),
        None,
    )
