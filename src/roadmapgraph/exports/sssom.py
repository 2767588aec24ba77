"""SSSOM/TSV: the decisions behind the merge, as a set of mappings from mentions to concepts.

Source: Matentzoglu et al. (2022), "A Simple Standard for Sharing Ontological Mappings".
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from roadmapgraph.exports.characters import name as name_of
from roadmapgraph.exports.characters import one_line
from roadmapgraph.exports.format import merged_from, title, version
from roadmapgraph.exports.skos import BASE, source_iri
from roadmapgraph.graph import RoadmapGraph

_JUSTIFICATIONS = {
    "label": "semapv:LexicalMatching",
    "alias": "semapv:LexicalMatching",
    "judgement": "semapv:ManualMappingCuration",
    "similar": "semapv:LexicalSimilarityThresholdMatching",
}
_UNSPECIFIED = "semapv:UnspecifiedMatching"
"""Where the graph doesn't say how, or the concept was made from the mention itself."""
_COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "confidence",
    "subject_source",
    "match_string",
    "comment",
)
_CURIES = {
    "concept": f"{BASE}concept:",
    "mention": f"{BASE}mention:",
    "roadmapgraph": BASE,
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "source": f"{BASE}source:",
}


def sssom_bytes(graph: RoadmapGraph) -> bytes:
    """A row a mention, in the order of sources and lines, below the set's own data.

    A mention's id is ``source.line.number``, where the number counts the mentions of one line.
    """
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, _COLUMNS, dialect="excel-tab", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(graph))
    return (_header(graph) + table.getvalue()).encode()


def _header(graph: RoadmapGraph) -> str:
    facts = {
        "mapping_set_id": f"{BASE}mappings",
        "mapping_set_title": title(graph),
        "mapping_set_version": version(graph),
        "mapping_set_description": f"Mentions of {'; '.join(merged_from(graph)) or 'no source'}.",
        "mapping_set_source": [
            source_iri(i) for i in sorted(source["id"] for source in graph.graph["sources"])
        ],
        "license": "https://spdx.org/licenses/MIT",
        "object_source": "roadmapgraph:scheme",
        "object_source_version": version(graph),
        "mapping_tool": "roadmapgraph",
        "mapping_tool_version": version(graph),
        "curie_map": _CURIES,
    }
    # JSON is YAML, and on one line it needs no care for indentation.
    return "".join(f"#{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items())


def _rows(graph: RoadmapGraph) -> Iterator[dict[str, str]]:
    found = sorted(
        ((mention, concept) for concept in graph for mention in graph.nodes[concept]["mentions"]),
        key=lambda pair: (pair[0]["source"], pair[0]["line"], pair[0]["label"], pair[1]),
    )
    number: Counter[tuple[str, int]] = Counter()
    for mention, concept in found:
        place = (mention["source"], mention["line"])
        number[place] += 1
        yield {
            "subject_id": f"mention:{place[0]}.{place[1]}.{number[place]}",
            "subject_label": one_line(mention["label"]),
            "predicate_id": "skos:exactMatch",
            "object_id": f"concept:{concept}",
            "object_label": name_of(graph, concept),
            "subject_source": f"source:{place[0]}",
            "match_string": one_line(mention["text"]),
            **_decision(mention),
        }


def _decision(mention: Mapping[str, Any]) -> dict[str, str]:
    method, score = mention.get("method"), mention.get("score")
    return {
        "mapping_justification": _JUSTIFICATIONS.get(method or "", _UNSPECIFIED),
        "confidence": "" if score is None else str(score),
        "comment": f"method: {method}" if method else "",
    }
