"""The linter's findings on what a visitor brought, by rule."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.linking import link_mentions
from roadmapgraph.linter import RULES, Finding, lint, remarks
from roadmapgraph.web.views.bring_reading import Brought, knowledge
from roadmapgraph.web.views.charts import Table, plain_table
from roadmapgraph.web.views.wording import counted


def lint_part(graph: RoadmapGraph, brought: Brought) -> list[Component]:
    """A fold a rule; the document is named where there are several."""
    found = [(reading.source.title, brought.findings(reading, graph)) for reading in brought.readings]
    return _found(found)


def example_part(graph: RoadmapGraph) -> list[Component]:
    """The same for the shipped sources, as an example."""
    known = knowledge()
    found = []
    for reading in known.readings:
        linking = link_mentions(reading.mentions, known.vocabulary, known.judgements)
        found.append((reading.source.title, lint(reading, linking, graph)))
    return _found(found)


def _found(found: Sequence[tuple[str, Sequence[Finding]]]) -> list[Component]:
    count = sum(len(findings) for _, findings in found)
    lead = (
        f"{counted(count, 'finding')}, each a question to the author rather than an error."
        if count
        else "Nothing to remark: no concept before what it needs, none twice, nothing left out."
    )
    return [html.P(lead), *(fold for rule, words in RULES.items() for fold in _rule(rule, words, found))]


def _rule(rule: str, words: str, found: Sequence[tuple[str, Sequence[Finding]]]) -> list[Component]:
    several = len(found) > 1
    said = [(title, r) for title, findings in found for r in remarks(findings) if r.rule == rule]
    rows = tuple((*((title,) if several else ()), r.line, r.message, r.suggestion) for title, r in said)
    count = sum(len(r.findings) for _, r in said)
    if not rows:
        return []
    head = (*(("Document",) if several else ()), "Line", "What is so", "What to do")
    table = plain_table(Table(words, head, rows))
    return [html.Details([html.Summary(f"{words} ({count})"), table], className="bring-fold")]
