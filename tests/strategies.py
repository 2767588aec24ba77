"""Random graphs that keep the contract, for laws that hold of any graph."""

import random
from typing import Any

import networkx as nx
from hypothesis import settings
from hypothesis import strategies as st

from roadmapgraph.graph import RoadmapGraph

LAW = settings(deadline=None, max_examples=50)
"""For laws that solvers and brute force check: the first call imports them, so no deadline."""

SOURCES = ("ash", "beech", "cedar", "dogwood")
HOURS = (0.0, 0.1, 0.5, 1.0, 2.0, 3.0, 7.5)


def header(sources: tuple[str, ...] = SOURCES) -> dict[str, Any]:
    """The graph's own attributes."""
    records = [
        {
            "id": source,
            "title": f"The road of {source}",
            "format": "markdown",
            "document_sha256": "0" * 64,
            "line_count": 40,
            "mention_count": 0,
        }
        for source in sources
    ]
    return {
        "format": "roadmapgraph/1",
        "title": "Roads",
        "version": "0",
        "sources": records,
        "resources": [],
        "starting_points": [],
    }


def node(concept: str, **given: Any) -> dict[str, Any]:
    """The attributes of a concept: those ``given``; ``lines`` maps each source to its line or lines."""
    lines = given.pop("lines", {})
    mentions = [
        {
            "source": source,
            "line": line,
            "label": given.get("label", concept.upper()),
            "text": given.get("label", concept.upper()),
            "section": list(given.get("section", ("Part one",))),
            "qualifiers": list(given.get("qualifiers", ())),
            "method": "label",
            "score": 1.0,
        }
        for source, at in sorted(lines.items())
        for line in ([at] if isinstance(at, int) else at)
    ]
    given = {name: value for name, value in given.items() if name not in ("section", "qualifiers")}
    return {
        "label": concept.upper(),
        "kind": "topic",
        "part_of": None,
        "aliases": [],
        "summary": f"What {concept} is.",
        "difficulty": "beginner",
        "hours": 1.0,
        "hours_from": "estimate",
        "sources": sorted(lines),
        "consensus": len(lines),
        "mentions": mentions,
        "resources": [],
    } | given


def edge(strength: str = "required") -> dict[str, Any]:
    """The attributes of a prerequisite."""
    evidence = [{"kind": "curated", "file": "prerequisites/x.yaml", "line": 3}]
    return {"strength": strength, "reason": "It builds on it.", "confidence": 0.9, "evidence": evidence}


def graph_of(
    concepts: dict[str, dict[str, Any]],
    edges: list[tuple[str, str] | tuple[str, str, str]],
    sources: tuple[str, ...] = SOURCES,
) -> RoadmapGraph:
    """A graph of ``concepts`` (id to what ``node`` is given) and edges (prerequisite, concept, strength)."""
    graph: RoadmapGraph = nx.DiGraph(**header(sources))
    for concept, given in concepts.items():
        graph.add_node(concept, **node(concept, **given))
    for one, other, *strength in edges:
        graph.add_edge(one, other, **edge(*strength))
    return graph


def shuffled(graph: RoadmapGraph, seed: int) -> RoadmapGraph:
    """The same graph, its nodes, edges, mentions and sources put in at random."""
    pick = random.Random(seed)
    copy: RoadmapGraph = nx.DiGraph(**graph.graph)
    copy.graph["sources"] = pick.sample(graph.graph["sources"], len(graph.graph["sources"]))
    for concept, attributes in pick.sample(list(graph.nodes.items()), len(graph)):
        mentions = pick.sample(attributes["mentions"], len(attributes["mentions"]))
        copy.add_node(concept, **attributes | {"mentions": mentions})
    edges = list(graph.edges(data=True))
    copy.add_edges_from(pick.sample(edges, len(edges)))
    return copy


@st.composite
def graphs(draw: st.DrawFn, *, most: int = 8) -> RoadmapGraph:
    """Any small graph: fields in fields, both strengths, concepts of no source, lines shared by concepts."""
    count = draw(st.integers(1, most))
    ids = draw(st.permutations([f"c{at}" for at in range(count)]))
    concepts: dict[str, dict[str, Any]] = {}
    for at, concept in enumerate(ids):
        wholes = st.none() if at == 0 else st.none() | st.sampled_from(ids[:at])
        lines = draw(st.dictionaries(st.sampled_from(SOURCES), st.integers(1, 12), max_size=len(SOURCES)))
        concepts[concept] = {
            "kind": draw(st.sampled_from(("topic", "topic", "field", "tool"))),
            "part_of": draw(wholes),
            "hours": draw(st.sampled_from(HOURS)),
            "hours_from": draw(st.sampled_from(("estimate", "estimate", "source"))),
            "qualifiers": draw(st.sampled_from(((), (), ("optional",), ("awareness",)))),
            "lines": lines,
        }
    order = draw(st.permutations(ids))
    possible = [(a, b) for at, a in enumerate(order) for b in order[at + 1 :]]
    chosen = draw(st.lists(st.sampled_from(possible), unique=True, max_size=2 * count)) if possible else []
    strengths = st.sampled_from(("required", "required", "helpful"))
    return graph_of(concepts, [(a, b, draw(strengths)) for a, b in sorted(chosen)])


@st.composite
def questions(draw: st.DrawFn, *, most: int = 8) -> tuple[RoadmapGraph, tuple[str, ...], tuple[str, ...]]:
    """A graph, goals in it, and known concepts in it."""
    graph = draw(graphs(most=most))
    one = st.sampled_from(sorted(graph))
    goals = {draw(one), *draw(st.lists(one, max_size=2))}
    return graph, tuple(sorted(goals)), tuple(sorted(set(draw(st.lists(one, max_size=3)))))
