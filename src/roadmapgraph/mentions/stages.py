"""Stages of a plan at the start of a heading, and the schedule that they state."""

import re

from roadmapgraph.formats.decoration import adornment
from roadmapgraph.formats.stages import STAGE

_CJK_STAGE = re.compile(
    r"(?:阶段|階段|模块|模組|单元|單元|部分|步骤|篇|ステップ|フェーズ|パート|レベル|"
    r"스텝)\s?[\d一二三四五六七八九十]{1,3}"
    r"(?:（[^（）]{1,20}）)?\s*[：:、.—–-]*\s*"
)
_SCHEDULED = re.compile(r"(?:week|day|month)\D*\d", re.IGNORECASE)


def is_stage(head: str) -> bool:
    """Whether a head only counts a stage of a plan ("Week 11", "第一周")."""
    return bool(STAGE.fullmatch(head) or _CJK_STAGE.fullmatch(head))


def is_staged(heading: str) -> bool:
    """Whether a heading starts with a stage of a plan ("Block A: The Toolbox")."""
    return subject_start(heading)[1]


def stage_of(text: str) -> str | None:
    """Return the schedule a heading states ("Weeks 3-4"), if it does."""
    match = STAGE.search(text) if _SCHEDULED.search(text) else None
    if (
        match
        and match["unit"]
        and match["unit"].lower().startswith(("week", "day", "month"))
        and re.search(r"\d\D+\d", match["number"])
    ):
        return f"{match['unit']} {match['number']}"
    return None


def subject_start(text: str) -> tuple[int, bool]:
    """Return where a heading's words start, behind emoji, numbers and "Phase 2:"; and if it is a stage."""
    start = adornment(text)
    match = (
        STAGE.match(text, start) or _CJK_STAGE.match(text, start) or (STAGE.match(text) if start else None)
    )
    if match is None:
        return start, False
    return match.end() + adornment(text[match.end() :]), True
