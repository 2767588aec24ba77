"""How fast the map is, side by side with dash-cytoscape, and how well it is laid out, beside Graphviz dot.

Run by hand:  python benchmarks/bench_map.py [--large] [--skip-peers]
The peers are optional: ``pip install --no-deps dash-cytoscape pygraphviz`` (both are used here alone).
Every number is the median of RUNS fresh pages in headless Chromium with software rendering.
"""

import argparse
import importlib.util
import logging
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import networkx as nx
from dash import Dash, html
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.bench_layout import measure_layout  # noqa: E402
from roadmapgraph.layout import place  # noqa: E402
from roadmapgraph.store import shipped_graph  # noqa: E402
from roadmapgraph.web import create_app  # noqa: E402
from tests.web.graphs import large_graph  # noqa: E402

RUNS = 3
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-precise-memory-info"]

FRAMES = """async (move) => {
  const stage = document.querySelector('.map-stage'), box = stage.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, clientX: box.left + 700, clientY: box.top + 300 };
  let frames = 0, last = performance.now(), worst = 0;
  const end = last + 1500;
  return await new Promise((done) => {
    const step = (now) => {
      frames++; worst = Math.max(worst, now - last); last = now;
      const sign = Math.floor(frames / 20) % 2 ? -1 : 1;
      stage.dispatchEvent(new WheelEvent('wheel', move === 'zoom'
        ? { ...at, ctrlKey: true, deltaY: 14 * sign } : { ...at, deltaX: 3 * sign, deltaY: 18 * sign }));
      now < end ? requestAnimationFrame(step) : done([Math.round(frames / 1.5), Math.round(worst)]);
    };
    requestAnimationFrame(step);
  });
}"""
SELECT = """async () => {
  const chart = roadmap.page().chart, model = roadmap.page().model;
  const shown = chart.order.filter((i) => document.querySelector(`g.chip[data-i="${i}"]`));
  const i = shown.reduce((a, b) => (model.into(b).length + model.outof(b).length
    > model.into(a).length + model.outof(a).length ? b : a));
  const chip = document.querySelector(`g.chip[data-i="${i}"] .body`), box = chip.getBoundingClientRect();
  const at = { bubbles: true, pointerId: 1, button: 0, clientX: box.left + 5, clientY: box.top + 5 };
  const start = performance.now();
  chip.dispatchEvent(new PointerEvent('pointerdown', at));
  chip.dispatchEvent(new PointerEvent('pointerup', at));
  return await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(Math.round(performance.now() - start)))));
}"""


@contextmanager
def served(app: Dash) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def cytoscape_app(graph: "nx.DiGraph[str]", positions: dict[str, tuple[float, float]]) -> Dash:
    import dash_cytoscape

    nodes = [
        {"data": {"id": c, "label": graph.nodes[c]["label"]}, "position": {"x": x, "y": y}}
        for c, (x, y) in positions.items()
    ]
    edges = [
        {"data": {"source": a, "target": b}} for a, b in graph.edges if a in positions and b in positions
    ]
    app = Dash("peer", compress=True)
    style = [{"selector": "node", "style": {"label": "data(label)", "shape": "round-rectangle"}}]
    app.layout = html.Div(
        dash_cytoscape.Cytoscape(
            id="cy",
            elements=nodes + edges,
            layout={"name": "preset"},
            stylesheet=style,
            style={"width": "100%", "height": "850px"},
        )
    )
    return app


PEER_DRAWN = """() => new Promise((done) => {
  const look = () => {
    const canvases = [...document.querySelectorAll('#cy canvas')];
    const inked = canvases.some((c) => c.width && c.getContext('2d').getImageData(0, 0, c.width, c.height)
      .data.some((v) => v));
    inked ? done(performance.now()) : setTimeout(look, 20);
  };
  look();
})"""


def median_of(browser: Browser, address: str, measure: Callable[[Page], Any]) -> float:
    values = []
    for _ in range(RUNS):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address, wait_until="commit")
        values.append(measure(page))
        page.close()
    return statistics.median(values)


def drawn(page: Page) -> float:
    for _ in range(600):
        marks = page.evaluate("performance.getEntriesByName('roadmap-drawn').map(m => m.startTime)")
        if marks:
            return float(marks[0])
        time.sleep(0.02)
    raise TimeoutError("the map was never drawn")


def measure_map(browser: Browser, address: str, path: str) -> None:
    first = median_of(browser, address + path, drawn)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + path)
    page.wait_for_selector(".map-stage[data-drawn]")
    page.wait_for_timeout(1500)
    sent = page.evaluate(
        "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
        ".reduce((sum, r) => sum + r.transferSize, 0)"
    )
    page.mouse.move(700, 500)  # what the map needs in use comes with the first movement
    page.wait_for_timeout(500)
    pan = page.evaluate(FRAMES, "pan")
    zoom = page.evaluate(FRAMES, "zoom")
    page.get_by_role("button", name="Back to reading size").click()
    page.wait_for_timeout(300)
    select = []
    for _ in range(RUNS):
        select.append(page.evaluate(SELECT))
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
    page.get_by_role("button", name="See everything").click()
    page.wait_for_timeout(300)
    far = page.evaluate(FRAMES, "pan")
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")["usedSize"]
    page.close()
    print(f"  first drawn {first:.0f} ms · selection to highlight {statistics.median(select):.0f} ms")
    print(f"  transfer {sent / 1000:.0f} kB")
    print(f"  frames a second: panning {pan[0]} (worst {pan[1]} ms), zooming {zoom[0]}, far out {far[0]}")
    print(f"  script heap {usage / 1e6:.1f} MB (Dash, React and Mantine included)")


def centres(graph: "nx.DiGraph[str]", level: int) -> dict[str, tuple[float, float]]:
    spots = place(graph).at_level(level).spots
    return {s.concept: (s.x + s.width / 2, s.y + s.height / 2) for s in spots}


def main() -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="ten thousand concepts too")
    parser.add_argument("--skip-peers", action="store_true")
    options = parser.parse_args()
    peers = not options.skip_peers
    graph = shipped_graph()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=OPTIONS)
        for name, one in [("shipped", graph)] + ([("large", large_graph())] if options.large else []):
            with served(create_app(one, assets=ROOT / "assets")) as address:
                for path in ("/", "/?level=1"):
                    print(f"{name} graph, {len(one)} concepts, {path}")
                    measure_map(browser, address, path)
            if peers and importlib.util.find_spec("dash_cytoscape"):
                with served(cytoscape_app(one, centres(one, 1))) as address:
                    ready = median_of(browser, address, lambda page: page.evaluate(PEER_DRAWN))
                    print(f"  dash-cytoscape, the same concepts: first drawn {ready:.0f} ms")
        browser.close()
    measure_layout(graph, peers and importlib.util.find_spec("pygraphviz") is not None)


if __name__ == "__main__":
    main()
