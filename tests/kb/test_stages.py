import unicodedata

from kb.instruments import instruments
from kb.stages import stages
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
