"""A question that names a code finds the records that list it, whatever they call the goods."""

import pytest

from tradewarn.model import Question, VerdictCode
from warn.check import Checker


@pytest.fixture
def nameless(world, make):
    """An order and its opening of which nobody could read what the goods are called."""
    proofs = {"hs_codes": "854142"}
    codes = (make.code("854142"),)
    text = "tariff subheading 854142"
    for number, stage, days in (("31-1", "initiation", 0), ("31-2", "order", 300)):
        told = {"goods": None, "title": f"Act {number} on goods from VN", "proofs": proofs, "text": text}
        world.notice(number, stage, market="US", hs_codes=codes, days=days, **told)


@pytest.mark.parametrize(
    "asked",
    [
        {"question": "HS 854142 to the United States"},
        {"question": "Mã HS 8541.42 sang Mỹ có bị gì không?"},
        {"hs": "854142", "market": "US"},
        {"hs": "8541.42.00.10", "market": "US"},
        {"hs": "85414200", "product": "photovoltaic cells", "market": "US"},
        {"hs": "85414200", "product": "a thing nobody has named", "market": "US"},
        {"question": "Are solar cells, HS 854142, covered in the US?"},
    ],
)
def test_a_code_finds_a_record_whose_goods_have_no_name(nameless, ask, asked):
    assert ask(**asked).verdict == VerdictCode.COVERED_BY_COUNTRY


def test_another_code_does_not(nameless, ask):
    assert ask(hs="690721", market="US").verdict == VerdictCode.NO_RECORD


def test_the_rates_of_a_day_are_found_by_code_alone(nameless, world, make):
    checker = Checker(world.load(), today=lambda: make.day)
    told = checker.rates(Question(hs="854142", market="US", as_of="2032-06-01"))
    assert [(r.applies, r.importing_country) for r in told.rates] == [("unprinted", "US")]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "the goods of HS 854142"), ("vi", "hàng thuộc mã HS 854142")]
)
def test_goods_without_a_name_are_told_by_their_code(nameless, ask, lang, said):
    verdict = ask(hs="854142", market="US", lang=lang)
    assert said in verdict.summary[0].lower() + verdict.summary[1:]
    assert all("None" not in f.text for f in verdict.facts)
