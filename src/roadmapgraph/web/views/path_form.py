"""The form of the path page: what the plan is made from."""

from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.path_choices import (
    goal_choices,
    known_choices,
    order_choices,
    section_choices,
    source_choices,
)
from roadmapgraph.web.views.path_query import USUAL_HOURS

_SHOWN = 40
"""How many choices an open list shows; more are found by typing."""


OFFERED = (ids.PATH_GOALS, ids.PATH_KNOWN, ids.PATH_ORDER, ids.PATH_DIAL, ids.PATH_FROM, ids.PATH_TO)
"""The fields whose choices depend on the graph."""


def offers(graph: RoadmapGraph, fields: Fields) -> list[list[dict[str, Any]]]:
    """The choices of each field of ``OFFERED``."""
    sources = source_choices(graph)
    return [
        goal_choices(graph, fields),
        known_choices(graph, fields),
        order_choices(graph),
        dial_choices(graph),
        sources,
        sources,
    ]


def path_fold(graph: RoadmapGraph, fields: Fields) -> Component:
    """The form; where there is little room it folds to a line once there is a plan."""
    line = [html.Span(id=ids.PATH_SAID), html.Span("Change", className="path-change")]
    done = html.Button("Show the plan", type="button", className="button path-back", **wild(data_act="back"))
    form = [path_form(graph, fields), done]
    return html.Details([html.Summary(line), *form], id=ids.PATH_FOLD, className="path-form-fold", open=True)


def path_form(graph: RoadmapGraph, fields: Fields) -> Component:
    """Goals or two roadmaps, known concepts, time, order and the rest; every field has a label."""
    goals = _search(ids.PATH_GOALS, "Where to?", "A concept, a field, a roadmap", goal_choices(graph, fields))
    return html.Form(
        [
            dmc.SegmentedControl(
                id=ids.PATH_MODE,
                data=[
                    {"value": "goals", "label": "Reach a goal"},
                    {"value": "switch", "label": "Switch roadmaps"},
                ],
                value="goals",
                size="sm",
                fullWidth=True,
                **wild(aria_label="What kind of plan"),
            ),
            html.Div(goals, className="path-goal-part"),
            html.Div(_switching(graph), className="path-switch-part"),
            html.Div(
                [
                    _search(
                        ids.PATH_KNOWN,
                        "What do you know already?",
                        "Type a name",
                        known_choices(graph, fields),
                    ),
                    html.Button(
                        "Not sure? Answer a few questions",
                        type="button",
                        className="path-ask",
                        **wild(data_act="ask"),
                    ),
                ]
            ),
            _time(),
            html.Div(_order_and_more(graph), className="path-goal-part"),
            html.Button("Open a saved plan", type="button", className="path-ask", **wild(data_act="open")),
        ],
        id=ids.PATH_FORM,
        className=form_class(switching=False),
        **wild(aria_label="Your plan"),
    )


def form_class(*, switching: bool) -> str:
    """The form's class, which decides what of it is shown."""
    return f"path-form path-form-{'switch' if switching else 'goals'}"


def _switching(graph: RoadmapGraph) -> list[Component]:
    """The roadmap that was followed, what was done of it, and the one to go on with."""
    sources = source_choices(graph)
    values = [source["value"] for source in sources]
    return [
        _select(ids.PATH_FROM, "You followed", sources, values[0] if values else None),
        dmc.MultiSelect(
            id=ids.PATH_DID,
            label="and did these sections",
            placeholder="All of it, unless you choose",
            data=section_choices(graph, values[0]) if values else [],
            value=[],
            clearable=True,
            clearButtonProps={"aria-label": "Clear: and did these sections"},
            withScrollArea=False,
            comboboxProps={"withinPortal": False},
        ),
        _select(ids.PATH_TO, "What does this one add?", sources, values[-1] if values else None),
    ]


def _select(identity: str, label: str, choices: list[dict[str, object]], value: object) -> Component:
    field: Component = dmc.Select(
        id=identity,
        label=label,
        data=choices,
        value=value,
        withScrollArea=False,
        comboboxProps={"withinPortal": False},
        allowDeselect=False,
        checkIconPosition="right",
    )
    return field


def _time() -> Component:
    return html.Div(
        [
            dmc.NumberInput(id=ids.PATH_HOURS, label="Hours a week", value=USUAL_HOURS, step=1, debounce=400),
            dmc.NumberInput(
                id=ids.PATH_WEEKS, label="Weeks at most", placeholder="no limit", step=1, debounce=400
            ),
        ],
        className="path-time",
    )


def _order_and_more(graph: RoadmapGraph) -> list[Component]:
    return [
        dmc.Select(
            id=ids.PATH_ORDER,
            label="In which order?",
            data=order_choices(graph),
            value="focused",
            withScrollArea=False,
            comboboxProps={"withinPortal": False},
            allowDeselect=False,
            checkIconPosition="right",
        ),
        _dial(graph),
        dmc.CheckboxGroup(
            id=ids.PATH_EXTRAS,
            label="Also",
            value=[],
            children=html.Div(
                [
                    dmc.Checkbox(label="Add what helps but is not required", value="helpful"),
                    dmc.Checkbox(label="Leave out what roadmaps call optional", value="core"),
                ],
                className="path-extras",
            ),
        ),
    ]


def _search(identity: str, label: str, placeholder: str, choices: list[dict[str, object]]) -> Component:
    field: Component = dmc.MultiSelect(
        id=identity,
        label=label,
        placeholder=placeholder,
        data=choices,
        value=[],
        searchable=True,
        clearable=True,
        hidePickedOptions=True,
        limit=_SHOWN,
        withScrollArea=False,
        comboboxProps={"withinPortal": False},
        nothingFoundMessage="Nothing is called that. Try fewer letters.",
        filter={"function": "conceptFilter"},
        renderOption={"function": "conceptOption"},
        clearButtonProps={"aria-label": f"Clear: {label}"},
    )
    return field


def dial_choices(graph: RoadmapGraph) -> list[dict[str, Any]]:
    """From all concepts to those that every roadmap teaches."""
    sources = len(graph.graph["sources"])
    steps = [(str(n), f"all {n}" if n == sources else f"{n}+") for n in range(2, sources + 1)]
    return [{"value": value, "label": words} for value, words in (("1", "any"), *steps)]


def _dial(graph: RoadmapGraph) -> Component:
    return html.Div(
        [
            html.Span(
                "Keep what so many roadmaps teach",
                id="path-dial-label",
                className="path-dial-label",
            ),
            dmc.SegmentedControl(
                id=ids.PATH_DIAL,
                data=dial_choices(graph),
                value="1",
                size="sm",
                fullWidth=True,
                **wild(aria_labelledby="path-dial-label"),
            ),
        ],
        className="path-dial",
    )
