from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.mentions import read_document
from roadmapgraph.mentions.clauses import clause_of

CASES = Path(__file__).parent.parent / "cases" / "reading"
CLAUSES = yaml.safe_load((CASES / "clauses.yaml").read_text(encoding="utf-8"))
BRACKETS = yaml.safe_load((CASES / "brackets.yaml").read_text(encoding="utf-8"))
REMARKS = yaml.safe_load((CASES / "asides.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("line", "names"), CLAUSES + BRACKETS + REMARKS, ids=lambda value: str(value)[:40])
def test_only_what_a_line_is_about_is_named_and_the_rest_qualifies_it(
    line: str, names: dict[str, list[str]]
) -> None:
    document = f"# A roadmap\n\n## Alpha\n\n- {line}\n"
    mentions = read_document(document.encode(), name="line.md").mentions
    found = [mention for mention in mentions if mention.line == 5]
    assert {mention.label: list(mention.qualifiers) for mention in found} == names


@given(st.sampled_from([line for line, _ in CLAUSES]), st.text(max_size=30))
def test_the_object_of_a_clause_stands_where_it_is_said_to_stand(line: str, more: str) -> None:
    words = line + more
    clause = clause_of(words)
    assert clause is None or words[clause.start : clause.start + len(clause.name)] == clause.name
