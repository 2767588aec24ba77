import json
import textwrap

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.errors import DocumentError
from roadmapgraph.formats import Outline, read_outline


def outline(document: str) -> Outline:
    return read_outline(decode(textwrap.dedent(document).encode(), name="x"), name="x")


def shape(document: str) -> list[tuple[int, str, str]]:
    return [(entry.line, entry.role, entry.text) for entry in outline(document).entries]


def parents(document: str) -> dict[str, str | None]:
    """Return each entry's text with the text of the entry that it belongs to."""
    found: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for entry in outline(document).entries:
        while above and above[-1][0] >= entry.depth:
            above.pop()
        found[entry.text] = above[-1][1] if above else None
        above.append((entry.depth, entry.text))
    return found


@pytest.mark.parametrize(
    ("document", "form"),
    [
        ("# A\n- b\n", "markdown"),
        ("A\n=\n\n1.1. b\n", "outline"),
        ("title: A\ntopics:\n  - name: b\n", "yaml"),
        ('{"title": "A", "children": [{"title": "b"}]}', "json"),
        ('{"nodes": [{"id": "1", "type": "topic", "data": {"label": "b"}}], "edges": []}', "react-flow"),
    ],
)
def test_the_form_is_recognised_by_content(document: str, form: str) -> None:
    assert outline(document).format == form


def test_dotted_numbers_give_depth() -> None:
    document = "2. Two\n2.9. Nine\n2.10. Ten\n2.10.1. Ten one\n3. Three\n"
    assert parents(document) == {"Two": None, "Nine": "Two", "Ten": "Two", "Ten one": "Ten", "Three": None}


@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
def test_bullets_nest_by_any_indent(indent: str) -> None:
    document = f"- a\n{indent}- b\n{indent * 2}- c\n- d\n"
    assert parents(document) == {"a": None, "b": "a", "c": "b", "d": None}


def test_an_outline_that_only_indents_is_no_code() -> None:
    assert parents("A\n    B\n        C\n    D\n") == {"A": None, "B": "A", "C": "B", "D": "A"}


@pytest.mark.parametrize(
    "document",
    ["A\n├── B\n│   └── C\n└── D\n", "A\n|-- B\n|   `-- C\n`-- D\n", "A\n+-- B\n|   +-- C\n+-- D\n"],
)
def test_a_drawn_tree_is_an_outline(document: str) -> None:
    assert parents(document) == {"A": None, "B": "A", "C": "B", "D": "A"}


@pytest.mark.parametrize(
    "document",
    [
        "# A\n## B\n- c\n",
        "A\n===\nB\n---\n- c\n",
        "===\nA\n===\n\nB\n---\n\n* c\n",
        "# A\n**B**\n- c\n",
        "# A\nB\n\n- c\n",
        "# A\n**B:**\n- c\n",
        "# A\n<summary>B</summary>\n\n- c\n",
    ],
)
def test_a_line_that_heads_a_list_is_its_heading(document: str) -> None:
    assert [above and above.strip(":") for above in parents(document).values()] == [None, "A", "B"]


def test_nothing_in_a_fence_is_read() -> None:
    assert shape("- a\n```\n- b\n```\n- c\n") == [(1, "item", "a"), (5, "item", "c")]


def test_a_fence_that_is_never_closed_swallows_nothing() -> None:
    found = outline("- a\n```\n- b\n")
    assert [entry.text for entry in found.entries] == ["a", "b"]
    assert [(note.line, note.level) for note in found.diagnostics] == [(2, "warning")]


@pytest.mark.parametrize(
    "document",
    [
        "| Topic | Hours |\n| --- | --- |\n| A | 2 |\n| | 3 |\n",
        "|Topic|Hours|\n|---|---|\n|A|2|\n||3|\n",
        "Topic | Hours\n--- | ---\nA | 2\n | 3\n",
        "| Topic | Hours |\n|:--|--:|\n| A | 2\n|  | 3 | 4 | 5 |\n",
    ],
)
def test_header_words_of_a_table_are_no_topics(document: str) -> None:
    found = outline(document)
    assert [entry.text for entry in found.entries if entry.role == "item"] == ["A"]
    assert [reading.reads_as for reading in found.readings] == ["markup", "markup"]


def test_inline_markup_is_taken_off() -> None:
    document = "- **A** `b` [c](https://example.org) [[D|d]] <b>e</b> ==f== ![x](y)\n"
    assert [text for _, _, text in shape(document)] == ["A b c d e f"]


def test_wrapped_lines_keep_their_line_numbers() -> None:
    (entry,) = outline("- alpha beta gamma,\n  delta epsilon\n").entries
    assert [entry.line_at(entry.text.index(word)) for word in ("alpha", "delta")] == [1, 2]


@pytest.mark.parametrize(
    "front",
    ["---\ntitle: T\ntags: [a]\n---\n", '+++\ntitle = "T"\n+++\n', '{\n"title": "T"\n}\n'],
    ids=["yaml", "toml", "json"],
)
def test_front_matter_gives_the_title_and_no_topic(front: str) -> None:
    found = outline(f"{front}# A\n\n- b\n")
    assert found.title == "T"
    assert [entry.text for entry in found.entries] == ["A", "b"]


def test_values_that_yaml_would_guess_stay_text() -> None:
    document = "title: T\ntopics:\n  - name: No\n  - name: 2.10\n  - name: 12:30\n  - name: 0x1F\n"
    assert [text for _, role, text in shape(document) if role == "card"] == ["No", "2.10", "12:30", "0x1F"]


@pytest.mark.parametrize(
    ("word", "is_optional"), [('"false"', False), ("no", False), ("true", True), ("Yes", True)]
)
def test_optional_is_what_the_word_says(word: str, is_optional: bool) -> None:
    document = f"title: T\ntopics:\n  - name: A\n    optional: {word}\n"
    assert [entry.qualifiers == ("optional",) for entry in outline(document).entries[1:]] == [is_optional]


def test_a_card_keeps_its_attributes() -> None:
    document = """
        title: T
        topics:
          - name: A
            id: a
          - name: B
            difficulty: advanced
            duration: 2 weeks
            prerequisites: [a]
            videoUrl: https://example.org/v
        """
    card = outline(document).entries[-1]
    assert (card.difficulty, card.duration, card.requires) == ("advanced", "2 weeks", ("A",))
    assert [link.url for link in card.links] == ["https://example.org/v"]


def test_a_folded_scalar_knows_each_line() -> None:
    document = "title: T\ntopics:\n  - name: A\n    description: >-\n      one two\n      three\n"
    summary = outline(document).entries[-1]
    assert [(piece.line, piece.text) for piece in summary.pieces] == [(5, "one two"), (6, "three")]


def test_code_is_never_kept() -> None:
    document = "title: T\ntopics:\n  - name: A\n    codeSnippet: |\n      import os\n      os.remove\n"
    assert [text for _, _, text in shape(document)] == ["T", "A"]


def test_a_yaml_tag_constructs_nothing_and_is_reported() -> None:
    found = outline('title: T\ntopics:\n  - name: !!python/object/apply:os.system ["true"]\n  - name: B\n')
    assert [(note.line, note.level) for note in found.diagnostics] == [(3, "warning")]
    assert found.entries[-1].text == "B"


def test_an_alias_bomb_is_not_expanded() -> None:
    layers = "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
    )
    found = outline(f"title: T\na: &a [x]\n{layers}topics:\n  - name: B\n")
    assert len(found.entries) < 100


@pytest.mark.parametrize(
    ("document", "line"),
    [
        ('title: T\ntopics:\n  - name: A\n    description: "never closed\n', 4),
        ('{"title": "T",\n "children": [}', 2),
        ('{"title": "T",\n "children": [', 2),
    ],
)
def test_what_is_not_the_form_it_claims_is_refused_with_the_line(document: str, line: int) -> None:
    with pytest.raises(DocumentError) as caught:
        outline(document)
    assert [fault.line for fault in caught.value.faults] == [line]


@pytest.mark.parametrize("document", ["[" * 5000, '{"a":' * 5000, "title: T\nname: a\ntopics: " + "[" * 5000])
def test_what_is_nested_thousands_deep_is_refused_or_read_as_text(document: str) -> None:
    try:
        assert len(outline(document).entries) <= 3
    except DocumentError as error:
        assert "levels deep" in str(error) or "not valid" in str(error)


def drawing(style: dict[str, object]) -> str:
    boxes = [("a", "topic", "A"), ("b", "subtopic", "B"), ("p", "paragraph", "P"), ("x", "button", "X")]
    nodes = [{"id": identity, "type": kind, "data": {"label": label}} for identity, kind, label in boxes]
    edges = [{"id": "1", "source": "a", "target": "b", **style}, {"id": "2", "source": "a", "target": "gone"}]
    return json.dumps({"nodes": nodes, "edges": edges}, indent=1)


@pytest.mark.parametrize(
    ("style", "holder"),
    [
        ({"data": {"edgeStyle": "dashed"}}, "A"),
        ({"style": {"strokeDasharray": "0.8 8"}}, "A"),
        ({"data": {"edgeStyle": "solid"}}, None),
        ({"style": {"strokeDasharray": "0"}}, None),
    ],
)
def test_dashed_edges_contain_and_solid_edges_do_not(style: dict[str, object], holder: str | None) -> None:
    assert parents(drawing(style)) == {"A": None, "B": holder}


def test_an_edge_to_nowhere_is_reported() -> None:
    (note,) = outline(drawing({})).diagnostics
    assert note.level == "warning"
    assert "'gone'" in note.message
