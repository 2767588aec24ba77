import pytest

from roadmapgraph.errors import VocabularyError
from roadmapgraph.linking import judgement_book, link_mentions
from roadmapgraph.models import Judgement, Link, Mention
from roadmapgraph.vocabulary import Place
from tests.small import CASES, mention, small_vocabulary


def only(found: Mention, *rulings: Judgement) -> Link:
    book = judgement_book(
        [(r, Place("judgements.yaml", n)) for n, r in enumerate(rulings, 1)], small_vocabulary()
    )
    (link,) = link_mentions([found], small_vocabulary(), book).links
    return link


@pytest.mark.parametrize("case", CASES["links"], ids=lambda case: case["label"])
def test_a_mention_links_as_a_reader_would_link_it(case: dict) -> None:
    found = mention(
        case["label"],
        text=case.get("text", case["label"]),
        section=tuple(case.get("section", ())),
        within=case.get("within"),
    )
    link = only(found)
    assert (link.concept if link.method != "new" else None) == case["concept"]
    assert link.method == case.get("method", link.method)


def test_a_judgement_decides_before_any_name() -> None:
    ruling = Judgement(label="k means", concept="pca", reason="a test")
    assert only(mention("K-Means"), ruling).method == "judgement"
    assert only(mention("K-Means"), ruling).concept == "pca"


def test_a_judgement_holds_only_in_its_source_and_section() -> None:
    ruling = Judgement(label="K-Means", concept="pca", reason="a test", source="other")
    assert only(mention("K-Means"), ruling).concept == "k-means"
    placed = Judgement(label="K-Means", concept="pca", reason="a test", section="Odd corner")
    assert only(mention("K-Means", section=("Odd corner",)), placed).concept == "pca"
    assert only(mention("K-Means"), placed).concept == "k-means"


def test_not_the_same_as_keeps_a_mention_apart() -> None:
    ruling = Judgement(label="K-Means", not_concept="k-means", reason="a test")
    link = only(mention("K-Means"), ruling)
    assert (link.method, link.concept) == ("new", "k-means-new")


def test_a_judgement_that_no_mention_answers_to_is_reported() -> None:
    ruling = Judgement(label="Nowhere", concept="pca", reason="a test")
    book = judgement_book([(ruling, Place("judgements.yaml", 7))], small_vocabulary())
    linking = link_mentions([mention("PCA")], small_vocabulary(), book)
    assert [place.line for _, place in linking.unused] == [7]


def test_contradicting_and_dangling_judgements_are_refused_at_once() -> None:
    rulings = [
        Judgement(label="X", concept="pca", reason="r"),
        Judgement(label="x", concept="k-means", reason="r"),
        Judgement(label="Y", concept="nowhere", reason="r"),
        Judgement(label="Z", reason=" "),
    ]
    with pytest.raises(VocabularyError) as refused:
        judgement_book(
            [(r, Place("judgements.yaml", n)) for n, r in enumerate(rulings, 1)], small_vocabulary()
        )
    assert len(refused.value.faults) == 4


def test_two_spellings_of_an_unknown_name_become_one_new_concept() -> None:
    linking = link_mentions(
        [mention("Zero Knowledge"), mention("zero-knowledge", line=2)], small_vocabulary()
    )
    assert {link.concept for link in linking.links} == {"zero-knowledge"}


def test_the_neighbours_decide_a_homonym_that_no_heading_decides() -> None:
    flat = [
        mention(name, line=n) for n, name in enumerate(("Supervised learning", "Decision trees", "Trees"), 1)
    ]
    last = link_mentions(flat, small_vocabulary()).links[2]
    assert (last.concept, last.score) == ("decision-trees", 0.9)


def test_the_head_of_the_head_decides_too() -> None:
    nested = [
        mention("Graph theory", line=1),
        mention("Odd shapes", line=2, within="Graph theory"),
        mention("Trees", line=2, within="Odd shapes"),
    ]
    assert link_mentions(nested, small_vocabulary()).links[2].concept == "trees-graph-theory"


def test_an_undecided_homonym_is_kept_apart_and_reported() -> None:
    lone = mention("Trees")
    linking = link_mentions([lone], small_vocabulary())
    assert linking.links[0].method == "new"
    assert linking.homonyms[lone] == ("decision-trees", "trees-data-structure", "trees-graph-theory")


def test_links_do_not_depend_on_the_order_of_the_mentions() -> None:
    mentions = [mention(case["label"], line=n) for n, case in enumerate(CASES["links"], 1)]
    forward = {
        (link.mention.line, link.concept) for link in link_mentions(mentions, small_vocabulary()).links
    }
    backward = {
        (link.mention.line, link.concept) for link in link_mentions(mentions[::-1], small_vocabulary()).links
    }
    assert forward == backward


def test_two_undecided_homonyms_below_different_heads_stay_apart() -> None:
    mentions = [mention("Trees", section=("Forestry",)), mention("Trees", line=2, section=("Gardens",))]
    linking = link_mentions(mentions, small_vocabulary())
    assert [link.concept for link in linking.links] == ["trees-forestry", "trees-gardens"]
