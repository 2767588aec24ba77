import networkx as nx

from roadmapgraph.web.views.map_table import table_rows


def test_the_table_has_the_same_concepts_as_the_filtered_map(vocabulary: "nx.DiGraph[str]") -> None:
    rows = table_rows(vocabulary, {"level": 3, "kind": ["tool"]}, None)
    expected = {c for c, n in vocabulary.nodes.items() if n["consensus"] >= 3 and n["kind"] == "tool"}
    assert {row["id"] for row in rows} == expected
    assert [row["consensus"] for row in rows] == sorted((row["consensus"] for row in rows), reverse=True)


def test_a_row_counts_prerequisites_and_names_the_visitors_state(vocabulary: "nx.DiGraph[str]") -> None:
    some = next(iter(vocabulary))
    row = next(r for r in table_rows(vocabulary, None, {"known": [some]}) if r["id"] == some)
    assert row["state"] == "Known"
    assert (row["needs"], row["unlocks"]) == (vocabulary.in_degree(some), vocabulary.out_degree(some))
