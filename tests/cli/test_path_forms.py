import csv
import io
import json
from datetime import date
from pathlib import Path

import icalendar
import pytest

from roadmapgraph.cli import main
from roadmapgraph.cli.parser import parser
from roadmapgraph.cli.path_forms import form_of
from roadmapgraph.errors import PlanError
from roadmapgraph.exports import PATH_FORMS
from roadmapgraph.exports.path_forms import next_monday

ASKED = ("path", "--goal", "Backprop", "--hours-per-week", "4")


def test_the_parser_offers_exactly_the_forms_there_are() -> None:
    for form in PATH_FORMS:
        assert parser().parse_args([*ASKED, "--format", form]).format == form
    with pytest.raises(SystemExit):
        parser().parse_args([*ASKED, "--format", "pdf"])


@pytest.mark.parametrize("form", PATH_FORMS)
def test_a_files_name_says_its_form(tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    named, said = tmp_path / f"plan{PATH_FORMS[form].suffix}", tmp_path / "plan"
    start = ("--start", "2026-01-05")
    assert main([*ASKED, *start, "-o", str(named)]) == 0
    assert main([*ASKED, *start, "-o", str(said), "--format", form]) == 0
    assert capsys.readouterr().out == ""
    assert named.read_bytes() == said.read_bytes() != b""


def test_each_form_holds_the_path(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    def written(form: str) -> bytes:
        assert main([*ASKED, "--format", form, "--start", "2026-01-05"]) == 0
        return capsysbinary.readouterr().out

    steps = [step["id"] for step in json.loads(written("json"))["steps"]]
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == steps
    assert written("markdown").decode().count("- [ ] ") == len(steps)
    events = icalendar.Calendar.from_ical(written("ical")).events
    assert events[0]["DTSTART"].dt == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((*ASKED, "-o", "plan.pdf"), "--format"),
        ((*ASKED, "--json", "--format", "csv"), "--format json"),
        (("path", "--goal", "Backprop", "--format", "ical"), "hours per week"),
    ],
)
def test_what_cannot_be_is_said_and_writes_nothing(
    arguments: tuple[str, ...],
    reason: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and reason in err and list(tmp_path.iterdir()) == []


def test_a_day_that_is_none_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*ASKED, "--start", "tomorrow"])
    assert stopped.value.code == 2


def test_a_file_without_an_end_must_say_its_form() -> None:
    with pytest.raises(PlanError, match=r"\.ics"):
        form_of(None, Path("-"))
    assert form_of(None, None) is None
    assert form_of("csv", Path("plan.md")) == "csv"


def test_the_next_monday_is_today_on_a_monday() -> None:
    assert [next_monday(date(2026, 1, day)).day for day in (5, 6, 11, 12)] == [5, 12, 12, 12]


def test_weeks_that_do_not_suffice_are_said_below_the_headline(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", "--goal", "Backprop", "--hours-per-week", "4", "--weeks", "2"]) == 0
    head, shortfall, *rest = capsys.readouterr().out.splitlines()
    count = sum("it does not fit into 2 weeks" in line for line in rest)
    assert " in 2 weeks" in head
    assert shortfall.startswith("2 of about ")
    assert shortfall.endswith(f" weeks: {count} concepts do not fit, see what is left out")
