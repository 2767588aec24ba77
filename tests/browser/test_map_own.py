"""What a visitor keeps in the browser, on the map: roadmaps of their own, and what a tick implies."""

import base64
import gzip
import json
import re
from collections.abc import Callable

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

from roadmapgraph.paths import implied
from roadmapgraph.store import shipped_graph
from tests.browser.conftest import LAPTOP, Served, until
from tests.browser.test_map import GRAPH, SOME, chip, label

Visit = Callable[..., Page]
MINE = "# Mine\n\n## Mathematics\n\n- Vectors\n- Quaternion kinematics\n"
KEPT = [{"name": "mine.md", "packed": base64.b64encode(gzip.compress(MINE.encode())).decode()}]
TOP = max(GRAPH, key=lambda c: len(implied(GRAPH, [c])))
BELOW = next(b for b in GRAPH.pred[TOP] if GRAPH.edges[b, TOP]["strength"] == "required")


@pytest.fixture(scope="module")
def shipped(serve: Callable[["nx.DiGraph[str]"], Served]) -> str:
    return serve(shipped_graph()).address


@pytest.fixture
def keeping(chromium: Browser, shipped: str) -> Callable[[object], Page]:
    """Open the map in a browser that keeps these documents."""

    def go(documents: object) -> Page:
        page = chromium.new_context(viewport=LAPTOP).new_page()  # type: ignore[arg-type]
        script = f"localStorage.setItem('bring-documents', {json.dumps(json.dumps(documents))})"
        page.add_init_script(f"if (!localStorage.getItem('bring-documents')) {script}")
        page.goto(shipped)
        page.wait_for_selector(".map-stage[data-drawn]")
        return page

    return go


def test_a_kept_roadmap_is_one_more_source_and_can_be_left_off(keeping: Callable[[object], Page]) -> None:
    page = keeping(KEPT)
    expect(page.locator("#map-own")).to_contain_text("mine.md")
    expect(page.locator("#map-own")).to_contain_text("one of 6")
    expect(page.locator("#map-dial")).to_contain_text("all 6")
    expect(page.locator("#map-legend")).to_contain_text("Mine")
    vectors = page.locator("g.chip", has_text=re.compile("^Vectors$"))
    expect(vectors).to_have_attribute("aria-label", re.compile("taught by 6 of 6 roadmaps"))
    page.get_by_role("button", name="Look without it").click()
    expect(vectors).to_have_attribute("aria-label", re.compile("taught by 5 of 5 roadmaps"))
    expect(page.locator("#map-dial")).to_contain_text("all 5")
    page.get_by_role("button", name="Put it on the map").click()
    expect(vectors).to_have_attribute("aria-label", re.compile("taught by 6 of 6 roadmaps"))


def test_a_concept_of_ones_own_roadmap_has_its_chip_and_details(keeping: Callable[[object], Page]) -> None:
    page = keeping(KEPT)
    page.get_by_role("combobox", name="Search a concept").fill("Quaternion kinematics")
    page.keyboard.press("Enter")
    expect(page.locator("#details-title")).to_have_text("Quaternion kinematics")
    expect(page.locator("#map-details")).to_contain_text("taught by 1 of 6")
    expect(page.locator("g.chip.is-selected")).to_contain_text("Quaternion kinematics")


def test_the_map_follows_what_another_tab_keeps(visit: Visit, shipped: str) -> None:
    page = visit(at=shipped)
    expect(page.locator("#map-own")).to_be_empty()
    other = page.context.new_page()
    other.goto(shipped + "/nowhere")
    other.evaluate("kept => localStorage.setItem('bring-documents', kept)", json.dumps(KEPT))
    expect(page.locator("#map-own")).to_contain_text("one of 6")
    other.evaluate("localStorage.setItem('bring-documents', '[]')")
    expect(page.locator("#map-own")).to_be_empty()
    until(page, "roadmap.page().model.chart.sources.length === 5")


def test_a_roadmap_that_cannot_be_read_is_said_and_the_others_are_shown(
    keeping: Callable[[object], Page],
) -> None:
    page = keeping([{"name": "torn.md", "packed": "!!"}])
    expect(page.locator("#map-own")).to_contain_text("Your own roadmap is not on this map. torn.md")
    expect(page.locator("#map-own").get_by_role("link", name="Your roadmap")).to_be_visible()
    assert page.evaluate("roadmap.page().model.chart.sources.length") == 5
    assert page.locator("g.chip").count() > 80


def test_a_tick_marks_what_it_implies_and_that_can_be_denied(visit: Visit) -> None:
    page = visit(f"/?level=1&concept={TOP}")
    page.get_by_role("button", name="I know this").click()
    marked = page.evaluate("[...roadmap.page().chart.implied.keys()].map(i => roadmap.page().model.id[i])")
    assert set(marked) == implied(GRAPH, [TOP])
    page.goto(page.url.replace(TOP, BELOW))
    expect(chip(page, BELOW)).to_have_class(re.compile("s-implied"))
    expect(chip(page, BELOW)).to_have_attribute(
        "aria-label", re.compile(re.escape(f", known, implied by {label(TOP)},"))
    )
    expect(page.locator("#map-details")).to_contain_text(f"Known, implied by {label(TOP)}.")
    page.get_by_role("button", name="I don't know this").click()
    expect(chip(page, BELOW)).to_have_class(re.compile("s-open"))
    expect(page.locator("#map-details")).not_to_contain_text("Known, implied by")
    page.get_by_role("button", name="I don't know this").click()
    expect(chip(page, BELOW)).to_have_class(re.compile("s-implied"))
    assert json.loads(page.evaluate("localStorage.getItem('visitor')"))["known"] == [TOP]


def test_what_is_ready_now_counts_what_is_implied(visit: Visit) -> None:
    page = visit(f"/?level=1&concept={TOP}")
    page.get_by_role("button", name="I know this").click()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.locator("[data-facet=ready]").click()
    until(page, "roadmap.page().matching")
    count = page.locator("[data-facet=ready] .facet-count").inner_text()
    known = {TOP, *implied(GRAPH, [TOP])}
    ready = [
        c
        for c in GRAPH
        if c not in known
        and all(b in known for b in GRAPH.pred[c] if GRAPH.edges[b, c]["strength"] == "required")
    ]
    assert int(count) == len(ready)
    marked = page.evaluate("roadmap.page().model.id.filter((_, i) => roadmap.page().matching[i])")
    assert marked == ready


def test_a_tick_in_one_tab_is_on_the_map_of_another(visit: Visit) -> None:
    page = visit(f"/?concept={SOME}")
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="I know this").click()
    expect(chip(page, SOME)).to_have_class(re.compile("s-known"))
    expect(page.get_by_role("button", name="I know this")).to_have_attribute("aria-pressed", "true")
