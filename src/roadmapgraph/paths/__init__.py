"""Learning paths: what to learn, in what order and why, for a learner's goals and what is known."""

from roadmapgraph.paths.goals import aims, goal_label, goals_of, implied_by, is_optional, is_selector
from roadmapgraph.paths.path import LearningPath, Step, Taught
from roadmapgraph.paths.plan import plan
from roadmapgraph.paths.questions import Unlocked, ready_now, unlocks
from roadmapgraph.paths.request import PathRequest

__all__ = [
    "LearningPath",
    "PathRequest",
    "Step",
    "Taught",
    "Unlocked",
    "aims",
    "goal_label",
    "goals_of",
    "implied_by",
    "is_optional",
    "is_selector",
    "plan",
    "ready_now",
    "unlocks",
]
