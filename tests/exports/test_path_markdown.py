from functools import cache

import pytest

from roadmapgraph.exports.path_markdown import path_markdown
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.linking import link_mentions
from roadmapgraph.mentions import read_document
from roadmapgraph.paths import LearningPath, PathRequest, plan
from roadmapgraph.store import Knowledge, load_knowledge, shipped_folder, shipped_graph
from tests.strategies import graph_of


@cache
def shipped() -> tuple[RoadmapGraph, Knowledge]:
    return shipped_graph(), load_knowledge(shipped_folder("graph"))


def read_back(text: str) -> list[str]:
    knowledge = shipped()[1]
    reading = read_document(text.encode(), name="path.md", lexicon=knowledge.vocabulary)
    return [
        link.concept
        for link in link_mentions(reading.mentions, knowledge.vocabulary, knowledge.judgements).links
    ]


def path_of(label: str, **request: float) -> LearningPath:
    graph = graph_of({"a": {"label": label}, "b": {"label": "B"}}, [("a", "b")])
    return plan(graph, PathRequest(("b",), **request))


@pytest.mark.parametrize("hours_per_week", [None, 8.0])
@pytest.mark.parametrize("goal", ["transformers", "kubernetes", "random-forests"])
def test_our_own_reader_reads_a_checklist_back_in_order(goal: str, hours_per_week: float | None) -> None:
    path = plan(shipped()[0], PathRequest((goal,), hours_per_week=hours_per_week))
    back = [concept for concept in read_back(path_markdown(path)) if concept in path.concepts]
    assert list(dict.fromkeys(back)) == list(path.concepts)


def test_our_own_reader_reads_a_checklist_of_everything_back_but_for_few_labels() -> None:
    path = plan(shipped()[0], PathRequest(("everything",), hours_per_week=8))
    known = {concept.id for concept in shipped()[1].vocabulary}
    wanted = set(path.concepts) & known
    back = set(read_back(path_markdown(path)))
    assert len(wanted - back) <= 0.02 * len(wanted)
    assert len(back - set(path.concepts)) <= 0.02 * len(wanted)


@pytest.mark.parametrize("label", ["--> <b>x</b>", "a\n# b", "[x](y) `z` *w*", "1. x", "<!-- -->"])
def test_a_label_stays_on_its_line_and_ends_no_comment(label: str) -> None:
    text = path_markdown(path_of(label, hours_per_week=1))
    boxes = [line for line in text.splitlines() if line.startswith("- [ ] ")]
    assert len(boxes) == 2
    assert all(line.count("-->") == line.count("<!--") == 1 for line in boxes)
    assert all(line.endswith("-->") for line in boxes)


def test_weeks_are_headings_and_hours_stand_in_brackets() -> None:
    text = path_markdown(path_of("A", hours_per_week=1))
    assert "## Week 1\n\n- [ ] A (1 h) <!-- a; needed for B; hours estimated -->\n" in text
    assert "## Week 2\n\n- [ ] B (1 h) <!-- b; goal; hours estimated -->\n" in text
    assert "2 steps, 2 hours (100% of them estimated), 2 weeks" in text


def test_what_is_left_out_is_a_comment() -> None:
    graph = graph_of({"a": {}, "b": {}}, [])
    text = path_markdown(plan(graph, PathRequest(("a", "b"), ("b",))))
    assert "<!-- left out: b: you know it already -->" in text


def test_a_whole_whose_parts_take_its_hours_has_none_of_its_own() -> None:
    concepts = {
        "whole": {"label": "Whole", "kind": "field", "hours": 2.0, "hours_from": "source"},
        "part": {"label": "Part", "part_of": "whole", "hours": 2.0},
    }
    text = path_markdown(plan(graph_of(concepts, []), PathRequest(("whole",))))
    assert "(0 h)" not in text
    assert "- [ ] Whole <!-- whole; goal; hours counted in its parts;" in text
    assert "- [ ] Part (2 h)" in text


def test_what_does_not_fit_is_counted_in_the_head() -> None:
    path = path_of("A", hours_per_week=1, weeks=1)
    assert "<!-- 1 concept does not fit; all would take 2 weeks -->" in path_markdown(path)
