"""What holds of every proceeding, however its documents come."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cases import assemble_cases
from warn.in_force import in_force

STORY = """
    2031-01-10 initiation; of: TH VN
    2031-06-10 prelim +; of: TH VN; rates: Sao Mai 20 VN, all_others 30 VN, all_others 5 TH
    2031-10-25 final +; of: VN; rates: Sao Mai 18, Hai Au 0, all_others 25
    2031-12-01 order; of: TH VN; rates: Sao Mai 18 VN, all_others 25 VN, all_others 4 TH
    2031-12-01 order; kinds: CVD; of: VN; rates: all_others 3
    2033-03-10 review-final; of: VN; rates: Sao Mai 2, Kim Cuong 6
    2033-04-02 correction; of: VN; on: US-005; rates: Kim Cuong 7
    2034-01-01 revocation-partial; of: VN; firms: Kim Cuong
    2036-11-01 sunset-institution; of: TH VN
    2037-02-01 revocation; of: TH
"""


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(10)))
def test_the_measures_do_not_depend_on_the_order_of_arrival(life, order):
    told = life.notices(STORY)
    assert assemble_cases([told[n] for n in order], ()) == assemble_cases(told, ())


AMOUNTS = st.integers(0, 9)
STEP = st.tuples(
    st.integers(0, 4000),
    st.sampled_from(
        ["prelim", "final", "order", "amended-final", "review-final", "sunset-final", "revocation"]
    ),
    st.lists(st.tuples(st.sampled_from(["Sao Mai", "Hai Au", "all_others"]), AMOUNTS), max_size=4),
    st.sampled_from(["VN", "TH", "VN TH"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=7), st.integers(0, 4200))
def test_nobody_has_two_rates_on_one_day_unless_sources_disagree(life, steps, later):
    story = "\n".join(
        f"{date.fromordinal(741000 + days)} {stage} +; of: {of}; rates: {', '.join(f'{w} {a}' for w, a in rates)}"
        for days, stage, rates, of in steps
    )
    on = date.fromordinal(741000 + later)
    for case in assemble_cases(life.notices(story), ()):
        rows = in_force(case, on)
        seen = {}
        for row in rows:
            who = (row.instrument, row.company, row.scope, row.country)
            assert who not in seen or (row.disputed and seen[who].disputed)
            seen[who] = row
        assert all(m.to is None or m.from_ < m.to for m in case.measures)
