"""A learning path as JSON, shaped as the contract's ``path --json``."""

import json

from roadmapgraph.paths import LearningPath


def path_json(path: LearningPath) -> bytes:
    """The path as UTF-8 JSON, the same bytes for the same path."""
    return (json.dumps(path.to_json(), ensure_ascii=False, indent=1) + "\n").encode()
