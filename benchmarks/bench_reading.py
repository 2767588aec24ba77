"""How long reading takes: `pytest benchmarks/bench_reading.py`.

The aims: linear in size, 5,000 items in under a second, the five documents together in under half a second.
"""

from pathlib import Path
from typing import Any

import pytest

from roadmapgraph.mentions import read_document

SOURCES = Path(__file__).parent.parent.parent / "shared" / "sources"


def items(count: int) -> bytes:
    return "".join(f"- Topic name {number} (alpha, beta)\n" for number in range(count)).encode()


@pytest.mark.parametrize("count", [1250, 2500, 5000])
def test_reading_items(benchmark: Any, count: int) -> None:
    data = items(count)
    reading = benchmark.pedantic(read_document, args=(data,), kwargs={"name": "items.md"}, rounds=3)
    assert len(reading.mentions) == 3 * count


def test_reading_the_five_documents(benchmark: Any) -> None:
    if not SOURCES.is_dir():
        pytest.skip("the five documents are not here")
    documents = [path.read_bytes() for path in sorted(SOURCES.iterdir())]

    def read_all() -> int:
        return sum(len(read_document(data, name="document").mentions) for data in documents)

    assert benchmark.pedantic(read_all, rounds=3) > 1000


@pytest.mark.parametrize(
    "line",
    [b"word, " * 170_000, b"(" * 100_000, b"[" * 1_000_000, b"a and " * 160_000],
    ids=["list", "brackets", "links", "and"],
)
def test_reading_a_line_of_a_megabyte(benchmark: Any, line: bytes) -> None:
    reading = benchmark.pedantic(
        read_document, args=(b"- " + line + b"\n- Rust\n",), kwargs={"name": "x"}, rounds=3
    )
    assert reading.mentions[-1].label == "Rust"
