"""The wheel works without the checkout: installed in a new environment, started, asked for the graph."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with only the wheel; what it depends on is borrowed from the running one."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT], check=True, capture_output=True
    )
    (wheel,) = folder.glob("*.whl")
    place = folder / "venv"
    venv.create(place, with_pip=False)
    (site,) = place.glob("lib/python*/site-packages")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel], check=True
    )
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    (site / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return place / "bin" / "python"


@pytest.fixture
def address(environment: Path, tmp_path: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(
        [environment, "-m", "roadmapgraph", "serve", "--port", str(port)],
        cwd=tmp_path,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def fetch(url: str) -> bytes:
    for _ in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} did not answer")


def test_the_installed_package_is_not_the_checkout(environment: Path, tmp_path: Path) -> None:
    code = "import roadmapgraph; print(roadmapgraph.__file__)"
    found = subprocess.run(
        [environment, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert str(environment.parents[1]) in found


def test_the_installed_app_serves_the_shipped_graph(address: str) -> None:
    assert json.loads(fetch(f"{address}/healthz"))["status"] == "ok"
    assert fetch(f"{address}/api/graph") == (ROOT / "graph" / "merged.json").read_bytes()
