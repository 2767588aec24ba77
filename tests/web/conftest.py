"""The graphs that the tests of the web share."""

import networkx as nx
import pytest

from tests.web import graphs


@pytest.fixture(scope="session")
def vocabulary() -> "nx.DiGraph[str]":
    return graphs.vocabulary_graph()


@pytest.fixture(scope="session")
def odd() -> "nx.DiGraph[str]":
    return graphs.odd_graph()


@pytest.fixture(scope="session")
def empty() -> "nx.DiGraph[str]":
    return graphs.merged([], [])


@pytest.fixture(scope="session")
def single() -> "nx.DiGraph[str]":
    return graphs.merged([graphs.concept("alone", "Alone")], [])
