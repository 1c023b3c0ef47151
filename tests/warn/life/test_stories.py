"""Lives of proceedings in several countries, day by day."""

import pytest

from extract.cases import assemble_cases
from tradewarn.model import RelatedCountry

US = """
    2031-01-10 initiation
    2031-02-20 injury-prelim +; by: US-ITC
    2031-06-10 prelim +; rates: Sao Mai 20, Hai Au 8, cooperating_other 14, country_wide 60
    2031-07-10 amended-prelim +; rates: Hai Au 9
    2031-10-25 final +; rates: Sao Mai 18, Hai Au 0, Ngoc Trai 15, cooperating_other 15, country_wide 55
    2031-11-20 injury-final +; by: US-ITC
    2031-12-01 order; rates: Sao Mai 18, Ngoc Trai 15, country_wide 55
    2032-01-15 amended-final +; rates: Sao Mai 17
    2032-12-30 review-initiation
    2033-06-30 review-rescission; firms: Sao Mai
    2034-01-10 review-initiation
    2034-09-10 review-prelim; rates: Sao Mai 3
    2035-03-10 review-final; rates: Sao Mai 2, Kim Cuong 6
    2035-04-02 correction; on: US-012; rates: Kim Cuong 7
    2035-09-01 court-decision-amended-final; rates: Ngoc Trai 11
    2036-02-01 new-shipper-review-final; rates: Thuy Tinh < Thuy Tinh 4
    2036-06-01 sunset-institution
    2036-10-01 sunset-final +; rates: country_wide 99; basis: dumping margin
    2037-03-01 revocation-partial; firms: Kim Cuong
    2038-01-01 review-final; rates: country_wide 50
    2041-12-01 sunset-final -
"""
US_PAID = """
    2031-06-09 | Sao Mai   |
    2031-06-10 | Sao Mai   | AD 20 own
    2031-06-10 | *         | AD 60 country_wide
    2031-07-09 | Hai Au    | AD 8 own
    2031-07-10 | Hai Au    | AD 9 own
    2031-07-10 | Sao Mai   | AD 20 own
    2031-10-25 | Hai Au    | AD 0 own
    2031-10-25 | Ngoc Trai | AD 15 own
    2031-12-01 | Hai Au    | AD 0 own
    2031-12-01 | *         | AD 55 country_wide
    2032-01-14 | Sao Mai   | AD 18 own
    2032-01-15 | Sao Mai   | AD 17 own
    2032-01-15 | Ngoc Trai | AD 15 own
    2033-07-01 | Sao Mai   | AD 17 own
    2034-09-11 | Sao Mai   | AD 17 own
    2035-03-09 | Kim Cuong | AD 55 country_wide
    2035-03-10 | Kim Cuong | AD 7 own
    2035-03-10 | Sao Mai   | AD 2 own
    2035-03-10 | Ngoc Trai | AD 15 own
    2035-03-10 | *         | AD 55 country_wide
    2035-09-01 | Ngoc Trai | AD 11 own
    2035-09-01 | Sao Mai   | AD 2 own
    2036-02-01 | Thuy Tinh | AD 4 own
    2036-12-01 | *         | AD 55 country_wide
    2037-03-01 | Kim Cuong | AD ? excluded
    2037-03-01 | Sao Mai   | AD 2 own
    2038-01-01 | *         | AD 50 country_wide
    2038-01-01 | Kim Cuong | AD ? excluded
    2041-11-30 | Sao Mai   | AD 2 own
    2041-12-01 | Sao Mai   |
    2041-12-01 | Kim Cuong |
"""


def test_a_life_in_the_united_states(life):
    life.holds(life.notices(US), US_PAID)


COMPANIONS = """
    2031-01-10 initiation; kinds: AD
    2031-01-10 initiation; kinds: CVD
    2031-04-10 prelim +; kinds: CVD; rates: all_others 4
    2031-06-10 prelim +; kinds: AD; rates: all_others 20
    2031-12-01 order; kinds: AD; rates: Sao Mai 11, all_others 12
    2031-12-01 order; kinds: CVD; rates: Sao Mai 2, all_others 3
    2035-01-01 revocation; kinds: CVD
"""
COMPANIONS_PAID = """
    2031-05-01 | Sao Mai | CVD 4 all_others
    2031-07-01 | Sao Mai | AD 20 all_others, CVD 4 all_others
    2031-12-01 | Sao Mai | AD 11 own, CVD 2 own
    2031-12-01 | *       | AD 12 all_others, CVD 3 all_others
    2035-01-01 | Sao Mai | AD 11 own
"""


def test_two_companions_end_each_in_its_time(life):
    life.holds(life.notices(COMPANIONS), COMPANIONS_PAID)


def test_companions_name_each_other(life):
    cases = assemble_cases(life.notices(COMPANIONS), ())
    assert len(cases) == 2
    assert {c.companions for c in cases} == {(cases[0].id,), (cases[1].id,)}


EU = """
    2031-02-01 initiation; number: C/2031/100
    2031-09-01 provisional +; rates: Sao Mai 12, all_others 30; until: 2032-02-29
    2032-03-01 order; rates: Sao Mai 10, cooperating_other 14, all_others 25; until: 2037-02-28; since: 2032-03-02
    2033-05-01 undertaking-acceptance; firms: Hai Au
    2034-05-01 undertaking-amendment; firms: Hai Au; title: Decision withdrawing the acceptance of an undertaking
    2034-09-01 interim-review-final; rates: Sao Mai 6
    2036-12-01 sunset-institution
    2038-01-15 sunset-final +; rates: Sao Mai 6, all_others 22; basis: definitive duty; until: 2043-01-16
"""
EU_PAID = """
    2031-09-01 | Sao Mai | AD 12 own
    2032-03-01 | Sao Mai |
    2032-03-02 | Sao Mai | AD 10 own
    2032-03-02 | *       | AD 25 all_others
    2033-04-30 | Hai Au  | AD 25 all_others
    2033-05-01 | Hai Au  | AD ? undertaking
    2034-09-01 | Sao Mai | AD 6 own
    2034-09-01 | *       | AD 25 all_others
    2037-06-01 | *       | AD 25 all_others
    2038-01-15 | *       | AD 22 all_others
    2043-01-16 | Sao Mai | AD 6 own
    2043-01-17 | Sao Mai |
"""


def test_a_life_in_the_european_union(life):
    told = life.notices(EU, market="EU", authority="EU-COM", basis="definitive duty")
    life.holds(told, EU_PAID)


EXTENDED = """
    2031-02-01 initiation; of: CN
    2031-10-01 order; of: CN; rates: all_others 25 CN
"""
CIRCUMVENTION = """
    2033-02-01 circumvention-initiation
    2033-10-01 circumvention-final +; rates: all_others 25 VN, Hai Au 0 VN (excluded)
    2035-03-01 exemption; firms: Kim Cuong
"""
CIRCUMVENTION_PAID = """
    2033-03-01 | Hai Au    |
    2033-10-01 | Hai Au    | AD 0 excluded
    2033-10-01 | *         | AD 25 all_others
    2035-02-28 | Kim Cuong | AD 25 all_others
    2035-03-01 | Kim Cuong | AD ? excluded
    2035-03-01 | Hai Au    | AD 0 excluded
"""


def extension(life):
    eu = {"market": "EU", "authority": "EU-COM", "basis": "definitive duty"}
    about = (RelatedCountry(country="CN", role="order"), RelatedCountry(country="VN", role="inquiry"))
    first = life.notices(EXTENDED, **eu)
    later = life.notices(CIRCUMVENTION, kinds=("AC", "AD"), origins=("CN",), related=about, **eu)
    return first + [n.model_copy(update={"id": f"ac-{n.id}", "document": f"ac-{n.document}"}) for n in later]


def test_an_extended_duty_spares_the_exempted(life):
    life.holds(extension(life), CIRCUMVENTION_PAID)


def test_the_extension_stands_under_the_order_it_extends(life):
    order, other = sorted(assemble_cases(extension(life), ()), key=lambda c: c.events[0].date)
    assert other.under == (order.id,)
    assert order.branches == (other.id,)


CANADA = """
    2031-01-15 initiation; kinds: AD CVD
    2031-04-15 prelim +; kinds: AD CVD; rates: Sao Mai 30, all_others 60; basis: provisional duty
    2031-07-15 final +; kinds: AD CVD; rates: Sao Mai 25, all_others 54; basis: dumping margin
    2031-08-15 injury-final +; kinds: AD CVD; by: CA-CITT
    2036-08-01 sunset-final +; kinds: AD CVD; by: CA-CITT
    2041-08-01 expiry-notice; kinds: AD CVD; by: CA-CITT
"""
CANADA_PAID = """
    2031-04-15 | Sao Mai | AD 30 own
    2031-07-15 | *       | AD 54 all_others
    2031-08-15 | Sao Mai | AD 25 own
    2036-09-01 | Sao Mai | AD 25 own
    2041-08-01 | Sao Mai |
"""


def test_a_life_in_canada(life):
    told = life.notices(CANADA, market="CA", authority="CA-CBSA")
    life.holds(told, CANADA_PAID, kind="AD")


def test_the_finding_of_the_canadian_tribunal_is_what_imposes(life):
    told = life.notices(CANADA, market="CA", authority="CA-CBSA")
    (case, *_) = assemble_cases(told[:4], ())
    assert case.status == "in_force"


INDIA = """
    2031-01-10 initiation; by: IN-DGTR
    2031-12-10 final +; by: IN-DGTR; rates: Sao Mai 100 USD/t, residual 250 USD/t; basis: dumping margin
    2032-03-01 order; by: IN-CBIC; rates: Sao Mai 90 USD/t, residual 240 USD/t; until: 2037-02-28
    2036-09-01 sunset-institution; by: IN-DGTR
    2037-02-20 extension; by: IN-CBIC; until: 2037-08-31
    2037-08-20 order; by: IN-CBIC; rates: residual 200 USD/t; until: 2042-08-19
"""
INDIA_PAID = """
    2032-01-01 | Sao Mai |
    2032-03-01 | Sao Mai | AD 90 own
    2032-03-01 | *       | AD 240 residual
    2037-06-01 | *       | AD 240 residual
    2037-08-20 | Sao Mai | AD 200 residual
    2042-08-19 | *       | AD 200 residual
    2042-08-20 | *       |
"""


def test_a_life_in_india_where_a_recommendation_is_no_duty(life):
    life.holds(life.notices(INDIA, market="IN", basis="definitive duty"), INDIA_PAID)


MALAYSIA = """
    2031-02-01 order; rates: Sao Mai 7.8, Hai Au 4, all_others 23.8; since: 2031-02-02; until: 2036-02-01
    2033-05-01 review-final; rates: Hai Au 5
    2036-01-28 extension; until: 2036-07-26
    2036-07-25 review-final; rates: Hai Au 6, all_others 20; since: 2036-07-27; until: 2041-07-26
"""
MALAYSIA_PAID = """
    2031-02-01 | Sao Mai |
    2031-02-02 | Sao Mai | AD 7.8 own
    2033-05-01 | Hai Au  | AD 5 own
    2033-05-01 | Sao Mai | AD 7.8 own
    2036-07-26 | Sao Mai | AD 7.8 own
    2036-07-27 | Sao Mai | AD 20 all_others
    2036-07-27 | Hai Au  | AD 6 own
    2041-07-27 | Hai Au  |
"""


def test_a_life_in_malaysia_with_printed_terms(life):
    told = life.notices(MALAYSIA, market="MY", authority="MY-MOF", basis="definitive duty")
    life.holds(told, MALAYSIA_PAID)


SAFEGUARD = """
    2031-01-01 initiation
    2031-06-01 provisional; rates: all_others 15; basis: provisional duty
    2032-01-01 order; rates: all_others 12 2032-01-01 2032-12-31, all_others 9 2033-01-01 2033-12-31
"""
SAFEGUARD_PAID = """
    2031-06-01 | * | SG 15 all_others
    2031-12-31 | * | SG ? lapsed
    2032-06-01 | * | SG 12 all_others
    2033-01-01 | * | SG 9 all_others
    2034-01-01 | * | SG ? unprinted
"""


def test_a_safeguard_steps_down_year_by_year(life):
    sg = {"market": "PH", "kinds": ("SG",), "origins": (), "all_origins": True, "authority": "PH-TC"}
    life.holds(life.notices(SAFEGUARD, basis="definitive duty", **sg), SAFEGUARD_PAID)


LAPSED = """
    2031-01-10 initiation
    2031-06-10 prelim +; rates: Sao Mai 20, all_others 30
"""
LAPSED_PAID = """
    2031-12-01 | Sao Mai | AD 20 own
    2032-06-01 | Sao Mai | AD ? lapsed
    2032-06-01 | *       | AD ? lapsed
"""


def test_a_deposit_lapses_where_no_finding_came(life):
    life.holds(life.notices(LAPSED), LAPSED_PAID)


TWO_COUNTRIES = """
    2031-01-10 initiation; of: TH VN
    2031-12-01 order; of: TH VN; rates: all_others 5 TH, all_others 9 VN
    2032-02-01 amended-final; of: TH VN; rates: Sao Mai 4
    2034-01-01 revocation; of: TH
    2036-01-01 revocation; of: VN
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2032-01-01", ["AD 9 all_others"]), ("2035-01-01", ["AD 9 all_others"]), ("2036-01-01", [])],
)
def test_each_country_has_its_own_end(life, day, expected):
    assert life.paid(life.notices(TWO_COUNTRIES), day, "*") == expected


def test_an_order_whose_rates_nobody_printed_is_said_to_be_so(life):
    told = life.notices("2031-01-10 initiation\n2031-06-10 prelim +; rates: all_others 30\n2031-12-01 order")
    assert life.paid(told, "2031-12-02", "*") == ["AD ? unprinted"]


def test_a_finding_s_rates_go_on_under_an_order_that_prints_none(life):
    told = life.notices("2031-01-10 initiation\n2031-10-10 final +; rates: all_others 30\n2031-12-01 order")
    assert life.paid(told, "2039-12-02", "*") == ["AD 30 all_others"]
