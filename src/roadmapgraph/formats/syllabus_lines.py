"""What the lines of a syllabus look like: heads of its parts, codes and credits, hours, marks, chapters."""

import re
from typing import Literal

from roadmapgraph.formats.lines import Line
from roadmapgraph.models import LineReading

Kind = Literal["head", "aims", "unit", "deeds", "books", "scheme"]

UNIT = re.compile(
    r"\s*(?:unit|module)\s*[-–—:]?\s*(?:[IVX]{1,5}|\d{1,2})\b\s*(?:[-–—:.]\s*)?(?P<rest>.*)$", re.IGNORECASE
)
NUMBERED = re.compile(
    r"\s*(?:\[[A-Z]{0,2}\d{1,2}\]|[TR]\d{1,2}[.):]|\d{1,2}[.)]?|[ivx]{1,4}[.)]|[a-z][)])\s+(?=[\"“'A-Z(])"
)
NEEDED = re.compile(r"\s*(?:pre|co)[- ]?requisites?\s*[:–-]\s*\S", re.IGNORECASE)
"""What a course asks of those who come."""
LABELLED = re.compile(r"\s*[A-Z][\w ]{2,30}:\s+\S")
"""A line that says first what stands on it: "Software: ..."."""
_OPENING: tuple[tuple[Kind, str], ...] = (
    (
        "aims",
        r"(?:(?:course|learning|programme?|unit|module|educational|specific|instructional)\s+){0,2}"
        r"(?:objectives?|outcomes?|aims?)(?:\s+of the course)?",
    ),
    (
        "deeds",
        r"(?:suggested\s+)?(?:list of\s+)?(?:(?:lab|laboratory|practical|course)s?\s+)?"
        r"(?:experiments|programs|practicals|laborator(?:y|ies)|practical component|lab exercises|"
        r"exercises|activities|labs?|lab work|term work)|(?:sl?\.?|s\.)\s*no\.?\s+.*",
    ),
    (
        "books",
        r"(?:(?:suggested|recommended|prescribed|further|additional|essential|main)\s+)?(?:text\s?-?books?|"
        r"reference\s?-?books?|references?|readings?|reading list|books|bibliography|learning resources|"
        r"text(?:\s?books?)?\s*(?:and|&|/)\s*references?(?:\s?books?)?|"
        r"(?:e-?|web\s|online\s|electronic\s)(?:resources?|links?|references?|courses?|sources?|materials?)"
        r"(?:\s*(?:and|&)\s*video lectures)?|video lectures)",
    ),
    (
        "scheme",
        r"(?:co|cos|course outcomes?)\s*[-–/ ]\s*(?:pos?|psos?)\b.*|mapping of .*|articulation matrix.*|"
        r"(?:(?:scheme|mode|method|details?|pattern|components?) of\s+)?(?:assessments?|evaluations?|"
        r"examinations?|marking|marks)(?:\s+(?:scheme|pattern|methods?|details|criteria|plan|system))?|"
        r"suggested evaluation methods|(?:suggested )?specification table.*|"
        r"(?:end )?semester examination.*|question paper pattern|"
        r"teaching[- ]learning (?:process|methods?).*",
    ),
)
"""What opens a part: the words of its head, on a line of their own."""
_HEADS = tuple(
    (kind, re.compile(rf"\s*(?:\d\.\s+|[A-Z]\.\s+)?(?:{words})\s*(?:\([^()]*\))?\s*(?P<mark>[:.–-]*)", re.I))
    for kind, words in _OPENING
)
SIGNS = (
    re.compile(r"\bL\s+T\s+P\b|\bL\s?:\s?T\s?:\s?P|\bL-T-P\b"),
    re.compile(r"\s*(?:course |learning )?(?:objectives?|outcomes?)\s*:?\s*$", re.IGNORECASE),
    re.compile(r"\s*(?:C\.?O|CLO)[- .]?\d\b"),
    re.compile(r"\s*total\b.{0,30}\b(?:periods|hours|lectures)\b|\s*total hours\b", re.IGNORECASE),
    re.compile(
        r"\s*(?:suggested |prescribed )?(?:text\s?-?books?|reference\s?books?)\b.{0,20}$", re.IGNORECASE
    ),
    re.compile(r"\s*(?:course|paper|subject)\s+code\b", re.IGNORECASE),
    re.compile(r"\s*list of (?:experiments|programs)\s*:?\s*$", re.IGNORECASE),
    re.compile(r".*\b(?:CIE|SEE|internal|external|max\.?|maximum|total)\s+marks\b", re.IGNORECASE),
    re.compile(r".*\[?\b\d{1,2}\s?(?:L|hrs?|hours|lectures|periods)\b[\])]", re.IGNORECASE),
)
_WEIGHED = re.compile(
    r"\d\s*%|\d\s*marks|\bmarks?\b|\b(?:exam(?:ination)?s?|tests?|quiz(?:zes)?|assignments?|attendance|written|"
    r"mid-?(?:term|semester)s?|end-?(?:term|semester)s?|continuous|theory|practical|viva)\b",
    re.IGNORECASE,
)
"""What tells of marks, and of no method to evaluate models."""
LONGEST_HEAD = 300
"""A line with more characters heads nothing."""
_CODE = r"\(?[A-Z]{1,5}[- ]?\d{2,5}[A-Z]{0,3}\d{0,3}\)?|\(?\d{2}[A-Z]{2,5}[- ]?\d{2,4}[A-Z]{0,2}\)?"
_CREDITS = r"(?:\s+\d{1,2}(?:\.\d)?){3,5}"
_CODED = re.compile(
    rf"\s*(?P<code>{_CODE})?\s*[-–:]?\s*(?P<title>[^\W\d_][^\d:]{{2,80}}?)(?:\s+L\s+T\s+P(?:\s+[CJ])*)?(?P<credits>{_CREDITS})?\s*$"
)
_TITLED = re.compile(
    r"(?:^|.*\s{2,})(?:(?:course|paper|subject)(?:\s(?:name|title))?|"
    r"(?:name|title) of the (?:course|paper|subject))\s*[:–-]+\s*"
    r"(?P<title>[^\W\d_][^:]{2,80}?)(?:\s{2,}.*|\s*\(.*)?$",
    re.IGNORECASE,
)
LOAD = re.compile(
    r"\s*[-–:,]?\s*(?:[(\[]?\s*\d{1,2}(?:\s*\+\s*\d{1,2})?\s*(?:L|T|P|hours?|hrs?\.?|periods?|lectures?|"
    r"lecture hours|marks|slots|sessions)\.?\s*[)\]]?|\s{2,}\d{1,2}(?:\s*\+\s*\d{1,2})?)\s*$",
    re.IGNORECASE,
)
"""How many hours a unit takes, behind its name."""
TOTAL = re.compile(
    r"\s*total\b.{0,40}\d|\s*\(?\d+ (?:periods|hours)\)?\s*$|.{0,60}[:–-]\s*\d.*\b(?:marks|%)", re.IGNORECASE
)
"""How many hours a course has, and how many marks it gives."""
CHAPTERS = re.compile(
    r"\s*[\[(]?(?:text\s?-?books?|ref(?:erence)?s?(?:\s?books?)?|T|R|RBT|chapters?|sections?|self[- ]study)"
    r"[- ]?\d*(?:\s*:|\s+\d).*|\s*[\[(]?(?:T|R)\d\s*[:,].*",
    re.IGNORECASE,
)
"""Where the books tell of a unit."""
MARKS = re.compile(r"[,;]|\.\s|:\s|\s[-–—]")
TALK = re.compile(
    r"\b(?:will|shall|should|must|can|is|are|students?)\b\s\w+\s\w+|\bpre-?requisites?\b", re.IGNORECASE
)
"""What speaks of the course or to its students."""


_NAME = re.compile(r"[A-Z][^\W\d_]{2,}(?: [^\W\d_]+| &)*")


def opens(line: Line) -> Kind | None:
    """Return the kind of part that a line opens, if it opens one."""
    if line.shape == "blank":
        return None
    if UNIT.match(line.raw):
        return "unit"
    for kind, head in _HEADS if len(line.raw) <= LONGEST_HEAD else ():
        if match := head.match(line.raw):
            rest = line.raw[match.end() :].strip()
            weighs = kind == "scheme" and _WEIGHED.search(rest)
            if not rest or (":" in match["mark"] and (kind == "aims" or weighs)):
                return kind
    return None


def told_of_course(raw: str) -> LineReading:
    """Return what a line about the course is: a name above others, a sentence, or a mere attribute."""
    words = raw.strip()
    if words.endswith(":"):
        return "section"
    if TALK.search(words) or words.endswith("."):
        return "advice"
    return "section" if _NAME.fullmatch(words) else "markup"


def course(raw: str) -> str | None:
    """Return the course's name, if a line says it: behind its code, before its credits, or as its title."""
    raw = raw.strip()
    if len(raw) > LONGEST_HEAD:
        return None
    if titled := _TITLED.match(raw):
        return titled["title"].strip()
    coded = _CODED.match(raw)
    if (
        coded
        and (coded["code"] or coded["credits"])
        and not re.fullmatch(r"(?:[LTPSCJ]\s*)+", coded["title"])
    ):
        return coded["title"].strip()
    return None
