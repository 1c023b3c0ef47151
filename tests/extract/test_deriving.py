"""What follows from a value that a person set is found by the machine's own rules."""

from extract.deriving import derived
from kb.stages import stages
from tradewarn.model import HsCode, Notice, Stage

BLANK = Notice(id="n-1", document="d", pages=(1, 1))


def test_a_stage_brings_its_label():
    assert derived(BLANK, "stage", "final") == {"stage_vi": stages()[Stage.FINAL].vi}


def test_a_blank_leaves_no_label_behind():
    assert derived(BLANK, "stage", None) == {"stage_vi": None}


def test_an_authority_brings_its_market():
    assert derived(BLANK, "authority", "CA-CBSA") == {"importing_country": "CA"}


def test_a_product_brings_its_kind_its_names_and_suggestions():
    made = derived(BLANK, "product", "frozen warmwater shrimp")
    assert made["goods"] and made["product_vi"] and made["product_en"]
    assert made["hs_suggestions"][0]["level"] == "heading"


def test_a_product_of_no_known_kind_is_of_none():
    made = derived(BLANK, "product", "blue widgets")
    assert made == {"goods": [], "product_vi": None, "product_en": None, "hs_suggestions": []}


def test_nothing_is_suggested_beside_printed_codes():
    coded = BLANK.model_copy(update={"hs_codes": (HsCode(printed="0306.17", digits="030617"),)})
    assert derived(coded, "product", "frozen warmwater shrimp")["hs_suggestions"] == []
    named = BLANK.model_copy(update={"product": "frozen warmwater shrimp"})
    assert derived(named, "hs_codes", [{"printed": "0306.17", "digits": "030617"}]) == {"hs_suggestions": []}
    assert derived(named, "hs_codes", [])["hs_suggestions"]


def test_most_values_bring_nothing():
    assert derived(BLANK, "title", "Order") == {}
