"""A visitor's own roadmap on every page, in every tab, and nowhere else."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from roadmapgraph.store import shipped_graph
from tests.browser.conftest import Served, until
from tests.browser.pages import Go, go
from tests.web.test_gunicorn import Served as Gunicorn
from tests.web.test_gunicorn import serving

__all__ = ["go"]

Serve = Callable[..., Served]
SLOW = 30_000
"""Milliseconds: a worker reads the knowledge with the first document that it gets."""
READY = "#bring-upload input[aria-hidden]"
DRAWN = "#overlap-heat .main-svg"
MINE = "# Mine\n\n- [x] Docker\n- Weaving looms\n- Transformers\n"
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/markdown" }));
  const place = document.querySelector("#bring-upload > div") || document.querySelector("#bring-upload");
  for (const kind of ["dragenter", "dragover", "drop"])
    place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
}"""


@pytest.fixture(scope="module")
def real(serve: Serve) -> str:
    """The shipped graph, served."""
    return serve(shipped_graph()).address


def drop(page: Page, text: str, name: str = "mine.md") -> None:
    """Drag a file from the desktop onto the page and let go."""
    page.evaluate(DROP, [name, text])


def test_a_file_that_is_dragged_and_dropped_is_one_more_source_on_every_page(go: Go, real: str) -> None:
    page = go("/bring", READY, at=real)
    drop(page, MINE)
    expect(page.locator("#bring-result")).to_contain_text("3 mentions of 3 concepts")
    page.get_by_role("link", name="Overlap", exact=True).click()
    expect(page.locator("#overlap h1")).to_have_text("What 6 roadmaps agree on, and what they don't")
    with page.expect_download() as waiting:
        page.locator("a[href='/overlap/shares.csv']").click()
    assert "Mine" in waiting.value.path().read_text("utf-8-sig")
    page.goto(f"{real}/overlap?source=mine")
    expect(page.locator("#overlap-unique-list")).to_contain_text("Weaving looms")
    page.goto(f"{real}/path?goal=weaving-looms")
    expect(page.locator("#path-head h1")).to_have_text("Your path to Weaving looms")
    expect(page.locator(".step")).to_contain_text("Weaving looms")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="JSON", exact=True).click()
    assert json.loads(waiting.value.path().read_text("utf-8"))["steps"][-1]["id"] == "weaving-looms"
    page.goto(f"{real}/bring")
    page.get_by_role("button", name="Remove mine.md").click()
    expect(page.locator("#bring-result")).to_be_empty()
    page.get_by_role("link", name="Overlap", exact=True).click()
    expect(page.locator("#overlap h1")).to_have_text("What 5 roadmaps agree on, and what they don't")


def test_two_roadmaps_of_ones_own_are_compared_with_each_other(go: Go, real: str) -> None:
    page = go("/bring", READY, at=real)
    drop(page, MINE)
    expect(page.locator(".bring-document")).to_have_count(1)
    drop(page, "# Theirs\n\n- Docker\n- Pottery wheels\n", "theirs.md")
    expect(page.locator(".bring-document")).to_have_count(2)
    page.goto(f"{real}/overlap?here=mine&there=theirs")
    expect(page.locator("#overlap-compared")).to_contain_text("Mine and Theirs share 1 concept.")


def test_one_tick_counts_everywhere_implies_what_it_requires_and_can_be_taken_back(go: Go, real: str) -> None:
    page = go("/path?goal=transformers", ".step-tick", at=real)
    page.locator("#step-self-attention .step-tick").click()
    expect(page.locator("#step-self-attention")).to_have_count(0)
    known = page.get_by_text("Known already")
    expect(known).to_be_visible()
    known.click()
    denied = page.locator("li.done button", has_text="I don't know it").first
    concept = denied.get_attribute("data-about")
    denied.click()
    expect(page.locator(f"#step-{concept}")).to_be_visible()
    visitor = json.loads(page.evaluate("localStorage.getItem('visitor')"))
    assert visitor["known"] == ["self-attention"] and visitor["unknown"] == [concept]
    page.get_by_role("link", name="Your roadmap", exact=True).click()
    expect(page.locator("#bring-done")).to_contain_text("1 known")
    expect(page.locator("#bring-done .done-list-bars li").first).to_contain_text("implied")


def test_several_tabs_agree_and_a_reload_forgets_nothing(go: Go, real: str) -> None:
    page = go("/bring", READY, at=real)
    other = page.context.new_page()
    other.goto(f"{real}/bring")
    expect(other.locator("#bring-done")).to_contain_text("Nothing is ticked yet")
    drop(page, MINE)
    page.get_by_role("button", name="I know the ticked ones").click()
    expect(page.locator("#bring-know-note")).to_contain_text("1 ticked as known")
    expect(other.locator("#bring-done")).to_contain_text("1 known")
    expect(other.locator(".bring-document")).to_contain_text("Mine")
    page.reload()
    expect(page.locator("#bring-done")).to_contain_text("1 known")


def test_ticks_of_an_older_version_follow_ids_that_were_given_up(go: Go, real: str) -> None:
    old, new = next(iter(shipped_graph().graph["renamed"].items()))
    page = go("/bring", READY, at=real)
    page.evaluate(
        "(old) => localStorage.setItem('visitor', JSON.stringify({ known: [old, 'long-gone'] }))", old
    )
    page.reload()
    expect(page.locator("#bring-done")).to_contain_text("not in this graph: long-gone")
    until(page, f"JSON.parse(localStorage.getItem('visitor')).known.includes('{new}')")
    assert json.loads(page.evaluate("localStorage.getItem('visitor')"))["known"] == sorted([new, "long-gone"])


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gunicorn]:
    with serving(tmp_path_factory.mktemp("workers") / "log") as server:
        yield server


def test_two_visitors_on_two_workers_see_their_own_and_nothing_of_the_other(
    context: Callable[..., BrowserContext], workers: Gunicorn
) -> None:
    pages = [context().new_page() for _ in range(2)]
    subjects = ("Weaving looms", "Pottery wheels")
    for page, subject in zip(pages, subjects, strict=True):
        page.goto(f"{workers.address}/bring")
        page.wait_for_selector(READY, state="attached")
        drop(page, f"# My {subject}\n\n- Docker\n- {subject}\n")
    for page, own, other in zip(pages, subjects, reversed(subjects), strict=True):
        expect(page.locator("#bring-result")).to_contain_text(own, timeout=SLOW)
        expect(page.locator("#bring-result")).not_to_contain_text(other)
        for _ in range(2):
            page.goto(f"{workers.address}/overlap?level=1")
            expect(page.locator("#overlap h1")).to_contain_text("6 roadmaps", timeout=SLOW)
            expect(page.locator("#overlap-level-list")).to_contain_text(own, timeout=SLOW)
            expect(page.locator("#overlap-level-list")).not_to_contain_text(other)
    written = Path(workers.log).read_text()
    assert "Traceback" not in written and "Weaving" not in written
