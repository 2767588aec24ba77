"""SKOS in JSON-LD 1.1: the same statements as the Turtle, for those who would rather read JSON."""

from collections import defaultdict
from typing import Any

from roadmapgraph.exports.serialise import json_bytes
from roadmapgraph.exports.skos import PREFIXES, Iri, Subject, Text, described
from roadmapgraph.graph import RoadmapGraph


def json_ld_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as JSON-LD; the context is in the file, so that nothing is fetched to read it."""
    return json_bytes({"@context": PREFIXES, "@graph": [_object(subject) for subject in described(graph)]})


def _object(subject: Subject) -> dict[str, Any]:
    values: dict[str, list[dict[str, str]]] = defaultdict(list)
    for said, value in subject.statements:
        values[said].append(_value(value))
    return {"@id": subject.iri, "@type": subject.kind} | values


def _value(value: Iri | Text) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value.value}
    return {"@value": value.value} | ({"@language": value.language} if value.language else {})
