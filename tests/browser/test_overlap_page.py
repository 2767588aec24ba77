"""The overlap page in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Served
from tests.browser.pages import Go, fits, go, violations
from tests.web import graphs

__all__ = ["go"]

Serve = Callable[..., Served]
GRAPH = graphs.vocabulary_graph()
CHARTS = ("overlap-bars", "overlap-matrix", "overlap-upset", "overlap-heat")
DRAWN = "#overlap-heat .main-svg"


def taught_by(count: int) -> int:
    return sum(node["consensus"] == count for node in GRAPH.nodes.values())


def test_every_chart_is_drawn_with_a_sentence_and_a_table(go: Go) -> None:
    page = go("/overlap", DRAWN)
    for chart in CHARTS:
        frame = page.locator("figure", has=page.locator(f"#{chart}"))
        expect(frame.locator(".main-svg").first).to_be_visible()
        expect(frame.locator("figcaption")).not_to_be_empty()
        frame.get_by_text("The same as a table").click()
        expect(frame.locator("table")).to_be_visible()


def test_a_level_lists_its_concepts_and_stays_in_the_address(go: Go) -> None:
    page = go("/overlap?level=4", DRAWN)
    names = page.locator("#overlap-level-list .concept-name")
    expect(names).to_have_count(taught_by(4))
    page.locator("#overlap-level label", has_text="3").click()
    expect(names).to_have_count(taught_by(3))
    assert page.url.endswith("/overlap?level=3")


def test_everybody_can_use_a_list_that_opens(go: Go) -> None:
    page = go("/overlap", DRAWN)
    for field in ("Leave out", "List the concepts that exactly these teach"):
        page.get_by_role("combobox", name=field).click()
        expect(page.get_by_role("option").first).to_be_visible()
        assert violations(page) == []
        page.keyboard.press("Escape")


def test_a_link_to_a_roadmap_of_another_browser_says_so(go: Go) -> None:
    page = go("/overlap?here=mine", DRAWN)
    expect(page.locator("#overlap-note")).to_contain_text("kept in another browser (mine)")


def test_a_click_on_a_bar_lists_what_it_counts(go: Go) -> None:
    page = go("/overlap", DRAWN)
    page.locator("#overlap-bars .bars .point path").nth(3).click(force=True)
    expect(page.locator("#overlap-level-list h3")).to_contain_text(f"{taught_by(2)} concepts")


def test_two_roadmaps_are_chosen_and_compared(go: Go) -> None:
    page = go("/overlap?here=first-road&there=third-road", DRAWN)
    expect(page.locator("#overlap-compared")).to_contain_text("First road and Third road share")
    both = sum({"first-road", "third-road"} <= set(node["sources"]) for node in GRAPH.nodes.values())
    expect(page.locator("#overlap-compared")).to_contain_text(f"share {both} concepts")


def test_a_picture_and_a_table_can_be_taken_along(go: Go) -> None:
    page = go("/overlap", DRAWN)
    for form, begins in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Download the picture as {form}").first.click()
        assert waiting.value.path().read_bytes().startswith(begins)
    with page.expect_download() as waiting:
        page.locator("a[href='/overlap/shares.csv']").click()
    assert "First road" in waiting.value.path().read_text("utf-8-sig")


def test_the_ledger_can_be_filtered(go: Go, serve: Serve) -> None:
    graph = graphs.merged(
        [graphs.concept(c, f"Concept {c}", sources=graphs.SOURCES[:2]) for c in ("a", "b", "c")], []
    )
    for at, name in enumerate(("a", "b", "c")):
        for mention, line in zip(graph.nodes[name]["mentions"], (at + 1, 9 - at), strict=True):
            mention["line"] = line
    page = go("/overlap", DRAWN, at=serve(graph).address)
    page.get_by_text("The whole ledger").click()
    rows = page.locator("#overlap-ledger .ag-center-cols-container .ag-row")
    expect(rows).to_have_count(3)
    page.locator("#overlap-ledger .ag-floating-filter input").first.fill("Concept b")
    expect(rows).to_have_count(1)


def test_the_theme_switch_redraws_the_charts(go: Go) -> None:
    page = go("/overlap", DRAWN, color_scheme="light")
    paper = page.locator("#overlap-bars .main-svg").first
    expect(paper).to_have_css("background-color", "rgb(255, 255, 255)")
    page.get_by_role("button", name="Switch between light and dark").click()
    expect(paper).to_have_css("background-color", "rgb(22, 24, 29)")


def test_odd_labels_are_text(go: Go, serve: Serve) -> None:
    page = go("/overlap", DRAWN, at=serve(graphs.odd_graph()).address)
    expect(page.locator("#overlap-level-list")).to_contain_text(graphs.ODD_LABELS[0])
    assert page.locator("#overlap img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [False, True])
def test_everybody_can_use_it(go: Go, scheme: str, phone: bool) -> None:
    page = go("/overlap", DRAWN, phone=phone, color_scheme=scheme)
    assert violations(page) == []
    assert fits(page)
