import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmapgraph.encoding import clean, decode
from roadmapgraph.encoding.garbling import repair
from roadmapgraph.errors import DocumentError

FRENCH = "# Bases de données\n- Régression linéaire\n- Théorème de Bayes\n- Apprentissage supervisé"
CHINESE = "# 机器学习路线图\n- 线性代数\n- 概率论与数理统计\n- 深度学习"
RUSSIAN = "# Машинное обучение\n- Линейная алгебра\n- Статистика"
LEGACY = [
    ("- Régression\n- Théorème", ["cp1252", "mac_roman", "latin_1"]),
    ("# Größen\n- Überanpassung", ["cp1252", "mac_roman"]),
    ("# ML – a “path”\n- Bayes’ theorem", ["cp1252", "mac_roman"]),
    ("- 线性代数\n- 微积分", ["gb18030", "gbk", "gb2312"]),
    ("- 線性代數\n- 微積分", ["big5"]),
    ("- 線形代数\n- データ分析", ["shift_jis", "euc_jp", "iso2022_jp"]),
    ("# 머신러닝 로드맵\n- 확률과 통계", ["euc_kr"]),
    ("- Линейная алгебра", ["cp1251", "koi8_r"]),
    ("# Машинное обучение\n- Статистика", ["cp866"]),
    ("- Łączenie źródeł\n- Głębokie uczenie się", ["cp1250"]),
    ("- Příliš žluťoučký kůň", ["cp1250"]),
    ("- Doğrusal cebir\n- Olasılık\n- Şirket içi", ["cp1254"]),
    ("- Γραμμική άλγεβρα\n- Στατιστική", ["cp1253"]),
    ("- אלגברה לינארית\n- סטטיסטיקה", ["cp1255"]),
    ("- الجبر الخطي\n- الإحصاء", ["cp1256"]),
    ("- พีชคณิตเชิงเส้น\n- สถิติ", ["cp874"]),
]
JAPANESE = "# 機械学習ロードマップ\n- 線形代数\n- 確率と統計"
GARBLED_BY = ("sloppy-windows-1252", "mac_roman", "sloppy-windows-1254")


def garbled(text: str, codec: str, times: int = 1) -> str:
    for _ in range(times):
        text = text.encode("utf-8").decode(codec)
    return text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (CHINESE, "gb18030"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_text_is_the_same_in_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x").lines == tuple(text.split("\n"))


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, encoding) for text, encodings in LEGACY for encoding in encodings]
)
def test_short_text_is_read_in_the_encoding_it_was_saved_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x").lines == tuple(text.split("\n"))


@pytest.mark.parametrize("text", [text for text, _ in LEGACY])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"])
def test_any_script_is_read_in_any_form_of_unicode(text: str, encoding: str) -> None:
    assert decode(f"{text}\n".encode(encoding), name="x").lines == tuple(text.split("\n"))


@pytest.mark.parametrize("codec", GARBLED_BY)
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "text", [text for text, _ in LEGACY[:5]] + [LEGACY[7][0], *(t for t, _ in LEGACY[9:13])]
)
def test_garbled_words_of_any_language_are_repaired(text: str, codec: str, times: int) -> None:
    for line in text.split("\n"):
        assert repair(garbled(line, codec, times)) == (line, False)


@pytest.mark.parametrize("line", [line for text, _ in LEGACY for line in text.split("\n")])
def test_clean_words_of_any_language_are_never_repaired(line: str) -> None:
    assert repair(line) == (line, False)


@pytest.mark.parametrize("codec", GARBLED_BY)
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "text", ["🤖 Robots", "Bias–variance → ok", "naïve Bayes", "“quoted” déjà", "⚠️ Être"]
)
def test_garbled_text_is_repaired(text: str, codec: str, times: int) -> None:
    assert repair(garbled(text, codec, times)) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "voilà »",
        "Âme – “château”",
        "naïve",
        "日本語",
        "CAFÉ…",
        "√2 ≤ x",
        "½ — ©",
        "Ünlü Şehir",
        "à »",
        "É™",
        "São",
        "ÿ",
    ],
)
def test_clean_text_is_never_repaired(text: str) -> None:
    assert repair(text) == (text, False)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_ascii_is_never_repaired(text: str) -> None:
    assert repair(text) == (text, False)


def test_only_the_garbled_lines_are_repaired() -> None:
    text = decode(f"Café\n{garbled('Bias–variance', 'mac_roman')}\nplain".encode(), name="x")
    assert text.lines == ("Café", "Bias–variance", "plain")
    assert text.repaired_lines == (2,)


def test_a_symbol_that_lost_bytes_is_left_out_and_reported() -> None:
    lost = garbled("🧠 Unsupervised", "sloppy-windows-1252").replace("\xa0", "")
    text = decode(f"# {lost}".encode(), name="x")
    assert text.lines == ("#  Unsupervised",)
    assert [(found.line, found.level) for found in text.diagnostics] == [(1, "note")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(end: str) -> None:
    text = decode(end.join(("one", "two\x0cpage", "three\u2028still three", "four")).encode(), name="x")
    assert text.lines == ("one", "two page", "three still three", "four")


def test_no_other_mark_ends_a_line() -> None:
    assert (
        len(
            decode(
                "a first line \x0b with \x0c marks \x1c of \x85 other \u2028 ends \u2029 in it\ntwo".encode(),
                name="x",
            ).lines
        )
        == 2
    )


@given(st.text())
def test_no_control_or_direction_character_is_left(text: str) -> None:
    found = clean(text)
    assert not any((ord(c) < 32 and c not in "\t\n\r") or 0x7F <= ord(c) < 0xA0 for c in found)
    assert not set(found) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\u200b"
    )
    assert not any(0xD800 <= ord(c) < 0xE000 for c in found)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "PNG"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\n%PDF-1.4\n" + bytes(range(128, 256)) * 4, "PDF"),
        (b"PK\x03\x04" + bytes(64), "zip"),
        (b"PK\x03\x04 word/document.xml" + bytes(64), "Word.*plain text"),
        (b"PK\x03\x04 xl/workbook.xml" + bytes(64), "Excel"),
        (b"{\\rtf1 Roadmap}", "RTF"),
        (b"\x7fELF" + bytes(60), "program"),
        (b"\x80\x04\x95" + bytes(range(32)) * 3, "not text"),
        (b"\x00\x01\x02\xff" * 50, "not text"),
        (b"\x00\xff" * 100, "not text"),
        (bytes(byte for number in range(200) for byte in (number, 0)), "not text"),
        (bytes(range(256)) * 8, "not text"),
    ],
)
def test_what_is_no_text_is_refused_and_named(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as caught:
        decode(data, name="roadmap.md")
    assert str(caught.value).startswith("roadmap.md: ")


def test_a_broken_byte_in_utf8_is_reported_with_its_line() -> None:
    text = decode("héros\nçava\n".encode() + b"bad\xff byte\n", name="x")
    assert text.encoding == "utf-8"
    assert [(found.line, found.level) for found in text.diagnostics] == [(3, "warning")]
