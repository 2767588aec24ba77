import pytest

from roadmapgraph.document import CuratedEvidence, Order, OrderEvidence, StatedEvidence
from roadmapgraph.prerequisites import confidence, order_evidence

CURATED = CuratedEvidence(kind="curated", file="p.yaml", line=1)
STATED = StatedEvidence(kind="stated", source="s", line=1)


def order(agree: int, disagree: int) -> OrderEvidence:
    def some(n: int) -> tuple[Order, ...]:
        return tuple(Order(source=f"s{i}", prerequisite_line=1, concept_line=2) for i in range(n))

    return OrderEvidence(kind="order", agree=some(agree), disagree=some(disagree))


def test_the_lines_of_both_orders_are_evidence() -> None:
    first = {"a": {"s": 1, "t": 9, "u": 4}, "b": {"s": 5, "t": 2, "v": 1}}
    evidence = order_evidence(first, prerequisite="a", concept="b")
    assert evidence is not None
    assert [(o.source, o.prerequisite_line, o.concept_line) for o in evidence.agree] == [("s", 1, 5)]
    assert [(o.source, o.prerequisite_line, o.concept_line) for o in evidence.disagree] == [("t", 9, 2)]


def test_one_line_that_names_both_says_nothing_about_their_order() -> None:
    assert order_evidence({"a": {"s": 3}, "b": {"s": 3}}, prerequisite="a", concept="b") is None


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([CURATED], 0.9),
        ([CURATED, order(5, 0)], 0.933),
        ([CURATED, order(0, 5)], 0.6),
        ([STATED], 0.8),
        ([order(1, 0)], 0.5),
        ([order(0, 1)], 0.25),
        ([order(5, 0)], 0.5),
    ],
)
def test_confidence_follows_from_the_evidence_alone(evidence: list, expected: float) -> None:
    assert confidence(evidence, "required") == expected
