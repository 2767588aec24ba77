from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.models import CONCEPT_ID_PATTERN
from roadmapgraph.normalise import key, slug, words

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "names.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("left", "right"), [pair for group in CASES["alike"] for pair in pairwise(group)])
def test_spellings_of_one_name_have_one_key(left: str, right: str) -> None:
    assert key(left) == key(right)


@pytest.mark.parametrize(
    ("left", "right"), [pair for group in CASES["apart"] for pair in combinations(group, 2)]
)
def test_names_that_only_look_alike_stay_apart(left: str, right: str) -> None:
    assert key(left) != key(right)


@given(st.text())
def test_the_key_does_not_depend_on_case_or_outer_punctuation(name: str) -> None:
    assert key(f" ({name}). ") == key(name)


@given(st.text())
def test_the_key_is_the_words_run_together(name: str) -> None:
    assert key(name) == "".join(words(name))


@given(st.text(min_size=1))
def test_every_slug_is_an_id(name: str) -> None:
    import re

    assert re.match(CONCEPT_ID_PATTERN, slug(name))


def test_a_name_in_another_script_gets_an_id_of_its_own() -> None:
    assert slug("機械学習") != slug("深層学習")
