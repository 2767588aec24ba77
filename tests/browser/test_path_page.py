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


@pytest.mark.parametrize("typed", ["grdient desent", "Gradeint Descnet"])
@pytest.mark.parametrize("where", ["Where to?", "What do you know already?"])
def test_a_concept_is_found_in_spite_of_typos(go: Go, where: str, typed: str) -> None:
    page = go("/path", ".path-card")
    page.get_by_role("combobox", name=where).or_(page.get_by_label(where)).first.click()
    page.keyboard.type(typed)
    expect(page.get_by_role("option", name="Gradient descent").first).to_be_visible()


def open_file(page: Page, name: str, content: str) -> None:
    with page.expect_file_chooser() as waiting:
        page.get_by_role("button", name="Open a saved plan").click()
    waiting.value.set_files({"name": name, "mimeType": "application/json", "buffer": content.encode()})


def test_a_saved_plan_is_opened_again(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=&hours=3&order=quick-wins", ".step")
    steps = page.locator(".step").all_inner_texts()
    with page.expect_download() as waiting:
        page.locator(".path-take a[href^='/path/plan.json']").click()
    saved = waiting.value.path().read_text("utf-8")
    other = go("/path", ".path-card")
    open_file(other, "plan.json", saved)
    expect(other.locator(".step")).to_have_count(len(steps))
    assert other.locator(".step").all_inner_texts() == steps
    expect(other).to_have_url(re.compile(f"goal={GOAL}.*hours=3.*order=quick-wins"))
    assert stored(other) == {}


def test_a_broken_file_is_refused_in_a_sentence_and_the_next_one_is_read(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    for _ in range(2):
        open_file(page, "broken.json", '{"goals": 3')
        expect(page.locator(".path-fault")).to_contain_text("This file is no saved plan")
        expect(page.locator(".step")).to_have_count(len(NEEDED))
    open_file(page, "plan.json", json.dumps({"goals": [GOAL], "known": [GOAL]}))
    expect(page.locator(".path-sum")).to_contain_text("Nothing is left to learn")
    expect(page.locator(".path-fault")).to_have_count(0)


def test_switching_roadmaps_is_asked_by_choosing_and_is_in_the_address(go: Go) -> None:
    page = go("/path", ".path-card")
    page.get_by_text("Switch roadmaps").click()
    expect(page.locator("h1")).to_contain_text("What Fifth road adds to First road")
    expect(page.locator(".path-result")).to_contain_text("You may skip")
    after_all_of_it = page.locator(".step").count()
    page.get_by_label("and did these sections").first.click()
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile("from=first-road.*did=.*to=fifth-road"))
    left = page.locator(".step").count()
    assert 0 < left == after_all_of_it  # this roadmap has one section
    again = go(page.evaluate("location.pathname + location.search"), ".step")
    expect(again.locator(".step")).to_have_count(left)
    page.get_by_text("Reach a goal").click()
    expect(page.locator(".path-card").first).to_be_visible()
    assert "from=" not in page.url


def test_questions_are_answered_by_keyboard_and_settle_the_path(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    page.get_by_role("button", name="Not sure?").press("Enter")
    heading = page.locator("#path-question")
    expect(heading).to_be_focused()
    for answer in ("No", "Yes"):
        before = heading.inner_text()
        page.get_by_role("button", name=answer, exact=True).press("Enter")
        expect(heading).not_to_have_text(before)
        expect(heading).to_be_focused()
    expect(page).to_have_url(re.compile("known=.+ask=1&no=.+"))
    assert len(stored(page)["known"]) == 1
    page.get_by_role("button", name=re.compile("Stop asking|Done")).click()
    expect(heading).to_have_count(0)


def test_what_to_read_is_a_view_of_its_own(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    page.get_by_text("What to read").click()
    expect(page.locator(".reading-sum")).to_contain_text(f"{len(NEEDED)} steps")
    expect(page).to_have_url(re.compile("view=reading"))


def lit(page: Page) -> set[str]:
    chips = "[...document.querySelectorAll('g.chip:not(.is-out)')].map(chip => Number(chip.dataset.i))"
    return {list(GRAPH)[at] for at in page.evaluate(chips)}


@pytest.mark.parametrize("phone", [False, True])
def test_the_map_shows_the_whole_path_lit(go: Go, phone: bool) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step", phone=phone)
    page.get_by_role("link", name="see it on the map").click()
    expect(page.locator(".map-focus-bar")).to_contain_text(f"Your path is lit: {len(NEEDED)} concepts")
    marks = page.evaluate("roadmap.page().model.id.filter((_, i) => roadmap.page().lit?.[i])")
    assert set(marks) == NEEDED
    page.get_by_role("button", name="Back to reading size").click()
    page.wait_for_selector("g.chip")
    assert lit(page) <= NEEDED
    assert fits(page)
    page.get_by_role("link", name="Back to the plan").click()
    expect(page.locator(".step")).to_have_count(len(NEEDED))
    page.go_back()
    page.get_by_role("button", name="Light everything").click()
    assert "path=" not in page.url
    assert page.evaluate("roadmap.page().lit") is None


def test_a_path_that_nobody_can_plan_is_a_sentence_on_the_map(context: Any, address: str) -> None:
    page = context().new_page()
    page.goto(f"{address}/?path=goal%3Dnonsense")
    expect(page.locator(".map-focus-bar")).to_contain_text("No concept is called 'nonsense'")


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
        (f"/path?goal={GOAL}&view=reading", ".readings"),
        (f"/path?goal={GOAL}&ask=1", ".path-question"),
        ("/path?from=first-road&to=second-road", ".step"),
    ):
        page = go(path, sign, phone=phone, color_scheme=scheme)
        if page.locator(".step summary").count():
            page.locator(".step summary").first.click()
            expect(page.locator(".step-body").first).to_contain_text("Needs")
        assert violations(page) == []
        assert fits(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_what_opens(go: Go, scheme: str) -> None:
    page = go(f"/path?goal={GOAL}", ".step", color_scheme=scheme)
    for field in ("Where to?", "What do you know already?", "In which order?"):
        page.get_by_role("combobox", name=field).click()
        expect(page.get_by_role("option").first).to_be_visible()
        assert violations(page) == []
        page.keyboard.press("Escape")


def test_an_aim_that_is_no_concept_is_offered_whole_roadmaps(go: Go) -> None:
    page = go("/path", ".path-card")
    page.get_by_role("combobox", name="Where to?").click()
    for aim in ("how do i start", "qqqq wwww"):
        page.keyboard.press("Control+a")
        page.keyboard.type(aim)
        expect(page.get_by_role("option", name="What at least 3 roadmaps teach")).to_be_visible()
    page.get_by_role("option", name="What at least 3 roadmaps teach").click()
    expect(page).to_have_url(re.compile("goal=consensus:3"))


def test_on_a_phone_the_form_is_a_line_once_there_is_a_plan(go: Go) -> None:
    page = go(f"/path?goal={GOAL}", ".step", phone=True)
    goals = page.get_by_label("Where to?").first
    expect(goals).to_be_hidden()
    page.get_by_text("Change", exact=True).click()
    expect(goals).to_be_visible()
    page.get_by_label("Hours a week").fill("4")
    expect(page.locator(".path-sum")).to_contain_text("at 4 h a week")
    page.get_by_role("button", name="Show the plan").click()
    expect(goals).to_be_hidden()
    expect(page.locator("#path-fold > summary")).to_be_focused()
    page.set_viewport_size({"width": 1200, "height": 800})
    expect(goals).to_be_visible()


def test_what_has_no_room_is_reached_from_the_headline(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=&weeks=1&hours=12", ".step")
    page.locator(".path-short a").click()
    expect(page.locator("#no-room > li").first).to_be_visible()


def test_the_keyboard_alone_ticks_a_step(go: Go) -> None:
    page = go(f"/path?goal={GOAL}&known=", ".step")
    page.locator(".step-tick").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".step")).to_have_count(len(NEEDED) - 1)
    expect(page.locator(".step-tick").first).to_be_focused()
