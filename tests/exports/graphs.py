"""Graphs that the tests of the exports write and read back."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from hypothesis import settings
from hypothesis import strategies as st

from roadmapgraph.document import GraphDocument
from roadmapgraph.graph import RoadmapGraph, checked, to_networkx
from roadmapgraph.store import shipped_graph as load_shipped_graph

HERE = Path(__file__).parent
LABELS: list[dict[str, str]] = yaml.safe_load((HERE / "hostile_labels.yaml").read_text(encoding="utf-8"))
ON_ONE_LINE = {case["id"]: case.get("line", case["label"]) for case in LABELS}
LEGAL = {case["id"]: case.get("legal", case["label"]) for case in LABELS}


def concept(concept_id: str, label: str | None = None, **rest: Any) -> dict[str, Any]:
    text = label or concept_id
    return {
        "id": concept_id,
        "label": text,
        "kind": "topic",
        "part_of": None,
        "aliases": [],
        "summary": text,
        "difficulty": "beginner",
        "hours": 1.5,
        "hours_from": "estimate",
        "sources": ["s"],
        "consensus": 1,
        "mentions": [],
        "resources": [],
    } | rest


def mention(text: str, line: int = 1, method: str | None = "label") -> dict[str, Any]:
    return {
        "source": "s",
        "line": line,
        "label": text,
        "text": text,
        "section": [text],
        "qualifiers": [text],
        "method": method,
        "score": None if method is None else 1.0,
    }


def edge(source: str, target: str, reason: str = "It rests on it.", **rest: Any) -> dict[str, Any]:
    curated = {"kind": "curated", "file": "p.yaml", "line": 3}
    shape = {"strength": "required", "reason": reason, "confidence": 0.9, "evidence": [curated]}
    return {"source": source, "target": target} | shape | rest


def order_evidence(*, agree: bool) -> dict[str, Any]:
    order = {"source": "s", "prerequisite_line": 1, "concept_line": 2}
    return {
        "kind": "order",
        "agree": [order] if agree else [],
        "disagree": [] if agree else [order],
    }


def graph(
    nodes: Sequence[dict[str, Any]], edges: Sequence[dict[str, Any]] = (), title: str = "A graph"
) -> RoadmapGraph:
    source = {
        "id": "s",
        "title": title,
        "format": "markdown",
        "document_sha256": "0" * 64,
        "line_count": 99,
        "mention_count": 1,
    }
    header = {"format": "roadmapgraph/1", "title": title, "version": "1.2.3", "sources": [source]}
    document = GraphDocument.model_validate(
        {
            "directed": True,
            "multigraph": False,
            "graph": header | {"resources": []},
            "nodes": list(nodes),
            "edges": list(edges),
        }
    )
    return to_networkx(checked(document, file="test"))


@cache
def shipped_graph() -> RoadmapGraph:
    """The shipped graph, read once; no test may change it."""
    return load_shipped_graph()


@cache
def hostile_graph() -> RoadmapGraph:
    """Every hostile label in every place that holds text; nested parts, and all kinds of edges."""
    ids = [case["id"] for case in LABELS]
    nodes = [
        concept(
            case["id"],
            case["label"],
            kind=("field", "topic", "tool", "practice")[number % 4],
            part_of=_whole(number, ids),
            aliases=[case["label"], f"{case['label']} 2"],
            mentions=[mention(case["label"], 1 + number // 2, ("label", "judgement", None)[number % 3])],
            resources=[{"title": case["label"], "url": f"https://x.example/{case['label']}"}],
        )
        for number, case in enumerate(LABELS)
    ]
    edges = [
        edge(
            before,
            after,
            LABELS[number]["label"],
            strength=("required", "helpful")[number % 2],
            evidence=[order_evidence(agree=True)] if number % 3 else edge("a", "b")["evidence"],
        )
        for number, (before, after) in enumerate(pairwise(ids))
    ]
    return graph(nodes, edges, title='A "graph" <of> --> all\n]]> sorts; =1+1 & more')


def _whole(number: int, ids: list[str]) -> str | None:
    """Groups of seven: a top, three parts of it, and three parts of its first part."""
    position = number % 7
    if position == 0:
        return None
    return ids[number - position] if position <= 3 else ids[number - position + 1]


def ends(graph: RoadmapGraph) -> list[list[str]]:
    """The edges as foreign programs give them back, sorted."""
    return sorted([source, target] for source, target in graph.edges)


LAW = settings(deadline=None, max_examples=60)
"""How the laws are tried: without a clock, so that a busy machine changes nothing."""

_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


@st.composite
def any_graph(draw: st.DrawFn) -> RoadmapGraph:
    """A small graph whose labels, summaries and aliases are any text at all."""
    labels = draw(st.lists(_TEXTS, min_size=1, max_size=6))
    nodes = []
    for number, label in enumerate(labels):
        wider = draw(st.none() | st.integers(0, number - 1)) if number else None
        whole = None if wider is None else f"c-{wider}"
        rest = {"part_of": whole, "aliases": draw(st.lists(_TEXTS, max_size=2)), "summary": draw(_TEXTS)}
        resources = [{"title": draw(_TEXTS), "url": draw(_TEXTS)}]
        nodes.append(concept(f"c-{number}", label, mentions=[mention(label)], resources=resources, **rest))
    pairs = [(a, b) for b in range(len(labels)) for a in range(b)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    edges = [edge(f"c-{a}", f"c-{b}", draw(_TEXTS)) for a, b in chosen]
    return graph(nodes, edges, title=draw(_TEXTS))
