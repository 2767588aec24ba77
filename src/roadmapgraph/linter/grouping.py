"""Findings to be read: those of one kind in one line, what hurts a learner most first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from roadmapgraph.linter.finding import RULES, Finding, Rule


@dataclass(frozen=True)
class Remark:
    """What is to be said of one or several findings of a rule; ``line`` is where the first of them is."""

    rule: Rule
    line: int
    message: str
    suggestion: str
    findings: tuple[Finding, ...]

    @property
    def minor(self) -> bool:
        """Whether all of it is minor."""
        return all(finding.minor for finding in self.findings)


def remarks(findings: Sequence[Finding]) -> tuple[Remark, ...]:
    """Every finding in one remark: what one concept lacks together, tools together, what is minor together.

    The rules come in their order, what is minor comes last.
    """
    kinds: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for at, finding in enumerate(findings):
        kinds[_kind(finding, at)].append(finding)
    found = [_remark(same) for same in kinds.values()]
    order = list(RULES)
    return tuple(sorted(found, key=lambda r: (r.minor, order.index(r.rule), r.line)))


def _kind(finding: Finding, at: int) -> tuple[object, ...]:
    if finding.rule == "never-taught":
        return (finding.rule, "minor") if finding.minor else (finding.rule, finding.line, finding.beside)
    return (finding.rule,) if finding.rule == "tool-without-concept" else (finding.rule, at)


def _remark(same: Sequence[Finding]) -> Remark:
    first = same[0]
    message, suggestion = first.message, first.suggestion
    if len(same) > 1 and first.rule == "tool-without-concept":
        message = f"{len(same)} tools stand without what they are for: {_each(same)}."
        suggestion = "Teach before each what it is for, or say that this is known."
    elif len(same) > 1 and first.minor:
        message = f"{len(same)} smaller steps are left to the reader: {_each(same)}."
        suggestion = "Name them where they are needed; hardly any roadmap does."
    elif len(same) > 1:
        *others, last = (f"“{finding.label}”" for finding in same)
        message = f"“{first.beside}” needs {', '.join(others)} and {last}, and nothing teaches them."
        suggestion = f"Teach them before line {first.line}, or list them under a heading “Prerequisites”."
    return Remark(first.rule, first.line, message, suggestion, tuple(same))


def _each(same: Sequence[Finding]) -> str:
    return ", ".join(f"“{f.label}” (line {f.line}, for “{f.beside}”)" for f in same)
