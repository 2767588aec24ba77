"""Opening the pages that are no map."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import PHONE

Go = Callable[..., Page]


@pytest.fixture
def go(context: Callable[..., BrowserContext], address: str) -> Iterator[Go]:
    """Open an address in a fresh profile and wait for ``sign``; errors on the page fail the test."""
    errors: list[str] = []

    def open_page(
        path: str, sign: str, *, phone: bool = False, at: str | None = None, **options: Any
    ) -> Page:
        small = {"viewport": PHONE, "is_mobile": True, "has_touch": True} if phone else {}
        page = context(**(small | options)).new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        page.goto((at or address) + path)
        page.wait_for_selector(sign, state="attached")
        return page

    yield open_page
    assert not errors, errors


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe-core finds: the rule and the first place that breaks it."""
    found = Axe().run(page).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found]


def fits(page: Page) -> bool:
    """Whether nothing on the page is wider than the page."""
    return bool(
        page.evaluate(
            "(() => { const p = document.getElementById('page'); return p.scrollWidth <= p.clientWidth })()"
        )
    )
