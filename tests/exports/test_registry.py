import dataclasses
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given

from roadmapgraph.document import GraphDocument
from roadmapgraph.exports import FORMATS, PATH_FORMS, Format, PathForm, neighbourhood, only
from roadmapgraph.graph import RoadmapGraph, to_networkx
from roadmapgraph.paths import PathRequest, plan
from tests.exports.graphs import LAW, any_graph, concept, graph, hostile_graph, shipped_graph

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"
EVERY = pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)


def reversed_graph(original: RoadmapGraph) -> RoadmapGraph:
    """The same graph, built in another order."""
    other: RoadmapGraph = nx.DiGraph(**original.graph)
    other.add_nodes_from(reversed(list(original.nodes(data=True))))
    other.add_edges_from(reversed(list(original.edges(data=True))))
    return other


def text_of(form: Format, content: bytes) -> str:
    """The content with every escape that the format might use for the words we look for undone."""
    return content.decode("utf-8-sig").replace("\\", "")


@EVERY
def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_built(form: Format) -> None:
    assert form.write(hostile_graph()) == form.write(reversed_graph(hostile_graph()))


@EVERY
def test_writing_leaves_the_graph_as_it_was(form: Format) -> None:
    before = hostile_graph().copy()
    form.write(hostile_graph())
    assert nx.utils.graphs_equal(before, hostile_graph())


@EVERY
def test_a_file_carries_version_and_sources(form: Format) -> None:
    hub = max(shipped_graph(), key=shipped_graph().degree)
    content = form.write(only(shipped_graph(), concepts=neighbourhood(shipped_graph(), concept=hub)))
    assert shipped_graph().graph["version"] in text_of(form, content)
    named = [source["id"] for source in shipped_graph().graph["sources"]]
    # A table names the sources where they taught or said something; all others name every one.
    wanted = named[:0] if form.name in ("csv-edges", "csv-concepts", "csv-mentions") else named
    assert all(source in text_of(form, content) for source in wanted)
    assert any(source in text_of(form, content) for source in named)


@EVERY
@LAW
@given(some=any_graph())
def test_any_graph_can_be_written(form: Format, some: RoadmapGraph) -> None:
    assert form.write(some).decode()


@EVERY
def test_a_graph_of_nothing_can_be_written(form: Format) -> None:
    assert form.write(graph([]))


@EVERY
def test_a_chain_of_parts_deeper_than_the_stack_can_be_written(form: Format) -> None:
    nodes = [concept(f"c-{n}", part_of=f"c-{n - 1}" if n else None) for n in range(2000)]
    assert form.write(graph(nodes))


def test_json_in_again_gives_the_same_bytes_out() -> None:
    written = FORMATS["json"].write(hostile_graph())
    again = to_networkx(GraphDocument.model_validate_json(written))
    assert FORMATS["json"].write(again) == written
    assert json.loads(written)["graph"]["title"] == hostile_graph().graph["title"]


@pytest.mark.parametrize("forms", [FORMATS, PATH_FORMS], ids=["graph", "path"])
def test_names_and_suffixes_are_unique_and_fit_for_a_file(forms: Mapping[str, Format | PathForm]) -> None:
    suffixes = [form.suffix for form in forms.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert all(name == form.name for name, form in forms.items())
    assert all(re.fullmatch(r"(\.[a-z-]+)+", suffix) for suffix in suffixes)
    assert all(re.fullmatch(r"[a-z]+/[a-z.+-]+", form.media_type) for form in forms.values())


@pytest.mark.parametrize("form", PATH_FORMS.values(), ids=lambda form: form.name)
def test_a_path_in_any_form_is_the_same_bytes_and_tells_version_and_sources(form: PathForm) -> None:
    path = plan(shipped_graph(), PathRequest(("k-means",), hours_per_week=3))
    content = form.write(shipped_graph(), path, date(2026, 3, 2))
    assert form.write(reversed_graph(shipped_graph()), path, date(2026, 3, 2)) == content
    told = content.decode("utf-8", "replace").replace("\\", "").replace("\r\n ", "")
    assert f"version {shipped_graph().graph['version']}" in told
    assert all(source["id"] in told for source in shipped_graph().graph["sources"])


@pytest.mark.parametrize("form", PATH_FORMS.values(), ids=lambda form: form.name)
def test_a_path_through_hostile_labels_can_be_written_in_any_form(form: PathForm) -> None:
    path = plan(hostile_graph(), PathRequest(tuple(hostile_graph()), hours_per_week=3, helpful=True))
    content = form.write(hostile_graph(), path, date(2026, 3, 2))
    if form.name != "anki":  # it is no text
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", content.decode())


def test_the_docs_say_of_each_format_what_the_program_says() -> None:
    fields = ("name", "suffix", "opens_in", "keeps", "loses")
    rows = [row for row in DOCS.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    cells_of = [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]
    written = [cells for cells in cells_of if len(cells) == len(fields)]
    told = []
    for form in (*FORMATS.values(), *PATH_FORMS.values()):
        cells = dataclasses.asdict(form)
        told.append(tuple(f"`{cells[f]}`" if f in ("name", "suffix") else cells[f] for f in fields))
    assert written == [tuple(cell.replace("|", "\\|") for cell in row) for row in told]
