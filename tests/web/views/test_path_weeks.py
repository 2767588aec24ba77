"""A path laid out over weeks, its chart and its table."""

import itertools

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.layout import place
from roadmapgraph.paths import Step
from roadmapgraph.search import names
from roadmapgraph.web.views.charts import DARK, LIGHT, Look
from roadmapgraph.web.views.charts_fields import fields_of
from roadmapgraph.web.views.path_chart import gantt, weeks_table
from roadmapgraph.web.views.path_plan import answer
from roadmapgraph.web.views.path_query import read_query
from roadmapgraph.web.views.path_weeks import spans, weeks_phrase
from tests.web.graphs import vocabulary_graph

HOURS = st.lists(st.integers(0, 80).map(lambda n: n / 4), min_size=1, max_size=30)


def steps(hours: list[float]) -> list[Step]:
    return [
        Step(at, f"c{at}", f"C {at}", "", spent, True, (), (), ("goal",), at, at, (), ())
        for at, spent in enumerate(hours, start=1)
    ]


@given(HOURS, st.integers(1, 40))
def test_steps_follow_each_other_without_a_gap_and_take_their_hours(hours: list[float], week: int) -> None:
    timed = spans(steps(hours), week)
    assert timed[0].start == 0
    assert timed[-1].end == pytest.approx(sum(hours) / week)
    for span, after in itertools.pairwise(timed):
        assert span.end == pytest.approx(after.start)
        assert span.last_week <= after.first_week + 1
    for span in timed:
        assert 1 <= span.first_week <= span.last_week


def test_no_steps_take_no_time() -> None:
    assert spans([], 8) == ()


def test_a_step_that_ends_with_a_week_does_not_reach_into_the_next() -> None:
    first, second = spans(steps([8, 8]), 8)
    assert (first.first_week, first.last_week, second.first_week) == (1, 1, 2)


def test_weeks_are_worded() -> None:
    assert (weeks_phrase(3, 3), weeks_phrase(3, 5)) == ("week 3", "weeks 3–5")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("goal", ["consensus:5", "everything"])
def test_the_chart_is_a_figure_that_shows_every_step_for_its_hours(goal: str, theme: Look) -> None:
    graph = vocabulary_graph()
    found = answer(graph, names(graph), read_query(f"?goal={goal}"))
    assert found.path is not None
    timed = spans(found.path.steps, 8)
    drawn = go.Figure(gantt(fields_of(place(graph)), timed, theme))
    labels = [point[0] for trace in drawn.data for point in trace.customdata]
    assert sorted(labels) == sorted(step.label for step in found.path.steps)
    assert sum(sum(trace.x) for trace in drawn.data) * 8 == pytest.approx(found.path.total_hours, rel=0.02)
    assert drawn.layout.template.layout.paper_bgcolor == theme.paper


def test_the_table_has_a_row_for_each_week_and_names_what_goes_on() -> None:
    table = weeks_table(spans(steps([12, 4]), 8))
    assert table.rows == (("Week 1", "C 1"), ("Week 2", "C 1 (goes on), C 2"))
