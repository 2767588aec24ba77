"""Our own scripts and styles as the browser gets them: the first page's as one file each, every other alone.

Each address carries a fingerprint of its content and may be kept for good. The scripts ``map-*.js`` are one
program in one scope, in the order of their names. What only some pages or some presses need is a file of its
own, which the browser side fetches when it is first needed.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response

from roadmapgraph.web.answers import answer_with, fingerprint

FIRST = "roadmap"
"""The name of what the first page needs: the scripts ``map-*.js`` together, and the style of this name."""
IGNORE = r"\.(js|css)$"
"""What Dash must not include by itself (``assets_ignore``)."""
FOREVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


@dataclass(frozen=True)
class BrowserSide:
    """The addresses of the first page's script and style, and of each other part by its name."""

    script: str
    style: str
    parts: Mapping[str, tuple[str, ...]]

    @property
    def parts_json(self) -> str:
        """The parts as the browser side reads them."""
        return json.dumps(self.parts)


def register_browser_side(server: Flask, assets: Path) -> BrowserSide:
    """Serve the scripts and styles of ``assets`` and return their addresses."""
    parts: dict[str, tuple[str, ...]] = {}
    for name, content in browser_side(assets).items():
        address = f"/own/{name.replace('.', f'-{fingerprint(content)}.')}"
        server.add_url_rule(address, name, _answer(content, _TYPES[Path(name).suffix]))
        parts[Path(name).stem] = (*parts.get(Path(name).stem, ()), address)
    style, script = parts.pop(FIRST)
    return BrowserSide(script, style, parts)


def _answer(content: bytes, kind: str) -> Callable[[], Response]:
    return lambda: answer_with(content, fingerprint(content), kind, FOREVER)


def browser_side(assets: Path) -> dict[str, bytes]:
    """The content of every script and style by its name, in the order of the names."""
    scripts = sorted(assets.glob("map-*.js"))
    files = {
        path.name: lines(path)
        for path in sorted(assets.glob("*.css")) + sorted(assets.glob("*.js"))
        if path not in scripts
    }
    program = "\n".join(["(() => {", '"use strict";', *(lines(path) for path in scripts), "})();"])
    return {name: text.encode() for name, text in sorted((files | {f"{FIRST}.js": program}).items())}


def lines(path: Path) -> str:
    """A file without indentation and without the lines that are comments."""
    stripped = (line.strip() for line in path.read_text("utf-8").splitlines())
    return "\n".join(line for line in stripped if line and not line.startswith(("//", "/*")))
