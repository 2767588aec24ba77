"""What a visitor may know, proposed from what they brought, each with the phrase that it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.bring_documents import ticked_lines
from roadmapgraph.web.views.bring_reading import Brought
from roadmapgraph.web.views.wording import counted
from roadmapgraph.web.visitor import read_visitor


@dataclass(frozen=True)
class Proposal:
    """A concept of the graph, where it was named and in which words; ``ticked``: with a ticked box."""

    concept: str
    line: int
    text: str
    ticked: bool


def proposals(graph: RoadmapGraph, brought: Brought, stored: Any) -> tuple[Proposal, ...]:
    """Each concept of the graph that the documents name and the visitor has not ticked, where first named.

    A line with a ticked box goes before an earlier one without.
    """
    known = read_visitor(stored).known
    found: dict[str, Proposal] = {}
    for document, reading in zip(brought.documents, brought.readings, strict=True):
        boxes = ticked_lines(document)
        for link in brought.links(reading):
            mention, ticked = link.mention, link.mention.line in boxes
            if link.concept not in graph or link.concept in known:
                continue
            if link.concept not in found or (ticked and not found[link.concept].ticked):
                found[link.concept] = Proposal(link.concept, mention.line, mention.text, ticked)
    return tuple(found.values())


def known_part(graph: RoadmapGraph, proposed: Sequence[Proposal]) -> list[Component]:
    """A box for each proposal, ticked where the document ticks it, and a button that takes those."""
    if not proposed:
        return [html.P("It names nothing of the map that you have not ticked already.")]
    ticked = [proposal.concept for proposal in proposed if proposal.ticked]
    lead = (
        f"It names {counted(len(proposed), 'concept')} that you have not ticked yet. Tick what you know; "
        "each stands with the words that it came from."
    )
    boxes: Component = dmc.CheckboxGroup(
        id=ids.BRING_KNOWN,
        value=ticked,
        children=html.Div([_box(graph, proposal) for proposal in proposed], className="bring-boxes"),
        **wild(aria_label="What you know"),
    )
    return [
        html.P(lead),
        html.Div([_tick("tick-all", "Tick all"), _tick("tick-none", "Tick none")], className="bring-row"),
        boxes,
        html.Button(
            "I know the ticked ones", id=ids.BRING_KNOW, type="button", className="button bring-main"
        ),
        html.P(id=ids.BRING_KNOW_NOTE, role="status"),
    ]


def _box(graph: RoadmapGraph, proposal: Proposal) -> Component:
    box: Component = dmc.Checkbox(
        value=proposal.concept,
        label=label(graph, proposal.concept),
        description=f"“{proposal.text}”, line {proposal.line}",
    )
    return box


def _tick(act: str, words: str) -> Component:
    return html.Button(words, type="button", className="button", **wild(data_act=act))
