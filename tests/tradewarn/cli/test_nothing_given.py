"""What the commands say to nothing, in the language that is set."""

import subprocess
import sys
from pathlib import Path

import pytest

from tradewarn.errors import BadUse, EmptyFile

ROOT = Path(__file__).parents[3]


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
