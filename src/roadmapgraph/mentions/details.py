"""Details that a line tells of what is above it: its duration, its prerequisites, its goal."""

import re

from roadmapgraph.mentions import languages
from roadmapgraph.mentions.durations import hours_of
from roadmapgraph.mentions.ledger import Ledger
from roadmapgraph.mentions.names import is_enumeration
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.words import DURATION_HEAD, META_HEAD, PREREQUISITE_HEAD
from roadmapgraph.models import LineReading


def read_detail(book: Ledger, head: str, rest: str) -> LineReading | None:
    """Read "Duration: 2 weeks", "Prerequisites: A, B", "Goal: …": they tell about what is above."""
    bare = head.strip(" *_")
    owner = next((frame.first for frame in reversed(book.frames) if frame.first >= 0), -1)
    if (
        (DURATION_HEAD.fullmatch(bare) or languages.DURATION.fullmatch(bare))
        and rest
        and hours_of(rest) is not None
    ):
        book.tell(owner, duration=rest.strip(" .*_"))
        return "advice"
    if (PREREQUISITE_HEAD.fullmatch(bare) or languages.PREREQUISITE.fullmatch(bare)) and rest:
        atoms = book.reader.read(Span(rest, 0), head_groups=book.groups).atoms
        names = tuple(atom.label for atom in atoms)
        if owner >= 0 and names:
            book.tell(owner, requires=names)
            return "advice"
        known = sum(book.lexicon.kind_of(name) is not None for name in names)
        return "advice" if re.match(r"an? ", rest) or 2 * known < len(names) else None
    lists = bare.lower() == "focus" and is_enumeration(rest)
    tells = META_HEAD.fullmatch(bare) or languages.META.fullmatch(bare)
    return "advice" if tells and rest and not lists else None
