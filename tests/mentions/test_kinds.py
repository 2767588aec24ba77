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
