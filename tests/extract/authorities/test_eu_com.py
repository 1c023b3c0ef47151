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


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("order", "imposing a definitive countervailing duty on imports of glass kettles originating in India and amending Implementing Regulation (EU) 2028/77 imposing a definitive anti-dumping duty on imports of glass kettles originating in India"),
        ("sunset-final", "repealing the anti-dumping duty on imports of glass kettles originating in India and terminating the expiry review proceeding"),
        ("new-shipper-review-initiation", "initiating a review of Implementing Regulation (EU) 2028/77 imposing a definitive anti-dumping duty on imports of glass kettles originating in India for the purpose of determining the possibility of granting an exemption from those measures to one exporting producer and making imports from that exporting producer subject to registration"),
        ("refund", "concerning applications for refund of anti-dumping duties paid on imports of glass kettles originating in India"),
        ("interim-review-final", "amending Implementing Regulation (EU) 2028/77 imposing a definitive anti-dumping duty on imports of glass kettles originating in India following a partial interim review"),
    ],
)  # fmt: skip
def test_the_verb_of_a_regulations_title_tells_the_stage(notice_of, stage, title):
    notice = notice_of(
        f"COMMISSION IMPLEMENTING REGULATION (EU) 2031/412\n\nof 5 March 2031\n\n{title}\n\n{HEAD}"
    )
    assert (notice.stage, notice.product, notice.countries_of_origin) == (stage, "glass kettles", ("IN",))


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("sunset-final", "instituant un droit antidumping définitif sur les importations de bouilloires en verre originaires d’Inde à l’issue d’un réexamen au titre de l’expiration des mesures"),
        ("order", "instituant un droit antidumping définitif sur les importations de bouilloires en verre originaires d’Inde"),
        ("circumvention-final", "étendant le droit antidumping définitif institué par le règlement d’exécution (UE) 2028/77 aux importations de bouilloires en verre expédiées de Malaisie"),
    ],
)  # fmt: skip
def test_french_titles_tell_the_stage(notice_of, stage, title):
    text = f"RÈGLEMENT D’EXÉCUTION (UE) 2031/412 DE LA COMMISSION\n\ndu 5 mars 2031\n\n{title}\n\nLA COMMISSION EUROPÉENNE,\n\nvu le traité sur le fonctionnement de l’Union européenne,\n"
    assert notice_of(text).stage == stage


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("sunset-institution", "Avis d’ouverture d’un réexamen au titre de l’expiration des mesures antidumping applicables aux importations de bouilloires en verre originaires d’Inde"),
        ("initiation", "Notice of initiation of an anti-subsidy proceeding concerning imports of glass kettles originating in India"),
        ("review-initiation", "Notice of reopening of the investigation following a judgment, with regard to the definitive anti-dumping duty on imports of glass kettles originating in India"),
    ],
)  # fmt: skip
def test_a_notice_of_the_official_journal_is_the_commissions(notice_of, stage, title):
    head = (
        "Official Journal of the European Union"
        if "kettles" in title
        else "Journal officiel de l’Union européenne"
    )
    notice = notice_of(f"{head}\nC series\nC/2031/1201\n7.3.2031\n\n{title}\n\n(C/2031/1201)\n")
    assert (notice.authority, notice.stage, str(notice.publication_date)) == ("EU-COM", stage, "2031-03-07")


def test_a_list_of_measures_about_to_expire_gives_goods_country_and_day(notice_of):
    notice = notice_of(
        "Official Journal of the European Union\nC series\nC/2031/1201\n7.3.2031\n\n"
        "Notice of the impending expiry of certain anti-dumping measures\n\n(C/2031/1201)\n\n"
        "Product | Country(ies) of origin or exportation | Measures | Reference | Date of expiry\n"
        "Glass kettles | India | Anti-dumping duty | Regulation (EU) 2026/77 (OJ L 30, 9.3.2026, p. 1) | 10.12.2031\n"
    )
    assert (notice.stage, notice.product, notice.countries_of_origin) == (
        "expiry-notice",
        "Glass kettles",
        ("IN",),
    )
    assert [str(d.date) for d in notice.deadlines] == ["2031-12-10"]


def test_the_journal_cited_by_a_corrigendum_dates_it_not(notice_of):
    notice = notice_of(
        "Corrigendum to Commission Implementing Regulation (EU) 2031/300 of 1 March 2031 imposing a definitive anti-dumping duty on"
        " imports of glass kettles originating in India\n\n(OJ L, 2031/300, 2.3.2031)\n\nOn page 2, for 12 %, read 14 %.\n"
    )
    assert (notice.stage, notice.publication_date) == ("correction", None)


def test_an_old_act_that_amends_one_imposing_duties_imposes_none(notice_of):
    notice = notice_of(
        "Council Regulation (EC) No 99/2005 amending Regulation (EC) No 77/2001 imposing a definitive anti-dumping duty on imports"
        f" of glass kettles originating, inter alia, in India\n\n{HEAD}"
    )
    assert notice.stage == "interim-review-final"
