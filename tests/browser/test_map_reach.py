"""The map for everybody: by keyboard, by screen reader, by touch, in both themes, at any size."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.test_map import AFTER, BEFORE, GRAPH, SOME, chip, label

Visit = Callable[..., Page]


def violations(page: Page) -> list[str]:
    page.wait_for_timeout(450)
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {[n['target'] for n in v['nodes']]}" for v in found]


VIEWS = {
    "map": ("/", None),
    "concept": (f"/?concept={SOME}", None),
    "focus": (f"/?concept={SOME}&focus=needs:{SOME}", None),
    "filters": ("/?kind=tool", "[data-act=filters]"),
    "legend": ("/", ".legend > summary"),
    "far": ("/?level=1", "[aria-label='See everything']"),
    "by source": ("/?colour=source", None),
    "table": ("/?view=table", None),
    "downloads": ("/", "text=Download"),
    "unknown": ("/?concept=gone", None),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_violation(visit: Visit, view: str, scheme: str) -> None:
    path, press = VIEWS[view]
    page = visit(path, color_scheme=scheme)
    if press:
        page.click(press)
    if view == "table":
        page.wait_for_selector(".ag-row", timeout=15_000)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_a_phone(visit: Visit, scheme: str) -> None:
    assert violations(visit(f"/?concept={SOME}", phone=True, color_scheme=scheme)) == []


@pytest.mark.parametrize("phone", [False, True])
def test_the_downloads_open_and_close_like_a_menu_and_fit_the_screen(visit: Visit, phone: bool) -> None:
    page = visit(phone=phone)
    opener, items = page.get_by_role("button", name="Download"), page.get_by_role("menuitem")
    opener.click()
    expect(items.first).to_be_visible()
    box = page.get_by_role("menu").bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]  # type: ignore[index]
    with page.expect_download() as started:
        items.first.click()
    assert started.value.suggested_filename == "roadmapgraph.json"
    expect(items).to_have_count(0)
    opener.focus()
    page.keyboard.press("Enter")
    expect(items.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(items).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    page.locator("main").click(position={"x": 5, "y": 5})
    expect(items).to_have_count(0)


def test_the_search_finds_despite_a_typo_and_opens_by_keyboard(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search a concept")).to_be_focused()
    page.keyboard.type("backprpagation")
    expect(page.get_by_role("option").first).to_contain_text("Backpropagation")
    page.keyboard.press("Enter")
    expect(page.locator("#details-title")).to_have_text("Backpropagation")
    expect(chip(page, "backpropagation")).to_be_focused()


def test_the_search_knows_aliases_and_says_when_it_finds_nothing(visit: Visit) -> None:
    page = visit()
    box = page.get_by_role("combobox", name="Search a concept")
    box.fill("ANN")
    expect(page.get_by_role("option").first).to_contain_text("also “ANN”")
    box.fill("zzqqxx")
    expect(page.get_by_role("option")).to_contain_text("No concept is called that")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_arrow_keys_walk_along_prerequisites_and_within_lanes(visit: Visit) -> None:
    page = visit()
    chip(page, AFTER).focus()
    page.keyboard.press("ArrowLeft")
    focused = page.evaluate("Number(document.activeElement.dataset.i)")
    assert list(GRAPH)[focused] in GRAPH.pred[AFTER]
    chip(page, BEFORE).focus()
    page.keyboard.press("ArrowRight")
    focused = page.evaluate("Number(document.activeElement.dataset.i)")
    assert list(GRAPH)[focused] in GRAPH.succ[BEFORE]
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    order = page.evaluate("roadmap.page().chart.order")
    assert page.evaluate("Number(document.activeElement.dataset.i)") == order[1]
    page.keyboard.press("End")
    assert page.evaluate("Number(document.activeElement.dataset.i)") == order[-1]
    stage, last = page.locator(".map-stage").bounding_box(), page.locator("g.chip:focus .body").bounding_box()
    assert stage is not None
    assert last is not None
    assert stage["y"] <= last["y"]
    assert last["y"] + last["height"] <= stage["y"] + stage["height"]


def test_enter_opens_the_details_and_escape_returns_to_the_chip(visit: Visit) -> None:
    page = visit()
    chip(page, SOME).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#details-title")).to_be_focused()
    expect(page.locator("#details-title")).to_have_text(label(SOME))
    page.keyboard.press("Escape")
    expect(page.locator("#map-details")).to_be_hidden()
    expect(chip(page, SOME)).to_be_focused()


def test_one_chip_is_a_tab_stop_and_its_name_says_what_one_sees(visit: Visit) -> None:
    page = visit()
    expect(page.locator("g.chip[tabindex='0']")).to_have_count(1)
    name = chip(page, SOME).get_attribute("aria-label") or ""
    node = GRAPH.nodes[SOME]
    assert name.startswith(label(SOME))
    assert f"taught by {node['consensus']} of 5 roadmaps" in name
    assert f"unlocks {GRAPH.out_degree(SOME)}" in name


def test_a_phone_gets_lanes_in_one_column_and_a_sheet_for_details(visit: Visit) -> None:
    page = visit(phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("roadmap.page().chart.placement.w") <= 390
    first = page.locator("g.chip").first
    first.tap()
    expect(page.locator("#details-title")).to_be_visible()
    sheet, stage = page.locator("#map-details").bounding_box(), page.locator(".map-stage").bounding_box()
    assert sheet is not None
    assert stage is not None
    assert sheet["y"] >= stage["y"] + stage["height"] - 2
    assert sheet["width"] == 390


def test_far_out_on_a_phone_names_stand_beside_the_blocks_and_over_nothing(visit: Visit) -> None:
    page = visit("/?level=1", phone=True)
    page.get_by_role("button", name="See everything").click()
    expect(page.locator(".map-far")).to_be_visible()
    until(page, "Boolean(roadmap.drawFar)")
    heads = page.evaluate(
        "[...document.querySelectorAll('.lane')].filter(l => l.style.visibility !== 'hidden').map(l => {"
        " const r = l.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] })"
    )
    blocks = page.evaluate(
        "(() => { const c = roadmap.page().chart; return c.gutter() + c.tx + c.placement.w * c.z })()"
    )
    assert len(heads) > 10
    for at, (left, top, right, _) in enumerate(heads):
        assert left >= blocks
        assert right <= 390
        assert all(top >= other[3] - 4 or other[1] >= top for other in heads[:at])


def test_dragging_pans_and_a_drag_is_no_click(visit: Visit) -> None:
    page = visit("/?level=1")
    page.mouse.move(700, 600)
    before = page.evaluate("roadmap.page().chart.at()[1]")
    page.mouse.down()
    page.mouse.move(700, 400, steps=5)
    page.mouse.up()
    page.wait_for_timeout(200)
    assert page.evaluate("roadmap.page().chart.at()[1]") > before + 100
    expect(page.locator("#map-details")).to_be_hidden()


def test_pinching_zooms_about_the_fingers(visit: Visit) -> None:
    page = visit(phone=True)
    touch = page.context.new_cdp_session(page)

    def fingers(kind: str, *points: tuple[int, int]) -> None:
        spots = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    before = page.evaluate("roadmap.page().chart.zoom")
    fingers("touchStart", (180, 400), (220, 400))
    for apart in range(10, 101, 10):
        fingers("touchMove", (180 - apart, 400), (220 + apart, 400))
    fingers("touchEnd")
    assert page.evaluate("roadmap.page().chart.zoom") > before * 1.5
    expect(page.locator("#map-details")).to_be_hidden()


def test_zooming_by_keyboard_far_out_and_back_keeps_the_focus_on_the_map(visit: Visit) -> None:
    page = visit("/?level=1")
    page.keyboard.press("/")
    page.keyboard.type(label(SOME))
    page.keyboard.press("Enter")
    expect(chip(page, SOME)).to_be_focused()
    for _ in range(5):
        page.keyboard.press("-")
    expect(page.locator(".map-far")).to_be_visible()
    expect(page.locator(".map-stage")).to_be_focused()
    for _ in range(5):
        page.keyboard.press("+")
    expect(page.locator(".map-near")).to_be_visible()
    expect(chip(page, SOME)).to_be_focused()


def test_a_click_far_out_opens_the_concept_near_by(visit: Visit) -> None:
    page = visit("/?level=1")
    page.get_by_role("button", name="See everything").click()
    expect(page.locator(".map-far")).to_be_visible()
    point = page.evaluate(
        "(() => { const c = roadmap.page().chart, b = c.boxes.get(c.order[40]), s = c.size;"
        " const r = document.querySelector('.map-stage').getBoundingClientRect();"
        " for (let x = 165; x < s[0]; x += 3) for (let y = 2; y < s[1]; y += 3)"
        " if (c.hit(x, y) === c.order[40]) return [r.left + x + 2, r.top + y + 2]; })()"
    )
    page.mouse.click(*point)
    found = list(GRAPH)[page.evaluate("roadmap.page().chart.selected")]
    expect(page.locator("#details-title")).to_have_text(label(found))
    expect(page.locator(".map-near")).to_be_visible()
    expect(chip(page, found)).to_be_visible()


def test_the_first_screen_fetches_one_script_and_one_style_of_ours(visit: Visit) -> None:
    page = visit()
    own = "performance.getEntriesByType('resource').map(r => r.name).filter(n => n.includes('/own/'))"
    assert sorted(name.rsplit(".", 1)[-1] for name in page.evaluate(own)) == ["css", "js"]
    page.mouse.move(700, 400)
    until(page, f"{own}.some(n => n.includes('search'))")


def test_the_dial_is_in_the_filters_with_the_count_of_every_step(visit: Visit) -> None:
    page = visit("/?kind=tool")
    page.get_by_role("button", name="Filter", exact=True).click()
    step = page.locator("[data-facet=level][data-value='2']")
    tools = [c for c, n in GRAPH.nodes.items() if n["kind"] == "tool" and n["consensus"] >= 2]
    expect(step.locator(".facet-count")).to_have_text(str(len(tools)))
    step.click()
    expect(page).to_have_url(re.compile("level=2"))
    expect(step).to_have_attribute("aria-pressed", "true")


def test_the_theme_can_be_switched_and_stays(visit: Visit) -> None:
    page = visit(color_scheme="light")
    page.get_by_role("button", name="Switch between light and dark").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_reduced_motion_moves_nothing(visit: Visit) -> None:
    page = visit(reduced_motion="reduce")
    page.get_by_text("2", exact=True).first.click()
    style = page.evaluate("getComputedStyle(document.querySelector('g.chip')).transitionDuration")
    assert style in {"0s", ""}


def test_text_at_double_size_stays_usable(visit: Visit) -> None:
    page = visit(viewport={"width": 720, "height": 450})
    expect(page.locator(".map-stage")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 720
    assert (page.locator(".map-stage").bounding_box() or {})["height"] >= 150


def test_the_hint_is_shown_until_it_is_read(visit: Visit) -> None:
    page = visit()
    expect(page.locator(".map-hint")).to_contain_text("Start at the top left")
    page.get_by_role("button", name="Got it").click()
    expect(page.locator(".map-hint")).to_have_count(0)
    page.reload()
    page.wait_for_selector(".map-stage[data-drawn]")
    expect(page.locator(".map-hint")).to_have_count(0)


def test_arrows_rest_quietly_and_show_direct_neighbours_on_focus(visit: Visit) -> None:
    page = visit()
    expect(page.locator(".arrow.needs[d], .arrow.leads[d]")).to_have_count(0)
    chip(page, SOME).focus()
    expect(page.locator(".arrow:is(.needs, .leads)[d]").first).to_be_attached()
    expect(page.locator("g.chip.is-dim")).to_have_count(0)
    assert re.search(r"unlocks [1-9]", chip(page, SOME).get_attribute("aria-label") or "")
