"""A learning path as JSON, shaped as the contract's ``path --json``."""

import json

from roadmapgraph.paths import LearningPath


def path_json(path: LearningPath, made_from: str = "") -> bytes:
    """The path as UTF-8 JSON, the same bytes for the same path; ``made_from`` tells of its graph."""
    record = path.to_json() | ({"made_from": made_from} if made_from else {})
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
