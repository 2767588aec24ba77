"""The numbers of the overlap page as tables: what its charts show and what can be downloaded."""

from collections.abc import Mapping, Sequence

from roadmapgraph.graph import RoadmapGraph, label
from roadmapgraph.overlap import Contribution, Difference, FieldCoverage, Overlap, Wording
from roadmapgraph.web.views.charts import Table
from roadmapgraph.web.views.charts_fields import Fields
from roadmapgraph.web.views.wording import join

Names = Mapping[str, str]
"""A short name for each source."""


def consensus_table(compared: Overlap) -> Table:
    """How many concepts are taught by how many sources."""
    rows = tuple((level, len(concepts)) for level, concepts in compared.consensus.items())
    return Table("Concepts by how many roadmaps teach them", ("Roadmaps", "Concepts"), rows)


def share_table(compared: Overlap, names: Names) -> Table:
    """How much of each source the others teach too."""
    shares, counts = share_rows(compared)
    rows = tuple(
        (names[row], *(f"{share:.0%} ({count})" for share, count in zip(shares[at], counts[at], strict=True)))
        for at, row in enumerate(compared.sources)
    )
    head = ("Of what is in …", *(f"… is in {names[source]}" for source in compared.sources))
    return Table("Share of each roadmap that another one teaches too", head, rows)


def share_rows(compared: Overlap) -> tuple[list[list[float]], list[list[int]]]:
    """For each source (row) and source (column): the share of the row that is in the column, and how many."""
    taught = compared.taught
    counts = [[len(taught[a] & taught[b]) for b in taught] for a in taught]
    return [
        [count / max(1, len(taught[a])) for count in row] for a, row in zip(taught, counts, strict=True)
    ], counts


def set_table(compared: Overlap, names: Names) -> Table:
    """How many concepts exactly these sources teach, and which."""
    rows = tuple(
        (join([names[s] for s in found.sources]), len(found.sources), len(found.concepts))
        for found in compared.intersections
    )
    return Table(
        "Concepts by the exact roadmaps that teach them", ("Taught by exactly", "Roadmaps", "Concepts"), rows
    )


def coverage_table(coverage: Mapping[str, Sequence[FieldCoverage]], names: Names, fields: Fields) -> Table:
    """How much of each field each source teaches."""
    rows = tuple(
        (
            fields.titles[field],
            cells[0].concepts,
            *(f"{cell.share:.0%} ({len(cell.taught)})" for cell in cells),
        )
        for field, cells in coverage.items()
    )
    return Table("Share of each field that a roadmap teaches", ("Field", "Concepts", *names.values()), rows)


def contribution_table(compared: Overlap, contributions: Sequence[Contribution], names: Names) -> Table:
    """What each source adds to the others."""
    rows = tuple(
        (
            names[added.source],
            len(compared.taught[added.source]),
            len(compared.unique[added.source]),
            len(added.concepts),
            len(added.steps),
            len(added.prerequisites),
        )
        for added in contributions
    )
    head = (
        "Without",
        "It teaches",
        "Only it teaches",
        "Concepts that vanish",
        "Steps of the path to everything that vanish",
        "Prerequisites that vanish",
    )
    return Table("What would vanish without each roadmap", head, rows)


def shared_table(graph: RoadmapGraph, compared: Difference, names: Names) -> Table:
    """What two sources both teach, in both their words."""
    rows = tuple(
        (label(graph, both.concept), _quoted(both.here), _quoted(both.there), _depths(both.here, both.there))
        for both in compared.shared
    )
    head = ("Concept", f"In {names[compared.here]}", f"In {names[compared.there]}", "Depth")
    return Table("What both teach, in their own words", head, rows)


def only_table(graph: RoadmapGraph, only: Sequence[tuple[str, Wording]], name: str) -> Table:
    """What only one of two sources teaches."""
    rows = tuple((label(graph, concept), _quoted(words), words.depth) for concept, words in only)
    return Table(f"What only {name} teaches", ("Concept", "In its words", "Depth"), rows)


def compared_table(graph: RoadmapGraph, found: Difference, names: Names) -> Table:
    """Two sources side by side in one table: every concept that either teaches."""
    a, b = names[found.here], names[found.there]
    both = tuple((label(graph, s.concept), "both", *_cells(s.here), *_cells(s.there)) for s in found.shared)
    none = ("", "", "")
    here = tuple((label(graph, c), f"only {a}", *_cells(w), *none) for c, w in found.only_here)
    there = tuple((label(graph, c), f"only {b}", *none, *_cells(w)) for c, w in found.only_there)
    says = (f"{name} {what}" for name in (a, b) for what in ("says", "line", "depth"))
    head = ("Concept", "Taught by", *says)
    return Table(f"{a} and {b} side by side", head, (*both, *here, *there))


def order_table(
    graph: RoadmapGraph, found: Difference, names: Names, pairs: Sequence[tuple[str, str]]
) -> Table:
    """Pairs that two sources name in opposite orders, with the lines of both."""
    a, b = names[found.here], names[found.there]
    places = {both.concept: both for both in found.shared}
    rows = tuple(
        (
            label(graph, one),
            label(graph, other),
            f"{places[one].here.line}, {places[other].here.line}",
            f"{places[one].there.line}, {places[other].there.line}",
        )
        for one, other in pairs
    )
    head = (f"{a}: first", "then", f"Lines in {a}", f"Lines in {b}")
    return Table(f"In the other order: {b} has the second before the first", head, rows)


def _cells(words: Wording) -> tuple[str, int, str]:
    return words.text, words.line, words.depth


def _quoted(words: Wording) -> str:
    return f"“{words.text}”, line {words.line}"


def _depths(here: Wording, there: Wording) -> str:
    return f"{here.depth}, there {there.depth}" if here.depth != there.depth else f"{here.depth} in both"
