import pytest

from roadmapgraph.web.views.wording import counted, hours_phrase, join


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_are_joined_as_one_speaks(words: list[str], joined: str) -> None:
    assert join(words) == joined


def test_one_is_singular() -> None:
    assert [counted(n, "roadmap") for n in (0, 1, 2)] == ["0 roadmaps", "1 roadmap", "2 roadmaps"]


def test_hours_say_whose_they_are() -> None:
    assert hours_phrase(4.0, "estimate") == "about 4 h (our estimate)"
    assert hours_phrase(2.5, "source") == "about 2.5 h (from a roadmap)"
