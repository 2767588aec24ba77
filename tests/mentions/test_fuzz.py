"""Whatever bytes come in: a reading that keeps its promises, or one of our own errors."""

import json
import re
import unicodedata

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadmapgraph.encoding import decode
from roadmapgraph.errors import RoadmapError
from roadmapgraph.mentions import read_document
from roadmapgraph.models import CONCEPT_ID_PATTERN

MARKS = [
    *(
        "# ",
        "## ",
        "- ",
        "  - ",
        "* ",
        "1. ",
        "1.2.3. ",
        "> ",
        "| ",
        "|---|",
        "---",
        "===",
        "```",
        "~~~",
        "<!--",
        "-->",
    ),
    *(
        "[",
        "](",
        ")",
        "(",
        "**",
        "__",
        "~~",
        "`",
        ": ",
        ", ",
        " and ",
        " & ",
        "/",
        " - ",
        " — ",
        "e.g. ",
        "such as ",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "    ",
        "\x0c",
        "\u2028",
        "\u202e",
        "\u200b",
        "\ufeff",
        "🚀",
        "1️⃣",
        "├── ",
    ),
    *(
        "title: ",
        "topics:\n",
        "  - name: ",
        "&a ",
        "*a",
        "!!python/none ",
        "{",
        "}",
        '"',
        "'",
        "\\",
        "%",
        "@",
        "null",
    ),
    *(
        "Phase 1: ",
        "You do NOT need",
        "Week 3",
        "Tools",
        "Resources",
        "(optional)",
        "(PCA)",
        "Linear & Logistic ",
    ),
    *(
        "Regression",
        "Python",
        "SQL",
        "learning",
        "https://example.org/a",
        "<br>",
        "<summary>",
        "</details>",
        "[ ] ",
    ),
]
MARKS += [
    *("::\n\n", ".. note:: ", ".. code::\n\n   ", ".. _x: ", ":ref:`", "`_", "====  ===\n", "+---+---+\n"),
    *("+===+===+\n", "~~~~~\n", "=====\n", "UNIT II: ", "Week 3 - ", "第三周：", "01 ", "2.10 ", "o ", "→ "),
    *("[[a/b|", "]]", "[^1]", " #tag", ":rocket:", "==", "<td>", "<li>", "<th>", "<del>", "\x85", "\x1b[0m"),
    *("Topic,Hours\n", ";", "a: b", "---\ntitle: x\n", "+++\n", "{\n", "__init__", "~~", "\ud800", "\x00"),
    *(
        "<table>\n",
        "<tr>",
        "</tr>\n",
        "</table>\n",
        "<td>\n",
        '<a href="https://a">',
        "</a>",
        "%%",
        "![[x.png]]",
    ),
    *(
        "Legend: ✅ done, 🔄 ",
        ".. list-table::\n\n   * - ",
        ".. csv-table::\n   :header: a, b\n\n   ",
        ":A: b\n",
    ),
    *(
        "## Summary\n",
        "TODO: ",
        "[>] ",
        "Monday: ",
        "sep=;\n",
        "// ",
        "/* ",
        "*/",
        '{"a": 1}\n',
        "Status:: x\n",
    ),
    *('<outline text="', "</outline>", "in detail\n", "**Books:**\n"),
    *("week: 3\n", "  level: ", "- skill: ", "prerequisites: [", "optional: yes\n", "url: javascript:a\n"),
]
documents = st.lists(st.sampled_from(MARKS) | st.text(max_size=6), max_size=40).map("".join)
trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(("title", "name", "topics", "children", "links", "id", "x")), inner, max_size=4
        )
    ),
    max_leaves=12,
)
boxes = st.fixed_dictionaries(
    {
        "id": st.sampled_from("abcd"),
        "type": st.sampled_from(
            ("topic", "subtopic", "paragraph", "button", "title", "label", "vertical", "x")
        ),
        "data": st.none() | st.fixed_dictionaries({"label": st.text(max_size=8) | st.none()}),
    }
)
arrows = st.fixed_dictionaries(
    {
        "source": st.sampled_from("abcdz"),
        "target": st.sampled_from("abcdz"),
        "data": st.none() | st.fixed_dictionaries({"edgeStyle": st.sampled_from(("dashed", "solid", ""))}),
    }
)
drawings = st.fixed_dictionaries(
    {"nodes": st.lists(boxes, max_size=6), "edges": st.lists(arrows, max_size=6)}
)
ENCODINGS = (
    *("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "gb18030", "big5"),
    *("shift_jis", "euc_kr", "koi8_r", "cp1251"),
)
often = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: bytes) -> None:
    try:
        reading = read_document(data, name="fuzz.md")
    except RoadmapError as error:
        assert "fuzz.md" in str(error)
        return
    assert re.fullmatch(CONCEPT_ID_PATTERN, reading.source.id)
    lines = decode(data, name="fuzz.md").lines
    assert reading.source.line_count == len(lines)
    assert [line.line for line in reading.lines] == [
        n for n, line in enumerate(lines, start=1) if line.strip()
    ]
    mentioned = {line.line for line in reading.lines if line.reads_as == "mention"}
    for mention in reading.mentions:
        assert mention.line in mentioned
        for words in (mention.label, mention.text):
            assert any(character.isalnum() for character in words)
            assert words == words.strip()
        told = (*mention.section, *mention.qualifiers, mention.within or "", mention.duration or "")
        for words in (mention.label, mention.text, *told, *mention.requires):
            assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in words)
            assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", words)
        assert mention.url is None or mention.url.startswith(("http://", "https://"))


@often
@given(documents)
def test_no_text_breaks_a_reader(text: str) -> None:
    check(text.encode("utf-8", errors="surrogatepass"))


@often
@given(documents)
def test_no_outline_of_an_outliner_breaks_a_reader(text: str) -> None:
    check(f"<opml><body>{text}</body></opml>".encode("utf-8", errors="surrogatepass"))


@often
@given(documents)
def test_no_loose_json_breaks_a_reader(text: str) -> None:
    check(f'// a\n{{title: "b", "topics": [{text},]}}'.encode("utf-8", errors="surrogatepass"))


@often
@given(st.binary(max_size=300))
def test_no_bytes_break_a_reader(data: bytes) -> None:
    check(data)


@often
@given(trees)
def test_no_json_breaks_a_reader(tree: object) -> None:
    check(json.dumps(tree, indent=1).encode())


@often
@given(trees)
def test_no_yaml_breaks_a_reader(tree: object) -> None:
    check(yaml.safe_dump({"title": "Fuzz", "topics": tree}, allow_unicode=True).encode())


@often
@given(drawings)
def test_no_drawing_breaks_a_reader(drawing: object) -> None:
    check(json.dumps(drawing, indent=1).encode())


@often
@given(documents, st.sampled_from(ENCODINGS))
def test_no_encoding_breaks_a_reader(text: str, encoding: str) -> None:
    check(text.encode(encoding, errors="replace"))


@often
@given(st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=4), max_size=6), st.sampled_from("|,;\t"))
def test_no_table_breaks_a_reader(rows: list[list[str]], mark: str) -> None:
    header = mark.join(["Topic", "Hours", "Level", "Notes"][: len(rows[0]) if rows else 1])
    check("\n".join((header, *(mark.join(row) for row in rows))).encode("utf-8", errors="surrogatepass"))
