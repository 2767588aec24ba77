"""What to read for a learning path: the fewest sections of the sources that cover it."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.paths import Reading, ReadingPlan, reading_plan
from roadmapgraph.web.views.path_places import lines_words, place_words, title_depths
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.wording import counted, join


def reading_view(graph: RoadmapGraph, answer: Answer) -> Component:
    """The sections in the order in which the path first needs them, each with the steps it covers."""
    assert answer.path is not None
    if not answer.path.steps:
        return html.P("Nothing is left to learn, so there is nothing to read.")
    found = reading_plan(graph, answer.path)
    depths = title_depths(graph)
    return html.Div(
        [
            html.P(reading_sentence(found), className="reading-sum"),
            html.Ol([_reading(graph, depths, one) for one in found.readings], className="readings"),
            _nowhere(graph, found),
        ]
    )


def reading_sentence(found: ReadingPlan) -> str:
    """How many sections cover how many steps, and whether fewer could."""
    covered = sum(len(reading.concepts) for reading in found.readings)
    if not covered:
        return "No roadmap has a section on any of these steps."
    least = found.at_least
    proof = (
        "no fewer would do"
        if least >= len(found.readings)
        else f"at least {least} are needed, fewer were not found"
    )
    sources = len({reading.section.source for reading in found.readings})
    steps = counted(covered + len(found.in_no_source), "step")
    share = f"all {steps}" if not found.in_no_source else f"{covered} of the {steps}"
    return (
        f"{counted(len(found.readings), 'section')} of {counted(sources, 'roadmap')} name {share}: "
        f"{proof}. They stand in the order in which your path first needs them."
    )


def _reading(graph: RoadmapGraph, depths: Mapping[str, int], reading: Reading) -> Component:
    section = reading.section
    where = place_words(graph, depths, section.source, section.headings)
    return html.Li(
        [
            html.Strong(where),
            html.Span(f" · {lines_words(section.first_line, section.last_line)}", className="reading-lines"),
            html.P(f"For {join([label(graph, concept) for concept in reading.concepts])}."),
        ]
    )


def _nowhere(graph: RoadmapGraph, found: ReadingPlan) -> Component | None:
    if not found.in_no_source:
        return None
    items = [html.Li(label(graph, concept)) for concept in found.in_no_source]
    return html.Details(
        [
            html.Summary(f"In no roadmap ({len(items)})"),
            html.P("These are needed, but no roadmap names them; look for them elsewhere."),
            html.Ul(items, className="plain-list"),
        ],
        className="path-fold",
    )
