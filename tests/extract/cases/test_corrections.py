"""What a corrigendum does to the rates of the act that it corrects. Firms and figures are made up."""

from datetime import date, timedelta

import pytest

from extract.cases import assemble_cases
from tradewarn.model import Found, Instrument, Notice, Rate, Stage

DAY = date(2031, 3, 10)
TITLE = "Garden Gnomes From Viet Nam: Antidumping Duty Order"


def rate(figure, company=None, *, basis="dumping margin"):
    scope = "company" if company else "country_wide"
    return Rate(
        company=company,
        country="VN",
        scope=scope,
        rate=figure,
        unit="%",
        basis=basis,
        kind="ad_valorem",
        printed=figure,
        instrument=Instrument.AD,
    )


def act(number, stage, rates, *, days=0, proposed=(), **more):
    quoted = [(r, 0.9) for r in rates] + [(r, 0.3) for r in proposed]
    evidence = {
        "title": (Found(value=TITLE, quote=TITLE, page=1, start=0, end=9, confidence=1, by="test"),),
        "rates": tuple(
            Found(
                value=r.model_dump(mode="json"),
                quote=r.printed,
                page=1,
                start=0,
                end=5,
                confidence=c,
                by="test",
            )
            for r, c in quoted
        ),
    }
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
        title=more.pop("title", TITLE),
        publication_date=DAY + timedelta(days=days),
        rates=tuple(rates),
        evidence=evidence,
        **more,
    )


def order():
    return act("31-1", "order", [rate("25.00", "Hoa Lan JSC"), rate("12.00", "Sao Mai JSC"), rate("80.00")])


def told(*notices):
    (case,) = assemble_cases(notices, [])
    return case, {m.company or "all": m for m in case.measures if m.to is None}


@pytest.mark.parametrize("basis", ["dumping margin", "cash deposit", "definitive duty"])
def test_a_corrected_figure_counts_from_the_day_of_the_act_it_corrects(basis):
    mend = act(
        "31-2", "correction", [rate("23.75", "Hoa Lan JSC", basis=basis)], days=30, related_acts=("31-1",)
    )
    case, bound = told(order(), mend)
    assert (bound["Hoa Lan JSC"].rate, bound["Hoa Lan JSC"].from_) == ("23.75", DAY)
    assert bound["Hoa Lan JSC"].basis == "dumping margin"
    assert bound["Sao Mai JSC"].rate == "12.00"
    assert not any(m.disputed for m in case.measures)
    assert [e.stage for e in case.events] == [Stage.ORDER, Stage.CORRECTION]


def test_a_correction_that_says_two_figures_for_a_firm_leaves_its_rate_unsure():
    both = [rate("25.00", "Hoa Lan JSC"), rate("23.75", "Hoa Lan JSC")]
    case, bound = told(order(), act("31-2", "correction", both, days=30, related_acts=("31-1",)))
    unsure = {(m.company, m.rate) for m in case.measures if m.disputed}
    assert unsure == {("Hoa Lan JSC", "25.00"), ("Hoa Lan JSC", "23.75")}
    assert not bound["Sao Mai JSC"].disputed


def test_a_correction_whose_figure_nobody_could_place_leaves_the_act_unsure():
    mend = act("31-2", "correction", [], days=30, related_acts=("31-1",), proposed=[rate("23.75")])
    _, bound = told(order(), mend)
    assert {m.rate for m in bound.values()} == {"25.00", "12.00", "80.00"}
    assert all(m.disputed for m in bound.values())


def test_a_correction_of_an_act_that_is_not_known_leaves_the_firms_rate_unsure():
    mend = act("31-2", "correction", [rate("23.75", "Hoa Lan JSC")], days=30, title="Corrections to tables")
    _, bound = told(order(), mend)
    assert bound["Hoa Lan JSC"].disputed
    assert not bound["Sao Mai JSC"].disputed


def test_a_correction_that_prints_no_rate_leaves_the_rates_alone():
    _, bound = told(order(), act("31-2", "correction", [], days=30, related_acts=("31-1",)))
    assert not any(m.disputed for m in bound.values())
