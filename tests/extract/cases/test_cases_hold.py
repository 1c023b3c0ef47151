"""What holds of cases whatever notices come, in whatever order. All of them are made up."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cases import assemble_cases
from tradewarn.model import Instrument, Notice, Stage

DAY = date(2031, 3, 10)


def notice(number, stage, *, day=DAY, product="Certain Garden Gnomes", origins=("VN",), ad=("AD",), goods=()):
    return Notice(
        id=f"n-{number}",
        document=f"sha-{number}",
        pages=(1, 1),
        authority="US-DOC",
        importing_country="US",
        instruments=tuple(Instrument(i) for i in ad),
        stage=Stage(stage),
        countries_of_origin=origins,
        product=product,
        goods=goods,
        document_number=number,
        title=f"{product} From {', '.join(origins)}: {stage}",
        publication_date=day,
    )


STAGES = ["initiation", "prelim", "final", "order", "review-final", "revocation", "correction", "other"]
NOTICES = st.lists(
    st.builds(
        lambda n, stage, days, origins, ad, goods: notice(
            f"{n}",
            stage,
            day=DAY + timedelta(days=days),
            origins=tuple(sorted(origins)),
            ad=tuple(ad),
            product=goods,
            goods=(goods.split()[-1].lower(),),
        ),
        n=st.integers(0, 9999),
        stage=st.sampled_from(STAGES),
        days=st.integers(0, 2500),
        origins=st.sets(st.sampled_from(["VN", "TH", "CN"]), min_size=0, max_size=3),
        ad=st.sampled_from([["AD"], ["CVD"], ["AD", "CVD"], ["AC", "AD"], []]),
        goods=st.sampled_from(
            ["Garden Gnomes", "Certain Garden Gnomes", "Painted Garden Gnomes", "Bird Baths"]
        ),
    ),
    max_size=9,
    unique_by=lambda n: n.id,
)


@given(notices=NOTICES, shuffled=st.randoms())
@settings(max_examples=80, deadline=None)
def test_the_order_in_which_notices_come_changes_nothing(notices, shuffled):
    other = list(notices)
    shuffled.shuffle(other)
    assert assemble_cases(other, []) == assemble_cases(notices, [])


@given(notices=NOTICES)
@settings(max_examples=80, deadline=None)
def test_every_notice_stands_in_a_case_and_ids_are_unique(notices):
    cases = assemble_cases(notices, [])
    told = {s.id for c in cases for e in c.events for s in (e.source, *e.also)}
    assert told == {n.id for n in notices}
    assert len({c.id for c in cases}) == len(cases)


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_can_be_a_step(stage):
    (case,) = assemble_cases([notice("31-1", stage)], [])
    assert case.events[0].stage == stage
