from pathlib import Path

import pytest

from roadmapgraph.errors import DataError
from roadmapgraph.gazetteer import Gazetteer
from roadmapgraph.store.gazetteer_files import load_gazetteer
from roadmapgraph.vocabulary import Vocabulary


def load(folder: Path, text: str) -> Gazetteer:
    (folder / "gazetteer").mkdir()
    (folder / "gazetteer" / "saws.yaml").write_text(text, encoding="utf-8")
    return load_gazetteer(folder, Vocabulary({}))


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(DataError) as refused:
        load(folder, text)
    return [str(fault).removeprefix(f"{folder.name}/") for fault in refused.value.faults]


def test_names_are_read_with_their_spellings_and_lines(tmp_path: Path) -> None:
    found = load(tmp_path, "- of: saws\n  names: [\n    OakSaw, [AshSaw, ASW]\n  ]\n  beside: [Flint]\n")
    read = [(tool.spellings, tool.told, tool.place.line) for tool in found.tools]
    assert read == [
        (("OakSaw",), "names", 3),
        (("AshSaw", "ASW"), "names", 3),
        (("Flint",), "beside", 5),
    ]


def test_without_a_folder_the_gazetteer_is_empty(tmp_path: Path) -> None:
    assert len(load_gazetteer(tmp_path, Vocabulary({}))) == 0


@pytest.mark.parametrize(
    "text, said",
    [
        ("- of: saws\n  names: [12]\n", ":2: 12 is no name and no list of spellings; put a name in quotes"),
        (
            "- of: saws\n  names: [No]\n",
            ":2: False is no name and no list of spellings; put a name in quotes",
        ),
        ("- of: saws\n  names: [[]]\n", ":2: [] is no name and no list of spellings; put a name in quotes"),
        ("- of: saws\n  names: OakSaw\n", ":1: `names` is a list of names; put them between [ and ]"),
        ("- names: [OakSaw]\n", ":1: say `of` what the names are"),
        (
            "- of: saws\n",
            ":1: no name is given; list some under names, exactly, beside, makers, or remove the group",
        ),
        (
            "- of: saws\n  names: [A1]\n  near: [B1]\n",
            ":1: near: no such field; there are of, names, exactly, beside, makers",
        ),
    ],
)
def test_a_malformed_group_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert faults(tmp_path, text) == [f"gazetteer/saws.yaml{said}"]
