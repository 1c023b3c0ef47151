import pytest
from PIL import Image

from extract.reading import Limits, read

GREY = Image.new("L", (60, 80), 200)
SENTENCE = "The agency has determined a dumping margin for each of the exporters named below. " * 4


@pytest.fixture
def marked():
    """Which pages of a file wait for recognition."""

    def look(made):
        pages = read(made.bytes(), limits=Limits(), recognise=False).pages
        return [page.scan is not None and page.scan.unread == "waiting" for page in pages]

    return look


def test_a_picture_without_letters_waits(paper, marked):
    made = paper()
    made.picture(GREY, (0, 0, 595, 842))
    assert marked(made) == [True]


def test_of_a_mixed_file_only_the_picture_waits_and_numbers_hold(paper, marked):
    made = paper()
    made.lines(["A page of printed text."] * 30)
    made.turn()
    made.picture(GREY, (0, 0, 595, 842))
    made.turn()
    made.lines(["Another page of printed text."] * 30)
    assert marked(made) == [False, True, False]


def test_a_picture_with_no_more_than_a_stamp_of_letters_waits(paper, marked):
    made = paper()
    made.picture(GREY, (20, 20, 550, 800))
    made.text(60, 60, "Người ký: một cổng thông tin điện tử", size=6)
    assert marked(made) == [True]


def test_a_picture_under_a_full_text_layer_has_been_recognised_already(paper, marked):
    made = paper()
    made.picture(GREY, (0, 0, 595, 842))
    made.lines([SENTENCE[:80]] * 20)
    assert marked(made) == [False]


def test_a_short_page_without_a_picture_is_no_scan(paper, marked):
    made = paper()
    made.text(60, 60, "Annex 2")
    made.turn()
    made.text(60, 60, "Annex 3")
    made.picture(GREY, (60, 60, 90, 60))
    assert marked(made) == [False, False]


def test_an_empty_page_is_no_scan(paper, marked):
    made = paper()
    made.turn()
    made.text(60, 60, "second")
    assert marked(made) == [False, False]


def test_letters_that_are_the_fonts_own_codes_are_no_text(paper, marked):
    made = paper()
    made.picture(GREY, (0, 0, 595, 842))
    from extract.reading.ocr.need import may_be_junk

    assert may_be_junk("\ue001\ue002\ue003 \ue004\ue005" * 100)
    assert may_be_junk("\ufffd\ufffd\ufffda" * 100)
    assert not may_be_junk("Quyết định số 2417/QĐ-BCT về thuế chống bán phá giá " * 10)
    assert not may_be_junk("关于对原产于越南的进口产品 " * 10)
    assert marked(made) == [True]
