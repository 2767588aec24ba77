"""A graph file that somebody changed anywhere: it is refused in sentences, or it serves for everything."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import RoadmapError
from roadmapgraph.exports import FORMATS, ExportError, neighbourhood, node_link_bytes, only
from roadmapgraph.graph import concept_record
from roadmapgraph.overlap import overlap
from roadmapgraph.paths import PathRequest, goals_of, plan
from roadmapgraph.search import names
from roadmapgraph.store import shipped_graph
from roadmapgraph.store.snapshot import graph_of
from tests.exports.graphs import LAW

Place = tuple[str | int, ...]

PART = only(shipped_graph(), concepts=neighbourhood(shipped_graph(), concept="dbscan"))
GOOD: dict[str, Any] = json.loads(node_link_bytes(PART))


def places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Every place in a JSON value, but its top."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield (*above, key)
        yield from places(part, (*above, key))


PLACES = list(places(GOOD))
IDS = [node["id"] for node in GOOD["nodes"]]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from([*IDS, "../../etc/passwd", "constructor", "\ud800", "x" * 30_000, "1", "NaN", "field"]),
    st.sampled_from([[], {}, [[]], [{}], {"id": "a"}, [None]]),
)


def at(document: Any, place: Place) -> Any:
    for key in place:
        document = document[key]
    return document


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The text of a good graph with one to three changes anywhere in it."""
    document = copy.deepcopy(GOOD)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(PLACES))
        try:
            around, key = at(document, place[:-1]), place[-1]
            deed = draw(st.sampled_from(("change", "leave out", "double", "move")))
            if deed == "change":
                around[key] = draw(VALUES)
            elif deed == "leave out":
                del around[key]
            elif deed == "double" and isinstance(around, list):
                around.append(copy.deepcopy(around[key]))
            else:
                around[key] = copy.deepcopy(at(GOOD, draw(st.sampled_from(PLACES))))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    text = json.dumps(document)
    cut = draw(st.none() | st.integers(0, len(text)))
    return text if draw(st.integers(0, 9)) or cut is None else text[:cut]


@LAW
@given(mutated())
def test_a_changed_file_is_refused_in_sentences_or_serves_for_everything(text: str) -> None:
    try:
        graph = graph_of(text.encode("utf-8", "surrogatepass"), name="mine.json")
    except RoadmapError as error:
        assert str(error).startswith("mine.json: ")
        return
    listed = names(graph)
    for form in FORMATS.values():
        try:
            form.write(graph)
        except ExportError:
            assert form.name == "mermaid"
    overlap(graph).to_json()
    listed.search("cluster")
    for concept in graph:
        concept_record(graph, concept)
    if len(graph):
        plan(graph, PathRequest(tuple(goals_of(graph, ["everything"], listed)), hours_per_week=5)).to_json()


def test_the_file_that_is_changed_is_good() -> None:
    assert node_link_bytes(graph_of(node_link_bytes(PART), name="mine.json")) == node_link_bytes(PART)
