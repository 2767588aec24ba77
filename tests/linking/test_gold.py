"""Links against gold: the five documents, pairs easily confused, and roadmaps of other forms."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from roadmapgraph.models import Link, Mention
from roadmapgraph.store import Knowledge
from tests.linking.gold import (
    GOLD,
    UNSEEN,
    Five,
    Unseen,
    five,
    gold_lines,
    link_share,
    linked,
    pairwise,
    right,
    shipped_knowledge,
    unseen,
)
from tests.small import mention

Side = str | dict[str, list[str]]
PAIRS = yaml.safe_load((GOLD / "confusable.yaml").read_text(encoding="utf-8"))


@cache
def knowledge() -> Knowledge:
    return shipped_knowledge()


@cache
def sources() -> Five:
    return five(knowledge())


@cache
def source_links() -> dict[Mention, Link]:
    every = [m for reading in knowledge().readings for m in reading.mentions]
    return {link.mention: link for link in linked(every, knowledge()).links}


@cache
def documents() -> tuple[tuple[Unseen, dict[Mention, Link]], ...]:
    read = [unseen(path, knowledge()) for path in UNSEEN]
    return tuple((u, {link.mention: link for link in linked(u.mentions, knowledge()).links}) for u in read)


@cache
def pair_concepts() -> dict[str, str]:
    """The concept of each side of each pair; each side is a source of its own: none helps another."""
    sides = {told(side): side for verdict in PAIRS.values() for pair in verdict for side in pair}
    mentions = [mention_of(side, number) for number, side in enumerate(sides.values())]
    links = linked(mentions, knowledge()).links
    return {name: link.concept for name, link in zip(sides, links, strict=True)}


def mention_of(side: Side, number: int) -> Mention:
    if isinstance(side, str):
        return mention(side, source=f"s{number}")
    ((label, section),) = side.items()
    return mention(label, source=f"s{number}", section=tuple(section))


def told(side: Side) -> str:
    if isinstance(side, str):
        return side
    return "; ".join(f"{label} below {' > '.join(section)}" for label, section in side.items())


def told_pair(pair: list[Side]) -> str:
    return " | ".join(map(told, pair))


def told_links(links: dict[Mention, Link], wanted: dict[Mention, tuple[str | None, ...]]) -> str:
    wrong = [
        f"{m.source}:{m.line} {m.label!r} below {m.section[-1:]}: {links[m].concept} ({links[m].method}), "
        f"expected {' or '.join(map(str, expected))}"
        for m, expected in wanted.items()
        if not right(links[m], expected)
    ]
    return "\n".join(["", *wrong])


def test_every_concept_that_the_gold_names_is_in_the_vocabulary() -> None:
    files = [path for path in sorted(GOLD.rglob("*.yaml")) if path.name != "confusable.yaml"]
    files = [path for path in files if path not in UNSEEN]
    named = {concept for path in files for _, _, wanted in gold_lines(path) for concept in wanted if concept}
    assert sorted(named - {concept.id for concept in knowledge().vocabulary}) == []


def test_the_gold_knows_the_mentions_of_the_five() -> None:
    strangers = [(m.source, m.line, m.label) for m in sources().strangers]
    assert len(strangers) <= 0.03 * (len(sources().judged) + len(strangers)), strangers
    lines = {(m.source, m.line) for m in sources().judged}
    assert len(sources().silent_lines) <= 0.03 * len(lines), sources().silent_lines


def test_the_mentions_of_the_five_are_one_concept_where_people_say_so() -> None:
    mentions = sources().decided
    links = source_links()
    share = pairwise([sources().cluster(m) for m in mentions], [links[m].concept for m in mentions])
    told = f"pairwise precision {share.precision:.4f}, recall {share.recall:.4f}, F1 {share.f1:.4f}"
    assert share.f1 >= 0.98, told + told_links(links, dict(sources().judged))


def test_the_mentions_of_the_five_are_the_concepts_that_people_name() -> None:
    links, judged = source_links(), dict(sources().judged)
    share = sum(right(links[m], wanted) for m, wanted in judged.items()) / len(judged)
    assert share >= 0.98, f"{share:.4f}" + told_links(links, judged)


@pytest.mark.parametrize("pair", PAIRS["apart"], ids=told_pair)
def test_what_is_easily_confused_stays_apart(pair: list[Side]) -> None:
    one, other = (pair_concepts()[told(side)] for side in pair)
    assert one != other


@pytest.mark.parametrize("pair", PAIRS["same"], ids=told_pair)
def test_what_is_one_thing_in_other_words_is_one_concept(pair: list[Side]) -> None:
    one, other = (pair_concepts()[told(side)] for side in pair)
    assert one == other


def test_roadmaps_nobody_prepared_for_are_linked_as_people_link_them() -> None:
    links = {m: link for _, found in documents() for m, link in found.items()}
    expected = {m: wanted for document, _ in documents() for m, wanted in document.matched.items()}
    share = link_share(links, expected)
    told = f"precision {share.precision:.4f}, recall {share.recall:.4f}" + told_links(links, expected)
    assert share.precision >= 0.97, told
    assert share.recall >= 0.90, told


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.name)
def test_nearly_every_line_with_a_mention_is_measured(path: Path) -> None:
    document, _ = documents()[UNSEEN.index(path)]
    assert document.silent <= 0.05 * document.lines, (
        f"{document.silent} of {document.lines} lines say nothing"
    )
