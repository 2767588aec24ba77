"""The rules: each looks at a course and yields findings."""

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from roadmapgraph.graph import RoadmapGraph, ancestry
from roadmapgraph.linking import Linking
from roadmapgraph.linter.course import Course, course, heads, is_assumed, is_light
from roadmapgraph.linter.finding import Finding
from roadmapgraph.models import Mention, Reading

LARGEST_SECTION = 20
"""Concepts below one heading that are never too many."""
TIMES_THE_MEDIAN = 3
"""A section is oversized only if it also has so many times the concepts of the median section."""


def lint(reading: Reading, linking: Linking, graph: RoadmapGraph) -> tuple[Finding, ...]:
    """What a curriculum's author may want to change, by line.

    ``linking`` may hold the links of other documents too; ``graph`` gives the prerequisites and what is
    part of what. A concept that the graph lacks has no prerequisites, so only repeats are found of it.
    """
    looked_at = course(reading, linking, graph)
    found = [finding for rule in _RULES for finding in rule(looked_at)]
    return tuple(sorted(found, key=lambda f: (f.line, f.rule, f.concept or "")))


def _used_before_taught(course: Course) -> Iterator[Finding]:
    """A concept whose prerequisite the document names only later, and not as a part of it."""
    for concept, mentions in course.mentions.items():
        if concept in course.assumed:
            continue
        late = {b: m for b in course.required(concept) if (m := _later(course, mentions[0], b))}
        if not late:
            continue
        names = ", ".join(f"“{course.label(b)}” (line {m.line})" for b, m in late.items())
        last = max(m.line for m in late.values())
        yield Finding(
            rule="used-before-taught",
            line=mentions[0].line,
            concept=concept,
            message=f"“{course.label(concept)}” needs {names}, which only comes later.",
            suggestion=f"Move it below line {last}, or what it needs above line {mentions[0].line}.",
        )


def _later(course: Course, use: Mention, required: str) -> Mention | None:
    """Where ``required`` is first named, if that is after ``use`` and not below it."""
    first = course.mentions.get(required, (use,))[0]
    return first if first.line > use.line and not heads(use, first) else None


def _never_taught(course: Course) -> Iterator[Finding]:
    """A prerequisite that neither the document nor a part or whole of it names; once, where first needed."""
    needed: dict[str, list[str]] = defaultdict(list)
    for concept in course.mentions:
        if concept not in course.assumed and not _is_groundless_tool(course, concept):
            for before in course.required(concept):
                if before not in course.covered:
                    needed[before].append(concept)
    for missing, by in needed.items():
        first = course.mentions[by[0]][0]
        more = f" and {len(by) - 1} more" if len(by) > 1 else ""
        yield Finding(
            rule="never-taught",
            line=first.line,
            concept=missing,
            message=f"Nothing teaches “{course.label(missing)}”, needed for “{course.label(by[0])}”{more}.",
            suggestion=f"Teach it before line {first.line}, or list it under a heading “Prerequisites”.",
            label=course.label(missing),
            beside=course.label(by[0]),
            minor=len(by) == 1 and course.consensus(missing) <= 1,
        )


def _taught_twice(course: Course) -> Iterator[Finding]:
    """A concept that two sections teach; a field, a heading's own list and a light mention don't count."""
    for concept, mentions in course.mentions.items():
        if course.kind(concept) == "field":
            continue
        full = [mention for mention in mentions if not is_light(mention) and not is_assumed(mention)]
        for at, again in enumerate(full[1:], start=1):
            if all(_apart(before, again) for before in full[:at]):
                yield Finding(
                    rule="taught-twice",
                    line=again.line,
                    concept=concept,
                    message=f"“{course.label(concept)}” is taught again, first on line {full[0].line}.",
                    suggestion="Merge the two, or say what is deeper here.",
                )
                break


def _apart(one: Mention, other: Mention) -> bool:
    """Whether two mentions are in sections of which neither holds the other."""
    shared = min(len(one.section), len(other.section))
    return one.section[:shared] != other.section[:shared] and not (heads(one, other) or heads(other, one))


def _tool_without_concept(course: Course) -> Iterator[Finding]:
    """A tool, where none of the concepts that it serves is taught."""
    for concept, mentions in course.mentions.items():
        if concept not in course.assumed and _is_groundless_tool(course, concept):
            served = course.label(_grounds(course, concept)[0])
            yield Finding(
                rule="tool-without-concept",
                line=mentions[0].line,
                concept=concept,
                message=f"“{course.label(concept)}” is a tool for “{served}”, and nothing teaches that.",
                suggestion=f"Teach “{served}” before line {mentions[0].line}, or leave the tool out.",
                label=course.label(concept),
                beside=served,
            )


def _is_groundless_tool(course: Course, concept: str) -> bool:
    grounds = _grounds(course, concept)
    return bool(grounds) and course.grounds.isdisjoint(grounds)


def _grounds(course: Course, tool: str) -> tuple[str, ...]:
    """What a tool serves: the nearest concept it is part of and those it requires, tools left aside.

    A tool right in a field serves nothing that could be taught apart from it, as a language does.
    """
    if course.kind(tool) != "tool":
        return ()
    wider = [over for over in ancestry(course.graph, tool)[1:] if course.kind(over) != "tool"][:1]
    if any(course.kind(over) == "field" for over in wider):
        return ()
    return tuple(
        dict.fromkeys(
            [
                *wider,
                *(before for before in course.required(tool) if course.kind(before) not in ("tool", "field")),
            ]
        )
    )


def _checklist_without_topic(course: Course) -> Iterator[Finding]:
    """An item of a checklist that is taught nowhere else."""
    for link in course.checklist:
        if link.concept not in course.mentions and link.concept not in course.covered:
            yield Finding(
                rule="checklist-without-topic",
                line=link.mention.line,
                concept=link.concept,
                message=f"“{link.mention.label}” is to be ticked off, and no section teaches it.",
                suggestion="Teach it in a section above, or strike it from the checklist.",
            )


def _oversized_section(course: Course) -> Iterator[Finding]:
    """A section with many more concepts right below its heading than the others have."""
    inside: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for concept, mentions in course.mentions.items():
        for mention in mentions:
            inside[mention.section].add(concept)
    usual = median(map(len, inside.values())) if inside else 0
    for section, concepts in inside.items():
        if len(concepts) > max(LARGEST_SECTION, TIMES_THE_MEDIAN * usual):
            name = f"“{section[-1]}”" if section else "The list without a heading"
            yield Finding(
                rule="oversized-section",
                line=course.heading_line(section),
                concept=None,
                message=f"{name} holds {len(concepts)} concepts; the median section has {usual:g}.",
                suggestion=f"Split it into {-(-len(concepts) // LARGEST_SECTION) + 1} sections or so.",
            )


_RULES = (
    _used_before_taught,
    _never_taught,
    _taught_twice,
    _tool_without_concept,
    _checklist_without_topic,
    _oversized_section,
)
