from pathlib import Path

import pytest

from roadmapgraph.errors import DataError
from roadmapgraph.store import load_knowledge

CONCEPT = """\
- id: {0}
  label: {0}
  kind: {1}
  part_of: {2}
  summary: What it is.
  difficulty: beginner
  hours: 1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small ``graph/`` that holds."""
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "prerequisites").mkdir()
    entries = CONCEPT.format("maths", "field", "null") + CONCEPT.format("vectors", "topic", "maths")
    (tmp_path / "vocabulary" / "maths.yaml").write_text(entries)
    starts = "- concept: maths\n  starting_point: true\n- concept: vectors\n  starting_point: true\n"
    (tmp_path / "prerequisites" / "maths.yaml").write_text(starts)
    (tmp_path / "fields.yaml").write_text("- id: maths\n")
    (tmp_path / "sources.yaml").write_text("")
    return tmp_path


def faults(folder: Path) -> list[str]:
    with pytest.raises(DataError) as refused:
        load_knowledge(folder)
    return [str(fault).removeprefix(f"{folder.name}/") for fault in refused.value.faults]


def test_a_small_graph_folder_loads(folder: Path) -> None:
    assert [concept.id for concept in load_knowledge(folder).vocabulary] == ["maths", "vectors"]


def test_malformed_yaml_is_named_with_its_line(folder: Path) -> None:
    (folder / "vocabulary" / "maths.yaml").write_text("- id: a\n  label: [b\n- id: c\n")
    assert faults(folder)[0].startswith("vocabulary/maths.yaml:3: this is no YAML")


def test_a_repeated_key_is_named_with_its_line(folder: Path) -> None:
    (folder / "vocabulary" / "maths.yaml").write_text("- id: a\n  label: b\n  label: c\n")
    assert faults(folder) == ["vocabulary/maths.yaml:3: the key 'label' stands twice; keep one"]


def test_every_malformed_entry_is_named_at_once(folder: Path) -> None:
    with (folder / "vocabulary" / "maths.yaml").open("a") as file:
        file.write("- id: Bad Id\n  label: x\n- id: other\n  difficulty: fiendish\n")
    found = faults(folder)
    assert any("maths.yaml:15: 'Bad Id': id:" in fault for fault in found)
    assert any("maths.yaml:17: 'other': difficulty:" in fault for fault in found)


def test_a_prerequisite_is_placed_on_its_own_line(folder: Path) -> None:
    text = "- concept: maths\n  starting_point: true\n- concept: vectors\n  requires:\n"
    text += "    - id: nowhere\n      reason: Because.\n    - {id: vectors, reason: Because.}\n"
    (folder / "prerequisites" / "maths.yaml").write_text(text)
    assert [fault.split(": ")[0] for fault in faults(folder)] == [
        "prerequisites/maths.yaml:5",
        "prerequisites/maths.yaml:7",
    ]


def test_a_top_field_must_be_shown_somewhere_and_nothing_else(folder: Path) -> None:
    (folder / "fields.yaml").write_text("- id: vectors\n")
    assert faults(folder) == [
        "fields.yaml:1: 'vectors' is no top field; remove it",
        "fields.yaml: the top field 'maths' is missing; say where it is shown",
    ]


def test_an_id_that_was_given_up_leads_to_one_concept_that_is_there(folder: Path) -> None:
    (folder / "renamed.yaml").write_text("- {old: sums, new: maths, reason: One word for both.}\n")
    assert load_knowledge(folder).renamed == {"sums": "maths"}
    (folder / "renamed.yaml").write_text(
        "- {old: maths, new: maths, reason: x}\n- {old: sums, new: nowhere, reason: x}\n"
        "- {old: sums, new: maths, reason: x}\n- {old: sums}\n"
    )
    assert faults(folder) == [
        "renamed.yaml:4: new: Field required",
        "renamed.yaml:4: reason: Field required",
        "renamed.yaml:1: 'maths' is a concept; it was not given up",
        "renamed.yaml:2: 'sums' is given up twice; keep one",
        "renamed.yaml:2: 'nowhere' is no concept; name the one that stands for it now",
        "renamed.yaml:3: 'sums' is given up twice; keep one",
    ]
