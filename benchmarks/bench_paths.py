"""How fast paths are and how good: every order, budget, placement; side by side with other libraries.

Run by hand: python benchmarks/bench_paths.py (rustworkx is compared where it is installed)
"""

import random
import statistics
import time
from collections.abc import Callable
from itertools import pairwise

import networkx as nx

from roadmapgraph.graph import RoadmapGraph, required_only
from roadmapgraph.ordering import field_of, first_lines, inverted_pairs, order_names, source_ids
from roadmapgraph.overlap import overlap
from roadmapgraph.paths import (
    PathRequest,
    chapters,
    implied_by,
    placement,
    plan,
    reading_plan,
    switch,
)
from roadmapgraph.search import names
from roadmapgraph.store import shipped_graph

RUNS = 7
LEARNERS = 20
CONCEPTS, EDGES, FIELDS, SOURCES = 10_000, 50_000, 20, 5


def timed(call: Callable[[], object], runs: int = RUNS) -> float:
    """The best of ``runs`` in milliseconds: what the work takes when nothing else disturbs it."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        taken.append(1000 * (time.perf_counter() - start))
    return min(taken)


def line(name: str, milliseconds: float, remark: str = "") -> None:
    print(f"  {name:52} {milliseconds:9.1f} ms  {remark}")


def large_graph() -> RoadmapGraph:
    """Layered: every concept requires five before it, mostly of its own field; fields follow each other."""
    pick = random.Random(3)
    sources = [f"source-{n}" for n in range(SOURCES)]
    graph: RoadmapGraph = nx.DiGraph(
        sources=[{"id": source, "title": source} for source in sources], resources=[], title="", version=""
    )
    for n in range(CONCEPTS):
        field = n * FIELDS // CONCEPTS
        taught = sorted(pick.sample(sources, pick.choices((1, 2, 3, 4, 5), (65, 17, 9, 5, 4))[0]))
        mentions = [
            {"source": s, "line": max(1, n + pick.randint(-300, 300)), "label": f"C {n}", "text": f"C {n}",
             "section": [f"Part {field}"], "qualifiers": []} for s in taught
        ]  # fmt: skip
        head = n == field * CONCEPTS // FIELDS
        graph.add_node(
            f"c{n:05}", label=f"Concept {n}", kind="field" if head else "topic", aliases=[], summary="",
            part_of=None if head else f"c{field * CONCEPTS // FIELDS:05}", difficulty="beginner",
            hours=float(pick.randint(1, 8)), hours_from="estimate", sources=taught, consensus=len(taught),
            mentions=mentions, resources=[],
        )  # fmt: skip
    while graph.number_of_edges() < EDGES:
        after = pick.randrange(1, CONCEPTS)
        before = max(0, after - 1 - int(pick.expovariate(1 / 200)))
        graph.add_edge(f"c{before:05}", f"c{after:05}", strength="required")
    return graph


def paths(graph: RoadmapGraph, runs: int = RUNS) -> None:
    """Every order of everything; the time includes reasons, weeks, earliest and latest."""
    for order in order_names(graph):
        request = PathRequest(("everything",), order=order, hours_per_week=8)
        path = plan(graph, request)
        fields = [field_of(graph, concept) for concept in path.concepts]
        changes = sum(a != b for a, b in pairwise(fields))
        inverted = inverted_pairs(path.concepts, first_lines(graph))
        proof = ""
        if path.objective is not None:
            proof = f", proven at least {path.objective.bound} (gap {path.objective.gap:.2%})"
        line(
            f"{len(path.steps)} steps, {order}",
            timed(lambda request=request: plan(graph, request), runs),  # type: ignore[misc]
            f"{inverted} inverted pairs{proof}, {changes} changes of {len(set(fields))} fields",
        )


def rivals(graph: RoadmapGraph, runs: int = RUNS) -> None:
    """The plain topological sorts of other libraries on the same graph, without anything around them."""
    plain = nx.DiGraph(required_only(graph))
    order = list(nx.lexicographical_topological_sort(plain))
    line(
        "networkx lexicographical_topological_sort",
        timed(lambda: list(nx.lexicographical_topological_sort(plain)), runs),
        f"{inverted_pairs(order, first_lines(graph))} inverted pairs",
    )
    try:
        import rustworkx as rx
    except ImportError:
        print("  rustworkx is not installed")
        return
    fast = rx.PyDiGraph()
    index = {concept: fast.add_node(concept) for concept in sorted(plain)}
    fast.add_edges_from_no_data([(index[a], index[b]) for a, b in plain.edges])
    line(
        "rustworkx lexicographical_topological_sort",
        timed(lambda: rx.lexicographical_topological_sort(fast, key=str), runs),
    )


def around(graph: RoadmapGraph) -> None:
    """Budget, questions around a path, search and overlap."""
    concepts = sorted(graph)
    line("a path to each concept, the slowest", max(
        timed(lambda goal=goal: plan(graph, PathRequest((goal,))), 1) for goal in concepts  # type: ignore[misc]
    ))  # fmt: skip
    for weeks in (4, 12, 52):
        request = PathRequest(("everything",), hours_per_week=8, weeks=weeks)
        path = plan(graph, request)
        assert path.selection is not None
        line(
            f"everything in {weeks} weeks of 8 hours",
            timed(lambda request=request: plan(graph, request), 3),  # type: ignore[misc]
            f"{len(path.steps)} steps, {path.total_hours:g} h, gap {path.selection.gap:.2%}",
        )
    whole = plan(graph, PathRequest(("everything",)))
    plan_of_reading = reading_plan(graph, whole)
    line("reading plan of everything", timed(lambda: reading_plan(graph, whole), 3),
         f"{len(plan_of_reading.readings)} sections, at least {plan_of_reading.at_least}")  # fmt: skip
    here, there = source_ids(graph)[:2]
    done = {concept for chapter in chapters(graph, here)[:3] for concept in chapter.concepts}
    line(f"switch from 3 chapters of {here} to {there}", timed(lambda: switch(graph, done, there)))
    line("overlap with the conflict ledger", timed(lambda: overlap(graph)))
    line("names", timed(lambda: names(graph)))
    found = names(graph)
    line("search with two typos", timed(lambda: found.search("gradeint decent")))


def questions(graph: RoadmapGraph) -> None:
    """Simulated learners, who know up to forty concepts and what these require."""
    pick = random.Random(1)
    for name, goals in (("everything", ("everything",)), ("the path to transformers", ("transformers",))):
        asked, whole = [], len(plan(graph, PathRequest(goals)).steps)
        concepts = sorted(plan(graph, PathRequest(goals)).concepts)
        for _ in range(LEARNERS):
            told = pick.sample(concepts, pick.randint(0, min(40, len(concepts) // 3)))
            truth = implied_by(graph, told, parts=False)
            yes: list[str] = []
            no: list[str] = []
            while (question := placement(graph, yes, no, goals).question) is not None:
                (yes if question in truth else no).append(question)
            asked.append(len(yes) + len(no))
        print(f"  {name}: {statistics.mean(asked):.1f} questions on average, {whole} if each is asked")


def main() -> None:
    graph = shipped_graph()
    print(f"shipped: {len(graph)} concepts, {graph.number_of_edges()} edges")
    paths(graph)
    rivals(graph)
    around(graph)
    print("placement")
    questions(graph)
    large = large_graph()
    print(f"random: {len(large)} concepts, {large.number_of_edges()} edges")
    paths(large, 3)
    rivals(large, 3)


if __name__ == "__main__":
    main()
