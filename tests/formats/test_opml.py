"""OPML: outlines as outliners save them, with exact lines, and nothing that expands."""

import pytest

from roadmapgraph.errors import DocumentError
from roadmapgraph.mentions import read_document
from roadmapgraph.models import Reading

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
_HEAD += "<head><title>Baker</title></head>\n<body>\n"
_TAIL = "</body>\n</opml>\n"


def read(body: str) -> Reading:
    return read_document(f"{_HEAD}{body}{_TAIL}".encode(), name="x")


def test_elements_are_topics_below_those_that_hold_them() -> None:
    reading = read(
        '<outline text="Bread">\n<outline text="Rye &amp; spelt"/>\n<outline\n text="Oats"/>\n</outline>\n'
    )
    assert (reading.source.format, reading.source.title) == ("opml", "Baker")
    assert [(m.line, m.label, m.section) for m in reading.mentions] == [
        (5, "Bread", ("Baker",)),
        (6, "Rye", ("Baker", "Bread")),
        (6, "spelt", ("Baker", "Bread")),
        (7, "Oats", ("Baker", "Bread")),
    ]


def test_a_note_is_no_topic_and_an_address_is_kept() -> None:
    (found,) = read(
        '<outline text="Rye" _note="It is dark and sour." htmlUrl="https://example.org/r"/>\n'
    ).mentions
    assert (found.label, found.url) == ("Rye", "https://example.org/r")


def test_an_element_that_only_leads_somewhere_is_a_resource() -> None:
    body = (
        '<outline text="Rye"><outline text="The loaf" type="link" url="https://example.org/l"/></outline>\n'
    )
    assert [(m.label, m.kind, m.url) for m in read(body).mentions] == [
        ("Rye", "topic", None),
        ("The loaf", "resource", "https://example.org/l"),
    ]


def test_what_could_expand_is_refused_with_its_line() -> None:
    bomb = '<!DOCTYPE opml [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">\n]>\n'
    bomb += '<opml><body><outline text="&b;"/></body></opml>'
    with pytest.raises(DocumentError) as refused:
        read_document(bomb.encode(), name="x")
    assert [fault.line for fault in refused.value.faults] == [1]


@pytest.mark.parametrize(
    ("body", "line"), [('<outline text="Rye">\n', 6), ('<outline text="Rye"/>\n<outline text=Oats/>\n', 6)]
)
def test_what_is_no_xml_is_refused_with_its_line(body: str, line: int) -> None:
    with pytest.raises(DocumentError) as refused:
        read(body)
    assert [fault.line for fault in refused.value.faults] == [line]


def test_elements_too_deep_are_refused() -> None:
    with pytest.raises(DocumentError, match="levels deep"):
        read('<outline text="Rye">' * 300 + "</outline>" * 300)
