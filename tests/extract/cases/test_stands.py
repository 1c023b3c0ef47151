"""One rule of the day for where a case stands. The proceedings are made up."""

from datetime import date

import pytest

from extract.cases.stands import as_of, stands_on
from tradewarn.model import Case, CaseEvent, Instrument, Source, Stage


def case(**more):
    day = date(2031, 3, 10)
    event = CaseEvent(
        date=day, stage=Stage.ORDER, source=Source(id="n-1", ref="31-1", date=day), until=date(2033, 3, 9)
    )
    fields = {
        "id": "c-1",
        "importing_country": "MY",
        "product": "Garden gnomes",
        "instruments": (Instrument.AD,),
        "countries_of_origin": ("VN",),
        "status": "in_force",
        "events": (event,),
    }
    return Case(**(fields | more))


@pytest.mark.parametrize(("on", "status"), [(date(2033, 3, 9), "in_force"), (date(2033, 3, 10), "expired")])
def test_a_measure_stands_to_its_printed_last_day_whatever_was_stored(on, status):
    assert stands_on(case(), on) == status
    assert as_of(case(), on).status == status


def test_what_ends_for_another_country_does_not_end_for_ours():
    told = case(countries_of_origin=("TH", "VN"))
    ended = told.events[0].model_copy(
        update={"stage": Stage.REVOCATION, "origins": ("TH",), "date": date(2032, 1, 1), "until": None}
    )
    told = told.model_copy(update={"events": (*told.events, ended)})
    assert stands_on(told, date(2032, 6, 1)) == "in_force"
