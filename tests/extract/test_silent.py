"""No field stays silently empty where the text shows what belongs in it."""

import pytest

from extract.segment import Segment, whole
from extract.silent import silent_fields
from tradewarn.model import Page

FIELDS = ("rates", "hs_codes", "companies", "deadlines")


def silent(text, **values):
    pages = [Page(number=1, text=text)]
    return list(silent_fields(Segment(pages, whole(pages)), values, among=FIELDS))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The margin found for the group is about 12.4 percent.", "rates"),
        ("The duty shall be USD 117.25 per MT.", "rates"),
        ("Ставка пошлины — 51,87 процента", "rates"),
        ("反倾销税税率为 23.5%", "rates"),
        ("cuota compensatoria de 12,5 por ciento", "rates"),
        ("Exporter Margin (percent)\n\nAlpha and sons 6.68\n", "rates"),
        ("tariff subheading 7217.20", "hs_codes"),
        ("mã HS 7217.20.10", "hs_codes"),
        ("It was asked for by Alpha Ropes Co., Ltd. of Ghent.", "companies"),
    ],
)
def test_a_cue_that_was_not_read_asks_a_person(text, field):
    assert field in silent(text)


@pytest.mark.parametrize(
    "text",
    [
        "The duty was found to injure producers of more than 50 percent of the total production.",
        "Sales grew by 10%.",
        "The measures stand.",
    ],
)
def test_words_that_tell_no_rate_ask_nothing(text):
    assert silent(text) == []


def test_what_was_read_is_not_asked_for():
    assert silent("The margin is 12.4 percent.", rates=["12.4"]) == []


def test_deadlines_are_asked_for_in_acts_that_set_some_only():
    text = "Parties shall comment within 30 days from the date hereof."
    assert silent(text, stage="initiation") == ["deadlines"]
    assert silent(text, stage="order") == []


KEYS = ("countries_of_origin", "product", "stage", "publication_date")


def blank(partial=False, **values):
    page = Page(number=1, text="The measures stand.")
    segment = Segment([page], whole([page]))
    segment.partial = partial
    return set(silent_fields(segment, values, among=KEYS))


def test_what_every_act_has_is_asked_for_where_it_is_blank():
    assert blank() == set(KEYS)
    known = {"countries_of_origin": ["VN"], "product": "ropes", "stage": "order"}
    assert blank(**known) == {"publication_date"}
    assert blank(**known, publication_date="2031-01-02") == set()


@pytest.mark.parametrize(
    "values",
    [
        {"all_origins": True},
        {"instruments": ["SG"]},
        {"related_countries": [{"country": "VN", "role": "inquiry"}]},
    ],
)
def test_an_act_against_everybody_has_no_origin_to_ask_for(values):
    assert blank(**values) == {"product", "stage", "publication_date"}


def test_a_list_of_many_proceedings_has_no_product_and_a_part_of_an_act_is_not_asked():
    assert "product" not in blank(case_numbers=["A-1", "A-2", "A-3", "A-4"])
    assert "product" in blank(case_numbers=["A-1"])
    assert blank(partial=True) == set()


LIST = "The following weighted-average dumping margins exist:\n\nAlpha Ropes Limited: 3.11 percent\nBeta Ropes: 0.00 percent\n"


@pytest.mark.parametrize(
    "text",
    [LIST, "Weighted-average dumping margins\nAlpha Ropes Limited | 3.11\nBeta Ropes | 0.00\n"],
)
def test_a_list_of_rates_that_was_read_in_part_or_not_asks_a_person(text):
    rest = [{"rate": "58.17"}]
    assert "rates" in silent(text)
    assert "rates" in silent(text, rates=rest, stage="review-final")
    assert "rates" not in silent(
        text, rates=[*rest, {"rate": "3.11"}, {"rate": "0.00"}], stage="review-final"
    )
