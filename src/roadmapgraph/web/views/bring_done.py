"""How far a visitor is: what they know of each field and of each roadmap, as numbers and as bars."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.overlap import teaching
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.charts import short_names
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.wording import counted, join
from roadmapgraph.web.visitor import Visitor

_NAMED = 12


@dataclass(frozen=True)
class Done:
    """How many of ``total`` concepts are known, implied by what is known, being learned, skipped."""

    title: str
    total: int
    known: int
    implied: int
    learning: int
    skipped: int

    @property
    def share(self) -> float:
        """The share that is known or implied, 0 to 1."""
        return (self.known + self.implied) / self.total if self.total else 0.0

    @property
    def words(self) -> str:
        """The numbers in words."""
        return f"{self.states} of {self.total} ({self.share:.0%})"

    @property
    def states(self) -> str:
        """How many are in which state, in words."""
        more = [
            f"{count} {state}"
            for count, state in (
                (self.implied, "implied"),
                (self.learning, "learning"),
                (self.skipped, "skipped"),
            )
            if count
        ]
        return join([f"{self.known} known", *more])


def states(graph: RoadmapGraph, visitor: Visitor) -> Mapping[str, str]:
    """The one state in which each concept of the graph is shown; one that has none is left out."""
    implied = dict.fromkeys(visitor.implied(graph), "implied")
    ticked = {c: visitor.state(c) for c in visitor.known | visitor.learning | visitor.skipped if c in graph}
    return implied | ticked


def done(state: Mapping[str, str], concepts: Collection[str], title: str = "") -> Done:
    """How far a visitor is with these concepts (each once), from the ``states`` of all."""
    found = Counter(state[concept] for concept in concepts if concept in state)
    return Done(title, len(concepts), found["known"], found["implied"], found["learning"], found["skipped"])


def by_roadmap(graph: RoadmapGraph, state: Mapping[str, str]) -> list[Done]:
    """How far a visitor is with each roadmap."""
    names = short_names(graph.graph["sources"])
    return [done(state, taught, names[source]) for source, taught in teaching(graph).items()]


def by_field(graph: RoadmapGraph, fields: Fields, state: Mapping[str, str]) -> list[Done]:
    """How far a visitor is in each field, in the map's order."""
    inside: dict[str, list[str]] = defaultdict(list)
    for concept in graph:
        inside[fields.of[concept]].append(concept)
    return [done(state, inside[field], fields.titles[field]) for field in fields.order]


def strangers(graph: RoadmapGraph, visitor: Visitor) -> list[str]:
    """The ids that the visitor ticked and this graph does not have."""
    ticked = visitor.known | visitor.learning | visitor.skipped | visitor.goals
    return sorted(ticked.difference(graph))


def done_part(graph: RoadmapGraph, fields: Fields, visitor: Visitor) -> list[Component]:
    """The whole in a sentence, and a bar for each roadmap and each field; an invitation where nothing is."""
    state = states(graph, visitor)
    whole = done(state, graph)
    unknown = strangers(graph, visitor)
    if not any((whole.known, whole.learning, whole.skipped, unknown)):
        return [
            html.P(
                "Nothing is ticked yet. Tick what you know on the map, in a plan, or in a text of yours. "
                "One tick counts in every roadmap that teaches the concept, and for what it requires."
            )
        ]
    return [
        html.P(
            f"{whole.states} of {counted(whole.total, 'concept')}: {whole.share:.0%} of everything. "
            "What you know implies what it requires: the striped part. Where a concept is shown, you can "
            "take either back."
        ),
        *([_strangers(unknown)] if unknown else []),
        html.Div(
            [
                _bars("By roadmap", by_roadmap(graph, state)),
                _bars("By field", by_field(graph, fields, state)),
            ],
            className="done-columns",
        ),
    ]


def _strangers(unknown: Sequence[str]) -> Component:
    more = f" and {len(unknown) - _NAMED} more" if len(unknown) > _NAMED else ""
    return html.P(
        f"{counted(len(unknown), 'tick')} of another version or of a roadmap that you removed "
        f"{'is' if len(unknown) == 1 else 'are'} kept, and not in this graph: {join(unknown[:_NAMED])}{more}."
    )


def _bars(title: str, listed: Sequence[Done]) -> Component:
    return html.Div([html.H3(title), html.Ul([_bar(one) for one in listed], className="done-list-bars")])


def _bar(one: Done) -> Component:
    parts = [
        dmc.ProgressSection(value=100 * count / one.total, color=colour, striped=striped)
        for count, colour, striped in ((one.known, "indigo.7", False), (one.implied, "indigo.4", True))
        if count
    ]
    return html.Li(
        [
            html.Span(one.title, className="done-title"),
            html.Span(one.words, className="done-words"),
            dmc.ProgressRoot(parts, size="lg", radius="sm", **wild(aria_hidden="true")),
        ]
    )
