"""What can be said on the command line."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from roadmapgraph import __version__
from roadmapgraph.cli import commands

_FORMATS_HELP = (
    "json (default), graphology, gexf, graphml, cytoscape, dot, mermaid, turtle, jsonld, sssom, canvas, "
    "opml, csv-concepts, csv-edges, csv-mentions, markdown"
)


_EXAMPLES = """\
examples:
  roadmapgraph search gradient
  roadmapgraph path --goal transformers --known python --hours-per-week 8
  roadmapgraph export --format graphml -o roadmap.graphml --with my-roadmap.md
  roadmapgraph serve

Each command has a --help of its own. A file named - is standard input or output."""


def parser() -> argparse.ArgumentParser:
    """The parser; ``run`` of the parsed options is the command's function."""
    top = argparse.ArgumentParser(
        prog="roadmapgraph",
        description="Many machine-learning roadmaps, one prerequisite graph: explore it, plan, export it.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"roadmapgraph {__version__}")
    calls = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_data_commands(calls)
    _add_question_commands(calls)
    _add_serve(calls)
    _add_completion(calls)
    return top


def _command(
    calls: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], None],
    summary: str,
    *examples: str,
) -> argparse.ArgumentParser:
    call = calls.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog="\n  ".join([f"example{'s' if len(examples) > 1 else ''}:", *examples]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    call.set_defaults(run=run)
    return call


def _add_data_commands(calls: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    build = _command(
        calls,
        "build",
        commands.build,
        "build and check the merged graph, print a summary",
        "roadmapgraph build",
    )
    build.add_argument("--json", action="store_true", help="print the summary as JSON")
    check = _command(
        calls,
        "check",
        commands.check,
        "check graph/ and say what the graph knows about itself",
        "roadmapgraph check",
        "roadmapgraph check --graph merged.json",
    )
    check.add_argument("--json", action="store_true", help="print the facts as JSON")
    check.add_argument(
        "--graph",
        type=Path,
        metavar="FILE",
        help="check a merged graph of your own instead; -: standard input",
    )
    export = _command(
        calls,
        "export",
        commands.export,
        "write the merged graph",
        "roadmapgraph export --format json -o merged.json --with my-roadmap.md",
        "roadmapgraph export --format mermaid --only around:k-means",
        "roadmapgraph export --format gexf -o roadmap.gexf --json",
    )
    export.add_argument("--format", type=_format, default="json", metavar="FORMAT", help=_FORMATS_HELP)
    export.add_argument(
        "--only",
        metavar="PART",
        help="field:NAME, around:NAME, around:NAME:2 or path:GOAL (default: everything)",
    )
    _add_graph(export)
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output, as is -")
    export.add_argument("--json", action="store_true", help="with -o FILE: print what was written as JSON")
    export.add_argument(
        "--with",
        dest="brought",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="add your own roadmap documents; -: standard input",
    )
    arrange = _command(
        calls,
        "arrange",
        commands.arrange,
        "find the order in which the map reads, with few crossings; takes some minutes",
        "roadmapgraph arrange -o graph/map.json",
    )
    arrange.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="default: standard output, as is -"
    )
    arrange.add_argument("--json", action="store_true", help="changes nothing: an order is JSON")
    _add_graph(arrange)
    read = _command(
        calls,
        "import",
        commands.import_document,
        "read one roadmap document and say what it names",
        "roadmapgraph import my-roadmap.md --json",
        "cat my-roadmap.md | roadmapgraph import - -o my-roadmap.yaml",
    )
    read.add_argument(
        "file", type=Path, metavar="FILE", help="Markdown, plain text, YAML or JSON; -: standard input"
    )
    read.add_argument("--id", help="the source's id (default: from the title)")
    read.add_argument("--title", help="the source's title (default: the document's)")
    read.add_argument(
        "-o", "--output", type=Path, metavar="ROADMAP.yaml", help="keep what was read as an outline"
    )
    read.add_argument("--json", action="store_true", help="print the reading as JSON")
    for counted, what in _LIMITS.items():
        read.add_argument(f"--max-{counted}", type=_limit, metavar="N", help=what)
    lint = _command(
        calls,
        "lint",
        commands.lint,
        "say what a roadmap teaches too late, twice or not at all",
        "roadmapgraph lint my-roadmap.md",
    )
    lint.add_argument(
        "file", type=Path, metavar="FILE", help="Markdown, plain text, YAML or JSON; -: standard input"
    )
    lint.add_argument("--json", action="store_true", help="print the findings as JSON")
    _add_graph(lint)
    schema = _command(
        calls,
        "schema",
        commands.schema,
        "print the JSON Schema of the merged graph",
        "roadmapgraph schema > schema.json",
    )
    schema.add_argument("--json", action="store_true", help="changes nothing: a schema is JSON")


def _add_question_commands(calls: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    path = _command(
        calls,
        "path",
        commands.path,
        "a personal learning path: what to learn, in what order, and why",
        "roadmapgraph path --goal transformers --known python numpy --hours-per-week 8",
        "roadmapgraph path --goal transformers --hours-per-week 8 -o plan.ics",
        "roadmapgraph path --goal transformers -o cards.apkg",
    )
    path.add_argument(
        "--goal",
        nargs="+",
        action="extend",
        required=True,
        metavar="X",
        help="ids, labels or aliases; a field; a source",
    )
    path.add_argument(
        "--known", nargs="*", action="extend", default=[], metavar="Y", help="what you know already"
    )
    path.add_argument(
        "--min-sources", type=int, default=1, metavar="K", help="only what K sources teach, or is needed"
    )
    path.add_argument(
        "--order", default="focused", metavar="NAME", help="how to break ties (default: focused)"
    )
    path.add_argument("--hours-per-week", type=float, metavar="H", help="the hours you have")
    path.add_argument("--weeks", type=int, metavar="W", help="the weeks you have")
    path.add_argument("--helpful", action="store_true", help="follow helpful prerequisites too")
    path.add_argument("--skip-optional", action="store_true", help="leave out what the sources call optional")
    path.add_argument("--json", action="store_true", help="print the path as JSON")
    path.add_argument(
        "--format",
        choices=("markdown", "csv", "ical", "anki", "json"),
        help="write it to take away: a checklist, a table, a calendar, flashcards, JSON "
        "(default: by the end of -o FILE)",
    )
    path.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    path.add_argument(
        "--start",
        type=_day,
        metavar="DAY",
        help="the first day of a calendar or of flashcards, as 2026-01-31 (default: next Monday)",
    )
    _add_graph(path)
    overlap = _command(
        calls,
        "overlap",
        commands.overlap,
        "what the sources share and where they disagree",
        "roadmapgraph overlap --json",
    )
    overlap.add_argument("--json", action="store_true", help="print it as JSON")
    _add_graph(overlap)
    search = _command(calls, "search", commands.search, "find a concept", "roadmapgraph search gradient")
    search.add_argument("text", nargs="+", metavar="TEXT")
    search.add_argument("--json", action="store_true", help="print the hits as JSON")
    _add_graph(search)
    show = _command(
        calls, "show", commands.show, "everything known about a concept", "roadmapgraph show k-means"
    )
    show.add_argument("concept", nargs="+", metavar="CONCEPT", help="an id, label or alias")
    show.add_argument("--json", action="store_true", help="print it as JSON")
    _add_graph(show)


def _add_graph(call: argparse.ArgumentParser) -> None:
    call.add_argument(
        "--graph",
        type=Path,
        metavar="FILE",
        help="a merged graph of your own; -: standard input (default: the shipped)",
    )


def _add_serve(calls: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    serve = _command(calls, "serve", commands.serve, "serve the app", "roadmapgraph serve --port 8051")
    serve.add_argument("--host", default="127.0.0.1", help="default: 127.0.0.1")
    serve.add_argument("--port", type=_port, default=8050, help="default: 8050")
    serve.add_argument("--json", action="store_true", help="print the address as a line of JSON")
    _add_graph(serve)


def _add_completion(calls: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    completion = _command(
        calls,
        "completion",
        commands.completion,
        "print what teaches a shell to complete roadmapgraph",
        'eval "$(roadmapgraph completion bash)"',
        "source <(roadmapgraph completion zsh)",
        "roadmapgraph completion fish | source",
    )
    completion.add_argument("--json", action="store_true", help="print it as JSON")
    completion.add_argument(
        "shell",
        choices=("bash", "zsh", "fish", "concepts"),
        help="a shell; concepts: the ids that may be completed",
    )
    _add_graph(completion)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-01-31") from None


_LIMITS = {
    "bytes": "refuse a larger document (default: 5,000,000)",
    "mentions": "stop after so many (default: 20,000)",
    "lines": "read so many lines of Markdown or text (default: 30,000)",
}


def _limit(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no limit; write a number from 1 on")
    return int(text)


def _format(text: str) -> str:
    from roadmapgraph.exports import FORMATS

    if text not in FORMATS:
        raise argparse.ArgumentTypeError(f"{text!r} is no format; there are {', '.join(FORMATS)}")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65_536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; give a number from 1 to 65535")
    return int(text)
