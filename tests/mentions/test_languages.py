"""Roadmaps of other languages: what a line holds where the document is written in its language."""

from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.languages import LANGUAGES, language_of, language_of_line
from roadmapgraph.models import Mention

CASES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent.parent / "cases" / "languages").glob("*.yaml"))
}


def of(part: str) -> list[object]:
    return [pytest.param(code, *case, id=f"{code} {case[0]}") for code in CASES for case in CASES[code][part]]


def lines(part: str) -> list[object]:
    return [
        pytest.param(code, line, id=f"{code} {line}") for code in CASES for line in CASES[code].get(part, [])
    ]


def read(code: str, line: str) -> tuple[list[Mention], str]:
    document = f"# {code}\n\n{CASES[code]['opening']}\n\n## C++\n\n{line}\n"
    reading = read_document(document.encode(), name=f"{code}.md")
    (reads_as,) = [read.reads_as for read in reading.lines if read.line == 7]
    return [mention for mention in reading.mentions if mention.line == 7], reads_as


@pytest.mark.parametrize(("code", "line", "names"), of("names"))
def test_a_line_holds_these_names_in_its_language(code: str, line: str, names: list[str]) -> None:
    assert [mention.label for mention in read(code, f"- {line}")[0]] == names


@pytest.mark.parametrize(("code", "line", "name", "qualifiers"), of("qualified"))
def test_what_leads_a_name_follows_it_or_stands_in_its_bracket_qualifies_it(
    code: str, line: str, name: str, qualifiers: list[str]
) -> None:
    (found,) = read(code, f"- {line}")[0]
    assert (found.label, list(found.qualifiers)) == (name, qualifiers)


@pytest.mark.parametrize(("code", "line"), lines("deeds"))
def test_a_verb_makes_a_line_one_thing_to_do(code: str, line: str) -> None:
    (found,) = read(code, f"- {line}")[0]
    assert (found.label, found.kind) == (line, "practice")


@pytest.mark.parametrize(("code", "line", "names"), of("headings"))
def test_a_heading_names_what_is_left_of_it_without_its_stage(code: str, line: str, names: list[str]) -> None:
    found, reads_as = read(code, f"## {line}")
    assert [mention.label for mention in found] == names
    assert reads_as == ("mention" if names else "section")


@pytest.mark.parametrize(("code", "line"), lines("not_needed"))
def test_what_a_language_says_not_to_learn_is_advice(code: str, line: str) -> None:
    assert read(code, f"- {line}") == ([], "advice")


@pytest.mark.parametrize("code", CASES)
def test_a_document_is_of_the_language_that_its_words_are_of(code: str) -> None:
    language = language_of([CASES[code]["opening"], *(line for line, _ in CASES[code]["names"])])
    assert language is not None and language.code == code


def test_every_language_has_cases() -> None:
    assert {language.code for language in LANGUAGES} == set(CASES)


@pytest.mark.parametrize(
    "document",
    [
        ["Naïve Bayes", "Poincaré maps", "a posteriori", "de facto standards", "ES6 modules", "ES2015"],
        ["Learn how to read papers", "You do not need a degree", "Bias and variance"],
        ["Docker", "Redis", "SQL", "HTTP"],
        [],
    ],
)
def test_english_is_of_no_other_language(document: list[str]) -> None:
    assert language_of(document) is None


@pytest.mark.parametrize(
    "line", ["Type I y Type II", "Vim o Emacs", "Plan e for the kitchen", "Grade i knots"]
)
def test_short_words_of_other_languages_part_nothing_in_english(line: str) -> None:
    document = f"# A plan\n\nWhat you need to know for the first week.\n\n## Part\n\n- {line}\n"
    reading = read_document(document.encode(), name="plan.md")
    assert language_of_line(line) is None
    assert [mention.label for mention in reading.mentions if mention.line == 7] == [line]
