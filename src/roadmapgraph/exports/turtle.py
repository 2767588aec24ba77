"""SKOS in Turtle, for Skosmos, Protégé and RDF stores."""

import re
from collections.abc import Iterator
from itertools import groupby

from roadmapgraph.exports.skos import PREFIXES, Iri, Subject, Text, described
from roadmapgraph.graph import RoadmapGraph

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'[\\"\n\r\t]')


def turtle_bytes(graph: RoadmapGraph) -> bytes:
    """The graph as Turtle (RDF 1.1): every subject in one block, its properties in the order of ``skos``."""
    prefixes = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    blocks = [_block(subject) for subject in described(graph)]
    return "\n".join([*prefixes, "", *blocks]).encode()


def _block(subject: Subject) -> str:
    return f"<{subject.iri}> a {subject.kind}{''.join(_lines(subject))} .\n"


def _lines(subject: Subject) -> Iterator[str]:
    for said, statements in groupby(subject.statements, key=lambda statement: statement[0]):
        yield f" ;\n  {said} {', '.join(_term(value) for _, value in statements)}"


def _term(value: Iri | Text) -> str:
    if isinstance(value, Iri):
        return f"<{value.value}>"
    escaped = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], value.value)
    return f'"{escaped}"@{value.language}' if value.language else f'"{escaped}"'
