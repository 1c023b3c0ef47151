"""Words of stages and instruments are data: sound, in every language that is read, and none said twice."""

import re
from pathlib import Path

import pytest

import kb
from kb.wording import read_wording, wording
from tradewarn.errors import BadKnowledge
from tradewarn.model import Instrument, Stage

LANGUAGES = sorted(path.stem for path in (Path(kb.__file__).parent / "wording").glob("*.yaml"))
GOOD = {
    "words": {"OPENS": r"\bopen(?:s|ing)\b", "FIRST": "{OPENS} of"},
    "instruments": {"AD": ["anti-?dumping", "dumping"]},
    "stages": [{"stage": "initiation", "says": ["{FIRST} an?", "begins"]}, {"stage": "final", "sure": 0.8, "says": ["ends"]}],
}  # fmt: skip


def test_twelve_languages_are_there_and_more():
    assert {"en", "vi", "fr", "es", "pt", "ms", "id", "tr", "zh", "ko", "ru", "th"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_is_a_sound_expression_of_words_that_are_known(language):
    words = wording(language)
    assert {Instrument.AD, Instrument.SG} <= {instrument for instrument, _ in words.instruments}
    stages = {row.stage for row in words.stages}
    assert Stage.INITIATION in stages and stages & {Stage.FINAL, Stage.ORDER}
    for said in (*(row.says for row in words.stages), *(says for _, says in words.instruments), words.names):
        re.compile(said)
        assert not re.search(r"\{[A-Z_]+\}", said)
    assert all(0.5 <= row.sure <= 1 for row in words.stages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_is_said_twice(language):
    said = [row.says for row in wording(language).stages]
    assert len(said) == len(set(said))


def test_shared_words_stand_where_they_are_named():
    read = read_wording(GOOD, where="here")
    assert read.stages[0].says == r"\bopen(?:s|ing)\b of an?|begins"
    assert [(row.stage, row.sure) for row in read.stages] == [(Stage.INITIATION, 0.95), (Stage.FINAL, 0.8)]
    assert read.instruments == ((Instrument.AD, "anti-?dumping|dumping"),)
    assert read.names == ""


@pytest.mark.parametrize(
    "fault",
    [
        {"stages": [{"stage": "beginning", "says": ["x"]}]},
        {"stages": [{"stage": "final", "says": "x"}]},
        {"stages": [{"stage": "final", "says": ["{NOWHERE}"]}]},
        {"instruments": {"XX": ["x"]}},
        {"instruments": None},
    ],
)
def test_a_file_that_is_not_as_the_others_is_told(fault):
    with pytest.raises(BadKnowledge, match="here"):
        read_wording(GOOD | fault, where="here")


def test_a_language_that_nobody_wrote_is_told():
    with pytest.raises(BadKnowledge, match="xx"):
        wording("xx")
