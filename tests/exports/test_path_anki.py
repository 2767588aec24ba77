import html
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from roadmapgraph.exports.path_anki import path_anki
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, plan
from tests.exports.graphs import ON_ONE_LINE, concept, edge, graph, hostile_graph, shipped_graph
from tests.strategies import LAW, questions

START = date(2026, 3, 2)
READ = Path(__file__).parent / "proof" / "read_anki.py"

Anki = Callable[..., dict[str, Any]]


@pytest.fixture
def anki(tmp_path: Path) -> Anki:
    """What Anki holds after it imported the packages one after the other."""
    if find_spec("anki") is None and not os.environ.get("CI"):
        pytest.skip("anki is not installed; pip install -e '.[proof]'")

    def read(*packages: bytes) -> dict[str, Any]:
        files = [tmp_path / f"{number}.apkg" for number in range(len(packages))]
        for file, content in zip(files, packages, strict=True):
            file.write_bytes(content)
        # In a process of its own: Anki is another program, under another licence, and not ours to import.
        call = [sys.executable, "-P", str(READ), *map(str, files)]
        done = subprocess.run(call, capture_output=True, text=True, timeout=300, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return read


def deck(some: RoadmapGraph, *goals: str, start: date = START, **request: Any) -> bytes:
    return path_anki(some, plan(some, PathRequest(goals, **request)), start)


def small(label: str = "A", summary: str = "It is small.") -> RoadmapGraph:
    return graph([concept("a", label, summary=summary), concept("b", "B")], [edge("a", "b")])


def collection(content: bytes) -> sqlite3.Connection:
    opened = sqlite3.connect(":memory:")
    opened.deserialize(zipfile.ZipFile(io.BytesIO(content)).read("collection.anki2"))
    return opened


def test_anki_shows_a_card_a_step_in_the_order_of_the_path(anki: Anki) -> None:
    path = plan(shipped_graph(), PathRequest(("transformers",), hours_per_week=8))
    found = anki(path_anki(shipped_graph(), path, START))
    assert found["whole"] is True
    assert [html.unescape(note["Concept"]) for note in found["notes"]] == [step.label for step in path.steps]
    last, node = found["backs"][-1], shipped_graph().nodes["transformers"]
    assert html.escape(node["summary"]) in last
    assert all(f'href="{resource["url"]}"' in last for resource in node["resources"])
    assert f"Step {len(path.steps)} of {len(path.steps)}, week {path.weeks} of {path.weeks}" in last
    assert node["summary"] not in html.unescape(found["fronts"][-1])
    about = html.unescape(found["decks"]["Learning path to Transformers"])
    assert f"version {shipped_graph().graph['version']}" in about
    assert all(source["id"] in about for source in shipped_graph().graph["sources"])


def test_anki_shows_hostile_labels_as_they_are(anki: Anki) -> None:
    some = hostile_graph()
    found = anki(deck(some, *some, helpful=True))
    shown = {
        note["key"].removeprefix("roadmapgraph:"): html.unescape(note["Concept"]) for note in found["notes"]
    }
    # Anki composes characters and their marks.
    assert shown == {c: unicodedata.normalize("NFC", line.strip() or c) for c, line in ON_ONE_LINE.items()}
    assert not any(re.search(r"<(script|img)\b", back, re.IGNORECASE) for back in found["backs"])
    assert set(found["sounds"]) == {0}


def test_a_sound_a_formula_or_a_template_in_a_label_is_but_text(anki: Anki) -> None:
    label = "[sound:a.mp3] [latex]\\input{/etc/passwd}[/latex] {{Summary}} [[type:Why]]"
    found = anki(deck(small(label, summary=label), "b"))
    assert html.unescape(found["notes"][0]["Concept"]) == label
    assert found["sounds"][0] == 0 and "<img" not in found["backs"][0]


def test_importing_again_doubles_nothing_and_a_later_plan_renews(anki: Anki) -> None:
    later = deck(small("Renamed"), "b", start=date(2026, 3, 9))
    found = anki(deck(small(), "b"), deck(small(), "b"), later, deck(small(), "b", known=("a",)))
    assert [log["new"] for log in found["logs"]] == [2, 0, 0, 0]
    assert found["logs"][2]["updated"] == 2
    assert [note["Concept"] for note in found["notes"]] == ["Renamed", "B"]


def test_the_same_path_is_the_same_bytes() -> None:
    assert deck(shipped_graph(), "k-means") == deck(shipped_graph(), "k-means")
    assert deck(small(), "b") != deck(small(), "b", start=date(2026, 3, 9))


def test_nothing_of_the_machine_or_of_the_moment_is_in_the_file() -> None:
    package = zipfile.ZipFile(io.BytesIO(deck(small(), "b")))
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in package.infolist()} == {zipfile.ZIP_STORED}
    assert package.read("collection.anki2")[96:100] == bytes(4)


@LAW
@given(questions())
def test_every_path_is_a_card_a_step(question: tuple[RoadmapGraph, tuple[str, ...], tuple[str, ...]]) -> None:
    some, goals, known = question
    path = plan(some, PathRequest(goals, known))
    with collection(path_anki(some, path, START)) as opened:
        rows = opened.execute(
            "SELECT guid, due FROM notes JOIN cards ON nid = notes.id ORDER BY due"
        ).fetchall()
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    opened.close()
    assert rows == [(f"roadmapgraph:{step.concept}", step.position) for step in path.steps]
