"""Bare lines: which of them head what is below, how deep such a head stands, which go on with a sentence."""

import re

from roadmapgraph.formats.decoration import without_ornaments
from roadmapgraph.formats.lines import Line
from roadmapgraph.formats.stages import STAGE

_OWN_HEAD = re.compile(r"\W{0,3}[^\W\d_][\w /&-]{0,40}:\W{0,3}\s")
_RANKS = (
    (("year", "semester", "term", "quarter"), 1),
    (("month",), 2),
    (("week",), 3),
    (("day", "lesson", "lecture", "mon", "tue", "wed", "thu", "fri", "sat", "sun"), 4),
)
_YEAR = re.compile(r"(?:\((?:19|20)\d\d\)\.?|,\s(?:19|20)\d\d\.)$")
"""How the title of a book ends in a list of them."""
_OPEN_END = re.compile(r"\s(?:with|using)$|\([^()]*$")
"""How a line ends whose sentence cannot be over."""
_HEAD_WORDS = 12
_WRAPPED = 50
"""From this many characters on a line of a paragraph was perhaps broken for its length."""


def is_head(line: Line, below: Line | None) -> bool:
    """Whether a bare line heads ``below``, the next line that is not blank."""
    words = line.body.split()
    if len(words) > _HEAD_WORDS or len(line.body) > 120 or line.body.startswith(("(", "*(", "_(")):
        return False
    body = line.body if line.body.isascii() else without_ornaments(line.body)
    bare = body.strip("*_ ")
    bold = body.startswith(("**", "__")) and body.endswith(("**", "__", "**:", "__:"))
    if bold or is_stage(bare) or (is_caps(bare) and len(words) <= 8):
        return not bare.endswith((".", "!", ",")) and ("," not in bare or not is_listing(bare))
    if below is None or bare.endswith((".", "!", ",", ";", "?")):
        return False
    return below.shape == "item" and below.indent >= line.indent and not is_listing(bare)


def head_depth(line: Line, above: int) -> int:
    """Return the depth of a head below a marked heading of depth ``above``."""
    bare = without_ornaments(line.body.strip("*_ "))
    if stage := STAGE.match(bare):
        ranks = (rank for units, rank in _RANKS if stage[0].lower().startswith(units))
        return above + next(ranks, 2)
    if is_caps(bare):
        return above + 5
    return above + (7 if line.body.startswith(("**", "__")) else 6)


def is_stage(text: str) -> bool:
    """Whether a line starts with the words for a part of a plan."""
    return STAGE.match(without_ornaments(text)) is not None


def is_wrapped(above: Line, line: Line) -> bool:
    """Whether ``line`` goes on with the sentence of the line above."""
    if above.raw.endswith(("  ", "\\")) or (
        above.body.endswith((".", "!", "?", ":", ";")) and len(above.body) < _WRAPPED
    ):
        return False
    if _YEAR.search(above.body) and not line.body[:1].islower():
        return False
    if STAGE.match(line.body) or _OWN_HEAD.match(line.body):
        return False
    if line.body[:1].islower() or (above.shape == "item" and _OPEN_END.search(above.body)):
        return True
    return (
        len(above.body) >= _WRAPPED
        and above.shape == line.shape == "text"
        and not above.body.endswith((":", ";"))
    )


def is_caps(text: str) -> bool:
    """Whether a line is written in capitals, and is long enough to mean it."""
    letters = [character for character in text if character.isalpha()]
    enough = len(letters) >= 6 or (len(letters) >= 4 and " " in text)
    return enough and all(character.isupper() for character in letters) and "," not in text


def is_listing(text: str) -> bool:
    """Whether a line such as "Tools: A, B" already holds its list."""
    return bool(re.search(r":\W{0,4}\s\W{0,4}\w", text))


def is_underline(title: Line, below: Line) -> bool:
    """Whether ``below`` is long enough, or sure enough a mark, to underline ``title``."""
    width = len(title.body)
    return (below.mark in "=-" and width <= 200) or abs(len(below.body) - width) <= 3
