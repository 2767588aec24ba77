"""The app as it is served to others: gunicorn, two workers, loopback."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from roadmapgraph.exports import node_link_bytes
from roadmapgraph.store import shipped_folder, shipped_graph

ROOT = Path(__file__).parents[2]
MERGED = shipped_folder("graph") / "merged.json"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    def __init__(self, process: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
        self.process, self.address, self.log = process, address, log

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            return bytes(answer.read())

    def status(self, method: str, path: str, *, length: int = 0) -> int:
        """What is answered to a head that announces ``length`` bytes, none of which are sent."""
        connection = http.client.HTTPConnection(self.address.removeprefix("http://"), timeout=20)
        try:
            connection.putrequest(method, path)
            connection.putheader("Content-Type", "application/json")
            connection.putheader("Content-Length", str(length))
            connection.endheaders()
            return connection.getresponse().status
        finally:
            connection.close()


def gunicorn(port: int, log: Path, **environment: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "gunicorn", "app:server", "--workers", "2", "--preload"]
    with log.open("wb") as file:
        return subprocess.Popen(
            [*command, "--bind", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=file,
            stderr=subprocess.STDOUT,
        )


@contextmanager
def serving(log: Path) -> Iterator[Served]:
    """The app on gunicorn's workers, from its first answer on."""
    port = free_port()
    with gunicorn(port, log) as process:
        server = Served(process, f"http://127.0.0.1:{port}", log)
        try:
            for _ in range(300):
                try:
                    server.get("/healthz")
                    break
                except OSError:
                    assert process.poll() is None, log.read_text()
                    time.sleep(0.1)
            yield server
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("gunicorn") / "log") as server:
        yield server


def test_every_worker_answers_with_the_same_graph(served: Served) -> None:
    with ThreadPoolExecutor(8) as visitors:
        graphs = set(visitors.map(served.get, ["/api/graph"] * 16))
        healths = {json.dumps(json.loads(body)) for body in visitors.map(served.get, ["/healthz"] * 16)}
    assert graphs == {node_link_bytes(shipped_graph())}
    assert len(healths) == 1
    assert len(set(re.findall(r"Booting worker with pid: (\d+)", served.log.read_text()))) == 2


def test_the_log_holds_neither_a_visitors_address_nor_the_question(served: Served) -> None:
    served.get("/api/search?q=secretquestion")
    for _ in range(50):
        written = served.log.read_text()
        if "GET /api/search" in written:
            break
        time.sleep(0.1)
    requests = [line for line in written.splitlines() if "GET /" in line]
    assert any('"GET /api/search" 200' in line for line in requests)
    assert "secretquestion" not in written
    assert not [line for line in requests if "127.0.0.1" in line]


def test_an_address_or_a_body_that_is_too_long_is_refused(served: Served) -> None:
    assert served.status("GET", "/api/search?q=" + "x" * 9_000) in (400, 414)
    assert served.status("POST", "/_dash-update-component", length=6_000_001) == 413


def test_a_stop_ends_it_in_good_order(served: Served) -> None:
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(timeout=20) == 0
    assert "Traceback" not in served.log.read_text()


def test_a_broken_graph_is_said_in_a_line_and_nothing_is_served(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{}")
    log = tmp_path / "log"
    with gunicorn(free_port(), log, ROADMAPGRAPH_GRAPH=str(broken)) as process:
        try:
            assert process.wait(timeout=30) != 0
        finally:
            process.kill()
    assert f"{broken}: " in log.read_text() and "Traceback" not in log.read_text()


def test_the_app_serves_a_graph_of_ones_own(tmp_path: Path) -> None:
    document = json.loads(MERGED.read_bytes())
    document["graph"]["title"] = "My own"
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(document), encoding="utf-8")
    code = (
        "import sys; sys.path.insert(0, '.'); import app;"
        "print(app.server.test_client().get('/api/graph').get_json()['graph']['title'])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"ROADMAPGRAPH_GRAPH": str(mine)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "My own"


def test_the_image_is_made_from_files_that_are_there_and_are_let_through() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    let_through = (ROOT / ".dockerignore").read_text().split()
    assert names and all((ROOT / name).exists() and f"!{name}" in let_through for name in names)


def test_the_image_installs_as_the_checks_do() -> None:
    made = {}
    for name in ("Dockerfile", ".ci/run"):
        text = (ROOT / name).read_text().replace(" && ", "\n")
        folder = re.search(r"python3 -m venv (\S+)", text)
        pip = re.search(r"^\S+/bin/pip install .+$", text, re.MULTILINE)
        assert folder and pip
        said = pip[0].replace(f"{folder[1]}/", "VENV/")
        # What differs: the image keeps no cache, and the checks edit the code and need the tests' programs.
        made[name] = re.sub(r"-e '\.\[[a-z,]+\]'$", ".", said.replace(" --no-cache-dir", ""))
    assert made["Dockerfile"] == made[".ci/run"] == "VENV/bin/pip install --quiet -c constraints.txt ."


def test_the_image_serves_with_the_settings_of_the_folder_and_is_stopped_in_good_order() -> None:
    image = (ROOT / "Dockerfile").read_text()
    assert 'CMD ["/venv/bin/gunicorn", "app:server"]' in image and "USER app" in image
    assert re.search(r"^COPY app\.py gunicorn\.conf\.py /app/\nWORKDIR /app$", image, re.MULTILINE)
    named = set(re.findall(r"\b([A-Z_]+)=", image)) - {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    assert named == set(re.findall(r'"([A-Z_]{8,})"', (ROOT / "gunicorn.conf.py").read_text()))
