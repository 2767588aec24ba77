"""How many visitors two workers serve: ``python benchmarks/bench_serving.py [SECONDS] [VISITORS]``.

Starts gunicorn as in docs/serving.md on loopback, asks each address with so many visitors at once (each on a
kept connection, taking gzip) for so long, and prints requests a second with the median and the 95th
percentile of what a visitor waited. Visitors and server share the machine: the figures are on the low side.
"""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

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


def ask(port: int, address: str, until: float) -> list[float]:
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


def measure(port: int, seconds: float, visitors: int) -> None:
    print("| address | requests a second | median, ms | 95th percentile, ms |\n| --- | --- | --- | --- |")
    for address in ADDRESSES:
        ask(port, address, time.perf_counter() + 0.5)
        until = time.perf_counter() + seconds
        with ThreadPoolExecutor(visitors) as pool:
            asked = [pool.submit(ask, port, address, until) for _ in range(visitors)]
            waited = sorted(second for future in asked for second in future.result())
        slow = waited[int(len(waited) * 0.95)]
        print(
            f"| `{address}` | {len(waited) / seconds:,.0f} | {statistics.median(waited) * 1000:.0f} "
            f"| {slow * 1000:.0f} |"
        )


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    visitors = int(sys.argv[2]) if len(sys.argv) > 2 else 16
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
            for _ in range(100):
                try:
                    ask(port, "/healthz", time.perf_counter() + 0.01)
                    break
                except OSError:
                    time.sleep(0.2)
            resident = Path(f"/proc/{server.pid}/statm")
            measure(port, seconds, visitors)
            if resident.exists():
                pages = int(resident.read_text().split()[1])
                print(f"\nmemory of the first process: {pages * os.sysconf('SC_PAGE_SIZE') / 1e6:.0f} MB")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
