import pytest

from roadmapgraph.web.views.wording import counted, evidence_sentence, hours_phrase, join


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_are_joined_as_one_speaks(words: list[str], joined: str) -> None:
    assert join(words) == joined


def test_one_is_singular() -> None:
    assert [counted(n, "roadmap") for n in (0, 1, 2)] == ["0 roadmaps", "1 roadmap", "2 roadmaps"]


@pytest.mark.parametrize(
    ("agree", "against", "words"),
    [
        ("A", "", "A teaches them in this order"),
        ("AB", "C", "A and B teach them in this order; C has it the other way"),
        ("A", "BC", "A teaches them in this order; B and C have it the other way"),
    ],
)
def test_one_teaches_and_several_teach(agree: str, against: str, words: str) -> None:
    order = {
        "kind": "order",
        "agree": [{"source": source} for source in agree],
        "disagree": [{"source": source} for source in against],
    }
    titles = {source: source for source in "ABC"}
    sentence = evidence_sentence({"evidence": [order], "confidence": 0.5}, titles)
    assert sentence == f"Inferred from order: {words} · 50 % sure"


def test_hours_say_whose_they_are() -> None:
    assert hours_phrase(4.0, "estimate") == "about 4 h (our estimate)"
    assert hours_phrase(2.5, "source") == "about 2.5 h (from a roadmap)"
