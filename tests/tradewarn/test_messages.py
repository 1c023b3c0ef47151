"""Errors and issues are told in Vietnamese where that is the language set."""

import ast
import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from tradewarn.errors import NotFound, TruncatedFile
from tradewarn.messages import FILE, meanings, told, translated

ROOT = Path(__file__).parents[2]
DATA = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STATUS = re.compile(r"^ (?:accepted|rejected|corrected) ")  # a value, translated with its sentence
PLACE = re.compile(r"\{(\w)\}")


def test_every_code_has_its_meaning_in_vietnamese():
    assert DATA["codes"].keys() == meanings().keys()


def test_the_vietnamese_is_in_nfc_and_keeps_the_places():
    for text, said in DATA["texts"]:
        assert unicodedata.is_normalized("NFC", said), said
        assert set(PLACE.findall(said)) == set(PLACE.findall(text)), text


def test_every_text_that_is_translated_is_still_said_somewhere():
    folders = ("api", "extract", "index", "kb", "tradewarn", "warn", "crawlers")
    files = [f for name in folders for f in (ROOT / name).rglob("*.py")]
    import click

    files += Path(click.__file__).parent.glob("*.py")
    said = [text for file in files for text in _texts(file)]
    for text, _ in DATA["texts"]:
        words = [STATUS.sub(" ", w).strip(" :.,;()“”'`") for w in PLACE.split(text)[::2]]
        assert all(any(word in other for other in said) for word in words if len(word) > 2), text


def _texts(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


@pytest.mark.parametrize(
    "text, said",
    [
        ("nothing is asked", "chưa hỏi điều gì"),
        ("no notice n-1", "không có bản ghi n-1"),
        (
            "the JSON breaks off: Expecting value at character 7",
            "tệp JSON bị đứt: Expecting value, ở ký tự thứ 7",
        ),
        (
            "stage cannot be 'soon': one of: order, final",
            "stage không thể là 'soon': chọn một trong: order, final",
        ),
        ("no notice ", None),
        ("something that nobody foresaw", None),
        ("no notice " + "x" * 5_000, None),
    ],
)
def test_a_text_is_found_by_the_words_around_its_places(text, said):
    assert translated(text) == said


def test_an_error_is_whole_in_the_language_set():
    error = NotFound("no notice n-1", fix="take an id from `tradewarn search`", where="here")
    assert told(error, "vi").lines(error.code, error.where) == (
        "[TW-U02] không có bản ghi n-1\n  Cách xử lý: hãy lấy mã từ `tradewarn search`\n  Ở: here"
    )
    assert told(error, "en").lines(error.code, error.where) == str(error)


def test_a_text_without_translation_says_first_what_its_code_means():
    error = TruncatedFile("the tail is gone", fix="look")
    assert told(error, "vi").what == "Tệp bị đứt đoạn: the tail is gone"
