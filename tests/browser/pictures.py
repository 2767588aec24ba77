"""Take the pictures of the documentation anew; look at each before it is committed.

Run by hand: python -m tests.browser.pictures [NAME…]
"""

import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from roadmapgraph.store import shipped_graph
from roadmapgraph.web import create_app
from tests.browser.conftest import ASSETS, LAPTOP, OPTIONS, PHONE

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PLAN = "/path?goal=convolutional-neural-networks&known=vectors,python&hours=8"
OWN = "# My roadmap\n\n## Mathematics\n- Vectors\n- Matrices\n\n## Deep learning\n- Transformers\n"
EVERYTHING = ".map-zoom button[aria-label='See everything']"


@dataclass(frozen=True)
class Picture:
    """What is shown: an address, what is pressed there, what the browser keeps, and the screen."""

    address: str
    press: tuple[str, ...] = ()
    paste: str = ""
    hint: bool = False
    phone: bool = False
    dark: bool = False


PICTURES = {
    "map": Picture("/", hint=True),
    "map-dark": Picture("/", hint=True, dark=True),
    "map-all": Picture("/?level=1", hint=True),
    "map-overview": Picture("/?level=1", (EVERYTHING,)),
    "map-concept": Picture("/?concept=backpropagation"),
    "map-concept-dark": Picture("/?concept=backpropagation", dark=True),
    "map-filter": Picture("/?kind=tool", ("[data-act=filters]",)),
    "map-by-roadmap": Picture("/?colour=source", (".legend > summary",)),
    "map-focus": Picture("/?concept=backpropagation&focus=needs:backpropagation"),
    "map-table": Picture("/?view=table"),
    "map-known": Picture("/?concept=backpropagation", ("text=I know this",)),
    "map-own": Picture("/?colour=source", paste=OWN),
    "map-phone": Picture("/", hint=True, phone=True),
    "map-phone-dark": Picture("/", phone=True, dark=True),
    "map-phone-concept": Picture("/?concept=backpropagation", phone=True),
    "map-phone-overview": Picture("/?level=1", (EVERYTHING,), phone=True),
    "path": Picture(PLAN),
    "path-dark": Picture(PLAN, dark=True),
    "path-weeks": Picture(f"{PLAN}&view=weeks"),
    "path-phone": Picture(PLAN, phone=True),
    "overlap": Picture("/overlap"),
    "overlap-dark": Picture("/overlap", dark=True),
    "overlap-phone": Picture("/overlap", phone=True),
    "bring": Picture("/bring", paste=OWN),
    "bring-phone": Picture("/bring", paste=OWN, phone=True),
}


def take(browser: Browser, server: str, name: str, picture: Picture) -> None:
    """Write one picture."""
    context = browser.new_context(
        viewport=PHONE if picture.phone else LAPTOP,  # type: ignore[arg-type]
        is_mobile=picture.phone,
        has_touch=picture.phone,
        color_scheme="dark" if picture.dark else "light",
    )
    page = context.new_page()
    if not picture.hint:
        page.add_init_script("localStorage.setItem('roadmap-hint-read', 'true')")
    if picture.paste:
        page.goto(f"{server}/bring")
        page.get_by_label("Or paste the text").fill(picture.paste)
        page.get_by_role("button", name="Read this text").click()
        page.wait_for_timeout(4000)
    page.goto(server + picture.address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2000)
    for target in picture.press:
        page.click(target)
    page.wait_for_timeout(1500)
    page.screenshot(path=FOLDER / f"{name}.png")
    context.close()


def main() -> None:
    """Take the pictures that are named, or all."""
    app = create_app(shipped_graph(), assets=ASSETS)
    served = make_server("127.0.0.1", 0, app.server, threaded=True)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=list(OPTIONS))
        for name in sys.argv[1:] or PICTURES:
            take(browser, f"http://127.0.0.1:{served.server_port}", name, PICTURES[name])
        browser.close()
    served.shutdown()


if __name__ == "__main__":
    main()
