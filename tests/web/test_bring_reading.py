"""What a visitor brings: unpacked, read, linked, compared and merged."""

import base64
import gzip
from typing import Any

import pytest

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.repeats import same_as
from roadmapgraph.store import shipped_graph
from roadmapgraph.web.views.bring_account import state_of
from roadmapgraph.web.views.bring_compare import comparison
from roadmapgraph.web.views.bring_documents import (
    LIMIT,
    MOST_DOCUMENTS,
    MOST_LINES,
    MOST_MENTIONS,
    Document,
    ticked_lines,
    unpacked,
)
from roadmapgraph.web.views.bring_judgements import read_judgements
from roadmapgraph.web.views.bring_known import proposals
from roadmapgraph.web.views.bring_page import brought_of, result, table_rows
from roadmapgraph.web.views.bring_reading import bring, knowledge
from tests.web.graphs import SOURCES, concept, merged
from tests.web.test_app import text_of

MINE = Document("mine.md", b"# Mine\n\n- [x] Docker\n- Logistic regresion\n- Knitting patterns\n- Docker\n")


def packed(data: bytes, name: str = "mine.md") -> dict[str, str]:
    return {"name": name, "packed": base64.b64encode(gzip.compress(data)).decode()}


@pytest.fixture(scope="module")
def graph() -> RoadmapGraph:
    return shipped_graph()


def test_what_the_browser_packed_is_unpacked_byte_for_byte() -> None:
    assert unpacked([packed(MINE.data)]) == ((MINE,), ())


@pytest.mark.parametrize("stored", [None, 3, "x", [None, 3], {"name": "x"}])
def test_a_store_that_holds_something_else_is_empty(stored: Any) -> None:
    assert unpacked(stored) == ((), ())


def test_what_unpacks_to_more_than_the_limit_is_refused_in_a_sentence() -> None:
    documents, faults = unpacked([packed(bytes(LIMIT + 1)), packed(b"x" * LIMIT, "fits.md")])
    assert [document.name for document in documents] == ["fits.md"]
    assert faults == ("mine.md is larger than 5 MB; split it and drop the parts.",)


@pytest.mark.parametrize(
    "item", [{"packed": "ünreadable"}, {"packed": "AAAA"}, {"name": "x", "packed": None}]
)
def test_what_is_not_whole_is_named(item: dict[str, Any]) -> None:
    documents, faults = unpacked([item])
    assert documents == () and "drop it again" in faults[0]


def test_more_documents_than_the_most_are_left_out_with_a_sentence() -> None:
    documents, faults = unpacked([packed(b"- Docker", f"{n}.md") for n in range(MOST_DOCUMENTS + 1)])
    assert len(documents) == MOST_DOCUMENTS and "first 10" in faults[0]


def test_each_mention_is_known_doubtful_or_new() -> None:
    brought = bring((MINE,), ())
    states = {link.mention.label: state_of(brought, link) for link in brought.linking.links}
    assert states == {"Docker": "known", "Logistic regresion": "doubtful", "Knitting patterns": "new"}


def test_a_judgement_confirms_or_splits_a_doubtful_link() -> None:
    said = {"label": "Logistic regresion", "source": "mine", "reason": "So I say."}
    for ruling, state in (
        ({"concept": "logistic-regression"}, "known"),
        ({"not_concept": "logistic-regression"}, "new"),
    ):
        brought = bring((MINE,), read_judgements([said | ruling]))
        assert brought.faults == ()
        assert {state_of(brought, k) for k in brought.linking.links if k.mention.line == 4} == {state}


def test_a_judgement_on_an_unknown_concept_is_left_out_with_a_sentence() -> None:
    gone = read_judgements([{"label": "Docker", "concept": "no-such-thing", "reason": "x"}])
    brought = bring((MINE,), gone)
    assert len(brought.faults) == 1 and "no-such-thing" in brought.faults[0]


def test_a_document_that_cannot_be_read_is_a_sentence_and_the_others_are_read() -> None:
    broken = [packed(b'{"nodes": [{"title": ', "broken.json"), packed(MINE.data)]
    brought, faults = brought_of(broken, None)
    assert [reading.source.id for reading in brought.readings] == ["mine"]
    assert len(faults) == 1 and faults[0].startswith("broken.json:1: ") and faults[0].endswith(".")


def test_two_documents_of_one_name_are_told_apart() -> None:
    other = Document("mine.md", b"# Mine\n\n- Kubernetes\n")
    brought = bring((MINE, other), ())
    assert [reading.source.id for reading in brought.readings] == ["mine", "mine-2"]
    assert [link.concept for link in brought.links(brought.readings[1])] == ["kubernetes"]


def test_shares_and_what_is_missing_are_counted_from_the_concepts() -> None:
    nodes = [
        concept("a", "A", sources=SOURCES),
        concept("b", "B", sources=SOURCES),
        concept("c", "C", sources=SOURCES[:1]),
    ]
    found = comparison(merged(nodes, []), frozenset({"a", "c", "new"}))
    shares = {share.source: (share.shared, share.of_brought, share.of_source) for share in found.shares}
    assert shares[SOURCES[0]] == (2, 2 / 3, 2 / 3)
    assert shares[SOURCES[1]] == (1, 1 / 3, 1 / 2)
    assert (found.concepts, found.nowhere) == (3, 1)
    assert found.missing[5] == ("b",) and found.missing[1] == ()


def test_what_was_ticked_is_proposed_as_known_with_its_words(graph: RoadmapGraph) -> None:
    proposed = proposals(graph, bring((MINE,), ()), None)
    assert [(p.concept, p.line, p.text, p.ticked) for p in proposed] == [
        ("docker", 3, "Docker", True),
        ("logistic-regression", 4, "Logistic regresion", False),
    ]
    assert [p.concept for p in proposals(graph, bring((MINE,), ()), {"known": ["docker"]})] == [
        "logistic-regression"
    ]


@pytest.mark.parametrize(
    ("line", "ticked"),
    [
        ("- [x] A", 1),
        ("* [X] A", 1),
        ("1. [x] A", 1),
        ("✅ A", 1),
        ("- [ ] A", 0),
        ("- x A", 0),
        ("[link](x)", 0),
    ],
)
def test_a_ticked_box_is_told_from_an_empty_one(line: str, ticked: int) -> None:
    assert len(ticked_lines(Document("x.md", line.encode()))) == ticked


def test_a_source_brought_again_is_recognised() -> None:
    first, second = knowledge().readings[:2]
    assert same_as(first, knowledge().readings) == first
    assert same_as(second, [first]) is None
    mine = bring((MINE,), ()).readings[0]
    assert same_as(mine, knowledge().readings) is None
    assert same_as(mine.model_copy(update={"mentions": ()}), [mine]) == mine


def test_the_table_has_a_row_for_every_mention(graph: RoadmapGraph) -> None:
    rows = table_rows(graph, bring((MINE,), ()))
    assert [(row["line"], row["link"]) for row in rows] == [
        (3, "known"),
        (4, "doubtful"),
        (5, "new"),
        (6, "known"),
    ]
    assert len({row["id"] for row in rows}) == 4


def test_the_page_says_all_of_it(graph: RoadmapGraph) -> None:
    words = text_of(result(graph, [packed(MINE.data)], None, None))
    for said in ("4 mentions of 3 concepts", "Logistic regresion", "Knitting patterns", "mine.md: markdown"):
        assert said in words
    assert result(graph, None, None, None) == []
    assert "drop it again" in text_of(result(graph, [{"name": "x"}], None, None))


def test_a_document_of_more_lines_or_names_than_can_be_read_at_once_is_refused_or_cut_with_a_sentence() -> (
    None
):
    long = bring((Document("long.md", b"- Docker\n" * (MOST_LINES + 1)),), ())
    assert (long.readings, long.faults) == (
        (),
        ("long.md has 10,001 lines; at most 10,000 are read here. Split it.",),
    )
    names = "\n".join(f"- Topic {n}" for n in range(MOST_MENTIONS + 9)).encode()
    full = bring((Document("full.md", names),), ())
    assert len(full.readings[0].mentions) == MOST_MENTIONS
    assert full.faults == ("full.md names more than 2,000 things; the rest is not read. Split it.",)
