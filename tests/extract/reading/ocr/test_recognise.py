"""What Tesseract makes of pages, where it is installed."""

import pytest
from rapidfuzz.distance import Levenshtein

from extract.reading.ocr.recognise import recognise
from extract.reading.ocr.tongues import DATA, first_choice, package

VIETNAMESE = [
    "BỘ CÔNG THƯƠNG",
    "Số: 2417/QĐ-BCT",
    "Hà Nội, ngày 18 tháng 9 năm 2025",
    "Điều 1. Áp dụng thuế chống bán phá giá chính thức đối với giấy bìa tráng phủ được",
    "phân loại theo các mã HS 4810.92.40 và 4810.99.40 nhập khẩu vào Việt Nam.",
    "Điều 2. Mức thuế đối với các nhà sản xuất, xuất khẩu khác là 23,56%.",
    "Điều 3. Quyết định này có hiệu lực sau 07 ngày kể từ ngày ký.",
]
ENGLISH = [
    "The Department of Commerce determines that sales of coated paper trays were made at",
    "less than normal value during the period February 1, 2023, through January 31, 2024.",
    "The weighted-average dumping margin is 25.76 percent for Hai Long Paper Co., Ltd., and",
    "the rate for the Vietnam-wide entity remains 92.64 percent.",
]
MALAY = [
    "Menurut seksyen 20 Akta Duti Timbal Balas dan Anti-Lambakan 1993, Kerajaan Malaysia",
    "telah memulakan penyiasatan duti anti-lambakan terhadap import kertas bersalut dari",
    "Republik Sosialis Viet Nam. Notis ini berkuat kuasa mulai 3 Mac 2025.",
]
TONGUES = {"vie": VIETNAMESE, "eng": ENGLISH, "msa": MALAY}


def errors(seen, lines):
    """The share of characters that are wrong."""
    truth = " ".join(lines)
    return Levenshtein.distance(seen.text, truth) / len(truth)


@pytest.mark.parametrize("data", TONGUES)
@pytest.mark.parametrize("soil", [{}, {"noise": 8, "skew": 1.1}], ids=["clean", "soiled"])
def test_a_page_is_read_in_its_own_language(paper, scanned, looked_at, needs, data, soil):
    needs("vie", "eng", "msa")
    made = paper()
    made.lines(TONGUES[data])
    seen = recognise(looked_at(scanned(made.bytes(), **soil)))
    assert seen.data == (data,)
    assert errors(seen, TONGUES[data]) < 0.02


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_or_head_is_turned(paper, scanned, looked_at, needs, turn):
    needs("vie")
    made = paper()
    made.lines(VIETNAMESE * 2)
    seen = recognise(looked_at(scanned(made.bytes(), turn=turn)), known="vie")
    assert seen.turns == {90: 1, 180: 2, 270: 3}[turn]
    assert errors(seen, VIETNAMESE * 2) < 0.02


def test_the_same_page_gives_the_same_words_twice(paper, scanned, looked_at, needs):
    needs("vie")
    made = paper()
    made.lines(VIETNAMESE)
    data = scanned(made.bytes(), noise=12, skew=-0.8)
    assert recognise(looked_at(data)) == recognise(looked_at(data))


def test_a_row_of_dots_costs_neither_the_name_nor_the_figure(paper, scanned, looked_at, needs):
    needs("eng")
    made = paper()
    made.lines(["Nam Sao Boards Co., Ltd. ..................................... 14.32"] * 5, lead=24)
    seen = recognise(looked_at(scanned(made.bytes())), known="eng")
    assert sorted(seen.text.split()) == sorted(["Nam", "Sao", "Boards", "Co.,", "Ltd.", "14.32"] * 5)
    assert len(seen.leaders) == 5


def test_an_empty_sheet_gives_no_words(paper, scanned, looked_at, needs):
    needs("vie")
    made = paper()
    made.turn()
    assert recognise(looked_at(scanned(made.bytes()))).words == ()


def test_vietnamese_is_tried_first_and_what_is_not_installed_never():
    assert first_choice(["eng", "vie", "fra"]) == "vie"
    assert first_choice(["rus", "eng"]) == "eng"
    assert first_choice(["rus"]) == ""


def test_every_language_that_is_read_has_data_of_a_debian_package():
    assert {package(data) for names in DATA.values() for data in names} >= {
        "tesseract-ocr-vie",
        "tesseract-ocr-chi-sim",
        "tesseract-ocr-tha",
    }
