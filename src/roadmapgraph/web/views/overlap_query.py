"""What a visitor looks at on the overlap page, and its form in the address."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import parse_qs

from dash import no_update

from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.path_plan import elsewhere

TOGETHER = "."
"""Between the sources of an exact combination; no id holds one."""

ANY = "any"
"""Stands for no filter of the ledger."""

USUAL_COVER = 80
_PERCENT = frozenset(map(str, range(1, 101)))

NO_FIELD = "-"
"""Stands in the address for the concepts without a field."""


@dataclass(frozen=True)
class OverlapView:
    """A level of consensus, a source, an exact combination, a field, and two sources to compare.

    ``out`` is the source that is left out, ``cover`` the percentage of everything that is to be covered,
    ``in_field`` and ``by`` what the ledger is filtered by.
    """

    level: str
    source: str
    combination: str
    field: str
    here: str
    there: str
    out: str
    cover: int
    in_field: str
    by: str

    @property
    def choices(self) -> tuple[Any, ...]:
        """All of it, in the order of the fields above."""
        return tuple(getattr(self, field.name) for field in fields(self))


def read_view(search: Any, known: Compared) -> OverlapView:
    """The view in a query string; what is missing or not of this graph is what the page opens with."""
    text = search.lstrip("?") if isinstance(search, str) else ""
    asked = {name: values[-1] for name, values in parse_qs(text).items()}
    sources = known.overlap.sources
    broadest = sorted(known.overlap.intersections, key=lambda found: -len(found.sources))
    combinations = [TOGETHER.join(found.sources) for found in broadest]
    shown = [field or NO_FIELD for field in known.coverage]
    levels = [str(level) for level in known.overlap.consensus]

    def one_of(name: str, choices: Sequence[str], usual: int = 0) -> str:
        value = asked.get(name, "")
        return value if value in choices else choices[usual] if len(choices) > usual else ""

    return OverlapView(
        level=one_of("level", levels),
        source=one_of("source", sources),
        combination=one_of("set", combinations),
        field=one_of("field", shown),
        here=one_of("here", sources),
        there=one_of("there", sources, usual=1),
        out=one_of("out", sources),
        cover=int(asked["cover"]) if asked.get("cover") in _PERCENT else USUAL_COVER,
        in_field=one_of("in", [ANY, *shown]),
        by=one_of("by", [ANY, *sources]),
    )


def elsewhere_named(search: Any, known: Compared) -> str | None:
    """A sentence where an address names a roadmap that is not compared here; ``None`` where it names none."""
    asked = parse_qs(search.lstrip("?")) if isinstance(search, str) else {}
    named = [asked[name][-1] for name in ("source", "here", "there", "out", "by") if name in asked]
    named += asked["set"][-1].split(TOGETHER) if "set" in asked else []
    return elsewhere((*known.overlap.sources, ANY), sorted(set(named)))


def clicked(click: Any, key: str) -> Any:
    """What a click on a chart hit: ``key`` of its first point; no update where it hit nothing."""
    points = click.get("points") if isinstance(click, dict) else None
    return points[0].get(key, no_update) if points and isinstance(points[0], dict) else no_update


def field_titled(known: Compared, title: Any) -> Any:
    """The field behind a title of the coverage chart, which ends in the number of its concepts."""
    name = title.replace("<br>", " ").rpartition(" (")[0] if isinstance(title, str) else ""
    found = (field or NO_FIELD for field in known.coverage if known.fields.titles[field] == name)
    return next(found, no_update)
