"""What every chart shares."""

import csv
import io

import plotly.graph_objects as go
import pytest

from roadmapgraph.web.views.charts import (
    DARK,
    LIGHT,
    Look,
    Table,
    chart_frame,
    csv_text,
    figure,
    graph_config,
    look,
    plain_table,
    short_names,
)
from tests.web.views.trees import components, with_class


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance of ``#rrggbb``."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_is_readable_on_the_paper_and_on_both_ends_of_the_scale(theme: Look) -> None:
    assert contrast(theme.ink, theme.paper) >= 7
    assert contrast(theme.ink_soft, theme.paper) >= 4.5
    assert contrast(theme.ink, theme.low) >= 4.5
    assert contrast(theme.ink, theme.high) >= 4.5
    assert contrast(theme.quiet, theme.accent) >= 1.5


def test_a_browser_that_has_not_said_its_scheme_gets_the_light_one() -> None:
    assert (look("dark"), look("light"), look(None)) == (DARK, LIGHT, LIGHT)


def test_the_template_is_one_that_plotly_takes() -> None:
    drawn = go.Figure(figure([{"type": "bar", "x": [1], "y": [2]}], DARK))
    assert drawn.layout.template.layout.font.color == DARK.ink


def test_nothing_is_ever_sent_to_a_cloud() -> None:
    assert graph_config()["showSendToCloud"] is False


def test_a_chart_comes_with_a_sentence_a_table_and_three_downloads() -> None:
    table = Table("Numbers", ("What", "How many"), (("a", 1),))
    frame = chart_frame("one", figure([], LIGHT), caption="One sees it.", table=table, csv_address="/x.csv")
    kinds = [type(one).__name__ for one in components(frame)]
    assert {"Figcaption", "Graph", "Details", "Table"} <= set(kinds)
    assert [
        getattr(one, "href", None) or getattr(one, "data-act") for one in with_class(frame, "button")
    ] == [
        "/x.csv",
        "png",
        "svg",
    ]


def test_a_table_is_one_component_however_many_cells_it_has() -> None:
    table = Table("Numbers", ("a", "b"), tuple((str(n), n) for n in range(500)))
    assert len(components(plain_table(table))) == 2


def test_csv_is_read_back_and_runs_no_formula() -> None:
    table = Table("Odd", ("name", "n"), (("=1+1", 1), ('say "hi", twice', 2)))
    assert list(csv.reader(io.StringIO(csv_text(table)))) == [
        ["name", "n"],
        ["'=1+1", "1"],
        ['say "hi", twice', "2"],
    ]


@pytest.mark.parametrize(
    ("identity", "title", "name"),
    [
        ("nadia-s-ml-plan", "Nadia's ML plan", "Nadia's ML plan"),
        ("nadia-s-ml-plan-2", "Nadia's ML plan", "Nadia's ML plan (2)"),
        ("cards", "A very long title (with cards)", "Cards"),
        ("plan-b", "Plan", "Plan b"),
    ],
)
def test_an_id_that_was_made_from_the_title_gives_way_to_it(identity: str, title: str, name: str) -> None:
    assert short_names([{"id": identity, "title": title}]) == {identity: name}


def test_sources_are_named_by_their_ids() -> None:
    assert short_names([{"id": "a-long-road"}]) == {"a-long-road": "A long road"}
