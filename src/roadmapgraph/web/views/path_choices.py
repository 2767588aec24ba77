"""What a learner can choose on the path page: goals, known concepts and orders, in words."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.ordering import source_ids
from roadmapgraph.web.views.charts import short_names
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.path_places import numbered_sections

Choice = dict[str, Any]

ORDER_MEANINGS = {
    "focused": ("One field at a time", "Stays in one field for as long as the prerequisites allow."),
    "consensus": (
        "As the roadmaps agree",
        "Contradicts the order in which the roadmaps teach as little as possible.",
    ),
    "quick-wins": ("Quick wins first", "Gets you the most concepts early for the hours you spend."),
    "bottlenecks-first": (
        "Bottlenecks first",
        "Begins with what the most other things wait for.",
    ),
}


def goal_choices(graph: RoadmapGraph, fields: Fields) -> list[Choice]:
    """Everything that can be a goal: whole fields, what several roadmaps teach, roadmaps, concepts."""
    whole = [c for c in graph if graph.nodes[c]["kind"] == "field"]
    wholes = sorted(whole, key=lambda c: (graph.nodes[c]["part_of"] is not None, graph.nodes[c]["label"]))
    return [
        _group("Whole fields", [_concept_choice(graph, c, fields) for c in wholes]),
        _group("What several roadmaps teach", _agreed(graph)),
        _group("A whole roadmap", _roadmaps(graph)),
        *_concept_groups(graph, fields, without=frozenset(whole)),
    ]


def known_choices(graph: RoadmapGraph, fields: Fields) -> list[Choice]:
    """Every concept, grouped by field; a field means everything in it."""
    return _concept_groups(graph, fields, without=frozenset())


def order_choices(graph: RoadmapGraph) -> list[Choice]:
    """The orders, and one for each roadmap that can be followed."""
    general = [{"value": name, "label": words} for name, (words, _) in ORDER_MEANINGS.items()]
    names = short_names(graph.graph["sources"])
    follow = [{"value": f"follow:{source}", "label": f"Like {name}"} for source, name in names.items()]
    return [{"group": "In general", "items": general}, {"group": "Follow one roadmap", "items": follow}]


def source_choices(graph: RoadmapGraph) -> list[Choice]:
    """Every roadmap."""
    names = short_names(graph.graph["sources"])
    return [{"value": source, "label": name} for source, name in names.items()]


def section_choices(graph: RoadmapGraph, source: str) -> list[Choice]:
    """The sections of a roadmap by number, and how many concepts each names."""
    if source not in source_ids(graph):
        return []
    choices = []
    for number, found in numbered_sections(graph, source).items():
        count = len({concept for section in found for concept in section.concepts})
        title = f"{number} · {found[0].title}" if number else "Outside the sections"
        choices.append({"value": str(number), "label": f"{title} ({count})"})
    return choices


def order_meaning(order: str) -> str:
    """A sentence on what an order does."""
    if order.startswith("follow:"):
        return "Keeps this roadmap's own order, bent only where a prerequisite forces it."
    return ORDER_MEANINGS.get(order, ("", "An order that this page does not know."))[1]


def goal_words(graph: RoadmapGraph, word: str) -> str:
    """A goal as the page names it."""
    if word in graph:
        return str(graph.nodes[word]["label"])
    if word == "everything":
        return "everything"
    if word.startswith("consensus:"):
        return f"what at least {word.removeprefix('consensus:')} roadmaps teach"
    return short_names(graph.graph["sources"]).get(word, word)


def _group(title: str, items: Sequence[Choice]) -> Choice:
    return {"group": title, "items": list(items)}


def _concept_groups(graph: RoadmapGraph, fields: Fields, *, without: frozenset[str]) -> list[Choice]:
    found: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(graph, key=lambda c: (-graph.nodes[c]["consensus"], str(graph.nodes[c]["label"]))):
        if concept not in without:
            found[fields.of[concept]].append(concept)
    return [
        _group(fields.titles[field], [_concept_choice(graph, c, fields) for c in found[field]])
        for field in fields.order
        if found[field]
    ]


def _concept_choice(graph: RoadmapGraph, concept: str, fields: Fields) -> Choice:
    node = graph.nodes[concept]
    whole = node["kind"] == "field"
    field = "" if whole else f"{fields.titles[fields.of[concept]]} · "
    return {
        "value": concept,
        "label": node["label"],
        "names": [node["label"], *node["aliases"]],
        "more": f"{field}{_taught(graph, concept)}",
    }


def _taught(graph: RoadmapGraph, concept: str) -> str:
    """How many roadmaps teach a concept; a field that none names itself is there to hold its parts."""
    consensus = graph.nodes[concept]["consensus"]
    if not consensus:
        return "a group of our own, which no roadmap names"
    return f"taught by {consensus} of {len(graph.graph['sources'])}"


def _agreed(graph: RoadmapGraph) -> list[Choice]:
    sources = len(graph.graph["sources"])
    taught = [node["consensus"] for _, node in graph.nodes(data=True)]
    return [
        _set(
            f"consensus:{level}",
            f"What {'all' if level == sources else 'at least'} {level} roadmaps teach",
            sum(c >= level for c in taught),
        )
        for level in range(sources, 1, -1)
    ] + [_set("everything", "Everything", len(taught))]


def _roadmaps(graph: RoadmapGraph) -> list[Choice]:
    names = short_names(graph.graph["sources"])
    titles = {source["id"]: str(source["title"]) for source in graph.graph["sources"]}
    counts = {s: sum(s in node["sources"] for _, node in graph.nodes(data=True)) for s in names}
    return [_set(source, f"All of {name}", counts[source], titles[source]) for source, name in names.items()]


def _set(value: str, label: str, count: int, *names: str) -> Choice:
    """A choice of many concepts at once. It is offered too where nothing is called what somebody typed."""
    return {
        "value": value,
        "label": label,
        "names": [label, *names],
        "more": f"{count} concepts",
        "set": True,
    }
