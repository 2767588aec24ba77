import pytest
from hypothesis import given

from roadmapgraph.errors import PlanError, UnknownConceptError
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, aims, goal_label, goals_of, implied, implied_by, is_optional, plan
from roadmapgraph.search import names
from tests.strategies import LAW, SOURCES, graph_of, graphs

GRAPH = graph_of(
    {
        "field": {"kind": "field", "label": "The field", "lines": {"ash": 1}},
        "inner": {"kind": "field", "part_of": "field"},
        "deep": {"part_of": "inner", "lines": {"ash": 2, "beech": 3}},
        "whole": {"label": "A whole", "aliases": ["Everyone"]},
        "piece": {"part_of": "whole", "lines": {"beech": 1}},
    },
    [("whole", "piece")],
)
NAMES = names(GRAPH)


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        (["The Field", "everyone", "field"], ("field", "whole")),
        (["ash"], ("ash",)),
        (["Everything"], ("everything",)),
        ([" consensus:2 "], ("consensus:2",)),
        ([], ()),
    ],
)
def test_words_name_concepts_sources_and_consensus(words: list[str], goals: tuple[str, ...]) -> None:
    assert goals_of(GRAPH, words, NAMES) == goals


@pytest.mark.parametrize("word", ["consensus:0", "consensus:5", "consensus:", "consensus:two"])
def test_a_consensus_that_nothing_can_have_is_refused(word: str) -> None:
    with pytest.raises(PlanError, match="consensus:1 to consensus:4"):
        goals_of(GRAPH, [word], NAMES)


def test_a_word_that_is_nothing_is_refused_with_near_names() -> None:
    with pytest.raises(UnknownConceptError) as caught:
        goals_of(GRAPH, ["a hole"], NAMES)
    assert "A whole" in caught.value.suggestions


@pytest.mark.parametrize(
    ("goal", "concepts"),
    [
        ("field", {"field", "inner", "deep"}),
        ("whole", {"whole"}),
        ("ash", {"field", "deep"}),
        ("consensus:2", {"deep"}),
        ("everything", set(GRAPH)),
    ],
)
def test_a_goal_stands_for_concepts(goal: str, concepts: set[str]) -> None:
    assert aims(GRAPH, [goal]) == concepts


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("whole", "A whole"),
        ("ash", "The road of ash"),
        ("everything", "Everything"),
        ("consensus:2", "Everything that 2 sources or more teach"),
    ],
)
def test_a_goal_has_words(goal: str, words: str) -> None:
    assert goal_label(GRAPH, goal) == words


def test_a_path_names_a_sources_concepts_as_its_goals_and_a_field_as_itself() -> None:
    assert plan(GRAPH, PathRequest(("ash", "inner"))).goals == ("deep", "field", "inner")


def test_a_known_field_implies_its_parts_unless_only_its_overview_is_meant() -> None:
    assert implied_by(GRAPH, ["field"]) == {"field", "inner", "deep"}
    assert implied_by(GRAPH, ["field"], parts=False) == {"field"}
    assert implied_by(GRAPH, ["piece"]) == {"piece", "whole"}


@LAW
@given(graphs())
def test_a_concept_is_optional_if_every_source_that_names_it_says_so(graph: RoadmapGraph) -> None:
    for concept, attributes in graph.nodes.items():
        calls = [set(m["qualifiers"]) & {"optional", "awareness"} for m in attributes["mentions"]]
        assert is_optional(graph, concept) == (bool(calls) and all(calls))


@LAW
@given(graphs())
def test_following_every_source_at_once_aims_at_all_that_is_taught(graph: RoadmapGraph) -> None:
    assert aims(graph, SOURCES) == aims(graph, ["consensus:1"])


@given(graphs())
def test_what_is_implied_is_what_is_known_beyond_what_was_said_less_what_was_taken_back(
    graph: RoadmapGraph,
) -> None:
    known, unknown = sorted(graph)[::3], sorted(graph)[::2]
    everything = implied_by(graph, known)
    assert implied(graph, known) | set(known) == everything
    assert implied(graph, known).isdisjoint(known)
    assert implied(graph, known, unknown) == implied(graph, known) - set(unknown)
    assert implied(graph, [*known, "no-such-concept"]) == implied(graph, known)


def test_what_was_taken_back_is_planned_although_something_known_requires_it() -> None:
    chain = graph_of({c: {} for c in "abcd"}, [("a", "b"), ("b", "c"), ("c", "d")])
    assert plan(chain, PathRequest(("b", "d"), ("c",))).concepts == ("d",)
    path = plan(chain, PathRequest(("b", "d"), ("c",), unknown=("b", "c")))
    assert set(path.concepts) == {"b", "d"}
    assert (path.known, path.implied) == (("a", "c"), ("a",))
    assert path.steps[0].why == ("goal",)
    deep = plan(chain, PathRequest(("d",), ("c",), unknown=("a",)))
    assert deep.concepts == ("a", "d")
    assert (deep.steps[0].why, deep.implied) == (("needed for D",), ("b",))
    assert plan(chain, PathRequest(("b",), ("b",), unknown=("d",))).concepts == ()
    with pytest.raises(UnknownConceptError):
        plan(chain, PathRequest(("d",), unknown=("nothing",)))
