"""A finding: one thing about one line that a curriculum's author may want to change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from roadmapgraph.models import Reading, Value

Rule = Literal[
    "used-before-taught",
    "taught-twice",
    "checklist-without-topic",
    "tool-without-concept",
    "oversized-section",
    "never-taught",
]

RULES: Mapping[Rule, str] = {
    "used-before-taught": "A concept used before it is taught",
    "never-taught": "A prerequisite that is never taught",
    "taught-twice": "A concept taught twice",
    "tool-without-concept": "A tool without its concept",
    "checklist-without-topic": "A checklist item without a topic",
    "oversized-section": "An oversized section",
}
"""Each rule as a heading, what hurts a learner most first."""


class Finding(Value):
    """What ``rule`` found on ``line``; ``concept`` is what it is about (``None``: a section).

    ``message`` says what is so and ``suggestion`` what to do, a sentence each. ``label`` is the concept's,
    ``beside`` that of what needs it or of what a tool is for. ``minor``: hardly any roadmap teaches it.
    """

    rule: Rule
    line: int
    concept: str | None
    message: str
    suggestion: str
    label: str = ""
    beside: str = ""
    minor: bool = False


def lint_record(reading: Reading, findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings on a document as a plain record: its source, how many by rule, and each by line."""
    counts = Counter(finding.rule for finding in findings)
    return {
        "source": {"id": reading.source.id, "title": reading.source.title},
        "counts": {rule: counts[rule] for rule in RULES},
        "findings": [finding.model_dump() for finding in findings],
    }
