"""The page "Your roadmap" in a real browser."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import Go, fits, go, violations

__all__ = ["go"]

READY = "#bring-upload input[aria-hidden]"
MINE = "# Mine\n\n- [x] Docker\n- Logistic regresion\n- Knitting <b>patterns</b>\n\n## More\n\n- Docker\n"
Drop = Callable[..., None]


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    file = tmp_path / "mine.md"
    file.write_text(MINE, "utf-8")
    return file


def drop(page: Page, *files: Path) -> None:
    page.set_input_files("#bring-upload input", [str(file) for file in files])


def known(page: Page) -> list[str]:
    return list((json.loads(page.evaluate("localStorage.getItem('visitor')") or "{}") or {}).get("known", []))


def test_a_dropped_roadmap_is_read_and_still_there_after_a_reload(go: Go, mine: Path) -> None:
    page = go("/bring", READY)
    expect(page.locator(".bring-after").first).to_be_hidden()
    drop(page, mine)
    expect(page.locator("#bring-result")).to_contain_text("4 mentions of 3 concepts")
    page.reload()
    expect(page.locator("#bring-result")).to_contain_text("4 mentions of 3 concepts")
    page.get_by_role("button", name="Remove mine.md").click()
    expect(page.locator("#bring-result")).to_be_empty()


def test_pasted_text_is_read_and_another_visitor_sees_nothing_of_it(go: Go) -> None:
    page = go("/bring", READY)
    page.get_by_role("button", name="Read this text").click()
    expect(page.locator("#bring-note")).to_have_text("Paste some text first.")
    page.get_by_label("Or paste the text").fill("# CV\n\n- Docker\n- Kubernetes\n")
    page.get_by_role("button", name="Read this text").click()
    expect(page.locator("#bring-result")).to_contain_text("2 mentions of 2 concepts")
    other = go("/bring", READY)
    expect(other.locator("#bring-result")).to_be_empty()


def test_a_doubtful_link_is_confirmed_taken_back_and_split(go: Go, mine: Path) -> None:
    page = go("/bring", READY)
    drop(page, mine)
    page.get_by_role("button", name="It is Logistic regression").click()
    expect(page.locator("#bring-result")).to_contain_text("3 known and 1 new")
    page.reload()
    page.get_by_role("button", name="Take back what you said on Logistic regresion").click()
    page.get_by_role("button", name="Not Logistic regression").click()
    expect(page.locator("#bring-result")).to_contain_text("2 known and 2 new")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save my judgements").click()
    assert "not_concept: logistic-regression" in waiting.value.path().read_text("utf-8")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("#bring-result")).to_contain_text("1 doubtful")
    page.set_input_files("#bring-load-judgements input", str(waiting.value.path()))
    expect(page.locator("#bring-judgements-note")).to_have_text("Loaded 1 of 1 judgements.")
    expect(page.locator("#bring-result")).to_contain_text("2 known and 2 new")


def test_the_focus_goes_on_where_what_was_pressed_is_gone(go: Go, mine: Path) -> None:
    page = go("/bring", READY)
    drop(page, mine)
    page.get_by_role("button", name="Not Logistic regression").press("Enter")
    expect(page.locator("#bring-result")).to_contain_text("is not Logistic regression")
    expect(page.get_by_role("button", name="Take back")).to_be_focused()
    page.get_by_role("button", name="Remove").press("Enter")
    expect(page.locator("#bring-result")).to_be_empty()
    expect(page.get_by_role("button", name="Choose files")).to_be_focused()


def test_what_is_ticked_in_it_becomes_known_and_progress_survives_as_a_file(go: Go, mine: Path) -> None:
    page = go("/bring", READY)
    drop(page, mine)
    page.get_by_role("button", name="I know the ticked ones").click()
    expect(page.locator("#bring-know-note")).to_contain_text("1 ticked as known")
    assert known(page) == ["docker"]
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save my progress").click()
    other = go("/bring", READY)
    other.set_input_files("#bring-load-progress input", str(waiting.value.path()))
    expect(other.locator("#bring-progress-note")).to_contain_text("Loaded: 1 known")
    assert known(other) == ["docker"]


def test_the_merged_graph_and_the_table_have_it(go: Go, mine: Path) -> None:
    page = go("/bring", READY)
    drop(page, mine)
    page.get_by_role("button", name="Show the table").click()
    expect(page.locator("#bring-table .ag-center-cols-container .ag-row")).to_have_count(4)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="The merged graph with yours").click()
    saved = json.loads(waiting.value.path().read_text("utf-8"))
    assert "mine" in [source["id"] for source in saved["graph"]["sources"]]


def test_bad_files_are_sentences(go: Go, tmp_path: Path) -> None:
    broken, huge, empty = (tmp_path / name for name in ("<img src=x>.json", "huge.md", "empty.md"))
    broken.write_text('{"nodes": [{"title": ', "utf-8")
    huge.write_bytes(b"- topic\n" * 700_000)
    empty.write_bytes(b"")
    page = go("/bring", READY)
    drop(page, broken, huge, empty)
    expect(page.locator(".bring-fault")).to_contain_text("<img src=x>.json")
    expect(page.locator("#bring-note")).to_have_text(
        "empty.md is empty. huge.md is larger than 5 MB; split it and drop the parts."
    )
    page.set_input_files("#bring-load-progress input", str(broken))
    expect(page.locator("#bring-progress-note")).to_contain_text("The file is no JSON")
    assert page.locator("#bring img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [False, True])
def test_everybody_can_use_it(go: Go, mine: Path, scheme: str, phone: bool) -> None:
    page = go("/bring", READY, phone=phone, color_scheme=scheme)
    drop(page, mine)
    expect(page.locator(".bring-document")).to_be_visible()
    for fold in page.locator(".bring-fold summary").all():
        fold.click()
    assert violations(page) == []
    assert fits(page)


def test_the_findings_on_the_shipped_roadmaps_are_shown_as_an_example(go: Go) -> None:
    page = go("/bring", READY)
    page.get_by_text("An example: what the same questions find").click()
    expect(page.locator("#bring-examples > p")).to_contain_text("findings")
    expect(page.locator("#bring-examples table").first).to_be_attached()
    assert violations(page) == []


def test_the_keyboard_reaches_the_file_chooser(go: Go) -> None:
    page = go("/bring", READY)
    with page.expect_file_chooser():
        page.get_by_role("button", name="Choose files").press("Enter")
