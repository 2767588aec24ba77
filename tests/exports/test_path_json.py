import json

from hypothesis import given

from roadmapgraph.exports.path_json import path_json
from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.paths import PathRequest, plan
from tests.strategies import LAW, questions


@LAW
@given(questions())
def test_a_path_as_json_says_what_the_path_says(
    question: tuple[RoadmapGraph, tuple[str, ...], tuple[str, ...]],
) -> None:
    graph, goals, known = question
    path = plan(graph, PathRequest(goals, known, "consensus", hours_per_week=2, weeks=99))
    content = path_json(path)
    assert json.loads(content) == path.to_json()
    assert [step["id"] for step in json.loads(content)["steps"]] == list(path.concepts)
