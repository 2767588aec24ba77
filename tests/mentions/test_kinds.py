from pathlib import Path
from typing import Any

import pytest
import yaml

from roadmapgraph.gazetteer import KnownNames
from roadmapgraph.mentions import read_document
from roadmapgraph.store import load_names, shipped_folder

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "kinds.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def names() -> KnownNames:
    return load_names(shipped_folder("graph"))


def kinds(document: str, names: KnownNames) -> dict[str, str]:
    reading = read_document(document.encode(), name="plan.md", lexicon=names)
    return {mention.label: mention.kind for mention in reading.mentions}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["item"])
def test_an_item_names_things_of_these_kinds(case: dict[str, Any], names: KnownNames) -> None:
    reading = read_document(
        f"# Plan\n\n## Part\n\n- {case['item']}\n- Dovetail joints\n".encode(), name="plan.md", lexicon=names
    )
    assert [mention.kind for mention in reading.mentions if mention.line == 5] == case["kinds"]


def test_a_word_is_a_tool_in_a_list_whose_known_members_are_tools(names: KnownNames) -> None:
    listed = kinds("# Plan\n\n## Part\n\n- Terraform\n- Ansible\n- Chef\n- Puppet\n", names)
    assert set(listed.values()) == {"tool"}


def test_a_word_is_no_tool_in_a_list_whose_known_members_are_topics(names: KnownNames) -> None:
    listed = kinds("# Plan\n\n## Part\n\n- Linear regression\n- Clustering\n- Docker\n- Spring\n", names)
    assert (listed["Docker"], listed["Spring"]) == ("tool", "topic")


def test_a_word_is_a_tool_below_a_heading_for_tools(names: KnownNames) -> None:
    assert kinds("# Plan\n\n## Tools\n\n- Chef\n- Processing\n", names) == {
        "Chef": "tool",
        "Processing": "tool",
    }


def test_what_stands_in_a_tools_bracket_is_no_tool_even_below_a_heading_for_tools(names: KnownNames) -> None:
    document = "# Plan\n\n## Tools\n\n- Airflow (joints, benches)\n- Lathes\n"
    assert kinds(document, names) == {
        "Airflow": "tool",
        "joints": "topic",
        "benches": "topic",
        "Lathes": "tool",
    }


def test_words_in_another_script_below_a_heading_for_tools_are_topics(names: KnownNames) -> None:
    assert kinds("# Plan\n\n## Tools\n\n- Docker\n- 나무 결\n", names)["나무 결"] == "topic"


def test_a_practice_of_one_word_that_heads_topics_is_a_field(names: KnownNames) -> None:
    wires = "# Plan\n\n## Networking\n\n- Switches\n- Cables\n"
    people = "# Plan\n\n## Networking\n\n- Attend meetups\n- Write to makers\n"
    assert kinds(wires, names)["Networking"] == "topic"
    assert kinds(people, names)["Networking"] == "practice"


def test_a_heading_that_bids_holds_for_its_own_lines_and_not_for_further_headings(names: KnownNames) -> None:
    document = "# Plan\n\n## Show it\n\n- Oak chair\n\n### Extras\n\n- Grain direction\n- Veneer\n"
    assert kinds(document, names) == {"Oak chair": "practice", "Grain direction": "topic", "Veneer": "topic"}


def test_a_heading_for_projects_holds_for_the_headings_below_it(names: KnownNames) -> None:
    document = "# Plan\n\n## Projects\n\n### Beginner\n\n- Oak chair\n- Ash table\n"
    assert kinds(document, names) == {"Oak chair": "practice", "Ash table": "practice"}


def test_below_a_heading_that_only_lets_one_choose_stands_nothing_to_do(names: KnownNames) -> None:
    document = "# Plan\n\n### Pick ONE\n\n- Oak chair\n- Ash table\n\n### Build these\n\n- Elm bench\n"
    assert kinds(document, names) == {"Oak chair": "topic", "Ash table": "topic", "Elm bench": "practice"}
