import pytest

TITLES = ["Exporter/producer", "Weighted-average dumping margin (percent)"]


def rows(values, text="The following dumping margins exist:", **known):
    return [
        (v["company"], v["scope"], v["rate"], v["unit"], v["basis"], v["kind"])
        for v in values("rates", text, **known)
    ]


def test_each_row_of_a_table_is_a_rate_with_its_scope(values):
    table = [
        TITLES,
        ["Bac Nam Trade Co., Ltd. 7", "0.00"],
        ["Tay Do Mill JSC¹⁴", "1,450.21 5"],
        ["Review-Specific Rate for Non-Examined Companies", "0.35 (de minimis)"],
        ["All Others", "20.33"],
        ["Vietnam-Wide Entity", "25.76"],
        ["Song Hau Corp.", "N/A"],
    ]
    assert rows(values, tables=[table]) == [
        ("Bac Nam Trade Co., Ltd.", "company", "0.00", "%", "dumping margin", "zero"),
        ("Tay Do Mill JSC", "company", "1450.21", "%", "dumping margin", "ad_valorem"),
        (None, "cooperating_other", "0.35", "%", "dumping margin", "de_minimis"),
        (None, "all_others", "20.33", "%", "dumping margin", "ad_valorem"),
        (None, "country_wide", "25.76", "%", "dumping margin", "ad_valorem"),
    ]


def test_exporter_and_producer_make_a_pair_and_the_deposit_is_a_rate_of_its_own(values):
    table = [
        [
            "Exporter",
            "Producer",
            "Dumping margin (percent)",
            "Cash deposit rate adjusted for subsidy offset (percent)",
        ],
        ["Bac Nam Trade Co., Ltd", "Tay Do Mill JSC", "274.37", "263.83"],
    ]
    margin, deposit = values("rates", "Results", tables=[table])
    assert (margin["scope"], margin["company"], margin["producer"]) == (
        "pair",
        "Bac Nam Trade Co., Ltd",
        "Tay Do Mill JSC",
    )
    assert (margin["basis"], deposit["basis"], deposit["rate"]) == (
        "dumping margin",
        "cash deposit",
        "263.83",
    )
    assert margin["instrument"] == deposit["instrument"] == "AD"


def test_one_notice_with_both_orders_keeps_their_rates_apart(values):
    tables = [
        [TITLES, ["Bac Nam JSC", "9.10"]],
        [["Company", "Subsidy rate (percent ad valorem)"], ["Bac Nam JSC", "3.20"]],
    ]
    made = values("rates", "Orders", tables=tables, instruments=["AD", "CVD"])
    assert [(r["instrument"], r["basis"], r["rate"]) for r in made] == [
        ("AD", "dumping margin", "9.10"),
        ("CVD", "subsidy rate", "3.20"),
    ]


def test_a_rate_per_kilogram_is_specific(values):
    table = [["Exporter", "Weighted-average margin (dollars per kilogram)"], ["Song Hau JSC", "2.39"]]
    (rate,) = values("rates", "dumping margins", tables=[table])
    assert (rate["unit"], rate["kind"], rate["rate"]) == ("USD/kg", "specific", "2.39")


def test_the_country_of_a_rate_comes_from_the_title_where_a_notice_covers_several(values):
    tables = [
        [["Exporter/producer from Brazil", "Subsidy rate (percent)"], ["All Others", "11.20"]],
        [["Exporter/producer from Viet Nam", "Subsidy rate (percent)"], ["All Others", "3.89"]],
    ]
    made = values(
        "rates", "Orders", tables=tables, countries_of_origin=[("BR", "Brazil"), ("VN", "Viet Nam")]
    )
    assert [(r["country"], r["rate"]) for r in made] == [("BR", "11.20"), ("VN", "3.89")]


def test_amended_rates_drive_out_those_they_amend(values):
    table = [
        ["Company", "Final determination margin (percent)", "Amended margin (percent)"],
        ["Song Hau JSC", "5.00", "4.00"],
    ]
    assert [r["rate"] for r in values("rates", "dumping", tables=[table])] == ["4.00"]


def test_a_table_that_is_not_about_rates_gives_none(values):
    table = [
        ["Product", "Case number", "Period"],
        ["Stools", "A-552-999", "8/1/22"],
        ["Trays", "12.50", "13.40"],
    ]
    assert values("rates", "The following dumping cases are due.", tables=[table]) == []


def test_leader_lines_are_read_where_no_table_is(values):
    text = (
        "the following rates exist:\n\nExporter or\nproducer\nWeighted-\naverage\ndumping\nmargin\n(percent)\n"
        "Bac Nam Trade Co., Ltd 7 ......... 6.88\nTay Do Mill Inter-\nnational Corporation .......... 12.10\nAll Others .............. 6.88\n"
    )
    assert [r[:3] for r in rows(values, text)] == [
        ("Bac Nam Trade Co., Ltd", "company", "6.88"),
        ("Tay Do Mill International Corporation", "company", "12.10"),
        (None, "all_others", "6.88"),
    ]


TYPED = """We find that the following weighted-average dumping margins exist:

------------------------------------------------------------------------
                                                            Weighted-
                                                             average
                         Exporter                            dumping
                                                            margin ($/
                                                               kg)
------------------------------------------------------------------------
Song Hau Foods Joint Stock Company \\2\\.....................         0.00
Gamma River Import Export Trading and Production Joint
 Stock Company.............................................         0.18
Vietnam-Wide Entity........................................         2.39
------------------------------------------------------------------------
"""


def test_the_text_edition_of_the_register_is_read_by_its_columns(values):
    assert [r[:4] for r in rows(values, TYPED)] == [
        ("Song Hau Foods Joint Stock Company", "company", "0.00", "USD/kg"),
        ("Gamma River Import Export Trading and Production Joint Stock Company", "company", "0.18", "USD/kg"),
        (None, "country_wide", "2.39", "USD/kg"),
    ]


@pytest.mark.parametrize(
    ("text", "scope", "rate"),
    [
        ("(4) the cash deposit rate for all other producers or exporters will continue to be 7.10 percent, the all-others rate.", "all_others", "7.10"),
        ("For other exporters the cash deposit rate will be the Vietnam-wide rate of 25.76 percent.", "country_wide", "25.76"),
        ("For other exporters the cash deposit rate will be the Vietnam-wide rate of $2.39 per kilogram.", "country_wide", "2.39"),
        ("dumping would likely go on at weighted-average margins up to 71.30 percent.", "range", "71.30"),
    ],
)  # fmt: skip
def test_a_sentence_can_state_a_rate(values, text, scope, rate):
    ((_, found_scope, found_rate, *_),) = rows(values, text)
    assert (found_scope, found_rate) == (scope, rate)


def test_alleged_margins_are_a_range_and_named_so(values):
    made = values(
        "rates", "The estimated dumping margins alleged in the petition range from 26.49 to 84.38 percent."
    )
    assert [(r["rate"], r["scope"], r["basis"]) for r in made] == [
        ("26.49", "range", "alleged margin"),
        ("84.38", "range", "alleged margin"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "15 companies had no shipments, and one company is part of the Vietnam-wide entity.",
        "In the prior review, the all-others rate was 4.44 percent.",
        "A margin is de minimis if it is less than 0.50 percent.",
        "By weight, the products contain up to 2.50 percent of manganese.",
        "12 See Stools from Vietnam, 87 FR 25000 (May 2, 2022), where the all-others rate was 4.44 percent.",
    ],
)
def test_what_is_no_rate_of_this_notice_is_left_alone(values, text):
    assert values("rates", text) == []
