"""Small sets of our own, in the forms that are read."""

import gzip
import json

import pytest


def lines(path, rows):
    data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


@pytest.fixture
def write():
    """Write JSON lines, packed where the name says so."""
    return lines


@pytest.fixture
def judged(tmp_path):
    """A folder of questions and judgements in two languages, one of them held back."""
    folder = tmp_path / "widgets"
    folder.mkdir()
    lines(
        folder / "queries.jsonl",
        [
            {"_id": "1-vi", "lang": "vi", "text": "lệnh ốc vít xanh", "split": "dev"},
            {"_id": "1-en", "lang": "en", "text": "blue widgets order", "split": "dev"},
            {"_id": "2-en", "lang": "en", "text": "red widgets", "split": "test"},
        ],
    )
    (folder / "qrels.tsv").write_text(
        "query-id\tcorpus-id\tscore\n1-vi\t2031-00001\t2\n1-en\t2031-00001\t2\n1-en\tother\t0\n2-en\tr\t1\n"
    )
    return folder


@pytest.fixture
def alqac(tmp_path):
    """Two articles in two languages, and a question on the second."""
    folder = tmp_path / "statutes"
    folder.mkdir()
    lines(
        folder / "corpus_vi.jsonl.gz",
        [
            {"_id": "Luật Thử@1", "title": "Luật Thử", "text": "Phạm vi\n\nLuật này về thử nghiệm."},
            {"_id": "Luật Thử@2", "title": "Luật Thử", "text": "Giải thích\n\nThử là làm xem sao."},
        ],
    )
    lines(
        folder / "corpus_en_mt.jsonl.gz",
        [
            {"_id": "Law on Trials@1", "text": "Scope\n\nThis Law is on trials."},
            {"_id": "Law on Trials@2", "text": "Terms\n\nA trial is to do and see."},
        ],
    )
    lines(
        folder / "queries_train.jsonl",
        [{"_id": "DS-1", "text": "Thử là gì?", "text_en_mt": "What is a trial?", "relevant": ["Luật Thử@2"]}],
    )
    return folder
