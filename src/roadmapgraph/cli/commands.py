"""The commands: each reads its options, asks the library, and prints.

Imports of what only one command needs stand in that command, so that every call starts fast.
"""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from roadmapgraph.cli import accounts, records
from roadmapgraph.cli.ink import Ink, fitted, harmless, ink_for
from roadmapgraph.cli.progress import working
from roadmapgraph.errors import PlanError
from roadmapgraph.graph import RoadmapGraph, concept_record, to_networkx
from roadmapgraph.models import Reading
from roadmapgraph.store import (
    STANDARD,
    load_graph,
    load_judgements,
    load_knowledge,
    load_names,
    load_vocabulary,
    order_bytes,
    outline_text,
    shipped_folder,
    shipped_graph,
    shown_name,
    spoken,
    with_translations,
    write_whole,
)

if TYPE_CHECKING:
    from roadmapgraph.pipeline import Build


def build(options: Namespace) -> None:
    """Build and check the merged graph from ``graph/``; print a summary."""
    with working("building the merged graph"):
        built = _checked_build()
    _result(options, records.build_summary(built), accounts.build_account)


def _checked_build() -> "Build":
    from roadmapgraph.pipeline import build as build_graph
    from roadmapgraph.pipeline import refuse_unnamed

    knowledge = load_knowledge(shipped_folder("graph"))
    built = build_graph(knowledge)
    refuse_unnamed(knowledge, built.linking)
    return built


def _checked_graph() -> RoadmapGraph:
    """The graph of ``graph/``, after all rules, those for names in other languages too."""
    folder = shipped_folder("graph")
    with_translations(folder, load_vocabulary(folder))
    return to_networkx(_checked_build().document)


def check(options: Namespace) -> None:
    """Check every rule of ``graph/`` or of a file; tell depth, chains, bottlenecks, starts, islands."""
    from roadmapgraph.structure import structure

    with working(f"checking {'the file' if options.graph else 'graph/'}"):
        graph = load_graph(options.graph) if options.graph else _checked_graph()
        record = records.structure_record(structure(graph))
    _result(options, record, lambda facts, ink: accounts.structure_account(facts, graph, ink))


def export(options: Namespace) -> None:
    """Write the merged graph or a part of it, with documents that a person brought if there are any."""
    from roadmapgraph.exports import FORMATS
    from roadmapgraph.parts import part
    from roadmapgraph.search import names

    if options.graph and options.brought:
        raise PlanError("--graph and --with exclude each other: --with adds to the shipped sources")
    if options.json and options.output in (None, STANDARD):
        raise PlanError("--json tells of the file that -o names; the graph itself as JSON is --format json")
    graph = _graph(options) if options.graph else _built_graph(options)
    if options.only:
        graph = part(graph, options.only, names(graph))
    form = FORMATS[options.format]
    with working("writing"):
        content = form.write(graph)
    if options.json:
        write_whole(options.output, content)
        _print_json(records.written_record(graph, form, options.output, content))
    else:
        _deliver(options.output, content)


def arrange(options: Namespace) -> None:
    """Write the order in which the map reads, sought for some minutes."""
    from roadmapgraph.layout.arrange import arranged

    graph = _graph(options)
    with working("arranging the map"):
        content = order_bytes(arranged(graph))
    _deliver(options.output, content)


def _deliver(output: Path | None, content: bytes) -> None:
    """Write a file, or standard output where there is none or it is ``-``; say what was written."""
    if output in (None, STANDARD) and b"\0" in content and sys.stdout.isatty():
        raise PlanError("this is nothing for a terminal to show; name a file with -o")
    write_whole(output or STANDARD, content)
    if output not in (None, STANDARD):
        print(f"wrote {output} ({len(content):,} bytes)", file=sys.stderr)


def _built_graph(options: Namespace) -> RoadmapGraph:
    from roadmapgraph.pipeline import build as build_graph

    with working("building the merged graph"):
        knowledge = load_knowledge(shipped_folder("graph"))
        brought = [_read(path, options, knowledge.names) for path in options.brought]
        known = spoken(knowledge.vocabulary, brought)
        built = build_graph(replace(knowledge, vocabulary=known), brought)
    for note in built.diagnostics:
        print(f"{note.level}: {note.message}", file=sys.stderr)
    return to_networkx(built.document)


def _graph(options: Namespace) -> RoadmapGraph:
    with working("reading the graph"):
        return load_graph(options.graph) if options.graph else shipped_graph()


def import_document(options: Namespace) -> None:
    """Read one document; say line by line what it was taken for and which concept each mention is."""
    from roadmapgraph.linking import link_mentions

    names = load_names(shipped_folder("graph"))
    judgements = load_judgements(shipped_folder("graph"), names.vocabulary)
    with working("reading the document"):
        reading = _read(options.file, options, names)
        linking = link_mentions(reading.mentions, spoken(names.vocabulary, [reading]), judgements)
    if options.output is not None:
        _deliver(options.output, outline_text(reading).encode())
    if options.output == STANDARD:
        return
    _result(options, records.reading_record(reading, linking), accounts.reading_account)


def lint(options: Namespace) -> None:
    """What a curriculum's author may want to change, with line and suggestion."""
    from roadmapgraph.linking import link_mentions
    from roadmapgraph.linter import lint as findings_of
    from roadmapgraph.linter import lint_record

    names = load_names(shipped_folder("graph"))
    judgements = load_judgements(shipped_folder("graph"), names.vocabulary)
    with working("reading the document"):
        reading = _read(options.file, options, names)
        linking = link_mentions(reading.mentions, spoken(names.vocabulary, [reading]), judgements)
    graph = _graph(options)
    with working("looking for what to mend"):
        findings = findings_of(reading, linking, graph)
    _result(options, lint_record(reading, findings), accounts.lint_account)


def schema(options: Namespace) -> None:
    """Print the JSON Schema of the merged graph."""
    from roadmapgraph.exports import graph_schema

    _print_json(graph_schema())


def path(options: Namespace) -> None:
    """A personal learning path, on the screen or as a file to take away."""
    from roadmapgraph.cli.path_forms import form_of, written
    from roadmapgraph.paths import PathRequest, goals_of, plan
    from roadmapgraph.search import names

    form = form_of(options.format, options.output)
    if options.json and form is not None:
        raise PlanError("--json prints the path; with --format or -o say --format json")
    graph = _graph(options)
    known_names = names(graph)
    request = PathRequest(
        goals=goals_of(graph, options.goal, known_names),
        known=tuple(known_names.find(name) for name in options.known),
        order=options.order,
        min_sources=options.min_sources,
        helpful=options.helpful,
        skip_optional=options.skip_optional,
        hours_per_week=options.hours_per_week,
        weeks=options.weeks,
    )
    with working("planning the path"):
        found = plan(graph, request)
    if form is not None:
        _deliver(options.output, written(graph, found, form, options.start))
        return
    _result(options, found.to_json(), lambda record, ink: accounts.path_account(record, graph, ink))


def overlap(options: Namespace) -> None:
    """What the sources share, what only one has, where they disagree on order."""
    from roadmapgraph.overlap import overlap as compare

    graph = _graph(options)
    with working("comparing the sources"):
        found = compare(graph).to_json()
    _result(options, found, lambda record, ink: accounts.overlap_account(record, graph, ink))


def search(options: Namespace) -> None:
    """Find a concept by part of a name, typos allowed."""
    from roadmapgraph.search import names

    hits = names(_graph(options)).search(" ".join(options.text))
    found = [
        {"id": hit.concept, "label": hit.label, "matched": hit.matched, "score": hit.score} for hit in hits
    ]
    if not found:
        print("nothing found; try fewer letters", file=sys.stderr)
    _result(options, found, accounts.search_account)


def show(options: Namespace) -> None:
    """Everything known about one concept."""
    from roadmapgraph.search import names

    graph = _graph(options)
    concept = names(graph).find(" ".join(options.concept))
    _result(
        options,
        concept_record(graph, concept),
        lambda record, ink: accounts.concept_account(record, graph, ink),
    )


def serve(options: Namespace) -> None:
    """Serve the app until it is interrupted."""
    from roadmapgraph.web import create_app
    from roadmapgraph.web import serve as serve_app

    with working("laying out the map"):
        app = create_app(_graph(options), assets=shipped_folder("assets"))
    serve_app(app, host=options.host, port=options.port, as_json=options.json)


def _read(path: Path, options: Namespace, lexicon: Any) -> Reading:
    from roadmapgraph.mentions import Limits, read_document
    from roadmapgraph.store import read_bytes

    given = {
        "max_bytes": getattr(options, "max_bytes", None),
        "max_mentions": getattr(options, "max_mentions", None),
        "max_lines": getattr(options, "max_lines", None),
    }
    limits = Limits(**{name: value for name, value in given.items() if value is not None})
    return read_document(
        read_bytes(path),
        name=shown_name(path),
        source_id=getattr(options, "id", None),
        title=getattr(options, "title", None),
        lexicon=lexicon,
        limits=limits,
    )


def completion(options: Namespace) -> None:
    """Print what teaches a shell the command, or the ids that it may complete."""
    from roadmapgraph.cli.completion import CONCEPTS, script
    from roadmapgraph.cli.parser import parser

    if options.shell == CONCEPTS:
        ids = sorted(_graph(options))
        _result(options, ids, lambda found, _: "\n".join(found))
        return
    written = script(options.shell, parser())
    if options.json:
        _print_json({"shell": options.shell, "script": written})
    else:
        print(written, end="")


def _result(options: Namespace, record: Any, account: Callable[[Any, Ink], str]) -> None:
    if options.json:
        _print_json(record)
    else:
        print(fitted(account(harmless(record), ink_for(sys.stdout)), sys.stdout))


def _print_json(record: Any) -> None:
    print(json.dumps(record, ensure_ascii=False, indent=2))
