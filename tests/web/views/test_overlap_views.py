"""The overlap page's parts, recounted from the mentions by brute force."""

import csv
import io
import itertools
from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import networkx as nx
import plotly.graph_objects as go
import pytest
from dash import no_update
from flask import Flask
from flask.testing import FlaskClient

from roadmapgraph.layout import place
from roadmapgraph.overlap import by_distance, difference
from roadmapgraph.store import shipped_graph
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views import overlap_sections as sections
from roadmapgraph.web.views.charts import DARK, LIGHT, Look
from roadmapgraph.web.views.overlap_compared import Compared, compared
from roadmapgraph.web.views.overlap_files import register_files
from roadmapgraph.web.views.overlap_layout import overlap_body
from roadmapgraph.web.views.overlap_ledger import filtered, ledger, ledger_rows, lively
from roadmapgraph.web.views.overlap_query import (
    ANY,
    NO_FIELD,
    clicked,
    elsewhere_named,
    field_titled,
    read_view,
)
from roadmapgraph.web.views.overlap_tables import order_table
from roadmapgraph.web.visitors_graph import VisitorsGraphs
from tests.web.graphs import SOURCES, concept, merged, odd_graph, vocabulary_graph
from tests.web.test_app import text_of
from tests.web.views.trees import components

GRAPH = vocabulary_graph()


@pytest.fixture(scope="module")
def known() -> Compared:
    return compared(place(GRAPH))


def teachers(graph: "nx.DiGraph[str]") -> Mapping[str, frozenset[str]]:
    """Who teaches each concept, counted from the mentions alone."""
    return {c: frozenset(m["source"] for m in graph.nodes[c]["mentions"]) for c in graph}


def drawn(part: list[Any]) -> go.Figure:
    graphs = [one for one in components(part) if type(one).__name__ == "Graph"]
    return go.Figure(graphs[0].figure)


def listed(data: Mapping[str, Any]) -> list[str]:
    return [concept for group in data["groups"] for concept, _ in group["concepts"]]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_bars_count_how_many_roadmaps_teach_each_concept(known: Compared, theme: Look) -> None:
    bars = drawn(sections.agreement(known, 3, theme)).data[0]
    count = Counter(len(who) for who in teachers(GRAPH).values())
    assert dict(zip(map(int, bars.customdata), bars.x, strict=True)) == {n: count[n] for n in range(1, 6)}
    assert list(bars.text) == [str(n) for n in bars.x]


def test_the_matrix_says_how_much_of_the_row_is_in_the_column(known: Compared) -> None:
    heat = drawn(sections.who_shares(known, LIGHT)).data[0]
    who = teachers(GRAPH)
    for row, a in enumerate(known.overlap.sources):
        own = [c for c in GRAPH if a in who[c]]
        for column, b in enumerate(known.overlap.sources):
            share = sum(b in who[c] for c in own) / len(own)
            assert heat.z[row][column] == pytest.approx(share)
            assert heat.text[row][column] == f"{share:.0%}<br>{sum(b in who[c] for c in own)}"


def test_the_upset_plot_counts_exact_combinations_and_dots_their_roadmaps(known: Compared) -> None:
    shown = drawn(sections.exact_sets(known, "", LIGHT))
    count = Counter(who for who in teachers(GRAPH).values() if who)
    bars, dots = shown.data[3], shown.data[2]
    sources = known.overlap.sources
    for row, (size, combination) in enumerate(zip(bars.x, bars.customdata, strict=True)):
        members = frozenset(combination.split("."))
        assert count[members] == size
        assert {sources[x] for x, y in zip(dots.x, dots.y, strict=True) if y == row} == members
    assert list(bars.x) == sorted(count.values(), reverse=True)[: len(bars.x)]


def test_the_coverage_map_says_which_share_of_a_field_each_roadmap_teaches(known: Compared) -> None:
    heat = drawn(sections.field_coverage(known, DARK)).data[0]
    who = teachers(GRAPH)
    for row, field in enumerate(known.coverage):
        inside = [c for c in GRAPH if known.fields.of[c] == field and who[c]]
        for column, source in enumerate(known.overlap.sources):
            assert heat.z[row][column] == pytest.approx(sum(source in who[c] for c in inside) / len(inside))


def test_lists_hold_exactly_the_concepts_that_their_headings_count(known: Compared) -> None:
    who = teachers(GRAPH)
    source = known.overlap.sources[1]
    others = frozenset(known.overlap.sources) - {source}
    for (head, data), wanted in (
        (sections.at_level(GRAPH, known, "4"), {c for c in GRAPH if len(who[c]) == 4}),
        (sections.only_in(GRAPH, known, source), {c for c in GRAPH if who[c] == {source}}),
        (sections.missing_from(GRAPH, known, source), {c for c in GRAPH if who[c] == others}),
        (sections.in_set(GRAPH, known, ".".join(sorted(others))), {c for c in GRAPH if who[c] == others}),
    ):
        assert sorted(listed(data)) == sorted(wanted)
        assert f"{len(wanted)} concept" in head


def test_a_fields_table_says_who_teaches_each_of_its_concepts(known: Compared) -> None:
    field = next(iter(known.coverage))
    (table,) = [one for one in components(sections.in_field(GRAPH, known, field)) if hasattr(one, "data")]
    who = teachers(GRAPH)
    by_label = {GRAPH.nodes[c]["label"]: who[c] for c in GRAPH if known.fields.of[c] == field}
    for name, *cells in table.data["body"]:
        assert [cell == "yes" for cell in cells] == [s in by_label[name] for s in known.overlap.sources]


def test_two_roadmaps_side_by_side_account_for_everything_both_teach(known: Compared) -> None:
    a, b = known.overlap.sources[:2]
    words = text_of(sections.side_by_side(GRAPH, known, a, b))
    who = teachers(GRAPH)
    both = sum({a, b} <= who[c] for c in GRAPH)
    only = sum(a in who[c] and b not in who[c] for c in GRAPH)
    assert f"share {both} concepts" in words
    assert f"{only} are only in" in words


def test_a_roadmap_beside_itself_asks_for_another(known: Compared) -> None:
    assert "different" in text_of(sections.side_by_side(GRAPH, known, SOURCES[0], SOURCES[0]))


def conflicting() -> "nx.DiGraph[str]":
    graph = merged([concept("a", "A", sources=SOURCES[:3]), concept("b", "B", sources=SOURCES[:3])], [])
    for name, lines in (("a", (1, 1, 9)), ("b", (5, 5, 2))):
        for mention, line in zip(graph.nodes[name]["mentions"], lines, strict=True):
            mention["line"] = line
    return graph


def test_the_ledger_names_both_sides_with_their_lines_and_what_was_chosen() -> None:
    graph = conflicting()
    known = compared(place(graph))
    (row,) = ledger_rows(graph, known, known.overlap.order_conflicts)
    assert (row["first"], row["second"]) == ("A", "B")
    assert row["for"] == "First road (1, 5), Second road (1, 5)"
    assert row["against"] == "Third road (9, 2)"
    assert row["chosen"] == "leaves the order free"
    assert lively(graph, compared(place(graph))) == [
        "A or B first? First road (1, 5) and Second road (1, 5): A. Third road (9, 2): B. "
        "The graph leaves it open."
    ]


def test_the_address_chooses_and_rubbish_in_it_does_not(known: Compared) -> None:
    view = read_view(f"?level=2&source={SOURCES[2]}&here={SOURCES[1]}&there=nowhere&set=x", known)
    assert (view.level, view.source, view.here) == ("2", SOURCES[2], SOURCES[1])
    assert view.there in known.overlap.sources
    assert view.combination in {".".join(f.sources) for f in known.overlap.intersections}
    assert read_view(None, known) == read_view("?%%", known)


def test_a_link_to_a_roadmap_of_another_browser_says_so(known: Compared) -> None:
    for search in ("?here=mine", f"?set={SOURCES[0]}.mine", "?by=mine"):
        assert "kept in another browser (mine)" in str(elsewhere_named(search, known))
    for search in (None, "", f"?here={SOURCES[1]}&by={ANY}", "?level=9"):
        assert elsewhere_named(search, known) is None


def test_a_click_on_a_chart_says_what_it_hit(known: Compared) -> None:
    heat = drawn(sections.field_coverage(known, LIGHT)).data[0]
    fields = list(known.coverage)
    assert [field_titled(known, title) for title in heat.y] == [field or "-" for field in fields]
    assert clicked({"points": [{"customdata": "3"}]}, "customdata") == "3"
    for nothing in (None, {}, {"points": []}, {"points": [7]}):
        assert clicked(nothing, "customdata") is no_update
    assert field_titled(known, no_update) is no_update


@pytest.mark.parametrize("graph", [merged([], []), merged([concept("one", "One")], []), odd_graph()])
def test_odd_graphs_have_a_page_with_every_part(graph: "nx.DiGraph[str]") -> None:
    known = compared(place(graph))
    view = read_view("", known)
    for part in (
        sections.agreement(known, int(view.level), LIGHT),
        sections.who_shares(known, LIGHT),
        sections.exact_sets(known, view.combination, LIGHT),
        sections.field_coverage(known, LIGHT),
    ):
        assert isinstance(drawn(part), go.Figure)
    assert sections.in_field(graph, known, view.field)
    assert sections.in_set(graph, known, view.combination)
    tree = overlap_body(graph, known)
    assert [one for one in components(tree) if getattr(one, "style", None)] == []


def client_of(graph: "nx.DiGraph[str]") -> FlaskClient:
    server = Flask(__name__)
    register_files(server, VisitorsGraphs(Shown(graph)))
    return server.test_client()


def rows_of(client: FlaskClient, name: str) -> list[list[str]]:
    got = client.get(f"/overlap/{name}.csv")
    assert got.status_code == 200
    assert got.data.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(got.data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "table", ["consensus", "shares", "combinations", "coverage", "conflicts", "additions", "compared"]
)
def test_every_table_can_be_downloaded_and_each_row_has_a_cell_for_each_column(table: str) -> None:
    head, *rows = rows_of(client_of(GRAPH), table)
    assert len(set(head)) == len(head)
    assert {len(row) for row in rows} <= {len(head)}


def test_the_downloaded_tables_hold_a_row_for_each_thing_they_are_about(known: Compared) -> None:
    client = client_of(GRAPH)
    sources = len(known.overlap.sources)
    for table, count in (
        ("consensus", sources),
        ("shares", sources),
        ("additions", sources),
        ("combinations", len({who for who in teachers(GRAPH).values() if who})),
        ("coverage", len({known.fields.of[c] for c, who in teachers(GRAPH).items() if who})),
    ):
        assert len(rows_of(client, table)) == 1 + count


def test_no_conflict_is_left_out_of_the_download() -> None:
    """Two sources that teach five concepts in opposite orders disagree on every pair of them."""
    graph = merged([concept(c, c.upper(), sources=SOURCES[:2]) for c in "abcde"], [])
    for at, name in enumerate("abcde"):
        for mention, line in zip(graph.nodes[name]["mentions"], (1 + at, 9 - at), strict=True):
            mention["line"] = line
    pairs = {frozenset(row[:2]) for row in rows_of(client_of(graph), "conflicts")[1:]}
    assert pairs == {frozenset(pair) for pair in itertools.combinations("ABCDE", 2)}


def test_a_table_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    client = client_of(GRAPH)
    lost = client.get("/overlap/nothing.csv")
    assert lost.status_code == 404
    assert "consensus" in lost.text


SHIPPED = shipped_graph()
ROADS = [source["id"] for source in SHIPPED.graph["sources"]]


@pytest.fixture(scope="module")
def real() -> Compared:
    return compared(place(SHIPPED))


@pytest.mark.parametrize("source", [ANY, *ROADS])
def test_the_ledger_is_filtered_by_field_and_by_who_takes_part(real: Compared, source: str) -> None:
    for field in (ANY, *(field or NO_FIELD for field in real.coverage)):
        left = set(filtered(real, field, source))
        for conflict in real.overlap.order_conflicts:
            takes_part = source == ANY or source in {
                p.source for p in (*conflict.in_favour, *conflict.against)
            }
            inside = {real.fields.of[c] or NO_FIELD for c in (conflict.first, conflict.second)}
            assert (conflict in left) == (takes_part and (field == ANY or field in inside))


def test_the_ledger_says_how_many_pairs_the_filters_leave(real: Compared) -> None:
    every = len(real.overlap.order_conflicts)
    assert f"All {every:,} pairs." in text_of(ledger(SHIPPED, real, "x", ANY, ANY))
    some = len(filtered(real, ANY, ROADS[0]))
    assert 0 < some < every
    assert f"{some:,} of {every:,} pairs." in text_of(ledger(SHIPPED, real, "x", ANY, ROADS[0]))


def test_what_vanishes_without_a_source_is_listed_with_its_steps_and_prerequisites(known: Compared) -> None:
    added = next(one for one in known.contributions if one.source == SOURCES[1])
    head, listed = sections.vanished(GRAPH, known, SOURCES[1])
    assert f"{len(added.concepts)} concepts and {len(added.steps)} steps" in head
    assert {c for group in listed["groups"] for c, _ in group["concepts"]} == set(added.steps)
    assert f"({len(added.prerequisites)}" in text_of(sections.vanished_edges(GRAPH, known, SOURCES[1]))
    assert sections.vanished_edges(GRAPH, known, "nobody") == []


@pytest.mark.parametrize("percent", [1, 37, 80, 100, 250, -3, None, "x", True])
def test_the_fewest_sources_for_a_share_are_named_with_what_they_cover(known: Compared, percent: Any) -> None:
    words = text_of(sections.cover(known, percent))
    number = isinstance(percent, int) and not isinstance(percent, bool)
    share = min(max(percent, 0), 100) / 100 if number else 0.8
    least = next(
        size
        for size in range(6)
        if any(
            len(set().union(*(known.overlap.taught[s] for s in chosen)))
            >= share * len(universe(known)) - 1e-9
            for chosen in combinations(SOURCES, size)
        )
    )
    assert ("no roadmap is needed" if not least else f"{least} roadmap") in words


def universe(known: Compared) -> set[str]:
    return set().union(*known.overlap.taught.values())


def test_pairs_in_the_other_order_stand_with_the_lines_of_both() -> None:
    found = difference(SHIPPED, ROADS[0], ROADS[1])
    table = order_table(SHIPPED, found, {s: s for s in ROADS}, by_distance(found))
    assert len(table.rows) == len(found.other_order) > 100
    for *_, here, there in table.rows:
        (a, b), (c, d) = (map(int, lines.split(", ")) for lines in (here, there))
        assert a < b and c > d
