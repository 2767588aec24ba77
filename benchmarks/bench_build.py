"""The figures of the main job, measured as whole processes: build, first request, callback.

Run by hand: python benchmarks/bench_build.py
"""

import json
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 5


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def build() -> None:
    subprocess.run([sys.executable, "-m", "roadmapgraph", "build"], check=True, capture_output=True, cwd=ROOT)


def python_alone() -> None:
    subprocess.run([sys.executable, "-c", "import pydantic, networkx, yaml"], check=True, capture_output=True)


def first_answer() -> None:
    """From starting ``python app.py`` to its first answered request."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "app.py", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(1000):
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                        answer.read()
                    return
                except OSError:
                    time.sleep(0.005)
            raise SystemExit("the app did not answer")
        finally:
            server.terminate()


def main() -> None:
    rows = {
        "python and its imports alone": python_alone,
        "roadmapgraph build": build,
        "python app.py to its first answer": first_answer,
    }
    figures = {name: [timed(call) for _ in range(RUNS + 1)][1:] for name, call in rows.items()}
    for name, seconds in figures.items():
        spread = f"{min(seconds):.2f} to {max(seconds):.2f}"
        print(f"{name:36} median {statistics.median(seconds):.2f} s  ({spread})")
    print(json.dumps({name: round(statistics.median(seconds), 3) for name, seconds in figures.items()}))


if __name__ == "__main__":
    main()
