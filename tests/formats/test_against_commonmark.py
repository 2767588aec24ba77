"""Where CommonMark sees a heading or a list, the block reader sees the same; it only sees more.

An item that CommonMark leaves at the top although it is indented (too little below "10.") is no measure.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from roadmapgraph.encoding import decode
from roadmapgraph.formats import read_outline

TESTS = Path(__file__).parent.parent
DOCUMENTS = sorted(
    path
    for folder in ("cases/reading", "gold/mentions/independent")
    for path in (TESTS / folder).iterdir()
    if path.suffix == ".md"
)
ITEMS = ("item", "contents")


def of_commonmark(lines: tuple[str, ...]) -> tuple[set[int], dict[int, int | None]]:
    """Return the lines of headings, and of each item the line of the item that holds it."""
    headings, items, open_items = set(), {}, list[int]()
    for token in MarkdownIt("commonmark").enable("table").parse("\n".join(lines)):
        if token.type == "heading_open" and token.map:
            headings.add(token.map[0] + 1)
        elif token.type == "list_item_open" and token.map:
            items[token.map[0] + 1] = open_items[-1] if open_items else None
            open_items.append(token.map[0] + 1)
        elif token.type == "list_item_close":
            open_items.pop()
    return headings, items


def of_ours(document: bytes) -> tuple[set[int], dict[int, int | None]]:
    headings, items, above = set(), {}, list[tuple[int, int]]()
    for entry in read_outline(decode(document, name="x"), name="x").entries:
        while above and above[-1][0] >= entry.depth:
            above.pop()
        if entry.role == "heading":
            headings.add(entry.line)
        elif entry.role in ITEMS:
            items[entry.line] = above[-1][1] if above else None
            above.append((entry.depth, entry.line))
    return headings, items


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_commonmark_nests_is_nested_alike(path: Path) -> None:
    data = path.read_bytes()
    lines = decode(data, name="x").lines
    headings, items = of_commonmark(lines)
    our_headings, our_items = of_ours(data)
    within = {
        line: parent
        for line, parent in items.items()
        if line in our_items and (parent is not None or not lines[line - 1].startswith(" "))
    }
    assert {line: our_items[line] for line in within} == within
    assert len(our_items.keys() & items.keys()) >= 0.9 * len(items)
    assert len(headings & our_headings) >= 0.8 * len(headings)


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Nested lists as careful people write them: two spaces more for each level."""
    depths = [0]
    for _ in range(draw(st.integers(0, 12))):
        depths.append(draw(st.integers(0, depths[-1] + 1)))
    bullet = draw(st.sampled_from("-*+"))
    return "".join(f"{'  ' * depth}{bullet} topic {chr(97 + at)}\n" for at, depth in enumerate(depths))


@settings(max_examples=100, deadline=None)
@given(lists())
def test_any_nested_list_is_nested_as_commonmark_nests_it(document: str) -> None:
    assert of_ours(document.encode())[1] == of_commonmark(tuple(document.splitlines()))[1]
