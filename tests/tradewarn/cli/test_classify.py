import json

import pytest

from tradewarn.errors import BadUse


def test_words_get_candidates_of_both_levels_with_reasons_and_a_caveat(run):
    code, out = run("classify", "--json", "bàn", "chải", "đánh", "răng")
    found = json.loads(out)
    assert code in {0, 1}
    assert found["words"] == "bàn chải đánh răng"
    assert "9603" in [c["digits"] for c in found["headings"]]
    assert all(c["reasons"][0]["source"]["ref"] for c in found["headings"])
    assert found["caveat_vi"] and {t["kind"] for t in found["loaded"]} == {"goods", "heading"}


@pytest.mark.parametrize(("lang", "said"), [("vi", "gợi ý"), ("en", "not a classification")])
def test_people_are_told_in_their_language_that_it_is_a_suggestion(run, lang, said):
    code, out = run("classify", "tôm đông lạnh", "--lang", lang)
    assert code == 0 and "0306" in out and said in " ".join(out.split())


def test_goods_that_cannot_be_told_end_with_1(run):
    code, out = run("classify", "xyzzy", "--json")
    assert code == 1 and json.loads(out)["surety"] == "cannot_tell"


def test_a_file_is_answered_line_by_line(run):
    _, out = run("classify", "--json", "--limit", "1", "--file", "-", stdin="tôm đông lạnh\n\ngạo\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [a["words"] for a in answers] == ["tôm đông lạnh", "gạo"]
    assert all(len(a["headings"]) <= 1 for a in answers)


def test_no_words_are_a_bad_use(run):
    with pytest.raises(BadUse):
        run("classify")


def test_a_loaded_ruling_is_the_reason(run, tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("ruling,hs,goods\nN 7,9507.90,lồng dế mèn\n", encoding="utf-8")
    assert run("kb", "load", str(path))[0] == 0
    code, out = run("classify", "lồng dế mèn bằng tre", "--json")
    best = json.loads(out)["subheadings"][0]
    assert (code, best["digits"], best["reasons"][0]["source"]["ref"]) == (0, "950790", "N 7")
