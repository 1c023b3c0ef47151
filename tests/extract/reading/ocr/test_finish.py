"""Pages that wait get their text within the limits, and say why where they do not."""

import time

import pytest

from extract.reading.ocr import finish as module
from extract.reading.ocr.finish import finish
from extract.reading.ocr.issues import scan_issues
from extract.reading.ocr.recognise import SeenPage, SeenWord
from extract.reading.reader import Limits
from tradewarn.errors import UnreadableFile
from tradewarn.model import Page, Scan

PRINTED = Page(number=1, text="A printed page.")


def scan(number, text=""):
    return Page(number=number, text=text, scan=Scan(unread="waiting"))


def seen(text, sure=0.96, data="eng", **more):
    word = SeenWord(text=text, x0=60, top=80, x1=120, bottom=88, sure=sure, line="a")
    return SeenPage(width=595, height=842, data=(data,), words=(word,), **more)


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    monkeypatch.setattr(module.tesseract, "found", lambda: True)
    monkeypatch.setattr(module.tesseract, "languages", lambda: frozenset({"eng", "vie"}))


def done(pages, look, *, seconds=60.0, **limits):
    return finish(pages, look, limits=Limits(**limits), seconds=seconds)


def test_pages_keep_their_order_and_printed_ones_are_left_alone():
    made = done([scan(2), PRINTED, scan(3)], lambda number, known: seen(f"p{number}"))
    assert [(p.number, p.text) for p in made] == [(2, "p2"), (1, "A printed page."), (3, "p3")]
    assert made[1] is PRINTED
    assert made[0].scan.data == ("eng",)


def test_the_first_page_tells_the_data_with_which_the_others_begin():
    asked = []

    def look(number, known):
        asked.append((number, known))
        return seen("word", data="msa")

    done([scan(1), scan(2), scan(3)], look)
    assert asked == [(1, ""), (2, "msa"), (3, "msa")]


def test_printed_pages_tell_it_before_that():
    asked = []
    text = "Căn cứ Luật Quản lý ngoại thương, Bộ trưởng Bộ Công Thương quyết định áp dụng thuế. " * 6
    done([Page(number=1, text=text), scan(2)], lambda number, known: asked.append(known) or seen("từ"))
    assert asked == ["vie"]


def test_pages_over_the_limit_are_left_out_and_told():
    made = done([scan(n) for n in range(1, 6)], lambda number, known: seen("word"), ocr_pages=2)
    assert [p.scan.unread for p in made] == ["", "", "too-many", "too-many", "too-many"]
    [issue] = scan_issues(made)
    assert issue.code == "TW-R08"
    assert issue.what.startswith("3 scanned pages (pages 3–5) were not read")
    assert "TRADEWARN_OCR_PAGES" in issue.fix


def test_when_the_time_is_up_the_rest_is_told():
    def slow(number, known):
        time.sleep(0.15)
        return seen("word")

    made = done([scan(n) for n in range(1, 5)], slow, seconds=0.1)
    assert [p.scan.unread for p in made] == ["", "time", "time", "time"]
    assert "TRADEWARN_OCR_SECONDS" in scan_issues(made)[0].fix


def test_a_page_that_breaks_it_costs_no_other():
    def look(number, known):
        if number == 2:
            raise UnreadableFile("tesseract ended with 1", fix="look")
        return seen("word")

    made = done([scan(1), scan(2), scan(3)], look)
    assert [p.scan.unread for p in made] == ["", "broken", ""]
    assert scan_issues(made)[0].what == "1 scanned page (page 2) was not read: recognition failed on them"


def test_a_page_keeps_its_letters_where_recognition_gives_fewer():
    [page] = done([scan(1, "Printed over the picture")], lambda number, known: seen("x"))
    assert (page.text, page.scan) == ("Printed over the picture", None)


def test_poor_pages_and_missing_data_are_told():
    made = done([scan(1), scan(2)], lambda n, known: seen("word", 0.5, missing="tesseract-ocr-tur"))
    missing, poor = scan_issues(made)
    assert (missing.code, missing.fix) == ("TW-R09", "install tesseract-ocr-tur, and read the file again")
    assert poor.what == "2 scanned pages (pages 1–2) were read poorly: many words are guesses"


def test_pages_read_well_raise_nothing():
    assert scan_issues(done([PRINTED, scan(2)], lambda number, known: seen("word"))) == []
