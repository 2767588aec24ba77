"""What the linter says about roadmaps."""

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.linking import Linking
from roadmapgraph.linter import RULES, Finding, lint, lint_record, remarks
from roadmapgraph.mentions import read_document
from roadmapgraph.models import Link, Reading
from roadmapgraph.normalise import slug
from tests.web.graphs import concept, merged, prerequisite

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "lint.yaml").read_text("utf-8"))


def graph(concepts: list[dict[str, Any]] = CASES["concepts"]) -> "nx.DiGraph[str]":
    nodes = [
        concept(c["id"], c["id"].capitalize(), kind=c.get("kind", "topic"), part_of=c.get("part_of"))
        for c in concepts
    ]
    edges = [
        (before, c["id"], prerequisite(strength))
        for c in concepts
        for strength, key in (("required", "requires"), ("helpful", "helped_by"))
        for before in c.get(key, ())
    ]
    return merged(nodes, edges)


def read(*lines: str) -> tuple[Reading, Linking]:
    """The reading of a document, and links by the names alone."""
    reading = read_document("\n".join(lines).encode(), name="mine.md")
    links = tuple(Link(mention=m, concept=slug(m.label), method="label", score=1) for m in reading.mentions)
    return reading, Linking(links, {}, ())


def found(*lines: str) -> tuple[Finding, ...]:
    return lint(*read(*lines), graph())


@pytest.mark.parametrize("case", CASES["roadmaps"], ids=[case["says"] for case in CASES["roadmaps"]])
def test_it_says(case: dict[str, Any]) -> None:
    assert [[f.rule, f.line, f.concept] for f in found(*case["lines"])] == case["finds"]


def test_a_section_far_larger_than_the_others_is_oversized_at_its_heading() -> None:
    small = [line for n in range(6) for line in (f"## Part {n}", f"- Topic {n}")]
    large = [f"- Thing {chr(97 + n)}{chr(98 + n)}" for n in range(21)]
    oversized = [f for f in found(*small, "## Everything else here", *large) if f.rule == "oversized-section"]
    assert [(f.line, f.concept) for f in oversized] == [(13, None)]
    assert "holds 21 concepts" in oversized[0].message
    assert not [f for f in found(*small, "## Else", *large[:20]) if f.rule == "oversized-section"]


def test_what_is_inferred_from_order_alone_finds_nothing() -> None:
    nodes = [concept("a", "A"), concept("b", "B")]
    guessed = merged(nodes, [("b", "a", prerequisite("required", "order"))])
    assert lint(*read("# One", "- A", "# Two", "- B"), guessed) == ()


def test_other_documents_links_are_left_aside() -> None:
    reading, linking = read("# One", "- Vectors", "- Matrices")
    other, more = read("# Two things", "- Matrices", "- Vectors")
    both = Linking((*linking.links, *more.links), {}, ())
    assert reading.source.id != other.source.id
    assert lint(reading, both, graph()) == ()


def test_a_record_counts_every_rule() -> None:
    reading, linking = read("# One", "- Matrices", "# Two", "- Vectors")
    record = lint_record(reading, lint(reading, linking, graph()))
    assert record["counts"] == {rule: int(rule == "used-before-taught") for rule in RULES}
    assert record["findings"][0]["message"] == "“Matrices” needs “Vectors” (line 4), which only comes later."


def test_tools_without_what_they_are_for_are_one_remark() -> None:
    (remark,) = remarks(found("# One", "- Runviewer", "- Runlog"))
    assert (remark.rule, remark.line, len(remark.findings)) == ("tool-without-concept", 2, 2)
    assert remark.message == (
        "2 tools stand without what they are for: “Runviewer” (line 2, for “Tracking”), "
        "“Runlog” (line 3, for “Tracking”)."
    )


def test_what_one_concept_lacks_is_one_remark_and_what_few_teach_comes_last() -> None:
    nodes = [concept(c, c.upper()) for c in "abcd"]
    for node in nodes[:2]:
        node["consensus"] = 3
    needs = merged(nodes, [(before, "d", prerequisite()) for before in "abc"])
    said = remarks(lint(*read("# One", "- D"), needs))
    assert [(r.minor, r.line, len(r.findings)) for r in said] == [(False, 2, 2), (True, 2, 1)]
    assert said[0].message == "“D” needs “A” and “B”, and nothing teaches them."
    assert said[1].message == "Nothing teaches “C”, needed for “D”."


NAMES = st.sampled_from([c["id"].capitalize() for c in CASES["concepts"]] + ["Something new", "Else"])


@given(st.lists(st.tuples(NAMES, st.booleans()), max_size=12))
def test_every_finding_names_a_line_of_the_document_and_says_what_to_do(
    topics: list[tuple[str, bool]],
) -> None:
    lines = [f"# {name} part" if is_heading else f"- {name}" for name, is_heading in topics]
    listed = found("# Start", *lines)
    assert sorted(f.message for r in remarks(listed) for f in r.findings) == sorted(f.message for f in listed)
    for finding in listed:
        assert 1 <= finding.line <= len(lines) + 1
        assert finding.message.endswith(".") and finding.suggestion.endswith(".")
