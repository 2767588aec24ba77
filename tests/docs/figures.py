"""The figures that the documentation states, counted from the shipped data."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from roadmapgraph.exports import FORMATS
from roadmapgraph.graph import RoadmapGraph, is_inferred
from roadmapgraph.linking import Linking
from roadmapgraph.overlap import overlap
from roadmapgraph.pipeline import Build, build
from roadmapgraph.store import load_knowledge, shipped_folder, shipped_graph
from roadmapgraph.structure import structure
from roadmapgraph.web.openapi import openapi

Row = Iterable[object]


def table(head: Row, rows: Iterable[Row]) -> str:
    """A Markdown table."""
    listed = [list(head), ["---"] * len(list(head)), *(list(row) for row in rows)]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in listed)


@cache
def built() -> Build:
    return build(load_knowledge(shipped_folder("graph")))


@cache
def graph() -> RoadmapGraph:
    return shipped_graph()


def reading() -> str:
    rows = []
    for found in built().readings:
        taken = Counter(line.reads_as for line in found.lines)
        source = found.source
        rows.append(
            [
                f"`{source.id}`",
                source.format,
                source.line_count,
                len(found.repaired_lines),
                *(taken[kind] for kind in ("mention", "section", "advice", "markup")),
                len(found.mentions),
            ]
        )
    head = [
        "source",
        "form",
        "lines",
        "repaired",
        "name something",
        "headings",
        "advice",
        "markup",
        "mentions",
    ]
    return table(head, sorted(rows))


def linking() -> str:
    found: Linking = built().linking
    sources = sorted({link.mention.source for link in found.links})
    counted = Counter((link.mention.source, link.method) for link in found.links)
    methods = ("label", "alias", "judgement", "similar", "new")
    rows = [[f"`{source}`", *(counted[source, method] for method in methods)] for source in sources]
    rows.append(["all", *(sum(counted[source, method] for source in sources) for method in methods)])
    return table(["source", *(f"`{method}`" for method in methods)], rows)


def consensus() -> str:
    counted = Counter(attributes["consensus"] for _, attributes in graph().nodes(data=True))
    rows = [[level, counted[level]] for level in sorted(counted, reverse=True)]
    return table(["taught by so many sources", "concepts"], rows)


def pairs() -> str:
    rows = (
        [f"`{pair.a}`", f"`{pair.b}`", pair.shared, f"{pair.a_in_b:.0%}", f"{pair.b_in_a:.0%}"]
        for pair in overlap(graph()).pairs
    )
    return table(["a", "b", "concepts of both", "of a in b", "of b in a"], rows)


def prerequisites() -> str:
    edges = [attributes for _, _, attributes in graph().edges(data=True)]
    strengths = Counter(edge["strength"] for edge in edges)
    ordered = sum(any(item["kind"] == "order" for item in edge["evidence"]) for edge in edges)
    facts = structure(graph())
    rows = [
        ["concepts", len(graph())],
        ["prerequisites", len(edges)],
        ["of these required", strengths["required"]],
        ["of these helpful", strengths["helpful"]],
        ["inferred, by nobody's claim", sum(is_inferred(edge) for edge in edges)],
        ["with evidence from the order of a source", ordered],
        ["steps on the longest chain", len(facts.longest_chain)],
        ["starting points", len(facts.starting_points)],
        ["recommended books, courses and pages", len(graph().graph["resources"])],
    ]
    return table(["figure", "count"], rows)


def formats() -> str:
    return f"{len(FORMATS)} formats: {', '.join(f'`{name}`' for name in FORMATS)}."


def addresses() -> str:
    described = openapi("", list(FORMATS), ("focused",), 1)["paths"]
    rows = []
    for path, calls in described.items():
        call = calls["get"]
        names = [f"`{p['name']}`{' (needed)' if p['required'] else ''}" for p in call["parameters"]]
        rows.append([f"`{path}`", call["summary"], ", ".join(names) or "none"])
    return table(["address", "answers", "parameters"], rows)


def figures() -> Mapping[str, str]:
    """Each block of figures by its name."""
    made = (reading, linking, consensus, pairs, prerequisites, formats, addresses)
    return {function.__name__: function() for function in made}
