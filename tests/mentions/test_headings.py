from pathlib import Path

import pytest
import yaml

from roadmapgraph.mentions import read_document

HEADS = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "reading" / "heads.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("words", "reads_as", "names"), HEADS, ids=lambda value: str(value)[:40])
@pytest.mark.parametrize("form", ["## {}", "**{}**"])
def test_a_head_of_a_list_names_a_field_or_only_groups(
    form: str, words: str, reads_as: str, names: list[str]
) -> None:
    document = f"# A roadmap\n\n## Alpha\n- one thing\n\n{form.format(words)}\n- tin whistle\n- bagpipe\n"
    reading = read_document(document.encode(), name="heads.md")
    (line,) = (line for line in reading.lines if line.line == 6)
    found = [mention.label for mention in reading.mentions if mention.line == 6]
    assert (line.reads_as, found) == (reads_as, names)
    assert [mention.label for mention in reading.mentions if mention.line > 6] == ["tin whistle", "bagpipe"]


@pytest.mark.parametrize(
    "title",
    [
        "bread baking notes, last touched in June",
        "my sewing backlog (winter)",
        "home radio study list",
        "welding plan, third edition",
        "what is left: a watercolour checklist",
    ],
)
def test_a_document_that_calls_itself_a_list_or_plan_has_a_title(title: str) -> None:
    document = f"{title}\n\n**wood**\n- oak\n- ash\n\n**metal**\n- iron\n- tin\n"
    reading = read_document(document.encode(), name="notes.md")
    assert reading.lines[0].reads_as in ("section", "advice")
    assert all(mention.line > 1 for mention in reading.mentions)


@pytest.mark.parametrize(
    "marked", ["**{}** <- the fun part", "**{}** ← do not rush", "**{}** 👈 my favourite"]
)
def test_what_points_at_the_head_of_a_list_only_remarks_on_it(marked: str) -> None:
    document = f"# A roadmap\n\n{marked.format('glazing')}\n- ash glaze\n- salt glaze\n"
    reading = read_document(document.encode(), name="notes.md")
    assert [mention.label for mention in reading.mentions] == ["glazing", "ash glaze", "salt glaze"]


def test_below_a_call_to_finish_stand_tools_and_no_deeds() -> None:
    document = "# A roadmap\n\n## Make it last\n- A pinch of Salt (Borax, Alum)\n- Varnish\n"
    reading = read_document(document.encode(), name="notes.md")
    found = {mention.label: mention.kind for mention in reading.mentions}
    assert found == {"Salt": "topic", "Borax": "topic", "Alum": "topic", "Varnish": "topic"}


@pytest.mark.parametrize(
    "call",
    [
        "Follow me for a knot a day.",
        "Subscribe for weekly bread",
        "Hit the bell, new scales on Sunday",
        "DM me your slides",
        "Drop a comment with your first bowl",
        "Share it with a friend who cooks",
        "Leave a star",
    ],
)
def test_what_a_post_asks_of_its_readers_is_advice(call: str) -> None:
    reading = read_document(f"# Knots\n\n- Bowline\n- {call}\n".encode(), name="post.md")
    assert [mention.label for mention in reading.mentions] == ["Bowline"]
