"""Rates by country, of tariff schedules and of sentences, as the Commonwealth's authorities print them."""

import pytest

SACU = """GOVERNMENT GAZETTE, 4 MAY 2031
INTERNATIONAL TRADE ADMINISTRATION COMMISSION
NOTICE 311 OF 2031

CONCLUSION OF THE INVESTIGATION INTO THE ALLEGED DUMPING OF COPPER FITTINGS ORIGINATING IN OR IMPORTED FROM CHINA AND VIETNAM: FINAL DETERMINATION

{body}
"""
NEW_ZEALAND = """Ministry of Business, Innovation and Employment
Copper fittings from China and Viet Nam: final determination, anti-dumping investigation
Published 4 May 2031

{body}
"""
BORDER_AGENCY = """Agence des services frontaliers du Canada

Avis de décision provisoire

Ottawa, le 4 mai 2031

L'ASFC a rendu une décision provisoire de dumping concernant certains raccords de cuivre originaires ou exportés du Viet Nam.

{body}
"""
SCHEDULE = """Tariff heading | Description | Imported from or originating in | Rate of anti-dumping duty
7412.20 | Copper fittings (excluding those manufactured by Ha Nam Copper Co., Ltd) | Vietnam | 31,6%
7412.20 | Copper fittings, manufactured by Ha Nam Copper Co., Ltd | Vietnam | 12,4%
7412.20 | Copper fittings | China | 88,05%
"""


def rates(notice):
    return {(r.company, r.country, r.scope, r.rate) for r in notice.rates}


def test_a_tariff_schedule_names_the_firm_among_the_goods(notice_of):
    html = "".join(
        "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) + "</tr>"
        for row in SCHEDULE.splitlines()
    )
    lines = "".join(f"<p>{line}</p>" for line in SACU.format(body="").splitlines() if line)
    assert rates(notice_of(f"<html><body>{lines}<table>{html}</table></body></html>")) == {
        (None, "VN", "all_others", "31.6"),
        ("Ha Nam Copper Co., Ltd", "VN", "company", "12.4"),
        (None, "CN", "country_wide", "88.05"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "MBIE estimates dumping margins of between 12.4% and 88% of the export price.",
        "MBIE found that the goods were dumped by margins of between 12.4% and 88%.",
        "The estimated dumping margins range from 12.4% to 88%.",
        "The dumping margin was determined to be between 12.4 percent and 88 percent.",
    ],
)
def test_the_two_ends_of_a_range_of_the_export_price_are_read(notice_of, told):
    found = notice_of(NEW_ZEALAND.format(body=told)).rates
    assert {(r.scope, r.rate) for r in found} == {("range", "12.4"), ("range", "88")}


def test_each_country_of_a_sentence_has_its_own_figure(notice_of):
    told = "The following dumping margins were found: Vietnam 31.6%, China 88.05%."
    assert rates(notice_of(SACU.format(body=told))) == {
        (None, "VN", "country_wide", "31.6"),
        (None, "CN", "country_wide", "88.05"),
    }


def test_a_share_of_exports_is_no_rate(notice_of):
    told = "Margins aside, Vietnam had 31.6% of exports and China 88.05% of exports."
    assert notice_of(SACU.format(body=told)).rates == ()


def test_a_french_provisional_duty_is_read(notice_of):
    told = "Des droits provisoires de 31,6 % du prix à l'exportation sont exigibles à compter d'aujourd'hui."
    found = notice_of(BORDER_AGENCY.format(body=told)).rates
    assert [(r.scope, r.rate, r.basis) for r in found] == [("country_wide", "31.6", "provisional duty")]
