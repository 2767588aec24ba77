from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import VocabularyError
from roadmapgraph.gazetteer import Gazetteer, KnownNames, Told, Tool, gazetteer
from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.grammar import ACTION_GERUNDS, ACTIONS, GENERAL_NOUNS
from roadmapgraph.mentions.words import GENERIC, GROUPS, PRACTICE_GROUPS, RESOURCE_GROUPS, TOOL_GROUPS
from roadmapgraph.models import Concept
from roadmapgraph.normalise import key
from roadmapgraph.store import load_knowledge, load_names, shipped_folder
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary


def tool(*spellings: str, told: Told = "names", line: int = 1) -> Tool:
    return Tool(spellings, told, Place("tools.yaml", line))


def concepts(**kinds: str) -> Vocabulary:
    return vocabulary(
        (
            Concept.model_validate(
                {
                    "id": label.lower(),
                    "label": label,
                    "kind": kind,
                    "part_of": None,
                    "summary": "What it is.",
                    "difficulty": "beginner",
                    "hours": 1,
                }
            ),
            Place("concepts.yaml", 1),
        )
        for label, kind in kinds.items()
    )


def build(*tools: Tool, known: Vocabulary | None = None) -> Gazetteer:
    return gazetteer(tools, known or concepts())


SAWS = build(tool("OakSaw", "OKSW"), tool("Ash Saw"), tool("Flint", "Oak/Saw2", told="exactly"))


def messages(*tools: Tool, known: Vocabulary | None = None) -> list[str]:
    with pytest.raises(VocabularyError) as refused:
        build(*tools, known=known)
    return [str(fault) for fault in refused.value.faults]


def test_a_name_is_known_in_any_spelling() -> None:
    found = build(tool("OakSaw"))
    assert all(found.named(written) for written in ("OakSaw", "oaksaw", "Oak Saw", "oak-saw"))
    assert not found.named("oak saw")


def test_a_name_that_is_a_word_is_known_only_as_it_is_written_and_doubtful_in_another_case() -> None:
    found = build(tool("Flint", told="exactly"))
    assert found.named("Flint") and not found.named("flint") and not found.named("FLINT")
    assert found.doubtful("flint")


def test_a_name_that_is_a_word_among_tools_alone_is_never_known_for_sure() -> None:
    found = build(tool("Flint", told="beside"))
    assert not found.named("Flint")
    assert found.doubtful("Flint") and not found.doubtful("flint")


def test_a_list_of_two_names_is_no_name() -> None:
    found = build(tool("OakSaw"), tool("Ash/Saw", told="exactly"))
    assert not found.named("oak, saw") and not found.named("Oak/Saw")
    assert found.named("Ash/Saw") and not found.named("ash/saw")


def test_two_spellings_are_one_tool_and_two_tools_are_not() -> None:
    names = KnownNames(concepts(), build(tool("OakSaw", "OKSW"), tool("AshSaw")))
    assert names.same("OKSW", "oaksaw")
    assert not names.same("OakSaw", "AshSaw") and not names.same("what", "ever")


def test_the_vocabulary_goes_first() -> None:
    known = concepts(Carving="topic", OakSaw="tool")
    names = KnownNames(known, build(tool("OakSaw"), tool("Carving", told="beside"), known=known))
    assert (names.kind_of("OakSaw"), names.kind_of("Carving"), names.kind_of("AshSaw")) == (
        "tool",
        "topic",
        None,
    )


def test_what_is_written_as_words_are_may_be_a_word_unless_the_vocabulary_knows_it() -> None:
    known = concepts(Flint="tool")
    listed = [tool(name, told="exactly") for name in ("Flint", "Chert", "OBS")]
    names = KnownNames(known, build(*listed, known=known))
    assert [name for name in ("Flint", "Chert", "OBS") if names.may_be_tool(name)] == ["Chert"]


def test_a_maker_is_no_tool_itself() -> None:
    names = KnownNames(concepts(), build(tool("Oakley", told="makers")))
    assert names.is_maker("Oakley") and names.kind_of("Oakley") is None and not names.may_be_tool("Oakley")


@pytest.mark.parametrize("second", ["OakSaw", "oak saw"])
def test_a_name_listed_twice_is_refused_with_both_places(second: str) -> None:
    assert messages(tool("OakSaw"), tool(second, told="beside", line=7)) == [
        f"tools.yaml:7: the name {second!r} is listed at tools.yaml:1 too; keep one"
    ]


def test_an_empty_name_is_refused() -> None:
    assert messages(tool("- -", line=3)) == ["tools.yaml:3: a name without a letter or digit; remove it"]


@pytest.mark.parametrize("told", ["names", "exactly"])
def test_a_name_that_is_a_concept_of_another_kind_is_refused(told: Told) -> None:
    (fault,) = messages(tool("Carving", told=told, line=4), known=concepts(Carving="topic"))
    assert fault == "tools.yaml:4: 'Carving' is a concept of the vocabulary, and a topic; remove it here"


def test_every_fault_is_told_at_once() -> None:
    assert len(messages(tool("OakSaw"), tool("OakSaw", line=2), tool("!", line=3))) == 2


def test_the_shipped_gazetteer_is_loaded_with_the_knowledge() -> None:
    knowledge = load_knowledge(shipped_folder("graph"))
    assert len(knowledge.gazetteer) > 1500
    assert knowledge.names == load_names(shipped_folder("graph"))


def test_no_word_that_the_reader_knows_as_a_word_is_a_tool_in_any_spelling() -> None:
    """What is a verb, a general noun or a group's name must be told by its writing, or by its neighbours."""
    words = {
        *ACTIONS,
        *ACTION_GERUNDS,
        *GENERAL_NOUNS,
        *GENERIC,
        *GROUPS,
        *PRACTICE_GROUPS,
        *RESOURCE_GROUPS,
        *TOOL_GROUPS,
    }
    ordinary = {key(word) for word in words}
    spelled = [
        written
        for listed in load_names(shipped_folder("graph")).gazetteer.tools
        if listed.told == "names"
        for written in listed.spellings
    ]
    assert [written for written in spelled if key(written) in ordinary] == []


def test_no_word_in_small_letters_that_is_ordinary_is_a_tool_by_itself() -> None:
    listed = load_names(shipped_folder("graph")).gazetteer
    words = (
        "airflow excel express flask flutter go helm make poetry rust spark spring swift unity windows word"
    )
    assert [word for word in words.split() if listed.named(word)] == []


def test_a_garden_has_no_tools_of_ours() -> None:
    garden = (
        "# Garden\n\n## Spring\n\n- Soil\n- Rust on roses\n- Rust\n- Compost\n- Beans\n- Chives\n- Mint\n"
    )
    reading = read_document(garden.encode(), name="garden.md", lexicon=load_names(shipped_folder("graph")))
    assert {mention.label: mention.kind for mention in reading.mentions if mention.kind == "tool"} == {}


def test_the_gazetteer_gives_no_concept() -> None:
    known = load_names(shipped_folder("graph"))
    only_there = [listed for listed in known.gazetteer.tools if listed.told == "names"]
    unknown = [listed for listed in only_there if known.vocabulary.kind_of(listed.spellings[0]) is None]
    assert unknown and all(known.vocabulary.named(listed.spellings[0]) == () for listed in unknown[:50])


def test_its_files_are_found_beside_the_vocabulary() -> None:
    files = sorted(path.stem for path in Path(shipped_folder("graph") / "gazetteer").glob("*.yaml"))
    places = {Path(listed.place.file).stem for listed in load_names(shipped_folder("graph")).gazetteer.tools}
    assert set(files) == places


@given(st.text(max_size=40))
def test_whatever_is_written_a_name_that_is_known_is_spelled_like_one_of_the_tool(written: str) -> None:
    found = SAWS.named(written)
    assert found is None or key(written) in map(key, found.spellings)


@given(
    st.sampled_from(["OakSaw", "Ash Saw", "Flint", "Oak/Saw"]), st.sampled_from([str.lower, str.upper, str])
)
def test_no_name_is_both_known_for_sure_in_any_spelling_and_doubtful(
    name: str, spelled: Callable[[str], str]
) -> None:
    written = spelled(name)
    sure = SAWS.named(written)
    assert sure is None or sure.told == "exactly" or not SAWS.doubtful(written)
