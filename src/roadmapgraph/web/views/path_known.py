"""What the path page says of what is known: what it implies, what of that to take back, and about parts."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.paths import LearningPath
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_steps import concept_link, tick_button
from roadmapgraph.web.views.wording import join

KNOWN = "known-already"
"""The list that a sentence on parts points to."""
_LINES = 4
_NAMED = 3
"""How many parts a sentence names."""


def parts_of_known(graph: RoadmapGraph, answer: Answer) -> list[Component]:
    """For what is known and has parts: are they known too? Of a field they count as known, and it says so."""
    path = answer.path
    assert path is not None
    told = () if answer.query.to_source else path.request.known
    return [line for c in told if (line := _parts_line(graph, path, answer.done, c))][:_LINES]


def _parts_line(graph: RoadmapGraph, path: LearningPath, done: Sequence[str], known: str) -> Component | None:
    label = graph.nodes[known]["label"]
    see: tuple[Component | str, ...]
    if graph.nodes[known]["kind"] == "field":
        parts = [c for c in done if c in path.implied and known in ancestry(graph, c)[1:]]
        words = f"You know {label}, so all of it counts as known: "
        press = _on_parts("I know only its basics", "new", parts, f"plan these parts of {label}")
        see = (" (", html.A("see and change the list", href=f"#{KNOWN}"), ").")
    else:
        parts = [c for c in path.concepts if known in ancestry(graph, c)[1:]]
        words = f"You know {label}: do you also know its parts, "
        press = _on_parts("Yes, leave them out", "know", parts, f"I know these parts of {label}")
        see = ()
    if not parts:
        return None
    labels = [str(graph.nodes[c]["label"]) for c in parts]
    few = labels if len(labels) <= _NAMED + 1 else [*labels[:_NAMED], f"{len(labels) - _NAMED} more"]
    return html.P([f"{words}{join(few)}{'' if see else '?'}", *see, " ", press], className="path-note")


def _on_parts(words: str, act: str, parts: Sequence[str], label: str) -> Component:
    return html.Button(
        words,
        type="button",
        className="button",
        **wild(data_act=act, data_about=",".join(parts), aria_label=f"{words}: {label}"),
    )


def done(graph: RoadmapGraph, answer: Answer) -> Component | None:
    """What the goals need and is known, to take back or to deny; nothing where none of it is."""
    if not answer.done or answer.path is None:
        return None
    implied = frozenset(answer.path.implied)
    items = [
        html.Li(
            [
                html.Span("implied", className="done-implied")
                if c in implied
                else tick_button(c, graph.nodes[c]["label"], known=True),
                concept_link(graph, c),
                _doubt(graph, c) if c in implied else None,
            ],
            className="done",
        )
        for c in answer.done
    ]
    return html.Details(
        [
            html.Summary(f"Known already ({len(items)})"),
            html.P(
                "What you know implies what it requires. Press a tick to take it back; of what is implied, "
                "say what you don't know after all, and it is planned."
            ),
            html.Ul(items, id=KNOWN, className="plain-list done-list", tabIndex="-1"),
        ],
        className="path-fold",
    )


def _doubt(graph: RoadmapGraph, concept: str) -> Component:
    label = graph.nodes[concept]["label"]
    return html.Button(
        "I don't know it",
        type="button",
        className="button button-quiet",
        **wild(data_act="new", data_about=concept, aria_label=f"I don't know it: {label}"),
    )
