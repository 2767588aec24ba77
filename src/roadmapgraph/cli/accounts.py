"""What the commands say to people: the records of ``records`` in words."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from roadmapgraph.cli.ink import PLAIN, Ink, harmless
from roadmapgraph.graph import RoadmapGraph, is_inferred
from roadmapgraph.linter import Finding, remarks

Record = Mapping[str, Any]


def build_account(summary: Record, ink: Ink = PLAIN) -> str:
    """The summary of a build in words."""
    shared = sum(count for k, count in summary["consensus"].items() if int(k) >= 2)
    lines = [
        ink.strong(f"{summary['concepts']} concepts, {summary['mentions']} mentions")
        + f", {len(summary['sources'])} sources:",
        *(f"  {s['mention_count']:4d}  {s['id']}: {s['title']}" for s in summary["sources"]),
        f"{summary['prerequisites']} prerequisites, acyclic; {summary['starting_points']} starting points",
        f"{shared} concepts are taught by two sources or more: "
        + ", ".join(f"{count} by {k}" for k, count in summary["consensus"].items()),
        "mentions linked by " + ", ".join(f"{method} {n}" for method, n in summary["methods"].items()),
    ]
    for name, sentence in (
        ("new", "labels that are no concept of the vocabulary"),
        ("dropped_inferred_edges", "inferred prerequisites left out, they would close a circle"),
        ("unused_judgements", "judgements that no mention answers to"),
    ):
        if summary[name]:
            lines.append(f"{len(summary[name])} {sentence}: {'; '.join(summary[name][:20])}")
    return "\n".join([*lines, *summary["notes"]])


def structure_account(record: Record, graph: RoadmapGraph, ink: Ink = PLAIN) -> str:
    """The facts in words."""

    def named(concepts: Iterable[str]) -> str:
        return ", ".join(_label(graph, concept) for concept in concepts) or "none"

    unlocks = (f"{_label(graph, u['id'])} ({u['directly']}, in all {u['in_all']})" for u in record["unlocks"])
    bottlenecks = (f"{_label(graph, b['id'])} ({b['share']:.1%})" for b in record["bottlenecks"])
    return "\n".join(
        [
            ink.strong(f"{record['concepts']} concepts; every rule holds"),
            f"depth {record['depth']}; the longest chain: {named(record['longest_chain'])}",
            f"the closure holds {record['closure_share']:.1%} of all pairs",
            f"unlock most: {', '.join(unlocks)}",
            f"bottlenecks, by the share of all chains' pairs: {', '.join(bottlenecks)}",
            f"{len(record['starting_points'])} starting points: {named(record['starting_points'])}",
            f"{len(record['islands'])} islands: {named(record['islands'])}",
        ]
    )


def reading_account(record: Record, ink: Ink = PLAIN) -> str:
    """A reading in words: counts, what was taken for what, what was repaired and what is open."""
    source, mentions = record["source"], record["mentions"]
    taken = Counter(line["reads_as"] for line in record["lines"])
    methods = Counter(m["match"]["method"] for m in mentions if m["kind"] != "resource")
    lines = [
        ink.strong(f"{source['title']} ({source['id']})"),
        f"  {source['format']}, {source['encoding']}, {source['line_count']} lines",
        "  lines read as " + ", ".join(f"{kind} {n}" for kind, n in sorted(taken.items())),
        f"  {len(mentions)} mentions: " + ", ".join(f"{k} {n}" for k, n in sorted(_kinds(mentions).items())),
        "  linked by " + (", ".join(f"{method} {n}" for method, n in sorted(methods.items())) or "nothing"),
    ]
    if source["repaired_lines"]:
        lines.append(f"  repaired garbled text on {len(source['repaired_lines'])} lines")
    lines.append("")
    lines += [_mention_line(mention) for mention in mentions]
    unread = [line["line"] for line in record["lines"] if line["reads_as"] == "advice"]
    if unread:
        lines += ["", f"read as advice, no concept: lines {', '.join(map(str, unread))}"]
    lines += [_diagnostic_line(diagnostic, ink) for diagnostic in record["diagnostics"]]
    if record["judgements"]:
        lines += ["", "doubtful links, ready for graph/judgements.yaml (give a reason, change or drop):"]
        lines += [_judgement_yaml(judgement) for judgement in record["judgements"]]
    return "\n".join(lines)


def _kinds(mentions: Iterable[Record]) -> Counter[str]:
    return Counter(mention["kind"] for mention in mentions)


def _mention_line(mention: Record) -> str:
    target = mention["concept"] or ("resource" if mention["kind"] == "resource" else "new")
    method, score = mention["match"]["method"], mention["match"]["score"]
    how = f" ({method} {score:g})" if method in ("similar", "judgement") or 0 < score < 1 else ""
    qualifiers = f" [{', '.join(mention['qualifiers'])}]" if mention["qualifiers"] else ""
    return f"{mention['line']:5d}  {mention['label']}{qualifiers} → {target}{how}"


def _diagnostic_line(diagnostic: Record, ink: Ink) -> str:
    where = f"line {diagnostic['line']}: " if diagnostic["line"] else ""
    level = diagnostic["level"] if diagnostic["level"] == "note" else ink.alarm(diagnostic["level"])
    return f"{level}: {where}{diagnostic['message']}"


def _judgement_yaml(judgement: Record) -> str:
    return "- " + "\n  ".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in judgement.items()
    )


def lint_account(record: Record, ink: Ink) -> str:
    """The findings of the curriculum linter, those of one kind in a line."""
    lines = [ink.strong(f"{len(record['findings'])} findings in {record['source']['title']}")]
    said = remarks([Finding.model_validate(finding) for finding in record["findings"]])
    lines += [f"{r.line:5d}  {r.rule}: {r.message} {r.suggestion}" for r in said]
    return "\n".join(lines)


def path_account(record: Record, graph: RoadmapGraph, ink: Ink = PLAIN) -> str:
    """A learning path in words, a step a line with why it is there."""
    share = record["estimated_hours_share"]
    weeks = f" in {record['weeks']} weeks" if record["weeks"] else ""
    lines = [
        ink.strong(
            f"{len(record['steps'])} steps, {record['total_hours']:g} hours ({share:.0%} estimated){weeks}, "
            f"order: {record['order']}"
        ),
        *_shortfall(record),
    ]
    for step in record["steps"]:
        week = f"week {step['week']:3d}  " if step["week"] else ""
        lines.append(
            f"{step['position']:4d}. {week}{ink.strong(step['label'])} ({_hours(step)}): "
            f"{'; '.join(step['why'])}"
        )
        if step["requires"]:
            after = ", ".join(_label(graph, concept) for concept in step["requires"])
            lines.append("        " + ink.faint(f"after {after}"))
    if record["left_out"]:
        lines += ["", "left out:"]
        lines += [f"      {_label(graph, left['id'])}: {left['why']}" for left in record["left_out"]]
    return "\n".join(lines)


def _shortfall(record: Record) -> list[str]:
    """That the weeks do not suffice, and for how much; nothing where they do."""
    budget = record["budget"]
    if not budget or not budget["without_room"]:
        return []
    count = len(budget["without_room"])
    fit = "concept does" if count == 1 else "concepts do"
    weeks = f"{budget['weeks']} of about {budget['weeks_needed']} weeks"
    return [f"{weeks}: {count} {fit} not fit, see what is left out"]


def _hours(step: Record) -> str:
    return "hours counted in its parts" if step["counted_in_parts"] else f"{step['hours']:g} h"


def overlap_account(record: Record, graph: RoadmapGraph, ink: Ink = PLAIN) -> str:
    """The overlap in words: consensus, how much of each source is in each other, order conflicts."""
    lines = [ink.strong("concepts by how many sources teach them:")]
    for k, concepts in record["consensus"].items():
        few = ", ".join(_label(graph, concept) for concept in concepts[:12])
        lines.append(f"  {k}: {len(concepts)}  ({few}{', …' if len(concepts) > 12 else ''})")
    lines.append(ink.strong("shared by two sources:"))
    for pair in sorted(record["pairs"], key=lambda pair: -pair["jaccard"]):
        lines.append(
            f"  {pair['a']} and {pair['b']}: {pair['shared']} shared, {pair['a_in_b']:.0%} of the first, "
            f"{pair['b_in_a']:.0%} of the second"
        )
    chosen = Counter(conflict["chosen"] for conflict in record["order_conflicts"])
    lines.append(
        f"{len(record['order_conflicts'])} pairs are taught in both orders; a prerequisite decides "
        f"{chosen['first'] + chosen['second']} of them (--json lists all)"
    )
    return "\n".join(lines)


def search_account(records: Sequence[Record], ink: Ink = PLAIN) -> str:
    """Hits, the best first, with the name that matched where it is not the label."""
    lines = []
    for hit in records:
        matched = f" (as {hit['matched']})" if hit["matched"] != hit["label"] else ""
        lines.append(f"{ink.strong(hit['id'])}: {hit['label']}{ink.faint(matched)}")
    return "\n".join(lines)


def concept_account(record: Record, graph: RoadmapGraph, ink: Ink = PLAIN) -> str:
    """A concept in words: what it is, who says so down to the line, what it requires and unlocks."""
    origin = "stated by a source" if record["hours_from"] == "source" else "our estimate"
    part_of = f", part of {_label(graph, record['part_of'])}" if record["part_of"] else ""
    lines = [
        f"{ink.strong(record['label'])} ({record['id']}): {record['kind']}{part_of}",
        record["summary"],
        f"also called: {', '.join(record['aliases'])}" if record["aliases"] else "",
        f"{record['difficulty']}, {record['hours']:g} hours ({origin})",
        f"taught by {record['consensus']} of {len(graph.graph['sources'])} sources:",
    ]
    by_source: dict[str, list[Record]] = defaultdict(list)
    for mention in record["mentions"]:
        by_source[mention["source"]].append(mention)
    for source, mentions in by_source.items():
        for mention in mentions:
            above = " › ".join(mention["section"])
            lines.append(
                f"  {source}:{mention['line']}  “{mention['text']}”{'  in ' + above if above else ''}"
            )
    for name, sentence in (("requires", "requires:"), ("unlocks", "unlocks:")):
        if record[name]:
            lines.append(ink.strong(sentence))
            lines += [_edge_line(edge, graph) for edge in record[name]]
    lines += [f"resource: {resource['title']} {resource['url']}" for resource in record["resources"]]
    return "\n".join(line for line in lines if line)


def _edge_line(edge: Record, graph: RoadmapGraph) -> str:
    kind = "inferred" if is_inferred(edge) else "curated"
    certainty = f"{edge['strength']}, {kind}, confidence {edge['confidence']:.2f}"
    return f"  {_label(graph, edge['id'])} ({certainty}): {edge['reason']}"


def _label(graph: RoadmapGraph, concept: str) -> str:
    return str(harmless(graph.nodes[concept]["label"])) if concept in graph else concept
