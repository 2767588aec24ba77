from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.lexicon import EMPTY_LEXICON, Lexicon
from roadmapgraph.mentions.reading_matter import is_site, read_from
from roadmapgraph.mentions.works import works_within
from roadmapgraph.store import load_names

TITLES = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "reading" / "titles.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def vocabulary() -> Lexicon:
    return load_names(Path(__file__).parents[2] / "graph")


def kinds(line: str, heading: str, lexicon: Lexicon = EMPTY_LEXICON) -> dict[str, str]:
    document = f"# A roadmap\n\n## {heading}\n\n- {line}\n"
    mentions = read_document(document.encode(), name="line.md", lexicon=lexicon).mentions
    return {mention.label: mention.kind for mention in mentions if mention.line == 5}


@pytest.mark.parametrize(("line", "names"), TITLES["below_resources"], ids=lambda value: str(value)[:40])
def test_a_title_stands_without_what_is_said_around_it(line: str, names: dict[str, str]) -> None:
    assert kinds(line, "Resources") == names


@pytest.mark.parametrize(("line", "names"), TITLES["anywhere"], ids=lambda value: str(value)[:40])
def test_a_line_tells_by_itself_that_it_is_something_to_read(line: str, names: dict[str, str]) -> None:
    assert kinds(line, "Alpha") == names


@pytest.mark.parametrize(("line", "titles"), TITLES["works"], ids=lambda value: str(value)[:40])
def test_a_work_is_told_by_what_stands_around_its_title(line: str, titles: list[str]) -> None:
    assert kinds(line, "Alpha") == dict.fromkeys(titles, "resource")


@pytest.mark.parametrize("line", TITLES["no_works"])
def test_a_list_of_names_is_no_title(line: str, vocabulary: Lexicon) -> None:
    assert "resource" not in kinds(line, "Alpha", vocabulary).values()


@pytest.mark.parametrize(
    "line", ["Mary Oakley, " * 18 + "x y", "The Art of " + "A" * 200, "Aa & " * 40 + "Bb: Cc Dd", "A-" * 110]
)
def test_a_line_that_repeats_itself_is_looked_at_once(line: str) -> None:
    assert len(works_within(line, EMPTY_LEXICON)) <= 1


def test_a_title_keeps_what_its_bracket_says_of_its_weight() -> None:
    document = b"# A roadmap\n\n## Resources\n\n- The Food Lab (course, recommended)\n"
    (mention,) = read_document(document, name="line.md").mentions
    assert mention.qualifiers == ("recommended",)


def test_the_title_of_what_is_to_be_read_starts_behind_the_verb() -> None:
    line = "Skim the Oven manual on heat"
    assert line[read_from(line) :] == "Oven manual on heat"


@pytest.mark.parametrize(
    ("label", "url", "site"),
    [
        ("The Bread School", "https://www.the-bread-school.example/start", True),
        ("Bread School", "https://breadschool.example", False),
        ("Infrastructure as Code", "https://example.org/infrastructure-as-code", False),
    ],
)
def test_a_title_of_several_words_may_be_the_name_of_the_site(label: str, url: str, site: bool) -> None:
    assert is_site(label, url) is site
