from pathlib import Path

from flask import Flask

from roadmapgraph.web.browser_side import browser_side, register_browser_side

ASSETS = Path(__file__).parents[2] / "assets"


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", "-").replace("_", ".")).write_text(text)
    return folder


def test_the_scripts_of_the_map_are_one_program_in_the_order_of_their_names(tmp_path: Path) -> None:
    written(tmp_path, map__2__b_js="// why\n  second();\n\n", map__1__a_js="/* what */\n\tfirst();\n")
    assert browser_side(tmp_path) == {"roadmap.js": b'(() => {\n"use strict";\nfirst();\nsecond();\n})();'}


def test_every_other_script_and_style_has_an_address_that_its_content_gives(tmp_path: Path) -> None:
    written(tmp_path, map__1_js="map();", roadmap_css="a {}", path_js="path();", path_css="b {}")
    server = Flask(__name__)
    own = register_browser_side(server, tmp_path)
    assert list(own.parts) == ["path"]
    client = server.test_client()
    contents = [client.get(address).data for address in (own.script, own.style, *own.parts["path"])]
    assert contents == [b'(() => {\n"use strict";\nmap();\n})();', b"a {}", b"b {}", b"path();"]
    written(tmp_path, path_js="other();")
    other = register_browser_side(Flask(__name__), tmp_path)
    assert other.script == own.script
    assert other.parts["path"][0] == own.parts["path"][0]
    assert other.parts["path"][1] != own.parts["path"][1]


def test_our_script_and_style_of_the_first_page_stay_small() -> None:
    files = browser_side(ASSETS)
    assert len(files["roadmap.js"]) + len(files["roadmap.css"]) < 60_000
