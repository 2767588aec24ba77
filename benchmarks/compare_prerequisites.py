"""The gold pairs: what our closure implies, and what the order of first mention would say instead.

Run by hand: python benchmarks/compare_prerequisites.py
"""

from pathlib import Path

import networkx as nx
import yaml

from roadmapgraph.graph import required_only
from roadmapgraph.store import shipped_graph

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "prerequisite_pairs.yaml"


def main() -> None:
    graph = shipped_graph()
    pairs = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    before = {concept: nx.ancestors(required_only(graph), concept) for concept in graph}
    first = {
        concept: {m["source"]: m["line"] for m in reversed(graph.nodes[concept]["mentions"])}
        for concept in graph
    }

    def earlier(one: str, other: str) -> float:
        """The share of the sources that name both on different lines and name ``one`` first."""
        both = [s for s in first[one].keys() & first[other].keys() if first[one][s] != first[other][s]]
        return sum(first[one][s] < first[other][s] for s in both) / len(both) if both else 0.0

    rules = {
        "our closure (required)": lambda a, b: a in before[b],
        "named first by most sources that name both": lambda a, b: earlier(a, b) > 0.5,
        "named first by all sources that name both": lambda a, b: earlier(a, b) == 1.0,
    }
    print(f"{'':46} certain  reversed  wrong implied  of all pairs")
    for name, implies in rules.items():
        certain = sum(implies(p["first"], p["then"]) for p in pairs["certain"]) / len(pairs["certain"])
        turned = sum(implies(p["then"], p["first"]) for p in pairs["certain"]) / len(pairs["certain"])
        wrong = sum(implies(p["first"], p["then"]) for p in pairs["wrong"]) / len(pairs["wrong"])
        dense = sum(implies(a, b) for a in graph for b in graph if a != b) / (
            len(graph) * (len(graph) - 1) / 2
        )
        print(f"{name:46} {certain:7.1%} {turned:9.1%} {wrong:14.1%} {dense:13.1%}")


if __name__ == "__main__":
    main()
