from pathlib import Path

from roadmapgraph.web.browser_side import browser_side

ASSETS = Path(__file__).parents[2] / "assets"


def test_the_scripts_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "map-2-b.js").write_text("// why\n  second();\n\n")
    (tmp_path / "map-1-a.js").write_text("/* what */\n\tfirst();\n")
    (tmp_path / "other.js").write_text("never();\n")
    assert browser_side(tmp_path) == b"first();\nsecond();"


def test_our_script_and_style_stay_small() -> None:
    size = len(browser_side(ASSETS)) + len((ASSETS / "roadmap.css").read_bytes())
    assert size < 80_000
