"""Whatever bytes come in: a reading that keeps its promises, or one of our own errors."""

import json
import re
import unicodedata

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
often = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: bytes) -> None:
    try:
        reading = read_document(data, name="fuzz.md")
    except RoadmapError as error:
        assert "fuzz.md" in str(error)
        return
    assert re.fullmatch(CONCEPT_ID_PATTERN, reading.source.id)
    numbers = [line.line for line in reading.lines]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= reading.source.line_count for number in numbers)
    mentioned = {line.line for line in reading.lines if line.reads_as == "mention"}
    for mention in reading.mentions:
        assert mention.line in mentioned
        for words in (mention.label, mention.text):
            assert any(character.isalnum() for character in words)
            assert words == words.strip()
            assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in words)
            assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", words)
        assert mention.url is None or mention.url.startswith(("http://", "https://"))


@often
@given(documents)
def test_no_text_breaks_a_reader(text: str) -> None:
    check(text.encode("utf-8", errors="surrogatepass"))


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
