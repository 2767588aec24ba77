"""How long bad input takes and how much memory: `pytest benchmarks/bench_bad_input.py -s`.

The aim: no document within the limits costs more than two seconds and 200 MB beyond the interpreter's own.
Each is read in a process of its own, with the shipped vocabulary.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200.0
READ = """
import resource, sys, time
from roadmapgraph.errors import RoadmapError
from roadmapgraph.mentions import read_document
from roadmapgraph.store import load_names, shipped_folder

lexicon = load_names(shipped_folder("graph"))
read_document(b"# a\\n- b (c)\\n", name="x", lexicon=lexicon)
data = open(sys.argv[1], "rb").read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
try:
    said = f"{len(read_document(data, name='x', lexicon=lexicon).mentions)} mentions"
except RoadmapError as error:
    said = str(error)
spent = time.process_time() - start
print(spent, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, said, sep="\\t")
"""


def bomb() -> bytes:
    layers = (
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join(['*' + chr(97 + at)] * 9)}]\n" for at in range(20)
    )
    return f"title: T\na: &a [x]\n{''.join(layers)}topics:\n  - name: B\n".encode()


def tree(count: int) -> bytes:
    return json.dumps({"title": "T", "children": [{"title": f"Topic {at}"} for at in range(count)]}).encode()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "200,000 items": lambda: b"".join(b"- Topic name number %d\n" % at for at in range(200_000))[:5_000_000],
    "200,000 bare lines": lambda: b"".join(b"Topic number %d\n" % at for at in range(200_000)),
    "2,400,000 short lines": lambda: b"a\n" * 2_400_000,
    "200,000 headings": lambda: b"".join(b"# Topic number %d\n" % at for at in range(200_000)),
    "200,000 rows": lambda: b"| Topic | Days |\n|---|---|\n" + b"| Ovens | 2 h |\n" * 200_000,
    "5 MB of sentences": lambda: b"This is a sentence that somebody wrote.\n" * 120_000,
    "5 MB garbled": lambda: "- Bias–variance\n".encode().decode("cp1252").encode() * 180_000,
    "5 MB in gb18030": lambda: "- 线性代数机器学习\n".encode("gb18030") * 200_000,
    "a list of 1 MB on a line": lambda: b"- " + b"word, " * 170_000,
    "a word of 1 MB": lambda: b"- " + b"x" * 1_000_000,
    "100,000 square brackets": lambda: b"[" * 100_000,
    "100,000 round brackets": lambda: b"- " + b"(" * 100_000,
    "100,000 braces": lambda: b"{" * 100_000,
    "1,000,000 stars": lambda: b"*" * 1_000_000,
    "500,000 backticks": lambda: b"- " + b"`" * 500_000,
    "5,000 quotes deep": lambda: b">" * 5_000 + b" a\n",
    "3,000 items deep": lambda: b"".join(b" " * at + b"- a\n" for at in range(3_000)),
    "JSON 5,000 deep": lambda: b'{"title": "T", "children": [' * 5_000,
    "YAML 5,000 deep": lambda: b"title: T\ntopics: " + b"[" * 5_000,
    "an alias bomb": bomb,
    "JSON of 20,000 topics": lambda: tree(20_000),
    "JSON of 150,000 topics": lambda: tree(150_000),
    "YAML of 100,000 topics": lambda: (
        b"title: T\ntopics:\n" + b"  - name: Ovens\n    duration: 2 h\n" * 100_000
    ),
    "a key 300,000 times": lambda: b"title: T\ntopics:\n  - name: a\n" + b"k: v\n" * 300_000,
    "200,000 tags": lambda: b"<details>\n" * 200_000,
    "200,000 fences": lambda: b"```\n" * 200_000 + b"```x\n",
    "60,000 different fences": lambda: b"".join(b"`" * (3 + at % 50) + b"a\n" for at in range(60_000)),
    "front matter without an end": lambda: b"---\n" + b"a: b\n" * 500_000,
    "random bytes": lambda: bytes(at * at * 31 % 251 for at in range(1_000_000)),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_bad_input_is_cheap(name: str, tmp_path: Path) -> None:
    document = tmp_path / "document"
    document.write_bytes(DOCUMENTS[name]()[:5_000_000])
    done = subprocess.run(
        [sys.executable, "-c", READ, str(document)], capture_output=True, text=True, check=True, timeout=120
    )
    seconds, megabytes, said = done.stdout.rstrip("\n").split("\t")
    print(f"\n{name:28} {float(seconds):5.2f} s {float(megabytes):5.0f} MB  {said[:100]}")
    assert float(seconds) < MOST_SECONDS
    assert float(megabytes) < MOST_MEGABYTES
