"""The details of one concept: what it is, who says so, what it needs and what it unlocks."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, ancestry, is_inferred, members
from roadmapgraph.paths import implied_by, parts_unlock
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.filters import state_shown
from roadmapgraph.web.views.wording import counted, evidence_sentence, hours_phrase, join
from roadmapgraph.web.visitor import Visitor, is_ready

_FIRST = 8
"""How many items of a long list are shown before "and n more"."""


def details(graph: RoadmapGraph, concept: str, visitor: Visitor) -> Component:
    """Everything known about a concept; for an id that is not in the graph, a sentence that says so."""
    if concept not in graph:
        return _unknown(concept)
    node = graph.nodes[concept]
    return html.Article(
        [
            _close(),
            html.H2(node["label"], id="details-title", tabIndex="-1"),
            html.P(_facts(graph, concept), className="details-facts"),
            _aliases(node),
            html.P(node["summary"], className="details-summary"),
            _implied(graph, concept, visitor),
            _ready(graph, concept, visitor),
            _actions(graph, concept, visitor),
            _prerequisites(graph, concept, visitor),
            _unlocks(graph, concept),
            _parts(graph, concept),
            _teachers(graph, node),
            _resources(node),
        ],
        className="details",
    )


def concept_link(graph: RoadmapGraph, concept: str) -> Component:
    """A link to a concept on the map; the map follows it without loading the page again."""
    href = "/?" + urlencode({"concept": concept})
    return html.A(
        graph.nodes[concept]["label"], href=href, className="concept-link", **wild(data_concept=concept)
    )


def _unknown(concept: str) -> Component:
    words = (
        "The address names a concept that this graph does not have. It may have been renamed: search for it."
    )
    return html.Article(
        [
            _close(),
            html.H2(["No concept is called “", html.Span(concept), "”"], id="details-title", tabIndex="-1"),
            html.P(words),
        ],
        className="details",
    )


def _close() -> Component:
    return html.Button("Close", type="button", className="button details-close", **wild(data_act="close"))


def _facts(graph: RoadmapGraph, concept: str) -> list[Component | str]:
    node = graph.nodes[concept]
    wider = ancestry(graph, concept)[1:]
    place: list[Component | str] = []
    for at, whole in enumerate(reversed(wider)):
        place += [*([" › "] if at else []), concept_link(graph, whole)]
    parts: list[list[Component | str]] = [
        [node["kind"].capitalize(), *([" in "] if place else []), *place],
        [node["difficulty"]],
        [hours_phrase(node["hours"], node["hours_from"])],
        [f"taught by {node['consensus']} of {len(graph.graph['sources'])}"],
    ]
    return [piece for at, part in enumerate(parts) for piece in ([" · ", *part] if at else part)]


def _aliases(node: Mapping[str, Any]) -> Component | None:
    names = node["aliases"]
    return html.P(f"Also called {join(names)}.", className="details-aliases") if names else None


def _implied(graph: RoadmapGraph, concept: str, visitor: Visitor) -> Component | None:
    """Why a concept counts as known that nobody ticked: the first ticked one that implies it."""
    if concept not in visitor.implied(graph):
        return None
    ticked = sorted(known for known in visitor.known if known in graph)
    by = next(known for known in ticked if concept in implied_by(graph, [known]))
    return html.P(["Known, implied by ", concept_link(graph, by), "."], className="details-ready")


def _ready(graph: RoadmapGraph, concept: str, visitor: Visitor) -> Component | None:
    known = visitor.known | visitor.implied(graph)
    if concept in known or not known:
        return None
    if is_ready(graph, concept, known):
        return html.P("You know all it requires: ready to learn now.", className="details-ready")
    missing = [b for b in graph.pred[concept] if b not in known]
    return html.P(
        f"You still miss {counted(len(missing), 'direct prerequisite')}.", className="details-ready"
    )


def _actions(graph: RoadmapGraph, concept: str, visitor: Visitor) -> Component:
    ticks = [
        ("goal", "My goal", concept in visitor.goals),
        ("known", "I know this", concept in visitor.known),
        ("learning", "Learning it", concept in visitor.learning),
        ("skipped", "Skip it", concept in visitor.skipped),
    ]
    denied = concept in visitor.unknown - visitor.known
    if denied or concept in visitor.implied(graph):
        ticks.append(("unknown", "I don't know this", denied))
    focuses = (
        ("needs", "what it needs"),
        ("leads", "what it leads to"),
        ("near", "its neighbours"),
    )
    return html.Div(
        [
            html.Div([_tick(concept, *tick) for tick in ticks], className="details-ticks"),
            html.Div(
                ["Show only", *(_focus(concept, *focus) for focus in focuses)], className="details-focuses"
            ),
            dcc.Link(
                "Open in the path",
                href="/path?" + urlencode({"goal": concept}),
                className="button details-path",
            ),
        ],
        className="details-actions",
    )


def _tick(concept: str, state: str, words: str, pressed: bool) -> Component:
    return html.Button(
        words,
        type="button",
        className=f"button tick tick-{state}",
        **wild(data_act=state, data_about=concept, aria_pressed="true" if pressed else "false"),
    )


def _focus(concept: str, way: str, words: str) -> Component:
    return html.Button(
        words,
        type="button",
        className="button button-quiet",
        **wild(data_act="focus", data_way=way, data_about=concept),
    )


def _prerequisites(graph: RoadmapGraph, concept: str, visitor: Visitor) -> Component:
    ends = sorted(
        graph.in_edges(concept, data=True),
        key=lambda end: (end[2]["strength"] != "required", -end[2]["confidence"], end[0]),
    )
    if not ends:
        return _section("You need first", [html.P("Nothing: you can start here.")])
    implied = visitor.implied(graph)
    items = [
        _prerequisite(graph, before, edge, state_shown(visitor, implied, before)) for before, _, edge in ends
    ]
    return _section(f"You need first ({len(items)})", _long_list(items, "prerequisites"))


def _prerequisite(graph: RoadmapGraph, before: str, edge: Mapping[str, Any], state: str) -> Component:
    inferred = is_inferred(edge)
    mark = html.Span(className="line-inferred" if inferred else "line-curated", **wild(aria_hidden="true"))
    return html.Li(
        [
            html.Div(
                [
                    mark,
                    concept_link(graph, before),
                    html.Span(edge["strength"], className=f"badge badge-{edge['strength']}"),
                    _known_badge(state),
                ],
                className="edge-head",
            ),
            html.P(edge["reason"]),
            html.P(evidence_sentence(edge, _titles(graph)), className="edge-evidence"),
        ],
        className="edge",
    )


def _known_badge(state: str) -> Component | None:
    words = {"known": "known", "implied": "known, implied"}.get(state)
    return html.Span(words, className=f"badge badge-{state}") if words else None


def _unlocks(graph: RoadmapGraph, concept: str) -> Component:
    nodes = graph.nodes
    after = sorted(graph.succ[concept], key=lambda c: (-nodes[c]["consensus"], nodes[c]["label"]))
    if not after:
        by_parts = len(parts_unlock(graph, concept))
        words = (
            f"Its parts unlock {counted(by_parts, 'concept')}."
            if by_parts
            else "Nothing further in this graph."
        )
        return _section("It unlocks", [html.P(words)])
    items = [html.Li(concept_link(graph, c)) for c in after]
    return _section(f"It unlocks ({len(items)})", _long_list(items, "concepts", "plain-list"))


def _parts(graph: RoadmapGraph, concept: str) -> Component | None:
    parts = sorted(members(graph).get(concept, ()), key=lambda c: str(graph.nodes[c]["label"]))
    if not parts:
        return None
    items = [html.Li(concept_link(graph, c)) for c in parts]
    return _section(f"Its parts ({len(items)})", _long_list(items, "parts", "plain-list"))


def _teachers(graph: RoadmapGraph, node: Mapping[str, Any]) -> Component:
    titles = _titles(graph)
    if not node["mentions"]:
        return _section("Who says so", [html.P("No roadmap names it itself; it is here to hold its parts.")])
    groups = groupby(
        sorted(node["mentions"], key=lambda m: (list(titles).index(m["source"]), m["line"])),
        key=lambda m: str(m["source"]),
    )
    items = [
        html.Li([html.Strong(titles[source]), html.Ul([_mention(m) for m in mentions], className="mentions")])
        for source, mentions in groups
    ]
    return _section(
        f"Who says so ({counted(len(items), 'roadmap')})", [html.Ul([*items], className="teachers")]
    )


def _mention(mention: Mapping[str, Any]) -> Component:
    where = [f"line {mention['line']}", *mention["section"]]
    return html.Li(
        [
            html.Q(mention["text"]),
            *(html.Span(word, className="badge") for word in mention["qualifiers"]),
            html.Span(" › ".join(where), className="mention-where"),
        ]
    )


def _resources(node: Mapping[str, Any]) -> Component | None:
    links = [
        html.Li(html.A(r["title"], href=r["url"], target="_blank", rel="noopener noreferrer"))
        for r in node["resources"]
        if str(r["url"]).startswith(("https://", "http://"))
    ]
    return _section("Learn it here", [html.Ul(links, className="plain-list")]) if links else None


def _titles(graph: RoadmapGraph) -> dict[str, str]:
    return {source["id"]: source["title"] for source in graph.graph["sources"]}


def _section(title: str, children: Iterable[Component]) -> Component:
    return html.Section([html.H3(title), *children])


def _long_list(items: Sequence[Component], noun: str, style: str = "edges") -> list[Component]:
    """A list; past the first few, the rest folded away behind a line that says how many there are."""
    if len(items) <= _FIRST + 2:
        return [html.Ul([*items], className=style)]
    rest = html.Details(
        [html.Summary(f"{len(items) - _FIRST} more {noun}"), html.Ul([*items][_FIRST:], className=style)]
    )
    return [html.Ul([*items][:_FIRST], className=style), rest]
