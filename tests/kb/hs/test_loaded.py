import gzip
import json

import pytest

from kb.hs.loaded import classifier_of
from kb.loading import load
from tradewarn.cli.knowledge import keep

DECLARED = {
    "hsCode": "95079000",
    "tenHang": "Lồng dế mèn",
    "chatLieu": "tre",
    "congDung": None,
    "origin": "XX",
}
DECLARED |= {"sampleDesc": "Lồng dế mèn đan bằng tre, mới 100%"}
RULED = {
    "tbTchqNumber": "1/XX",
    "productName": "Kèn lá dừa",
    "technicalSpec": "kèn thổi\r\n    bằng lá",
    "year": 2031,
}


def declarations(folder, *rows, name="declared.jsonl"):
    path = folder / name
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def rulings(folder, **rows):
    path = folder / "rulings.json.gz"
    path.write_bytes(gzip.compress(json.dumps(rows).encode()))
    return path


def best(store, words):
    return [c.digits for c in classifier_of(store).classify(words).subheadings[:1]]


def test_rulings_under_their_codes_are_read_packed_too(tmp_path):
    loaded = load(rulings(tmp_path, **{"92059010": [RULED | {"outcome": "92059010"}]}))
    (goods,) = loaded.classified
    assert (loaded.form, loaded.rows, loaded.issues) == ("hs_rulings_vn", 1, ())
    assert (goods.kind, goods.code, goods.source.ref) == ("ruling", "92059010", "1/XX")
    assert goods.words == "Kèn lá dừa. kèn thổi bằng lá"


def test_declared_goods_are_read_line_by_line(tmp_path):
    loaded = load(declarations(tmp_path, DECLARED))
    (goods,) = loaded.classified
    assert (goods.kind, goods.name, goods.source.ref) == ("declared", "Lồng dế mèn", "declared.jsonl:1")
    assert goods.words.startswith("Lồng dế mèn. tre. Lồng dế mèn đan")


def test_plain_rulings_are_a_table_of_three_columns(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("ruling,hs,goods,description\nN 7,9507.90,cricket cage,of bamboo\n", encoding="utf-8")
    (goods,) = load(path).classified
    assert (goods.code, goods.source.ref, goods.words) == ("950790", "N 7", "cricket cage. of bamboo")


def test_a_row_without_a_code_or_words_is_an_issue_and_the_rest_goes_on(tmp_path):
    loaded = load(declarations(tmp_path, DECLARED | {"hsCode": "95"}, DECLARED))
    assert len(loaded.classified) == 1
    assert [i.where for i in loaded.issues] == ["declared.jsonl:1"]


@pytest.mark.parametrize("text", ['{"a": 1}', "[1, 2]", "nonsense", "[" * 100_000, '{"a": [{"b": 1}]}', ""])
def test_json_of_another_kind_is_an_issue(tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    loaded = load(path)
    assert loaded.form == "" and len(loaded.issues) == 1


def test_what_is_loaded_answers_at_once_and_what_replaces_it_too(store, tmp_path):
    before = classifier_of(store)
    assert classifier_of(store) is before
    assert best(store, "lồng dế mèn") != ["950790"]
    keep(store, load(declarations(tmp_path, DECLARED)))
    assert best(store, "lồng dế mèn") == ["950790"]
    keep(store, load(declarations(tmp_path, DECLARED | {"hsCode": "46021100"})))
    assert best(store, "lồng dế mèn") == ["460211"]
    assert store.reference.count_classified() == 1


def test_a_tariff_gives_its_words_to_candidates_and_its_line_as_the_reason(store, tmp_path):
    path = tmp_path / "tariff.csv"
    path.write_text(
        "hs8,description_vi_with_dashes\n95079000,- Lồng dế mèn đan tay\n95079100,- - Loại khác\n",
        encoding="utf-8",
    )
    keep(store, load(path))
    found = classifier_of(store).classify("lồng dế mèn").subheadings[0]
    assert found.digits == "950790" and found.text_vi.endswith("Lồng dế mèn đan tay")
    assert found.reasons[0].kind == "table" and found.reasons[0].source.ref.startswith("AHTN, tariff.csv@")


def test_the_forms_of_real_lists_load_without_an_issue(real):
    ruled = load(real / "reference" / "vn_classification_rulings_TB-TCHQ.json")
    assert ruled.form == "hs_rulings_vn" and len(ruled.classified) > 400
    declared = load(real / "retrieval" / "vn_goods_description_to_hs8.jsonl")
    assert declared.form == "hs_declared_vn" and (declared.rows, declared.issues) == (3000, ())


@pytest.mark.slow
def test_real_goods_get_their_codes(real, tmp_path):
    goods_to_hs = pytest.importorskip("bench.goods_to_hs")
    found = goods_to_hs.measure(tmp_path)
    last = found["table and rulings, last third"]
    assert last.asked == 1000 and last.hs6 >= 0.77 and last.heading >= 0.87
    for column in ("product_en", "product_vi"):
        assert found[f"thesaurus alone, {column}"].heading >= 0.85
        assert found[f"names of headings alone, {column}"].heading >= 0.85
