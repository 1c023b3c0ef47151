"""Dates and numbers as any language prints them, and the clause that ties goods to countries."""

import pytest

from extract.forms.clauses import bare_goods, clauses
from extract.printed_dates import date_at, printed_dates, stretches
from extract.printed_numbers import decimal
from extract.tongue import tongues
from extract.us.headline import Extent


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("the 5th October, 2018", "2018-10-05"),
        ("September 22, 2020", "2020-09-22"),
        ("30 de agosto de 2021", "2021-08-30"),
        ("4 DE JANEIRO DE 2024", "2024-01-04"),
        ("1er juillet 2003", "2003-07-01"),
        ("18 Haziran 2009", "2009-06-18"),
        ("31 Maret 2019", "2019-03-31"),
        ("7 Ogos 2031", "2031-08-07"),
        ("ngày 01 tháng 3 năm 2020", "2020-03-01"),
        ("๑ สิงหาคม ๒๕๖๓", "2020-08-01"),
        ("2025년 4월 24일", "2025-04-24"),
        ("2024年9月23日", "2024-09-23"),
        ("17.1.2022", "2022-01-17"),
        ("18/6/2009", "2009-06-18"),
        ("2031-06-03", "2031-06-03"),
    ],
)
def test_a_date_is_read_in_its_own_language(printed, day):
    assert [str(p.day) for p in printed_dates(f"on {printed} it was")] == [day]


@pytest.mark.parametrize(
    "text", ["31 June 2020", "1800 10 22 33", "45/13/2020", "2016/1036", "version 1.2.2022.4"]
)
def test_what_no_calendar_has_is_no_date(text):
    assert printed_dates(text) == []


def test_a_numeric_date_that_could_be_two_is_left_where_days_may_come_second():
    assert date_at("5/6/2025", 0, day_first=False) is None
    assert str(date_at("25/6/2025", 0, day_first=False).day) == "2025-06-25"


def test_a_stretch_needs_words_of_range():
    text = "từ 1/4/2019 – 31/3/2020; on 5 May 2020 and, later, 6 June 2021"
    assert [(str(a.day), str(b.day)) for a, b in stretches(text)] == [("2019-04-01", "2020-03-31")]


@pytest.mark.parametrize(
    ("printed", "mark", "plain"),
    [
        ("12,1", ",", "12.1"),
        ("1.450,21", ",", "1450.21"),
        ("34,636.50", ".", "34636.50"),
        ("0,125", ",", "0.125"),
        ("3,673", ".", "3673"),
        ("7 %", ".", None),
        ("1 000 000", ",", "1000000"),
    ],
)
def test_a_printed_number_becomes_a_plain_decimal(printed, mark, plain):
    assert decimal(printed, mark=mark) == plain


@pytest.mark.parametrize(
    ("language", "text", "goods", "codes"),
    [
        (
            "en",
            "dumping of certain wire, originating in or exported from China PR, India and Viet Nam.",
            "certain wire",
            ["CN", "IN", "VN"],
        ),
        (
            "en",
            "imports of tiles originating in the People’s Republic of China and the Republic of Korea",
            "tiles",
            ["CN", "KR"],
        ),
        (
            "vi",
            "điều tra đối với kính tấm nhập khẩu từ một số nước, trong đó có Việt Nam",
            "kính tấm",
            ["VN"],
        ),
        ("es", "las importaciones de alambrón originarias de la República de la India", "alambrón", ["IN"]),
        (
            "pt",
            "dumping nas exportações da China e dos EUA para o Brasil de polióis, classificados na NCM",
            "polióis",
            ["CN", "US"],
        ),
        (
            "tr",
            "Çin Halk Cumhuriyeti (ÇHC) ve Rusya Federasyonu menşeli halatlara yönelik önlem",
            "halatlara",
            ["CN", "RU"],
        ),
        (
            "fr",
            "importations de câbles originaires de la République tchèque et de Turquie",
            "câbles",
            ["CZ", "TR"],
        ),
        (
            "id",
            "terhadap impor kaca lembaran yang berasal dari Malaysia dan Thailand",
            "kaca lembaran",
            ["MY", "TH"],
        ),
    ],
)
def test_the_clause_gives_goods_and_countries(language, text, goods, codes):
    clause = next(clauses(text, Extent(0, len(text)), tongues()[language], market=""))
    assert text[clause.goods.start : clause.goods.end] == goods
    assert [p.code for p in clause.origins] == codes


def test_the_market_is_never_an_origin():
    text = "imports of tiles originating in India"
    assert list(clauses(text, Extent(0, len(text)), tongues()["en"], market="IN")) == []


def test_words_of_procedure_are_no_goods():
    for text in (
        "review of the investigation from India",
        "imports of the goods under investigation from India",
    ):
        assert list(clauses(text, Extent(0, len(text)), tongues()["en"], market="")) == []


def test_goods_without_a_country_end_where_the_sentence_turns():
    text = "safeguard investigation on imports of glass sheets from various countries pursuant to the Act"
    goods = bare_goods(text, Extent(0, len(text)), tongues()["en"])
    assert text[goods.start : goods.end] == "glass sheets"


@pytest.mark.parametrize(
    "piece", [" ", "imports of ", "7210.30 ", "from ", "1.1.2020 ", "\t", "(", "all other ", "a", "\n"]
)
def test_hostile_text_is_read_to_its_end(extractor_of_text, piece):
    text = "Trade Remedies Authority\nanti-dumping duty on imports of wire from India\n" + piece * (
        60_000 // len(piece)
    )
    extraction = extractor_of_text(text)  # a pattern that blows up never comes back
    assert extraction.notices or extraction.issues


@pytest.fixture(scope="module")
def extractor_of_text():
    from extract.extractor import Extractor
    from tradewarn.model import Page

    extractor = Extractor()

    def extract(text):
        return extractor.extract(
            [Page(number=1, text=text)], path="x", sha256="0" * 64, media_type="text/plain"
        )

    extract("Trade Remedies Authority\nanti-dumping duty on imports of wire from India\n")
    return extract
