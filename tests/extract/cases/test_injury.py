"""Two authorities that work on one proceeding under names and numbers of their own."""

from datetime import date, timedelta

import pytest

from extract.cases import assemble_cases
from tradewarn.model import Instrument, Notice, Stage

DAY = date(2031, 3, 10)


def notice(number, stage, product, *, days=0, authority="US-DOC", kinds=("AD",), origins=("VN",), cases=()):
    return Notice(
        id=f"n-{number}",
        document="0" * 64,
        pages=(1, 1),
        authority=authority,
        importing_country="US",
        instruments=tuple(Instrument(k) for k in kinds),
        stage=Stage(stage),
        countries_of_origin=origins,
        product=product,
        case_numbers=cases,
        document_number=number,
        title=f"{product}: {stage}",
        publication_date=DAY + timedelta(days=days),
    )


def injury(product="Zither Frames", **more):
    return notice(
        "1", "injury-final-phase-scheduling", product, authority="US-ITC", cases=("731-TA-9901",), **more
    )


DUTY = "Certain Zither Frames and Subassemblies of Felt Thereof"


def test_the_injury_half_of_a_proceeding_joins_the_half_that_sets_the_duty():
    cases = assemble_cases([injury(), notice("2", "order", DUTY, days=100, cases=("A-552-999",))], [])
    assert [c.status for c in cases] == ["in_force"]
    assert len(cases[0].events) == 2


@pytest.mark.parametrize(
    "other",
    [
        notice("2", "order", DUTY, days=100, origins=("TH",)),
        notice("2", "order", DUTY, days=100, kinds=("CVD",)),
        notice("2", "order", DUTY, days=900),
        notice("2", "order", "Certain Felt Hats", days=100),
        notice("2", "order", DUTY, days=100, authority="US-ITC"),
    ],
    ids=["other country", "other instrument", "other time", "other goods", "same authority"],
)
def test_what_is_not_surely_its_other_half_stays_apart(other):
    assert len(assemble_cases([injury(), other], [])) == 2


def test_of_two_that_fit_neither_is_taken():
    two = [notice("2", "order", DUTY, days=100), notice("3", "order", "Large Zither Frames", days=90)]
    assert len(assemble_cases([injury(), *two], [])) == 3
