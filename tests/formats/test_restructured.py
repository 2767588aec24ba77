"""reStructuredText: fields, admonitions, tables by directive."""

import textwrap

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.formats import read_outline
from roadmapgraph.mentions import read_document

_BAKER = "Baker\n=====\n\n"
_FORM = "\n.. note:: Mind the heat.\n"


def texts(document: str, *roles: str) -> list[str]:
    outline = read_outline(decode(document.encode(), name="x"), name="x")
    return [entry.text for entry in outline.entries if entry.role in roles]


def reads(document: str) -> dict[int, str]:
    return {line.line: line.reads_as for line in read_document(document.encode(), name="x").lines}


def mentioned(document: str) -> list[tuple[int, str]]:
    reading = read_document(textwrap.dedent(document).encode(), name="x")
    return [(mention.line, mention.label) for mention in reading.mentions]


def test_a_field_within_the_text_is_an_item_with_its_head() -> None:
    assert texts(f"{_BAKER}Ovens are hot.\n\n:Oven: Stone\n:Peel: Wood\n{_FORM}", "item") == [
        "Oven: Stone",
        "Peel: Wood",
    ]


@pytest.mark.parametrize(
    "document",
    [
        f"{_BAKER}:Oven: Stone\n:Peel: Wood\n\n* Rye\n{_FORM}",
        f"{_BAKER}* Rye\n\n:Author: Jane\n:Version: 3\n{_FORM}",
        f"{_BAKER}* Rye\n\n:Oven:\n{_FORM}",
        f"{_BAKER}* Rye\n\n.. unknown::\n   :depth: 2\n   :local: yes\n",
    ],
)
def test_what_a_document_says_of_itself_is_markup(document: str) -> None:
    assert texts(document, "item") == ["Rye"]


def test_the_code_of_an_emoji_is_no_field() -> None:
    assert mentioned("# Baker\n\n\n\n:bread: Rye\n:pie: Spelt\n") == [(5, "Rye"), (6, "Spelt")]


@pytest.mark.parametrize("name", ["warning", "note", "tip", "seealso", "important"])
def test_an_admonition_is_advice_and_what_it_lists_is_not(name: str) -> None:
    document = f"{_BAKER}* Rye\n\n.. {name}:: Hot stones\n   Cold hands\n\n   * Spelt\n     flour\n"
    found = reads(document)
    assert (found[6], found[7]) == ("advice", "advice")
    assert texts(document, "item") == ["Rye", "Spelt flour"]


def test_the_title_of_an_admonition_is_markup() -> None:
    assert reads(f"{_BAKER}* Rye\n\n.. admonition:: Mind\n\n   Hot stones\n") == {
        1: "section",
        2: "markup",
        4: "mention",
        6: "markup",
        8: "advice",
    }


def test_a_list_that_is_a_table_has_its_cells_on_their_lines() -> None:
    document = f"""{_BAKER}.. list-table:: Breads
   :header-rows: 1

   * - Topic
     - Tools
   * - Rye
     - Peel
   * - Spelt
     -
"""
    assert mentioned(document) == [(9, "Rye"), (10, "Peel"), (11, "Spelt")]


def test_a_table_of_values_has_its_header_from_its_option() -> None:
    document = f'{_BAKER}.. csv-table:: Breads\n   :header: "Topic", "Hours"\n\n   "Rye", 3\n   "Spelt", 2\n'
    reading = read_document(document.encode(), name="x")
    assert [(m.line, m.label, m.hours) for m in reading.mentions] == [(7, "Rye", 3.0), (8, "Spelt", 2.0)]
