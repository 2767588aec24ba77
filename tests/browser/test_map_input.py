"""Odd graphs and a server that goes away."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Served
from tests.web import graphs

Visit = Callable[..., Page]
Serve = Callable[..., Served]


def test_odd_labels_are_drawn_whole_and_inert(visit: Visit, serve: Serve) -> None:
    page = visit(at=serve(graphs.odd_graph()).address)
    page.on("dialog", lambda dialog: (_ for _ in ()).throw(AssertionError(dialog.message)))
    drawn = page.locator("g.chip text").all_text_contents()
    for label in graphs.ODD_LABELS:
        assert label in drawn
    assert page.locator("g.chip img, .map-details img").count() == 0
    page.get_by_role("button", name="<img src=x").click()
    expect(page.locator("#details-title")).to_have_text(graphs.ODD_LABELS[0])
    spill = page.evaluate(
        "[...document.querySelectorAll('g.chip')].filter(g => g.querySelector('text').getBBox().width >"
        " g.querySelector('.body').getBBox().width + 1).map(g => g.textContent)"
    )
    assert spill == []


def test_a_concept_with_sixty_prerequisites_is_shown_with_all_of_them(visit: Visit, serve: Serve) -> None:
    page = visit("/?concept=hungry", at=serve(graphs.odd_graph()).address)
    expect(page.locator("#map-details")).to_contain_text("You need first (60)")
    assert (
        page.evaluate("document.querySelector('.arrow.needs').getAttribute('d').split('M').length - 1") == 60
    )


def test_an_empty_graph_says_that_there_is_nothing(visit: Visit, serve: Serve) -> None:
    page = visit(at=serve(graphs.merged([], [])).address)
    expect(page.locator(".map-stage")).to_contain_text("no concepts")


def test_a_graph_of_one_concept_is_drawn(visit: Visit, serve: Serve) -> None:
    graph = graphs.merged([graphs.concept("alone", "Alone")], [])
    page = visit(at=serve(graph).address)
    page.get_by_role("button", name="Alone, topic").click()
    expect(page.locator("#details-title")).to_have_text("Alone")


def test_ten_thousand_concepts_are_drawn_and_searched(visit: Visit, serve: Serve) -> None:
    page = visit("/?level=1", at=serve(graphs.large_graph()).address)
    assert page.evaluate("roadmap.page().chart.order.length") == 9_980
    assert page.locator("g.chip").count() < 1_500
    page.get_by_role("combobox", name="Search a concept").fill("Concept number 7777")
    page.keyboard.press("Enter")
    expect(page.locator("#details-title")).to_have_text("Concept number 7777")
    expect(page.get_by_role("button", name="Concept number 7777,")).to_be_visible()


def test_a_server_that_goes_away_is_said_and_the_page_recovers(
    context: Callable[..., object], serve: Serve
) -> None:
    served = serve(graphs.odd_graph())
    page: Page = context().new_page()  # type: ignore[attr-defined]
    page.goto(served.address)
    page.wait_for_selector(".map-stage[data-drawn]")
    page.wait_for_load_state("networkidle")
    served.stop()
    # The first movement already asks the server; what it answers with moves the map from under the pointer.
    page.locator("g.chip").first.hover()
    expect(page.locator("#server-away")).to_contain_text("The server does not answer")
    page.locator("g.chip").first.click()
    served.start()
    expect(page.locator("#server-away")).to_be_hidden(timeout=10_000)
    expect(page.locator("#details-title")).to_be_visible()


def test_a_page_that_was_asked_for_while_the_server_was_away_comes_once_it_is_back(
    context: Callable[..., object], serve: Serve
) -> None:
    served = serve(graphs.odd_graph())
    page: Page = context().new_page()  # type: ignore[attr-defined]
    page.goto(served.address + "/path")
    page.get_by_role("navigation").get_by_role("link", name="Map", exact=True).click()
    page.wait_for_selector(".map-stage[data-drawn]")
    for name, shown in (
        ("Path", "#path"),
        ("Overlap", "#overlap"),
    ):  # what Path needs is there, not Overlap's
        served.stop()
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("#server-away")).to_contain_text("The server does not answer")
        served.start()
        expect(page.locator("#server-away")).to_be_hidden(timeout=10_000)
        expect(page.locator(shown)).to_be_visible()
