"""A small knowledge of the tests' own: a vocabulary, curated claims and readings made by hand."""

import hashlib
from pathlib import Path

import yaml

from roadmapgraph.linking import JudgementBook
from roadmapgraph.models import Alias, Concept, Mention, Prerequisite, Reading, Source
from roadmapgraph.prerequisites import Claim, Curation
from roadmapgraph.store import Knowledge
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "links.yaml").read_text(encoding="utf-8"))


def small_vocabulary() -> Vocabulary:
    listed = []
    for number, entry in enumerate(CASES["vocabulary"], start=1):
        aliases = tuple(
            Alias(label=a) if isinstance(a, str) else Alias(**a) for a in entry.get("aliases", ())
        )
        concept = Concept(
            id=entry["id"],
            label=entry["label"],
            kind=entry.get("kind", "topic"),
            part_of=entry.get("part_of"),
            aliases=aliases,
            summary="What it is.",
            difficulty="beginner",
            hours=1,
            outside=tuple(entry.get("outside", ())),
            unlike=tuple(entry.get("unlike", ())),
        )
        listed.append((concept, Place("v.yaml", number)))
    return vocabulary(listed)


def mention(label: str, *, line: int = 1, source: str = "s", **rest: object) -> Mention:
    return Mention.model_validate(
        {"source": source, "line": line, "label": label, "text": label, "kind": "topic"} | rest
    )


def reading(source: str, *mentions: Mention) -> Reading:
    written = hashlib.sha256(repr((source, mentions)).encode()).hexdigest()
    return Reading(
        source=Source(id=source, title=source, format="markdown", document_sha256=written, line_count=99),
        encoding="utf-8",
        repaired_lines=(),
        lines=(),
        mentions=mentions,
    )


def claim(requires: str, concept: str) -> Claim:
    edge = Prerequisite(concept=concept, requires=requires, strength="required", reason="It rests on it.")
    return Claim(edge, Place("p.yaml", 1))


def knowledge(*readings: Reading, claims: tuple[Claim, ...] = ()) -> Knowledge:
    return Knowledge(small_vocabulary(), JudgementBook({}), Curation(claims, frozenset()), readings)
