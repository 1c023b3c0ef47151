"""Text that nobody is shown is no evidence; text whose order is turned around is named."""

import hashlib

import pytest

from extract.extractor import Extractor
from extract.reading import Limits, choose, read
from extract.reading.old_charsets import old_charset_text


def text_of(data):
    return read(data, limits=Limits()).pages[0].text


@pytest.mark.parametrize(
    "element",
    [
        '<p style="display:none">secret <b>duty</b> 12%</p>',
        '<div style="color:red; DISPLAY : NONE"><p>secret</p><br><p>duty</p></div>',
        '<p hidden>secret<img src="x">duty</p>',
        '<span aria-hidden="true">secret duty</span>',
        '<p style="visibility:hidden">secret duty</p>',
    ],
)
def test_hidden_elements_are_not_read(element):
    text = text_of(f"<html><body><p>before</p>{element}<p>behind</p></body></html>".encode())
    assert "secret" not in text and "duty" not in text
    assert "before" in text and "behind" in text


def test_a_page_that_begins_with_a_script_is_html():
    data = b"<script>var x = 1</script><h1>Notice</h1><p>of initiation</p>"
    assert choose(data, limits=Limits()).name == "HTML"
    assert text_of(data).startswith("Notice")


def test_figures_in_turned_text_are_not_read_and_are_named():
    data = "A duty of \u202e52.21%\u202c is set on spoons.\n".encode()
    reading = read(data, limits=Limits())
    assert "52" not in reading.pages[0].text
    digest = hashlib.sha256(data).hexdigest()
    found = Extractor().extract(reading.pages, path="a", sha256=digest, media_type=reading.media_type)
    assert any("reading order" in issue.what for issue in found.issues)


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("gb18030", "关于对原产于越南的进口餐具产品进行反倾销调查的公告，自公布之日起执行。"),
        ("big5", "財政部公告，對越南產製進口之餐具課徵反傾銷稅，自公告日起實施。"),
        ("cp949", "베트남산 숟가락에 대한 덤핑방지관세 부과를 위한 조사의 개시를 공고합니다."),
        ("cp932", "ベトナム産のスプーンに対する不当廉売関税の課税に関する調査を開始する。"),
        ("cp874", "ประกาศเปิดการไต่สวนการทุ่มตลาดสินค้าช้อนที่มีแหล่งกำเนิดจากเวียดนาม"),
        ("cp1251", "Уведомление о начале антидемпингового расследования в отношении ложек из Вьетнама"),
    ],
)
def test_old_charsets_are_decoded_where_they_are_sure(charset, text):
    assert text_of(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("koi8-r", "Уведомление о начале антидемпингового расследования в отношении ложек"),
        ("cp1253", "Ανακοίνωση για την έναρξη διαδικασίας αντιντάμπινγκ στις εισαγωγές"),
        ("cp1250", "Łyżki z Wietnamu: ogłoszenie o wszczęciu postępowania, żółć gęślą jaźń"),
    ],
)
def test_others_are_refused_as_before(charset, text):
    assert old_charset_text(text.encode(charset)) is None
