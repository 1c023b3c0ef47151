"""What becomes of a firm's rate when another takes its place, or it is found part of the entity."""

from datetime import date, timedelta

from extract.cases import assemble_cases
from tradewarn.model import Company, Instrument, Notice, Rate, Stage

DAY = date(2031, 3, 10)


def rate(figure, company=None):
    return Rate(
        company=company,
        country="VN",
        scope="company" if company else "country_wide",
        rate=figure,
        unit="%",
        basis="dumping margin",
        kind="ad_valorem",
        printed=figure,
        instrument=Instrument.AD,
    )


def act(number, stage, rates, *, days=0, firms=()):
    return Notice(
        id=f"n-{number}",
        document=f"sha-{number}",
        pages=(1, 1),
        authority="US-DOC",
        importing_country="US",
        instruments=(Instrument.AD,),
        stage=Stage(stage),
        countries_of_origin=("VN",),
        product="Garden Gnomes",
        goods=("garden-gnomes",),
        case_numbers=("A-552-001",),
        document_number=number,
        title=f"Garden Gnomes From Viet Nam: {stage}",
        publication_date=DAY + timedelta(days=days),
        rates=tuple(rates),
        companies=tuple(Company(name=name, role=role, country="VN") for name, role in firms),
    )


ORDER = act("31-1", "order", [rate("25.00", "Hoa Lan JSC"), rate("12.00", "Sao Mai JSC"), rate("80.00")])
TAKES_OVER = (("Sao Bang JSC", "successor"), ("Sao Mai JSC", "predecessor"))


def bound(*notices):
    (case,) = assemble_cases(notices, [])
    return {m.company: m for m in case.measures if m.to is None}


def test_a_successor_has_its_predecessors_rate_from_the_finding_on():
    told = bound(ORDER, act("32-1", "changed-circumstances-final", [], days=400, firms=TAKES_OVER))
    mine = told["Sao Bang JSC"]
    assert (mine.rate, mine.from_, mine.event) == ("12.00", DAY + timedelta(days=400), "n-32-1")
    assert told["Sao Mai JSC"].from_ == DAY


def test_a_preliminary_finding_hands_no_rate_on():
    told = bound(ORDER, act("32-1", "changed-circumstances-prelim", [], days=400, firms=TAKES_OVER))
    assert "Sao Bang JSC" not in told


def test_a_successor_of_two_firms_has_both_rates_as_unsure():
    firms = (*TAKES_OVER, ("Hoa Lan JSC", "predecessor"))
    (case,) = assemble_cases(
        [ORDER, act("32-1", "changed-circumstances-final", [], days=400, firms=firms)], []
    )
    mine = [m for m in case.measures if m.company == "Sao Bang JSC"]
    assert {m.rate for m in mine} == {"12.00", "25.00"}
    assert all(m.disputed for m in mine)


def test_a_firm_found_part_of_the_entity_loses_the_rate_of_its_own():
    firms = (("Hoa Lan JSC", "country-wide entity"),)
    told = bound(ORDER, act("33-1", "review-final", [rate("5.00", "Sao Mai JSC")], days=800, firms=firms))
    assert "Hoa Lan JSC" not in told
    assert (told["Sao Mai JSC"].rate, told[None].rate) == ("5.00", "80.00")


def test_a_preliminary_result_takes_no_firms_rate():
    firms = (("Hoa Lan JSC", "country-wide entity"),)
    assert "Hoa Lan JSC" in bound(ORDER, act("33-1", "review-prelim", [], days=800, firms=firms))


def test_a_finding_is_no_provisional_duty_once_a_review_shows_that_it_was_ordered():
    found = act("31-1", "final", [rate("25.00", "Hoa Lan JSC"), rate("80.00")])
    review = act("36-1", "review-final", [rate("5.00", "Hoa Lan JSC")], days=1900)
    (case,) = assemble_cases([found, review], [])
    assert {(m.company, m.rate, m.provisional) for m in case.measures} == {
        ("Hoa Lan JSC", "25.00", False),
        ("Hoa Lan JSC", "5.00", False),
        (None, "80.00", False),
    }


def test_a_finding_without_an_order_or_a_review_stays_provisional():
    (case,) = assemble_cases([act("31-1", "final", [rate("80.00")])], [])
    assert [m.provisional for m in case.measures] == [True]
