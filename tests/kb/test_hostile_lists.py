"""Lists and profiles made to exhaust the program are issues with a code."""

import gzip
import io
import zipfile

import pytest

from kb import loading, profiles
from kb.loading import load
from kb.profiles import read_profiles


def packed(entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in entries.items():
            archive.writestr(name, body)
    return file.getvalue()


def laughs():
    steps = "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))
    return f"a0: &a0 [ha]\n{steps}name: x\nmarkets: US\ngoods: *a9\n".encode()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("laughs.yaml", laughs(), "list within a list"),
        ("deep.yaml", b"- name: x\n  goods: " + b"[" * 300_000, "nested more than"),
        ("bomb.xlsx", packed({"xl/sharedStrings.xml": b"<si>" * 30_000_000}), "unpacked"),
        ("garbage.xlsx", b"PK\x03\x04garbage", "breaks off"),
        ("empty.xlsx", packed({"a": b"1"}), "cannot be read"),
        ("large.csv", b"name,goods\n" + b"a" * profiles.SIZE_LIMIT, "more than the limit"),
        ("rows.csv", b"name\n" + b"\n" * (profiles.ROW_LIMIT + 1), "more than 100,000 rows"),
    ],
)
def test_a_hostile_profile_file_is_an_issue(tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    found, issues = read_profiles(tmp_path / name)
    assert found == [] and any(words in i.what and i.code.startswith("TW-") for i in issues), issues


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("bomb.csv.gz", gzip.compress(b"a,b\n" * 20_000_000, 9, mtime=0), "unpacks to more than"),
        ("rows.csv", b"a,b\n" + b"1,2\n" * (loading.ROW_LIMIT + 1), "more than 500000 rows"),
        ("rows.json", b"[" + b"{}," * (loading.JSON_LIMIT // 3) + b"{}]", "in one JSON value"),
        ("deep.json", b"[" * 1_000_000, "recursion"),
        ("deep.jsonl", b"[" * 1_000_000, "recursion"),
        ("cut.csv.gz", gzip.compress(b"a,b\n" * 60_000, mtime=0)[:100], "ended before"),
    ],
)
def test_a_hostile_list_is_an_issue(tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    loaded = load(tmp_path / name)
    assert not loaded.rows and words in loaded.issues[0].what and loaded.issues[0].code == "TW-K01"
