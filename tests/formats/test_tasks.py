"""States of tasks, weekdays, options, links within the page: none of them is part of a name."""

import pytest

from roadmapgraph.mentions import read_document


def told(document: str) -> list[tuple[int, str]]:
    reading = read_document(document.encode(), name="x")
    return [(mention.line, mention.label) for mention in reading.mentions]


@pytest.mark.parametrize(
    "state",
    ["[ ]", "[x]", "[/]", "[>]", "[<]", "[!]", "[?]", "[*]", "( )", "TODO:", "DONE:", "WIP:", "[ ] TODO"],
)
def test_the_state_of_a_task_is_no_part_of_its_name(state: str) -> None:
    assert told(f"# Baker\n\n- {state} Rye\n- {state} Spelt\n") == [(3, "Rye"), (4, "Spelt")]


def test_an_option_is_a_part_of_a_plan() -> None:
    assert told("# Baker\n\n### Option A: Rye\n- Ovens\n\n### Option B: Spelt\n- Peels\n") == [
        (3, "Rye"),
        (4, "Ovens"),
        (6, "Spelt"),
        (7, "Peels"),
    ]


@pytest.mark.parametrize(
    "line", ["[⬆ back to top](#top)", "([top](#baker))", "[Rye](#rye) | [Spelt](#spelt)"]
)
def test_a_line_of_links_within_the_page_is_markup(line: str) -> None:
    reading = read_document(f"# Baker\n\n- Rye\n- Spelt\n\n{line}\n".encode(), name="x")
    assert [found.reads_as for found in reading.lines] == ["section", "mention", "mention", "markup"]
    assert len(reading.mentions) == 2


@pytest.mark.parametrize("day", ["Monday", "Wed", "Sat-Sun", "Tue & Thu", "Friday (evening)"])
def test_a_day_of_the_week_is_a_part_of_a_plan(day: str) -> None:
    assert told(f"# Baker\n\n## Week 1\n- {day}: Rye\n- Ovens\n") == [(4, "Rye"), (5, "Ovens")]
