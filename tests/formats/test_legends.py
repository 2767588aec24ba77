"""Legends and properties of notes: they explain marks, and name nothing."""

import pytest

from roadmapgraph.formats.legends import is_legend
from roadmapgraph.mentions import read_document


@pytest.mark.parametrize(
    "line",
    [
        "[x] baked, [ ] to bake",
        "Legend: ✅ done, 🔄 doing, ❌ not started",
        "🟢 = must know | 🟡 = good to know | ⚪ = optional",
        "**Key:** ⭐ essential · 🌱 for beginners",
        "Status :heavy_check_mark: finished, :hourglass: in progress",
        "- 🔴 hard, 🔵 easy",
    ],
)
def test_a_line_that_explains_marks_is_a_legend(line: str) -> None:
    assert is_legend(line)


@pytest.mark.parametrize(
    "line",
    [
        "✅ Rye, 🔄 Spelt",
        "Progress in ovens ✅",
        "✅ done",
        "Key: 🥖 baguette, 🍞 loaf",
        "✅ Done with rye, 🔄 doing spelt",
        "Rye: done, spelt: doing",
        "- [ ] Rye",
    ],
)
def test_a_line_that_names_something_is_none(line: str) -> None:
    assert not is_legend(line)


def labels(document: str) -> list[str]:
    return [mention.label for mention in read_document(document.encode(), name="x").mentions]


@pytest.mark.parametrize(
    "line",
    ["Status:: active", "- Priority:: high", "tags:: bread", "![[oven.png]]", "- %%not now%%", "#bread #rye"],
)
def test_what_a_note_keeps_of_itself_is_markup(line: str) -> None:
    reading = read_document(f"# Baker\n\n{line}\n\n- Rye\n".encode(), name="x")
    assert [found.reads_as for found in reading.lines] == ["section", "markup", "mention"]


@pytest.mark.parametrize(
    "item", ["Rye ^b1", "[[Rye]] ^ref-2", "Rye %%soon%%", "Rye #bread #dark", "![[Rye]]"]
)
def test_the_marks_of_a_note_are_no_part_of_a_name(item: str) -> None:
    assert labels(f"# Baker\n\n- {item}\n- Spelt\n") == ["Rye", "Spelt"]


@pytest.mark.parametrize(
    "words", ["Click to expand", "Show more", "See all topics", "Details", "👉 Open the list"]
)
def test_what_unfolds_a_part_of_a_page_is_a_section_and_says_nothing_of_it(words: str) -> None:
    document = f"# Baker\n\n<details>\n<summary>{words}</summary>\n\n- Rye\n- Spelt\n\n</details>\n"
    reading = read_document(document.encode(), name="x")
    assert [(mention.label, mention.kind) for mention in reading.mentions] == [
        ("Rye", "topic"),
        ("Spelt", "topic"),
    ]
    assert reading.lines[2].reads_as == "section"


@pytest.mark.parametrize(
    "heading", ["Ovens in detail", "Ovens in depth", "Ovens: in more detail", "Ovens deep dive"]
)
def test_how_deep_a_heading_goes_is_no_part_of_its_name(heading: str) -> None:
    reading = read_document(f"# Baker\n\n## {heading}\n\n- Stone\n".encode(), name="x")
    assert [(m.label, m.qualifiers) for m in reading.mentions] == [("Ovens", ("deep",)), ("Stone", ())]
