"""Trees of YAML and JSON: what is a name, what holds names, what only tells about them."""

import json
import textwrap

import pytest

from roadmapgraph.encoding import decode
from roadmapgraph.formats import Entry, Outline, read_outline
from roadmapgraph.mentions import read_document


def outline(document: str) -> Outline:
    return read_outline(decode(textwrap.dedent(document).encode(), name="x"), name="x")


def texts(document: str, *roles: str) -> list[str]:
    return [entry.text for entry in outline(document).entries if not roles or entry.role in roles]


def entry(document: str, text: str) -> Entry:
    return next(entry for entry in outline(document).entries if entry.text == text)


def sections(document: str) -> dict[str, tuple[str, ...]]:
    reading = read_document(textwrap.dedent(document).encode(), name="x")
    return {mention.label: mention.section for mention in reading.mentions}


def test_keys_that_are_names_hold_what_is_below_them() -> None:
    assert sections("Web:\n  - HTML\n  - CSS:\n      - Grid\nData:\n  Stores: [Redis]\n") == {
        "Web": (),
        "HTML": ("Web",),
        "CSS": ("Web",),
        "Grid": ("Web", "CSS"),
        "Data": (),
        "Stores": ("Data",),
        "Redis": ("Data", "Stores"),
    }


@pytest.mark.parametrize(
    "key", ["title", "name", "label", "topic", "skill", "concept", "subject", "theme", "focus", "module"]
)
def test_a_mapping_is_called_by_any_key_for_titles(key: str) -> None:
    assert texts(f"- {key}: Bread\n  level: easy\n- {key}: Cake\n  level: hard\n", "card") == [
        "Bread",
        "Cake",
    ]


def test_keys_of_programs_are_no_topics() -> None:
    document = """
        roadmap: Baker
        phases:
          - phase: 1
            title: Dough
            sub_skills: [Kneading]
            tools: [Mixer]
            projects:
              - Focaccia
            key_topics: [Gluten]
            resources:
              - title: The loaf
                url: https://example.org/loaf
            goals:
              - feel at home in any kitchen
        """
    assert texts(document) == ["Baker", "Dough", "Kneading", "Mixer", "Focaccia", "Gluten", "The loaf"]
    assert [entry(document, name).column for name in ("Kneading", "Mixer", "Focaccia")] == [
        "",
        "tools",
        "projects",
    ]


def test_the_titles_of_cards_are_read_without_their_markup() -> None:
    document = """
        title: "[Baker](https://example.org)"
        topics:
          - title: "**Rye** bread"
          - title: "[Spelt](https://example.org/spelt)"
            hours: 2
          - title: "~~Wheat~~"
          - title: "[Oats](https://example.org/a)"
            url: https://example.org/oats
        """
    reading = read_document(textwrap.dedent(document).encode(), name="x")
    assert reading.source.title == "Baker"
    assert [(mention.label, mention.url) for mention in reading.mentions] == [
        ("Rye bread", None),
        ("Spelt", "https://example.org/spelt"),
        ("Oats", "https://example.org/oats"),
    ]


def test_what_a_plan_aims_at_is_advice() -> None:
    readings = outline("title: Baker\ntopics:\n  - name: Dough\n    why: everybody needs bread\n").readings
    assert {reading.line: reading.reads_as for reading in readings}[4] == "advice"


@pytest.mark.parametrize(
    ("items", "head"),
    [
        ([{"week": 3, "topics": ["Crust"]}], "Week 3"),
        ([{"level": "Beginner", "topics": ["Crust"]}], "Beginner"),
        ([{"week": 3, "focus": "Baking", "tasks": ["Crust"]}], "Baking"),
    ],
)
def test_a_part_of_a_plan_is_called_by_its_subject_or_its_number(items: list[object], head: str) -> None:
    document = json.dumps({"title": "Baker", "plan": items}, indent=1)
    assert sections(document)["Crust"] == ("Baker", head)


def test_months_are_parts_and_their_keys_no_names() -> None:
    document = """
        # For bakers
        month_1:
          theme: Bread
          learn: [Kneading, Proofing]
          practice: Bake a loaf
          read: The loaf
        """
    assert texts(document) == ["month 1", "Bread", "Kneading", "Proofing", "Bake a loaf", "The loaf"]
    assert entry(document, "The loaf").role == "resource"
    assert entry(document, "Bake a loaf").column == "projects"


def test_a_named_mapping_has_the_attributes_within_it() -> None:
    document = "title: T\nDough:\n  level: hard\n  duration: 2 weeks\n  Flour: [Rye]\n"
    assert (entry(document, "Dough").difficulty, entry(document, "Dough").duration) == ("advanced", "2 weeks")
    assert texts(document) == ["T", "Dough", "Flour", "Rye"]


@pytest.mark.parametrize("wrapper", ["roadmap", "learning_path", "curriculum"])
def test_a_document_may_say_in_one_key_that_it_is_a_roadmap(wrapper: str) -> None:
    document = json.dumps({wrapper: {"title": "Baker", "topics": ["Bread"]}}, indent=1)
    assert outline(document).title == "Baker"
    assert texts(document) == ["Baker", "Bread"]


def test_a_document_on_one_line_is_read() -> None:
    document = json.dumps(
        {"title": "Baker", "children": [{"title": "Bread", "children": [{"title": "Rye"}]}]}
    )
    assert sections(document) == {"Bread": ("Baker",), "Rye": ("Baker", "Bread")}


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("First: one", "First: one"),
        ("@handles", "@handles"),
        ("%percent", "%percent"),
        ("*nothing", "*nothing"),
        ("`code`", "code"),
    ],
)
def test_a_value_that_breaks_yaml_is_read_as_its_words(value: str, name: str) -> None:
    found = outline(f"title: T\ntopics:\n  - name: {value}\n  - name: Last\n")
    assert [entry.text.strip("`") for entry in found.entries[1:]] == [name, "Last"]
    assert [(note.line, note.level) for note in found.diagnostics] == [(3, "warning")]


def test_tabs_that_indent_yaml_are_read_and_reported() -> None:
    found = outline("title: T\ntopics:\n\t- name: A\n\t- name: B\n")
    assert [entry.text for entry in found.entries] == ["T", "A", "B"]
    assert [note.level for note in found.diagnostics] == ["warning"]


def test_a_key_that_stands_twice_loses_no_name() -> None:
    found = outline("title: T\ntopics:\n  - name: A\n    name: B\n")
    assert [entry.text for entry in found.entries] == ["T", "A", "B"]
    assert [note.line for note in found.diagnostics] == [4]


def test_several_documents_of_yaml_are_all_read() -> None:
    document = "title: Ovens\ntopics:\n  - name: a\n---\ntitle: Flour\ntopics:\n  - name: b\n"
    assert sections(document) == {"Ovens": (), "a": ("Ovens",), "Flour": (), "b": ("Flour",)}


@pytest.mark.parametrize("value", ["2.10", "12:30", "No", "0x1F", "1e3", "yes"])
def test_a_value_that_yaml_would_guess_is_a_name_in_any_place(value: str) -> None:
    for document in (
        f"title: T\ntopics: [{value}, b]\n",
        f"title: T\ntopics:\n  - name: {value}\n  - name: b\n",
    ):
        reading = read_document(document.encode(), name="x")
        assert [mention.label for mention in reading.mentions] == [value, "b"]


def test_a_name_with_underscores_around_it_stays_as_it_is() -> None:
    document = json.dumps({"title": "T", "children": [{"title": "__proto__"}, {"title": "b"}]})
    assert list(sections(document)) == ["__proto__", "b"]


@pytest.mark.parametrize("key", ["metadata", "meta", "config"])
def test_what_is_about_the_file_is_no_topic(key: str) -> None:
    document = json.dumps(
        {"roadmap": [{"name": "Ovens"}, {"name": "Flour"}], key: {"by": "me", "tags": ["a"]}}
    )
    assert list(sections(document)) == ["Ovens", "Flour"]
