"""The question a path page answers, and its one form outside: the query string of the address.

A copied link opens the same plan, and the back button walks through the plans, because nothing else holds the
question.
"""

import math
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode

from roadmapgraph.web.visitor import Visitor

ORDERS = ("focused", "consensus", "quick-wins", "bottlenecks-first")
"""The orders that need no further word; ``follow:<source id>`` is one for each source."""
VIEWS = ("steps", "weeks", "reading")
LONGEST = 3000
"""Characters of a query string that every server on the way takes (gunicorn: 4094 for the whole line)."""
USUAL_HOURS = 8.0
_DIGITS = 6


@dataclass(frozen=True)
class PlanQuery:
    """What is asked. Goals are words: ids of concepts or sources, ``consensus:3``, ``everything``.

    ``known`` is ``None`` where the address says nothing about it; then the visitor's own ticks count.
    With ``to_source`` the question is what that source adds for someone who did the sections ``did`` of
    ``from_source``, whatever the goals. ``asking`` is whether to ask what the learner knows, ``unknown``
    what the learner said is not known, whatever implies it.
    ``brought`` are the ids of the visitor's own roadmaps that the question speaks of: nobody else has them.
    ``faults`` are sentences about what the address says and nobody can read.
    """

    goals: tuple[str, ...] = ()
    known: tuple[str, ...] | None = None
    hours: float | None = USUAL_HOURS
    weeks: int | None = None
    min_sources: int = 1
    order: str = "focused"
    helpful: bool = False
    core: bool = False
    view: str = "steps"
    from_source: str = ""
    did: tuple[int, ...] = ()
    to_source: str = ""
    asking: bool = False
    unknown: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def read_query(search: str | None) -> PlanQuery:
    """The question in a query string. What cannot be read is left at its default and named in ``faults``."""
    fields = parse_qs((search or "").lstrip("?"), keep_blank_values=True)
    faults: list[str] = []
    hours = _number(fields, "hours", faults)
    unlimited = "hours" in fields and not _last(fields, "hours")
    min_sources = _whole(fields, "sources", faults)
    view = _last(fields, "view")
    return PlanQuery(
        goals=_words(fields, "goal"),
        known=_words(fields, "known") if "known" in fields else None,
        hours=USUAL_HOURS if hours is None and not unlimited else hours,
        weeks=_whole(fields, "weeks", faults),
        min_sources=1 if min_sources is None else min_sources,
        order=_last(fields, "order") or "focused",
        helpful=_last(fields, "helpful") == "1",
        core=_last(fields, "core") == "1",
        view=view if view in VIEWS else "steps",
        from_source=_last(fields, "from"),
        did=_numbers(fields, "did", faults),
        to_source=_last(fields, "to"),
        asking=_last(fields, "ask") == "1",
        unknown=_words(fields, "no"),
        brought=_words(fields, "own"),
        faults=tuple(faults),
    )


def write_query(query: PlanQuery) -> str:
    """The question as a query string, ``?`` included; what is usual is left out, ``known`` never is."""
    fields: list[tuple[str, str]] = []
    if query.goals:
        fields.append(("goal", ",".join(query.goals)))
    if query.known is not None:
        fields.append(("known", ",".join(query.known)))
    if query.hours != USUAL_HOURS:
        fields.append(("hours", "" if query.hours is None else f"{query.hours:g}"))
    if query.weeks is not None:
        fields.append(("weeks", str(query.weeks)))
    usual = PlanQuery()
    for name, value, default in (
        ("sources", query.min_sources, usual.min_sources),
        ("order", query.order, usual.order),
        ("helpful", int(query.helpful), 0),
        ("core", int(query.core), 0),
        ("view", query.view, usual.view),
        ("from", query.from_source, ""),
        ("did", ",".join(map(str, query.did)), ""),
        ("to", query.to_source, ""),
        ("ask", int(query.asking), 0),
        ("no", ",".join(query.unknown), ""),
        ("own", ",".join(query.brought), ""),
    ):
        if value != default:
            fields.append((name, str(value)))
    return "?" + urlencode(fields, safe=",:") if fields else ""


@dataclass(frozen=True)
class Link:
    """A question as an address; ``search`` leaves out what is known where ``whole`` is too long for one."""

    whole: str
    search: str

    @property
    def long(self) -> bool:
        """Whether the link says less than the question."""
        return self.search != self.whole


def address(query: PlanQuery) -> Link:
    """The question as an address that every server and browser on the way takes."""
    whole = write_query(query)
    return Link(whole, whole if len(whole) <= LONGEST else write_query(replace(query, known=None)))


def with_own_known(query: PlanQuery, visitor: Visitor) -> PlanQuery:
    """The question with the visitor's ticks filled in where the address left them open."""
    if query.known is not None:
        return query
    not_known = tuple(sorted(visitor.unknown.difference(query.unknown)))
    return replace(query, known=tuple(sorted(visitor.known)), unknown=(*query.unknown, *not_known))


def with_tick(query: PlanQuery, *concepts: str, known: bool) -> PlanQuery:
    """The question after ticking steps off, or after taking the ticks back."""
    others = tuple(c for c in query.known or () if c not in concepts)
    unknown = tuple(c for c in query.unknown if c not in concepts)
    return replace(query, known=(*others, *concepts) if known else others, unknown=unknown)


def with_doubt(query: PlanQuery, *concepts: str) -> PlanQuery:
    """The question after a learner said that they don't know concepts, whatever implies them."""
    known = None if query.known is None else tuple(c for c in query.known if c not in concepts)
    return replace(query, known=known, unknown=tuple(dict.fromkeys((*query.unknown, *concepts))))


def with_goal(query: PlanQuery, word: str) -> PlanQuery:
    """The question with one more goal."""
    return query if word in query.goals else replace(query, goals=(*query.goals, word))


def _words(fields: dict[str, list[str]], name: str) -> tuple[str, ...]:
    words = (word.strip() for value in fields.get(name, ()) for word in value.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def _numbers(fields: dict[str, list[str]], name: str, faults: list[str]) -> tuple[int, ...]:
    words = _words(fields, name)
    if odd := [word for word in words if not word.isascii() or not word.isdigit() or len(word) > _DIGITS]:
        faults.append(f"The address says {name}={odd[0][:40]}, which is no whole number; it is left out.")
    return tuple(sorted({int(word) for word in words if word not in odd}))


def _last(fields: dict[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[-1].strip()


def _number(fields: dict[str, list[str]], name: str, faults: list[str]) -> float | None:
    text = _last(fields, name)
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    faults.append(f"The address says {name}={text[:40]}, which is no number; it is left out.")
    return None


def _whole(fields: dict[str, list[str]], name: str, faults: list[str]) -> int | None:
    value = _number(fields, name, faults)
    if value is None or value.is_integer():
        return None if value is None else int(value)
    faults.append(f"The address says {name}={value:g}, which is no whole number; it is left out.")
    return None
