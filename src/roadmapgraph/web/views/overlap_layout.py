"""The overlap page before anything is chosen: its parts, what each of them asks, and where the answers go."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_ledger import ledger_sentence, lively
from roadmapgraph.web.views.overlap_lists import list_spot
from roadmapgraph.web.views.overlap_query import ANY, NO_FIELD, TOGETHER, read_view
from roadmapgraph.web.views.overlap_sections import what_each_adds
from roadmapgraph.web.views.wording import counted, join

_PARTS = (
    ("agreement", "Agreement"),
    ("one", "One roadmap"),
    ("shared", "Who shares with whom"),
    ("exact", "Exact combinations"),
    ("fields", "Fields"),
    ("two", "Two side by side"),
    ("order", "Order"),
    ("adds", "What each adds"),
    ("cover", "How few"),
)


def overlap_body(graph: RoadmapGraph, known: Compared) -> list[Component]:
    """All that the page shows; for a graph of fewer than two sources, a sentence instead."""
    if len(known.names) < 2:
        words = "This graph has fewer than two roadmaps, so there is nothing to compare."
        return [html.H1("Nothing to compare yet"), html.P(words)]
    return [
        html.H1(f"What {len(known.names)} roadmaps agree on, and what they don't"),
        html.P(_lead(known), className="overlap-lead"),
        html.P(id=ids.OVERLAP_NOTE, className="overlap-note", role="status"),
        dcc.Store(id=ids.OVERLAP_USUAL, data=read_view(None, known).choices),
        html.Nav(
            [html.A(title, href=f"#{part}") for part, title in _PARTS],
            className="overlap-parts",
            **wild(aria_label="Parts of this page"),
        ),
        *_sections(graph, known),
    ]


def _lead(known: Compared) -> str:
    levels = known.overlap.consensus
    every, total = max(levels), sum(len(concepts) for concepts in levels.values())
    return (
        f"Together they teach {counted(total, 'concept')}. {len(levels[every])} of these are in every one "
        f"of them, {len(levels[1])} in one only. The roadmaps: {join(list(known.names.values()))}."
    )


def _sections(graph: RoadmapGraph, known: Compared) -> list[Component]:
    return [
        _part(
            "agreement",
            "How much do they agree?",
            _spot(ids.OVERLAP_BARS),
            _levels(known),
            list_spot(ids.OVERLAP_LEVEL_LIST),
        ),
        _part(
            "one",
            "What does one roadmap have alone, and what does it miss?",
            _sources(known, ids.OVERLAP_SOURCE, "Roadmap"),
            html.Div(
                [list_spot(ids.OVERLAP_UNIQUE_LIST), list_spot(ids.OVERLAP_MISSING_LIST)],
                className="overlap-columns",
            ),
        ),
        _part("shared", "Who shares with whom?", _spot(ids.OVERLAP_MATRIX)),
        _part(
            "exact",
            "Which roadmaps teach it, exactly?",
            _spot(ids.OVERLAP_SETS),
            _combinations(known),
            list_spot(ids.OVERLAP_SET_LIST),
        ),
        _part(
            "fields",
            "Which fields does each roadmap cover?",
            _spot(ids.OVERLAP_COVERAGE),
            _fields(known),
            _spot(ids.OVERLAP_FIELD_LIST),
        ),
        _part(
            "two",
            "Two roadmaps side by side",
            html.Div(
                [
                    _sources(known, ids.OVERLAP_HERE, "This roadmap"),
                    _sources(known, ids.OVERLAP_THERE, "beside this one"),
                ],
                className="overlap-two",
            ),
            _spot(ids.OVERLAP_COMPARED),
        ),
        _part("order", "Where do they contradict each other's order?", *_order(graph, known)),
        _part(
            "adds",
            "What would be lost without one of them?",
            *what_each_adds(known),
            _sources(known, ids.OVERLAP_OUT, "Leave out"),
            list_spot(ids.OVERLAP_OUT_LIST),
            _spot(ids.OVERLAP_OUT_EDGES),
        ),
        _part("cover", "How few roadmaps cover how much?", _cover(), _spot(ids.OVERLAP_COVERED)),
    ]


def _part(anchor: str, title: str, *children: Component) -> Component:
    return html.Section([html.H2(title, id=anchor), *children], className="overlap-part")


def _spot(identity: str) -> Component:
    return html.Div(id=identity)


def _levels(known: Compared) -> Component:
    every = len(known.names)
    data = [
        {"value": str(level), "label": f"all {level}" if level == every else str(level)}
        for level in known.overlap.consensus
    ]
    return html.Div(
        [
            html.Span("List the concepts that exactly this many roadmaps teach", className="overlap-label"),
            dmc.SegmentedControl(id=ids.OVERLAP_LEVEL, data=data, **wild(aria_label="How many roadmaps")),
        ],
        className="overlap-control",
    )


def _sources(known: Compared, identity: str, label: str) -> Component:
    return _select(identity, label, [(source, name) for source, name in known.names.items()])


def _combinations(known: Compared) -> Component:
    choices = [
        (
            TOGETHER.join(found.sources),
            f"{join([known.names[s] for s in found.sources])} ({len(found.concepts)})",
        )
        for found in known.overlap.intersections
    ]
    return _select(ids.OVERLAP_SET, "List the concepts that exactly these teach", choices)


def _fields(known: Compared) -> Component:
    return _select(ids.OVERLAP_FIELD, "List the concepts of a field", _listed_fields(known))


def _listed_fields(known: Compared) -> list[tuple[str, str]]:
    return [(field or NO_FIELD, known.fields.titles[field]) for field in known.coverage]


def _cover() -> Component:
    field: Component = dmc.NumberInput(
        id=ids.OVERLAP_COVER,
        label="Cover at least this share of all concepts, in percent",
        min=1,
        max=100,
        step=5,
        allowDecimal=False,
        debounce=300,
        className="overlap-select",
    )
    return field


def _select(identity: str, label: str, choices: Sequence[tuple[str, str]]) -> Component:
    field: Component = dmc.Select(
        id=identity,
        label=label,
        data=[{"value": value, "label": words} for value, words in choices],
        allowDeselect=False,
        searchable=len(choices) > 8,
        withScrollArea=False,
        comboboxProps={"withinPortal": False},
        checkIconPosition="right",
        className="overlap-select",
    )
    return field


def _order(graph: RoadmapGraph, known: Compared) -> list[Component]:
    return [
        html.P(ledger_sentence(known), className="overlap-caption"),
        html.H3("The liveliest disagreements"),
        html.Ul([html.Li(sentence) for sentence in lively(graph, known)], className="overlap-lively"),
        html.Details(
            [
                html.Summary("The whole ledger, to sort and filter"),
                html.Div(
                    [
                        _select(
                            ids.OVERLAP_ORDER_FIELD, "Field", [(ANY, "All fields"), *_listed_fields(known)]
                        ),
                        _select(
                            ids.OVERLAP_ORDER_SOURCE,
                            "Roadmap that takes part",
                            [(ANY, "All roadmaps"), *known.names.items()],
                        ),
                    ],
                    className="overlap-two",
                ),
                html.Div(id=ids.OVERLAP_LEDGER, className="overlap-ledger"),
            ],
            id=ids.OVERLAP_LEDGER_FOLD,
            className="path-fold",
        ),
        html.A(
            "Download the ledger as CSV",
            href="/overlap/conflicts.csv",
            download="",
            className="button button-quiet",
        ),
    ]
