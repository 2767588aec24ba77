"""A path to take away."""

import base64
import json
import re
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.path_json import path_json
from roadmapgraph.paths import PathRequest, plan
from roadmapgraph.web.shown import Shown
from roadmapgraph.web.views.path_files import FORMS, first_day, register_files
from roadmapgraph.web.views.path_query import read_query
from roadmapgraph.web.views.path_saved import LARGEST, read_saved
from roadmapgraph.web.visitors_graph import VisitorsGraphs
from tests.web.graphs import concept, merged, prerequisite


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    graph = merged([concept("a", "=A"), concept("b", "B")], [("a", "b", prerequisite())])
    server = Flask(__name__)
    register_files(server, VisitorsGraphs(Shown(graph)))
    return server.test_client()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_a_file_that_names_the_steps(client: FlaskClient, form: str) -> None:
    got = client.get(f"/path/plan.{form}?goal=b")
    assert got.status_code == HTTPStatus.OK
    assert got.mimetype == FORMS[form][0]
    assert (got.content_type == f"{FORMS[form][0]}; charset=utf-8") == FORMS[form][0].startswith("text/")
    assert got.headers["Content-Disposition"] == f'attachment; filename="learning-path.{form}"'
    assert b"A" in got.data
    assert b"B" in got.data


def test_the_file_answers_the_question_of_its_address(client: FlaskClient) -> None:
    got = json.loads(client.get("/path/plan.json?goal=b&known=a").data)
    assert [step["id"] for step in got["steps"]] == ["b"]


@pytest.mark.parametrize(
    "search", ["?goal=b&known=a&hours=3&order=quick-wins", "?goal=everything&known=&sources=1&core=1"]
)
def test_a_saved_plan_opens_the_question_it_answered(client: FlaskClient, search: str) -> None:
    saved = client.get(f"/path/plan.json{search}").data
    assert read_saved(as_data(saved)) == read_query(search)


def as_data(content: bytes) -> str:
    return "data:application/json;base64," + base64.b64encode(content).decode()


def test_a_plan_that_the_command_saved_opens_too() -> None:
    graph = merged(
        [concept(c, c.upper()) for c in "abc"], [("a", "b", prerequisite()), ("b", "c", prerequisite())]
    )
    request = PathRequest(("c",), ("b",), "quick-wins", hours_per_week=2.5, weeks=40)
    query = read_saved(as_data(path_json(plan(graph, request))))
    assert (query.goals, query.known, query.order) == (("c",), ("b",), "quick-wins")
    assert (query.hours, query.weeks) == (2.5, 40)


@pytest.mark.parametrize(
    ("contents", "says"),
    [
        (as_data(b"{"), "no saved plan"),
        (as_data(b""), "no saved plan"),
        (as_data(b"\xff\xfe\x00"), "no saved plan"),
        (as_data(b"[1, 2]"), "no saved plan"),
        (as_data(b"{}"), "goals"),
        (as_data(b'{"goals": "c"}'), "goals"),
        (as_data(b'{"goals": [1]}'), "goals.0"),
        (as_data(b'{"goals": ["c"], "hours_per_week": NaN}'), "hours_per_week"),
        (as_data(b" " * (LARGEST + 1)), "larger"),
        ("data:;base64,***", "whole"),
        ("", "no saved plan"),
    ],
)
def test_a_file_that_is_no_saved_plan_is_refused_in_a_sentence(contents: str, says: str) -> None:
    with pytest.raises(PlanError, match=re.escape(says)) as refused:
        read_saved(contents)
    assert "choose a file" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_question_too_long_for_an_address_can_be_posted(client: FlaskClient) -> None:
    got = client.post("/path/plan.json", data={"query": "?goal=b&known=a"})
    assert [step["id"] for step in json.loads(got.data)["steps"]] == ["b"]


@pytest.mark.parametrize(
    ("where", "status", "says"),
    [
        ("plan.docx?goal=b", HTTPStatus.NOT_FOUND, "docx"),
        ("plan.md", HTTPStatus.BAD_REQUEST, "goal"),
        ("plan.md?goal=nonsense", HTTPStatus.BAD_REQUEST, "nonsense"),
        ("plan.ics?goal=b&hours=", HTTPStatus.BAD_REQUEST, "hours"),
    ],
)
def test_what_cannot_be_made_is_a_sentence(
    client: FlaskClient, where: str, status: HTTPStatus, says: str
) -> None:
    got = client.get(f"/path/{where}")
    assert got.status_code == status
    assert got.content_type.startswith("text/plain")
    assert says in got.text
    assert got.text.count("\n") == 1


@given(st.dates(date(2000, 1, 1), date(2200, 1, 1)))
def test_a_calendar_begins_on_the_next_monday(today: date) -> None:
    begins = first_day("no date", today)
    assert begins.weekday() == 0
    assert timedelta() <= begins - today < timedelta(days=7)


def test_a_calendar_begins_when_one_says() -> None:
    assert first_day("2031-05-07", date(2026, 1, 1)) == date(2031, 5, 7)
