"""What dated steps come to."""

from datetime import date, timedelta

import pytest

from extract.cases.measures import measures_of
from extract.cases.status import is_silent, last_day, status_at
from tradewarn.model import Case, CaseEvent, Instrument, Rate, Source, Stage

DAY = date(2031, 3, 10)


def step(stage, days=0, result="none", **more):
    day = DAY + timedelta(days=days)
    source = Source(id=f"n-{stage}-{days}", ref=f"{stage}-{days}", date=day)
    return CaseEvent(date=day, stage=Stage(stage), source=source, result=result, **more)


def case(*events, instrument=Instrument.AD):
    return Case(
        id="c",
        importing_country="US",
        product="Garden gnomes",
        instruments=(instrument,),
        countries_of_origin=("VN",),
        events=tuple(sorted(events, key=lambda e: e.date)),
    )


def rate(amount, company=None, scope="all_others", basis="definitive duty"):
    return Rate(
        company=company,
        scope="company" if company else scope,
        rate=amount,
        unit="%",
        basis=basis,
        kind="ad_valorem",
        printed=amount,
    )


def measures_at(whole, day):
    return tuple(m for m in measures_of(whole) if m.from_ <= day and (m.to is None or day < m.to))


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        ([], "unknown"),
        ([step("initiation")], "open"),
        ([step("initiation"), step("prelim", 9, "affirmative")], "provisional"),
        ([step("initiation"), step("prelim", 9, "negative")], "open"),
        ([step("initiation"), step("prelim", 9)], "open"),
        ([step("initiation"), step("provisional", 9)], "provisional"),
        ([step("final", 9, "affirmative"), step("injury-final", 20, "negative")], "no_measure"),
        ([step("final", 9, "negative")], "no_measure"),
        ([step("order")], "in_force"),
        ([step("order"), step("sunset-final", 2000)], "in_force"),
        ([step("order"), step("sunset-final", 2000, "negative")], "revoked"),
        ([step("order"), step("revocation", 2000)], "revoked"),
        ([step("order"), step("revocation-partial", 900, companies=("Gnome Works",))], "in_force"),
        ([step("order"), step("revocation", 900, quote="Revocation of Order, in Part")], "in_force"),
        ([step("order"), step("termination", 900)], "in_force"),
        ([step("initiation"), step("termination", 90)], "no_measure"),
        ([step("initiation"), step("termination", 90, companies=("Gnome Works",))], "open"),
        ([step("order"), step("expiry-notice", 1800)], "expired"),
        ([step("order"), step("expiry-notice", 1600, quote="Notice of the impending expiry")], "in_force"),
        ([step("review-initiation")], "in_force"),
        ([step("circumvention-initiation")], "open"),
        ([step("circumvention-prelim", 0, "affirmative")], "provisional"),
        ([step("circumvention-final", 0, "affirmative")], "in_force"),
        ([step("circumvention-final", 0, "negative")], "no_measure"),
        ([step("other")], "unknown"),
    ],
    ids=lambda v: v if isinstance(v, str) else "+".join(f"{s.stage}:{s.result}" for s in v) or "nothing",
)
def test_the_status_follows_from_the_steps(steps, status):
    assert status_at(case(*steps), DAY + timedelta(days=9000)) == status


def test_what_comes_later_is_not_known_on_a_day():
    whole = case(step("initiation"), step("order", 400), step("revocation", 2000))
    days = (-1, 0, 399, 400, 1999, 2000)
    told = [status_at(whole, DAY + timedelta(days=d)) for d in days]
    assert told == ["unknown", "open", "open", "in_force", "in_force", "revoked"]


def test_a_step_for_another_country_does_not_count_for_this_one():
    whole = case(step("initiation"), step("final", 9, "negative", origins=("TH",)))
    assert status_at(whole, DAY + timedelta(days=99), origin="VN") == "open"
    assert status_at(whole, DAY + timedelta(days=99), origin="TH") == "no_measure"


def test_a_rate_lasts_until_the_next_for_the_same_firm():
    whole = case(
        step("order", 0, rates=(rate("10", "Gnome Works"), rate("20"))),
        step("review-final", 500, rates=(rate("5", "Gnome Works"),)),
    )
    before = {m.company: m.rate for m in measures_at(whole, DAY + timedelta(days=499))}
    after = {m.company: m.rate for m in measures_at(whole, DAY + timedelta(days=500))}
    assert before == {"Gnome Works": "10", None: "20"}
    assert after == {"Gnome Works": "5", None: "20"}


def test_a_range_ends_a_measure_of_which_nothing_was_printed():
    ends = (rate("5", scope="range"), rate("9", scope="range"))
    whole = case(step("order"), step("review-final", 700, rates=ends))
    assert [m.rate for m in measures_at(whole, DAY + timedelta(days=1))] == [None]
    assert [m.rate for m in measures_at(whole, DAY + timedelta(days=701))] == ["5", "9"]


def test_every_duty_ends_with_the_measure():
    whole = case(step("order", 0, rates=(rate("10"),)), step("revocation", 700))
    (measure,) = measures_of(whole)
    assert measure.to == DAY + timedelta(days=700)
    assert measures_at(whole, DAY + timedelta(days=700)) == ()


def test_a_provisional_duty_gives_way_to_the_order():
    whole = case(
        step("initiation"),
        step("prelim", 100, "affirmative", rates=(rate("30", basis="cash deposit"),)),
        step("order", 300, rates=(rate("12"),)),
    )
    assert [m.rate for m in measures_at(whole, DAY + timedelta(days=200))] == ["30"]
    assert [m.rate for m in measures_at(whole, DAY + timedelta(days=300))] == ["12"]


def test_an_order_without_a_printed_rate_is_a_measure_without_one():
    (measure,) = measures_of(case(step("order")))
    assert measure.rate is None
    assert measure.instrument == Instrument.AD


@pytest.mark.parametrize("stage", ["initiation", "review-prelim", "sunset-final"])
def test_alleged_and_unfinished_margins_bind_nobody(stage):
    told = case(step("order"), step(stage, 5, rates=(rate("99", basis="dumping margin"),)))
    assert "99" not in {m.rate for m in measures_of(told)}


def test_an_expiry_review_that_sets_the_duty_anew_binds():
    told = case(step("order", rates=(rate("10"),)), step("sunset-final", 900, rates=(rate("7"),)))
    assert [m.rate for m in measures_at(told, DAY + timedelta(days=901))] == ["7"]


def test_a_firm_taken_out_of_the_order_pays_no_more():
    whole = case(
        step("order", 0, rates=(rate("10", "Gnome Works"), rate("20"))),
        step("revocation-partial", 600, companies=("Gnome Works",)),
    )
    after = measures_at(whole, DAY + timedelta(days=601))
    assert {(m.company, m.rate, m.kind) for m in after} == {
        (None, "20", "ad_valorem"),
        ("Gnome Works", None, "excluded"),
    }


UNTIL = DAY + timedelta(days=1825)


def test_a_measure_lasts_to_the_day_that_the_act_prints_and_no_longer():
    whole = case(step("order", until=UNTIL))
    assert status_at(whole, UNTIL) == "in_force"
    assert status_at(whole, UNTIL + timedelta(days=1)) == "expired"
    (measure,) = measures_of(whole)
    assert measure.to == UNTIL + timedelta(days=1)


@pytest.mark.parametrize("stage", ["extension", "sunset-institution", "sunset-final"])
def test_a_printed_last_day_says_no_more_once_an_extension_or_sunset_review_followed(stage):
    whole = case(step("order", until=UNTIL), step(stage, 1800))
    assert last_day(whole.events) is None
    assert status_at(whole, UNTIL + timedelta(days=90)) == "in_force"


def test_a_later_act_may_print_another_last_day():
    later = UNTIL + timedelta(days=1826)
    whole = case(step("order", until=UNTIL), step("sunset-final", 1820, until=later))
    assert status_at(whole, later) == "in_force"
    assert status_at(whole, later + timedelta(days=1)) == "expired"


def test_a_year_s_review_does_not_prolong_the_measure():
    whole = case(step("order", until=UNTIL), step("review-final", 700))
    assert status_at(whole, UNTIL + timedelta(days=1)) == "expired"


def test_an_open_proceeding_is_silent_once_its_time_by_law_has_long_passed():
    whole = case(step("initiation"), step("prelim", 200, "affirmative"))
    assert not is_silent(whole, DAY + timedelta(days=800))
    assert is_silent(whole, DAY + timedelta(days=800), long=False)
    assert is_silent(whole, DAY + timedelta(days=1000))


def test_an_authority_that_still_acts_has_not_fallen_silent():
    whole = case(step("initiation"), step("extension", 800))
    assert not is_silent(whole, DAY + timedelta(days=1000))


@pytest.mark.parametrize("steps", [[step("order")], [step("initiation"), step("termination", 90)]])
def test_what_is_not_open_is_never_silent(steps):
    assert not is_silent(case(*steps), DAY + timedelta(days=4000))
