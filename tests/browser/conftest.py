"""A real Chromium, and the app served from a thread on loopback."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from roadmapgraph.web import create_app
from tests.web import graphs

ASSETS = Path(__file__).parents[2] / "assets"
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")
            # flask-compress leaves a streamed file to the garbage collector, which pytest then reports.
            item.add_marker(pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; without one the tests are skipped, but on a build server (``CI``) they fail."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "no Chromium is installed (apt-get install chromium)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(OPTIONS))
        yield browser
        browser.close()


def until(page: Page, expression: str) -> None:
    """Wait until a JavaScript expression holds; the page's policy forbids Playwright's own waiting."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"it never came true: {expression}")


class Served:
    """An app that answers at ``address`` until it is stopped; it can be started again at the same port."""

    def __init__(self, graph: "nx.DiGraph[str]") -> None:
        self.app = create_app(graph, assets=ASSETS)
        self.port = 0
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._server = make_server("127.0.0.1", self.port, self.app.server, threaded=True)
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[["nx.DiGraph[str]"], Served]]:
    running: list[Served] = []

    def start(graph: "nx.DiGraph[str]") -> Served:
        running.append(Served(graph))
        return running[-1]

    yield start
    for served in running:
        served.stop()


@pytest.fixture(scope="session")
def address(serve: Callable[["nx.DiGraph[str]"], Served]) -> str:
    """The vocabulary's graph, served."""
    return serve(graphs.vocabulary_graph()).address


@pytest.fixture
def context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    opened: list[BrowserContext] = []

    def new(**options: Any) -> BrowserContext:
        opened.append(chromium.new_context(**({"viewport": LAPTOP} | options)))
        return opened[-1]

    yield new
    for one in opened:
        one.close()


@pytest.fixture
def visit(context: Callable[..., BrowserContext], address: str) -> Iterator[Callable[..., Page]]:
    """Open an address of the app in a fresh browser profile; errors on the page fail the test."""
    errors: list[str] = []

    def go(path: str = "/", *, at: str | None = None, phone: bool = False, **options: Any) -> Page:
        small = {"viewport": PHONE, "is_mobile": True, "has_touch": True} if phone else {}
        page = context(**(small | options)).new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        page.goto((at or address) + path)
        page.wait_for_selector(".map-stage[data-drawn]", state="attached")
        return page

    yield go
    assert not errors, errors
