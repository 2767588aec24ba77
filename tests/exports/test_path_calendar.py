import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.errors import PlanError
from roadmapgraph.exports.path_calendar import path_calendar
from roadmapgraph.paths import LearningPath, PathRequest, plan
from tests.exports.conftest import Reader
from tests.exports.graphs import LABELS, LEGAL
from tests.strategies import LAW, graph_of, questions

icalendar = pytest.importorskip("icalendar", reason="icalendar reads our calendars here; pip install it")
START = date(2026, 3, 2)


def path_of(
    label: str = "A", hours_per_week: float | None = 1, goals: tuple[str, ...] = ("b",)
) -> LearningPath:
    graph = graph_of({"a": {"label": label, "hours": 2.0}, "b": {}, "c": {}}, [("a", "b")])
    return plan(graph, PathRequest(goals, hours_per_week=hours_per_week))


def events(content: bytes) -> list[dict[str, object]]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_each_week_is_one_event_of_seven_days() -> None:
    found = events(path_calendar(path_of(), START))
    assert [event["DTSTART"].dt for event in found] == [START + timedelta(weeks=n) for n in range(3)]
    assert {event["DTEND"].dt - event["DTSTART"].dt for event in found} == {timedelta(weeks=1)}
    assert [str(event["SUMMARY"]) for event in found] == [f"Week {n} of 3: 1 step" for n in (1, 2, 3)]
    assert "A (2 h, estimated, continued): needed for B" in str(found[1]["DESCRIPTION"])
    assert str(found[2]["DESCRIPTION"]).startswith("B (1 h")


def test_the_same_plan_is_the_same_bytes_and_a_changed_one_has_the_same_uids() -> None:
    one = path_calendar(path_of(), START)
    assert one == path_calendar(path_of(), START)
    changed = events(path_calendar(path_of("Renamed"), START + timedelta(days=7)))
    assert [event["UID"] for event in changed] == [event["UID"] for event in events(one)]
    other = events(path_calendar(path_of(goals=("c",)), START))
    assert not {event["UID"] for event in other} & {event["UID"] for event in events(one)}


@pytest.mark.parametrize(
    "label", ["x; y, z\\n", "line\r\nbreak", "主成分分析" * 30, "é" * 200, "END:VCALENDAR"]
)
def test_any_label_survives_folding_and_escaping(label: str) -> None:
    content = path_calendar(path_of(label), START)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    description = str(events(content)[0]["DESCRIPTION"])
    assert description.startswith(label.replace("\r\n", "\n"))


@LAW
@given(questions(), st.sampled_from((0.5, 2.5, 40.0)))
def test_every_step_is_in_the_events_of_its_weeks_and_uids_differ(question: tuple, hours: float) -> None:
    graph, goals, known = question
    path = plan(graph, PathRequest(goals, known, hours_per_week=hours))
    found = events(path_calendar(path, START))
    assert len({event["UID"] for event in found}) == len(found)
    for step in path.steps:
        for week in range(step.week, step.last_week + 1):
            (event,) = [e for e in found if e["DTSTART"].dt == START + timedelta(weeks=week - 1)]
            assert step.label in str(event["DESCRIPTION"])


def test_a_path_without_weeks_has_no_calendar() -> None:
    with pytest.raises(PlanError, match="give the hours per week"):
        path_calendar(path_of(hours_per_week=None), START)


def test_a_path_of_a_lifetime_has_no_calendar() -> None:
    with pytest.raises(PlanError, match="give more hours per week"):
        path_calendar(path_of(hours_per_week=0.001), START)


def test_ical_js_reads_hostile_labels_as_they_are(read_in_node: Reader) -> None:
    nodes = {case["id"]: {"label": case["label"]} for case in LABELS}
    path = plan(graph_of(nodes, []), PathRequest(tuple(nodes), hours_per_week=1))
    found = read_in_node("ical", path_calendar(path, START, "version 1; from a, b\\n"))
    assert (found["version"], found["told"]) == ("2.0", "version 1; from a, b\\n")
    told = [event["description"] for event in found["events"]]
    for step in path.steps:
        assert told[step.week - 1].startswith(LEGAL[step.concept])
    ours = [
        (str(e["UID"]), str(e["SUMMARY"]), str(e["DESCRIPTION"])) for e in events(path_calendar(path, START))
    ]
    assert [(e["uid"], e["summary"], e["description"]) for e in found["events"]] == ours


def test_every_event_has_one_uid_of_its_own_and_a_stamp_in_utc(read_in_node: Reader) -> None:
    found = read_in_node("ical", path_calendar(path_of(), START))["events"]
    assert len({event["uid"] for event in found}) == len(found) == 3
    assert all(re.fullmatch(r"[0-9a-f]{16}-week-\d+@roadmapgraph", event["uid"]) for event in found)
    assert {(event["stamp"], event["stamps"]) for event in found} == {("2026-03-02T00:00:00Z", 1)}
    assert [event["start"] for event in found] == ["2026-03-02", "2026-03-09", "2026-03-16"]
    assert [event["end"] for event in found] == ["2026-03-09", "2026-03-16", "2026-03-23"]
