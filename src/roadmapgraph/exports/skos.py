"""What SKOS and Dublin Core say of the graph: subjects with their statements, before any syntax.

A part is ``skos:narrower`` than its whole. A prerequisite is ``dcterms:requires``, never broader: a
helpful one is but ``dcterms:relation``, of which ``requires`` is a refinement.
Sources: SKOS Reference (W3C 2009), DCMI Metadata Terms (2020).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from roadmapgraph.exports.characters import legal, name, one_line
from roadmapgraph.exports.format import title, version
from roadmapgraph.graph import RoadmapGraph, members

BASE = "urn:roadmapgraph:"
"""What every name of ours begins with. We own no domain, and a name need not be an address."""
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
LANGUAGE = "en"
SCHEME = f"{BASE}scheme"
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """A name: whole, without a prefix."""

    value: str


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A literal; ``language`` is empty for texts that are in none."""

    value: str
    language: str = ""


Statement = tuple[str, Iri | Text]
"""A property with its prefix, and the object."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing, its class (with prefix), and all that is said of it."""

    iri: str
    kind: str
    statements: tuple[Statement, ...]


def concept_iri(concept: str) -> str:
    """The name of a concept."""
    return f"{BASE}concept:{concept}"


def source_iri(source: str) -> str:
    """The name of a source."""
    return f"{BASE}source:{quote(legal(source), safe='')}"


def described(graph: RoadmapGraph) -> Iterator[Subject]:
    """The scheme, the sources, and the concepts by id."""
    tops = [concept for concept in sorted(graph) if graph.nodes[concept]["part_of"] is None]
    sources = sorted(graph.graph["sources"], key=lambda source: str(source["id"]))
    yield Subject(
        SCHEME,
        "skos:ConceptScheme",
        (
            ("dcterms:title", Text(title(graph), LANGUAGE)),
            ("rdfs:label", Text(title(graph), LANGUAGE)),
            ("owl:versionInfo", Text(version(graph))),
            *(("dcterms:source", Iri(source_iri(source["id"]))) for source in sources),
            *(("skos:hasTopConcept", Iri(concept_iri(top))) for top in tops),
        ),
    )
    for source in sources:
        statements = (
            ("dcterms:title", Text(one_line(source["title"]))),
            ("dcterms:identifier", Text(legal(source["id"]))),
            ("dcterms:identifier", Text(f"sha256:{legal(source['document_sha256'])}")),
            ("dc:format", Text(legal(source["format"]))),
        )
        yield Subject(source_iri(source["id"]), "dcterms:BibliographicResource", statements)
    parts = members(graph)
    for concept in sorted(graph):
        yield _concept(graph, concept, parts.get(concept, ()))


def _concept(graph: RoadmapGraph, concept: str, parts: tuple[str, ...]) -> Subject:
    node = graph.nodes[concept]
    label = name(graph, concept)
    aliases = sorted({one_line(alias) for alias in node["aliases"]} - {label, ""})
    statements: list[Statement] = [
        ("skos:inScheme", Iri(SCHEME)),
        ("skos:prefLabel", Text(label, LANGUAGE)),
        *(("skos:altLabel", Text(alias, LANGUAGE)) for alias in aliases),
        *(("skos:definition", Text(said, LANGUAGE)) for said in [legal(node["summary"]).strip()] if said),
        ("dcterms:identifier", Text(concept)),
        ("dc:type", Text(node["kind"])),
        ("schema:educationalLevel", Text(node["difficulty"])),
        ("schema:timeRequired", Text(f"PT{round(node['hours'] * 60)}M")),
        *_broader(node["part_of"]),
        *(("skos:narrower", Iri(concept_iri(part))) for part in parts),
        *(("dcterms:source", Iri(source_iri(source))) for source in sorted(node["sources"])),
        *(("rdfs:seeAlso", Iri(url)) for url in sorted({_address(r["url"]) for r in node["resources"]})),
    ]
    for before in sorted(graph.predecessors(concept)):
        required = graph.edges[before, concept]["strength"] == "required"
        statements.append(("dcterms:requires" if required else "dcterms:relation", Iri(concept_iri(before))))
    return Subject(concept_iri(concept), "skos:Concept", tuple(statements))


def _broader(whole: str | None) -> tuple[Statement, ...]:
    if whole is None:
        return (("skos:topConceptOf", Iri(SCHEME)),)
    return (("skos:broader", Iri(concept_iri(whole))),)


def _address(url: str) -> str:
    """The address as an IRI: what may not stand in one is percent-encoded, no scheme makes it ours."""
    iri = _NO_IRI.sub(lambda match: quote(match[0]), legal(url))
    return iri if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", iri) else f"{BASE}address:{quote(iri, safe='')}"
