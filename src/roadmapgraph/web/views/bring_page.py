"""The page "Your roadmap": what stands there at first, and what comes of what is brought."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from roadmapgraph.exports import FORMATS
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.web import ids
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.grid import grid
from roadmapgraph.web.views.bring_account import account, concept_label, state_of
from roadmapgraph.web.views.bring_compare import compared_part
from roadmapgraph.web.views.bring_documents import Document, unpacked
from roadmapgraph.web.views.bring_judgements import read_judgements
from roadmapgraph.web.views.bring_known import known_part, proposals
from roadmapgraph.web.views.bring_lint import lint_part
from roadmapgraph.web.views.bring_reading import Brought, bring, knowledge
from roadmapgraph.web.views.wording import counted

_COLUMNS = (
    ("line", "Line", 80),
    ("text", "Words", 220),
    ("concept", "Concept", 220),
    ("link", "Link", 110),
    ("method", "How", 110),
    ("consensus", "Taught by", 110),
    ("section", "Below", 220),
    ("document", "Document", 180),
)


def bring_layout() -> Component:
    """The page before the browser has said what it keeps."""
    return html.Div(
        [
            html.H1("Your roadmap beside the others"),
            html.P(
                "Bring a roadmap, a curriculum, a CV or a ticked checklist. It is read like the roadmaps "
                "here: you see what was understood, what yours leaves out, what comes too early in it, "
                "and what you can tick off.",
                className="bring-lead",
            ),
            _ways_in(),
            html.Div(id=ids.BRING_WORKING, className="bring-working", role="status"),
            html.Div(id=ids.BRING_NOTE, className="bring-note", role="status"),
            html.Div(id=ids.BRING_RESULT),
            _examples(),
            _everything(),
            _away(),
            _progress(),
            dcc.Store(id=ids.BRING_ACT),
            dcc.Store(id=ids.BRING_WANTED),
            dcc.Store(id=ids.BRING_EXAMPLES_WANTED),
            dcc.Download(id=ids.BRING_DOWNLOAD_GRAPH),
            dcc.Download(id=ids.BRING_DOWNLOAD_JUDGEMENTS),
            dcc.Download(id=ids.BRING_DOWNLOAD_PROGRESS),
        ],
        id=ids.BRING,
        className="bring",
    )


def _ways_in() -> Component:
    paste: Component = dmc.Textarea(
        id=ids.BRING_TEXT, label="Or paste the text", autosize=True, minRows=4, maxRows=14, spellCheck=False
    )
    return html.Div(
        [
            _upload(
                ids.BRING_UPLOAD, "Choose files", "or drop them here, several at once", "bring-drop", True
            ),
            html.Div([paste, _button(ids.BRING_READ, "Read this text")], className="bring-paste"),
            html.P(
                "Markdown, plain text, YAML or JSON, up to 5 MB each. Your text stays in this browser; it is "
                "sent to be read, and the server keeps nothing but the last few readings in its memory.",
                className="bring-small",
            ),
        ],
        className="bring-in",
    )


def _upload(identity: str, words: str, more: str, style: str, multiple: bool = False) -> Component:
    """A button that opens the file chooser; what stands around it takes dropped files too."""
    inside = [html.Button(words, type="button", className="button"), html.Span(more)]
    return dcc.Upload(
        html.Div(inside, className="bring-drop-inside"),
        id=identity,
        multiple=multiple,
        className=style,
        className_active="bring-drop is-over",
    )


def _button(identity: str, words: str) -> Component:
    return html.Button(words, id=identity, type="button", className="button")


def _away() -> Component:
    return html.Section(
        [
            html.H2("Take it away"),
            html.Div(
                [
                    _formats(),
                    _button(ids.BRING_SAVE_GRAPH, "The merged graph with yours"),
                ],
                className="bring-row",
            ),
            html.P(id=ids.BRING_SAVE_NOTE, role="status"),
            html.Div(
                [
                    _button(ids.BRING_SAVE_JUDGEMENTS, "Save my judgements"),
                    _upload(ids.BRING_LOAD_JUDGEMENTS, "Load judgements", "", "bring-load"),
                ],
                className="bring-row",
            ),
            html.P(id=ids.BRING_JUDGEMENTS_NOTE, role="status"),
        ],
        className="bring-after",
    )


def _formats() -> Component:
    choice: Component = dmc.Select(
        id=ids.BRING_FORMAT,
        data=[{"value": name, "label": f"{name} ({form.suffix})"} for name, form in FORMATS.items()],
        value="json",
        allowDeselect=False,
        withScrollArea=False,
        comboboxProps={"withinPortal": False},
        checkIconPosition="right",
        **wild(aria_label="Format of the merged graph"),
    )
    return choice


def _progress() -> Component:
    return html.Section(
        [
            html.H2("Your progress", id="progress"),
            html.Div(id=ids.BRING_DONE),
            html.P(
                "What you ticked lives in this browser, and every tab of it shows the same. Take it along:"
            ),
            html.Div(
                [
                    _button(ids.BRING_SAVE_PROGRESS, "Save my progress"),
                    _upload(ids.BRING_LOAD_PROGRESS, "Load progress", "", "bring-load"),
                ],
                className="bring-row",
            ),
            html.P(id=ids.BRING_PROGRESS_NOTE, role="status"),
        ]
    )


def brought_of(documents: Any, judgements: Any) -> tuple[Brought, tuple[str, ...]]:
    """What the browser keeps, read and linked, and a sentence for everything that could not be."""
    kept, faults = unpacked(documents)
    brought = bring(kept, read_judgements(judgements))
    return brought, (*faults, *brought.faults)


def result(graph: RoadmapGraph, documents: Any, judgements: Any, visitor: Any) -> list[Component]:
    """Everything that is to be said of what the browser keeps; nothing where it keeps nothing."""
    if not documents:
        return []
    brought, faults = brought_of(documents, judgements)
    return [*_listed(documents), *_faults(faults), *_parts(graph, brought, judgements, visitor)]


def _parts(graph: RoadmapGraph, brought: Brought, judgements: Any, visitor: Any) -> list[Component]:
    if not brought.readings:
        return []
    return [
        _part("What was read", [*account(graph, brought), *_ruled(judgements)]),
        _part("How it compares", compared_part(graph, brought.concepts)),
        _part("What to change in it", lint_part(graph, brought)),
        _part("What you know of it", known_part(graph, proposals(graph, brought, visitor))),
    ]


def _part(title: str, body: Sequence[Component]) -> Component:
    return html.Section([html.H2(title), *body])


def _examples() -> Component:
    title = html.Summary("An example: what the same questions find in the roadmaps here")
    body = html.Div(id=ids.BRING_EXAMPLES)
    return html.Details([title, body], id=ids.BRING_EXAMPLES_FOLD, className="bring-fold bring-examples")


def _everything() -> Component:
    show = wild(data_act="table", aria_expanded="false", aria_controls=ids.BRING_TABLE)
    return html.Section(
        [
            html.H2("Everything in a table"),
            html.Button("Show the table", type="button", className="button", **show),
            html.Div(id=ids.BRING_TABLE, className="bring-grid", hidden=True),
        ],
        className="bring-after",
    )


def _listed(documents: Any) -> list[Component]:
    names = [str(item.get("name")) for item in documents if isinstance(item, dict)]
    items = [
        html.Li([html.Span(name), _act("remove", "Remove", str(at), f"Remove {name}")])
        for at, name in enumerate(names)
    ]
    return [html.Ul(items, className="bring-documents", **wild(aria_label="Your documents"))]


def _act(act: str, words: str, about: str, name: str) -> Component:
    attributes = wild(data_act=act, data_about=about, aria_label=name)
    return html.Button(words, type="button", className="button button-quiet", **attributes)


def _faults(faults: Sequence[str]) -> list[Component]:
    return [html.P(fault, className="bring-fault", role="alert") for fault in faults]


def _ruled(judgements: Any) -> list[Component]:
    """The judgements that hold, each to be taken back."""
    ruled = read_judgements(judgements)
    items = [
        html.Li([_ruling(r), _act("undo", "Take back", str(at), f"Take back what you said on {r.label}")])
        for at, r in enumerate(ruled)
    ]
    title = f"Your judgements ({counted(len(items), 'label')})"
    return [html.H3(title), html.Ul(items, className="bring-doubts")] if items else []


def _ruling(judgement: Any) -> Component:
    concept, known = str(judgement.concept or judgement.not_concept), knowledge().vocabulary
    label = known[concept].label if concept in known else concept
    return html.Span(f"“{judgement.label}” is {'' if judgement.concept else 'not '}{label}")


def table(graph: RoadmapGraph, documents: tuple[Document, ...], judgements: Any) -> Component:
    """Every mention in a sortable table."""
    rows = table_rows(graph, bring(documents, read_judgements(judgements)))
    return grid(ids.BRING_TABLE_GRID, rows=rows, columns=_COLUMNS)


def table_rows(graph: RoadmapGraph, brought: Brought) -> list[dict[str, Any]]:
    """One row a mention, in the documents' order."""
    titles = {reading.source.id: reading.source.title for reading in brought.readings}
    return [
        {
            "id": str(at),
            "line": link.mention.line,
            "text": link.mention.text,
            "concept": concept_label(graph, link),
            "link": state_of(brought, link),
            "method": link.method,
            "consensus": graph.nodes[link.concept]["consensus"] if link.concept in graph else 0,
            "section": " › ".join(link.mention.section),
            "document": titles[link.mention.source],
        }
        for at, link in enumerate(brought.linking.links)
    ]
