import pytest

from roadmapgraph.errors import DocumentError
from roadmapgraph.mentions import Limits, read_document, source_id_of
from roadmapgraph.models import Mention, Reading


def read(document: str) -> Reading:
    return read_document(document.encode(), name="roadmap.md")


def one(reading: Reading, label: str) -> Mention:
    (found,) = [mention for mention in reading.mentions if mention.label == label]
    return found


def test_mentions_stand_below_their_headings_without_decoration() -> None:
    reading = read("# 🚀 Plan\n## Phase 1: The Bedrock 📚\n### 2️⃣ Geometry\n- Lines\n")
    assert one(reading, "Lines").section == ("Plan", "Phase 1: The Bedrock", "Geometry")


@pytest.mark.parametrize(
    "heading",
    [
        "Phase 1: The Bedrock",
        "Overview",
        "Step 0 — Theory First",
        "Required Project Types",
        "You MUST Be Able To",
        "Practical Skills & Tools",
        "Core Concepts",
        "Resources",
        "🎯 Learning Paths",
        "Week 3",
    ],
)
def test_a_heading_that_only_organises_is_a_section(heading: str) -> None:
    reading = read(f"# Plan\n\n## {heading}\n\n- Lines\n")
    assert [(line.line, line.reads_as) for line in reading.lines][1] == (3, "section")


@pytest.mark.parametrize(
    "heading", ["Linear Algebra", "Week 3: Linear Algebra", "3. Linear Algebra", "🔢 Linear Algebra"]
)
def test_a_heading_that_is_a_field_is_a_mention_and_a_section(heading: str) -> None:
    reading = read(f"# Plan\n\n## {heading}\n\n- Lines\n")
    assert one(reading, "Linear Algebra").line == 3
    assert one(reading, "Lines").section[-1].endswith("Linear Algebra")


@pytest.mark.parametrize(
    "document",
    [
        "# Plan\n## Geometry\n- Lines\n## You Do NOT Need\n- COBOL\n",
        "# Plan\n## Geometry\n- Lines\n- ~~COBOL~~\n",
        "# Plan\n## Geometry\n- Lines\n- You don't need COBOL\n",
    ],
)
def test_what_is_not_to_be_learnt_is_advice_and_noted(document: str) -> None:
    reading = read(document)
    assert [mention.label for mention in reading.mentions] == ["Geometry", "Lines"]
    assert reading.lines[-1].reads_as == "advice"
    assert [found.level for found in reading.diagnostics] == ["note"]


@pytest.mark.parametrize(
    "line",
    [
        "Keep learning, and you will get there.",
        "> The best way to learn is to build.",
        "(Without a foundation, everything falls.)",
        "**Target role:** Engineer",
        "Happy learning! 🚀",
    ],
)
def test_talk_is_advice(line: str) -> None:
    reading = read(f"# Plan\n\n## Geometry\n\n- Lines\n\n{line}\n")
    assert reading.lines[-1].reads_as == "advice"


def test_a_table_tells_about_its_topics() -> None:
    row = "| Rust | Advanced | 3 weeks | [The Book](https://example.org) |"
    reading = read(f"# Plan\n\n| Topic | Level | Time | Link |\n|---|---|---|---|\n{row}\n")
    found = one(reading, "Rust")
    assert (found.difficulty, found.duration, found.hours) == ("advanced", "3 weeks", 30.0)
    book = one(reading, "The Book")
    assert (book.kind, book.url, book.within) == ("resource", "https://example.org", "Rust")


def test_prerequisites_that_a_document_states_are_kept() -> None:
    reading = read("# Plan\n## Calculus\n**Prerequisites:** Algebra, Functions\n- Limits\n")
    assert one(reading, "Calculus").requires == ("Algebra", "Functions")


def test_a_link_to_anything_but_the_web_is_dropped_and_the_topic_kept() -> None:
    reading = read("# Plan\n- [Rust](javascript:alert(1))\n")
    assert one(reading, "Rust").url is None
    assert [found.level for found in reading.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "=HYPERLINK(1)", "constructor", "<b>bold</b>", "[[wiki]]"]
)
def test_strange_names_are_only_names(name: str) -> None:
    reading = read(f"# Plan\n- {name}\n")
    assert len(reading.mentions) == 1
    assert not reading.mentions[0].label.startswith(("=", "<", "["))


def test_the_mention_limit_bites_once_and_says_so() -> None:
    data = "\n".join(f"- Rust{number}" for number in range(50)).encode()
    reading = read_document(data, name="x", limits=Limits(max_mentions=10))
    assert len(reading.mentions) == 10
    assert [(found.line, found.level) for found in reading.diagnostics] == [(11, "error")]
    assert "limit of 10" in reading.diagnostics[0].message
    assert "--max-mentions" in reading.diagnostics[0].message


def test_the_size_limit_says_what_it_is() -> None:
    with pytest.raises(DocumentError, match=r"limit of 5.*--max-bytes"):
        read_document(b"- Rust\n", name="x", limits=Limits(max_bytes=5))


def test_the_limit_of_lines_says_from_where_on_nothing_was_read() -> None:
    reading = read_document(b"- Rust\n- Zig\n- Go\n", name="x", limits=Limits(max_lines=2))
    assert [mention.label for mention in reading.mentions] == ["Rust", "Zig"]
    assert [(found.line, "--max-lines" in found.message) for found in reading.diagnostics] == [(3, True)]


def test_a_document_in_which_nothing_is_recognised_says_so() -> None:
    reading = read("You will love it, because it is good for you.\n")
    assert [found.level for found in reading.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    "line",
    [
        "word, " * 170_000,
        "x" * 1_000_000,
        "a and " * 160_000,
        "(" * 100_000,
        "[" * 100_000,
        "a using " * 120_000,
    ],
    ids=["list", "word", "and", "brackets", "links", "using"],
)
def test_a_line_of_a_megabyte_is_reported_and_the_rest_is_read(line: str) -> None:
    reading = read(f"# Plan\n- {line}\n- Rust\n")
    assert one(reading, "Rust").line == 3
    assert [(found.line, found.level) for found in reading.diagnostics] == [(2, "warning")]


@pytest.mark.parametrize(
    "character", ["(", "[", "*", "`", "<", "![", "&", "/", ", ", ": ", " - ", "using ", "e.g. "]
)
def test_lines_full_of_one_mark_are_read_in_the_end(character: str) -> None:
    reading = read(f"# Plan\n- a {character * 900} b\n- Rust\n")
    assert reading.mentions[-1].label == "Rust"


@pytest.mark.parametrize(
    ("title", "stem", "expected"),
    [
        ("Données & Modèles", "x", "donnees-modeles"),
        ("机器学习", "roadmap", "roadmap"),
        ("../../etc", "x", "etc"),
        ("A" * 200, "x", "a" * 60),
    ],
)
def test_a_source_id_is_made_of_the_title_or_else_of_the_file(title: str, stem: str, expected: str) -> None:
    assert source_id_of(title, stem, b"") == expected


def test_a_source_id_without_any_letter_comes_from_the_content() -> None:
    assert source_id_of("机器学习", "路线", b"x").startswith("roadmap-")
    assert source_id_of("机器学习", "路线", b"x") != source_id_of("机器学习", "路线", b"y")


def test_a_source_id_of_another_shape_is_refused() -> None:
    with pytest.raises(DocumentError, match="Not An Id"):
        read_document(b"- Rust\n", name="x", source_id="Not An Id")


def test_a_marked_heading_closes_a_bare_one_but_not_a_stage() -> None:
    reading = read("# Plan\n**A subtitle**\n\n## Geometry\n- Lines\n")
    assert one(reading, "Lines").section == ("Plan", "Geometry")
    reading = read("# Plan\n**Phase 1: The Start**\n\n## Geometry\n- Lines\n")
    assert one(reading, "Lines").section == ("Plan", "Phase 1: The Start", "Geometry")


def test_numbering_is_no_part_of_a_section() -> None:
    reading = read("# Plan\n## 4. Practical Tools 🛠️\n- Hammer\n")
    assert one(reading, "Hammer").section == ("Plan", "Practical Tools")


def told(document: str) -> dict[str, tuple[str, ...]]:
    return {mention.label: mention.qualifiers for mention in read(document).mentions}


def test_how_much_a_row_matters_holds_for_all_that_its_first_cell_names() -> None:
    table = "# Wood\n\n| Topic | Priority |\n|---|---|\n| Oak, Ash | must |\n| Elm | high |\n| Yew | low |\n"
    assert told(table) == {
        "Oak": ("mandatory",),
        "Ash": ("mandatory",),
        "Elm": ("important",),
        "Yew": ("optional",),
    }


def test_a_bracket_behind_the_last_of_a_list_tells_of_the_last_alone() -> None:
    assert told("# Wood\n\n- OakSaw, AshSaw or ElmSaw (legacy)\n") == {
        "OakSaw": (),
        "AshSaw": (),
        "ElmSaw": ("deprecated",),
    }


def test_tags_of_a_card_that_say_how_much_it_matters_are_qualifiers() -> None:
    cards = '[{"title": "Oak", "tags": ["wood", "awareness"]}, {"title": "Ash", "importance": "must-know"}]'
    reading = read_document(cards.encode(), name="wood.json")
    assert [(mention.label, mention.qualifiers) for mention in reading.mentions] == [
        ("Oak", ("awareness",)),
        ("Ash", ("mandatory",)),
    ]


def test_what_a_card_names_as_optional_is_read_as_such() -> None:
    week = "  - week: 1\n    topics:\n      - Oak\n    optional: Ash and Elm\n    done_when: you like it\n"
    plan = f"plan:\n{week}"
    reading = read_document(plan.encode(), name="wood.yaml")
    assert [(mention.label, mention.qualifiers) for mention in reading.mentions] == [
        ("Oak", ()),
        ("Ash", ("optional",)),
        ("Elm", ("optional",)),
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('- 2024-06-29 Read "Oak Is All You Need", twice', "Oak Is All You Need"),
        ("- Ashdown: Wood: From Tree to Spoon (6 of 10 videos)", "Wood: From Tree to Spoon"),
    ],
)
def test_what_somebody_reads_or_watches_is_a_resource_below_any_heading(line: str, title: str) -> None:
    reading = read(f"# Plan\n\n## Alpha\n\n{line}\n")
    assert one(reading, title).kind == "resource"


def test_two_things_in_a_heading_without_capitals_are_two() -> None:
    labels = [mention.label for mention in read("# Plan\n\n## Trees & spoons\n\n- Oak\n").mentions]
    assert labels == ["Trees", "spoons", "Oak"]
    labels = [mention.label for mention in read("# Plan\n\n## Trees & Spoons\n\n- Oak\n").mentions]
    assert labels == ["Trees & Spoons", "Oak"]


def test_what_is_made_from_scratch_is_a_practice() -> None:
    assert one(read("# Plan\n\n- Spoons from scratch\n"), "Spoons from scratch").kind == "practice"


def test_a_thread_counts_its_posts_and_a_task_says_when_it_is_due() -> None:
    first = "1/ Carving\n- Spoons ✅ 2025-02-21\n- Bowls ⏫ 📅 2025-03-05\n"
    reading = read(f"How to carve\n\n{first}\n2/ Drying:\n- Kilns\n")
    labels = [mention.label for mention in reading.mentions]
    assert labels == ["Carving", "Spoons", "Bowls", "Drying", "Kilns"]


def test_a_bare_line_that_names_a_reading_list_opens_it() -> None:
    reading = read("# Wood\n\n## Oak\n\n- Bark\n\nLiterature\n\nOakley, M.: Carving Spoons (2020)\n")
    assert one(reading, "Carving Spoons").kind == "resource"


def test_marks_in_quotes_are_no_title() -> None:
    reading = read('# Wood\n\n## Books\n\n- "::"\n- "Carving Spoons"\n')
    assert [mention.label for mention in reading.mentions] == ["Carving Spoons"]
