"""The map in a real browser: what a visitor sees and does."""

import json
import re
from collections.abc import Callable

import networkx as nx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import until
from tests.web import graphs

Visit = Callable[..., Page]
GRAPH = graphs.vocabulary_graph()
CORE = [c for c, n in GRAPH.nodes.items() if n["consensus"] >= 3 and n["part_of"] is not None]
BEFORE, AFTER = next((a, b) for a, b in GRAPH.edges if {a, b} <= set(CORE))
SOME = max(CORE, key=lambda c: (GRAPH.in_degree(c) > 0) + GRAPH.out_degree(c))
RARE = next(c for c, n in GRAPH.nodes.items() if n["consensus"] == 1 and n["part_of"] and GRAPH.in_degree(c))


def label(concept: str) -> str:
    return str(GRAPH.nodes[concept]["label"])


def chip(page: Page, concept: str) -> Locator:
    return page.locator(f"g.chip[data-i='{list(GRAPH).index(concept)}']")


def shown(page: Page) -> int:
    return int(page.evaluate("roadmap.page().chart.order.length"))


def test_the_first_screen_shows_the_consensus_core_readable_and_without_overlap(visit: Visit) -> None:
    page = visit()
    assert shown(page) == len(CORE)
    boxes = page.evaluate(
        "[...document.querySelectorAll('g.chip .body')].map(b => { const r = b.getBoundingClientRect();"
        " return [r.left, r.top, r.right, r.bottom] })"
    )
    assert len(boxes) > 80
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert right - left >= 24
        assert bottom - top >= 24
        for other in boxes[at + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
    spill = page.evaluate(
        "[...document.querySelectorAll('g.chip')].filter(g => g.querySelector('text').getBBox().width >"
        " g.querySelector('.body').getBBox().width).map(g => g.textContent)"
    )
    assert spill == []
    sizes = page.evaluate(
        "[...document.querySelectorAll('g.chip text, .lane')].map(t =>"
        " parseFloat(getComputedStyle(t).fontSize) * (t.closest('svg') ? roadmap.page().chart.zoom : 1))"
    )
    assert min(sizes) >= 11


def test_no_label_is_ever_smaller_than_11_pixels(visit: Visit) -> None:
    page = visit()
    for _ in range(8):
        page.get_by_role("button", name="Zoom out").click()
        page.wait_for_timeout(60)
        near = page.evaluate("getComputedStyle(document.querySelector('.map-near')).display !== 'none'")
        zoom = page.evaluate("roadmap.page().chart.zoom")
        assert not near or 12 * zoom >= 11
        heads = page.evaluate(
            "[...document.querySelectorAll('.lane')].map(l => parseFloat(getComputedStyle(l).fontSize))"
        )
        assert min(heads) >= 11


def test_the_dial_shows_more_and_fewer_concepts_and_is_in_the_address(visit: Visit) -> None:
    page = visit()
    page.get_by_text("All", exact=True).click()
    expect(page).to_have_url(re.compile(r"level=1"))
    every = len([c for c, n in GRAPH.nodes.items() if n["part_of"] is not None])
    until(page, f"roadmap.page().chart.order.length === {every}")
    page.get_by_text("all 5", exact=True).click()
    expect(page).to_have_url(re.compile(r"level=5"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"level=1"))
    until(page, "roadmap.page().chart.order.length > 500")


def test_selecting_a_concept_tells_who_says_so_and_marks_all_it_needs(visit: Visit) -> None:
    page = visit()
    chip(page, SOME).click()
    panel = page.get_by_role("complementary", name="Details")
    expect(panel.get_by_role("heading", name=label(SOME), exact=True)).to_be_visible()
    expect(panel).to_contain_text("Who says so")
    expect(panel).to_contain_text("line ")
    expect(page).to_have_url(re.compile(f"concept={SOME}"))
    expect(chip(page, SOME)).to_have_attribute("aria-current", "true")
    for before in GRAPH.pred[SOME]:
        if before in CORE:
            expect(chip(page, before)).to_have_class(re.compile("is-needs"))
    for after in GRAPH.succ[SOME]:
        if after in CORE:
            expect(chip(page, after)).to_have_class(re.compile("is-leads"))


def test_back_and_forward_walk_through_selections(visit: Visit) -> None:
    page = visit()
    chip(page, CORE[0]).click()
    chip(page, CORE[1]).click()
    page.go_back()
    expect(page.locator("#details-title")).to_have_text(label(CORE[0]))
    page.go_back()
    expect(page.locator("#map-details")).to_be_hidden()
    page.go_forward()
    expect(page.locator("#details-title")).to_have_text(label(CORE[0]))


def test_a_copied_address_opens_the_same_view_in_a_fresh_browser(visit: Visit) -> None:
    first = visit()
    first.get_by_text("2", exact=True).first.click()
    first.get_by_text("Difficulty", exact=True).first.click()
    chip(first, CORE[3]).click()
    first.mouse.move(700, 500)
    first.mouse.wheel(0, 120)
    until(first, "location.search.includes('at=')")
    second = visit(first.url.removeprefix(first.url.split("/?")[0]))
    expect(second.locator("#details-title")).to_have_text(label(CORE[3]))
    state = "[roadmap.page().chart.at(), document.querySelector('.map-stage').dataset.colour]"
    assert second.evaluate(state) == first.evaluate(state)
    assert shown(second) == shown(first)


def test_an_id_that_no_longer_exists_is_said(visit: Visit) -> None:
    page = visit("/?concept=gone-for-good")
    expect(page.locator("#map-details")).to_contain_text("No concept is called")
    expect(page.locator("#map-details")).to_contain_text("gone-for-good")


def test_a_link_to_a_concept_below_the_dial_lowers_the_dial(visit: Visit) -> None:
    page = visit(f"/?concept={RARE}")
    expect(chip(page, RARE)).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("The dial now shows")


def test_ticks_stay_after_a_reload_and_show_on_the_chip(visit: Visit) -> None:
    page = visit(f"/?concept={SOME}")
    page.get_by_role("button", name="I know this").click()
    expect(page.get_by_role("button", name="I know this")).to_have_attribute("aria-pressed", "true")
    expect(chip(page, SOME)).to_have_attribute("aria-label", re.compile(", known,"))
    page.reload()
    expect(chip(page, SOME)).to_have_class(re.compile("s-known"))
    stored = json.loads(page.evaluate("localStorage.getItem('visitor')"))
    assert stored["known"] == [SOME]


def test_focus_shows_only_what_a_concept_needs_and_goes_back(visit: Visit) -> None:
    page = visit(f"/?concept={SOME}")
    page.get_by_role("button", name="what it needs").click()
    expect(page.locator("#map-focus-bar")).to_contain_text("Only what")
    expect(page).to_have_url(re.compile("focus=needs:"))
    needs = {SOME, *nx.ancestors(GRAPH, SOME)}
    assert shown(page) == sum(GRAPH.nodes[c]["part_of"] is not None for c in needs)
    page.get_by_role("button", name="Back to the whole map").click()
    until(page, f"roadmap.page().chart.order.length === {len(CORE)}")


def test_a_focus_in_the_address_opens_focused(visit: Visit) -> None:
    page = visit(f"/?concept={SOME}&focus=near:{SOME}")
    expect(page.locator("#map-focus-bar")).to_contain_text("Only the neighbours")


def test_filters_dim_what_does_not_match_and_clear_with_one_click(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.locator("[data-facet=kind][data-value=tool]").click()
    expect(page.locator(".pill-sentence")).to_contain_text("match")
    before = shown(page)
    tools = [c for c in CORE if GRAPH.nodes[c]["kind"] == "tool"]
    expect(page.locator("g.chip:not(.is-out)")).to_have_count(len(tools))
    assert shown(page) == before
    page.locator(".pill", has_text="Kind: Tool").click()
    expect(page.locator("g.chip.is-out")).to_have_count(0)


def test_filters_in_the_address_are_applied(visit: Visit) -> None:
    page = visit("/?kind=tool")
    expect(page.locator(".pill", has_text="Kind: Tool")).to_be_visible()


def test_the_table_lists_the_same_concepts_and_opens_their_details(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Table").click()
    row = page.locator(".ag-row").first
    expect(row).to_be_visible(timeout=15_000)
    name = row.locator("[col-id=label]").inner_text()
    row.click()
    expect(page.locator("#details-title")).to_have_text(name)
    page.get_by_role("button", name="Table").click()
    expect(page.locator(".map-stage")).to_be_visible()


def test_far_out_lanes_show_their_parts_with_counts_instead_of_chips(visit: Visit) -> None:
    page = visit("/?level=1")
    page.get_by_role("button", name="See everything").click()
    expect(page.locator(".map-near")).to_be_hidden()
    expect(page.locator(".map-far")).to_be_visible()
    counts = page.locator(".lane-count").all_inner_texts()
    assert sum(map(int, filter(None, counts))) == shown(page)


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_picture_of_the_view_can_be_taken_away(visit: Visit, form: str, tmp_path: object) -> None:
    page = visit(f"/?concept={SOME}")
    with page.expect_download() as download:
        page.get_by_role("button", name=form.upper()).click()
    content = download.value.path().read_bytes()
    if form == "png":
        assert content.startswith(b"\x89PNG")
    else:
        text = content.decode()
        assert text.startswith("<svg")
        assert label(SOME).replace("&", "&#38;").replace("'", "&#39;") in text
        assert f"concept={SOME}" in text


def test_a_picture_by_roadmap_names_the_roadmaps_and_draws_all_arrows(visit: Visit) -> None:
    page = visit(f"/?colour=source&level=1&concept={SOME}")
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    drawn = download.value.path().read_text("utf-8")
    for source in GRAPH.graph["sources"]:
        assert f">{source['title']}</text>" in drawn
    needed = nx.ancestors(GRAPH, SOME) | {SOME}
    heads = re.findall(r'<path d="((?:M[^"]*z)+)"', drawn)
    count = sum(path.count("M") for path in heads)
    on_map = {c for c, n in GRAPH.nodes.items() if n["part_of"] is not None}
    within = [(a, b) for a, b in GRAPH.edges if {a, b} <= needed & on_map]
    assert count >= len(within) > 0


def test_leaving_the_map_and_coming_back_draws_it_again(visit: Visit) -> None:
    page = visit()
    page.evaluate("history.pushState(null, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()
    expect(page).to_have_title("No such page · roadmapgraph")
    page.get_by_role("main").get_by_role("link", name="Map", exact=True).click()
    page.wait_for_selector(".map-stage[data-drawn]")
    expect(page).to_have_title("Map · roadmapgraph")
    expect(chip(page, SOME)).to_be_visible()
