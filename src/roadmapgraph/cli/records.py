"""What the commands say with ``--json``: plain records."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from roadmapgraph.graph import RoadmapGraph
from roadmapgraph.linking import Linking
from roadmapgraph.models import Link, Mention, Reading
from roadmapgraph.pipeline import Build
from roadmapgraph.structure import Structure

if TYPE_CHECKING:
    from roadmapgraph.exports import Format


def build_summary(built: Build) -> dict[str, Any]:
    """Counts of the merged graph, and what nobody has looked at yet."""
    document = built.document
    consensus = Counter(node.consensus for node in document.nodes)
    return {
        "sources": [source.model_dump() for source in document.graph.sources],
        "concepts": len(document.nodes),
        "kinds": dict(sorted(Counter(node.kind for node in document.nodes).items())),
        "consensus": {str(k): consensus[k] for k in sorted(consensus, reverse=True)},
        "prerequisites": len(document.edges),
        "starting_points": len(document.graph.starting_points),
        "mentions": len(built.linking.links),
        "methods": dict(sorted(Counter(link.method for link in built.linking.links).items())),
        "new": sorted({link.mention.label for link in built.linking.links if link.method == "new"}),
        "dropped_inferred_edges": [
            f"{s.requires} → {s.concept} ({s.mention.source}:{s.mention.line})"
            for s in built.inference.dropped
        ],
        "unused_judgements": [f"{place.file}:{place.line}" for _, place in built.linking.unused],
        "notes": [note.message for note in built.diagnostics],
    }


def structure_record(facts: Structure) -> dict[str, Any]:
    """What the graph knows about itself, the ten greatest of each kind first."""
    by_unlocked = sorted(facts.unlocks, key=lambda c: (-facts.unlocks[c][1], c))
    by_bottleneck = sorted(facts.bottleneck, key=lambda c: (-facts.bottleneck[c], c))
    return {
        "concepts": len(facts.depth),
        "depth": max(facts.depth.values(), default=0),
        "longest_chain": list(facts.longest_chain),
        "closure_share": round(facts.closure_share, 4),
        "unlocks": [
            {"id": c, "directly": facts.unlocks[c][0], "in_all": facts.unlocks[c][1]}
            for c in by_unlocked[:10]
        ],
        "bottlenecks": [{"id": c, "share": round(facts.bottleneck[c], 4)} for c in by_bottleneck[:10]],
        "starting_points": list(facts.starting_points),
        "islands": list(facts.islands),
    }


def written_record(graph: RoadmapGraph, form: "Format", file: Path, content: bytes) -> dict[str, Any]:
    """What an export wrote: the file, its bytes and their fingerprint, and what of the graph is not in it."""
    return {
        "file": str(file),
        "format": form.name,
        "media_type": form.media_type,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "version": graph.graph["version"],
        "sources": [source["id"] for source in graph.graph["sources"]],
        "concepts": len(graph),
        "prerequisites": graph.number_of_edges(),
        "loses": form.loses,
    }


def reading_record(reading: Reading, linking: Linking) -> dict[str, Any]:
    """A reading as the contract's ``import --json``."""
    links = {id(link.mention): link for link in linking.links}
    source = reading.source
    return {
        "source": {
            "id": source.id,
            "title": source.title,
            "format": source.format,
            "encoding": reading.encoding,
            "repaired_lines": list(reading.repaired_lines),
            "document_sha256": source.document_sha256,
            "line_count": source.line_count,
        },
        "lines": [line.model_dump() for line in reading.lines],
        "mentions": [_linked(mention, links.get(id(mention))) for mention in reading.mentions],
        "diagnostics": [
            *(diagnostic.model_dump() for diagnostic in reading.diagnostics),
            *_doubts(linking),
        ],
        "judgements": _ready_judgements(linking),
    }


def _linked(mention: Mention, link: Link | None) -> dict[str, Any]:
    known = link is not None and link.method != "new"
    return mention.model_dump(mode="json") | {
        "concept": link.concept if link is not None and known else None,
        "match": {"method": link.method if link else "new", "score": link.score if link else 0.0},
    }


def _doubts(linking: Linking) -> Iterable[dict[str, Any]]:
    for mention, meanings in linking.homonyms.items():
        message = (
            f"{mention.label!r} may mean {', '.join(meanings)}; nothing above it decides, so it is kept apart"
        )
        yield {"line": mention.line, "level": "warning", "message": message}


def _ready_judgements(linking: Linking) -> list[dict[str, Any]]:
    """Doubtful links as judgements to confirm, change or drop."""
    doubtful = [link for link in linking.links if 0 < link.score < 1]
    sure = [
        {"label": link.mention.label, "source": link.mention.source, "concept": link.concept, "reason": ""}
        for link in doubtful
    ]
    open_ones = [
        {"label": mention.label, "source": mention.source, "concept": meanings[0], "reason": ""}
        for mention, meanings in linking.homonyms.items()
    ]
    return [*sure, *open_ones]
