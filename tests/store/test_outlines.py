from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import DataError
from roadmapgraph.models import Mention, Reading, ReadLine, Source
from roadmapgraph.store import outline_text
from roadmapgraph.store.outlines import load_outline

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1, max_size=30
)
MENTIONS = st.builds(
    Mention,
    source=st.just("s"),
    line=st.integers(1, 99),
    label=TEXT,
    text=TEXT,
    kind=st.sampled_from(("topic", "tool", "practice", "resource")),
    section=st.lists(TEXT, max_size=3).map(tuple),
    qualifiers=st.lists(TEXT, max_size=2).map(tuple),
    within=st.none() | TEXT,
    hours=st.none() | st.floats(0, 500, allow_nan=False),
    url=st.none() | st.just("https://example.org/a?b=c#d"),
)


def reading(mentions: list[Mention], lines: set[int]) -> Reading:
    return Reading(
        source=Source(id="s", title="T: #1", format="markdown", document_sha256="0" * 64, line_count=99),
        encoding="utf-8",
        repaired_lines=tuple(sorted(lines)),
        lines=tuple(ReadLine(line=n, reads_as="mention" if n % 2 else "advice") for n in sorted(lines)),
        mentions=tuple(mentions),
    )


@given(st.lists(MENTIONS, max_size=5), st.sets(st.integers(1, 99)))
def test_an_outline_read_back_is_the_reading_that_was_written(
    mentions: list[Mention], lines: set[int]
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.yaml"
        path.write_text(outline_text(reading(mentions, lines)), encoding="utf-8")
        assert load_outline(path, name="s.yaml") == reading(mentions, lines)


def test_an_outline_that_lacks_a_part_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("source: {id: s}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"s\.yaml: the key 'encoding' is missing; import the document again"):
        load_outline(path, name="s.yaml")
