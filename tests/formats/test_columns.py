"""Columns that hold no topic."""

from roadmapgraph.formats.columns import graded, holds_properties


def test_columns_of_grades_with_marks_or_deeds_are_judged_as_one() -> None:
    headings = ["Skill", "Junior", "Senior"]
    rows = [["Sawing", "cuts straight", "✓"], ["Oak", "", "plans stock"], ["Ash", "reads", "writes"]]
    assert graded(headings, rows) == {1, 2}


def test_columns_of_grades_that_name_topics_are_read() -> None:
    rows = [["Wood", "Oak, Ash", "Ebony"], ["Tools", "Saw", "Lathe"]]
    assert graded(["Area", "Beginner", "Advanced"], rows) == frozenset()


def test_a_table_of_properties_holds_no_topic() -> None:
    assert holds_properties(["Property", "Value"])
    assert not holds_properties(["Topic", "Value"])
