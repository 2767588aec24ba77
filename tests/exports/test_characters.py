import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from roadmapgraph.exports.characters import legal, markdown, one_line
from tests.exports.graphs import LABELS, LAW, LEGAL, ON_ONE_LINE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(source: str) -> str:
    """What a reader of the rendered Markdown sees, of the one inline token there is."""
    (inline,) = [token for token in PARSER.parse(source) if token.type == "inline"]
    assert {child.type for child in inline.children} <= {"text", "text_special"}, source
    return "".join(child.content for child in inline.children)


@pytest.mark.parametrize("case", [c for c in LABELS if c["id"] != "blank"], ids=lambda case: case["id"])
def test_a_hostile_label_is_made_safe_and_stays_itself(case: dict[str, str]) -> None:
    assert legal(case["label"]) == LEGAL[case["id"]]
    assert one_line(case["label"]) == ON_ONE_LINE[case["id"]]
    assert shown(f"- {markdown(case['label'])}") == ON_ONE_LINE[case["id"]]


@LAW
@given(st.text(min_size=1))
def test_markdown_shows_any_text_as_it_is(text: str) -> None:
    if one_line(text):
        for before in ("- ", "## ", "> "):
            assert shown(before + markdown(text)) == one_line(text)


@LAW
@given(st.text())
def test_making_text_safe_twice_changes_nothing_more(text: str) -> None:
    assert legal(legal(text)) == legal(text)
    assert one_line(one_line(text)) == one_line(text)
