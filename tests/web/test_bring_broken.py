"""Every form of broken file, as the page takes it: a sentence, never an exception."""

import base64
import gzip
import json
import logging
from typing import Any

import pytest
from flask.testing import FlaskClient

from roadmapgraph.store import shipped_graph
from roadmapgraph.web import create_app
from roadmapgraph.web.views.bring_page import result
from tests.web.test_app import ASSETS, text_of
from tests.web.test_visitors_graph import packed

GRAPH = shipped_graph()
BROKEN: dict[str, tuple[str, bytes]] = {
    "empty": ("empty.md", b""),
    "blank": ("blank.md", b" \n\t\n\n"),
    "binary": ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "zeros": ("zeros.txt", bytes(4_000)),
    "half a JSON": ("half.json", b'{"nodes": [{"title": '),
    "a JSON bomb": ("deep.json", b"[" * 50_000),
    "half a YAML": ("half.yaml", b"---\nnodes:\n  - title: [a, b\n"),
    "a YAML bomb": (
        "bomb.yaml",
        b"---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        b"c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
        b"e: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n",
    ),
    "a YAML tag": ("tag.yaml", b"---\n!!python/object/apply:os.system ['true']\n---\n"),
    "front matter without an end": ("front.md", b"---\ntitle: Mine\n\n- Docker\n"),
    "a fence without an end": ("fence.md", b"# Mine\n\n```\n- Docker\n"),
    "brackets without an end": ("brackets.md", b"- " + b"(" * 5_000 + b"[" * 5_000),
    "one endless line": ("line.md", b"- " + b"Docker, " * 60_000),
    "headings without anything below": ("headings.md", b"# A\n## B\n### C\n"),
    "lost bytes": ("lost.md", b"# Mine\n\n- Doc\xffker\xfe\n- \xc3\x28\n"),
    "UTF-16": ("wide.md", "# Mine\n\n- Docker\n".encode("utf-16")),
    "half of UTF-16": ("half.md", "# Mine\n\n- Docker\n".encode("utf-16")[:-3]),
    "invisible marks": ("marks.md", "# Mi\u202ene\u200b\n\n- Doc\u0000ker\u2066\n".encode()),
    "a script for a name": (
        "<img src=x onerror=alert(1)>.md",
        b"# <script>alert(1)</script>\n\n- <b>Docker</b>\n",
    ),
    "a path for a name": ("../../../etc/passwd", b"- Docker\n"),
    "no name": ("", b"- Docker\n"),
    "a program for a name": ("mine.md'; rm -rf ~; '.exe", b"MZ\x90\x00" + bytes(500)),
    "a page": ("page.html", b"<!DOCTYPE html><html><body><script>alert(1)</script><ul><li>Docker</ul>"),
}


@pytest.mark.parametrize("form", BROKEN)
def test_a_broken_file_is_a_sentence_or_is_read_and_the_page_stays(form: str) -> None:
    name, data = BROKEN[form]
    words = text_of(result(GRAPH, [packed(data, name)], None, None))
    assert "Traceback" not in words and "Error(" not in words
    assert "Remove" in words
    assert "What was read" in words or words.rstrip().endswith(".")


@pytest.mark.parametrize("form", BROKEN)
def test_a_good_file_beside_a_broken_one_is_read(form: str) -> None:
    name, data = BROKEN[form]
    stored = [packed(data, name), packed(b"# Good one\n\n- Weaving looms\n", "good.md")]
    assert "Weaving looms" in text_of(result(GRAPH, stored, None, None))


STORES: list[Any] = [
    None,
    "text",
    7,
    {"name": "x"},
    [None, 3, "x", []],
    [{"name": None, "packed": None}],
    [{"name": ["a"], "packed": {"b": 1}}],
    [{"name": "x.md", "packed": base64.b64encode(b"no gzip").decode()}],
    [{"name": "x.md", "packed": base64.b64encode(gzip.compress(b"- Docker"))[:20].decode()}],
    [{"name": "bomb.md", "packed": base64.b64encode(gzip.compress(bytes(60_000_000))).decode()}],
]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(GRAPH, assets=ASSETS).server.test_client()


@pytest.mark.parametrize("documents", STORES, ids=range(len(STORES)))
@pytest.mark.parametrize("judgements", [None, "x", [3], [{"label": "x"}], {"a": []}], ids=range(5))
def test_a_store_that_somebody_wrote_by_hand_breaks_no_page(
    client: FlaskClient, documents: Any, judgements: Any, caplog: pytest.LogCaptureFixture
) -> None:
    body = {"documents": documents, "judgements": judgements}
    with caplog.at_level(logging.ERROR):
        answers = [
            client.post("/api/map", json=body),
            client.post("/api/graph", json=body),
            client.post("/overlap/shares.csv", json=body),
            client.post("/path/plan.json", json=body | {"query": "?goal=docker&known="}),
        ]
    assert all(answer.status_code < 500 for answer in answers)
    assert not caplog.records
    for answer in answers[:2]:
        assert answer.status_code == 200 or json.loads(answer.data)["error"].endswith(".")
