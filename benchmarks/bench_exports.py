"""How long each export takes and how much memory: the shipped graph, and a made one of 10,000 concepts.

Run ``python benchmarks/bench_exports.py``. Promised: the shipped graph in 0.5 s; 10,000 concepts and
50,000 edges in 5 s and 500 MB, the graph itself included. Each is the least of three processes of its own;
seconds are a processor's, so that other work on the machine does not count.
"""

import multiprocessing
import random
import resource
import time
from multiprocessing.connection import Connection

import networkx as nx

from roadmapgraph.exports import FORMATS, ExportError, Format, neighbourhood, only
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.store import shipped_graph

CONCEPTS, EDGES, FIELDS = 10_000, 50_000, 20


def large_graph() -> RoadmapGraph:
    """A made graph: 20 fields, and edges from earlier to later concepts, the same on every run."""
    chance = random.Random(1)
    source = {"id": "made", "title": "Made", "format": "markdown", "document_sha256": "0" * 64}
    header = {"format": "roadmapgraph/1", "title": "A made graph", "version": "1"}
    counts = {"line_count": CONCEPTS, "mention_count": CONCEPTS}
    graph: RoadmapGraph = nx.DiGraph(**header, sources=[source | counts], resources=[], starting_points=[])
    for number in range(CONCEPTS):
        graph.add_node(f"concept-{number}", **concept(number))
    while graph.number_of_edges() < EDGES:
        before, after = sorted(chance.sample(range(CONCEPTS), 2))
        graph.add_edge(
            f"concept-{before}",
            f"concept-{after}",
            strength=chance.choice(["required", "required", "helpful"]),
            reason="What comes later is made of what comes first.",
            confidence=0.9,
            evidence=[{"kind": "curated", "file": "graph/prerequisites/made.yaml", "line": after}],
        )
    return graph


def concept(number: int) -> dict[str, object]:
    """The attributes of one made concept."""
    label = f"Concept number {number}"
    mention = {"source": "made", "line": number + 1, "label": label, "text": label, "section": ["Made"]}
    return {
        "label": label,
        "kind": "topic" if number >= FIELDS else "field",
        "part_of": f"concept-{number % FIELDS}" if number >= FIELDS else None,
        "aliases": [f"Notion {number}"],
        "summary": "It is one of many. Nobody has to learn it, since it was made to be counted.",
        "difficulty": "intermediate",
        "hours": 3.0,
        "hours_from": "estimate",
        "sources": ["made"],
        "consensus": 1,
        "mentions": [mention | {"qualifiers": [], "method": "label", "score": 1.0}],
        "resources": [{"title": label, "url": f"https://made.example/{number}"}],
    }


def measured(form: Format, graph: RoadmapGraph) -> tuple[float, float, int]:
    """Seconds of a processor, the process' peak in MB, and bytes written, each the least of three runs."""
    runs = []
    for _ in range(3):
        ours, theirs = multiprocessing.Pipe()
        # A fork has the graph already: nothing is copied that would count as the export's.
        process = multiprocessing.get_context("fork").Process(target=_measure, args=(form, graph, theirs))
        process.start()
        found = ours.recv()
        process.join()
        if isinstance(found, ExportError):
            raise found
        runs.append(found)
    return min(run[0] for run in runs), min(run[1] for run in runs), runs[0][2]


def _measure(form: Format, graph: RoadmapGraph, answer: Connection) -> None:
    start = time.process_time()
    try:
        size = len(form.write(graph))
    except ExportError as error:
        answer.send(error)
        return
    answer.send(
        (time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size)
    )


def main() -> None:
    """Print a table, a row a format."""
    graphs = {"shipped": shipped_graph(), "large": large_graph()}
    print(f"{'format':14}{'graph':10}{'seconds':>9}{'peak MB':>9}{'MB':>8}")
    for form in FORMATS.values():
        for name, graph in graphs.items():
            try:
                seconds, peak, size = measured(form, graph)
            except ExportError:
                # A format for parts is measured on a part.
                around = neighbourhood(graph, concept=max(sorted(graph), key=graph.degree))
                name, (seconds, peak, size) = "part", measured(form, only(graph, concepts=around))
            print(f"{form.name:14}{name:10}{seconds:9.3f}{peak:9.0f}{size / 1e6:8.2f}")


if __name__ == "__main__":
    main()
