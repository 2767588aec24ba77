"""Tables of HTML: on one line, over many, with lists and links in their cells."""

from roadmapgraph.mentions import read_document
from roadmapgraph.models import Mention

_HEAD = "<tr><th>Topic</th><th>Hours</th></tr>"


def mentions(document: str) -> list[Mention]:
    return list(read_document(document.encode(), name="x").mentions)


def told(document: str) -> list[tuple[int, str, float | None]]:
    return [(mention.line, mention.label, mention.hours) for mention in mentions(document)]


def test_a_row_over_many_lines_says_what_a_row_on_one_does() -> None:
    whole = f"<table>\n{_HEAD}\n<tr><td>Rye</td><td>3</td></tr>\n</table>\n"
    split = f"<table>\n{_HEAD}\n<tr>\n<td>\nRye\n</td>\n<td>3</td>\n</tr>\n</table>\n"
    assert told(whole) == [(3, "Rye", 3.0)]
    assert told(split) == [(5, "Rye", 3.0)]


def test_a_table_on_one_line_has_rows() -> None:
    row = "<tr><td>Rye</td><td>3</td></tr><tr><td>Spelt</td><td>2</td></tr>"
    assert told(f"<table>{_HEAD}{row}</table>\n") == [(1, "Rye", 3.0), (1, "Spelt", 2.0)]


def test_words_above_the_columns_are_no_topics_wherever_they_stand() -> None:
    head = "<thead>\n<tr>\n<th>Bread</th>\n<th>Time</th>\n</tr>\n</thead>"
    document = f"<table>\n{head}\n<tbody>\n<tr><td>Rye</td><td>2 weeks</td></tr>\n</tbody>\n</table>\n"
    reading = read_document(document.encode(), name="x")
    assert [(mention.label, mention.duration) for mention in reading.mentions] == [("Rye", "2 weeks")]
    assert {line.reads_as for line in reading.lines} == {"markup", "mention"}


def test_a_cell_may_hold_a_list_and_a_link() -> None:
    cells = "<td>Bread</td><td><ul><li>Rye</li><li>Spelt</li></ul></td>"
    cells += '<td><a href="https://example.org/b">The loaf</a></td>'
    head = "<tr><th>Topic</th><th>Kinds</th><th>Resource</th></tr>"
    found = mentions(f"<table>\n{head}\n<tr>{cells}</tr>\n</table>\n")
    assert [(m.label, m.kind, m.within, m.url) for m in found] == [
        ("Bread", "topic", None, None),
        ("Rye", "topic", "Bread", None),
        ("Spelt", "topic", "Bread", None),
        ("The loaf", "resource", "Bread", "https://example.org/b"),
    ]


def test_a_table_that_is_never_closed_swallows_nothing() -> None:
    found = mentions("# Baker\n\n<table>\n<tr><td>Rye</td><td>Oven</td></tr>\n\n- Spelt\n")
    assert [mention.label for mention in found][-1] == "Spelt"
    assert "Rye" in [mention.label for mention in found]


def test_a_link_of_html_is_a_link() -> None:
    assert [
        (m.label, m.url) for m in mentions('# A\n\n- <a href="https://example.org/r">Rye</a>\n- Spelt\n')
    ] == [
        ("Rye", "https://example.org/r"),
        ("Spelt", None),
    ]


def test_a_bold_line_with_stars_behind_it_heads_a_list() -> None:
    found = mentions("# Baker\n\n**Ovens** ⭐⭐\n> hot ones\n\n- Stone\n- Steel\n")
    assert [m.section for m in found if m.label == "Steel"] == [("Baker", "Ovens")]


def test_a_label_with_its_words_ends_what_the_label_above_holds() -> None:
    document = "# Baker\n\n**Resources:**\n- The loaf\n\n**Project:** Bake a rye bread\n"
    assert [(m.label, m.kind) for m in mentions(document)] == [
        ("The loaf", "resource"),
        ("Bake a rye bread", "practice"),
    ]


def test_a_cell_that_only_organises_names_nothing() -> None:
    document = "| | Novice | Master |\n|---|---|---|\n| Topics | Rye bread | Croissants |\n"
    assert [m.label for m in mentions(document)] == ["Rye bread", "Croissants"]
