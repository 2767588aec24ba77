from pathlib import Path

import pytest

from roadmapgraph.errors import DataError
from roadmapgraph.linking import link_mentions
from roadmapgraph.models import Concept, Mention
from roadmapgraph.store.translations import with_translations
from roadmapgraph.vocabulary import Place, Vocabulary, vocabulary


def concepts(*labels: str) -> Vocabulary:
    return vocabulary(
        (
            Concept(
                id=label.lower().replace(" ", "-"),
                label=label,
                kind="topic",
                part_of=None,
                summary="What it is.",
                difficulty="beginner",
                hours=1,
            ),
            Place("concepts.yaml", line),
        )
        for line, label in enumerate(labels, start=1)
    )


KNOWN = concepts("Dough", "Rye bread", "Sourdough")


def load(folder: Path, **languages: str) -> Vocabulary:
    (folder / "translations").mkdir()
    for code, text in languages.items():
        (folder / "translations" / f"{code}.yaml").write_text(text, encoding="utf-8")
    return with_translations(folder, KNOWN)


def faults(folder: Path, **languages: str) -> list[str]:
    with pytest.raises(DataError) as refused:
        load(folder, **languages)
    return [str(fault).removeprefix(f"{folder.name}/translations/") for fault in refused.value.faults]


def mention(label: str) -> Mention:
    return Mention(source="bakery", line=1, label=label, text=label, kind="topic")


def test_a_mention_in_another_language_is_the_concept_that_it_names(tmp_path: Path) -> None:
    known = load(tmp_path, de="rye-bread: [Roggenbrot]\n", es="rye-bread: [Pan de centeno]\ndough: [Masa]\n")
    labels = ("Roggenbrot", "pan de Centeno", "MASA", "Rye bread", "Masas madre")
    found = [(link.concept, link.method) for link in link_mentions(map(mention, labels), known).links]
    assert found == [
        ("rye-bread", "alias"),
        ("rye-bread", "alias"),
        ("dough", "alias"),
        ("rye-bread", "label"),
        ("masas-madre", "new"),
    ]


def test_no_near_spelling_leads_to_a_translation(tmp_path: Path) -> None:
    known = load(tmp_path, de="rye-bread: [Roggenbrot]\n")
    assert link_mentions([mention("Roggenbrott")], known).links[0].method == "new"
    assert link_mentions([mention("Sourdouhg")], known).links[0].concept == "sourdough"


def test_a_translation_is_no_alias_that_an_output_shows(tmp_path: Path) -> None:
    known = load(tmp_path, de="rye-bread: [Roggenbrot]\n")
    assert known["rye-bread"].aliases == ()
    assert known.translations == {"rye-bread": ("Roggenbrot",)}


def test_without_translations_the_vocabulary_stays_as_it_is(tmp_path: Path) -> None:
    assert with_translations(tmp_path, KNOWN).names == KNOWN.names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dough: [Masa]\ncake: [Pastel]\n", "de.yaml:2: 'cake' is no concept; name one that exists"),
        ("dough: […]\n", "de.yaml:1: 'dough' has a name without a letter or digit; remove it"),
        ("dough: [RYE-BREAD]\n", "de.yaml:1: 'RYE-BREAD' is a name of rye-bread too; keep it with one"),
        ("dough: [Brot]\nrye-bread: [brot]\n", "de.yaml:2: 'brot' is a name of dough too; keep it with one"),
        ("dough: Teig\n", "de.yaml:1: put what stands here between [ and ]"),
        ("dough: [12]\n", "de.yaml:1: 12 is no name; put it in quotes"),
        ("dough: [Teig]\ndough: [Masse]\n", "de.yaml:2: the key 'dough' stands twice; keep one"),
        ("- dough\n", "de.yaml:1: `key: [item, item]` lines are expected"),
    ],
)
def test_what_contradicts_is_refused_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    assert faults(tmp_path, de=text) == [said]


def test_two_languages_may_share_a_name_of_one_concept(tmp_path: Path) -> None:
    known = load(tmp_path, es="dough: [Masa]\n", pt="dough: [Massa, Masa]\n")
    assert [name.concept for name in known.named("masa")] == ["dough"]
