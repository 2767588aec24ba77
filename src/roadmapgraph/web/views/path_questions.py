"""Finding out what a learner knows: the one question to ask next, and what the answers so far settle."""

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import Placement, implied_by, placement
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import PlanQuery
from roadmapgraph.web.views.wording import counted


def askable(graph: RoadmapGraph) -> RoadmapGraph:
    """The part of a graph that can be asked about.

    Fields are not: to know one means all of it to a plan, and hardly anybody answers that with yes.
    """
    return graph.subgraph([c for c in graph if graph.nodes[c]["kind"] != "field"]).copy()


def settled(part: RoadmapGraph, answer: Answer) -> Placement:
    """What is settled of all that the answer's goals need; a "no" that what is known implies doesn't count.

    Somebody may know a concept and not all it requires; the questions are about the usual case.
    """
    assert answer.path is not None
    known = frozenset(answer.path.known).intersection(part)
    told = frozenset(answer.query.unknown).intersection(part)
    needed = {*answer.path.concepts, *answer.done, *answer.skip}
    return placement(
        part,
        yes=sorted(known),
        no=sorted(told - implied_by(part, known, parts=False)),
        goals=sorted(needed.intersection(part)),
    )


def question(part: RoadmapGraph, answer: Answer) -> Component | None:
    """The next question with its buttons; nothing where the visitor did not ask to be asked."""
    if not answer.query.asking:
        return None
    if answer.path is None:
        words = "Say first where you want to get; the questions are about what that needs."
        return _card([html.P(words)], "Stop asking")
    found = settled(part, answer)
    if found.question is None:
        total = len(found.known) + len(found.unknown)
        words = (
            f"No more questions: you know {len(found.known)} of the {counted(total, 'concept')} asked about."
        )
        return _card([html.H2(words, id=ids.PATH_QUESTION, tabIndex="-1")], "Done")
    node = part.nodes[found.question]
    return _card(
        [
            html.H2(_asked(answer.query, found.question, node["label"]), id=ids.PATH_QUESTION, tabIndex="-1"),
            html.P(node["summary"]),
            html.Div(
                [_answer("know", "Yes", found.question), _answer("new", "No", found.question)],
                className="question-answers",
            ),
            html.P(
                f"So far {len(found.known)} known and {len(found.unknown)} to learn; {len(found.undecided)} "
                "still open (whole fields are not asked about). Yes also means that you know what it builds "
                "on; No, that you don't know what builds on it.",
                className="question-so-far",
            ),
        ],
        "Stop asking",
    )


def _asked(query: PlanQuery, concept: str, label: str) -> str:
    if concept in query.goals:
        return f"Might you know {label}, your goal, already?"
    return f"Do you know {label}?"


def _answer(act: str, words: str, concept: str) -> Component:
    return html.Button(
        words, type="button", className="button question-answer", **wild(data_act=act, data_about=concept)
    )


def _card(children: list[Component], stop: str) -> Component:
    return html.Section(
        [*children, html.Button(stop, type="button", className="button", **wild(data_act="stop"))],
        className="path-question",
        **wild(aria_label="What do you know already?"),
    )
