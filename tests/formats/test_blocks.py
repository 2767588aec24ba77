"""Markdown, plain text and reStructuredText: which line is what, and what belongs to what."""

import textwrap

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.formats import Outline, read_outline
from roadmapgraph.mentions import read_document


def outline(document: str) -> Outline:
    return read_outline(decode(textwrap.dedent(document).encode(), name="x"), name="x")


def texts(document: str, *roles: str) -> list[str]:
    return [entry.text for entry in outline(document).entries if not roles or entry.role in roles]


def sections(document: str) -> dict[str, tuple[str, ...]]:
    reading = read_document(textwrap.dedent(document).encode(), name="x")
    return {mention.label: mention.section for mention in reading.mentions}


def reads(document: str) -> dict[int, str]:
    reading = read_document(textwrap.dedent(document).encode(), name="x")
    return {line.line: line.reads_as for line in reading.lines}


def test_code_of_restructuredtext_is_no_topic() -> None:
    document = """
        Ovens
        =====

        * Stone

        It is lit as follows::

            strike(match)

            wait(600)

        * Steel

        .. code-block:: python

           bake()

        * Clay
        """
    assert texts(document, "item") == ["Stone", "Steel", "Clay"]
    assert {line: read for line, read in reads(document).items() if read == "markup"}.keys() == {
        3,
        9,
        11,
        15,
        17,
    }


def test_what_a_remark_of_restructuredtext_says_is_kept() -> None:
    assert texts(".. note:: Mind\n   the heat.\n\n* Stone\n* Steel\n") == [
        "Mind",
        "the heat.",
        "Stone",
        "Steel",
    ]


def test_links_of_restructuredtext_are_links() -> None:
    document = """
        * `Stone <https://example.org/s>`_
        * `Steel`_
        * :doc:`Clay <clay/index>`
        * ``raw``

        .. _Steel: https://example.org/t
        """
    found = [(entry.text, [link.url for link in entry.links]) for entry in outline(document).entries]
    assert found == [
        ("Stone", ["https://example.org/s"]),
        ("Steel", ["https://example.org/t"]),
        ("Clay", []),
        ("raw", []),
    ]


@pytest.mark.parametrize("marks", ["=-~", "~=-", "*=^", '#"+'])
def test_underlines_are_as_deep_as_they_are_late(marks: str) -> None:
    lines = [
        line
        for title, mark in zip(("Ovens", "Stone", "Brick"), marks, strict=True)
        for line in (title, mark * 5)
    ]
    document = "\n".join([*lines, "", "* Firing", "* Cooling"])
    assert sections(document)["Firing"] == ("Ovens", "Stone", "Brick")


def test_an_underline_of_tildes_is_no_fence() -> None:
    found = outline("Ovens\n=====\n\nStone\n~~~~~\n\n- Firing\n\nSteel\n~~~~~\n\n- Cooling\n")
    assert [entry.text for entry in found.entries] == ["Ovens", "Stone", "Firing", "Steel", "Cooling"]
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    "table",
    [
        "+---+---+\n| Topic | Days |\n+===+===+\n| Stone | 2 |\n+---+---+\n| Steel | 3 |\n+---+---+\n",
        "+---+---+\n| Topic | Days |\n+---+---+\n| Stone | 2 |\n| Steel | 3 |\n+---+---+\n",
        "=====  ====\nTopic  Days\n=====  ====\nStone  2\nSteel  3\n=====  ====\n",
        "| Topic | Days |\n|-------+------|\n| Stone | 2 |\n| Steel | 3 |\n",
    ],
    ids=["grid", "database", "columns", "org"],
)
def test_a_drawn_table_is_a_table(table: str) -> None:
    document = f"Ovens\n=====\n\n{table}"
    assert texts(document, "item") == ["Stone", "Steel"]
    assert {"Topic", "Days"}.isdisjoint(texts(document))


def test_what_a_grid_wraps_within_a_cell_is_one_name() -> None:
    document = (
        "+----------+-----+\n| Topic    | Why |\n+==========+=====+\n| Wood     | x   |\n| fired    |     |\n"
        "+----------+-----+\n| Electric | y   |\n+----------+-----+\n"
    )
    assert texts(document, "item") == ["Wood fired", "Electric"]


@pytest.mark.parametrize(
    "stage",
    ["Part B: Ovens", "Block A – Ovens", "UNIT–IV Ovens", "Week 3: Ovens", "Woche 3–4: Ovens",
     "Semana 2: Ovens", "第三周：Ovens", "Phase II. Ovens", "Session 4 - Ovens"],
)  # fmt: skip
def test_the_words_for_a_part_of_a_plan_are_no_part_of_its_name(stage: str) -> None:
    assert sections(f"# Baker\n\n{stage}\n- Firing\n\nWeek 9\n- Cooling\n")["Ovens"] == ("Baker",)


def test_a_unit_goes_on_over_lines() -> None:
    document = "Baker\n\nUNIT I: stone, steel, refractory\nbrick. Firing, cooling.\n\nUNIT II: rye, wheat.\n"
    assert list(sections(document)) == [
        "stone",
        "steel",
        "refractory brick",
        "Firing",
        "cooling",
        "rye",
        "wheat",
    ]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("[[Stone]]", "Stone"),
        ("[[Stone|Hearth]]", "Hearth"),
        ("[[Ovens/Stone]]", "Stone"),
        ("[[Ovens/Stone#Firing]]", "Stone"),
        ("[[CI/CD]]", "CI/CD"),
        ("[[Stone.md]]", "Stone"),
    ],
)
def test_a_wikilink_is_called_as_it_shows_or_as_its_note(note: str, name: str) -> None:
    assert texts(f"- {note}\n") == [name]


def test_numbers_behind_bullets_open_a_list_of_their_own() -> None:
    document = "# A\n- one\n- two\n\n1. three\n2. four\n"
    reading = read_document(document.encode(), name="x")
    assert [mention.within for mention in reading.mentions if mention.label in ("three", "four")] == [
        None,
        None,
    ]


def test_several_items_of_html_on_a_line_are_several() -> None:
    assert texts("# A\n<ul><li>Stone</li><li>Steel</li></ul>\n", "item") == ["Stone", "Steel"]


def test_a_tree_with_numbers_for_folders_has_names() -> None:
    assert list(sections("baker\n├── 01 Ovens\n│   └── Stone\n└── 02 Flour\n")) == ["Ovens", "Stone", "Flour"]


def test_an_outline_that_only_indents_is_called_by_its_root() -> None:
    assert outline("Baker\n\n    Ovens\n        Stone\n    Flour\n").title == "Baker"


def test_capitals_before_the_first_part_are_the_title() -> None:
    document = "OVENS AND FLOUR\n\nPart A: Ovens\n1. Stone\n2. Steel\nPart B: Flour\n3. Rye\n"
    assert reads(document)[1] == "section"


def test_numbers_that_follow_deeper_bullets_are_no_part_of_them() -> None:
    assert parents("- a\n    - b\n  1. c\n  2. d\n- e\n") == {
        "a": None,
        "b": "a",
        "c": "a",
        "d": "a",
        "e": None,
    }


def test_numbers_right_below_a_bullet_are_parts_of_it() -> None:
    assert parents("* a\n1. b\n2. c\n* d\n") == {"a": None, "b": "a", "c": "a", "d": None}


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


def test_a_number_without_a_dot_heads_those_with_one() -> None:
    document = "1 Ovens\n1.1 Stone\n1.2 Steel\n2 Flour\n2.1 Rye\n"
    assert parents(document) == {
        "Ovens": None,
        "Stone": "Ovens",
        "Steel": "Ovens",
        "Flour": None,
        "Rye": "Flour",
    }


def test_days_with_lists_are_beside_each_other() -> None:
    document = "# Baker\n## Week 1\nDay 1: Ovens\nDay 2: rye, wheat\nDay 3: Firing\n"
    assert set(sections(document).values()) == {("Baker", "Week 1")}


@pytest.mark.parametrize("bullet", ["→", "⇒", "o", "∙", "◦", "➤", "–"])
def test_any_mark_of_a_list_is_a_bullet(bullet: str) -> None:
    assert texts(f"# Baker\n{bullet} Ovens\n{bullet} Flour\n", "item") == ["Ovens", "Flour"]


@pytest.mark.parametrize("mark", [" #bake", "[^1]", " #bake #bread", " :fire:"])
def test_tags_footnotes_and_codes_of_emoji_are_no_part_of_a_name(mark: str) -> None:
    assert texts(f"- Ovens{mark}\n") == ["Ovens"]


def test_a_table_of_html_is_a_table() -> None:
    rows = "<tr><th>Topic</th><th>Days</th></tr>\n<tr><td>Ovens</td><td>3 days</td></tr>\n"
    document = f"# Baker\n<table>\n{rows}</table>\n"
    assert list(sections(document).items()) == [("Ovens", ("Baker",))]
    assert reads(document)[3] == "markup"


def test_front_matter_that_is_never_closed_ends_with_its_last_key() -> None:
    found = outline("---\ntitle: Baker\ntags: [a]\n\n# Ovens\n- Stone\n")
    assert found.title == "Baker"
    assert [entry.text for entry in found.entries] == ["Ovens", "Stone"]
    assert [(note.line, note.level) for note in found.diagnostics] == [(1, "warning")]


def test_what_a_program_counts_below_a_tree_is_no_topic() -> None:
    assert texts("baker\n├── Ovens\n└── Flour\n\n2 directories, 1 file\n") == ["baker", "Ovens", "Flour"]


def test_no_more_lines_are_read_than_the_limit_allows() -> None:
    text = decode(b"- a\n" * 30, name="x")
    found = read_outline(text, name="x", max_lines=10)
    assert [entry.line for entry in found.entries] == list(range(1, 11))
    assert [(note.line, note.level) for note in found.diagnostics] == [(11, "error")]


def test_a_number_before_an_underlined_heading_is_no_item() -> None:
    document = "Baker\n=====\n\n1. Ovens\n--------\n- Stone\n\n2. Flour\n--------\n- Rye\n"
    assert sections(document)["Stone"] == ("Baker", "Ovens")
    assert sections(document)["Rye"] == ("Baker", "Flour")


@pytest.mark.parametrize("mark", ["- ", "• ", "1. ", "", "* "])
def test_a_list_within_a_cell_is_a_list(mark: str) -> None:
    cell = "<br>".join(f"{mark}{name}" for name in ("Stone", "Steel", "Clay"))
    document = f"| Topic | Parts |\n|---|---|\n| Ovens | {cell} |\n| Flour | |\n"
    assert list(sections(document))[:4] == [
        "Ovens",
        "Stone",
        "Steel",
        "Clay",
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_values_parted_by_one_mark_are_a_table(separator: str) -> None:
    rows = [("Topic", "Hours", "Level"), ("Ovens", "3", "beginner"), ("Rye, wheat", "2", "advanced")]
    quoted = ((f'"{cell}"' if separator in cell else cell for cell in row) for row in rows)
    document = "\n".join(separator.join(row) for row in quoted)
    reading = read_document(f"{document}\n".encode(), name="x")
    assert [(m.label, m.hours, m.difficulty) for m in reading.mentions][:1] == [("Ovens", 3.0, "beginner")]
    assert [line.reads_as for line in reading.lines] == ["markup", "mention", "mention"]


def test_lines_with_commas_are_no_table() -> None:
    assert list(sections("Ovens, flour\nRye, wheat\n")) == ["Ovens", "flour", "Rye", "wheat"]


def test_a_definition_of_restructuredtext_describes_its_term() -> None:
    document = """
        .. contents::

        Stone oven
            Keeps its heat, slowly and for
            as long as one wants.
        Steel oven
            Is hot at once.
        """
    assert texts(document, "summary") == [
        "Keeps its heat, slowly and for",
        "as long as one wants.",
        "Is hot at once.",
    ]
    assert list(sections(document)) == ["Stone oven", "Steel oven"]


def test_the_number_of_a_reference_is_no_part_of_its_title() -> None:
    reading = read_document(b"# Baker\n## Books\n- [1] The loaf\n- [12] The crust\n", name="x")
    assert [mention.label for mention in reading.mentions] == ["The loaf", "The crust"]


def test_a_bar_that_opens_a_row_of_a_table_without_outer_bars_ends_an_empty_cell() -> None:
    document = """
        Week | Bread | Book
        --- | --- | ---
        1 | Rye | A book on rye
        | Spelt | |

        | Week | Bread | Book |
        |---|---|---|
        | 2 | Oats |
    """
    assert texts(document, "item") == ["Rye", "Spelt", "Oats"]


def test_the_head_of_a_callout_is_markup() -> None:
    document = """
        # Bread

        > [!TIP]
        > Knead slowly.

        > [!note]- Before you start
        > Wash your hands.
    """
    assert reads(document) == {2: "section", 4: "markup", 5: "advice", 7: "markup", 8: "advice"}


def test_lines_with_keycaps_right_below_each_other_are_a_list() -> None:
    document = """
        ## Month 2: Baking
        1️⃣ Ovens (stone, steel)
        2️⃣ Crust
    """
    assert texts(document, "item") == ["Ovens (stone, steel)", "Crust"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1.1 Lathes ............ 4 h", "Lathes – 4 h"),
        ("1.1 Lathes . . . . . . 12", "Lathes"),
        ("1.1 Lathes ... 3-5 weeks", "Lathes – 3-5 weeks"),
        ("1.1 Lathes...", "Lathes..."),
        ("1.1 Lathes ... and 12 chisels", "Lathes ... and 12 chisels"),
    ],
)
def test_dots_that_lead_to_a_duration_or_a_page_are_no_part_of_a_name(line: str, words: str) -> None:
    assert texts(f"{line}\n1.2 Chisels\n") == [words, "Chisels"]
