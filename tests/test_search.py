import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import UnknownConceptError
from roadmapgraph.search import Names, names
from tests.strategies import graph_of

GRAPH = graph_of(
    {
        "gradient-descent": {"label": "Gradient descent", "aliases": ["GD", "Steepest descent"]},
        "gradients": {"label": "Gradients", "aliases": ["Gradient vector"]},
        "k-means": {"label": "k-means clustering", "aliases": ["K-Means"]},
        "decision-trees": {"label": "Decision trees", "aliases": ["Trees"]},
        "graph-trees": {"label": "Trees (graphs)", "aliases": ["Trees"]},
        "convolution": {"label": "Convolutional neural networks", "aliases": ["CNN", "CNNs", "ConvNet"]},
        "xgboost": {"label": "XGBoost", "lines": {"ash": 1}},
        "boosting": {"label": "Boosting", "lines": {"ash": 2, "beech": 4}},
        "cpp": {"label": "C++"},
        "descent": {"label": "Descent", "aliases": ["gradient-descent"]},
        "farsi": {"label": "شبکه عصبی"},
    },
    [],
)
NAMES = names(GRAPH)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("k-means", "k-means"),
        ("K Means", "k-means"),
        ("  kmeans ", "k-means"),
        ("KMeans Clustering", "k-means"),
        ("gradient", "gradients"),
        ("Gradient-Descent", "gradient-descent"),
        ("gd", "gradient-descent"),
        ("cnn's", "convolution"),
        ("C++", "cpp"),
        ("شبکه عصبی", "farsi"),
    ],
)
def test_a_concept_is_found_by_id_label_or_alias_however_it_is_spelled(text: str, concept: str) -> None:
    assert NAMES.find(text) == concept


def test_every_id_and_every_label_finds_its_concept() -> None:
    for concept, attributes in GRAPH.nodes.items():
        assert NAMES.find(concept) == concept
        assert NAMES.find(attributes["label"]) == concept


def test_a_name_of_several_concepts_is_refused_with_all_of_them() -> None:
    with pytest.raises(UnknownConceptError) as caught:
        NAMES.find("trees")
    assert caught.value.suggestions == ("Decision trees", "Trees (graphs)")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("gradeint desent", "Gradient descent"), ("XGBost", "XGBoost"), ("boostin", "Boosting")],
)
def test_an_unknown_name_suggests_three_labels_the_nearest_first(text: str, nearest: str) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        NAMES.find(text)
    assert caught.value.suggestions[0] == nearest
    assert len(set(caught.value.suggestions)) == 3


@pytest.mark.parametrize("text", ["", "   ", "???", "\N{ZERO WIDTH SPACE}"])
def test_a_name_without_letters_is_unknown_and_finds_nothing(text: str) -> None:
    assert NAMES.search(text) == ()
    with pytest.raises(UnknownConceptError) as caught:
        NAMES.find(text)
    assert caught.value.suggestions == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("gradient", "gradients"),
        ("grad", "gradients"),
        ("descent grad", "gradient-descent"),
        ("boost", "boosting"),
        ("cnn", "convolution"),
        ("gradeint decent", "gradient-descent"),
        ("convolutinal", "convolution"),
        ("c", "cpp"),
        ("networks neural", "convolution"),
    ],
)
def test_the_best_hit_is_what_was_meant(text: str, first: str) -> None:
    assert NAMES.search(text)[0].concept == first


def test_a_hit_names_what_matched() -> None:
    hit = NAMES.search("steepest")[0]
    assert (hit.label, hit.matched) == ("Gradient descent", "Steepest descent")


@given(st.text(max_size=20), st.integers(0, 5))
def test_hits_are_ranked_few_and_each_concept_comes_once(text: str, limit: int) -> None:
    hits = NAMES.search(text, limit)
    assert len(hits) <= limit
    assert len({hit.concept for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score <= 1 for hit in hits)


@given(st.sampled_from(sorted(GRAPH)), st.integers(0, 100))
def test_one_typo_still_finds_a_long_label(concept: str, at: int) -> None:
    label = GRAPH.nodes[concept]["label"]
    at %= len(label)
    if len(label) >= 8 and label[at].isalpha():
        wrong = label[:at] + label[at + 1 :]
        assert concept in [hit.concept for hit in NAMES.search(wrong, 3)]


def test_a_graph_without_concepts_finds_nothing() -> None:
    empty: Names = names(graph_of({}, []))
    assert empty.search("anything") == ()
    with pytest.raises(UnknownConceptError):
        empty.find("anything")


def test_an_id_that_was_given_up_finds_what_stands_for_it_now() -> None:
    graph = graph_of({"k-means": {"label": "k-means clustering"}, "old": {"label": "Old"}}, [])
    graph.graph["renamed"] = {"kmeans-algorithm": "k-means", "old": "k-means", "gone": "nowhere"}
    found = names(graph)
    assert found.find("kmeans-algorithm") == "k-means"
    assert found.find("old") == "old"
    with pytest.raises(UnknownConceptError):
        found.find("gone")
