"""The path page in a real browser: asking, ticking, going back, taking a plan along."""

import json
import re
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served
from tests.browser.pages import Go, fits, go, violations
from tests.web import graphs

__all__ = ["go"]

Serve = Callable[..., Served]
GRAPH = graphs.vocabulary_graph()
REQUIRED: "nx.DiGraph[str]" = nx.DiGraph(
    (a, b) for a, b, edge in GRAPH.edges(data=True) if edge["strength"] == "required"
)
GOAL = max(
    (c for c in REQUIRED if GRAPH.nodes[c]["kind"] != "field" and len(nx.ancestors(REQUIRED, c)) < 30),
    key=lambda c: (len(nx.ancestors(REQUIRED, c)), c),
)
NEEDED = nx.ancestors(REQUIRED, GOAL) | {GOAL}
LABEL = str(GRAPH.nodes[GOAL]["label"])


def stored(page: Page) -> Any:
    return json.loads(page.evaluate("localStorage.getItem('visitor') || '{}'"))


def test_an_empty_page_offers_questions_that_open_a_plan(go: Go) -> None:
    page = go("/path", ".path-card")
    page.locator(".path-card").first.click()
    expect(page.locator(".step").first).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Your path to")


def test_a_goal_is_found_by_typing_and_its_plan_is_in_the_address(go: Go) -> None:
    page = go("/path", ".path-card")
    page.get_by_role("combobox", name="Where to?").or_(page.get_by_label("Where to?")).first.click()
    page.keyboard.type(LABEL[:14].lower())
    page.get_by_role("option", name=LABEL).first.click()
    expect(page.locator(".step")).to_have_count(len(NEEDED))
    expect(page).to_have_url(re.compile(f"goal={GOAL}"))
    assert stored(page)["goals"] == [GOAL]


def test_a_tick_replans_is_remembered_and_can_be_gone_back_from(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    first = page.locator(".step").first.get_attribute("id")
    assert first is not None
    page.locator(".step-tick").first.click()
    expect(page.locator(".step")).to_have_count(len(NEEDED) - 1)
    assert stored(page)["known"] == [first.removeprefix("step-")]
    expect(page).to_have_url(re.compile(f"known={first.removeprefix('step-')}"))
    expect(page.locator(".path-progress")).to_contain_text(f"1 of {len(NEEDED)} known")
    page.go_back()
    expect(page.locator(".step")).to_have_count(len(NEEDED))
    page.go_forward()
    expect(page.locator(".step")).to_have_count(len(NEEDED) - 1)


def test_a_copied_link_opens_the_same_plan_for_somebody_else(go: Go) -> None:
    mine = go(f"/path?goal={GOAL}", ".step")
    mine.locator(".step-tick").first.click()
    expect(mine.locator(".step")).to_have_count(len(NEEDED) - 1)
    expect(mine).to_have_url(re.compile("known=.+"))
    theirs = go(mine.evaluate("location.pathname + location.search"), ".step")
    assert theirs.locator(".step").all_inner_texts() == mine.locator(".step").all_inner_texts()
    assert stored(theirs) == {}


def test_a_step_unfolds_and_stays_unfolded_when_the_plan_changes(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    last = page.locator(f"#step-{GOAL}")
    last.locator("summary").click()
    expect(last.locator(".step-body")).to_contain_text("Who teaches it")
    page.locator(".step-tick").first.click()
    expect(page.locator(".step")).to_have_count(len(NEEDED) - 1)
    expect(last.locator(".step-body")).to_contain_text("Who teaches it")
    assert page.locator(".step details[open]").count() == 1


def test_weeks_are_drawn_and_plotly_is_fetched_only_for_them(go: Go) -> None:
    page = go(f"/path?goal={GOAL}", ".step")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert page.evaluate("typeof window.Plotly") == "undefined"
    page.get_by_text("Week by week").click()
    expect(page.locator("#path-gantt .main-svg").first).to_be_visible()
    assert any("plotly" in url for url in asked)
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("columnheader", name="What you learn")).to_be_visible()


def test_hours_a_week_change_the_weeks(go: Go) -> None:
    page = go(f"/path?goal={GOAL}", ".step")
    page.get_by_label("Hours a week").fill("1")
    expect(page.locator(".path-sum")).to_contain_text("at 1 h a week")
    expect(page).to_have_url(re.compile("hours=1"))
    page.get_by_label("Hours a week").fill("-2")
    expect(page.locator(".path-fault")).to_contain_text("-2 hours")


@pytest.mark.parametrize("form", ["md", "csv", "ics", "json"])
def test_a_plan_is_taken_along_as_a_file(go: Go, form: str) -> None:
    page = go(f"/path?goal={GOAL}", ".step")
    with page.expect_download() as waiting:
        page.locator(f".path-take a[href^='/path/plan.{form}']").click()
    content = waiting.value.path().read_text("utf-8-sig")
    assert LABEL.split()[0] in content


def test_a_plan_too_long_for_an_address_says_so_and_its_files_hold_all_of_it(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    known = sorted(set(GRAPH) - NEEDED)[:250]
    page.evaluate("known => localStorage.setItem('visitor', JSON.stringify({ known }))", known)
    page.goto(page.url.partition("?")[0] + f"?goal={GOAL}")
    expect(page.locator(".path-away")).to_contain_text("too long for a link")
    assert "known" not in page.url
    with page.expect_download() as waiting:
        page.get_by_role("button", name="JSON").click()
    assert set(known) <= set(json.loads(waiting.value.path().read_text("utf-8"))["known"])


def test_odd_labels_are_text(go: Go, serve: Serve) -> None:
    page = go("/path?goal=odd-field", ".step", at=serve(graphs.odd_graph()).address)
    for label in graphs.ODD_LABELS:
        expect(page.get_by_text(label, exact=True).first).to_be_attached()
    assert page.locator("#path img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [False, True])
def test_everybody_can_use_it(go: Go, scheme: str, phone: bool) -> None:
    for path, sign in (
        ("/path", ".path-card"),
        (f"/path?goal={GOAL}", ".step"),
        (f"/path?goal={GOAL}&view=weeks", "#path-gantt .bars"),
        ("/path?goal=nonsense", ".path-fault"),
    ):
        page = go(path, sign, phone=phone, color_scheme=scheme)
        if page.locator(".step summary").count():
            page.locator(".step summary").first.click()
            expect(page.locator(".step-body").first).to_contain_text("Needs")
        assert violations(page) == []
        assert fits(page)


def test_the_keyboard_alone_ticks_a_step(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    page.locator(".step-tick").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".step")).to_have_count(len(NEEDED) - 1)
    expect(page.locator(".step-tick").first).to_be_focused()
