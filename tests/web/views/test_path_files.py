"""A path to take away."""

import json
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.search import names
from roadmapgraph.web.views.path_files import FORMS, first_day, register_files
from roadmapgraph.web.views.path_plan import answer
from tests.web.graphs import concept, merged, prerequisite


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    graph = merged([concept("a", "=A"), concept("b", "B")], [("a", "b", prerequisite())])
    by_name = names(graph)
    server = Flask(__name__)
    register_files(server, lambda query: answer(graph, by_name, query))
    return server.test_client()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_a_file_that_names_the_steps(client: FlaskClient, form: str) -> None:
    got = client.get(f"/path/plan.{form}?goal=b")
    assert got.status_code == HTTPStatus.OK
    assert got.content_type == f"{FORMS[form][0]}; charset=utf-8"
    assert got.headers["Content-Disposition"] == f'attachment; filename="learning-path.{form}"'
    assert "A" in got.text
    assert "B" in got.text


def test_the_file_answers_the_question_of_its_address(client: FlaskClient) -> None:
    got = json.loads(client.get("/path/plan.json?goal=b&known=a").data)
    assert [step["id"] for step in got["steps"]] == ["b"]


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
