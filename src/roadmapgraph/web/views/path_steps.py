"""A learning path as a numbered list: each step with its reasons, its sources, its time and its freedom."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.paths import Step, unlocked_by_parts
from roadmapgraph.paths.reasons import GOAL
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.charts import short_names
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.path_places import place_words, title_depths
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import PlanQuery
from roadmapgraph.web.views.path_weeks import Span, spans, weeks_phrase
from roadmapgraph.web.views.wording import counted, join

_NAMED = 4
"""How many concepts a sentence names before "and n more"."""
_LEAST_RUN = 2.5
"""Steps a field must hold on average for the list to be worth cutting into stages."""


def step_list(graph: RoadmapGraph, fields: Fields, answer: Answer) -> Component:
    """The steps in their order; cut into stages where the path stays in a field for a while."""
    assert answer.path is not None
    steps = answer.path.steps
    timed = spans(steps, answer.query.hours) if answer.query.hours else None
    ready = frozenset(answer.ready)
    by_parts = unlocked_by_parts(graph, steps)
    items = [
        _step(
            graph,
            fields,
            answer.query,
            step,
            timed[at] if timed else None,
            step.concept in ready,
            len(by_parts.get(step.concept, ())),
        )
        for at, step in enumerate(steps)
    ]
    runs = [
        [at for at, _ in run] for _, run in groupby(enumerate(steps), key=lambda it: fields.of[it[1].concept])
    ]
    if len(runs) * _LEAST_RUN > len(steps):
        return html.Ol(items, className="steps")
    stages = [
        _stage(
            fields, at, [steps[i] for i in run], [items[i] for i in run], timed and [timed[i] for i in run]
        )
        for at, run in enumerate(runs, start=1)
    ]
    return html.Div(stages, className="stages")


def _stage(
    fields: Fields,
    number: int,
    steps: Sequence[Step],
    items: list[Component],
    timed: Sequence[Span] | None,
) -> Component:
    field = fields.of[steps[0].concept]
    facts = [counted(len(steps), "step"), f"{sum(step.hours for step in steps):g} h"]
    if timed:
        facts.append(weeks_phrase(timed[0].first_week, timed[-1].last_week))
    return html.Section(
        [
            html.H2(
                [
                    html.Span(f"Stage {number}", className="stage-number"),
                    html.Span(fields.titles[field], className="stage-title"),
                    html.Span(" · ".join(facts), className="stage-facts"),
                ],
                className=f"stage-head field-{fields.order.index(field)}",
            ),
            html.Ol(items, start=str(steps[0].position), className="steps"),
        ],
        className="stage",
    )


def _step(
    graph: RoadmapGraph,
    fields: Fields,
    query: PlanQuery,
    step: Step,
    span: Span | None,
    ready: bool,
    parts_unlock: int,
) -> Component:
    """A row of the list. What it unfolds to is asked for when it is opened: hundreds of rows stay light."""
    concept, node = step.concept, graph.nodes[step.concept]
    facts = [hours_in_short(step)]
    if span:
        facts.append(weeks_phrase(span.first_week, span.last_week))
    return html.Li(
        [
            tick_button(concept, node["label"], known=False),
            concept_link(graph, concept),
            html.Span(" · ".join(facts), className="step-facts"),
            html.P(why(graph, query, step), className="step-why"),
            html.Details(
                [
                    html.Summary(_in_short(step, parts_unlock)),
                    html.Div(id=body_id(concept), className="step-body"),
                ],
                **wild(data_about=concept),
            ),
        ],
        id=f"step-{concept}",
        className=f"step field-{fields.order.index(fields.of[concept])}{' step-ready' if ready else ''}",
    )


def body_id(concept: str) -> dict[str, str]:
    """The id of what a step unfolds to."""
    return {"type": "path-step", "concept": concept}


def hours_in_short(step: Step) -> str:
    """The hours of a step; those that a roadmap states say so, all others are about right."""
    if step.is_counted_in_parts:
        return step.time
    return f"about {step.time}" if step.estimated else f"{step.time}, says a roadmap"


def tick_button(concept: str, label: str, *, known: bool) -> Component:
    """The round button that makes a step known, or takes that back."""
    words = f"Take back: I know {label}" if known else f"I know {label}"
    return html.Button(
        type="button",
        className="step-tick",
        title="Take it back" if known else "I know this: plan on without it",
        **wild(
            data_act="forget" if known else "know",
            data_about=concept,
            aria_label=words,
            aria_pressed="true" if known else "false",
        ),
    )


def concept_link(graph: RoadmapGraph, concept: str) -> Component:
    """A concept's name, leading to it on the map."""
    return dcc.Link(
        graph.nodes[concept]["label"], href="/?" + urlencode({"concept": concept}), className="step-name"
    )


def why(graph: RoadmapGraph, query: PlanQuery, step: Step) -> str:
    """Why a step is in the path, in a sentence."""
    first, *more = (aimed_at(graph, query, step) if reason == GOAL else reason for reason in step.why)
    words = ", and for ".join([first, *(reason.removeprefix("needed for ") for reason in more)])
    return f"{words[:1].upper()}{words[1:]}."


def aimed_at(graph: RoadmapGraph, query: PlanQuery, step: Step) -> str:
    """How a step is a goal: by its name, as a part of a field, or because of who teaches it."""
    if query.to_source:
        return f"{short_names(graph.graph['sources']).get(query.to_source, query.to_source)} adds it"
    if step.concept in query.goals:
        return "your goal"
    if whole := next((c for c in ancestry(graph, step.concept) if c in query.goals), None):
        return f"part of your goal {graph.nodes[whole]['label']}"
    names = short_names(graph.graph["sources"])
    if teaching := [names[word] for word in query.goals if word in step.sources]:
        return f"your goal, as {join(teaching)} {'teaches' if len(teaching) == 1 else 'teach'} it"
    if any(word.startswith("consensus:") for word in query.goals):
        return (
            f"your goal, as {counted(len(step.sources), 'roadmap')} teach{'es' * (len(step.sources) == 1)} it"
        )
    return "your goal"


def _in_short(step: Step, parts_unlock: int) -> str:
    needs = counted(len(step.requires), "prerequisite") if step.requires else "needs nothing before it"
    taught = counted(len(step.sources), "roadmap") if step.sources else "no roadmap"
    unlocks = f"unlocks {len(step.unlocks)} in this plan"
    if not step.unlocks:
        unlocks = (
            f"its parts unlock {parts_unlock} in this plan"
            if parts_unlock
            else "unlocks nothing in this plan"
        )
    return f"{needs} · {unlocks} · taught by {taught}"


def bodies(graph: RoadmapGraph, answer: Answer, opened: Any) -> list[tuple[str, list[Component | None]]]:
    """What the steps unfold to that a visitor has opened; what is no step of the path unfolds to nothing."""
    steps = answer.path.steps if answer.path else ()
    wanted = set(opened) if isinstance(opened, list) else set()
    depths, by_parts = title_depths(graph), unlocked_by_parts(graph, steps)
    return [
        (step.concept, step_body(graph, step, depths, by_parts.get(step.concept, ())))
        for step in steps
        if step.concept in wanted
    ]


def step_body(
    graph: RoadmapGraph, step: Step, depths: Mapping[str, int], by_parts: Sequence[str]
) -> list[Component | None]:
    """What a step unfolds to: what it is, needs and unlocks, where else it could stand, who teaches it."""
    node = graph.nodes[step.concept]
    return [
        html.P(node["summary"], className="step-summary"),
        *_needs(graph, step),
        html.P(_unlocks(graph, step, by_parts)),
        html.P([html.B("When "), freedom(step)]),
        *(html.P([html.B("Note "), note]) for note in step.notes),
        html.P(html.B("Who teaches it")) if step.taught else None,
        html.Ul(teachers(graph, step, depths), className="step-teachers"),
        _resources(node),
    ]


def _needs(graph: RoadmapGraph, step: Step) -> list[Component]:
    """What a step requires, each with the reason."""
    if not step.requires:
        return [html.P([html.B("Needs "), "nothing before it."])]
    reasons = [
        html.Li([graph.nodes[before]["label"], ": ", graph.edges[before, step.concept]["reason"]])
        for before in step.requires
    ]
    return [html.P(html.B("Needs")), html.Ul(reasons)]


def _unlocks(graph: RoadmapGraph, step: Step, by_parts: Sequence[str]) -> list[Component | str]:
    """What can be learned after a step, in its plan; after a whole, what its parts unlock."""
    if by_parts and not step.unlocks:
        return [html.B("Its parts unlock in this plan "), _named(_labels(graph, by_parts), 12), "."]
    named = _named(_labels(graph, step.unlocks), 12) or "nothing further"
    return [html.B("Unlocks in this plan "), named, "."]


def freedom(step: Step) -> str:
    """Where else in the path a step could stand."""
    earliest, latest = step.earliest, step.latest
    if earliest == latest:
        return f"Exactly here, as step {step.position}: all others come before or after it."
    return f"As step {step.position} here; any place from step {earliest} to step {latest} would do."


def teachers(graph: RoadmapGraph, step: Step, depths: Mapping[str, int]) -> list[Component]:
    """A line for each source that teaches the step: the section and the line where it first does."""
    return [
        html.Li(f"{place_words(graph, depths, place.source, place.section)}, line {place.line}")
        for place in step.taught
    ]


def _resources(node: Mapping[str, Any]) -> Component | None:
    links = [
        html.Li(html.A(r["title"], href=r["url"], target="_blank", rel="noopener noreferrer"))
        for r in node["resources"]
        if str(r["url"]).startswith(("https://", "http://"))
    ]
    return html.Div([html.P(html.B("Learn it here")), html.Ul(links)]) if links else None


def _labels(graph: RoadmapGraph, concepts: Sequence[str]) -> list[str]:
    return [str(graph.nodes[c]["label"]) for c in concepts]


def _named(labels: Sequence[str], most: int = _NAMED) -> str:
    if len(labels) <= most + 1:
        return join(labels)
    return join([*labels[:most], f"{len(labels) - most} more"])
