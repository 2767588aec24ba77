"""The curriculum linter: what a roadmap teaches too late, twice, out of the blue or not at all."""

from roadmapgraph.linter.finding import RULES, Finding, Rule, lint_record
from roadmapgraph.linter.grouping import Remark, remarks
from roadmapgraph.linter.rules import lint

__all__ = ["RULES", "Finding", "Remark", "Rule", "lint", "lint_record", "remarks"]
