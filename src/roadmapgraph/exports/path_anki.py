"""A learning path as an Anki deck: a card a step, new cards in the order of the path."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from html import escape

from roadmapgraph.exports.anki_package import Deck, Note, NoteType, number_of, packed
from roadmapgraph.exports.characters import legal, name, one_line
from roadmapgraph.exports.format import about, title
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import LearningPath, Step

_FIELDS = ("Concept", "Summary", "Why", "After", "Hours", "Taught", "Resources", "Place")
_FRONT = """\
<div class="place">{{Place}}</div>
<h1>{{Concept}}</h1>
<p class="ask">What is it, and what do you need it for?</p>
"""
_BACK = """\
<div class="place">{{Place}}</div>
<h1>{{Concept}}</h1>
<hr id=answer>
<p>{{Summary}}</p>
<p><b>Why:</b> {{Why}}</p>
{{#After}}<p><b>After:</b> {{After}}</p>{{/After}}
<p><b>Time:</b> {{Hours}}</p>
{{#Resources}}<p><b>Learn it:</b> {{Resources}}</p>{{/Resources}}
{{#Taught}}<p class="place">{{Taught}}</p>{{/Taught}}
"""
_STYLE = """\
.card { font: 18px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em; }
h1 { font-size: 1.5em; }
.place, .ask { opacity: 0.7; font-size: 0.85em; }
"""
_NOTE_TYPE = NoteType(number_of("roadmapgraph step"), "roadmapgraph step", _FIELDS, _FRONT, _BACK, _STYLE)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_LONGEST_NAME = 60


def path_anki(graph: RoadmapGraph, path: LearningPath, start: date) -> bytes:
    """The path as an Anki package: a concept on the front; what it is, why, and where it is taught.

    A note's key is its concept, so that importing a changed plan adds and renews notes and doubles none; what
    Anki knows of your reviews stays. The notes are as old as ``start``: the same plan gives the same bytes,
    and a plan that starts later renews the notes of one that started before.
    """
    goals = "; ".join(name(graph, goal) if goal in graph else goal for goal in path.goals)
    deck = Deck(
        id=number_of("\n".join(sorted(path.request.goals))),
        name=_deck_name(goals),
        about=escape(f"{title(graph)}: {_sum(path)}, to {one_line(goals)}. {about(graph)}"),
        note_type=_NOTE_TYPE,
        notes=tuple(_note(graph, path, step) for step in path.steps),
        made=int(datetime(start.year, start.month, start.day, tzinfo=UTC).timestamp()),
    )
    return packed(deck)


def _sum(path: LearningPath) -> str:
    return f"{len(path.steps)} steps, {path.total_hours:g} hours"


def _hours(step: Step) -> str:
    if step.is_counted_in_parts:
        return step.time
    return f"{step.hours:g} hours{' (estimated)' if step.estimated else ''}"


def _deck_name(goals: str) -> str:
    # A double colon would make decks within decks.
    plain = one_line(goals).replace("::", ": ").replace('"', "'") or "nothing"
    short = plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"
    return f"Learning path to {short}"


def _note(graph: RoadmapGraph, path: LearningPath, step: Step) -> Note:
    node = graph.nodes[step.concept]
    week = f", week {step.week} of {path.weeks}" if step.week else ""
    fields = (
        _shown(name(graph, step.concept)),
        _shown(node["summary"]),
        _shown("; ".join(step.why)),
        "; ".join(_shown(name(graph, before)) for before in step.requires),
        _shown(_hours(step)),
        "<br>".join(_taught(graph, step)),
        "<br>".join(_links(node["resources"])),
        _shown(f"Step {step.position} of {len(path.steps)}{week}"),
    )
    tags = ("roadmapgraph", *([f"roadmapgraph::{step.field}"] if step.field else ()))
    return Note(f"roadmapgraph:{step.concept}", fields, tags)


def _taught(graph: RoadmapGraph, step: Step) -> Iterator[str]:
    titles = {source["id"]: source["title"] for source in graph.graph["sources"]}
    for place in step.taught:
        yield _shown(f"{titles.get(place.source, place.source)}, line {place.line}")


def _links(resources: Iterable[dict[str, str]]) -> Iterator[str]:
    for resource in resources:
        words, url = _shown(resource["title"]), legal(resource["url"]).strip()
        yield f'<a href="{_shown(url)}">{words}</a>' if _ADDRESS.match(url) else words


def _shown(text: str) -> str:
    """Text as HTML that Anki shows as it is: a square bracket could begin a sound or LaTeX."""
    return escape(one_line(text)).replace("[", "&#91;").replace("\\", "&#92;")
