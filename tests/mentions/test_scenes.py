from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.scenes import scene_start
from roadmapgraph.mentions.spans import Span
from roadmapgraph.mentions.verdicts import as_list, names_before_verdict, with_head

CASES = Path(__file__).parent.parent / "cases" / "reading"
SCENES = yaml.safe_load((CASES / "scenes.yaml").read_text(encoding="utf-8"))
VERDICTS = yaml.safe_load((CASES / "verdicts.yaml").read_text(encoding="utf-8"))
LINES = st.sampled_from([line for line, _ in SCENES + VERDICTS])


@pytest.mark.parametrize(("line", "names"), SCENES + VERDICTS, ids=lambda value: str(value)[:40])
def test_a_line_that_goes_on_to_talk_holds_its_names_alone(line: str, names: dict[str, list[str]]) -> None:
    document = f"# A roadmap\n\n## Alpha\n\n- {line}\n"
    mentions = read_document(document.encode(), name="line.md").mentions
    found = [mention for mention in mentions if mention.line == 5]
    assert {mention.label: list(mention.qualifiers) for mention in found} == names


@given(LINES, st.text(max_size=30))
def test_names_end_within_their_line_or_nowhere(line: str, more: str) -> None:
    words = line + more
    start = scene_start(words, lambda name: False)
    assert start is None or 0 <= start < len(words)


@given(LINES, st.text(max_size=30))
def test_no_character_moves_where_stops_become_other_marks(line: str, more: str) -> None:
    words = line + more
    headed = with_head(Span(words, 3))
    assert (len(as_list(words)), len(headed.text), headed.start) == (len(words), len(words), 3)
    named, rest = names_before_verdict(Span(words, 3))
    assert words.strip().startswith(named.text.strip()) and words.endswith(rest)


def test_an_endless_word_before_a_scene_is_no_name() -> None:
    assert scene_start(f"{'a' * 19_000} if the shop has it", lambda name: False) is None
