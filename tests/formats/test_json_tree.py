"""JSON as people save it: comments, commas behind the last value, other quotes, an object a line."""

import pytest

from roadmapgraph.errors import DocumentError
from roadmapgraph.formats.json_tree import is_json, read_json
from roadmapgraph.mentions import read_document
from roadmapgraph.models import Mention


def mentions(document: str) -> list[Mention]:
    return list(read_document(document.encode(), name="x").mentions)


@pytest.mark.parametrize(
    "document",
    [
        '{"title": "Baker", "topics": ["Rye", "Spelt"]}',
        '{"title": "Baker", "topics": ["Rye", "Spelt",],}',
        '// mine\n{"title": "Baker", /* now */ "topics": ["Rye", "Spelt"] // done\n}',
        "{title: 'Baker', topics: ['Rye', 'Spelt']}",
        "{'title': 'Baker', 'draft': False, 'by': None, 'topics': ['Rye', 'Spelt']}",
        '/* "a", {"b": */ { /**/ "title": "Baker", "topics": [ // "Wheat"\n"Rye", "Spelt"]}',
    ],
)
def test_json_as_people_save_it_says_the_same(document: str) -> None:
    reading = read_document(document.encode(), name="x")
    assert reading.source.format == "json"
    assert [mention.label for mention in reading.mentions] == ["Rye", "Spelt"]
    assert {mention.section for mention in reading.mentions} == {("Baker",)}


@pytest.mark.parametrize("text", ["a // b", "https://example.org", "/* c */", "a, ]", "it's", "{x: 1}"])
def test_what_stands_in_quotes_is_no_comment_and_no_mark(text: str) -> None:
    assert read_json(f'{{"title": "{text}",}}', name="x").by_key["title"].text == text


def test_a_quote_within_the_other_quotes_is_part_of_the_words() -> None:
    tree = read_json("""{'a': 'it\\'s "hot"', "b": "it's"}""", name="x")
    assert [value.text for _, value in tree.pairs] == ['it\'s "hot"', "it's"]


def test_an_object_a_line_is_a_list_of_them_each_on_its_line() -> None:
    found = mentions('{"topic": "Rye", "hours": 3}\n\n{"topic": "Spelt", "optional": true}\n')
    assert [(m.line, m.label, m.hours, m.qualifiers) for m in found] == [
        (1, "Rye", 3.0, ()),
        (3, "Spelt", None, ("optional",)),
    ]


def test_what_objects_say_that_share_a_line_is_each_ones_own() -> None:
    found = mentions('{"topics": [{"title": "Rye", "optional": true}, {"title": "Spelt", "hours": 2}]}')
    assert [(m.label, m.qualifiers, m.hours) for m in found] == [
        ("Rye", ("optional",), None),
        ("Spelt", (), 2.0),
    ]


@pytest.mark.parametrize(
    ("document", "line"),
    [
        ('{"a": [1,\n,]}', 2),
        ('{"a": 1,\n"b" 2}', 2),
        ('{"a": [maybe\n]}', 1),
        ('{"a": 1 /* open\n}', 1),
        ('{"a": 1}\n{"b": }\n', 2),
        ('{"a": 1}\n\n{"b": [}\n', 3),
        ('{"a": "open\n}', 1),
        ("{\n// all\n", 3),
    ],
)
def test_what_is_broken_is_refused_with_its_line(document: str, line: int) -> None:
    with pytest.raises(DocumentError) as refused:
        read_json(document, name="x")
    assert [fault.line for fault in refused.value.faults] == [line]


@pytest.mark.parametrize(
    "text", ["{% raw %}\n- Rye\n", "{toc}\n- Rye\n", "[Rye](x)\n", "// Rye\n", "{\n- Rye\n}"]
)
def test_what_only_starts_with_a_bracket_is_no_json(text: str) -> None:
    assert not is_json(text)
