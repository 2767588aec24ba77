from functools import cache

from markdown_it import MarkdownIt

from roadmapgraph.exports.markdown_outline import markdown_bytes
from roadmapgraph.exports.nesting import outline
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.linking import JudgementBook, link_mentions
from roadmapgraph.mentions import read_document
from roadmapgraph.store import load_judgements, load_vocabulary, shipped_folder
from tests.exports.graphs import ON_ONE_LINE, concept, edge, graph, hostile_graph, shipped_graph
from tests.small import small_vocabulary


@cache
def read_back() -> set[str]:
    vocabulary = load_vocabulary(shipped_folder("graph"))
    reading = read_document(markdown_bytes(shipped_graph()), name="outline.md", lexicon=vocabulary)
    judgements = load_judgements(shipped_folder("graph"), vocabulary)
    return {link.concept for link in link_mentions(reading.mentions, vocabulary, judgements).links}


def test_our_own_reader_reads_a_small_outline_back_as_the_same_concepts() -> None:
    vocabulary = small_vocabulary()
    nodes = [concept(c.id, c.label, kind=c.kind, part_of=c.part_of) for c in vocabulary]
    reading = read_document(markdown_bytes(graph(nodes)), name="outline.md", lexicon=vocabulary)
    links = link_mentions(reading.mentions, vocabulary, JudgementBook({})).links
    assert {link.concept for link in links} == {c.id for c in vocabulary}


def test_our_own_reader_reads_nearly_all_of_the_shipped_outline_back_and_invents_nothing() -> None:
    # A few names read otherwise where they stand alone: a field's as organisational, an alias by its place.
    lost, invented = set(shipped_graph()) - read_back(), read_back() - set(shipped_graph())
    assert len(lost) <= 0.02 * len(shipped_graph()), sorted(lost)
    assert len(invented) <= 0.005 * len(shipped_graph()), sorted(invented)


def texts(some: RoadmapGraph) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(markdown_bytes(some).decode())
    return ["".join(child.content for child in t.children or ()) for t in tokens if t.type == "inline"]


def test_markdown_shows_hostile_labels_as_they_are() -> None:
    assert texts(hostile_graph())[1:] == [ON_ONE_LINE[c] for _, c in outline(hostile_graph())]


def test_the_comment_ends_where_it_should() -> None:
    written = markdown_bytes(hostile_graph()).decode()
    comment = written[written.index("<!--") + 4 :]
    assert comment.index("--") == len(comment) - len("-->\n")


def test_a_field_is_a_heading_and_prerequisites_come_first() -> None:
    nodes = [concept("f", "F"), concept("a", "A", part_of="f"), concept("b", "B", part_of="f")]
    lines = markdown_bytes(graph(nodes, [edge("b", "a")])).decode().splitlines()
    assert lines[:6] == ["# A graph", "", "## F", "", "- B", "- A"]
