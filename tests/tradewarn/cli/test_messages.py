"""Errors and issues are told in Vietnamese where that is the language set."""

import ast
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml

from tradewarn.cli.messages import FILE, meanings, told, translated
from tradewarn.errors import BadUse, EmptyFile, NotFound, TruncatedFile

ROOT = Path(__file__).parents[3]
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


def test_the_command_line_answers_in_the_language_set(tmp_path):
    environment = {"TRADEWARN_LANG": "vi", "TRADEWARN_HOME": str(tmp_path), "PATH": "/usr/bin"}
    words = [sys.executable, "-m", "tradewarn", "search", ""]
    done = subprocess.run(words, capture_output=True, text=True, env=environment, cwd=ROOT)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("[TW-U01] chưa hỏi điều gì\n  Cách xử lý: hãy đưa từ")


def test_search_without_words_lists_only_what_a_filter_allows(run, record):
    with pytest.raises(BadUse, match="nothing is asked"):
        run("search", "  ")
    run("ingest", record())
    assert run("search", "", "--market", "US", "--json")[0] == 0


def test_an_empty_folder_is_told(run, tmp_path):
    (tmp_path / "empty").mkdir()
    code, out = run("extract", str(tmp_path / "empty"), "--json")
    assert code == 2
    assert f'"code": "{EmptyFile.code}"' in out


def test_an_empty_folder_is_told_and_forgotten_once_it_has_a_file(run, record, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    with pytest.raises(EmptyFile):
        run("kb", "load", str(folder))
    assert run("ingest", str(folder), "--json")[0] == 2
    assert "no file in this folder" in run("issues", "--json")[1]
    (folder / "order.json").write_text(Path(record()).read_text(encoding="utf-8"), encoding="utf-8")
    run("ingest", str(folder), "--json")
    assert "no file in this folder" not in run("issues", "--json")[1]
