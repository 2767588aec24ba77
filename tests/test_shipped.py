"""The shipped knowledge and graph: what holds for the real data, recounted from it."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import networkx as nx
import pytest
import yaml

from benchmarks.bench_layout import arrow, crossings, is_short, middles, overlaps, straight
from roadmapgraph.exports import graph_schema
from roadmapgraph.exports.node_link import document_bytes
from roadmapgraph.graph import required_only
from roadmapgraph.layout import place
from roadmapgraph.mentions import read_document
from roadmapgraph.pipeline import Build, build
from roadmapgraph.store import (
    Knowledge,
    load_knowledge,
    outline_text,
    shipped_folder,
    shipped_graph,
    shipped_order,
    with_translations,
)

GRAPH = shipped_folder("graph")
SOURCES = Path(__file__).parents[1].parent / "shared" / "sources"
GOLD = Path(__file__).parent / "gold"


@cache
def knowledge() -> Knowledge:
    return load_knowledge(GRAPH)


@cache
def built() -> Build:
    return build(knowledge())


@cache
def listed() -> list[dict]:
    return yaml.safe_load((GRAPH / "sources.yaml").read_text(encoding="utf-8"))


def test_a_build_gives_the_shipped_graph_byte_for_byte() -> None:
    assert document_bytes(built().document) == (GRAPH / "merged.json").read_bytes()


def test_the_shipped_order_names_what_is_on_the_map_once_and_nothing_else() -> None:
    layout = place(shipped_graph(), shipped_order())
    assert dict(layout.reading) == shipped_order()


@pytest.mark.parametrize(("level", "concepts"), [(3, "core"), (1, "all")])
def test_the_map_crosses_no_more_than_the_design_page_says(level: int, concepts: str) -> None:
    graph = shipped_graph()
    placement = place(graph, shipped_order()).at_level(level)
    boxes = {s.concept: (s.x, s.y, s.width, s.height) for s in placement.spots}
    arrows = sorted(edge for edge in graph.edges if edge[0] in boxes and edge[1] in boxes)
    rest = [edge for edge in placement.arrows if is_short(boxes[edge[0]], boxes[edge[1]])]
    page = (GRAPH.parent / "docs" / "design.md").read_text(encoding="utf-8")
    for words, edges in (("at rest", rest), ("all", arrows)):
        row = f"| {concepts} ({len(boxes)}) | {words} ({len(edges)}) | "
        told = page.partition(row)[2].partition(" |")[0].replace(",", "").split(" / ")
        lines = straight(edges, middles(boxes)), [arrow(boxes[a], boxes[b]) for a, b in edges]
        assert [crossings(edges, drawn) for drawn in lines] == [int(number) for number in told]
    assert overlaps(boxes.values()) == 0


def test_networkx_reads_the_shipped_file_back_as_the_graph() -> None:
    plain = json.loads((GRAPH / "merged.json").read_bytes())
    again = nx.node_link_graph(plain, edges="edges")
    assert nx.is_directed_acyclic_graph(again)
    assert nx.utils.graphs_equal(again, shipped_graph())


def test_the_shipped_file_conforms_to_the_shipped_schema() -> None:
    schema = graph_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads((GRAPH / "merged.json").read_bytes()), schema)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five documents are not beside this checkout")
@pytest.mark.parametrize("entry", listed(), ids=lambda entry: entry["id"])
def test_an_outline_is_what_the_reader_makes_of_its_document(entry: dict) -> None:
    document = SOURCES / entry["document"]
    reading = read_document(
        document.read_bytes(),
        name=document.name,
        source_id=entry["id"],
        title=entry["title"],
        lexicon=knowledge().vocabulary,
    )
    assert outline_text(reading) == (GRAPH / "outlines" / f"{entry['id']}.yaml").read_text(encoding="utf-8")


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five documents are not beside this checkout")
def test_no_sentence_of_a_source_is_shipped() -> None:
    shipped = "\n".join(path.read_text(encoding="utf-8") for path in sorted(GRAPH.rglob("*.yaml")))
    shipped = " ".join(shipped.split()).casefold()
    for entry in listed():
        lines = (SOURCES / entry["document"]).read_text(encoding="utf-8", errors="replace").splitlines()
        sentences = [
            " ".join(line.split()) for line in lines if len(line.split()) > 12 and line.rstrip().endswith(".")
        ]
        assert not [sentence for sentence in sentences if sentence.casefold() in shipped]


def test_every_topic_tool_and_practice_of_the_sources_is_a_concept_of_the_vocabulary() -> None:
    assert [link.mention.label for link in built().linking.links if link.method == "new"] == []


def test_every_concept_that_is_no_field_is_named_by_a_source() -> None:
    assert [node.id for node in built().document.nodes if not node.mentions and node.kind != "field"] == []


def test_the_sources_share_what_was_measured() -> None:
    nodes = built().document.nodes
    assert len(nodes) >= 600
    assert sum(node.consensus >= 2 for node in nodes) >= 200
    assert sum(node.consensus == 5 for node in nodes) >= 20


def test_every_node_and_edge_says_who_says_so() -> None:
    lines = {reading.source.id: reading.source.line_count for reading in knowledge().readings}
    for node in built().document.nodes:
        assert all(1 <= mention.line <= lines[mention.source] for mention in node.mentions)
        assert node.consensus == len(node.sources) == len({mention.source for mention in node.mentions})
    for edge in built().document.edges:
        assert edge.reason and edge.evidence


def test_every_judgement_is_answered_by_a_mention() -> None:
    assert built().linking.unused == ()


def test_fields_form_a_readable_tree() -> None:
    nodes = built().document.nodes
    tops = [node for node in nodes if node.part_of is None]
    assert 12 <= len(tops) <= 20
    members: dict[str | None, int] = {}
    for node in nodes:
        members[node.part_of] = members.get(node.part_of, 0) + 1
    assert max(count for parent, count in members.items() if parent is not None) <= 30


def test_every_concept_has_a_free_resource_at_an_address_of_the_web() -> None:
    for concept in knowledge().vocabulary:
        assert concept.resources, concept.id
        assert all(resource.url.startswith("https://") for resource in concept.resources), concept.id


def closure() -> dict[str, set[str]]:
    graph = required_only(shipped_graph())
    return {concept: nx.ancestors(graph, concept) for concept in graph}


def pairs(verdict: str) -> list[dict]:
    return yaml.safe_load((GOLD / "prerequisite_pairs.yaml").read_text(encoding="utf-8"))[verdict]


def test_the_closure_implies_the_certain_pairs_reverses_none_and_stays_sparse() -> None:
    before = closure()
    certain = pairs("certain")
    assert [pair for pair in certain if pair["then"] in before[pair["first"]]] == []
    implied = sum(pair["first"] in before[pair["then"]] for pair in certain)
    assert implied / len(certain) >= 0.9
    assert sum(map(len, before.values())) <= 0.1 * len(before) * (len(before) - 1) / 2


def test_the_closure_implies_none_of_the_tempting_wrong_pairs() -> None:
    before = closure()
    assert [pair for pair in pairs("wrong") if pair["first"] in before[pair["then"]]] == []


def test_the_names_in_other_languages_contradict_neither_each_other_nor_the_english_ones() -> None:
    known = with_translations(GRAPH, knowledge().vocabulary)
    languages = {path.stem for path in (GRAPH / "translations").iterdir()}
    assert languages == {"de", "es", "fr", "it", "ja", "ko", "pt", "ru", "zh"}
    assert len(known.translations) > 500
    for concept, names in known.translations.items():
        assert {name.concept for written in names for name in known.named(written)} == {concept}
