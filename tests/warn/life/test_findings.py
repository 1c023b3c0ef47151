"""Final findings of which no order is known: what binds, and until when."""

import pytest

CANADA = {"market": "CA", "authority": "CA-CBSA"}
FOUND = """
    2031-01-10 initiation
    2031-06-10 prelim +; rates: Sao Mai 20, country_wide 60
    2031-10-25 final +; rates: Sao Mai 18, country_wide 55
"""
FOUND_PAID = """
    2031-10-24 | Sao Mai | AD 20 own
    2031-10-25 | Sao Mai | AD 18 own
    2031-12-08 | Sao Mai | AD 18 own
    2031-12-11 | Sao Mai | AD ? lapsed
    2033-01-01 | *       | AD ? lapsed
"""


def test_a_final_finding_gives_what_was_collected_before_no_more_time(life):
    life.holds(life.notices(FOUND), FOUND_PAID)


def test_a_final_finding_alone_binds_no_longer_than_a_provisional_measure_may(life):
    told = life.notices("2031-01-10 initiation\n2031-10-25 final +; rates: country_wide 55")
    life.holds(told, "2032-04-01 | * | AD 55 country_wide\n2032-05-01 | * | AD ? lapsed")


def test_a_finding_whose_rates_nobody_printed_ends_by_law_too(life):
    told = life.notices("2031-01-10 initiation\n2031-10-25 final +")
    life.holds(told, "2032-04-01 | * | AD ? unprinted\n2032-05-01 | * | AD ? lapsed")


def test_an_order_takes_up_a_finding_s_rates_after_a_gap(life):
    told = life.notices(FOUND + "2032-02-01 order")
    rows = "2031-12-20 | Sao Mai | AD ? lapsed\n2032-02-01 | Sao Mai | AD 18 own\n2036-01-01 | * | AD 55 country_wide"
    life.holds(told, rows)


def test_a_review_shows_that_a_finding_was_ordered(life):
    told = life.notices(FOUND + "2034-02-01 review-final; rates: Sao Mai 3")
    life.holds(told, "2034-02-01 | * | AD 55 country_wide\n2034-02-01 | Sao Mai | AD 3 own")


def test_an_investigation_that_ends_after_the_gap_leaves_nothing(life):
    told = life.notices(FOUND + "2032-02-01 injury-final -; by: US-ITC")
    life.holds(told, "2031-12-08 | Sao Mai | AD 18 own\n2032-02-02 | Sao Mai |")


LEVIED = """
    2031-01-10 initiation
    2031-06-10 prelim +; rates: Sao Mai 20
    2031-10-25 final +; rates: Sao Mai 18, residual 30; since: 2031-10-26; until: 2036-10-25
"""


@pytest.mark.parametrize(("market", "authority"), [("CN", "CN-MOFCOM"), ("PK", "PK-NTC"), ("MX", "MX-SE")])
def test_a_final_finding_that_sets_the_duty_is_in_force_for_its_printed_days(life, market, authority):
    told = life.notices(LEVIED, market=market, authority=authority, basis="definitive duty")
    rows = """
        2031-10-25 | Sao Mai | AD 20 own
        2031-10-26 | Sao Mai | AD 18 own
        2036-10-25 | *       | AD 30 residual
        2036-10-26 | *       |
    """
    life.holds(told, rows)


def test_a_final_margin_of_such_an_authority_is_no_order(life):
    told = life.notices(LEVIED, market="CN", authority="CN-MOFCOM", basis="dumping margin")
    assert {c.status for c in life.cases(told)} == {"provisional"}


INDONESIA = {"market": "ID", "authority": "ID-KADI", "basis": "definitive duty"}
SOUTH_AFRICA = {"market": "ZA", "authority": "ZA-ITAC", "basis": "definitive duty"}
REVIEWED = """
    2031-01-10 initiation; number: 01/KADI/2031
    2032-01-10 order; number: {order}; rates: residual 20
    2035-06-01 sunset-institution; number: 44/KADI/2035
    2036-01-01 sunset-final +; number: {told}; rates: residual 12
    2036-03-01 sunset-final +; number: {set}; rates: residual 15
"""


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        (INDONESIA, {"order": "12/PMK.010/2032", "told": "Report 7", "set": "9/PMK.010/2036"}),
        (INDONESIA, {"order": "12 TAHUN 2032", "told": "88/KADI/2036", "set": "9 TAHUN 2036"}),
        (SOUTH_AFRICA, {"order": "R. 1201", "told": "Report 748", "set": "R. 4321"}),
    ],
)
def test_a_ministry_s_act_binds_and_the_recommendation_under_the_same_code_does_not(life, where, numbers):
    rows = """
        2036-02-01 | * | AD 20 residual
        2036-03-01 | * | AD 15 residual
    """
    life.holds(life.notices(REVIEWED.format(**numbers), **where), rows)


def test_a_ministry_s_change_of_the_duty_binds(life):
    story = """
        2032-01-10 order; number: 12/PMK.010/2032; rates: residual 20
        2033-01-10 interim-review-final; number: 5/KADI/2033; rates: residual 11
        2033-04-10 interim-review-final; number: 30/PMK.010/2033; rates: residual 10
    """
    rows = "2033-02-01 | * | AD 20 residual\n2033-04-10 | * | AD 10 residual"
    life.holds(life.notices(story, **INDONESIA), rows)


def test_a_definitive_duty_of_the_ministry_is_an_order_and_a_commissions_report_is_none(life):
    story = "2031-01-10 initiation\n2032-01-10 final +; number: {}; rates: residual 20"
    (by_minister,) = life.cases(life.notices(story.format("R. 4321"), **SOUTH_AFRICA))
    (by_report,) = life.cases(life.notices(story.format("Report 748"), **SOUTH_AFRICA))
    assert (by_minister.status, [m.provisional for m in by_minister.measures]) == ("in_force", [False])
    assert (by_report.status, by_report.measures) == ("provisional", ())
