"""What a visitor brought beside the sources: shares, and what several of them teach and it doesn't."""

from collections.abc import Mapping
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.overlap import consensus_levels, teaching
from roadmapgraph.web.views.charts import Table, plain_table, short_names
from roadmapgraph.web.views.wording import counted


@dataclass(frozen=True)
class Share:
    """What is brought and a source: the concepts both teach, as a share of the one and of the other."""

    source: str
    shared: int
    of_brought: float
    of_source: float


@dataclass(frozen=True)
class Comparison:
    """``missing``: by how many sources teach them, the concepts that what is brought leaves out."""

    concepts: int
    nowhere: int
    shares: tuple[Share, ...]
    missing: Mapping[int, tuple[str, ...]]


def comparison(graph: RoadmapGraph, concepts: frozenset[str]) -> Comparison:
    """The comparison of these concepts with each source of the graph, the closest first."""
    taught = teaching(graph)
    shares = [
        Share(
            source,
            len(concepts & theirs),
            len(concepts & theirs) / max(1, len(concepts)),
            len(concepts & theirs) / max(1, len(theirs)),
        )
        for source, theirs in taught.items()
    ]
    missing = {
        level: tuple(sorted(set(listed) - concepts, key=lambda c: (label(graph, c).casefold(), c)))
        for level, listed in consensus_levels(graph).items()
    }
    nowhere = len(concepts.difference(*taught.values()))
    ordered = sorted(shares, key=lambda share: (-share.shared, share.source))
    return Comparison(len(concepts), nowhere, tuple(ordered), missing)


def compared_part(graph: RoadmapGraph, concepts: frozenset[str]) -> list[Component]:
    """The comparison as a sentence, a table, and a fold for each level of agreement."""
    found, names = comparison(graph, concepts), short_names(graph.graph["sources"])
    rows = tuple(
        (names[s.source], s.shared, f"{s.of_brought:.0%}", f"{s.of_source:.0%}") for s in found.shares
    )
    head = ("Roadmap", "Shared concepts", "Of yours is in it", "Of it is in yours")
    return [
        html.P(
            f"You name {counted(found.concepts, 'concept')}; {found.nowhere} of them "
            f"{'is' if found.nowhere == 1 else 'are'} in none of the {len(names)} roadmaps."
        ),
        plain_table(Table("How much of yours is in each roadmap", head, rows)),
        html.H3("What they teach and yours doesn't"),
        *[_level(graph, level, listed, len(names)) for level, listed in found.missing.items() if level > 1],
    ]


def _level(graph: RoadmapGraph, level: int, listed: tuple[str, ...], sources: int) -> Component:
    who = f"All {level} teach" if level == sources else f"{level} of {sources} teach"
    links = [
        html.Li(html.A(label(graph, c), href=f"/?concept={c}", className="concept-name")) for c in listed
    ]
    body = html.Ul(links, className="bring-names") if links else html.P("Nothing is missing.")
    return html.Details(
        [html.Summary(f"{who} {counted(len(listed), 'concept')} that you leave out"), body],
        className="bring-fold",
        open=level == sources,
    )
