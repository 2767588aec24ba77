"""Names that differ in a number alone: "GPT-3/4", "Type 1 & 2 errors", "Calculus I and II"."""

import re

from roadmapgraph.mentions.modifiers import singular
from roadmapgraph.mentions.slashes import Part

_NUMBER = r"(?:\d{1,4}(?:\.\d{1,3})?|(?-i:[IVX]{1,4}))"
_PAIR = re.compile(
    rf"(?P<head>.*?(?P<word>[^\W\d_]+)(?P<mark>[ -]?))(?P<first>{_NUMBER})"
    rf"(?P<join>/|\s/\s|\s(?:&|and|or|und|et|vs\.?)\s)(?P<second>{_NUMBER})(?P<tail>\s(?!(?:and|or|und|et)\s)[^\W\d_].*)?",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:weeks?|days?|months?|years?|hours?|chapters?|ch|parts?|pages?|pp?|lectures?|lessons?|units?|modules?|"
    r"phases?|and|or|und|et|sections?|videos?|steps?|sessions?|semesters?|terms?|quarters?)",
    re.IGNORECASE,
)


def differing_in_number(name: str) -> list[Part]:
    """Return the two names of "GPT-3/4"; nothing where ``name`` is no such pair."""
    if not any(character.isdigit() or character in "IVX" for character in name):
        return []
    match = _PAIR.fullmatch(name)
    if match is None or _PARTS.fullmatch(match["word"]):
        return []
    roman = not match["first"][0].isdigit()
    if roman != (not match["second"][0].isdigit()) or (roman and match["mark"] != " "):
        return []
    start = match.start("word")
    head = (
        f"{name[:start]}{singular(match['word']) if match['mark'] == ' ' else match['word']}{match['mark']}"
    )
    tail = match["tail"] or ""
    return [
        Part(f"{head}{match['first']}{tail}", 0, match.end("first")),
        Part(f"{head}{match['second']}{tail}", match.start("second"), len(name)),
    ]
