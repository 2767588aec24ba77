"""Graphs that keep the contract, made from the vocabulary's labels and a fixed random seed."""

import random
from pathlib import Path
from typing import Any

import networkx as nx
import yaml

VOCABULARY = Path(__file__).parents[2] / "graph" / "vocabulary"
SOURCES = ("first-road", "second-road", "third-road", "fourth-road", "fifth-road")


def concept(identity: str, label: str, **more: Any) -> dict[str, Any]:
    """The attributes of one node, as the contract names them."""
    sources = list(more.pop("sources", SOURCES[:1]))
    mentions = [
        {
            "source": source,
            "line": 10 + len(identity),
            "label": label,
            "text": label,
            "section": ["Part one", "Chapter two"],
            "qualifiers": [],
        }
        for source in sources
    ]
    node = {
        "id": identity,
        "label": label,
        "kind": "topic",
        "part_of": None,
        "aliases": [],
        "summary": f"What {label} is, in a sentence.",
        "difficulty": "beginner",
        "hours": 4.0,
        "hours_from": "estimate",
        "sources": sources,
        "consensus": len(sources),
        "mentions": mentions,
        "resources": [{"title": "A book", "url": "https://example.org/book"}],
    }
    return node | more


EVIDENCE: dict[str, dict[str, Any]] = {
    "curated": {"kind": "curated", "file": "prerequisites/x.yaml", "line": 3},
    "stated": {"kind": "stated", "source": SOURCES[4], "line": 12},
    "order": {
        "kind": "order",
        "agree": [{"source": s, "prerequisite_line": 4, "concept_line": 9} for s in SOURCES[:3]],
        "disagree": [{"source": SOURCES[3], "prerequisite_line": 40, "concept_line": 8}],
    },
}


def prerequisite(strength: str = "required", kind: str = "curated", **more: Any) -> dict[str, Any]:
    """The attributes of one edge."""
    return {
        "strength": strength,
        "reason": "The one is written in terms of the other.",
        "confidence": 0.9 if kind == "curated" else 0.55,
        "evidence": [EVIDENCE[kind]],
    } | more


def merged(nodes: list[dict[str, Any]], edges: list[tuple[str, str, dict[str, Any]]]) -> "nx.DiGraph[str]":
    """A graph from nodes and edges, with a header for five sources."""
    header = {
        "format": "roadmapgraph/1",
        "title": "Machine-learning engineer",
        "version": "0" * 12,
        "sources": [
            {
                "id": source,
                "title": source.replace("-", " ").capitalize(),
                "format": "markdown",
                "document_sha256": "0" * 64,
                "line_count": 300,
                "mention_count": 200,
            }
            for source in SOURCES
        ],
        "resources": [],
    }
    graph: nx.DiGraph[str] = nx.DiGraph(**header)
    for node in nodes:
        graph.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"})
    graph.add_edges_from(edges)
    return graph


def vocabulary_graph() -> "nx.DiGraph[str]":
    """The shipped vocabulary's concepts with made-up sources and prerequisites."""
    pick = random.Random(7)
    entries = [
        entry
        for path in sorted(VOCABULARY.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))
    ]
    nodes = []
    for entry in entries:
        count = pick.choices((1, 2, 3, 4, 5), (65, 17, 9, 5, 4))[0]
        sources = sorted(pick.sample(SOURCES, count), key=SOURCES.index)
        nodes.append(
            concept(
                entry["id"],
                entry["label"],
                kind=entry["kind"],
                part_of=entry.get("part_of"),
                aliases=[a if isinstance(a, str) else a["label"] for a in entry.get("aliases", ())],
                difficulty=pick.choice(("beginner", "intermediate", "advanced")),
                sources=sources,
            )
        )
    edges = []
    for at, node in enumerate(nodes):
        for before in {pick.randrange(max(0, at - 30), at) for _ in range(pick.randrange(4))} if at else ():
            kind, strength = (
                pick.choice(("curated", "curated", "order")),
                pick.choice(("required", "helpful")),
            )
            edges.append((nodes[before]["id"], node["id"], prerequisite(strength, kind)))
    return merged(nodes, edges)


def large_graph(count: int = 10_000) -> "nx.DiGraph[str]":
    """A layered graph of ``count`` concepts in twenty fields."""
    pick = random.Random(11)
    nodes = [concept(f"field-{n}", f"Field number {n}", kind="field", sources=SOURCES) for n in range(20)]
    for n in range(count - len(nodes)):
        sources = SOURCES[: pick.choices((1, 2, 3, 4, 5), (70, 16, 8, 4, 2))[0]]
        nodes.append(
            concept(f"c-{n}", f"Concept number {n}", part_of=f"field-{n * 20 // count}", sources=sources)
        )
    ids = [node["id"] for node in nodes]
    edges = [
        (ids[pick.randrange(20, at)], ids[at], prerequisite()) for at in range(21, len(ids)) for _ in range(2)
    ]
    return merged(nodes, edges)


ODD_LABELS = (
    "<img src=x onerror=alert(1)>",
    "Матричное разложение и собственные значения",
    "主成分分析と特異値分解",
    "الشبكات العصبية الالتفافية",
    "a" * 80,
    "The very long name of a concept that somebody wrote down without ever taking a breath",
    "{{ constructor }} & \"quotes\" 'single' `ticks`",
    "👩‍🔬 lab work",
    "0",
)


def odd_graph() -> "nx.DiGraph[str]":
    """Odd labels, and one concept with sixty prerequisites."""
    nodes = [concept("odd-field", "Odd things", kind="field", sources=SOURCES)]
    nodes += [
        concept(f"odd-{at}", label, part_of="odd-field", sources=SOURCES)
        for at, label in enumerate(ODD_LABELS)
    ]
    nodes += [
        concept(f"before-{n}", f"Before {n}", part_of="odd-field", sources=SOURCES[:3]) for n in range(60)
    ]
    nodes.append(concept("hungry", "Needs sixty", part_of="odd-field", sources=SOURCES))
    return merged(nodes, [(f"before-{n}", "hungry", prerequisite()) for n in range(60)])
