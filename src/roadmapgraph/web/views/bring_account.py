"""The account of what a visitor brought: how each document was read, and which concept each mention is."""

from collections import Counter
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.models import Link, Mention, Reading
from roadmapgraph.repeats import same_as
from roadmapgraph.web.attributes import wild
from roadmapgraph.web.views.bring_documents import Document, lines_of
from roadmapgraph.web.views.bring_reading import Brought, knowledge
from roadmapgraph.web.views.charts import Table, plain_table
from roadmapgraph.web.views.wording import counted, join

_SHOWN = 60
"""Rows of a list that are shown; the table below has all."""
_READ_AS = {
    "mention": ("names something to learn", "name something to learn"),
    "section": ("is a heading", "are headings"),
    "advice": ("is advice", "are advice"),
    "markup": ("is markup", "are markup"),
}


def account(graph: RoadmapGraph, brought: Brought) -> list[Component]:
    """A part for each document, then what is doubtful in all of them."""
    parts = [
        _document(graph, brought, at, document, reading)
        for at, (document, reading) in enumerate(zip(brought.documents, brought.readings, strict=True))
    ]
    return [*parts, *_doubts(graph, brought)]


def _document(
    graph: RoadmapGraph, brought: Brought, at: int, document: Document, reading: Reading
) -> Component:
    links = brought.links(reading)
    return html.Article(
        [
            html.H3(reading.source.title),
            html.P(_read_sentence(document, reading)),
            html.P(_linked_sentence(brought, links)),
            *_same(reading),
            _folded(
                f"Not understood ({counted(len(_unread(reading)), 'line')})", _unread_lines(document, reading)
            ),
            _folded(f"New ({_count_new(links)})", _new(links)),
            _folded(f"Notes of the reader ({len(reading.diagnostics)})", _notes(reading)),
            _folded(f"Which concept each mention is ({len(links)})", [_mentions(graph, brought, links)]),
        ],
        className="bring-document",
    )


def _read_sentence(document: Document, reading: Reading) -> str:
    taken = Counter[str](line.reads_as for line in reading.lines)
    lines = join([f"{n} {_READ_AS[k][n > 1]}" for k in _READ_AS if (n := taken[k])])
    mended = len(reading.repaired_lines)
    repaired = f" Garbled text was repaired on {counted(mended, 'line')}." if mended else ""
    length = counted(reading.source.line_count, "line")
    form = f"{document.name}: {reading.source.format}, {reading.encoding}, {length}."
    return f"{form} Of these, {lines or 'none says anything'}.{repaired}"


def _linked_sentence(brought: Brought, links: Sequence[Link]) -> str:
    states = Counter(state_of(brought, link) for link in links)
    named = len({link.concept for link in links})
    counts = join([f"{states[state]} {state}" for state in ("known", "doubtful", "new") if states[state]])
    return f"{counted(len(links), 'mention')} of {counted(named, 'concept')}: {counts or 'none'}."


def state_of(brought: Brought, link: Link) -> str:
    """``known``, ``doubtful`` or ``new``: how sure it is which concept of the vocabulary a mention is."""
    if link.mention in brought.linking.homonyms or 0 < link.score < 1:
        return "doubtful"
    return "new" if link.method == "new" else "known"


def _same(reading: Reading) -> list[Component]:
    source = same_as(reading, knowledge().readings)
    if source is None:
        return []
    words = f"This is the same document as {source.source.title}, so it is counted once in the merged graph."
    return [html.P(words)]


def _unread(reading: Reading) -> list[int]:
    return [line.line for line in reading.lines if line.reads_as == "advice"]


def _unread_lines(document: Document, reading: Reading) -> list[Component]:
    numbers, lines = _unread(reading), lines_of(document)
    listed = [
        html.Li([_line(n), f" {lines[n - 1].strip()[:200]}"]) for n in numbers[:_SHOWN] if n <= len(lines)
    ]
    return [html.Ul(listed, className="plain-list", tabIndex="0"), *_more(len(numbers))] if listed else []


def _count_new(links: Sequence[Link]) -> int:
    return len({link.concept for link in links if link.method == "new"})


def _new(links: Sequence[Link]) -> list[Component]:
    first: dict[str, Mention] = {}
    for link in links:
        if link.method == "new":
            first.setdefault(link.concept, link.mention)
    items = [html.Li([_line(m.line), f" {m.label}"]) for m in list(first.values())[:_SHOWN]]
    return [html.Ul(items, className="plain-list", tabIndex="0"), *_more(len(first))] if items else []


def _notes(reading: Reading) -> list[Component]:
    notes = [
        html.Li([_line(note.line) if note.line else "", f" {note.level}: {note.message}"])
        for note in reading.diagnostics[:_SHOWN]
    ]
    return (
        [html.Ul(notes, className="plain-list", tabIndex="0"), *_more(len(reading.diagnostics))]
        if notes
        else []
    )


def _mentions(graph: RoadmapGraph, brought: Brought, links: Sequence[Link]) -> Component:
    rows = tuple(
        (link.mention.line, link.mention.text, concept_label(graph, link), state_of(brought, link))
        for link in links[:400]
    )
    return plain_table(Table("Which concept each mention is", ("Line", "Words", "Concept", "Link"), rows))


def concept_label(graph: RoadmapGraph, link: Link) -> str:
    """The label of the concept that a mention is; a new one has the mention's own."""
    if link.concept in knowledge().vocabulary:
        return knowledge().vocabulary[link.concept].label
    return str(graph.nodes[link.concept]["label"]) if link.concept in graph else link.mention.label


def _doubts(graph: RoadmapGraph, brought: Brought) -> list[Component]:
    """Each doubtful label once, with what it may be, to confirm or to split."""
    first: dict[tuple[str, str], Link] = {}
    for link in brought.linking.links:
        if state_of(brought, link) == "doubtful":
            first.setdefault((link.mention.source, link.mention.label), link)
    if not first:
        return []
    items = [_doubt(graph, brought, link) for link in list(first.values())[:_SHOWN]]
    lead = "Say which are right. What you say is kept in this browser and holds for this document."
    return [
        html.H3(f"Doubtful links ({len(first)})"),
        html.P(lead),
        html.Ul(items, className="bring-doubts"),
        *_more(len(first)),
    ]


def _doubt(graph: RoadmapGraph, brought: Brought, link: Link) -> Component:
    mention = link.mention
    if (meanings := brought.linking.homonyms.get(mention)) is not None:
        words = "may mean one of these; nothing around it decides."
        buttons = [_judge("confirm", mention, meaning) for meaning in meanings]
    else:
        words = f"is taken for {concept_label(graph, link)} ({link.method}, {link.score:.0%} sure)."
        buttons = [_judge("confirm", mention, link.concept), _judge("split", mention, link.concept)]
    return html.Li([html.Span([_line(mention.line), f" “{mention.text}” {words}"]), *buttons])


def _judge(act: str, mention: Mention, concept: str) -> Component:
    label = knowledge().vocabulary[concept].label
    return html.Button(
        f"It is {label}" if act == "confirm" else f"Not {label}",
        type="button",
        className="button",
        **wild(data_act=act, data_label=mention.label, data_source=mention.source, data_concept=concept),
    )


def _line(number: int) -> Component:
    return html.Span(f"line {number}", className="bring-line")


def _more(count: int) -> list[Component]:
    return [html.P(f"… and {count - _SHOWN} more, in the table below.")] if count > _SHOWN else []


def _folded(title: str, body: list[Component]) -> Component:
    """A fold, or nothing where it would be empty."""
    return (
        html.Details([html.Summary(title), *body], className="bring-fold") if body else html.Span(hidden=True)
    )
