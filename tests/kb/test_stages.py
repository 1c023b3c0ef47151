import unicodedata
from datetime import date, timedelta

import pytest

from kb.instruments import instruments
from kb.stages import (
    is_past,
    longest_investigation,
    longest_silence,
    stages,
    stages_in,
    stages_marked,
    times,
)
from tradewarn.model import Instrument, Stage

EFFECTS = {"opens", "provisional", "imposes", "continues", "ends", "ends_for_firm", "none"}


def test_every_stage_of_the_contract_has_names_and_an_effect():
    assert set(stages()) == set(Stage)
    for stage in stages().values():
        assert stage.en and stage.vi and stage.source and stage.effect in EFFECTS


def test_every_instrument_of_the_contract_has_names_and_a_source():
    assert list(instruments()) == list(Instrument)
    for instrument in instruments().values():
        assert instrument.en and instrument.vi and instrument.measure_vi and instrument.source
        assert instrument.words_en and instrument.words_vi


def test_vietnamese_names_are_composed():
    names = [s.vi for s in stages().values()] + [i.vi for i in instruments().values()]
    assert all(unicodedata.is_normalized("NFC", name) for name in names)


def test_the_steps_of_an_investigation_come_in_order():
    order = [Stage.PETITION, Stage.INITIATION, Stage.PRELIM, Stage.FINAL, Stage.ORDER, Stage.SUNSET_FINAL]
    phases = [stages()[stage].phase for stage in order]
    assert phases == sorted(set(phases))


def test_a_stage_does_to_a_case_what_its_name_says():
    assert stages()[Stage.INITIATION].effect == "opens"
    assert stages()[Stage.ORDER].effect == "imposes"
    assert stages()[Stage.SUNSET_FINAL].effect == "continues"
    assert stages()[Stage.REVOCATION].effect == "ends"
    assert stages()[Stage.REVOCATION_PARTIAL].effect == "ends_for_firm"
    assert stages()[Stage.CORRECTION].effect == "none"


def test_the_ministrys_words_are_used():
    assert stages()[Stage.INITIATION].vi == "khởi xướng điều tra"
    assert stages()[Stage.ORDER].vi == "lệnh áp thuế"
    assert instruments()[Instrument.AC].vi == "chống lẩn tránh biện pháp phòng vệ thương mại"


PARTS = ("opening", "investigation", "measure", "review", "ending", "other")
MARKS = {"affirmative", "deposits", "binds", "limited", "prolongs", "moves-trade"}


def test_every_stage_belongs_to_one_part_and_means_something_to_an_exporter():
    assert set().union(*(stages_in(p) for p in PARTS)) == set(Stage)
    assert sum(len(stages_in(p)) for p in PARTS) == len(Stage)
    for stage in stages().values():
        assert stage.news in ("money", "clock", "review", "quiet")
        assert stage.marks <= MARKS


def test_provisional_rates_bind_and_alleged_ones_do_not():
    assert stages_marked("deposits") <= stages_marked("binds")
    assert not stages_marked("binds") & stages_in("opening")
    assert Stage.REVIEW_PRELIM not in stages_marked("binds")


def test_every_instrument_has_its_longest_times_with_a_source():
    assert set(times()) == set(Instrument)
    for entry in times().values():
        assert entry.source
        assert timedelta(days=180) < entry.investigation < timedelta(days=800)
        assert timedelta(days=3 * 365) < entry.measure < timedelta(days=11 * 365)


def test_of_several_instruments_the_longest_time_counts():
    both = longest_investigation([Instrument.AC, Instrument.AD])
    assert both == longest_investigation([Instrument.AD])
    assert longest_investigation([]) == max(t.investigation for t in times().values())
    assert longest_silence([Instrument.AD]) > times()[Instrument.AD].measure


@pytest.mark.parametrize(
    ("opened", "newest", "past", "long_past"),
    [(300, 300, False, False), (600, 600, True, False), (1000, 1000, True, True), (1000, 100, False, False)],
)
def test_a_proceeding_is_past_when_its_time_is_over_and_nobody_has_acted_since(
    opened, newest, past, long_past
):
    on = date(2035, 6, 1)
    days = (on - timedelta(days=opened), on - timedelta(days=newest), on, [Instrument.AD])
    assert is_past(*days, long=False) is past
    assert is_past(*days) is long_past
