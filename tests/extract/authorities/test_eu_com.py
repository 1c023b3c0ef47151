"""European Commission: numbers of acts, codes with spaces, reviews limited to one country."""

import pytest

HEAD = "THE EUROPEAN COMMISSION,\n\nWhereas:\n\n(1) Imports are dumped.\n"


@pytest.mark.parametrize(
    ("title", "number", "stage", "origins"),
    [
        (
            "COMMISSION IMPLEMENTING REGULATION (EU) 2031/45 imposing a provisional anti-dumping duty on imports of glass fibre fabrics originating in Egypt",
            "2031/45",
            "provisional",
            ("EG",),
        ),
        (
            "COMMISSION IMPLEMENTING REGULATION (EU) 2030/7 imposing a definitive countervailing duty on imports of oranges in tins originating in India following an expiry review pursuant to Article 18 of Regulation (EU) 2016/1037",
            "2030/7",
            "sunset-final",
            ("IN",),
        ),
        (
            "COUNCIL REGULATION (EC) No 77/2004 terminating the anti-dumping proceeding concerning imports of silicon originating in Ukraine",
            "77/2004",
            "termination",
            ("UA",),
        ),
        (
            "COMMISSION IMPLEMENTING REGULATION (EU) 2031/9 making imports of steel ropes originating in Turkey subject to registration under Article 14 for an anti-dumping investigation",
            "2031/9",
            "registration",
            ("TR",),
        ),
    ],
)
def test_a_title_gives_number_stage_and_origins(notice_of, title, number, stage, origins):
    notice = notice_of(f"{title}\n\n{HEAD}")
    assert (notice.authority, notice.importing_country) == ("EU-COM", "EU")
    assert notice.document_number == number
    assert notice.stage == stage
    assert notice.countries_of_origin == origins


def test_codes_with_spaces_are_read_with_their_ex(notice_of):
    title = "COMMISSION REGULATION (EU) 2031/1 imposing a definitive anti-dumping duty on imports of tiles originating in India"
    notice = notice_of(
        f"{title}\n\n{HEAD}(2) They fall under CN codes ex 6907 21 00 (TARIC code 6907 21 00 10). Call 1800 10 22 33.\n"
    )
    assert [(c.digits, c.ex) for c in notice.hs_codes] == [("69072100", True), ("6907210010", False)]


def test_the_journal_s_line_dates_the_act(notice_of):
    title = "COMMISSION REGULATION (EU) 2031/1 imposing a definitive anti-dumping duty on imports of tiles originating in India"
    notice = notice_of(
        f"Official Journal of the European Union\nL series\n2031/1\n4.2.2031\n\n{title}\n\n{HEAD}"
    )
    assert str(notice.publication_date) == "2031-02-04"


def test_a_decimal_comma_is_no_thousands_mark(notice_of):
    title = "COMMISSION REGULATION (EU) 2031/1 imposing a definitive anti-dumping duty on imports of tiles originating in India"
    notice = notice_of(f"{title}\n\n{HEAD}\nAcme Tiles Ltd | 8,7 %\nAll other companies | 69,8 %\n")
    assert [(r.company, r.scope, r.rate) for r in notice.rates] == [
        ("Acme Tiles Ltd", "company", "8.7"),
        (None, "all_others", "69.8"),
    ]


def test_a_duty_extended_to_consigned_goods_is_circumvention(notice_of):
    title = "COMMISSION REGULATION (EU) 2031/1 extending the definitive anti-dumping duty on imports of bicycles originating in the People's Republic of China to imports consigned from Cambodia"
    notice = notice_of(f"{title}\n\n{HEAD}")
    assert notice.stage == "circumvention-final"
    assert set(notice.instruments) == {"AD", "AC"}
    assert notice.countries_of_origin == ("CN",)
    assert ("KH", "consigned_from") in [(r.country, r.role) for r in notice.related_countries]
