"""All that the path page shows for a question, as the values of its components."""

from collections.abc import Mapping
from typing import Any

from dash import no_update

from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.charts import Look
from roadmapgraph.web.views.path_ask import Asked
from roadmapgraph.web.views.path_choices import section_choices
from roadmapgraph.web.views.path_examples import examples
from roadmapgraph.web.views.path_form import form_class
from roadmapgraph.web.views.path_plan import Answer
from roadmapgraph.web.views.path_query import PlanQuery, address
from roadmapgraph.web.views.path_questions import question as next_question
from roadmapgraph.web.views.path_result import faults, head, result, said


def page_values(
    shown: Shown, answer: Answer, question: Asked, controls: Mapping[str, Any], theme: Look
) -> dict[str, Any]:
    """The value of every output of the page's callback; what would not change is left alone."""
    graph = shown.graph
    link = address(answer.query)
    switching = bool(answer.query.to_source)
    wanted = control_values(answer.query)
    if not switching:
        wanted |= {name: controls.get(name) for name in ("from_source", "did", "to_source")}
    empty = answer.path is None and answer.fault is None
    return {
        "search": link.search if question.new else no_update,
        "shown": {
            "query": link.whole,
            "new": question.new,
            "acted": question.acted,
            "faults": answer.query.faults,
            "planned": answer.path is not None,
        },
        "head": head(graph, answer),
        "asking": next_question(shown.askable, answer),
        "result": [*faults(answer), *examples(graph, sorted(question.visitor.goals))]
        if empty
        else result(graph, shown.fields, answer, question.visitor, theme),
        "form": form_class(switching=switching),
        "said": said(answer),
        "sections": section_choices(graph, answer.query.from_source) if switching else no_update,
    } | {name: no_update if controls.get(name) == value else value for name, value in wanted.items()}


def control_values(query: PlanQuery) -> dict[str, Any]:
    """The values of the form's fields for a question."""
    extras = [name for name, chosen in (("helpful", query.helpful), ("core", query.core)) if chosen]
    return {
        "goals": list(query.goals),
        "known": list(query.known or ()),
        "hours": "" if query.hours is None else query.hours,
        "weeks": "" if query.weeks is None else query.weeks,
        "min_sources": str(query.min_sources),
        "order": query.order,
        "extras": extras,
        "view": query.view,
        "mode": "switch" if query.to_source else "goals",
        "from_source": query.from_source,
        "did": [str(number) for number in query.did],
        "to_source": query.to_source,
    }
