"""How many visitors two workers serve: ``python benchmarks/bench_serving.py [SECONDS] [VISITORS]``.

Starts gunicorn as in docs/serving.md on loopback. First, how long a roadmap of 300 lines takes from being
dropped to being on the map. Then a real browser clicks once through all pages, and what it asked (pages,
scripts, callbacks with their bodies) is asked again by so many visitors (50) at once: each goes through it
from the beginning with a second or so between two clicks, as people have, takes gzip, and keeps what it may.
Last, each address of the API is asked by 16 visitors at once. Visitors and server share the machine: the
figures are on the low side.
"""

import base64
import gzip
import http.client
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright

ROOT = Path(__file__).parents[1]
ADDRESSES = (
    "/",
    "/healthz",
    "/api/graph",
    "/api/concepts/k-means",
    "/api/search?q=gradient",
    "/api/path?goal=transformers&hours_per_week=8",
    "/api/overlap",
)
PAUSE = (0.5, 1.5)
"""Seconds between two clicks of a visitor."""
MINE = (
    "# Mine\n\n- [x] Docker\n- Logistic regression\n- Knitting patterns\n- Transformers\n- Gradient descent\n"
)


@dataclass(frozen=True)
class Asked:
    """A request as the browser made it, and whether its answer may be kept for good."""

    method: str
    path: str
    body: bytes | None
    kept: bool

    @property
    def kind(self) -> str:
        """What is asked for, in a word or two: for a callback, what it fills."""
        if self.path.startswith("/_dash-update-component"):
            return "callback " + str(json.loads(self.body or b"{}").get("output", "?"))[:70]
        return (
            "scripts and styles" if self.kept or self.path.startswith("/_dash-") else self.path.split("?")[0]
        )


@contextmanager
def gunicorn() -> Iterator[tuple[int, int]]:
    """The app as it is served to others: the port and the process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "app:server", "--workers", "2", "--preload"]
    with subprocess.Popen(
        [*command, "--bind", f"127.0.0.1:{port}"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            for _ in range(200):
                try:
                    ask_api(port, "/healthz", time.perf_counter() + 0.01)
                    break
                except OSError:
                    time.sleep(0.2)
            yield port, server.pid
        finally:
            server.terminate()


def ask_api(port: int, address: str, until: float) -> list[float]:
    """The seconds that each answer took until the clock says ``until``."""
    connection, waited = http.client.HTTPConnection("127.0.0.1", port, timeout=60), []
    while (start := time.perf_counter()) < until:
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, (address, answer.status)
        waited.append(time.perf_counter() - start)
    connection.close()
    return waited


def measure_api(port: int, seconds: float, visitors: int) -> None:
    print("| address | requests a second | median, ms | 95th percentile, ms |\n| --- | --- | --- | --- |")
    for address in ADDRESSES:
        ask_api(port, address, time.perf_counter() + 0.5)
        until = time.perf_counter() + seconds
        with ThreadPoolExecutor(visitors) as pool:
            asked = [pool.submit(ask_api, port, address, until) for _ in range(visitors)]
            waited = sorted(second for future in asked for second in future.result())
        print(f"| `{address}` | {len(waited) / seconds:,.0f} | {in_ms(waited)} |")


def in_ms(waited: list[float]) -> str:
    """The median and the 95th percentile of sorted seconds, in milliseconds, as two cells."""
    return f"{statistics.median(waited) * 1000:.0f} | {percentile(waited) * 1000:.0f}"


def percentile(waited: list[float]) -> float:
    return sorted(waited)[int(len(waited) * 0.95)]


def clicks(page: Page, address: str) -> Iterator[str]:
    """A visitor who goes through all pages; each yield is a pause."""
    page.goto(address)
    page.wait_for_selector(".map-stage[data-drawn]", state="attached")
    yield "the map"
    page.goto(f"{address}/?concept=transformers")
    yield "a concept"
    page.get_by_role("link", name="Path", exact=True).click()
    yield "the path page"
    page.locator(".path-card").first.click()
    yield "a path"
    page.locator(".step-tick").first.click()
    yield "a tick"
    page.get_by_text("Week by week").click()
    yield "weeks"
    page.get_by_role("link", name="Overlap", exact=True).click()
    page.wait_for_selector("#overlap-heat .main-svg")
    yield "the overlap page"
    page.locator("#overlap-level label", has_text="3").click()
    yield "a level"
    page.get_by_role("link", name="Your roadmap", exact=True).click()
    page.wait_for_selector("#bring-upload input[aria-hidden]", state="attached")
    yield "the page for one's own"
    page.get_by_label("Or paste the text").fill(MINE)
    page.get_by_role("button", name="Read this text").click()
    page.wait_for_selector(".bring-document")
    yield "a roadmap of one's own"
    page.get_by_role("link", name="Overlap", exact=True).click()
    yield "the overlap with it"
    page.get_by_role("link", name="Map", exact=True).click()
    yield "the map with it"


def record(port: int) -> list[list[Asked]]:
    """What a browser asked between the pauses of ``clicks``."""
    steps: list[list[Asked]] = []
    asked: list[Asked] = []

    def remember(request: Request) -> None:
        path = request.url.partition(f":{port}")[2] or "/"
        kept = path.startswith(("/own/", "/_dash-component-suites/", "/api/map/"))
        asked.append(Asked(request.method, path, request.post_data_buffer, kept))

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.on("request", lambda request: request.url.startswith("http://127.0.0.1") and remember(request))
        for _ in clicks(page, f"http://127.0.0.1:{port}"):
            page.wait_for_timeout(1500)
            steps.append(list(asked))
            asked.clear()
        browser.close()
    return steps


def visit(port: int, steps: list[list[Asked]], until: float, seed: int) -> list[tuple[str, float]]:
    """What each request of a visitor was and how long it took, until the clock says ``until``."""
    pick, waited = random.Random(seed), []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while time.perf_counter() < until:
        had: set[str] = set()
        for step in steps:
            time.sleep(pick.uniform(*PAUSE))
            for one in step:
                if one.kept and one.path in had:
                    continue
                had.add(one.path)
                waited.append((one.kind, answer_time(connection, one)))
    connection.close()
    return waited


def answer_time(connection: http.client.HTTPConnection, one: Asked) -> float:
    headers = {"Accept-Encoding": "gzip"} | ({"Content-Type": "application/json"} if one.body else {})
    start = time.perf_counter()
    connection.request(one.method, one.path, body=one.body, headers=headers)
    answer = connection.getresponse()
    answer.read()
    assert answer.status in (200, 204), (one.kind, answer.status)
    return time.perf_counter() - start


def measure_visits(port: int, seconds: float, visitors: int) -> None:
    steps = record(port)
    until = time.perf_counter() + seconds
    with ThreadPoolExecutor(visitors) as pool:
        going = [pool.submit(visit, port, steps, until, seed) for seed in range(visitors)]
        waited = [one for future in going for one in future.result()]
    by_kind: dict[str, list[float]] = defaultdict(list)
    for kind, second in waited:
        by_kind[kind].append(second)
    print(f"\n{visitors} visitors, {len(steps)} clicks each, {len(waited):,} requests, no error")
    print("| asked for | requests | median, ms | 95th percentile, ms |\n| --- | --- | --- | --- |")
    print(f"| everything | {len(waited):,} | {in_ms([second for _, second in waited])} |")
    for kind, seconds_of in sorted(by_kind.items(), key=lambda item: -percentile(item[1]))[:12]:
        print(f"| `{kind}` | {len(seconds_of):,} | {in_ms(seconds_of)} |")


def measure_drop(port: int) -> None:
    """From a dropped roadmap of 300 lines to the merged map, each time another one."""
    waited = []
    for n in range(6):
        lines = "\n".join(f"- Topic {n} number {at}" if at % 3 else f"## Part {at}" for at in range(300))
        packed = base64.b64encode(gzip.compress(f"# Mine {n}\n\n{lines}\n".encode())).decode()
        body = json.dumps({"documents": [{"name": "mine.md", "packed": packed}]}).encode()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        waited.append(answer_time(connection, Asked("POST", "/api/map", body, kept=False)))
        connection.close()
    shown = ", ".join(f"{second * 1000:.0f}" for second in waited)
    print(f"\n300 lines dropped to the merged map, ms (the first of a worker loads the reader): {shown}")


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    visitors = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with gunicorn() as (port, process):
        measure_drop(port)
        measure_visits(port, 4 * seconds, visitors)
        measure_api(port, seconds, 16)
        resident = Path(f"/proc/{process}/statm")
        if resident.exists():
            pages = int(resident.read_text().split()[1])
            print(f"\nmemory of the first process: {pages * os.sysconf('SC_PAGE_SIZE') / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
