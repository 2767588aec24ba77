"""The XML formats against schemas in our own words: those of the standards are not ours to ship."""

import io

import networkx as nx
import pytest
import xmlschema

from roadmapgraph.exports import FORMATS
from roadmapgraph.graph import RoadmapGraph
from tests.exports.conftest import PROOF
from tests.exports.graphs import graph, hostile_graph, shipped_graph

XML = ("gexf", "graphml")
SCHEMAS = {name: xmlschema.XMLSchema(PROOF / f"{name}.xsd") for name in XML}


@pytest.mark.parametrize(
    "some", [hostile_graph(), shipped_graph(), graph([])], ids=["hostile", "shipped", "empty"]
)
@pytest.mark.parametrize("name", XML)
def test_a_file_is_valid(name: str, some: RoadmapGraph) -> None:
    SCHEMAS[name].validate(FORMATS[name].write(some).decode())


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("gexf", 'target="single-quotes"', 'target="nowhere"'),
        ("gexf", 'id="end"', 'id="plain"'),
        ("gexf", 'title="kind"', 'title=""'),
        ("gexf", 'weight="0.9"', 'weight="sure"'),
        ("graphml", 'target="single-quotes"', 'target="nowhere"'),
        ("graphml", 'id="plain.double-quotes"', 'id="plain-&gt;double-quotes"'),
        ("graphml", 'key="node.label"', 'key="node.name"'),
        ("graphml", 'for="edge"', 'for="everything"'),
    ],
)
def test_a_schema_tells_what_is_wrong(name: str, old: str, new: str) -> None:
    written = FORMATS[name].write(hostile_graph()).decode()
    assert old in written
    assert not SCHEMAS[name].is_valid(written.replace(old, new, 1))


def test_what_networkx_writes_as_gexf_is_not_valid() -> None:
    theirs = io.BytesIO()
    nx.write_gexf(nx.path_graph(2, create_using=nx.DiGraph), theirs, version="1.2draft")
    assert not SCHEMAS["gexf"].is_valid(theirs.getvalue().decode())
