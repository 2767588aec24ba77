"""The filters as a panel of choices with counts, and the chosen ones as pills that clear with one click."""

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.filters import FACET_TITLES, Choice, Filtered, loosening


def filter_panel(filters: Filtered) -> list[Component]:
    """All choices, grouped by facet. The browser side reads ``data-facet`` and ``data-value``."""
    return [
        html.Fieldset(
            [html.Legend(FACET_TITLES[facet])] + [_choice(choice) for choice in choices],
            className="facet",
        )
        for facet, choices in groupby(filters.choices, key=lambda choice: choice.facet)
    ]


def filter_pills(filters: Filtered) -> list[Component]:
    """What is filtered now: how much is left, and a button to take each filter away."""
    if not filters.active:
        return []
    sentence = loosening(filters) or f"{len(filters.matching)} of {len(filters.shown)} match"
    clear = html.Button("Clear all", type="button", className="pill pill-clear", **wild(data_clear="all"))
    return [
        html.Span(sentence, className="pill-sentence", role="status"),
        *(_pill(choice) for choice in filters.active),
        clear,
    ]


def _choice(choice: Choice) -> Component:
    return html.Button(
        [html.Span(choice.title), html.Span(str(choice.count), className="facet-count")],
        type="button",
        className="facet-choice",
        disabled=not choice.count and not choice.chosen,
        **wild(
            aria_pressed="true" if choice.chosen else "false",
            data_facet=choice.facet,
            data_value=choice.value,
        ),
    )


def _pill(choice: Choice) -> Component:
    return html.Button(
        f"{FACET_TITLES[choice.facet]}: {choice.title}",
        type="button",
        className="pill",
        title="Clear this filter",
        **wild(data_facet=choice.facet, data_value=choice.value),
    )
