"""`doctor` finds what is ill, names it by its code, and says how to mend it."""

import json
import os
import shutil
import socket

import pytest
import sqlalchemy as sa

from tradewarn.cli.health import Check, _ordered, states
from tradewarn.cli.program import Program
from tradewarn.errors import IndexDamaged
from tradewarn.model import Issue
from tradewarn.settings import Settings


@pytest.fixture
def parts(run):
    def look(*words):
        code, out = run("doctor", "--json", *words)
        return code, {part["part"]: part for part in json.loads(out)["parts"]}

    return look


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def ill(found):
    return {name for name, part in found.items() if not part["well"] and not part["optional"]}


def test_a_new_home_is_well_but_for_sources_that_never_spoke(parts):
    code, found = parts()
    assert ill(found) == {"sources"}
    assert code == 1
    assert "dimensions" in found["model"]["says"]


def test_a_quick_look_loads_no_model(parts):
    assert "model" not in parts("--quick")[1]


def test_what_is_not_well_has_a_code_and_a_fix(parts):
    _code, found = parts()
    assert all(part["code"] and part["fix"] for part in found.values() if not part["well"])


@pytest.mark.parametrize("damage", ["no modules.json", "torn weights"])
def test_a_damaged_model_folder_is_found(parts, tmp_path, monkeypatch, damage):
    model = tmp_path / "model"
    shutil.copytree(os.environ["TRADEWARN_MODEL"], model)
    if damage == "no modules.json":
        (model / "modules.json").unlink()
    else:
        (weights,) = model.rglob("*.safetensors")
        weights.write_bytes(weights.read_bytes()[:2_000])
    monkeypatch.setenv("TRADEWARN_MODEL", str(model))
    _code, found = parts()
    assert "model" in ill(found)
    assert found["model"]["code"] == "TW-I02"
    assert "TRADEWARN_MODEL" in found["model"]["fix"]


def test_a_damaged_built_in_model_is_to_be_built_again(tmp_path):
    from index.model_build import BUILT_IN, model_identity

    folder = tmp_path / "cache" / "models" / model_identity()
    folder.mkdir(parents=True)
    with Program(Settings(home=tmp_path / "home", cache=tmp_path / "cache", model=BUILT_IN)) as program:
        found = {state.part: state for state in states(program, quick=False)}
    assert (found["model"].well, found["model"].code) == (False, "TW-I02")
    assert found["model"].fix.startswith(f"remove the folder {folder}")


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    "pattern", ["records/*.store", "passages/*.term", "records/*.fast", "vectors/*.faiss"]
)
def test_a_flipped_bit_anywhere_in_the_index_is_found(run, parts, record, home, pattern):
    run("ingest", "--json", record())
    assert "index" not in ill(parts("--quick")[1])
    for path in (home / "index").glob(pattern):
        flip(path)
    _code, found = parts("--quick")
    assert found["index"]["code"] == "TW-I03"
    assert "tradewarn index rebuild" in found["index"]["fix"]


@pytest.mark.parametrize("pattern", ["records/*.term", "passages/*.store", "vectors/manifest.json"])
def test_a_file_of_the_index_that_is_gone_is_found(run, parts, record, home, pattern):
    run("ingest", "--json", record())
    for path in (home / "index").glob(pattern):
        path.unlink()
    _code, found = parts("--quick")
    assert "index" in ill(found)
    assert "tradewarn index rebuild" in found["index"]["fix"]


@pytest.mark.parametrize("part", ["records", "passages"])
def test_a_file_of_the_index_that_was_cut_is_named_and_a_rebuild_mends_it(run, parts, record, home, part):
    run("ingest", "--json", record())
    path = next((home / "index" / part).glob("*.store"))
    path.write_bytes(path.read_bytes()[:-5])
    _code, found = parts("--quick")
    assert found["index"]["code"] == "TW-I03"
    assert path.name in found["index"]["says"]
    code, out = run("index", "status", "--json")
    assert (code, json.loads(out)["found"]) == (1, None)
    with pytest.raises(IndexDamaged, match=path.name):
        run("search", "widgets")
    assert run("index", "rebuild")[0] == 0
    assert "index" not in ill(parts("--quick")[1])


def test_a_store_of_a_newer_schema_is_found_and_what_needs_it_is_not_asked(run, parts, home):
    run("index", "status", "--json")
    engine = sa.create_engine(f"sqlite:///{home / 'tradewarn.sqlite'}")
    with engine.begin() as c:
        c.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    _code, found = parts("--quick")
    assert found["store"]["code"] == "TW-S02"
    assert "newer tradewarn" in found["store"]["fix"]
    assert found["index"]["says"] == "not looked at, because it needs the store"
    assert found["home"]["well"]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("postgresql+psycopg://nobody@127.0.0.1:9/none", "TW-S00"),
        ("mysql://nobody@127.0.0.1/none", "TW-U03"),
    ],
)
def test_a_database_that_does_not_answer_is_found(parts, monkeypatch, url, code):
    monkeypatch.setenv("TRADEWARN_DATABASE_URL", url)
    _code, found = parts("--quick")
    assert found["store"]["code"] == code
    assert "TRADEWARN_DATABASE_URL" in found["store"]["fix"]


def test_a_database_that_takes_the_call_and_says_nothing_is_found(parts, monkeypatch):
    monkeypatch.setattr("tradewarn.store.engine.CONNECT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"postgresql+psycopg://nobody@127.0.0.1:{deaf.getsockname()[1]}/none"
        monkeypatch.setenv("TRADEWARN_DATABASE_URL", url)
        _code, found = parts("--quick")
    assert found["store"]["code"] == "TW-S00"


def test_a_home_that_is_a_file_is_found(parts, home):
    home.write_text("")
    _code, found = parts("--quick")
    assert found["home"]["code"] == "TW-S00"
    assert "TRADEWARN_HOME" in found["home"]["fix"]


def test_a_home_that_may_not_be_written_is_found(parts, home, monkeypatch):
    def refuse(**place):
        raise PermissionError(13, "Permission denied", str(place["dir"]))

    monkeypatch.setattr("tradewarn.cli.checks.home.TemporaryFile", refuse)  # root may write anywhere
    _code, found = parts("--quick")
    assert found["home"]["says"].startswith("it cannot be written: Permission denied")
    assert "TRADEWARN_HOME" in found["home"]["fix"]


def test_missing_ocr_is_told_and_is_no_failure(parts, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    _code, found = parts("--quick")
    assert (found["OCR"]["well"], found["OCR"]["optional"]) == (False, True)
    assert "apt-get install tesseract-ocr tesseract-ocr-vie" in found["OCR"]["fix"]


def test_ocr_without_vietnamese_is_told(parts, monkeypatch, tmp_path):
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'List of languages'\necho eng\necho osd\necho msa\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    _code, found = parts("--quick")
    assert found["OCR"]["says"] == "tesseract has no data for vie"
    assert "apt-get install tesseract-ocr-vie" in found["OCR"]["fix"]


def test_documents_that_wait_for_ocr_are_counted(parts, monkeypatch, tmp_path):
    what = "1 scanned page (page 1) was not read: tesseract is not installed"
    issue = Issue(code="TW-R08", what=what, fix="install it")
    with Program(Settings.read()) as program:
        program.store.issues.replace("a" * 64, "extract", [issue])
    monkeypatch.setenv("PATH", str(tmp_path))
    _code, found = parts("--quick")
    assert found["scans"]["says"] == "1 documents have scanned pages that wait for tesseract-ocr"
    monkeypatch.setattr("extract.waiting_scans.languages", lambda: frozenset({"vie"}))
    _code, found = parts("--quick")
    assert "1 of 1 documents" in found["scans"]["says"]
    assert "tradewarn worker --once" in found["scans"]["fix"]


def test_checks_come_after_those_they_need():
    def made(name, *needs, **more):
        return Check(name, lambda program: "", needs=needs, **more)

    ordered = _ordered([made("a", "c"), made("b", optional=True), made("c", "d"), made("d")])
    assert [check.name for check in ordered] == ["d", "b", "c", "a"]


def test_work_that_was_entered_again_while_it_runs_waits_too(parts):
    with Program(Settings.read()) as program:
        jobs = program.store.jobs
        jobs.reopen("cases", ["CA", "US"], version="1")
        jobs.claim("cases", limit=1)
        jobs.reopen("cases", ["CA"], version="1")
        assert jobs.counts() == {"cases": {"again": 1, "ready": 1}}
        assert parts("--quick")[1]["jobs"]["says"] == "2 waiting"
