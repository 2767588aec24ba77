"""What each part of the overlap page shows for what is chosen in it."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.overlap import Cover, Difference, by_distance, difference, fewest_sources
from roadmapgraph.web.views.charts import Look, Table, chart_frame, plain_table
from roadmapgraph.web.views.overlap_charts import consensus_bars, coverage_map, share_matrix, upset
from roadmapgraph.web.views.overlap_compared import Compared
from roadmapgraph.web.views.overlap_lists import by_field
from roadmapgraph.web.views.overlap_query import NO_FIELD, TOGETHER, USUAL_COVER
from roadmapgraph.web.views.overlap_tables import (
    consensus_table,
    contribution_table,
    coverage_table,
    only_table,
    order_table,
    set_table,
    share_rows,
    share_table,
    shared_table,
)
from roadmapgraph.web.views.wording import counted, join

CONSENSUS, MATRIX, SETS, COVERAGE = "overlap-bars", "overlap-matrix", "overlap-upset", "overlap-heat"
_SETS_SHOWN = 18
_SHARES = (0.5, 0.75, 0.9, 1.0)
_PAIRS_SHOWN = 40
_EDGES_SHOWN = 60

Part = list[Component]
Listed = tuple[str, dict[str, Any]]
"""A heading, and concepts by field as the browser side draws them."""


def agreement(known: Compared, level: int, theme: Look) -> Part:
    """How many concepts each number of sources teaches, and those of the chosen level by field."""
    levels = known.overlap.consensus
    counts = {at: len(concepts) for at, concepts in levels.items()}
    every = max(levels, default=0)
    chart = chart_frame(
        CONSENSUS,
        consensus_bars(counts, level, theme),
        caption=f"{counts.get(every, 0)} of {sum(counts.values())} concepts are in all {every} roadmaps, "
        f"{counts.get(1, 0)} in one only.",
        table=consensus_table(known.overlap),
        csv_address="/overlap/consensus.csv",
    )
    return [chart]


def at_level(graph: RoadmapGraph, known: Compared, chosen: str) -> Listed:
    """The concepts that exactly so many sources teach."""
    level = int(chosen)
    concepts = known.overlap.consensus.get(level, ())
    head = f"{counted(len(concepts), 'concept')} in {known.level_words(level)}"
    return head, by_field(graph, known.fields, concepts, nothing="There is none.")


def only_in(graph: RoadmapGraph, known: Compared, source: str) -> Listed:
    """What this source teaches and no other."""
    concepts = known.overlap.unique.get(source, ())
    head = f"Only {known.names.get(source, source)} teaches {counted(len(concepts), 'concept')}"
    nothing = "Everything it teaches is in another roadmap too."
    return head, by_field(graph, known.fields, concepts, nothing=nothing)


def missing_from(graph: RoadmapGraph, known: Compared, source: str) -> Listed:
    """What all the other sources teach and this one doesn't."""
    concepts, others = known.overlap.missing.get(source, ()), len(known.names) - 1
    head = f"The other {others} all teach {counted(len(concepts), 'concept')} that it leaves out"
    nothing = "It has everything that all the others teach."
    return head, by_field(graph, known.fields, concepts, nothing=nothing)


def who_shares(known: Compared, theme: Look) -> Part:
    """The source × source matrix."""
    shares, counts = share_rows(known.overlap)
    best = max(
        known.overlap.pairs, key=lambda pair: (max(pair.a_in_b, pair.b_in_a), pair.a, pair.b), default=None
    )
    names = list(known.names.values())
    seen = ""
    if best is not None:
        inner, outer, share = (
            (best.a, best.b, best.a_in_b) if best.a_in_b >= best.b_in_a else (best.b, best.a, best.b_in_a)
        )
        seen = f" Closest: {share:.0%} of {known.names[inner]} is in {known.names[outer]}."
    chart = chart_frame(
        MATRIX,
        share_matrix(names, shares, counts, theme),
        caption=f"Read a row: so much of this roadmap is in the one above the column.{seen}",
        table=share_table(known.overlap, known.names),
        csv_address="/overlap/shares.csv",
    )
    return [chart]


def exact_sets(known: Compared, combination: str, theme: Look) -> Part:
    """The UpSet plot of the largest exact combinations; the chosen one is always among them."""
    shown = list(known.overlap.intersections[:_SETS_SHOWN])
    chosen = [TOGETHER.join(found.sources) for found in shown]
    at = chosen.index(combination) if combination in chosen else None
    all_of_it = len(known.overlap.intersections)
    caption = (
        "Each row is one exact combination: the dots say which roadmaps teach these concepts; no other does. "
        f"The {len(shown)} largest of {all_of_it} are drawn."
    )
    chart = chart_frame(
        SETS,
        upset(known.names, [(found.sources, len(found.concepts)) for found in shown], at, theme),
        caption=caption,
        table=set_table(known.overlap, known.names),
        csv_address="/overlap/combinations.csv",
    )
    return [chart]


def in_set(graph: RoadmapGraph, known: Compared, combination: str) -> Listed:
    """The concepts that exactly the chosen sources teach."""
    wanted = tuple(combination.split(TOGETHER))
    concepts = next((f.concepts for f in known.overlap.intersections if f.sources == wanted), ())
    who = join([known.names.get(source, source) for source in wanted])
    teach = f"only {who} teaches" if len(wanted) == 1 else f"{who} teach, and no other"
    head = f"{counted(len(concepts), 'concept')} that {teach}"
    return head, by_field(graph, known.fields, concepts, nothing="There is none.")


def field_coverage(known: Compared, theme: Look) -> Part:
    """The field × source heat map."""
    fields = list(known.coverage)
    shares = [[cell.share for cell in known.coverage[field]] for field in fields]
    counts = [[len(cell.taught) for cell in known.coverage[field]] for field in fields]
    titles = [f"{known.fields.titles[field]} ({known.coverage[field][0].concepts})" for field in fields]
    chart = chart_frame(
        COVERAGE,
        coverage_map(titles, list(known.names.values()), shares, counts, theme),
        caption="The stronger a cell's colour, the more of the field's concepts the roadmap teaches. "
        "In brackets: how many concepts the field has in all of them together.",
        table=coverage_table(known.coverage, known.names, known.fields),
        csv_address="/overlap/coverage.csv",
    )
    return [chart]


def in_field(graph: RoadmapGraph, known: Compared, field: str) -> Part:
    """Every concept of a field, with the sources that teach it."""
    field = "" if field == NO_FIELD else field
    taught = {c for cell in known.coverage.get(field, ()) for c in cell.taught}
    order = sorted(taught, key=lambda c: (-graph.nodes[c]["consensus"], label(graph, c).casefold()))
    rows = tuple(
        (label(graph, c), *("yes" if source in graph.nodes[c]["sources"] else "–" for source in known.names))
        for c in order
    )
    title = known.fields.titles.get(field, field)
    table = Table(f"Who teaches what of {title}", ("Concept", *known.names.values()), rows)
    return [html.H3(f"{title}: {counted(len(order), 'concept')}"), plain_table(table)]


def side_by_side(graph: RoadmapGraph, known: Compared, here: str, there: str) -> Part:
    """Two sources compared, explained: what both teach, what only one does, other depth, other order."""
    if here == there:
        return [html.P("Choose two different roadmaps.", className="overlap-nothing")]
    found = difference(graph, here, there)
    a, b = known.names[here], known.names[there]
    summary = (
        f"{a} and {b} share {counted(len(found.shared), 'concept')}. {len(found.only_here)} are only in {a}, "
        f"{len(found.only_there)} only in {b}. {len(found.other_depth)} of the shared ones go to another "
        f"depth, and {counted(len(found.other_order), 'pair')} of them come in the other order."
    )
    deep = Difference(here, there, found.other_depth, (), (), ())
    return [
        html.P(summary, className="overlap-summary"),
        _fold(
            f"In both ({len(found.shared)})",
            plain_table(shared_table(graph, found, known.names)),
            is_open=True,
        ),
        _fold(f"Only in {a} ({len(found.only_here)})", plain_table(only_table(graph, found.only_here, a))),
        _fold(f"Only in {b} ({len(found.only_there)})", plain_table(only_table(graph, found.only_there, b))),
        _fold(
            f"To another depth ({len(found.other_depth)})",
            plain_table(shared_table(graph, deep, known.names)),
        ),
        _fold(f"In the other order ({len(found.other_order)})", _other_order(graph, known, found)),
        html.Div(
            [
                _csv("Download the comparison as CSV", f"/overlap/compared.csv?here={here}&there={there}"),
                _csv("Download the orders as CSV", f"/overlap/orders.csv?here={here}&there={there}"),
            ],
            className="overlap-files",
        ),
    ]


def _csv(words: str, address: str) -> Component:
    return html.A(words, href=address, download="", className="button button-quiet")


def _other_order(graph: RoadmapGraph, known: Compared, found: Difference) -> Component:
    pairs = by_distance(found)
    more = len(pairs) - _PAIRS_SHOWN
    words = "Those that stand furthest apart in both come first."
    rest = f" {more} more are in the file below." if more > 0 else ""
    table = order_table(graph, found, known.names, pairs[:_PAIRS_SHOWN])
    return html.Div([html.P(words + rest, className="overlap-caption"), plain_table(table)])


def _fold(title: str, content: Component, *, is_open: bool = False) -> Component:
    return html.Details([html.Summary(title), content], className="path-fold", open=is_open)


def what_each_adds(known: Compared) -> Part:
    """What leaving one source out would take away, in numbers."""
    return [
        html.P(
            "A concept vanishes where only this roadmap teaches it and nothing that stays needs it. With it "
            "go the steps of the path to everything that only it needed, and the prerequisites at its ends.",
            className="overlap-caption",
        ),
        plain_table(contribution_table(known.overlap, known.contributions, known.names)),
        _csv("CSV", "/overlap/additions.csv"),
    ]


def vanished(graph: RoadmapGraph, known: Compared, source: str) -> Listed:
    """The steps of the path to everything that vanish without a source, its concepts among them."""
    added = next((one for one in known.contributions if one.source == source), None)
    steps, concepts = (added.steps, added.concepts) if added else ((), ())
    hours = sum(float(graph.nodes[c]["hours"]) for c in steps)
    head = (
        f"Without {known.names.get(source, source)}, {counted(len(concepts), 'concept')} and "
        f"{counted(len(steps), 'step')} of the path to everything vanish (about {hours:g} h)"
    )
    nothing = "Nothing vanishes: the others teach or need all of it."
    return head, by_field(graph, known.fields, steps, nothing=nothing)


def vanished_edges(graph: RoadmapGraph, known: Compared, source: str) -> Part:
    """The prerequisites that vanish without a source, as a fold."""
    edges = next((one.prerequisites for one in known.contributions if one.source == source), ())
    rows = tuple(
        (label(graph, before), label(graph, after), graph.edges[before, after]["reason"])
        for before, after in edges[:_EDGES_SHOWN]
    )
    more = f", the first {_EDGES_SHOWN}" if len(edges) > _EDGES_SHOWN else ""
    table = Table("Prerequisites that vanish", ("Before", "After", "Why"), rows)
    return [_fold(f"Prerequisites that vanish ({len(edges)}{more})", plain_table(table))] if rows else []


def cover(known: Compared, percent: Any) -> Part:
    """The fewest sources that cover a share of all concepts, in a sentence, and usual shares as a table."""
    number = isinstance(percent, (int, float)) and not isinstance(percent, bool)
    asked = min(max(percent, 0), 100) / 100 if number else USUAL_COVER / 100
    found = fewest_sources(known.overlap.taught, asked)
    covers = [(share, fewest_sources(known.overlap.taught, share)) for share in _SHARES]
    rows = tuple(
        (f"{share:.0%}", len(one.sources), join([known.names[s] for s in one.sources]), f"{one.share:.0%}")
        for share, one in covers
    )
    head = ("To cover", "Roadmaps needed", "These", "They cover")
    table = Table("The fewest roadmaps that cover a share of all concepts", head, rows)
    return [html.P(_cover_sentence(known, asked, found), className="overlap-summary"), plain_table(table)]


def _cover_sentence(known: Compared, asked: float, found: Cover) -> str:
    all_of_it = frozenset[str]().union(*known.overlap.taught.values())
    if not found.sources:
        return "For that, no roadmap is needed."
    proof = "no fewer would do" if found.exact else "fewer may do, too"
    enough = "is enough" if len(found.sources) == 1 else "are enough"
    return (
        f"For {asked:.0%} of all {counted(len(all_of_it), 'concept')}, "
        f"{counted(len(found.sources), 'roadmap')} {enough}, and {proof}: "
        f"{join([known.names[s] for s in found.sources])}. Together they teach {found.concepts} "
        f"({found.share:.0%})."
    )
