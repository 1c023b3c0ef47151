"""Each field takes what a person naturally writes for it, and refuses what it cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.review_values import value_of
from tradewarn.errors import BadUse
from tradewarn.model import Notice
from tradewarn.store.offering import FIXED

RATE = {"company": "Alpha", "scope": "company", "rate": "4.5", "unit": "%", "basis": "dumping margin"}
RATE |= {"kind": "ad_valorem", "printed": "4,5"}


@pytest.mark.parametrize(
    "field, written, value",
    [
        ("publication_date", "2025-02-14", "2025-02-14"),
        ("publication_date", "14/2/2025", "2025-02-14"),
        ("publication_date", "", None),
        ("countries_of_origin", "VN; Thái Lan, china", ["VN", "TH", "CN"]),
        ("importing_country", "Hoa Kỳ", "US"),
        ("instruments", "ad, CVD", ["AD", "CVD"]),
        ("stage", "Final", "final"),
        ("authority", "us-doc", "US-DOC"),
        ("case_numbers", "A-552-802, A-549-822", ["A-552-802", "A-549-822"]),
        ("citations", "90 FR 1, 2; 91 FR 3", ["90 FR 1, 2", "91 FR 3"]),
        ("product", "Certain shrimp, frozen", "Certain shrimp, frozen"),
        ("all_origins", "yes", True),
        ("rates", "[]", []),
    ],
)
def test_a_value_is_read_as_its_field_asks(field, written, value):
    assert value_of(field, written) == value


def test_codes_are_kept_as_printed_with_their_digits():
    assert [(c["printed"], c["digits"]) for c in value_of("hs_codes", "7304.11.00, 7304 19")] == [
        ("7304.11.00", "73041100"),
        ("7304 19", "730419"),
    ]


def test_a_period_is_two_dates_and_perhaps_a_name():
    period = {"label": "POR", "start": "2023-02-01", "end": "2024-01-31"}
    assert value_of("period", "POR: 2023-02-01..2024-01-31") == period
    assert value_of("period", "1/2/2023 – 31/1/2024")["label"] == "period"


def test_records_are_json_and_checked():
    import json

    assert value_of("rates", json.dumps([RATE]))[0]["rate"] == "4.5"
    with pytest.raises(BadUse, match="no plain decimal"):
        value_of("rates", json.dumps([RATE | {"rate": "4,5"}]))
    with pytest.raises(BadUse, match=r"0\.scope"):
        value_of("rates", [RATE | {"scope": "some"}])
    with pytest.raises(BadUse, match="takes JSON"):
        value_of("companies", "Alpha")


@pytest.mark.parametrize(
    "field, written",
    [
        ("publication_date", "2025-02-30"),
        ("publication_date", "soon"),
        ("countries_of_origin", "Atlantis"),
        ("stage", "nearly final"),
        ("instruments", "XX"),
        ("authority", "US-XYZ"),
        ("hs_codes", "12"),
        ("hs_codes", "one"),
        ("all_origins", "perhaps"),
        ("period", "2023"),
        ("rates", "[1"),
        ("rates", "5"),
        ("evidence", "{}"),
        ("colour", "red"),
    ],
)
def test_what_a_field_cannot_be_is_refused_with_its_value(field, written):
    with pytest.raises(BadUse):
        value_of(field, written)


@given(field=st.sampled_from(sorted(Notice.model_fields.keys() - FIXED)), written=st.text(max_size=60))
def test_whatever_is_written_is_a_value_of_the_field_or_refused(field, written):
    try:
        made = value_of(field, written)
    except BadUse:
        return
    base = Notice(id="n", document="d", pages=(1, 1)).model_dump(mode="json")
    Notice.model_validate(base | {field: made})
