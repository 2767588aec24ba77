"""Tables of values as spreadsheets and trackers save them: header, quotes, groups, exact lines."""

import pytest

from roadmapgraph.mentions import read_document
from roadmapgraph.models import Mention, Reading


def read(document: str) -> Reading:
    return read_document(document.encode(), name="x")


def told(document: str) -> list[tuple[int, str]]:
    return [(mention.line, mention.label) for mention in read(document).mentions]


def one(document: str, label: str) -> Mention:
    (found,) = [mention for mention in read(document).mentions if mention.label == label]
    return found


@pytest.mark.parametrize(
    "header",
    [
        "Topic,Difficulty,Hours,Notes",
        "Name,Status,Priority,Created",
        "Summary,Issue key,Issue Type,Story Points",
        "Card Name,List Name,Labels,Due Date",
        "Topic,Bakery,Hours,Mood",
    ],
)
def test_words_above_the_values_are_no_topics(header: str) -> None:
    assert read(f"{header}\nRye,,,\nSpelt,,,\n").source.format == "table"
    assert told(f"{header}\nRye,,,\nSpelt,,,\n") == [(2, "Rye"), (3, "Spelt")]


@pytest.mark.parametrize(
    "document",
    ["Rye, spelt\nWheat, oats\n", "Skills, tools and more\nPeel, oven\n", "Topic, 3 hours\nRye, oven\n"],
)
def test_a_list_with_commas_is_no_table(document: str) -> None:
    assert read(document).source.format != "table"


def test_a_value_in_quotes_goes_on_over_lines_and_each_name_keeps_its_own() -> None:
    document = 'Topic,Subtopics,Hours\nBread,"Rye\nSpelt, oats\n",3\n"Cake",Tart,2\n'
    assert told(document) == [(2, "Bread"), (2, "Rye"), (3, "Spelt"), (3, "oats"), (5, "Cake"), (5, "Tart")]
    assert one(document, "oats").within == "Bread"


def test_quotes_that_are_never_closed_swallow_no_line() -> None:
    document = 'Topic,Notes\n"Bread,rye\nCake,\nPie,\nRoll,\nBun,\n'
    assert [line for line, _ in told(document)] == [2, 2, 3, 4, 5, 6]


def test_a_line_that_names_the_mark_is_markup() -> None:
    reading = read("sep=;\nTopic;Hours\nBread;3\n")
    assert [line.reads_as for line in reading.lines] == ["markup", "markup", "mention"]
    assert [(mention.line, mention.hours) for mention in reading.mentions] == [(3, 3.0)]


def test_what_a_tracker_keeps_of_a_topic_names_nothing() -> None:
    document = "Name,Tags,Created,URL,Optional\nRye,"
    document += '"dark, sour","June 3, 2024",https://example.org/rye,yes\n'
    found = one(document, "Rye")
    assert told(document) == [(2, "Rye")]
    assert (found.url, found.qualifiers) == ("https://example.org/rye", ("optional",))


@pytest.mark.parametrize(
    "document",
    [
        "Category,Topic,Hours\nBread,Rye,3\nBread,Spelt,2\nCake,Tart,1\n",
        "| Category | Topic | Hours |\n|--|--|--|\n"
        "| Bread | Rye | 3 |\n| Bread | Spelt | 2 |\n| Cake | Tart | 1 |\n",
    ],
)
def test_a_group_in_several_rows_is_read_once_and_what_a_row_says_is_its_names(document: str) -> None:
    found = [(mention.label, mention.within, mention.hours) for mention in read(document).mentions]
    assert found == [
        ("Bread", None, None),
        ("Rye", "Bread", 3.0),
        ("Spelt", "Bread", 2.0),
        ("Cake", None, None),
        ("Tart", "Cake", 1.0),
    ]
