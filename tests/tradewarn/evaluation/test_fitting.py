"""Confidence follows the evidence: down with the share that is right, up only as far as it bears."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tradewarn.evaluation.fitting import Count, counted, fitted, lower_bound
from tradewarn.evaluation.judging import Judged
from tradewarn.evaluation.table import written
from tradewarn.model import Found


def judged(right, *, doc="a", raw=0.9, by="extract/x.py", field="stage"):
    item = Found(value="v", quote="secret words", page=1, start=0, end=12, confidence=raw, by=by)
    return Judged(doc=doc, field=field, found=item, right=right, given=True)


def count(documents, borne_out, *, raw=0.9, by="extract/x.py", field="stage"):
    whole = int(documents)
    return Count(field, by, raw, whole, whole, 0, whole, borne_out)


def worth(counts, *, raw=0.9, by="extract/x.py", field="stage"):
    return dict(map(tuple, fitted(counts)[field]["rules"][by]))[raw]


def test_a_document_counts_once_whatever_the_number_of_its_values():
    values = [judged(False, doc="long") for _ in range(50)]
    values += [judged(True, doc=f"d{n}") for n in range(9)]
    (one,) = counted(values)
    assert (one.values, one.right, one.documents, one.borne_out) == (59, 9, 10, 9.0)


def test_what_the_gold_cannot_tell_of_is_counted_apart():
    (one,) = counted([judged(True), judged(None), judged(None, doc="b")])
    assert (one.values, one.right, one.unjudged, one.documents) == (3, 1, 2, 1)


def test_wrong_values_bring_a_rules_number_down():
    assert worth([count(20, 10.0)]) < 0.7


def test_right_values_raise_it_no_further_than_they_bear():
    few, many = worth([count(2, 2.0, raw=0.6)], raw=0.6), worth([count(60, 60.0, raw=0.6)], raw=0.6)
    assert 0.6 <= few < 0.75
    assert 0.9 < many <= lower_bound(60, 60)


def test_a_field_that_the_gold_lists_in_part_is_never_raised():
    assert worth([count(60, 60.0, raw=0.6, field="companies")], raw=0.6, field="companies") == 0.6
    assert worth([count(60, 30.0, raw=0.6, field="rates")], raw=0.6, field="rates") < 0.6


def test_a_rule_with_few_values_leans_on_its_field():
    poor = [count(40, 10.0, by="extract/poor.py")]
    alone, beside = worth([count(1, 1.0)]), worth([count(1, 1.0), *poor])
    assert beside < alone


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["stage", "rates", "period"]),
            st.sampled_from(["extract/a.py", "extract/b.py"]),
            st.integers(1, 99),
            st.integers(0, 40),
            st.floats(0, 1),
        ),
        min_size=1,
        unique_by=lambda c: c[:3],
    )
)
def test_whatever_was_counted_the_points_rise_within_zero_and_one(drawn):
    counts = [count(n, round(n * share, 3), raw=r / 100, by=by, field=f) for f, by, r, n, share in drawn]
    for own in fitted(counts).values():
        for points in (own["any"], *own["rules"].values()):
            raws, worths = zip(*points, strict=True)
            assert list(raws) == sorted(set(raws))
            assert list(worths) == sorted(worths)
            assert 0 <= worths[0] <= worths[-1] <= 1


def test_the_table_holds_numbers_and_no_word_of_the_gold():
    counts = counted([judged(True), judged(False, doc="b")])
    text = written(counts, fitted(counts), made="2031-01-01", gold="0" * 64, documents=2)
    assert "secret" not in text
    table = yaml.safe_load(text)
    assert (table["documents"], table["counts"][0]["right"]) == (2, 1)
    assert table["fields"]["stage"]["rules"]["extract/x.py"][0][0] == 0.9
