"""The project's own needs keep their form: both languages, answers for each, half held back, no text."""

from collections import Counter, defaultdict

import pytest

from tradewarn.evaluation.retrieval.documents import document_id
from tradewarn.evaluation.retrieval.forms.judged import judgements
from tradewarn.evaluation.retrieval.rows import rows
from tradewarn.text import nfc

CORPUS = (
    "us_fr_abstracts.jsonl",
    "us_fr_xml",
    "us_fr_pdf",
    "eu_oj_txt",
    "my_gazette_pdf",
    "other_pdf",
    "vn_press",
)


@pytest.fixture(scope="module")
def asked(root):
    return list(rows(root / "bench/needs/queries.jsonl", "_id", "need", "lang", "text", "who", "split"))


@pytest.fixture(scope="module")
def grades(root):
    return judgements(root / "bench/needs/qrels.tsv")


def test_each_need_is_asked_in_both_languages(asked):
    languages = defaultdict(list)
    for row in asked:
        languages[row["need"]].append(row["lang"])
    assert len(languages) >= 64
    assert all(spoken[:2] == ["vi", "en"] for spoken in languages.values())
    assert sum("vi-unmarked" in spoken for spoken in languages.values()) >= 12


def test_half_of_the_needs_of_each_kind_are_held_back(asked):
    split = {row["need"]: (row["who"], row["split"]) for row in asked}
    counted = Counter(split.values())
    for who in ("lawyer", "officer", "business"):
        assert abs(counted[who, "dev"] - counted[who, "test"]) <= 1


def test_each_need_has_an_answer_and_what_was_judged_to_be_none(asked, grades):
    assert set(grades) == {row["need"] for row in asked}
    for judged in grades.values():
        assert set(judged.values()) <= {0, 1, 2}
        assert 2 in judged.values()
        assert 0 in judged.values()


def test_questions_are_nfc_and_unmarked_ones_bear_no_marks(asked):
    assert all(row["text"] == nfc(row["text"]) for row in asked)
    assert all(row["text"].isascii() for row in asked if row["lang"] == "vi-unmarked")


def test_every_judged_document_is_in_the_shared_corpus(real, grades):
    from extract.files import contents

    paths = [str(real / "notices" / name) for name in CORPUS]
    given = contents(paths, stdin=None, refuse=lambda *_: None, limit=10**9)
    held = {document_id(item) for item in given}
    assert {document for judged in grades.values() for document in judged} <= held
