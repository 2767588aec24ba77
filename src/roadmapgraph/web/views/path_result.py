"""What the path page shows for an answer: the sum of it, the steps, what is done, what was left out."""

from collections.abc import Mapping
from urllib.parse import urlencode

from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.charts import Look
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.path_chart import weeks_view
from roadmapgraph.web.views.path_choices import goal_words, order_meaning
from roadmapgraph.web.views.path_files import FORMS
from roadmapgraph.web.views.path_known import done, parts_of_known
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import Link, PlanQuery, address
from roadmapgraph.web.views.path_reading import reading_view
from roadmapgraph.web.views.path_steps import concept_link, step_list
from roadmapgraph.web.views.wording import counted, join
from roadmapgraph.web.visitor import Visitor

_READY = 6
NO_ROOM = "no-room"
"""The list that the sentence on a shortfall points to."""
_MISSING = 8


def head(graph: RoadmapGraph, answer: Answer) -> list[Component | None]:
    """The page's title and the plan in one line."""
    if answer.path is None:
        return [html.H1("Plan what you learn, in an order that works")]
    return [
        html.H1(title(graph, answer.query)),
        html.P([summary(answer), " · ", _on_the_map(answer)], className="path-sum"),
        _shortfall(answer),
        _progress(answer),
    ]


def title(graph: RoadmapGraph, query: PlanQuery) -> str:
    """What the page answers, as its title."""
    if query.to_source:
        before, after = (goal_words(graph, source) for source in (query.from_source, query.to_source))
        return f"What {after} adds to {before}" if after != before else f"What is left of {after}"
    goals = join([goal_words(graph, word) for word in query.goals[:3]])
    more = len(query.goals) - 3
    return f"Your path to {goals}{f' and {more} more' if more > 0 else ''}"


def said(answer: Answer) -> str:
    """What a plan is made from, in a line: what is known, the time, the order."""
    query = answer.query
    known = len(query.known or ())
    pieces = [f"{known} known" if known else "Nothing known"]
    if query.hours:
        pieces.append(f"{query.hours:g} h a week")
    if query.weeks:
        pieces.append(f"{counted(query.weeks, 'week')} at most")
    return " · ".join(pieces)


def _on_the_map(answer: Answer) -> Component:
    """A link to the map, with the whole path lit."""
    asked = address(answer.query).search.removeprefix("?")
    return dcc.Link("see it on the map", href="/?" + urlencode({"level": "1", "path": asked}))


def summary(answer: Answer) -> str:
    """Steps, hours with the share that is estimated, and weeks, in a line."""
    path = answer.path
    assert path is not None
    if not path.steps:
        return "Nothing is left to learn for this."
    share = round(100 * path.estimated_hours_share)
    whose = "all of them our estimate" if share == 100 else f"{share} % of them our estimate"
    pieces = [
        counted(len(path.steps), "step"),
        f"about {path.total_hours:g} h ({whose})",
    ]
    if path.weeks and answer.query.hours:
        pieces.append(f"{counted(path.weeks, 'week')} at {answer.query.hours:g} h a week")
    return " · ".join(pieces)


def _shortfall(answer: Answer) -> Component | None:
    """That the weeks do not suffice, by how much, and where the list is of what has no room."""
    path = answer.path
    assert path is not None
    if not path.without_room:
        return None
    count = len(path.without_room)
    words = f"{counted(count, 'concept')} {'does' if count == 1 else 'do'} not fit"
    return html.P(
        [
            f"These are {path.request.weeks} of about {path.needed_weeks} weeks: ",
            html.A(words, href=f"#{NO_ROOM}"),
            ". What more roadmaps teach came first.",
        ],
        className="path-short",
    )


def _progress(answer: Answer) -> Component | None:
    assert answer.path is not None
    done, all_of_it = len(answer.done), len(answer.done) + len(answer.path.steps)
    if not done:
        return None
    return html.Div(
        [
            html.Progress(value=str(done), max=str(all_of_it), **wild(aria_label="Steps done")),
            html.Span(f"{done} of {all_of_it} known"),
        ],
        className="path-progress",
    )


def result(
    graph: RoadmapGraph, fields: Fields, answer: Answer, visitor: Visitor, theme: Look
) -> list[Component | None]:
    """Everything below the head, for a question that has a path or a fault."""
    if answer.fault:
        return [*faults(answer), html.P(answer.fault, className="path-fault", role="alert")]
    assert answer.path is not None
    return [
        *faults(answer),
        _missing(answer),
        _others_known(answer, visitor),
        *parts_of_known(graph, answer),
        _meaning(answer.query),
        _skip(graph, answer.skip),
        *_main(graph, fields, answer, theme),
        _no_room(graph, answer.path),
        _left_out(
            graph,
            {
                c: why
                for c, why in answer.path.left_out.items()
                if c not in answer.skip and c not in answer.path.without_room
            },
        ),
        done(graph, answer),
        _take_away(answer),
    ]


def _meaning(query: PlanQuery) -> Component | None:
    """A sentence on the order of the steps; what to read has its own."""
    if query.view == "reading":
        return None
    new = "What is new to you, in this roadmap's own order, bent only where a prerequisite forces it."
    return html.P(new if query.to_source else order_meaning(query.order), className="path-order-meaning")


def _main(graph: RoadmapGraph, fields: Fields, answer: Answer, theme: Look) -> list[Component | None]:
    """The path as it is looked at: by steps, by weeks, or as what to read."""
    if answer.query.view == "weeks":
        return [weeks_view(graph, fields, answer, theme)]
    if answer.query.view == "reading":
        return [reading_view(graph, answer)]
    return [_ready(graph, answer), step_list(graph, fields, answer)]


def _skip(graph: RoadmapGraph, skip: Mapping[str, str]) -> Component | None:
    """What of the roadmap that somebody goes on with is known, and how that is known."""
    if not skip:
        return None
    items = [html.Li([concept_link(graph, concept), f": {why}"]) for concept, why in skip.items()]
    return html.Details(
        [
            html.Summary(f"You may skip {counted(len(items), 'concept')} of it, and why"),
            html.Ul(items, className="plain-list"),
        ],
        className="path-fold",
    )


def _others_known(answer: Answer, visitor: Visitor) -> Component | None:
    """Where the address says other things are known than the visitor ticked: a way to plan with one's own."""
    said = frozenset(answer.query.known or ()), frozenset(answer.query.unknown)
    if not visitor.known or (visitor.known, visitor.unknown) == said:
        return None
    return html.P(
        [
            "This plan starts from what its link or file says is known. ",
            html.Button("Plan with what I ticked", type="button", className="button", **wild(data_act="own")),
        ],
        className="path-note",
    )


def _missing(answer: Answer) -> Component | None:
    """What is said to be known and is nothing in this graph: named, and left as it is."""
    if not answer.missing:
        return None
    one = len(answer.missing) == 1
    return html.P(
        f"{join(answer.missing[:_MISSING])}{' and more' if len(answer.missing) > _MISSING else ''} "
        f"{'is' if one else 'are'} said to be known, and this graph has nothing of that name. "
        f"The plan goes on without {'it' if one else 'them'}; what you ticked stays ticked.",
        className="path-note",
    )


def faults(answer: Answer) -> list[Component]:
    """What the address says and nobody can read."""
    return [html.P(sentence, className="path-fault", role="alert") for sentence in answer.query.faults]


def _ready(graph: RoadmapGraph, answer: Answer) -> Component | None:
    ready = answer.ready
    if len(ready) < 2:
        return None
    links = [html.Li(html.A(graph.nodes[c]["label"], href=f"#step-{c}")) for c in ready]
    rest = html.Details(
        [html.Summary(f"and {len(ready) - _READY} more"), html.Ul(links[_READY:])],
        className="path-ready-more",
    )
    return html.Div(
        [
            html.Span("You could start with any of these"),
            html.Ul(links[:_READY]),
            rest if len(ready) > _READY else None,
        ],
        className="path-ready",
    )


def _no_room(graph: RoadmapGraph, path: LearningPath) -> Component | None:
    """What the weeks have no room for, the most taught first."""
    if not path.without_room:
        return None
    items = [html.Li([concept_link(graph, c), f": {path.left_out[c]}"]) for c in path.without_room]
    return html.Details(
        [
            html.Summary(f"Does not fit ({len(items)}), the most taught first"),
            html.Ul(items, id=NO_ROOM, className="plain-list", tabIndex="-1"),
        ],
        className="path-fold",
    )


def _left_out(graph: RoadmapGraph, left_out: Mapping[str, str]) -> Component | None:
    if not left_out:
        return None
    items = [html.Li([concept_link(graph, concept), f": {why}"]) for concept, why in left_out.items()]
    return html.Details(
        [html.Summary(f"Left out ({len(items)}), and why"), html.Ul(items, className="plain-list")],
        className="path-fold",
    )


def _take_away(answer: Answer) -> Component:
    link = address(answer.query)
    long = (
        "This plan is too long for a link: the link leaves out what is known. The files hold all of it."
        if link.long
        else None
    )
    return html.Div(
        [
            html.H2("Take it with you"),
            html.P(long, className="path-note") if long else None,
            html.Div(
                [
                    html.Button(
                        "Copy the link",
                        type="button",
                        className="button",
                        **wild(data_act="copy", data_query=link.search),
                    ),
                    *(_file(link, form, words) for form, (_, words) in FORMS.items()),
                ],
                className="path-take",
            ),
        ],
        className="path-away",
    )


def _file(link: Link, form: str, words: str) -> Component:
    """A download; a question too long for an address is sent as a form."""
    where = f"/path/plan.{form}"
    if not link.long:
        return html.A(words, href=where + link.whole, className="button", download="")
    return html.Form(
        [
            dcc.Input(type="hidden", name="query", value=link.whole),
            html.Button(words, type="submit", className="button"),
        ],
        action=where,
        method="post",
        className="path-post",
    )
