"""A learning path as a Markdown checklist, which our own reader reads back to the same concepts.

Everything but the checkboxes stands in comments and in brackets that the reader takes for asides, so
that a reason, which names other concepts, is never read as one of them.
"""

from collections.abc import Iterator

from roadmapgraph.exports.characters import markdown, one_line
from roadmapgraph.paths import LearningPath, Step


def path_markdown(path: LearningPath, made_from: str = "") -> str:
    """The path as a checklist: a heading a week where there are weeks, a box a step, its reason behind it.

    A step that takes several weeks stands in the first of them. ``made_from`` tells of the path's graph.
    """
    return "\n".join([*_head(path, made_from), *_steps(path), *_left_out(path)]) + "\n"


def _head(path: LearningPath, made_from: str) -> Iterator[str]:
    yield "# Learning path"
    yield ""
    share = f"{path.estimated_hours_share:.0%} of them estimated"
    weeks = f", {path.weeks} weeks" if path.weeks is not None else ""
    yield _comment(f"{len(path.steps)} steps, {path.total_hours:g} hours ({share}){weeks}")
    if path.without_room:
        count = len(path.without_room)
        fit = "1 concept does" if count == 1 else f"{count} concepts do"
        yield _comment(f"{fit} not fit; all would take {path.needed_weeks} weeks")
    yield _comment(f"goals: {', '.join(path.request.goals)}; order: {path.request.order}")
    if made_from:
        yield _comment(made_from)


def _steps(path: LearningPath) -> Iterator[str]:
    week: int | None = 0
    for step in path.steps:
        if step.week != week:
            week = step.week
            yield ""
            if week is not None:
                yield f"## Week {week}"
                yield ""
        hours = "" if step.is_counted_in_parts else f" ({step.time})"
        yield f"- [ ] {markdown(step.label)}{hours} {_comment('; '.join(_reasons(step)))}"


def _reasons(step: Step) -> Iterator[str]:
    yield step.concept
    yield from step.why
    if step.is_counted_in_parts:
        yield step.time
    if step.estimated:
        yield "hours estimated"
    yield from (f"{place.source} line {place.line}" for place in step.taught)
    yield from step.notes


def _left_out(path: LearningPath) -> Iterator[str]:
    if path.left_out:
        yield ""
    for concept, why in path.left_out.items():
        yield _comment(f"left out: {concept}: {why}")


def _comment(text: str) -> str:
    """A comment that its own text cannot end."""
    return f"<!-- {one_line(text).replace('--', '- -').replace('>', '›')} -->"
