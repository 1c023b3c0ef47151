import pytest

from kb.hs.calibration import SHARES, score, surety
from kb.hs.classifier import Classifier
from kb.hs.headings import headings
from kb.hs.known import Known, ours, table_words
from kb.hs.loaded import shipped_classifier
from kb.hs.titles import Titles
from kb.hs.words import features
from tradewarn.model import HsTable, Source


def row(words, code, kind="ruling", ref="R-1"):
    return Known(words, ((code, 1.0),), kind, Source(id=f"{ref}-{code}", ref=ref), "a list")


ROWS = [
    row("Giá úp bát bằng inox, dùng trong nhà bếp", "732393", ref="12/TB"),
    row("Kệ để bát đĩa bằng inox hai tầng", "732393", ref="13/TB"),
    row("Kệ để giày bằng gỗ", "940360"),
    row("Máy cắt cỏ chạy xăng", "843319"),
    row("Chạy bằng tay, lưới nylon đánh cá", "560811", kind="declared"),
    row("Khối lượng không quá 2 kg", "010594", kind="table"),
    row("Lưới đánh cá", "560811", kind="table"),
]


@pytest.fixture(scope="module")
def small():
    table = HsTable(name="a list", kind="ruling", rows=len(ROWS))
    return Classifier(ROWS, tables=[table], titles=Titles(vi={"732393": "Bằng thép không gỉ"}))


def codes(candidates):
    return [c.digits for c in candidates]


def test_goods_like_ruled_ones_get_their_code_with_the_ruling_as_the_reason(small):
    found = small.classify("kệ úp bát đĩa inox 304 mới 100%")
    assert codes(found.subheadings)[0] == "732393" and codes(found.headings)[0] == "7323"
    best = found.subheadings[0]
    assert (best.level, found.headings[0].level) == ("hs6", "heading")
    assert {r.source.ref for r in best.reasons} == {"12/TB", "13/TB"}
    assert "7323.93" in best.reasons[0].text_vi and "7323.93" in best.reasons[0].text_en
    assert found.loaded[0].rows == len(ROWS) and found.caveat_vi and found.caveat_en


def test_a_candidate_says_what_its_code_stands_for(small):
    best = small.classify("kệ úp bát đĩa inox").subheadings[0]
    assert best.text_vi == f"{headings()['7323'].vi} – Bằng thép không gỉ"
    assert best.text_en == headings()["7323"].en


def test_a_declaration_is_not_told_as_a_ruling(small):
    reasons = small.classify("lưới nylon đánh cá").subheadings[0].reasons
    said = {r.kind: (r.text_vi, r.text_en) for r in reasons}
    assert "khai" in said["declared"][0] and "declared" in said["declared"][1]
    assert all("ruled" not in en and "phân loại" not in vi for vi, en in said.values())


def test_what_nothing_known_is_like_has_no_candidates_and_cannot_be_told(small):
    found = small.classify("xyzzy")
    assert (found.subheadings, found.headings, found.surety) == ((), (), "cannot_tell")


@pytest.mark.parametrize(
    "words", ["hàng hóa các loại", "various goods", "đồ dùng cá nhân", "spare goods for industry"]
)
def test_words_that_name_no_goods_are_told_as_weak(words):
    found = shipped_classifier().classify(words)
    assert found.surety == "cannot_tell"
    assert all(c.score < 0.3 for c in found.headings)


def test_words_that_nothing_known_has_lower_the_scores_and_keep_the_order(small):
    plain, strange = small.classify("kệ bát inox"), small.classify("kệ bát inox blorf quux")
    assert codes(plain.headings) == codes(strange.headings)
    assert all(b.score < a.score for a, b in zip(plain.headings, strange.headings, strict=True) if a.score)


def test_goods_of_another_material_than_an_entry_names_are_not_taken_for_it():
    for words in ("mắc áo gỗ", "mac ao go", "wooden clothes hangers"):
        found = codes(shipped_classifier().classify(words).headings)
        assert found[0] == "4421" and "7326" not in found, words
    assert codes(shipped_classifier().classify("mắc áo thép").headings)[0] == "7326"


def test_a_heading_lends_to_its_subheadings_that_no_ruling_names():
    made = Classifier(ROWS, titles=Titles(vi={"732393": "x", "732399": "y", "843319": "z"}))
    found = made.classify("kệ úp bát đĩa inox")
    assert codes(found.subheadings)[:2] == ["732393", "732399"]
    assert found.subheadings[1].score < found.subheadings[0].score


def test_answers_do_not_depend_on_the_order_of_the_rows(small):
    turned = Classifier(reversed(ROWS), titles=Titles(vi={"732393": "Bằng thép không gỉ"}))
    for words in ("kệ úp bát đĩa inox", "lưới đánh cá", "máy cắt"):
        a, b = small.classify(words), turned.classify(words)
        assert [(c.digits, round(c.score, 2)) for c in a.headings] == [
            (c.digits, round(c.score, 2)) for c in b.headings
        ]


@pytest.mark.parametrize("words", ["", " ", "\0", "x" * 100_000, "100% 5x5", "кот 猫 ☃", "tôm " * 5_000])
def test_any_text_is_answered(small, words):
    found = small.classify(words)
    assert len(found.headings) <= 5 and all(0 <= c.score <= 1 for c in found.headings)


def test_the_limit_is_kept(small):
    assert len(small.classify("kệ bát lưới cá máy cắt cỏ", limit=2).headings) == 2


def test_the_maker_the_brand_and_newness_say_nothing():
    plain, said = features("Kệ bát"), features("Kệ bát, NSX: Gió Biển Co., hàng mới 100%")
    assert said.keys() == plain.keys()


def test_first_words_weigh_most():
    found = features("kệ để bát trong bếp")
    assert found["ke"] > found["bat"] > found["bep"]


def test_a_line_of_a_tariff_is_read_without_dashes_and_remarks():
    assert table_words("- - - Bò thiến (SEN)") == "Bò thiến"
    assert table_words("- Loại khác") == table_words("Other") == ""


def test_shares_rise_with_the_strength_of_evidence():
    for level, points in SHARES.items():
        assert list(points) == sorted(points) and [p[1] for p in points] == sorted(p[1] for p in points)
        assert score(-1.0, level) == 0.0 and score(99.0, level) <= 1.0
    assert [surety(s) for s in (0.9, 0.5, 0.1)] == ["likely", "possible", "cannot_tell"]


def test_every_heading_has_both_names_in_words_of_its_own():
    known = headings()
    assert len(known) > 1_200 and len({d[:2] for d in known}) == 96
    for heading in known.values():
        assert heading.vi and heading.en and heading.source, heading


def test_goods_of_everyday_trade_get_their_heading_from_what_is_shipped():
    asked = {
        "wooden clothes hangers": "4421",
        "bàn chải đánh răng": "9603",
        "bicycle saddles": "8714",
        "sữa bột trẻ em": "1901",
        "máy giặt gia đình": "8450",
        "safety helmets": "6506",
        "thìa dĩa inox": "8215",
        "hạt điều": "0801",
    }
    for words, heading in asked.items():
        assert heading in codes(shipped_classifier().classify(words).headings), words


def test_what_is_shipped_names_its_lists():
    assert {row.kind for row in ours()} == {"goods", "heading"}
    assert {t.name for t in shipped_classifier().classify("tôm").loaded} == {
        "tradewarn kb/goods",
        "tradewarn kb/hs/headings",
    }


@pytest.mark.parametrize(
    "words, first",
    [
        ("ca phe rang xay", "090121"),
        ("banh trang gao", "190590"),
        ("op lung dien thoai bang silicon", "392690"),
        ("gao thom", "100630"),
        ("banh pho kho", "190230"),
    ],
)
def test_everyday_goods_without_marks_get_the_code_of_what_they_are(words, first):
    assert codes(shipped_classifier().classify(words).subheadings)[0] == first
