"""Learning paths: what to learn, in what order and why, for a learner's goals and what is known."""

from roadmapgraph.paths.goals import (
    aims,
    goal_label,
    goals_of,
    implied,
    implied_by,
    is_optional,
    is_selector,
    with_parts,
)
from roadmapgraph.paths.path import LearningPath, Step, Taught
from roadmapgraph.paths.placing import Placement, placement
from roadmapgraph.paths.plan import needed_for, plan
from roadmapgraph.paths.questions import Unlocked, parts_unlock, ready_now, unlocked_by_parts, unlocks
from roadmapgraph.paths.reading_plan import Reading, ReadingPlan, reading_plan
from roadmapgraph.paths.request import PathRequest
from roadmapgraph.paths.sections import Section, chapters, sections
from roadmapgraph.paths.switching import Switch, switch

__all__ = [
    "LearningPath",
    "PathRequest",
    "Placement",
    "Reading",
    "ReadingPlan",
    "Section",
    "Step",
    "Switch",
    "Taught",
    "Unlocked",
    "aims",
    "chapters",
    "goal_label",
    "goals_of",
    "implied",
    "implied_by",
    "is_optional",
    "is_selector",
    "needed_for",
    "parts_unlock",
    "placement",
    "plan",
    "reading_plan",
    "ready_now",
    "sections",
    "switch",
    "unlocked_by_parts",
    "unlocks",
    "with_parts",
]
