import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading import Limits, read
from extract.reading.clean import clean
from tradewarn.errors import BadEncoding, UnreadableFile

VIETNAMESE = "Tôm đông lạnh xuất khẩu của Việt Nam bị điều tra chống bán phá giá"


def old_vietnamese(text):
    """Windows-1258, which writes tones as marks after the vowel."""
    out = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(c for c in parts[1:] if c in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out += base.encode("cp1258") + tones.encode("cp1258")
    return out


@pytest.mark.parametrize(
    "data",
    [
        VIETNAMESE.encode(),
        VIETNAMESE.encode("utf-8-sig"),
        VIETNAMESE.encode("utf-16"),
        VIETNAMESE.encode("utf-32"),
        b"\xfe\xff" + VIETNAMESE.encode("utf-16-be"),
        unicodedata.normalize("NFD", VIETNAMESE).encode(),
        old_vietnamese(VIETNAMESE),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-32", "big-endian", "nfd", "cp1258"],
)
def test_vietnamese_comes_out_composed_from_any_charset(page_of, data):
    assert page_of(data).text == VIETNAMESE


def test_utf16_without_a_mark_is_seen_by_its_zeros(page_of):
    assert page_of("Frozen shrimp from Viet Nam".encode("utf-16-le")).text == "Frozen shrimp from Viet Nam"


def test_western_text_of_old_is_read(page_of):
    text = "Règlement d’exécution instituant un droit définitif à l’égard des câbles – n° 7"
    assert page_of(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "data",
    [
        "İthalatta haksız rekabetin önlenmesi".encode("cp1254"),
        "公告".encode("gbk"),
        "Решение о мерах защиты рынка".encode("koi8-r"),
        "C\xabng ty s\xb6n xu\xeat".encode("latin-1"),
        b"\xff\xfe" + b"a\xd8b",
    ],
    ids=["turkish", "too little chinese", "unix russian", "tcvn3", "half a character"],
)
def test_a_charset_that_cannot_be_told_is_refused(data):
    with pytest.raises(BadEncoding, match=r"UTF-8|utf-16"):
        read(data, limits=Limits())


@pytest.mark.parametrize("data", [b"words\0more words", b"text" + bytes(range(1, 9)) * 20])
def test_binary_data_is_no_text(data):
    with pytest.raises(UnreadableFile, match="binary"):
        read(data, limits=Limits())


def test_a_nul_far_behind_the_start_is_found():
    with pytest.raises(UnreadableFile, match="offset 9000"):
        read(b"word " * 1800 + b"\0" + b"word", limits=Limits())


def test_lines_end_one_way_and_hidden_characters_go(page_of):
    hidden = "A\u200e-552\u200b-801\u2066\r\nB\u00ad\rC\u00a0D\u2028E"
    assert page_of(hidden.encode()).text == "A-552-801\nB\nC D\nE"


def test_letters_printed_by_their_names_become_letters_and_words_stay(page_of):
    page = page_of(b"Stone from T[uuml]rkiye: [Ouml]zdemir [Scedil]ti. [sic] [and] [1] Le[oacute]n\n")
    assert page.text.strip() == "Stone from Türkiye: Özdemir Şti. [sic] [and] [1] León"


def test_markdown_keeps_its_text_and_marks_headings(page_of, marked):
    text = "---\nsource: example\n---\nTitle here\n==========\n\nWords.\n\nPart\n----\n\n### Sub part\n"
    page = page_of(text.encode())
    assert page.text == text
    assert marked(page, "title") == ["Title here"]
    assert marked(page, "heading") == ["Part", "Sub part"]


def test_plain_text_has_no_marks_and_its_own_media_type():
    reading = read(b"DEPARTMENT OF COMMERCE\n\n[A-552-801]\n\nNotice.\n", limits=Limits())
    assert reading.media_type == "text/plain" and not reading.pages[0].marks


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once and unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once
