"""The clause that ties goods to countries, and hostile text."""

import pytest

from extract.forms.clauses import bare_goods, clauses
from extract.tongue import tongues
from extract.us.headline import Extent


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
    "piece",
    [
        " ",
        "imports of ",
        "7210.30 ",
        "from ",
        "1.1.2020 ",
        "\t",
        "(",
        "all other ",
        "a",
        "\n",
        "Others  5%\n",
        "is extended ",
        "complaint lodged by A ",
        "1 May ",
    ],
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
